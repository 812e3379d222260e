// Who the current customer is: segment, attributes, recency, frequency and spend, spend by month, and what this
// customer has.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/pages/recommend/recommend_data.h"
#include "ui/session.h"
#include "ui/widgets/labels.h"

class QGridLayout;
class QPushButton;

namespace kindred::ui {

class BarChart;
class ScoreDots;
class TableView;

class CustomerCard : public QWidget {
  Q_OBJECT

 public:
  explicit CustomerCard(Session& session, QWidget* parent = nullptr);

  /// `base` null: nothing to show.
  void show(CustomerBasePtr base, std::shared_ptr<const CustomerView> view);
  /// Only the name and the line beneath, for low windows.
  void setBrief(bool brief);
  [[nodiscard]] TableView* historyTable() const { return m_history; }

 signals:
  /// What if the customer had given this instead; nothing: as if it had never been.
  void whatIfAsked(kindred::Index product, std::optional<float> value);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct FactRow {
    Label* label;
    ScoreDots* dots;
    ElidedLabel* value;
  };
  QWidget* buildFacts();
  QWidget* buildHistory();
  void setColumns();
  void showSides();
  void retell();
  void showWho();
  void showFacts();
  void showBars();
  void showHistory();
  void askWhatIf(int source, const QString& text);
  [[nodiscard]] QString givenText(const workflow::HistoryLine& line) const;
  [[nodiscard]] QString attributesLine() const;

  Session& m_session;
  CustomerBasePtr m_base;
  std::shared_ptr<const CustomerView> m_view;
  bool m_all = false;
  bool m_brief = false;

  ElidedLabel* m_name;
  SegmentChip* m_chip;
  ElidedLabel* m_segment;
  Label* m_attributes;
  QWidget* m_details;
  std::vector<FactRow> m_facts;
  BarChart* m_bars;
  Label* m_barsCaption;
  Line* m_line;
  QWidget* m_historySide;
  TableView* m_history;
  Label* m_noHistory;
  RowsModel<workflow::HistoryLine> m_model;
  QPushButton* m_allProducts;
};

}  // namespace kindred::ui
