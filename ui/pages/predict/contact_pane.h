// Whom to contact: how many of the likeliest, what that costs and brings, and what to do with them.
#pragma once

#include "ui/pages/predict/prediction_figures.h"
#include "ui/session.h"
#include "ui/widgets/pane.h"

class QDoubleSpinBox;
class QGridLayout;
class QPushButton;
class QSlider;
class QSpinBox;

namespace kindred::ui {
class Note;
}

namespace kindred::ui::predict_page {

class ProfitPlot;

class ContactPane : public Pane {
  Q_OBJECT

 public:
  explicit ContactPane(Session& session, QWidget* parent = nullptr);
  void show(const workflow::PredictedCustomersPtr& predicted);
  [[nodiscard]] std::int64_t count() const { return m_number; }
  void setCount(std::int64_t count);
  [[nodiscard]] Money money() const;
  /// The likeliest so many become the shared selection.
  void select();

 signals:
  void countChanged(qint64 count);

 private:
  void build();
  void fillMoney();
  void remember();
  void retell();
  void addSum(int line, const QString& words, const QString& figure, bool isBold = false);

  Session& m_session;
  workflow::PredictedCustomersPtr m_predicted;
  Contacts m_contacts;
  std::int64_t m_number = 0;
  bool m_isFilling = false;
  Label* m_best;
  QSlider* m_slider;
  QSpinBox* m_field;
  Label* m_of;
  Label* m_curveTitle;
  ProfitPlot* m_curve;
  Section* m_moneySection = nullptr;
  Label* m_costName;
  QDoubleSpinBox* m_cost;
  Label* m_marginName;
  QDoubleSpinBox* m_margin;
  Label* m_becauseName;
  QDoubleSpinBox* m_because;
  QGridLayout* m_sums;
  Label* m_advice;
  Note* m_note;
  QWidget* m_foot;
  QPushButton* m_select;
  QPushButton* m_campaign;
};

}  // namespace kindred::ui::predict_page
