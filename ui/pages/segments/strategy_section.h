// What to do about the segment that is shown: the strategy with its reason, the margin that budgets are reckoned from,
// and the way to the playbook. Strategies are asked for once for all segments of a result.
#pragma once

#include <QPointer>

#include "core/campaign/strategy.h"
#include "ui/pages/segments/segments_data.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QDoubleSpinBox;
class QPushButton;

namespace kindred::ui {
class StrategyCard;
}

namespace kindred::ui::segments {

class PlaybookDialog;

class StrategySection : public Section {
  Q_OBJECT

 public:
  explicit StrategySection(Session& session, QWidget* parent = nullptr);

  /// NoSegment shows none.
  void show(const ShownPtr& shown, int segment);
  /// Null while it is not known.
  [[nodiscard]] const campaign::Strategy* strategy() const;
  [[nodiscard]] QDoubleSpinBox* marginField() const { return m_margin; }
  void editPlaybook();

 private:
  void follow();
  void ask();
  void fill();
  void showMargin();
  void takeMargin();
  void setMargin(std::optional<double> margin, bool undoable);
  void setPlaybook(const std::string& text, bool undoable);

  Session& m_session;
  ShownPtr m_shown;
  int m_segment = NoSegment;
  std::vector<campaign::Strategy> m_strategies;
  workflow::SegmentationPtr m_of;  ///< what m_strategies, or the question for them, are of
  std::optional<double> m_sentMargin;
  QPointer<PlaybookDialog> m_dialog;

  StrategyCard* m_card;
  Label* m_words;
  QWidget* m_marginRow;
  Label* m_marginLabel;
  QDoubleSpinBox* m_margin;
  Note* m_note;
  QPushButton* m_edit;
};

}  // namespace kindred::ui::segments
