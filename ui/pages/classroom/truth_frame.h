// What the pictures of made-up data share: the look of a series, a legend, a scale at the left.
#pragma once

#include <QPainter>
#include <vector>

#include "core/lesson/truth_lesson.h"
#include "ui/pages/classroom/type_size.h"

namespace kindred::ui::classroom {

/// Series in the order of the segment colours; what is true is grey and dashed.
struct TruthLook {
  QColor fill, line;
  Shape shape = Shape::Circle;
  bool isTruth = false;
};
TruthLook lookOf(std::size_t series, bool isTruth);

struct LegendEntry {
  QString name;
  QColor fill;
  Shape shape = Shape::Circle;
  bool isRinged = false;
};
std::vector<LegendEntry> legendOf(const std::vector<lesson::Series>& series);
/// Draws the entries in as many lines as they need from the top of `area`; the height they took. Without a painter only
/// that.
double drawLegend(QPainter* painter, const TypeSize& type, const QRectF& area, const std::vector<LegendEntry>& entries);

/// A figure in words: "12.3 %", "0.68".
QString truthFigure(double value, bool isShare);
/// "12.3 % (95 % interval 10 % to 14.6 %)", or the figure alone where it is exact.
QString truthFigure(const lesson::Measured& measured, bool isShare);

/// Figures from 0 up.
struct TruthScale {
  std::vector<double> ticks;
  bool isShare = false;

  static TruthScale of(const std::vector<lesson::Series>& series, bool isShare);
  [[nodiscard]] double y(const QRectF& area, double value) const {
    return area.bottom() - area.height() * value / ticks.back();
  }
  /// Room that its numbers take left of the area.
  [[nodiscard]] double width(const TypeSize& type) const;
  void draw(QPainter& painter, const TypeSize& type, const QRectF& area) const;
};

}  // namespace kindred::ui::classroom
