// A decision tree in numbers beside the table: its nodes as an outline, and the questions that could be asked with what each gains.
#pragma once

#include <memory>

#include "core/lesson/question_walk.h"
#include "ui/pages/classroom/response_canvas.h"

namespace kindred::ui::classroom {

class QuestionCanvas : public ResponseCanvas {
  Q_OBJECT

 public:
  using ResponseCanvas::ResponseCanvas;
  void setWalk(std::shared_ptr<const lesson::QuestionWalk> walk, int step);
  /// Of the questions that a step weighs, the best first: what it takes away, and the sum behind it.
  [[nodiscard]] QStringList sums() const;

 protected:
  [[nodiscard]] const lesson::ResponseTable* table() const override { return m_walk ? &m_walk->table : nullptr; }
  [[nodiscard]] QColor markOf(Eigen::Index person) const override;
  [[nodiscard]] bool isLookedAt(const Cell& cell) const override;
  void drawPanel(QPainter& painter, const QRectF& place) override;

 private:
  double drawNode(QPainter& painter, const QRectF& place, int node, int depth, double top, double row);
  [[nodiscard]] QString nameOf(int node) const;
  [[nodiscard]] QColor colourOf(int leaf) const;

  std::shared_ptr<const lesson::QuestionWalk> m_walk;
  int m_step = 0;
};

}  // namespace kindred::ui::classroom
