// What is shown in place of figures where a condition is not met: the test, why, and what would help.
#pragma once

#include <QBoxLayout>
#include <functional>

#include "core/workflow/value_customers.h"
#include "ui/widgets/labels.h"

class QGridLayout;
class QPushButton;

namespace kindred::ui {
class ChartFrame;
}

namespace kindred::ui::predict_page {

class HiddenGroupsPlot;
class HiddenWeeksPlot;

/// Something to do about it.
struct Remedy {
  QString words, button, icon;
  std::function<void()> act;
};

class ValueRefused : public QWidget {
  Q_OBJECT

 public:
  explicit ValueRefused(QWidget* parent = nullptr);
  void show(const workflow::ValuedCustomersPtr& valued, const std::vector<Remedy>& remedies);
  void copyPicture() const;

 signals:
  /// Figures although a condition is not met.
  void anywayAsked();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build();
  void fillWhys();
  void fillRemedies(const std::vector<Remedy>& remedies);

  workflow::ValuedCustomersPtr m_valued;
  Label* m_title;
  Label* m_sentence;
  HiddenWeeksPlot* m_weeks;
  HiddenGroupsPlot* m_groups;
  ChartFrame* m_weeksFrame;
  ChartFrame* m_groupsFrame;
  QWidget* m_pictures;
  Label* m_whyTitle;
  Label* m_helpTitle;
  QGridLayout* m_whys;
  QGridLayout* m_remedies;
  QBoxLayout* m_upper;
  QBoxLayout* m_lower;
  Label* m_foot;
  QPushButton* m_anyway;
};

}  // namespace kindred::ui::predict_page
