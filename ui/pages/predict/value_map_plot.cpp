#include "ui/pages/predict/value_map_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kMapLeft = 44, kMapTop = 22, kMapRight = 14, kMapBottom = 38;
constexpr QPoint kNowhere(-1, -1);

}  // namespace

ValueMapPlot::ValueMapPlot(Figure figure, QWidget* parent) : Canvas(parent), m_figure(figure) {}

QSize ValueMapPlot::minimumSizeHint() const { return {theme().px(150), theme().px(120)}; }

QRectF ValueMapPlot::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(kMapLeft), t.px(kMapTop), -t.px(kMapRight), -t.px(kMapBottom));
}

void ValueMapPlot::setMap(std::shared_ptr<const workflow::ValueMap> map, int horizonDays) {
  m_map = std::move(map);
  m_horizonDays = horizonDays;
  m_current = kNowhere;
  m_greatest = 1;
  if (m_map && m_figure == Figure::Purchases && !m_map->purchases.empty())
    m_greatest = std::max(1e-9, std::ranges::max(m_map->purchases));
  showTip({}, {});
  dataChanged();
}

void ValueMapPlot::setWarning(const QString& warning) {
  m_warning = warning;
  update();
}

void ValueMapPlot::setCurrent(const QPoint& cell) {
  if (cell == m_current) return;
  m_current = cell;
  update();
}

double ValueMapPlot::valueAt(int column, int row) const {
  const auto& figures = m_figure == Figure::Alive ? m_map->alive : m_map->purchases;
  return figures[m_map->at(column, row)];
}

QRectF ValueMapPlot::cellRect(int column, int row) const {
  if (!m_map) return {};
  const QRectF area = plotArea();
  const auto x = [&](int at) { return std::round(area.left() + area.width() * at / m_map->columns); };
  const auto y = [&](int at) { return std::round(area.top() + area.height() * at / m_map->rows); };
  return {QPointF(x(column), y(row)), QPointF(x(column + 1), y(row + 1))};
}

QPoint ValueMapPlot::cellAt(const QPointF& place) const {
  const QRectF area = plotArea();
  if (!m_map || !area.contains(place)) return kNowhere;
  return {std::min(m_map->columns - 1, static_cast<int>((place.x() - area.left()) / area.width() * m_map->columns)),
          std::min(m_map->rows - 1, static_cast<int>((place.y() - area.top()) / area.height() * m_map->rows))};
}

QStringList ValueMapPlot::tipOf(const QPoint& cell) const {
  const auto range = [](int from, int step, bool isLast) {
    return isLast      ? tr("%1 or more").arg(formatCount(from))
           : step == 1 ? formatCount(from)
                       : QStringLiteral("%1–%2").arg(formatCount(from), formatCount(from + step - 1));
  };
  const workflow::ValueMap& map = *m_map;
  const QString bought = range(cell.x() * map.purchasesStep, map.purchasesStep, cell.x() + 1 == map.columns),
                silent = range(cell.y() * map.weeksStep, map.weeksStep, cell.y() + 1 == map.rows);
  return {tr("Repeat purchases: %1; weeks since the last: %2").arg(bought, silent),
          tr("Still a customer %1, %2 purchases in %3 days")
              .arg(formatPercent(map.alive[map.at(cell.x(), cell.y())]),
                   formatNumber(map.purchases[map.at(cell.x(), cell.y())], 1), formatCount(m_horizonDays)),
          tr("%Ln customers here", nullptr, map.customers[map.at(cell.x(), cell.y())])};
}

void ValueMapPlot::draw(QPainter& painter) {
  if (!m_map) return;
  painter.setFont(theme().font(FontRole::Tiny));
  drawCells(painter);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_figure == Figure::Alive) {
    drawDots(painter);
    drawHalf(painter);
  }
  drawCurrent(painter);
  drawAxes(painter);
  drawLegend(painter);
  drawWarning(painter);
}

void ValueMapPlot::drawCells(QPainter& painter) const {
  const ColourTable table = theme().colourTable(ColourMap::Tide);
  for (int row = 0; row < m_map->rows; ++row) {
    for (int column = 0; column < m_map->columns; ++column) {
      const double share = std::clamp(valueAt(column, row) / m_greatest, 0.0, 1.0);
      painter.fillRect(cellRect(column, row), QColor(table[static_cast<std::size_t>(share * 255)]));
    }
  }
}

void ValueMapPlot::drawDots(QPainter& painter) const {
  const ColourTable table = theme().colourTable(ColourMap::Tide);
  double most = 1;
  for (const int each : m_map->customers) most = std::max(most, std::sqrt(each));
  for (int row = 0; row < m_map->rows; ++row) {
    for (int column = 0; column < m_map->columns; ++column) {
      const int customers = m_map->customers[m_map->at(column, row)];
      if (customers == 0) continue;
      const QRectF cell = cellRect(column, row);
      const double greatest = std::min({cell.width(), cell.height(), theme().px(12) * 1.0}) * 0.42;
      const double radius = std::max(theme().px(1) * 0.9, greatest * std::sqrt(customers) / most);
      const QColor beneath(table[static_cast<std::size_t>(std::clamp(valueAt(column, row), 0.0, 1.0) * 255)]);
      painter.setPen(Qt::NoPen);
      painter.setBrush(beneath.lightnessF() < 0.5F ? QColor(255, 255, 255, 205) : QColor(20, 24, 48, 215));
      painter.drawEllipse(cell.center(), radius, radius);
    }
  }
}

// Where the chance falls through a half from the cell above to the one below, from column to column.
void ValueMapPlot::drawHalf(QPainter& painter) const {
  constexpr double Half = 0.5;
  std::vector<QPolygonF> lines(1);
  for (int column = 0; column < m_map->columns; ++column) {
    std::optional<double> crossing;
    for (int row = 0; row + 1 < m_map->rows && !crossing; ++row) {
      const double above = m_map->alive[m_map->at(column, row)], below = m_map->alive[m_map->at(column, row + 1)];
      if (above < Half || below >= Half) continue;
      const double from = cellRect(column, row).center().y(), to = cellRect(column, row + 1).center().y();
      crossing = from + (to - from) * (above - Half) / (above - below);
    }
    if (crossing) lines.back() << QPointF(cellRect(column, 0).center().x(), *crossing);
    else if (!lines.back().isEmpty()) lines.emplace_back();
  }
  const Theme& t = theme();
  painter.setBrush(Qt::NoBrush);
  const auto longest = std::ranges::max_element(lines, {}, [](const QPolygonF& line) { return line.size(); });
  for (const QPolygonF& line : lines) {
    if (line.size() < 2) continue;
    painter.setPen(QPen(QColor(255, 255, 255), t.px(3)));
    painter.drawPolyline(line);
    painter.setPen(QPen(QColor(20, 24, 48), t.px(1.5)));
    painter.drawPolyline(line);
  }
  if (longest->size() < 4) return;
  const QString words = formatPercent(Half);
  const QFontMetricsF metrics(painter.font());
  const double width = metrics.horizontalAdvance(words) + t.px(8), height = t.px(16);
  const QPointF middle = (*longest)[longest->size() / 2];
  QRectF label(middle.x() - width / 2, middle.y() - height / 2, width, height);
  label.moveLeft(std::clamp(label.left(), plotArea().left(), plotArea().right() - width));
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.color(Role::Surface));
  painter.drawRoundedRect(label, t.px(3), t.px(3));
  painter.setPen(t.color(Role::Text));
  painter.drawText(label, Qt::AlignCenter, words);
}

void ValueMapPlot::drawCurrent(QPainter& painter) const {
  if (m_current.x() < 0) return;
  const Theme& t = theme();
  const QRectF cell = cellRect(m_current.x(), m_current.y()), area = plotArea();
  painter.setBrush(Qt::NoBrush);
  for (const auto& [colour, width, style] : {std::tuple{QColor(20, 24, 48), t.px(1) * 1.0, Qt::SolidLine},
                                             {QColor(255, 255, 255), t.px(1) * 1.0, Qt::DotLine}}) {
    painter.setPen(QPen(colour, width, style));
    painter.drawLine(QPointF(area.left(), cell.center().y()), QPointF(cell.left(), cell.center().y()));
    painter.drawLine(QPointF(cell.center().x(), cell.bottom()), QPointF(cell.center().x(), area.bottom()));
  }
  const QRectF frame = cell.adjusted(-t.px(1), -t.px(1), t.px(1), t.px(1));
  painter.setPen(QPen(QColor(255, 255, 255), t.px(3.5)));
  painter.drawRect(frame);
  painter.setPen(QPen(QColor(20, 24, 48), t.px(1.5)));
  painter.drawRect(frame);
}

void ValueMapPlot::drawAxes(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setPen(t.color(Role::Text2));
  std::vector<AxisLabel> labels;
  const auto every = [](int cells) { return cells > 30 ? 10 : cells > 12 ? 5 : cells > 6 ? 2 : 1; };
  for (int column = 0; column < m_map->columns; column += every(m_map->columns))
    labels.push_back({cellRect(column, 0).center().x(), formatCount(column * m_map->purchasesStep)});
  drawAxisLabels(painter, labels, 0, width(), area.bottom() + t.px(3));
  for (int row = 0; row < m_map->rows; row += every(m_map->rows)) {
    const double y = cellRect(0, row).center().y();
    painter.drawText(QRectF(0, y - t.px(8), area.left() - t.px(5), t.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                     formatCount(row * m_map->weeksStep));
  }
  const QFontMetricsF metrics(painter.font());
  const QRectF below(0, height() - t.px(kAxisTitleHeight), width(), t.px(kAxisTitleHeight));
  painter.drawText(below, Qt::AlignCenter, metrics.elidedText(tr("Repeat purchases"), Qt::ElideRight, width()));
  painter.save();
  painter.translate(t.px(1), area.center().y());
  painter.rotate(-90);
  const QRectF line(-area.height() / 2 - t.px(10), 0, area.height() + t.px(20), t.px(kAxisTitleHeight));
  painter.drawText(line, Qt::AlignCenter, metrics.elidedText(tr("Weeks since the last"), Qt::ElideRight, line.width()));
  painter.restore();
}

void ValueMapPlot::drawLegend(QPainter& painter) const {
  const Theme& t = theme();
  const QString low = formatNumber(0, 0),
                high = m_figure == Figure::Alive ? formatPercent(1) : formatNumber(m_greatest, m_greatest < 10 ? 1 : 0);
  const QFontMetricsF metrics(painter.font());
  const double strip = t.px(64), gap = t.px(6), top = t.px(5), height = t.px(9);
  double x = plotArea().right() - metrics.horizontalAdvance(high);
  const auto write = [&](double at, const QString& text) {
    painter.setPen(t.color(Role::Text2));
    painter.drawText(QRectF(at, 0, metrics.horizontalAdvance(text) + 1, t.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
  };
  write(x, high);
  x -= strip + gap;
  const ColourTable table = t.colourTable(ColourMap::Tide);
  for (int i = 0; i < static_cast<int>(strip); ++i)
    painter.fillRect(QRectF(x + i, top, 1, height), QColor(table[static_cast<std::size_t>(i / strip * 255)]));
  x -= metrics.horizontalAdvance(low) + gap;
  write(x, low);
}

// Where hardly anyone is: many purchases, and silence since.
void ValueMapPlot::drawWarning(QPainter& painter) const {
  if (m_warning.isEmpty()) return;
  const Theme& t = theme();
  const QRectF area = plotArea();
  const QFontMetricsF metrics(t.font(FontRole::TinyBold));
  const double most = area.width() - t.px(8), width = std::min(most, metrics.horizontalAdvance(m_warning) + t.px(22));
  const QRectF room(area.right() - width - t.px(4), area.bottom() - t.px(22), width, t.px(18));
  Tag::draw(painter, room.toRect(), metrics.elidedText(m_warning, Qt::ElideRight, width - t.px(18)), Tone::Error);
}

void ValueMapPlot::choose(const QPoint& cell) {
  if (cell.x() < 0) return;
  setCurrent(cell);
  showTip(cellRect(cell.x(), cell.y()).center(), tipOf(cell));
  emit moved(cell);
}

bool ValueMapPlot::moveCursor(int dx, int dy) {
  if (!m_map) return false;
  if (m_current.x() < 0) choose({0, 0});
  else
    choose({std::clamp(m_current.x() + dx, 0, m_map->columns - 1), std::clamp(m_current.y() + dy, 0, m_map->rows - 1)});
  return true;
}

void ValueMapPlot::mouseMoveEvent(QMouseEvent* event) {
  const QPoint cell = cellAt(event->position());
  if (cell.x() < 0) showTip({}, {});
  else showTip(cellRect(cell.x(), cell.y()).center(), tipOf(cell));
}

void ValueMapPlot::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) choose(cellAt(event->position()));
}

void ValueMapPlot::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const QPoint cell = cellAt(event->position()); cell.x() >= 0) emit activated(cell);
}

void ValueMapPlot::keyPressEvent(QKeyEvent* event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter && m_current.x() >= 0) emit activated(m_current);
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui::predict_page
