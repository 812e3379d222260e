// All sets of a few items, the larger ones below those they hold: what is known of each at a step of Apriori.
#pragma once

#include <memory>

#include "core/lesson/apriori_walk.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class LatticeCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit LatticeCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void set(std::shared_ptr<const lesson::AprioriWalk> walk, int step);
  [[nodiscard]] bool isVector() const override { return true; }
  /// In words: "apple, mango: in 1 basket, rare".
  [[nodiscard]] QStringList wordsOf(int node) const;
  [[nodiscard]] int nodeAt(const QPointF& place) const;

 protected:
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  void letGo() override { setCurrent(-1); }
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  struct Node {
    std::vector<Index> set;
    QRectF box;
  };
  void place();
  [[nodiscard]] bool hasLetters() const;
  void drawNode(QPainter& painter, const Node& node) const;
  [[nodiscard]] std::vector<QRectF> legendBoxes() const;
  [[nodiscard]] double legendHeight() const;
  void drawLegend(QPainter& painter) const;
  void setCurrent(int node);

  const TypeSize& m_type;
  std::shared_ptr<const lesson::AprioriWalk> m_walk;
  int m_step = 0, m_current = -1;
  std::vector<Node> m_nodes;
};

}  // namespace kindred::ui::classroom
