#include "ui/charts/heatmap_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kNameHeight = 12;    // of a cell from which its name can be read
constexpr int kSoughtHeight = 18;  // of a cell that was looked for
constexpr int kMostCell = 64;
constexpr double kLeastZoom = 4;  // that square matrices allow, however small

}  // namespace

HeatmapCanvas::HeatmapCanvas(QWidget* parent) : Canvas(parent) {
  whenThemed(this, [this] { recolour(); });
}

void HeatmapCanvas::setShape(int rows, int columns, bool square) {
  m_tiles.reset(rows, columns);
  m_square = square;
  m_sides = {};
  m_groups.clear();
  m_row = m_column = -1;
  m_pinned = false;
  m_frame = {};
  showTip({}, {});
  dataChanged();
}

void HeatmapCanvas::dropTiles() {
  m_tiles.reset(rows(), columns());
  update();
  emit viewChanged();
}

void HeatmapCanvas::setScale(HeatmapScale scale, std::optional<HeatmapScale> above) {
  m_scale = scale;
  m_above = above;
  recolour();
}

void HeatmapCanvas::setMap(ColourMap map) {
  m_map = map;
  recolour();
}

void HeatmapCanvas::recolour() {
  m_tiles.setColours(heatmapColours(m_map, m_scale, m_above));
  update();
}

QSizeF HeatmapCanvas::cellSize() const { return transform().toView(QRectF(0, 0, 1, 1)).size(); }

TilePlace HeatmapCanvas::levels() const { return m_tiles.grid().levelsFor(cellSize() * devicePixelRatioF()); }

std::vector<TilePlace> HeatmapCanvas::wanted() const {
  std::vector<TilePlace> places;
  if (rows() == 0 || columns() == 0) return places;
  if (!m_tiles.has(m_tiles.grid().top())) places.push_back(m_tiles.grid().top());
  for (const TilePlace& place : m_tiles.grid().covering(cellsInSight(), levels())) {
    if (!m_tiles.has(place) && place != m_tiles.grid().top()) places.push_back(place);
  }
  return places;
}

void HeatmapCanvas::putTile(const TilePlace& place, std::vector<float> values) {
  m_tiles.put(place, std::move(values));
  update();
}

std::optional<float> HeatmapCanvas::valueAt(int row, int column) const { return m_tiles.value(row, column, levels()); }

void HeatmapCanvas::setTree(HeatmapSide side, similarity::Dendrogram tree) {
  m_sides[of(side)].tree = SideTree(std::move(tree));
  m_sides[of(side)].cut = 0;
  dataChanged();
}

void HeatmapCanvas::setCut(HeatmapSide side, double height) {
  m_sides[of(side)].cut = height;
  if (m_square) m_sides[0].cut = m_sides[1].cut = height;
  update();
}

void HeatmapCanvas::setGroups(std::vector<SideGroup> groups) {
  m_groups = std::move(groups);
  update();
}

void HeatmapCanvas::setStrip(HeatmapSide side, SideStrip strip) {
  m_sides[of(side)].strip = std::move(strip);
  view().resize(plotArea());
  update();
}

void HeatmapCanvas::setMarks(HeatmapSide side, std::vector<char> marks) {
  m_sides[of(side)].marks = std::move(marks);
  update();
}

void HeatmapCanvas::setNames(std::function<QString(HeatmapSide, int)> nameOf, std::function<QString(float)> figureOf) {
  m_nameOf = std::move(nameOf);
  m_figureOf = std::move(figureOf);
  dataChanged();
}

QRect HeatmapCanvas::cellsInSight() const {
  const QRectF area = plotArea();
  const QRectF seen =
      QRectF(transform().toData(area.topLeft()), transform().toData(area.bottomRight())).intersected(dataArea());
  return QRect(QPoint(static_cast<int>(std::floor(seen.left())), static_cast<int>(std::floor(seen.top()))),
               QPoint(static_cast<int>(std::ceil(seen.right())) - 1, static_cast<int>(std::ceil(seen.bottom())) - 1));
}

bool HeatmapCanvas::namesShown(HeatmapSide side) const {
  const QSizeF cell = cellSize();
  return m_nameOf && rows() > 0 &&
         (side == HeatmapSide::Rows ? cell.height() : cell.width()) >= theme().px(kNameHeight);
}

QRectF HeatmapCanvas::dataArea() const {
  return {0, 0, std::max(1.0, double(columns())), std::max(1.0, double(rows()))};
}

void HeatmapCanvas::lookAt(int row, int column) {
  if (row < 0 || row >= rows() || column < 0 || column >= columns()) return;
  const QSizeF cell = cellSize();
  const double now = std::min(cell.width(), cell.height()), sought = theme().px(kSoughtHeight);
  if (now < sought) view().zoomAt(plotArea().center(), sought / now);
  m_pinned = true;
  centreOn(QPointF(column + 0.5, row + 0.5));
  move(row, column);
}

void HeatmapCanvas::centreOn(const QPointF& cells) {
  if (!transform().isFitted()) view().pan(plotArea().center() - transform().toView(cells));
  transformed();
  update();
  emit viewChanged();
}

// Cells can be as large as figures in them need, whatever the matrix; where one side is short it stays whole.
void HeatmapCanvas::limitZoom() {
  const QRectF area = plotArea();
  double x = area.width() / dataArea().width(), y = area.height() / dataArea().height();
  if (m_square) x = y = std::min(x, y);
  const double least = m_square ? kLeastZoom : 1;
  view().setZoomLimits(std::max(least, theme().px(kMostCell) / std::max(1e-9, x)),
                       std::max(least, theme().px(kMostCell) / std::max(1e-9, y)));
}

// The tooltip stays at its cell.
void HeatmapCanvas::transformed() {
  limitZoom();
  view().keepInside();
  if (m_row >= 0 && !tipLines().isEmpty())
    showTip(transform().toView(QRectF(m_column, m_row, 1, 1)).center(), tipLines());
}

void HeatmapCanvas::setTool(Tool tool) {
  m_tool = tool;
  setCursor(tool == Tool::Frame ? Qt::CrossCursor : Qt::ArrowCursor);
}

void HeatmapCanvas::setFrame(const QRect& cells) {
  const QRect next = cells.intersected(QRect(0, 0, columns(), rows()));
  if (next == m_frame) return;
  m_frame = next;
  update();
  emit framed(m_frame);
}

void HeatmapCanvas::setCurrent(int row, int column) {
  if (row < 0 || row >= rows() || column < 0 || column >= columns()) row = column = -1;
  if (row < 0) m_pinned = false;
  move(row, column);
}

void HeatmapCanvas::move(int row, int column) {
  if (row == m_row && column == m_column) return;
  m_row = row;
  m_column = column;
  const bool pointedAt = underMouse() || hasFocus();
  if (row >= 0 && m_describe && pointedAt)
    showTip(transform().toView(QRectF(column, row, 1, 1)).center(), m_describe(row, column));
  else showTip({}, {});
  update();
  emit currentChanged(row, column);
}

void HeatmapCanvas::keepInSight(int row, int column) {
  const QRect seen = cellsInSight();
  if (seen.contains(column, row)) return;
  const QPoint nearest(std::clamp(column, seen.left(), seen.right()), std::clamp(row, seen.top(), seen.bottom()));
  view().pan(transform().toView(QPointF(nearest)) - transform().toView(QPointF(column, row)));
  transformed();
  emit viewChanged();
}

// Where a pixel stands for several cells, a step is to the next pixel.
bool HeatmapCanvas::moveCursor(int dx, int dy) {
  if (rows() == 0) return false;
  m_pinned = false;
  const TilePlace at = levels();
  const auto next = [](int place, int step, int level, int size) {
    return step == 0 ? place : std::clamp(((place >> level) + step) * (1 << level), 0, size - 1);
  };
  const int row = m_row < 0 ? 0 : next(m_row, dy, at.rowLevel, rows());
  const int column = m_row < 0 ? 0 : next(m_column, dx, at.columnLevel, columns());
  keepInSight(row, column);
  move(row, column);
  return true;
}

}  // namespace kindred::ui
