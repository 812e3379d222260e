// A graph of some dozens of nodes with places of their own: what is linked more strongly has a thicker line. Arrow keys go
// to the next node that way, Enter, a click or a double click activates it; wheel and + − 0 zoom, dragging moves.
#pragma once

#include <functional>
#include <vector>

#include "ui/charts/canvas.h"

namespace kindred::ui {

struct GraphData {
  struct Node {
    QPointF at;  ///< in [0, 1] × [0, 1]
    QString name = {};
    int colour = -1;  ///< of a segment; −1: none
    bool isCentre = false;
  };
  struct Edge {
    int a = 0, b = 0;
    double strength = 0;  ///< in [0, 1]
  };
  std::vector<Node> nodes = {};
  std::vector<Edge> edges = {};
};

class GraphCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit GraphCanvas(QWidget* parent = nullptr);
  void setGraph(GraphData graph);
  [[nodiscard]] const GraphData& graph() const { return m_graph; }
  void setDescriber(std::function<QStringList(int node)> describe) { m_describe = std::move(describe); }
  /// −1: none.
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] int nodeAt(const QPointF& place) const;
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  void activated(int node);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool isFlipped() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void drawNames(QPainter& painter) const;
  void setCurrent(int node);

  GraphData m_graph;
  std::function<QStringList(int)> m_describe;
  QPointF m_pressed;
  int m_current = -1;
};

}  // namespace kindred::ui
