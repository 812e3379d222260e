// How a heatmap and what stands around it are drawn.
#include <QPaintEngine>
#include <cmath>

#include "ui/charts/heatmap_canvas.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kMapStrip = 8;
constexpr int kMapGap = 3;
constexpr int kMapMark = 3;
constexpr int kTree = 72;
constexpr int kMapNames = 104;
constexpr double kMostMargin = 0.18;  // of the canvas
constexpr double kDrawingScale = 3;   // pixels of a drawing's cells

QColor inkFor(const QColor& fill) {
  const QColor dark = theme().color(Role::Text), light = theme().color(Role::Surface);
  return contrast(dark, fill) >= contrast(light, fill) ? dark : light;
}

}  // namespace

double HeatmapCanvas::stripWidth(HeatmapSide side) const {
  return m_sides[of(side)].strip.isEmpty() ? theme().px(kMapMark + 2) : theme().px(kMapGap + kMapStrip + kMapMark + 2);
}

// Of names above and of the tree, whichever is shown: the map stays where it is.
double HeatmapCanvas::margin(HeatmapSide side) const {
  const double most = kMostMargin * std::min(width(), height());
  const double tree = m_sides[of(side)].tree.isEmpty() ? 0 : std::min<double>(theme().px(kTree), most);
  const double names = m_nameOf && side == HeatmapSide::Columns ? std::min<double>(theme().px(kMapNames), most) : 0;
  return std::max(tree, names) + stripWidth(side);
}

QRectF HeatmapCanvas::plotArea() const {
  const int edge = theme().px(4);
  const double right = m_nameOf ? std::min<double>(theme().px(kMapNames), kMostMargin * width()) : edge;
  return QRectF(rect()).adjusted(margin(HeatmapSide::Rows), margin(HeatmapSide::Columns), -right, -theme().px(8));
}

QRectF HeatmapCanvas::cellsPlace() const {
  return transform().toView(QRectF(0, 0, columns(), rows())).intersected(plotArea());
}

SideAxis HeatmapCanvas::axis(HeatmapSide side, const QRectF& cells) const {
  const QPointF origin = transform().toView(QPointF(0, 0));
  const QSizeF cell = cellSize();
  if (side == HeatmapSide::Rows) return {origin.y(), cell.height(), cells.top(), cells.bottom(), true};
  return {origin.x(), cell.width(), cells.left(), cells.right(), false};
}

std::pair<double, double> HeatmapCanvas::treePlace(HeatmapSide side, const QRectF& cells) const {
  const double leaves = (side == HeatmapSide::Rows ? cells.left() : cells.top()) - stripWidth(side);
  const double depth = std::min<double>(theme().px(kTree), kMostMargin * std::min(width(), height()));
  return {leaves, leaves - depth + theme().px(4)};
}

QPointF HeatmapCanvas::cutHandle(HeatmapSide side) const {
  const QRectF cells = cellsPlace();
  const auto [leaves, root] = treePlace(side, cells);
  const double across = tree(side).depth(cut(side), leaves, root);
  return side == HeatmapSide::Rows ? QPointF(across, cells.center().y()) : QPointF(cells.center().x(), across);
}

void HeatmapCanvas::draw(QPainter& painter) {
  painter.fillRect(rect(), theme().color(Role::Surface));
  if (rows() == 0 || columns() == 0) return;
  const QRectF area = plotArea(), cells = cellsPlace();
  const QRect seen = cellsInSight();
  const QRectF target = transform().toView(QRectF(seen));
  painter.save();
  painter.setClipRect(area);
  if (painter.paintEngine()->type() == QPaintEngine::SVG) {
    // As pixels of the screen: viewers of drawings blur what they enlarge.
    QImage picture((target.size() * kDrawingScale).toSize(), QImage::Format_RGB32);
    picture.fill(theme().color(Role::Surface));
    QPainter on(&picture);
    m_tiles.draw(on, seen, QRectF(picture.rect()), levels());
    on.end();
    painter.drawImage(target, picture);
  } else {
    m_tiles.draw(painter, seen, target, levels());
  }
  painter.setPen(theme().color(Role::Border));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(cells.adjusted(0, 0, -1, -1));
  drawFigures(painter);
  drawFrame(painter);
  drawCrosshair(painter);
  painter.restore();
  drawSides(painter, cells);
  drawNames(painter, cells);
  drawCuts(painter, cells);
}

void HeatmapCanvas::drawSides(QPainter& painter, const QRectF& cells) const {
  const double gap = theme().px(kMapGap), mark = theme().px(kMapMark);
  for (const HeatmapSide side : {HeatmapSide::Rows, HeatmapSide::Columns}) {
    const Side& shown = m_sides[of(side)];
    const SideAxis along = axis(side, cells);
    double edge = (side == HeatmapSide::Rows ? cells.left() : cells.top()) - gap;
    if (!shown.strip.isEmpty()) {
      drawStrip(painter, shown.strip, along, edge - theme().px(kMapStrip), edge);
      edge -= theme().px(kMapStrip) + 1;
    }
    drawMarks(painter, shown.marks, along, edge - mark + 1, edge);
    if (shown.tree.isEmpty() || (side == HeatmapSide::Columns && namesShown(side))) continue;
    const auto [leaves, root] = treePlace(side, cells);
    painter.save();
    painter.setClipRect(along.rect(along.low, along.high, root - theme().px(4), leaves));
    shown.tree.draw(painter, along, leaves, root, shown.cut);
    painter.restore();
  }
  if (!namesShown(HeatmapSide::Rows))
    drawGroups(painter, m_groups, axis(HeatmapSide::Rows, cells), cells.right() + theme().px(6), width());
}

/// The line across each tree with a grip at its end, and how many groups it makes.
void HeatmapCanvas::drawCuts(QPainter& painter, const QRectF& cells) const {
  const Theme& t = theme();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const HeatmapSide side : {HeatmapSide::Rows, HeatmapSide::Columns}) {
    if (tree(side).isEmpty() || (side == HeatmapSide::Columns && namesShown(side))) continue;
    const QPointF handle = cutHandle(side);
    const bool isRows = side == HeatmapSide::Rows;
    const QPointF from = isRows ? QPointF(handle.x(), cells.top()) : QPointF(cells.left(), handle.y());
    const QPointF to = isRows ? QPointF(handle.x(), cells.bottom()) : QPointF(cells.right(), handle.y());
    painter.setPen(QPen(t.color(Role::Accent), t.px(1.5), Qt::DashLine));
    painter.drawLine(from, to);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.color(Role::Accent));
    if (isRows && !tree(HeatmapSide::Columns).isEmpty() && !namesShown(HeatmapSide::Columns)) {
      painter.drawEllipse(to, t.px(4), t.px(4));
      continue;
    }
    painter.setFont(t.font(FontRole::TinyBold));
    const QString words = tr("%Ln group(s)", nullptr, tree(side).countAt(cut(side)));
    const QSizeF size(QFontMetricsF(painter.font(), this).horizontalAdvance(words) + t.px(16), t.px(18));
    QRectF pill(isRows ? QPointF(to.x() - size.width() / 2, to.y() - size.height())
                       : QPointF(to.x(), to.y() - size.height() / 2),
                size);
    pill.moveLeft(std::clamp(pill.left(), 0.0, std::max(0.0, width() - pill.width())));
    pill.moveTop(std::clamp(pill.top(), 0.0, std::max(0.0, height() - pill.height())));
    painter.drawRoundedRect(pill, size.height() / 2, size.height() / 2);
    painter.setPen(t.color(Role::OnAccent));
    painter.drawText(pill, Qt::AlignCenter, words);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

void HeatmapCanvas::drawFrame(QPainter& painter) const {
  if (m_frame.isEmpty()) return;
  const Theme& t = theme();
  const QRectF frame = transform().toView(QRectF(m_frame));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.color(Role::Surface), t.px(4)));
  painter.drawRect(frame);
  painter.setPen(QPen(t.color(Role::Accent), t.px(2)));
  painter.drawRect(frame);
}

void HeatmapCanvas::drawCrosshair(QPainter& painter) const {
  if (m_row < 0) return;
  const Theme& t = theme();
  const QRectF cell = transform().toView(QRectF(m_column, m_row, 1, 1));
  const QRectF cells = cellsPlace();
  painter.setPen(QPen(t.color(Role::Text2), 1, Qt::DotLine));
  painter.drawLine(QPointF(cells.left(), cell.center().y()), QPointF(cells.right(), cell.center().y()));
  painter.drawLine(QPointF(cell.center().x(), cells.top()), QPointF(cell.center().x(), cells.bottom()));
  const double wide = std::max(0.0, (t.px(8) - cell.width()) / 2), high = std::max(0.0, (t.px(8) - cell.height()) / 2);
  // A light line around a dark one is seen on every colour.
  const QRectF frame = cell.adjusted(-wide, -high, wide, high);
  painter.setPen(QPen(t.color(Role::Surface), t.px(4)));
  painter.drawRect(frame);
  painter.setPen(QPen(t.color(m_pinned ? Role::Accent : Role::Text), t.px(2)));
  painter.drawRect(frame);
}

/// Numbers in the cells, where all that are in sight have room.
void HeatmapCanvas::drawFigures(QPainter& painter) const {
  if (!m_figureOf) return;
  painter.setFont(theme().font(FontRole::Tiny));
  const QFontMetricsF metrics(painter.font(), this);
  const QSizeF cell = cellSize();
  if (metrics.horizontalAdvance(QStringLiteral("−0.00")) + theme().px(4) > cell.width() ||
      metrics.height() > cell.height())
    return;
  const HeatmapColours colours = heatmapColours(m_map, m_scale, m_above);
  const QRect seen = cellsInSight();
  for (int row = seen.top(); row <= seen.bottom(); ++row) {
    for (int column = seen.left(); column <= seen.right(); ++column) {
      const auto value = valueAt(row, column);
      if (!value || std::isnan(*value)) continue;
      const QImage pixel = heatmapPicture({&*value, 1}, 1, colours, row - column);
      painter.setPen(inkFor(QColor(pixel.pixel(0, 0))));
      painter.drawText(transform().toView(QRectF(column, row, 1, 1)), Qt::AlignCenter, m_figureOf(*value));
    }
  }
}

/// Rows at the right, columns upright above.
void HeatmapCanvas::drawNames(QPainter& painter, const QRectF& cells) const {
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const QFontMetricsF metrics(painter.font(), this);
  const QRectF area = plotArea();
  const QRect seen = cellsInSight();
  if (namesShown(HeatmapSide::Rows)) {
    const double left = cells.right() + t.px(6), length = width() - left;
    for (int row = seen.top(); row <= seen.bottom(); ++row) {
      const double y = transform().toView(QPointF(0, row + 0.5)).y();
      if (y < area.top() || y > area.bottom()) continue;
      painter.drawText(QRectF(left, y - metrics.height() / 2, length, metrics.height()),
                       Qt::AlignLeft | Qt::AlignVCenter,
                       metrics.elidedText(m_nameOf(HeatmapSide::Rows, row), Qt::ElideRight, length));
    }
  }
  if (!namesShown(HeatmapSide::Columns)) return;
  const double length = margin(HeatmapSide::Columns) - stripWidth(HeatmapSide::Columns) - t.px(2);
  for (int column = seen.left(); column <= seen.right(); ++column) {
    const double x = transform().toView(QPointF(column + 0.5, 0)).x();
    if (x < area.left() || x > area.right()) continue;
    painter.save();
    painter.translate(x, cells.top() - stripWidth(HeatmapSide::Columns));
    painter.rotate(-90);
    painter.drawText(QRectF(0, -metrics.height() / 2, length, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_nameOf(HeatmapSide::Columns, column), Qt::ElideRight, length));
    painter.restore();
  }
}

}  // namespace kindred::ui
