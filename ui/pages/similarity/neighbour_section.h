// Who or what is most like one row of the map: a list from which one goes to the pair, and the way to the graph.
#pragma once

#include "ui/models/rows_model.h"
#include "ui/models/table_view.h"
#include "ui/pages/similarity/map_data.h"
#include "ui/widgets/pane.h"

class QPushButton;

namespace kindred::ui {

class Session;

struct NeighbourRow {
  Index row = 0;
  QString title;
  double similarity = 0;
  Index common = 0;
};

class NeighbourSection : public Section {
  Q_OBJECT

 public:
  explicit NeighbourSection(Session& session, QWidget* parent = nullptr);
  /// Of the cell's row.
  void show(const CellWhyPtr& why);
  [[nodiscard]] TableView* table() const { return m_table; }
  [[nodiscard]] const RowsModel<NeighbourRow>& rows() const { return m_rows; }

 signals:
  /// A row of the list was chosen: the customer or product.
  void chosen(kindred::Index row);
  void graphRequested();

 private:
  void retell();
  void showRows(std::vector<NeighbourRow> rows);

  Session& m_session;
  CellWhyPtr m_why;
  RowsModel<NeighbourRow> m_rows;
  TableView* m_table;
  QPushButton* m_graph;
};

}  // namespace kindred::ui
