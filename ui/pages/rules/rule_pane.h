// One rule: in a sentence, as the table it is counted from, each measure as a sum in numbers, over the year, what else
// belongs to it, and whom to offer it to.
#pragma once

#include "core/workflow/queries/rule_detail.h"
#include "core/workflow/rule_offers.h"
#include "ui/pages/rules/periods_view.h"
#include "ui/session.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

class QGridLayout;
class QPushButton;
class QToolButton;

namespace kindred::ui {
class GraphCanvas;
}

namespace kindred::ui::rules_page {

class RulePane : public Pane {
  Q_OBJECT

 public:
  explicit RulePane(Session& session, QWidget* parent = nullptr);

  /// A rule by its place, the `number`-th of so many that are listed; −1: none.
  void show(const workflow::FoundRulesPtr& found, int rule, int number, int of);
  /// A then-rule.
  void showNext(const workflow::FoundRulesPtr& found, int rule, int number, int of);
  /// Who has the left side and not the right, into the shared selection.
  void select();
  [[nodiscard]] QString sentence() const { return m_sentence->text(); }

 signals:
  /// −1: the one before, 1: the next.
  void stepRequested(int by);
  void ruleRequested(int rule);

 private:
  void build();
  void retell();
  void retellRule();
  void retellNext();
  void fillTable(const rules::Counts& counts);
  void fillSums(const rules::Rule& rule);
  void fillGraph();
  void takeDetail(const workflow::RuleDetail& detail);
  void retellCustomers();
  void copy() const;
  [[nodiscard]] workflow::OfferedRule offered() const { return {.place = m_rule, .isNext = m_isNext}; }
  [[nodiscard]] bool offersProducts() const;
  void goToCampaign();
  [[nodiscard]] QString side(const std::vector<Index>& items) const;

  Session& m_session;
  workflow::FoundRulesPtr m_found;
  int m_rule = -1, m_number = 0, m_of = 0;
  bool m_isNext = false;
  workflow::RuleDetail m_detail;
  bool m_isKnown = false;  ///< the detail
  std::vector<int> m_graphItems;

  QToolButton* m_before;
  QToolButton* m_after;
  QToolButton* m_copy;
  Label* m_none;
  QWidget* m_words;
  Label* m_left;
  Label* m_right;
  RichLabel* m_sentence;
  Section* m_tableSection = nullptr;
  QGridLayout* m_table;
  Section* m_sums = nullptr;
  QGridLayout* m_sumsGrid;
  Label* m_advice;
  Section* m_yearSection = nullptr;
  PeriodsView* m_year;
  Section* m_graphSection = nullptr;
  GraphCanvas* m_graph;
  QWidget* m_foot;
  RichLabel* m_customers;
  QPushButton* m_select;
  QPushButton* m_campaign;
};

}  // namespace kindred::ui::rules_page
