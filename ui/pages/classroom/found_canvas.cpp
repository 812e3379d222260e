#include "ui/pages/classroom/found_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

constexpr int kFoundTicks = 3;
constexpr double kBand = 0.18;

}  // namespace

FoundCanvas::FoundCanvas(const TypeSize& type, QWidget* parent) : Canvas(parent), m_type(type) {
  connect(&type, &TypeSize::changed, this, qOverload<>(&QWidget::update));
}

void FoundCanvas::set(std::shared_ptr<const lesson::ColdStartWalk> walk, int left) {
  m_walk = std::move(walk);
  m_left = left;
  update();
}

// Means with the names of the lines behind their ends: “1.8 item neighbours”.
QStringList FoundCanvas::names() const {
  const auto line = [](double mean, const QString& name) { return formatNumber(mean, 1) + QLatin1Char(' ') + name; };
  return {line(m_walk->found[0].back().mean, translated(m_walk->titles[0])),
          line(m_walk->found[1].back().mean, translated(m_walk->titles[1])),
          line(m_walk->popular.back().mean, tr("most popular"))};
}

QRectF FoundCanvas::plotArea() const {
  double right = 0;
  if (m_walk) {
    const QFontMetricsF metrics(m_type.font(FontRole::SmallBold));
    for (const QString& name : names()) right = std::max(right, metrics.horizontalAdvance(name));
  }
  return QRectF(rect()).adjusted(m_type.px(34), m_type.px(8), -std::min(right + m_type.px(14), width() * 0.45),
                                 -m_type.px(22));
}

double FoundCanvas::greatest() const {
  double most = std::ranges::max(m_walk->popular, {}, &lesson::FoundMean::high).high;
  for (const auto& side : m_walk->found) {
    for (const lesson::FoundMean& mean : side) most = std::max(most, mean.high);
  }
  return niceTicks(std::max(most, 0.01), kFoundTicks, false).back();
}

QPointF FoundCanvas::placeOf(int left, double found) const {
  const QRectF area = plotArea();
  return {area.left() + area.width() * left / std::max(1, shown()),
          area.bottom() - area.height() * std::max(0.0, found) / greatest()};
}

int FoundCanvas::leftAt(double x) const {
  const QRectF area = plotArea();
  return std::clamp(static_cast<int>(std::lround((x - area.left()) / std::max(1.0, area.width()) * shown())), 0,
                    shown());
}

void FoundCanvas::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(m_type.font(FontRole::Tiny));
  const double line = QFontMetricsF(painter.font()).height();
  for (const double tick : niceTicks(greatest(), kFoundTicks, false)) {
    const double y = placeOf(0, tick).y();
    painter.setPen(t.color(tick == 0 ? Role::BorderStrong : Role::Grid));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(0, y - line / 2, area.left() - m_type.px(6), line), Qt::AlignRight | Qt::AlignVCenter,
                     shortNumber(tick));
  }
  std::vector<AxisLabel> labels;
  for (int left = 0; left <= shown(); left += 2) labels.push_back({placeOf(left, 0).x(), formatCount(left)});
  painter.setPen(t.color(Role::Text2));
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + m_type.px(4));
  painter.setPen(QPen(t.color(Role::Text3), 1, Qt::DashLine));
  painter.drawLine(QPointF(placeOf(m_left, 0).x(), area.top()), QPointF(placeOf(m_left, 0).x(), area.bottom()));
  painter.setPen(QPen(t.color(Role::Text2), m_type.px(1.5), Qt::DashLine));
  QPolygonF popular;
  for (int left = 0; left <= shown(); ++left)
    popular << placeOf(left, m_walk->popular[static_cast<std::size_t>(left)].mean);
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(popular);
}

void FoundCanvas::drawSide(QPainter& painter, std::size_t side) const {
  const SegmentColour look = theme().segment(static_cast<int>(side));
  QPolygonF band, line;
  for (int left = 0; left <= shown(); ++left) {
    const lesson::FoundMean& mean = m_walk->found[side][static_cast<std::size_t>(left)];
    line << placeOf(left, mean.mean);
    band << placeOf(left, mean.high);
  }
  for (int left = shown(); left >= 0; --left)
    band << placeOf(left, m_walk->found[side][static_cast<std::size_t>(left)].low);
  QColor light = look.fill;
  light.setAlphaF(static_cast<float>(kBand));
  painter.setPen(Qt::NoPen);
  painter.setBrush(light);
  painter.drawPolygon(band);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(look.line, m_type.px(2)));
  painter.drawPolyline(line);
  painter.setPen(Qt::NoPen);
  painter.setBrush(look.fill);
  drawMarker(painter, look.shape, line[m_left], m_type.px(5));
}

// At the height of their lines, moved apart where they would touch.
void FoundCanvas::drawNames(QPainter& painter) const {
  const Theme& t = theme();
  painter.setFont(m_type.font(FontRole::SmallBold));
  const QFontMetricsF metrics(painter.font());
  struct Name {
    double y;
    QString text;
    QColor ink;
  };
  const QStringList words = names();
  std::vector<Name> all{{placeOf(shown(), m_walk->found[0].back().mean).y(), words[0], t.segment(0).line},
                        {placeOf(shown(), m_walk->found[1].back().mean).y(), words[1], t.segment(1).line},
                        {placeOf(shown(), m_walk->popular.back().mean).y(), words[2], t.color(Role::Text2)}};
  std::ranges::sort(all, {}, &Name::y);
  for (std::size_t i = 1; i < all.size(); ++i) all[i].y = std::max(all[i].y, all[i - 1].y + metrics.height());
  const double over = all.back().y + metrics.height() / 2 - height();
  for (Name& name : all) name.y -= std::max(0.0, over);
  const double left = plotArea().right() + m_type.px(8), room = width() - left;
  for (const Name& name : all) {
    painter.setPen(name.ink);
    painter.drawText(QRectF(left, name.y - metrics.height() / 2, room, metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name.text, Qt::ElideRight, room));
  }
}

void FoundCanvas::draw(QPainter& painter) {
  if (!m_walk) return;
  painter.setRenderHint(QPainter::Antialiasing);
  drawAxes(painter);
  drawSide(painter, 0);
  drawSide(painter, 1);
  drawNames(painter);
}

void FoundCanvas::mousePressEvent(QMouseEvent* event) {
  if (m_walk && event->button() == Qt::LeftButton) emit leftChosen(leftAt(event->position().x()));
}

void FoundCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!m_walk || !plotArea().adjusted(-8, -8, 8, 8).contains(event->position())) return showTip({}, {});
  const auto left = static_cast<std::size_t>(leftAt(event->position().x()));
  const auto line = [](const QString& name, const lesson::FoundMean& mean) {
    return tr("%1: %2, 95 % interval %3 to %4")
        .arg(name, formatNumber(mean.mean), formatNumber(mean.low), formatNumber(mean.high));
  };
  showTip(
      placeOf(static_cast<int>(left), m_walk->found[0][left].mean),
      {tr("%Ln product(s) left", nullptr, static_cast<int>(left)),
       line(translated(m_walk->titles[0]), m_walk->found[0][left]),
       line(translated(m_walk->titles[1]), m_walk->found[1][left]), line(tr("most popular"), m_walk->popular[left])});
}

}  // namespace kindred::ui::classroom
