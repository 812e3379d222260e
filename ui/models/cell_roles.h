// What a cell of any table may carry beside its text; CellDelegate draws it. All optional.
#pragma once

#include <Qt>

namespace kindred::ui {

enum CellRole {
  SortRole = Qt::UserRole + 1,  ///< a value to sort and to export by, where the text is formatted
  FileRole,                     ///< QString: what a file holds, where that is not what is sorted by
  BarRole,                      ///< double in [0, 1]: an in-cell bar before the text
  BarColourRole,                ///< int: segment colour number of the bar; else the accent
  TickRole,                     ///< double in [0, 1]: a tick in the bar
  IntervalRole,                 ///< QList<double>{low, middle, high} in [0, 1]: a small interval before the text
  SparkRole,                    ///< QList<double>: a small line before the text, in the colour of BarColourRole
  MarkRole,                     ///< SegmentMark: a letter chip before the text
  TagRole,                      ///< QString: a badge before the text
  ToneRole,                     ///< int(Tone) of the badge
  SecondLineRole,               ///< QString: small text beneath
  BoldRole,                     ///< bool
  MutedRole,                    ///< bool: in the colour of labels
  TextColourRole,               ///< int(Role): colour of the text, in place of MutedRole
  ProblemRole,                  ///< bool: underlined as wrong
  TintRole,                     ///< int(Role): background of the row
  IconRole,                     ///< QString: icon at the right end
};

}  // namespace kindred::ui
