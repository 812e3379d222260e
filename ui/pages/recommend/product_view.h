// From the product's side: who should be offered it, best first, down to a number or a score; to the shared selection, and to
// Campaigns with the product as the offer.
#pragma once

#include "core/workflow/queries/customers_for.h"
#include "ui/models/rows_model.h"
#include "ui/pages/recommend/recommend_data.h"
#include "ui/session.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace kindred::ui {

class EmptyState;
class FindField;
class Label;
class Note;
class RichLabel;
class Stages;
class TableView;
class ToolBar;

/// A line of the table.
struct ProductCustomerRow {
  int rank = 0;
  Index customer = 0;
  double score = 0;
};

class ProductView : public QWidget {
  Q_OBJECT

 public:
  explicit ProductView(Session& session, QWidget* parent = nullptr);

  void setRecommenders(CustomerBasePtr base, const Recommenders& recommenders);
  /// Asks for the customers of a product, by index.
  void choose(Index product);
  [[nodiscard]] TableView* table() const { return m_table; }

 signals:
  /// Enter or double click on a customer.
  void customerOpened(kindred::Index customer);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  ToolBar* buildTools();
  QWidget* buildCut();
  QWidget* buildFoot();
  void setColumns();
  void retell();
  void forget();
  void look();
  void show(std::vector<workflow::ProductCustomer> customers);
  void cut(std::size_t number);
  void cutAtScore(double score);
  void showWords();
  [[nodiscard]] double barShare(double score) const;
  [[nodiscard]] std::vector<Index> chosen() const;
  void select();
  void offer();

  Session& m_session;
  CustomerBasePtr m_base;
  Recommenders m_recommenders;
  ScoreScale m_scale;
  std::optional<Index> m_product;
  std::vector<workflow::ProductCustomer> m_ranking;  ///< of all whom the recommender can tell about
  bool m_known = false;                              ///< m_ranking is of m_product
  bool m_cutting = false;
  RowsModel<ProductCustomerRow> m_model;

  FindField* m_find;
  QComboBox* m_run;
  QCheckBox* m_buyers;
  Note* m_note;
  Stages* m_stages;
  EmptyState* m_empty;
  QWidget* m_filled;
  RichLabel* m_title;
  Label* m_numberName;
  QSpinBox* m_number;
  Label* m_leastName;
  QDoubleSpinBox* m_least;
  TableView* m_table;
  Label* m_caption;
  Label* m_count;
  QPushButton* m_select;
  QPushButton* m_offer;
};

}  // namespace kindred::ui
