// Customers of a lesson as markers on a plane, with the centres of groups: who belongs to which, who just changed, where a centre
// came from. Centres can be dragged; Tab goes from one to the next, the arrow keys move the one that is current.
#pragma once

#include <memory>
#include <optional>

#include "core/lesson/plane_table.h"
#include "ui/charts/canvas.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

struct PlaneDrawing {
  std::shared_ptr<const lesson::PlaneTable> table;
  std::vector<int> groups = {};     ///< of each point its colour number; −1: none
  std::vector<char> ringed = {};    ///< who just changed; may be empty
  Matrix centres = {};              ///< on the plane; no rows: none
  Matrix before = {};               ///< where they came from; no rows: nowhere
  std::optional<QLineF> link = {};  ///< between two places of the plane: what was joined
  bool namesShown = false;
  bool linesShown = true;  ///< from each point to the centre of its group
};

class PlaneCanvas : public Canvas {
  Q_OBJECT

 public:
  explicit PlaneCanvas(const TypeSize& type, QWidget* parent = nullptr);
  void setDrawing(PlaneDrawing drawing);
  [[nodiscard]] const PlaneDrawing& drawing() const { return m_drawing; }
  [[nodiscard]] QPointF placeOf(const QPointF& point) const { return transform().toView(point); }
  /// The centre that keys move; −1: none.
  [[nodiscard]] int currentCentre() const { return m_current; }
  [[nodiscard]] bool isVector() const override { return true; }

 signals:
  /// A centre is being moved, or was let go.
  void centreMoved(int centre, const QPointF& to, bool done);

 protected:
  [[nodiscard]] QRectF plotArea() const override;
  [[nodiscard]] QRectF dataArea() const override;
  [[nodiscard]] bool canZoom() const override { return false; }
  void draw(QPainter& painter) override;
  bool moveCursor(int dx, int dy) override;
  bool focusNextPrevChild(bool next) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void drawAxes(QPainter& painter) const;
  void drawLines(QPainter& painter) const;
  void drawPoints(QPainter& painter) const;
  void drawNames(QPainter& painter) const;
  void drawCentres(QPainter& painter) const;
  void drawWay(QPainter& painter, Eigen::Index centre) const;
  void describe(const QPointF& at);
  void setCurrent(int centre);
  [[nodiscard]] int centreAt(const QPointF& at) const;
  [[nodiscard]] QPointF place(const Matrix& of, Eigen::Index row) const;
  [[nodiscard]] QString figure(const lesson::PlaneAxis& axis, double value) const;
  [[nodiscard]] double radius() const { return m_type.px(15); }

  const TypeSize& m_type;
  PlaneDrawing m_drawing;
  std::vector<double> m_ticksX{0, 1}, m_ticksY{0, 1};
  int m_current = -1;
  bool m_dragging = false;
};

/// A figure of an axis with its unit: "177 days", "£350".
QString planeFigure(const lesson::PlaneAxis& axis, double value);

}  // namespace kindred::ui::classroom
