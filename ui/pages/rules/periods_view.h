// When a rule held.
#pragma once

#include <QWidget>
#include <vector>

#include "core/workflow/queries/rule_detail.h"

namespace kindred::ui::rules_page {

/// Confidence over stretches of time, with intervals.
class PeriodsView : public QWidget {
  Q_OBJECT

 public:
  explicit PeriodsView(QWidget* parent = nullptr);
  void show(std::vector<workflow::RuleDetail::Period> periods);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<workflow::RuleDetail::Period> m_periods;
};

}  // namespace kindred::ui::rules_page
