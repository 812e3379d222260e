// A tree that grows merge by merge over its leaves: what is joined in full, what is to come faint. A line across shows where it
// is cut; dragging it goes to the step with so many merges below it.
#pragma once

#include <memory>

#include "core/lesson/tree_walk.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class ColumnNames;

class MergeCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit MergeCanvas(const TypeSize& type, QWidget* parent = nullptr);
  /// `colours` of each point, −1: alone.
  void set(std::shared_ptr<const lesson::TreeWalk> walk, int step, std::vector<int> colours, const QString& title);
  [[nodiscard]] bool isVector() const override { return true; }
  /// Of the cut, in the widget.
  [[nodiscard]] double cutAt() const;

 signals:
  void cutMoved(int step);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override { return {0, 0, 1, 1}; }
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int /*dx*/, int /*dy*/) override { return false; }
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] ColumnNames leafNames(double width) const;
  [[nodiscard]] double heightAt(double height) const;
  [[nodiscard]] std::vector<QPointF> tops() const;
  void drawLeaves(QPainter& painter, const std::vector<QPointF>& tops) const;
  void drawMerges(QPainter& painter, const std::vector<QPointF>& tops) const;
  void moveTo(double y);

  const TypeSize& m_type;
  std::shared_ptr<const lesson::TreeWalk> m_walk;
  int m_step = 0;
  std::vector<int> m_colours;
  QString m_title;
  bool m_dragging = false;
};

}  // namespace kindred::ui::classroom
