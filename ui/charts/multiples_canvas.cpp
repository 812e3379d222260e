#include "ui/charts/multiples_canvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kAroundPlace = 12;
constexpr int kNameRow = 18;
constexpr double kWanted = 190;                             // pixels across for a feature
constexpr int kLeastPlaceWide = 110, kLeastPlaceHigh = 50;  // of a place in which something can be seen
constexpr double kShape = 1.5;  // of a feature's place, width to height, where there is a choice

/// Steps as an outline over `area`.
QPolygonF outline(const std::vector<double>& shares, double greatest, const QRectF& area) {
  QPolygonF line{area.bottomLeft()};
  const double step = area.width() / static_cast<double>(shares.size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double y = area.bottom() - shares[i] / greatest * area.height();
    line << QPointF(area.left() + static_cast<double>(i) * step, y)
         << QPointF(area.left() + static_cast<double>(i + 1) * step, y);
  }
  return line << area.bottomRight();
}

}  // namespace

MultiplesCanvas::MultiplesCanvas(QWidget* parent) : Canvas(parent) {}

void MultiplesCanvas::setData(MultiplesData data) {
  m_data = std::move(data);
  m_current = -1;
  showTip({}, {});
  dataChanged();
}

void MultiplesCanvas::setMarked(int group) {
  m_data.marked = group;
  update();
}

int MultiplesCanvas::drawn() const {
  const int across = std::max(1, width() / theme().px(kLeastPlaceWide));
  const int down = std::max(1, height() / theme().px(kLeastPlaceHigh));
  return std::min(static_cast<int>(m_data.features.size()), across * down);
}

int MultiplesCanvas::columns() const {
  const auto count = std::max<double>(1, drawn());
  const double byShape = std::ceil(std::sqrt(count * width() / std::max(1.0, height() * kShape)));
  const double byWidth = std::max(1.0, width() / (kWanted * theme().scale()));
  const double byHeight = std::ceil(count / std::max(1, height() / theme().px(kLeastPlaceHigh)));
  return static_cast<int>(std::clamp(std::max(std::min(byShape, byWidth), byHeight), 1.0, count));
}

QRectF MultiplesCanvas::placeOf(int feature) const {
  const int across = columns();
  const int down = (std::max(1, drawn()) + across - 1) / across;
  const double cellWidth = static_cast<double>(width()) / across, cellHeight = static_cast<double>(height()) / down;
  const int margin = theme().px(kAroundPlace) / 2;
  const int row = feature / across, column = feature % across;
  return QRectF(column * cellWidth, row * cellHeight, cellWidth, cellHeight).adjusted(margin, margin, -margin, -margin);
}

void MultiplesCanvas::draw(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  for (int feature = 0; feature < drawn(); ++feature) drawFeature(painter, feature);
}

void MultiplesCanvas::drawFeature(QPainter& painter, int feature) const {
  const Theme& t = theme();
  const auto& shown = m_data.features[static_cast<std::size_t>(feature)];
  const QRectF place = placeOf(feature);
  const QFontMetricsF metrics(t.font(FontRole::Tiny), this);
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const double remark = std::min(metrics.horizontalAdvance(shown.remark) + 1, place.width() / 2);
  const QRectF head(place.left(), place.top(), place.width(), t.px(kNameRow));
  painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, shown.remark);
  painter.setPen(t.color(Role::Text));
  painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(shown.name, Qt::ElideRight, place.width() - remark - t.px(6)));
  const QRectF area = place.adjusted(0, t.px(kNameRow), 0, -t.px(2));
  if (area.height() < t.px(8) || shown.all.empty()) return;
  double greatest = *std::ranges::max_element(shown.all);
  for (const auto& group : shown.groups) greatest = std::max(greatest, *std::ranges::max_element(group));
  if (greatest <= 0) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.color(Role::NeutralWeak));
  painter.drawPolygon(outline(shown.all, greatest, area));
  painter.setBrush(Qt::NoBrush);
  for (std::size_t group = 0; group < shown.groups.size(); ++group) {
    const bool marked = static_cast<int>(group) == m_data.marked;
    QColor fill = t.segment(m_data.colours[group]).fill;
    fill.setAlphaF(0.3F);
    painter.setBrush(marked ? QBrush(fill) : Qt::NoBrush);
    painter.setPen(QPen(t.segment(m_data.colours[group]).line, t.px(marked ? 2 : 1)));
    painter.drawPolyline(outline(shown.groups[group], greatest, area));
    if (!marked) continue;
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(outline(shown.groups[group], greatest, area));
  }
  painter.setPen(t.color(feature == m_current ? Role::Accent : Role::BorderStrong));
  painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void MultiplesCanvas::setCurrent(int feature) {
  if (feature == m_current) return;
  m_current = feature;
  if (feature >= 0) showTip(placeOf(feature).center(), m_data.features[static_cast<std::size_t>(feature)].tip);
  else showTip({}, {});
  update();
}

bool MultiplesCanvas::moveCursor(int dx, int dy) {
  const int count = drawn();
  if (count == 0) return false;
  setCurrent(m_current < 0 ? 0 : std::clamp(m_current + dx + dy * columns(), 0, count - 1));
  return true;
}

void MultiplesCanvas::mouseMoveEvent(QMouseEvent* event) {
  for (int feature = 0; feature < drawn(); ++feature) {
    if (placeOf(feature).contains(event->position())) return setCurrent(feature);
  }
  setCurrent(-1);
}

}  // namespace kindred::ui
