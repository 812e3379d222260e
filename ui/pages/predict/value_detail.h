// One customer's value as a product in numbers, what all bring together, and who is worth a letter.
#pragma once

#include "core/workflow/queries/value_map.h"
#include "ui/session.h"
#include "ui/widgets/pane.h"

class QGridLayout;
class QPushButton;

namespace kindred::ui::predict_page {

class PastPlot;

/// Those with a chance from 5 to 95 % of still being a customer: neither sure nor lost.
struct Undecided {
  std::int64_t customers = 0;
  double atStake = 0;
};
Undecided undecidedOf(const workflow::ValuedCustomers& valued);
bool isUndecided(double alive);

class ValueDetail : public Pane {
  Q_OBJECT

 public:
  explicit ValueDetail(Session& session, QWidget* parent = nullptr);
  /// `spent`: of all customers together, within as many days before the end as the run looks ahead.
  void show(const workflow::ValuedCustomersPtr& valued, double spent);
  /// Place of a customer in the run; −1: none.
  void showCustomer(int place);
  /// How many the table lists: they are selected.
  void setListed(std::int64_t count);
  [[nodiscard]] int shown() const { return m_place; }

 signals:
  void stepped(int rows);  ///< to the row before (−1) or after (1)
  void selectAsked();
  void campaignAsked();

 private:
  void build();
  void askPast();
  void retell();
  void retellProduct();
  void addFactor(const QString& words, const QString& figure, bool isBold = false);
  [[nodiscard]] QString money(double amount) const;

  Session& m_session;
  workflow::ValuedCustomersPtr m_valued;
  std::optional<workflow::CustomerPast> m_past;
  double m_spent = 0;
  int m_place = -1;
  std::int64_t m_listed = 0;
  QToolButton* m_before;
  QToolButton* m_after;
  RichLabel* m_sentence;
  Label* m_plotTitle;
  PastPlot* m_plot;
  Section* m_product = nullptr;
  QGridLayout* m_factors;
  Label* m_range;
  Section* m_all = nullptr;
  std::array<KeyFigure*, 3> m_figures = {};
  Label* m_allWords;
  Section* m_letter = nullptr;
  Label* m_letterWords;
  QPushButton* m_select;
  QPushButton* m_campaign;
};

}  // namespace kindred::ui::predict_page
