// How each kind of picture of an algorithm's inside is drawn, and what lies where in it.
#pragma once

#include <QPainter>
#include <QStringList>
#include <memory>

#include "core/lesson/inside_walk.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

class InsideDrawing {
 public:
  virtual ~InsideDrawing() = default;

  /// What keys walk over, as columns × rows: cells, bars, places of a curve, points.
  [[nodiscard]] virtual QSize cells() const = 0;
  [[nodiscard]] virtual QRectF place(const QRectF& area, const QPoint& cell) const = 0;
  /// The cell at a place; (−1, −1): none.
  [[nodiscard]] virtual QPoint cellAt(const QRectF& area, const QPointF& place) const;
  /// What a cell says, the first line its name.
  [[nodiscard]] virtual QStringList tip(const QPoint& cell) const = 0;
  virtual void draw(QPainter& painter, const QRectF& area, const QPoint& current) const = 0;
};

/// Of a picture in the window's language. `now`: a place of a curve that is called out; negative: none.
std::unique_ptr<InsideDrawing> gridDrawing(const lesson::InsideWalk& walk, const recommend::InsideGrid& grid,
                                           const TypeSize& type);
std::unique_ptr<InsideDrawing> barsDrawing(const lesson::InsideWalk& walk, const recommend::InsideBars& bars,
                                           const TypeSize& type);
std::unique_ptr<InsideDrawing> curveDrawing(const recommend::InsideCurve& curve, int now, const TypeSize& type);
std::unique_ptr<InsideDrawing> planeDrawing(const lesson::InsideWalk& walk, const recommend::InsidePlane& plane,
                                            const TypeSize& type);
std::unique_ptr<InsideDrawing> drawingOf(const lesson::InsideWalk& walk, const recommend::InsidePart& part,
                                         const TypeSize& type);

/// The names of an axis.
QStringList namesOf(const lesson::InsideWalk& walk, const recommend::InsideAxis& axis);

/// A scale that may go below zero, with lines and numbers at the left of its area.
struct SignedScale {
  std::vector<double> ticks;  ///< ascending
  double low = 0, high = 1;

  static SignedScale of(double low, double high);
  [[nodiscard]] double y(const QRectF& area, double value) const {
    return area.bottom() - area.height() * (value - low) / (high - low);
  }
  [[nodiscard]] double width(const TypeSize& type) const;
  void draw(QPainter& painter, const TypeSize& type, const QRectF& area) const;
};

}  // namespace kindred::ui::classroom
