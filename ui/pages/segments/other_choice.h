// The other segmentations of the data set that is shown, by name and time, in a list.
#pragma once

#include <QComboBox>

#include "ui/pages/segments/segments_data.h"

namespace kindred::ui::segments {

class OtherChoice : public QComboBox {
  Q_OBJECT

 public:
  explicit OtherChoice(QWidget* parent = nullptr);
  /// All but the one that is shown; keeps the choice where it still can. Hidden where there is none.
  void fill(const Shown& shown);
  /// By id; 0: there is none.
  [[nodiscard]] std::int64_t chosen() const { return currentData().toLongLong(); }
};

}  // namespace kindred::ui::segments
