#include <algorithm>
#include <cmath>

#include "ui/pages/classroom/column_names.h"
#include "ui/pages/classroom/inside_drawing.h"
#include "ui/pages/classroom/truth_frame.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr double kBarShare = 0.74;  // of the room of a name
constexpr double kWidestBar = 70;

std::vector<LegendEntry> insideLegend(const std::vector<recommend::InsideLine>& lines) {
  std::vector<LegendEntry> entries;
  if (lines.size() < 2) return entries;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TruthLook look = lookOf(i, false);
    entries.push_back({translated(lines[i].name), look.fill, look.shape, false});
  }
  return entries;
}

class BarsDrawing : public InsideDrawing {
 public:
  BarsDrawing(const lesson::InsideWalk& walk, const recommend::InsideBars& bars, const TypeSize& type)
      : m_bars(bars), m_type(type), m_names(namesOf(walk, bars.axis)) {
    double low = 0, high = 0;
    for (const recommend::InsideLine& line : bars.lines) {
      for (const double value : line.values) {
        low = std::min(low, value);
        high = std::max(high, value);
      }
    }
    m_scale = SignedScale::of(low, high);
  }

  [[nodiscard]] QSize cells() const override { return {static_cast<int>(m_names.size()), 1}; }

  [[nodiscard]] QRectF place(const QRectF& area, const QPoint& cell) const override {
    const QRectF plot = plotOf(area);
    const double wide = plot.width() / std::max(1, cells().width());
    return {plot.left() + wide * cell.x(), plot.top(), wide, plot.height()};
  }

  [[nodiscard]] QStringList tip(const QPoint& cell) const override {
    QStringList lines{m_names[cell.x()]};
    for (const recommend::InsideLine& line : m_bars.lines)
      lines << QStringLiteral("%1: %2").arg(translated(line.name),
                                            formatNumber(line.values[static_cast<std::size_t>(cell.x())], 3));
    return lines;
  }

  void draw(QPainter& painter, const QRectF& area, const QPoint& current) const override {
    const QRectF plot = plotOf(area);
    const QFontMetricsF small(m_type.font(FontRole::Small));
    drawLegend(&painter, m_type, area, insideLegend(m_bars.lines));
    painter.setFont(m_type.font(FontRole::Small));
    painter.setPen(theme().color(Role::Text2));
    painter.drawText(QRectF(area.left(), plot.top() - 1.7 * small.height(), area.width(), small.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, translated(m_bars.up));
    m_scale.draw(painter, m_type, plot);
    for (int bar = 0; bar < cells().width(); ++bar) drawBars(painter, plot, place(area, {bar, 0}), bar, current.x());
    const ColumnNames names = columnNames(area);
    painter.setFont(m_type.font(FontRole::Tiny));
    const double wide = place(area, {0, 0}).width();
    const int every = std::max(1, static_cast<int>(std::ceil(QFontMetricsF(painter.font()).height() *
                                                             (names.overhang() > 0 ? 1.5 : 0) / std::max(1.0, wide))));
    for (int bar = 0; bar < cells().width(); ++bar) {
      if (bar % every != 0) continue;
      painter.setPen(theme().color(bar == current.x() ? Role::Text : Role::Text2));
      names.drawBelow(painter, bar, QPointF(place(area, {bar, 0}).center().x(), plot.bottom() + m_type.px(4)));
    }
  }

 private:
  void drawBars(QPainter& painter, const QRectF& plot, const QRectF& room, int bar, int current) const {
    const auto sides = static_cast<double>(m_bars.lines.size());
    const double wide = std::min(room.width() * kBarShare / sides, static_cast<double>(m_type.px(kWidestBar)));
    double left = room.center().x() - wide * sides / 2;
    for (std::size_t side = 0; side < m_bars.lines.size(); ++side, left += wide) {
      const double zero = m_scale.y(plot, 0);
      const double end = m_scale.y(plot, m_bars.lines[side].values[static_cast<std::size_t>(bar)]);
      painter.setPen(bar == current ? QPen(theme().color(Role::Text), m_type.px(1.5)) : QPen(Qt::NoPen));
      painter.setBrush(lookOf(side, false).fill);
      painter.drawRect(QRectF(QPointF(left, std::min(zero, end)), QPointF(left + wide - 1, std::max(zero, end))));
    }
  }
  [[nodiscard]] ColumnNames columnNames(const QRectF& area) const {
    QStringList names;
    const QFontMetricsF metrics(m_type.font(FontRole::Tiny));
    for (const QString& name : m_names)
      names << metrics.elidedText(name, Qt::ElideRight, std::max(area.height() * 0.3, 40.0));
    const double room = (area.width() - m_scale.width(m_type)) / std::max(1, cells().width());
    return {m_type.font(FontRole::Tiny), names, room};
  }
  [[nodiscard]] QRectF plotOf(const QRectF& area) const {
    const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
    const ColumnNames names = columnNames(area);
    return area.adjusted(std::max(m_scale.width(m_type), names.overhang()),
                         drawLegend(nullptr, m_type, area, insideLegend(m_bars.lines)) + 1.9 * line, 0,
                         -names.height() - m_type.px(6));
  }

  const recommend::InsideBars& m_bars;
  const TypeSize& m_type;
  QStringList m_names;
  SignedScale m_scale;
};

/// "3", "0.25".
QString shortFigure(double value) {
  return value == std::round(value) ? formatCount(std::llround(value)) : formatNumber(value);
}

// Where a place is called out, its figures stand in the legend, and each line has a scale of its own: a loss and a figure of merit
// are not of one size.
class CurveDrawing : public InsideDrawing {
 public:
  CurveDrawing(const recommend::InsideCurve& curve, int now, const TypeSize& type)
      : m_curve(curve), m_now(now), m_type(type) {
    double low = 0, high = 0;
    for (const recommend::InsideLine& line : curve.lines) {
      for (const double value : line.values) {
        if (std::isnan(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
      }
    }
    m_scale = SignedScale::of(low, high);
    for (const recommend::InsideLine& line : curve.lines) m_own.push_back(now < 0 ? m_scale : ownScale(line.values));
  }

  [[nodiscard]] QSize cells() const override { return {static_cast<int>(m_curve.at.size()), 1}; }

  [[nodiscard]] QRectF place(const QRectF& area, const QPoint& cell) const override {
    const QRectF plot = plotOf(area);
    const double wide = plot.width() / std::max(1, cells().width() - 1);
    return {xOf(plot, cell.x()) - wide / 2, plot.top(), wide, plot.height()};
  }

  [[nodiscard]] QStringList tip(const QPoint& cell) const override {
    const auto place = static_cast<std::size_t>(cell.x());
    QStringList lines{QStringLiteral("%1: %2").arg(translated(m_curve.across), shortFigure(m_curve.at[place]))};
    for (const recommend::InsideLine& line : m_curve.lines)
      lines << QStringLiteral("%1: %2").arg(translated(line.name), formatNumber(line.values[place], 3));
    return lines;
  }

  void draw(QPainter& painter, const QRectF& area, const QPoint& current) const override {
    const QRectF plot = plotOf(area);
    const QFontMetricsF small(m_type.font(FontRole::Small));
    drawLegend(&painter, m_type, area, entries());
    painter.setFont(m_type.font(FontRole::Small));
    painter.setPen(theme().color(Role::Text2));
    if (!m_curve.up.empty())
      painter.drawText(QRectF(area.left(), plot.top() - 1.5 * small.height(), area.width(), small.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, translated(m_curve.up));
    if (m_now < 0) {
      m_scale.draw(painter, m_type, plot);
    } else {
      painter.setPen(theme().color(Role::BorderStrong));
      painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    }
    drawAcross(painter, plot, area);
    const int called = current.x() >= 0 ? current.x() : m_now;
    if (called >= 0) {
      painter.setPen(QPen(theme().color(Role::Text3), 1, Qt::DashLine));
      painter.drawLine(QPointF(xOf(plot, called), plot.top()), QPointF(xOf(plot, called), plot.bottom()));
    }
    for (std::size_t line = 0; line < m_curve.lines.size(); ++line) drawLine(painter, plot, line, called);
  }

 private:
  /// From the least to the greatest, with some room.
  [[nodiscard]] static SignedScale ownScale(const std::vector<double>& values) {
    constexpr double Room = 0.1;
    double low = INFINITY, high = -INFINITY;
    for (const double value : values) {
      if (std::isnan(value)) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
    const double room = std::max(Room * (high - low), 1e-9);
    return {.ticks = {}, .low = low - room, .high = high + room};
  }
  [[nodiscard]] double xOf(const QRectF& plot, int place) const {
    const double from = m_curve.at.front(), to = m_curve.at.back();
    return plot.left() +
           plot.width() * (to > from ? (m_curve.at[static_cast<std::size_t>(place)] - from) / (to - from) : 0.5);
  }
  [[nodiscard]] std::vector<LegendEntry> entries() const {
    std::vector<LegendEntry> all = insideLegend(m_curve.lines);
    if (all.empty() && m_curve.up.empty() && !m_curve.lines.empty()) {
      const TruthLook look = lookOf(0, false);
      all.push_back({translated(m_curve.lines.front().name), look.fill, look.shape, false});
    }
    for (std::size_t i = 0; i < all.size() && m_now >= 0; ++i)
      all[i].name += QStringLiteral(": ") + formatNumber(m_curve.lines[i].values[static_cast<std::size_t>(m_now)], 3);
    return all;
  }
  [[nodiscard]] QRectF plotOf(const QRectF& area) const {
    const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
    return area.adjusted(m_now < 0 ? m_scale.width(m_type) : m_type.px(14),
                         drawLegend(nullptr, m_type, area, entries()) + (m_curve.up.empty() ? 0.6 : 1.7) * line,
                         -m_type.px(14), -2.4 * line);
  }
  void drawAcross(QPainter& painter, const QRectF& plot, const QRectF& area) const {
    constexpr int Labels = 6;
    const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
    painter.setFont(m_type.font(FontRole::Small));
    painter.setPen(theme().color(Role::Text2));
    const int last = cells().width() - 1;
    const int every = std::max(1, last / (Labels - 1));
    double free = -1e9;
    for (int place = 0; place <= last; place += every) {
      const QString word = shortFigure(m_curve.at[static_cast<std::size_t>(place)]);
      const double wide = QFontMetricsF(painter.font()).horizontalAdvance(word), x = xOf(plot, place);
      if (x - wide / 2 < free) continue;
      painter.drawText(QRectF(x - wide, plot.bottom() + m_type.px(3), 2 * wide, line), Qt::AlignHCenter | Qt::AlignTop,
                       word);
      free = x + wide / 2 + m_type.px(6);
    }
    painter.drawText(
        QRectF(area.left(), area.bottom() - line, area.width(), line), Qt::AlignHCenter | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(translated(m_curve.across), Qt::ElideRight, area.width()));
  }
  void drawLine(QPainter& painter, const QRectF& plot, std::size_t number, int called) const {
    const TruthLook look = lookOf(number, false);
    const std::vector<double>& values = m_curve.lines[number].values;
    QPolygonF points;
    for (int place = 0; place < cells().width(); ++place) {
      if (const double value = values[static_cast<std::size_t>(place)]; !std::isnan(value))
        points << QPointF(xOf(plot, place), m_own[number].y(plot, value));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.line, m_type.px(2), number % 2 == 0 ? Qt::SolidLine : Qt::DashLine));
    painter.drawPolyline(points);
    if (called < 0 || std::isnan(values[static_cast<std::size_t>(called)])) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    drawMarker(painter, look.shape,
               {xOf(plot, called), m_own[number].y(plot, values[static_cast<std::size_t>(called)])}, m_type.px(6));
  }

  recommend::InsideCurve m_curve;
  int m_now;
  const TypeSize& m_type;
  SignedScale m_scale;
  std::vector<SignedScale> m_own;  ///< by line
};

}  // namespace

std::unique_ptr<InsideDrawing> barsDrawing(const lesson::InsideWalk& walk, const recommend::InsideBars& bars,
                                           const TypeSize& type) {
  return std::make_unique<BarsDrawing>(walk, bars, type);
}

std::unique_ptr<InsideDrawing> curveDrawing(const recommend::InsideCurve& curve, int now, const TypeSize& type) {
  return std::make_unique<CurveDrawing>(curve, now, type);
}

}  // namespace kindred::ui::classroom
