#include "ui/charts/cell_grid.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis.h"
#include "ui/charts/scale_bar.h"
#include "ui/selection.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kColumnLabels = 18;

/// Whichever of the theme's two ends can be read on `fill`; faint where a cell is empty.
QColor inkOn(const QColor& fill, bool isEmpty) {
  const Theme& t = theme();
  if (isEmpty) return t.color(Role::Text3);
  const QColor a = t.color(Role::Text), b = t.color(Role::Surface);
  return contrast(a, fill) >= contrast(b, fill) ? a : b;
}

}  // namespace

CellGrid::CellGrid(QWidget* parent) : Canvas(parent) {}

void CellGrid::setData(CellGridData data) {
  m_data = std::move(data);
  m_greatest = 0;
  for (const auto& cell : m_data.cells) m_greatest = std::max(m_greatest, cell.value);
  if (m_greatest <= 0) m_greatest = 1;
  m_current = {-1, -1};
  showTip({}, {});
  dataChanged();
}

const CellGridData::Cell& CellGrid::at(int row, int column) const {
  return m_data.cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_data.columns) +
                      static_cast<std::size_t>(column)];
}

QRectF CellGrid::plotArea() const {
  const QFontMetricsF metrics(theme().font(FontRole::Tiny), this);
  double left = 0;
  for (const QString& label : m_data.rowLabels) left = std::max(left, metrics.horizontalAdvance(label));
  const double title = theme().px(kAxisTitleHeight);
  return QRectF(rect()).adjusted(theme().px(12) + (m_data.upwards.isEmpty() ? 0 : title) + left + theme().px(6),
                                 theme().px(4), -theme().px(12),
                                 -theme().px(kColumnLabels) - (m_data.across.isEmpty() ? theme().px(2) : title));
}

QRectF CellGrid::cellRect(int row, int column) const {
  const QRectF area = plotArea();
  const double wide = area.width() / std::max(1, m_data.columns);
  const double high = area.height() / std::max(1, m_data.rows);
  return {area.left() + column * wide, area.top() + row * high, wide, high};
}

QPoint CellGrid::cellAt(const QPointF& place) const {
  const QRectF area = plotArea();
  if (m_data.cells.empty() || !area.contains(place)) return {-1, -1};
  return {std::min(m_data.columns - 1, static_cast<int>((place.x() - area.left()) / area.width() * m_data.columns)),
          std::min(m_data.rows - 1, static_cast<int>((place.y() - area.top()) / area.height() * m_data.rows))};
}

void CellGrid::draw(QPainter& painter) {
  for (int row = 0; row < m_data.rows; ++row) {
    for (int column = 0; column < m_data.columns; ++column) drawCell(painter, row, column);
  }
  if (m_current.x() >= 0) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color(Role::Accent), theme().px(2)));
    painter.drawRect(cellRect(m_current.y(), m_current.x()).adjusted(0, 0, -1, -1));
  }
  drawLabels(painter);
}

void CellGrid::drawCell(QPainter& painter, int row, int column) const {
  const Theme& t = theme();
  const auto& cell = at(row, column);
  const QColor fill = cell.value <= 0 ? t.color(Role::Sunken)
                                      : QColor(shadeOf(t.colourTable(ColourMap::Tide), cell.value / m_greatest, 0));
  const QRectF place = cellRect(row, column).adjusted(0, 0, -t.px(2), -t.px(2));
  painter.fillRect(place, fill);
  const QColor ink = inkOn(fill, cell.value <= 0);
  const double pad = std::min<double>(t.px(8), place.width() / 8);
  const QRectF inside = place.adjusted(pad, t.px(3), -pad, -t.px(3));
  const double room = t.px(cell.figure.isEmpty() ? 7 : 26);
  const double bar = cell.selected >= 0 && inside.height() > room ? t.px(4) : 0;
  if (bar > 0 && cell.value > 0) {
    const QRectF whole(inside.left(), inside.bottom() - bar, inside.width(), bar);
    QColor faint = ink;
    faint.setAlphaF(0.22F);
    painter.fillRect(whole, faint);
    painter.fillRect(QRectF(whole.topLeft(), QSizeF(whole.width() * std::min(1.0, cell.selected), bar)), ink);
  }
  if (cell.figure.isEmpty()) return;
  const QFont bold = t.font(FontRole::ControlBold);
  const QFontMetricsF figure(bold, this);
  if (figure.horizontalAdvance(cell.figure) > inside.width() + pad || figure.height() > inside.height()) return;
  painter.setPen(ink);
  painter.setFont(bold);
  painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, cell.figure);
  const QFont tiny = t.font(FontRole::Tiny);
  const QFontMetricsF name(tiny, this);
  painter.setFont(tiny);
  // A name that is a little too long goes nearer to the edges.
  const double spare = std::max(0.0, pad - t.px(2));
  QRectF below = inside.adjusted(0, figure.height() - t.px(2), spare, -bar);
  below.setLeft(below.left() - std::clamp(name.horizontalAdvance(cell.name) + 1 - below.width(), 0.0, spare));
  if (!cell.name.isEmpty() && name.height() <= below.height() + 1) {
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, name.elidedText(cell.name, Qt::ElideRight, below.width()));
  }
}

void CellGrid::drawLabels(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const QFontMetricsF metrics(painter.font(), this);
  double free = 0;
  for (int row = 0; row < m_data.rowLabels.size() && row < m_data.rows; ++row) {
    const QRectF cell = cellRect(row, 0);
    if (cell.center().y() - metrics.height() / 2 < free) continue;
    painter.drawText(QRectF(0, cell.center().y() - metrics.height() / 2, area.left() - t.px(6), metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, m_data.rowLabels[row]);
    free = cell.center().y() + metrics.height() / 2;
  }
  std::vector<AxisLabel> labels;
  for (int column = 0; column < m_data.columnLabels.size() && column < m_data.columns; ++column) {
    labels.push_back({cellRect(0, column).center().x() - t.px(1), m_data.columnLabels[column]});
  }
  drawAxisLabels(painter, labels, area.left(), width(), area.bottom() + t.px(2));
  painter.setPen(t.color(Role::Text2));
  if (!m_data.across.isEmpty()) {
    QRectF line(area.left(), area.bottom() + t.px(kColumnLabels), area.width(), t.px(kAxisTitleHeight));
    if (!m_data.greatest.isEmpty())
      line.setRight(line.right() - drawScale(painter, line, QStringLiteral("0"), m_data.greatest));
    painter.setPen(t.color(Role::Text2));
    painter.drawText(line, Qt::AlignCenter, metrics.elidedText(m_data.across, Qt::ElideRight, line.width()));
  }
  if (m_data.upwards.isEmpty()) return;
  painter.save();
  painter.translate(t.px(8), area.center().y());
  painter.rotate(-90);
  const QRectF line(-area.height() / 2, 0, area.height(), t.px(kAxisTitleHeight));
  painter.drawText(line, Qt::AlignCenter, metrics.elidedText(m_data.upwards, Qt::ElideRight, line.width()));
  painter.restore();
}

void CellGrid::setCurrent(const QPoint& cell) {
  if (cell == m_current) return;
  m_current = cell;
  if (cell.x() < 0) showTip({}, {});
  else showTip(cellRect(cell.y(), cell.x()).center(), at(cell.y(), cell.x()).tip);
  update();
}

bool CellGrid::moveCursor(int dx, int dy) {
  if (m_data.cells.empty()) return false;
  if (m_current.x() < 0) setCurrent({0, 0});
  else
    setCurrent(
        {std::clamp(m_current.x() + dx, 0, m_data.columns - 1), std::clamp(m_current.y() + dy, 0, m_data.rows - 1)});
  return true;
}

void CellGrid::mouseMoveEvent(QMouseEvent* event) { setCurrent(cellAt(event->position())); }

void CellGrid::mouseReleaseEvent(QMouseEvent* event) {
  const QPoint cell = cellAt(event->position());
  if (event->button() == Qt::LeftButton && cell.x() >= 0)
    emit picked(cell.y(), cell.x(), setModeOf(event->modifiers()));
}

void CellGrid::letGo() { setCurrent({-1, -1}); }

void CellGrid::keyPressEvent(QKeyEvent* event) {
  const bool picks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (picks && m_current.x() >= 0) emit picked(m_current.y(), m_current.x(), setModeOf(event->modifiers()));
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui
