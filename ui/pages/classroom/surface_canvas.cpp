#include "ui/pages/classroom/surface_canvas.h"

#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kContours = 9;
constexpr double kPale = 0.55;  // of the colour map that is used: what is written on it stays readable

}  // namespace

SurfaceCanvas::SurfaceCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&type, &TypeSize::changed, this, [this] { updateGeometry(); });
}

QSize SurfaceCanvas::sizeHint() const { return {m_type.px(320), m_type.px(320)}; }
QSize SurfaceCanvas::minimumSizeHint() const { return {theme().px(220), m_type.px(230)}; }

void SurfaceCanvas::set(lesson::LossSurface surface, std::vector<std::array<double, 2>> path, double now) {
  m_surface = std::move(surface);
  m_path = std::move(path);
  m_now = now;
  showTip({}, {});
  update();
}

QRectF SurfaceCanvas::plotArea() const {
  const double line = QFontMetricsF(m_type.font(FontRole::Small)).height();
  const QRectF whole = QRectF(rect()).adjusted(m_type.px(40), m_type.px(6), -m_type.px(8), -(2 * line + m_type.px(8)));
  const double side = std::max(1.0, std::min(whole.width(), whole.height()));
  return {whole.left() + (whole.width() - side) / 2, whole.top() + (whole.height() - side) / 2, side, side};
}

QPointF SurfaceCanvas::placeOf(double first, double second) const {
  const QRectF area = plotArea();
  const double span = m_surface.to - m_surface.from;
  return {area.left() + area.width() * (first - m_surface.from) / span,
          area.bottom() - area.height() * (second - m_surface.from) / span};
}

// The root brings out the valley.
double SurfaceCanvas::height(double loss) const {
  const double most = m_surface.loss.maxCoeff() - m_surface.least;
  return most <= 0 ? 0 : std::sqrt(std::clamp((loss - m_surface.least) / most, 0.0, 1.0));
}

void SurfaceCanvas::drawGround(QPainter& painter) const {
  const ColourTable colours = theme().colourTable(ColourMap::Tide);
  const int places = static_cast<int>(m_surface.loss.rows());
  QImage image(places, places, QImage::Format_RGB32);
  for (int i = 0; i < places; ++i) {
    for (int j = 0; j < places; ++j) {
      const double share = kPale * height(m_surface.loss(i, j));
      image.setPixel(j, places - 1 - i, colours[static_cast<std::size_t>(std::lround(share * 255))]);
    }
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(plotArea(), image);
}

// Of each square of the grid the pieces of a line between the sides that the height crosses.
void SurfaceCanvas::drawContours(QPainter& painter) const {
  QColor ink = theme().color(Role::Text2);
  ink.setAlphaF(0.55F);
  painter.setPen(QPen(ink, 1));
  const Eigen::Index places = m_surface.loss.rows();
  const auto factor = [&](double place) {
    return m_surface.from + (m_surface.to - m_surface.from) * place / static_cast<double>(places - 1);
  };
  for (int contour = 1; contour <= kContours; ++contour) {
    const double level = static_cast<double>(contour) / (kContours + 1);
    for (Eigen::Index i = 0; i + 1 < places; ++i) {
      for (Eigen::Index j = 0; j + 1 < places; ++j) {
        const std::array<std::array<Eigen::Index, 2>, 4> corners{{{i, j}, {i, j + 1}, {i + 1, j + 1}, {i + 1, j}}};
        std::vector<QPointF> crossed;
        for (std::size_t side = 0; side < 4; ++side) {
          const auto &a = corners[side], &b = corners[(side + 1) % 4];
          const double from = height(m_surface.loss(a[0], a[1])), to = height(m_surface.loss(b[0], b[1]));
          if ((from < level) == (to < level)) continue;
          const double share = (level - from) / (to - from);
          crossed.push_back(placeOf(factor(static_cast<double>(a[1]) + share * static_cast<double>(b[1] - a[1])),
                                    factor(static_cast<double>(a[0]) + share * static_cast<double>(b[0] - a[0]))));
        }
        for (std::size_t point = 1; point < crossed.size(); point += 2)
          painter.drawLine(crossed[point - 1], crossed[point]);
      }
    }
  }
}

void SurfaceCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(m_type.font(FontRole::Small));
  const QFontMetricsF metrics(painter.font());
  const double line = metrics.height();
  painter.setPen(t.color(Role::BorderStrong));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(area);
  painter.setPen(t.color(Role::Text2));
  for (const double tick : {m_surface.from, 0.0, m_surface.to}) {
    const QString text = formatNumber(tick, 1);
    const double wide = metrics.horizontalAdvance(text) + 4;
    const double x = std::clamp(placeOf(tick, 0).x() - wide / 2, area.left() - m_type.px(8), area.right() - wide + 8);
    painter.drawText(QRectF(x, area.bottom() + 2, wide, line), Qt::AlignCenter, text);
    const double y = std::clamp(placeOf(0, tick).y() - line / 2, area.top(), area.bottom() - line);
    painter.drawText(QRectF(area.left() - wide - 4, y, wide, line), Qt::AlignRight | Qt::AlignVCenter, text);
  }
  painter.drawText(QRectF(0, area.bottom() + line + 4, width(), line), Qt::AlignCenter,
                   metrics.elidedText(tr("→ factor 1, ↑ factor 2; darker: more loss"), Qt::ElideRight, width()));
}

void SurfaceCanvas::drawPath(QPainter& painter) const {
  const Theme& t = theme();
  const QPointF lowest = placeOf(m_surface.lowest[0], m_surface.lowest[1]);
  const double arm = m_type.px(7);
  painter.setPen(QPen(t.color(Role::Text), m_type.px(2.5)));
  painter.drawLine(lowest - QPointF(arm, arm), lowest + QPointF(arm, arm));
  painter.drawLine(lowest - QPointF(arm, -arm), lowest + QPointF(arm, -arm));
  QPolygonF path;
  for (const auto& at : m_path) path << placeOf(at[0], at[1]);
  painter.setPen(QPen(t.color(Role::Accent), m_type.px(2)));
  painter.drawPolyline(path);
  painter.setBrush(t.color(Role::Accent));
  for (qsizetype i = 0; i < path.size(); ++i) {
    const bool isNow = i + 1 == path.size();
    painter.setPen(QPen(t.color(Role::Surface), isNow ? m_type.px(2) : 0));
    painter.drawEllipse(path[i], m_type.px(isNow ? 7 : 2.5), m_type.px(isNow ? 7 : 2.5));
  }
}

void SurfaceCanvas::draw(QPainter& painter) {
  if (m_surface.loss.size() == 0) return;
  painter.setRenderHint(QPainter::Antialiasing);
  drawGround(painter);
  painter.save();
  painter.setClipRect(plotArea());
  drawContours(painter);
  drawPath(painter);
  painter.restore();
  drawAxes(painter);
}

void SurfaceCanvas::mouseMoveEvent(QMouseEvent* event) {
  const QRectF area = plotArea();
  if (m_surface.loss.size() == 0 || !area.contains(event->position())) return showTip({}, {});
  const auto close = [&](const QPointF& to) { return QLineF(event->position(), to).length() < m_type.px(10); };
  if (close(placeOf(m_surface.lowest[0], m_surface.lowest[1])))
    return showTip(event->position(), {tr("Lowest place: loss %1").arg(formatNumber(m_surface.least)),
                                       tr("found at once, by ridge regression")});
  if (!m_path.empty() && close(placeOf(m_path.back()[0], m_path.back()[1])))
    return showTip(event->position(), {tr("The run is here: loss %1").arg(formatNumber(m_now))});
  const auto last = static_cast<double>(m_surface.loss.rows() - 1);
  const auto column =
      static_cast<Eigen::Index>(std::lround((event->position().x() - area.left()) / area.width() * last));
  const auto row =
      static_cast<Eigen::Index>(std::lround((area.bottom() - event->position().y()) / area.height() * last));
  showTip(event->position(), {tr("Loss %1").arg(formatNumber(m_surface.loss(row, column)))});
}

}  // namespace kindred::ui::classroom
