// What to do about a segment: the play's title, why it fits in the segment's own numbers, what to offer, and folded
// away when, where, what to measure and what would prove it wrong.
#pragma once

#include "core/campaign/strategy.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui {

/// "Offer", "When" and so on with their sentences, as far as a strategy has them; `whole`: also what a plan can do without.
std::vector<std::pair<QString, QString>> linesOf(const campaign::Strategy& strategy, bool whole);

class StrategyCard : public Card {
  Q_OBJECT

 public:
  explicit StrategyCard(QWidget* parent = nullptr);
  void show(const campaign::Strategy& strategy);
  [[nodiscard]] QString title() const { return m_title->text(); }
  /// All that is written beneath the title.
  [[nodiscard]] QStringList sentences() const;
  [[nodiscard]] QPushButton* moreButton() const { return m_more; }

 private:
  void fill();

  campaign::Strategy m_strategy;
  bool m_whole = false;
  Label* m_title;
  Tag* m_rule;
  Label* m_reason;
  QWidget* m_lines = nullptr;
  QPushButton* m_more;
};

}  // namespace kindred::ui
