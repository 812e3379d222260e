// The nearest neighbours of one customer or product as a graph, with theirs: who is alike within two steps.
#pragma once

#include <QWidget>

#include "ui/models/rows_model.h"
#include "ui/pages/similarity/map_data.h"

class QSpinBox;

namespace kindred::ui {

class ChartFrame;
class GraphCanvas;
class Label;
class Session;

/// A pair that is linked, in the table beside the graph.
struct GraphEdgeRow {
  QString a, b;
  double similarity = 0;
  Index common = 0;
};

class GraphPanel : public QWidget {
  Q_OBJECT

 public:
  explicit GraphPanel(Session& session, QWidget* parent = nullptr);
  /// Around a customer or product of the map.
  void show(const ShownMapPtr& map, Index of);
  [[nodiscard]] GraphCanvas* canvas() const { return m_canvas; }
  [[nodiscard]] Index centre() const { return m_of; }
  [[nodiscard]] const similarity::EgoNetwork& network() const { return m_network; }

 signals:
  void backRequested();
  void failed(const kindred::Error& error);

 private:
  void ask();
  void keepStrongest();
  void draw();
  void retell();
  [[nodiscard]] QString nameAt(int node) const;
  [[nodiscard]] int colourOf(Index member) const;

  Session& m_session;
  GraphCanvas* m_canvas;
  ChartFrame* m_frame;
  QSpinBox* m_neighbours;
  Label* m_caption;
  RowsModel<GraphEdgeRow> m_edges;
  ShownMapPtr m_map;
  Index m_of = 0;
  similarity::EgoNetwork m_network;
};

}  // namespace kindred::ui
