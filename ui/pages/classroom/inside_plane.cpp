#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/pages/classroom/inside_drawing.h"
#include "ui/pages/classroom/truth_frame.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kInsidePoint = 5;

QString ofCanvas(const char* text) { return QCoreApplication::translate("kindred::ui::classroom::InsideCanvas", text); }

// Zero in the middle, so that directions can be read.
class FactorPlaneDrawing : public InsideDrawing {
 public:
  FactorPlaneDrawing(const lesson::InsideWalk& walk, const recommend::InsidePlane& plane, const TypeSize& type)
      : m_plane(plane),
        m_type(type),
        m_products(namesOf(walk, {.of = recommend::InsideAxis::Of::Products, .shown = plane.products})),
        m_customers(namesOf(walk, {.of = recommend::InsideAxis::Of::Customers, .shown = plane.customers})) {
    for (const Matrix* side : {&plane.ofProducts, &plane.ofCustomers}) {
      // Each side by its own greatest: what counts is the direction.
      m_reach.push_back(side->size() > 0 ? std::max(1e-12, side->cwiseAbs().maxCoeff()) : 1);
    }
  }

  [[nodiscard]] QSize cells() const override {
    return {static_cast<int>(m_plane.products.size() + m_plane.customers.size()), 1};
  }
  [[nodiscard]] QRectF place(const QRectF& area, const QPoint& cell) const override {
    const double half = m_type.px(kInsidePoint + 3);
    return {pointOf(area, cell.x()) - QPointF(half, half), QSizeF(2 * half, 2 * half)};
  }
  [[nodiscard]] QStringList tip(const QPoint& cell) const override {
    const auto [side, row] = rowOf(cell.x());
    const Matrix& places = side == 0 ? m_plane.ofProducts : m_plane.ofCustomers;
    const QString name = side == 0 ? m_products[row] : m_customers[row];
    return {name, QStringLiteral("%1: %2").arg(axisName(m_plane.across), formatNumber(places(row, 0), 3)),
            QStringLiteral("%1: %2").arg(axisName(m_plane.up), formatNumber(places(row, 1), 3))};
  }

  void draw(QPainter& painter, const QRectF& area, const QPoint& current) const override {
    const QRectF plot = plotOf(area);
    drawLegend(&painter, m_type, area, entries());
    painter.setPen(theme().color(Role::Grid));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(plot);
    painter.setPen(theme().color(Role::BorderStrong));
    painter.drawLine(QPointF(plot.left(), plot.center().y()), QPointF(plot.right(), plot.center().y()));
    painter.drawLine(QPointF(plot.center().x(), plot.top()), QPointF(plot.center().x(), plot.bottom()));
    painter.setFont(m_type.font(FontRole::Small));
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(theme().color(Role::Text2));
    painter.drawText(QRectF(plot.left(), plot.bottom() + m_type.px(2), plot.width(), line),
                     Qt::AlignRight | Qt::AlignVCenter, axisName(m_plane.across) + QStringLiteral(" →"));
    painter.drawText(QRectF(plot.left() + m_type.px(4), plot.top() + m_type.px(2), plot.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("↑ ") + axisName(m_plane.up));
    for (int point = cells().width() - 1; point >= 0; --point) drawPoint(painter, area, point, point == current.x());
    drawNames(painter, area);
  }

 private:
  [[nodiscard]] std::pair<int, int> rowOf(int point) const {
    const auto products = static_cast<int>(m_plane.products.size());
    return point < products ? std::pair(0, point) : std::pair(1, point - products);
  }
  [[nodiscard]] static QString axisName(Index factor) {
    return ofCanvas(QT_TRANSLATE_NOOP("kindred::ui::classroom::InsideCanvas", "factor %1"))
        .arg(formatCount(factor + 1));
  }
  [[nodiscard]] std::vector<LegendEntry> entries() const {
    std::vector<LegendEntry> all;
    const auto add = [&](const QString& name, std::size_t side) {
      const TruthLook look = lookOf(side, false);
      all.push_back({name, look.fill, look.shape, false});
    };
    add(ofCanvas(QT_TRANSLATE_NOOP("kindred::ui::classroom::InsideCanvas", "products")), 0);
    if (!m_plane.customers.empty())
      add(ofCanvas(QT_TRANSLATE_NOOP("kindred::ui::classroom::InsideCanvas", "customers")), 1);
    return all;
  }
  [[nodiscard]] QRectF plotOf(const QRectF& area) const {
    const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
    return area.adjusted(0, drawLegend(nullptr, m_type, area, entries()) + m_type.px(6), 0, -line - m_type.px(4));
  }
  [[nodiscard]] QPointF pointOf(const QRectF& area, int point) const {
    constexpr double Margin = 0.92;
    const QRectF plot = plotOf(area);
    const auto [side, row] = rowOf(point);
    const Matrix& places = side == 0 ? m_plane.ofProducts : m_plane.ofCustomers;
    const double reach = m_reach[static_cast<std::size_t>(side)];
    return {plot.center().x() + places(row, 0) / reach * plot.width() / 2 * Margin,
            plot.center().y() - places(row, 1) / reach * plot.height() / 2 * Margin};
  }
  void drawPoint(QPainter& painter, const QRectF& area, int point, bool isCurrent) const {
    const TruthLook look = lookOf(static_cast<std::size_t>(rowOf(point).first), false);
    painter.setPen(isCurrent ? QPen(theme().color(Role::Text), m_type.px(2)) : QPen(Qt::NoPen));
    painter.setBrush(look.fill);
    drawMarker(painter, look.shape, pointOf(area, point), m_type.px(isCurrent ? kInsidePoint + 2 : kInsidePoint));
  }
  // Names of products that lie over no other name or point before them.
  void drawNames(QPainter& painter, const QRectF& area) const {
    const QRectF plot = plotOf(area);
    painter.setFont(m_type.font(FontRole::Tiny));
    painter.setPen(theme().color(Role::Text2));
    const QFontMetricsF metrics(painter.font());
    std::vector<QRectF> taken;
    for (int point = 0; point < cells().width(); ++point)
      taken.push_back(place(area, {point, 0}).adjusted(3, 3, -3, -3));
    for (int point = 0; point < m_products.size(); ++point) {
      const QPointF at = pointOf(area, point);
      const double wide = metrics.horizontalAdvance(m_products[point]);
      for (const double x : {at.x() + m_type.px(kInsidePoint + 3), at.x() - m_type.px(kInsidePoint + 3) - wide}) {
        const QRectF name(x, at.y() - metrics.height() / 2, wide, metrics.height());
        const bool isFree = plot.contains(name) &&
                            std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(name); });
        if (!isFree) continue;
        painter.drawText(name, Qt::AlignCenter, m_products[point]);
        taken.push_back(name);
        break;
      }
    }
  }

  const recommend::InsidePlane& m_plane;
  const TypeSize& m_type;
  QStringList m_products, m_customers;
  std::vector<double> m_reach;
};

}  // namespace

std::unique_ptr<InsideDrawing> planeDrawing(const lesson::InsideWalk& walk, const recommend::InsidePlane& plane,
                                            const TypeSize& type) {
  return std::make_unique<FactorPlaneDrawing>(walk, plane, type);
}

std::unique_ptr<InsideDrawing> drawingOf(const lesson::InsideWalk& walk, const recommend::InsidePart& part,
                                         const TypeSize& type) {
  using namespace recommend;
  if (const auto* grid = std::get_if<InsideGrid>(&part.picture)) return gridDrawing(walk, *grid, type);
  if (const auto* bars = std::get_if<InsideBars>(&part.picture)) return barsDrawing(walk, *bars, type);
  if (const auto* curve = std::get_if<InsideCurve>(&part.picture)) return curveDrawing(*curve, -1, type);
  return planeDrawing(walk, std::get<InsidePlane>(part.picture), type);
}

QPoint InsideDrawing::cellAt(const QRectF& area, const QPointF& at) const {
  for (int row = 0; row < cells().height(); ++row) {
    for (int column = 0; column < cells().width(); ++column) {
      if (place(area, {column, row}).contains(at)) return {column, row};
    }
  }
  return {-1, -1};
}

QStringList namesOf(const lesson::InsideWalk& walk, const recommend::InsideAxis& axis) {
  QStringList names;
  for (std::size_t place = 0; place < axis.size(); ++place) names << translated(walk.nameOf(axis, place));
  return names;
}

SignedScale SignedScale::of(double low, double high) {
  constexpr int Ticks = 5;
  const double reach = std::max({std::abs(low), std::abs(high), 1e-9});
  const std::vector<double> up = niceTicks(reach, Ticks, false);
  SignedScale scale;
  const double step = up.size() > 1 ? up[1] - up[0] : reach;
  constexpr double Spare = 0.05;  // of a step: a curve that is hardly beyond a line needs no other one
  const int below = static_cast<int>(std::ceil(-low / step - Spare));
  const int above = std::max(below > 0 ? 0 : 1, static_cast<int>(std::ceil(high / step - Spare)));
  for (int tick = -below; tick <= above; ++tick) scale.ticks.push_back(tick * step);
  scale.low = scale.ticks.front();
  scale.high = scale.ticks.back();
  return scale;
}

double SignedScale::width(const TypeSize& type) const {
  const QFontMetricsF metrics(type.font(FontRole::Small));
  double most = 0;
  for (const double tick : ticks) most = std::max(most, metrics.horizontalAdvance(shortNumber(tick)));
  return most + type.px(8);
}

void SignedScale::draw(QPainter& painter, const TypeSize& type, const QRectF& area) const {
  painter.setFont(type.font(FontRole::Small));
  const double line = QFontMetricsF(painter.font()).height(), room = width(type);
  for (const double tick : ticks) {
    const double at = y(area, tick);
    painter.setPen(theme().color(tick == 0 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
    painter.setPen(theme().color(Role::Text2));
    painter.drawText(QRectF(area.left() - room, at - line / 2, room - type.px(8), line),
                     Qt::AlignRight | Qt::AlignVCenter, shortNumber(tick));
  }
}

}  // namespace kindred::ui::classroom
