#include "ui/charts/density_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/scale_bar.h"
#include "ui/selection.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr int kFirstColour = 20;     // of the table: what is filled at all is seen
constexpr double kBand = 3;          // pixels of a band at 100 %
constexpr double kLargestCell = 24;  // pixels of a single cell at the nearest zoom
constexpr int kTitle = 20;
constexpr int kMark = 5;

/// The bands wanted for a stretch of data that is `pixels` long.
int bandsFor(const RankRange& range, double pixels) {
  return std::clamp(static_cast<int>(pixels / std::max(1, theme().px(kBand))), 1, std::max(1, range.size()));
}

RankRange within(double from, double to, Index size) {
  const auto begin = static_cast<Index>(std::clamp(std::floor(from), 0.0, static_cast<double>(size)));
  return {begin, std::max(begin, static_cast<Index>(std::clamp(std::ceil(to), 0.0, static_cast<double>(size))))};
}

}  // namespace

DensityCanvas::DensityCanvas(QWidget* parent) : Canvas(parent) {
  whenThemed(this, [this] { render(); });
}

void DensityCanvas::setShape(Index rows, Index columns) {
  m_rows = rows;
  m_columns = columns;
  m_shown = {};
  m_wanted = {};
  m_image = {};
  m_current = {-1, -1};
  showTip({}, {});
  dataChanged();
}

void DensityCanvas::setTile(ShownTile tile) {
  m_shown = std::move(tile);
  m_current = {-1, -1};
  showTip({}, {});
  render();
  update();
}

void DensityCanvas::setTitles(const QString& rows, const QString& columns) {
  m_rowTitle = rows;
  m_columnTitle = columns;
  update();
}

bool DensityCanvas::showsCells() const {
  const DensityTile& tile = m_shown.tile;
  return tile.height > 0 && tile.height == tile.rows.size() && tile.width == tile.columns.size();
}

QRectF DensityCanvas::plotArea() const {
  const Theme& t = theme();
  return QRectF(rect()).adjusted(t.px(kTitle + kMark + 8), t.px(4), -t.px(14), -t.px(kTitle + 4));
}

QRectF DensityCanvas::dataArea() const { return {0, 0, std::max<double>(1, m_columns), std::max<double>(1, m_rows)}; }

QString DensityCanvas::greatest() const {
  const double most = showsCells() ? 0 : m_greatest;
  return most > 0 ? formatPercent(most, most < 0.1 ? 1 : 0) : QString();
}

// What lies in the view, a band every few pixels.
void DensityCanvas::transformed() {
  if (m_rows == 0 || m_columns == 0) return;
  const QRectF area = plotArea();
  const double cell = std::min(area.width() / m_columns, area.height() / m_rows);
  view().setZoomLimit(std::max(1.0, theme().px(kLargestCell) / std::max(1e-9, cell)));
  const QPointF from = transform().toData(area.topLeft());
  const QPointF to = transform().toData(area.bottomRight());
  TileRequest wanted{.rows = within(from.y(), to.y(), m_rows), .columns = within(from.x(), to.x(), m_columns)};
  wanted.height = bandsFor(wanted.rows, wanted.rows.size() * area.height() / std::max(1e-9, to.y() - from.y()));
  wanted.width = bandsFor(wanted.columns, wanted.columns.size() * area.width() / std::max(1e-9, to.x() - from.x()));
  if (wanted == m_wanted || wanted.rows.size() == 0 || wanted.columns.size() == 0) return;
  m_wanted = wanted;
  emit tileWanted();
}

// The densest band takes the last colour.
void DensityCanvas::render() {
  const DensityTile& tile = m_shown.tile;
  m_image = {};
  double& greatest = m_greatest = 0;
  if (tile.counts.empty()) return;
  std::vector<double> densities;
  densities.reserve(tile.counts.size());
  for (int i = 0; i < tile.height; ++i) {
    for (int j = 0; j < tile.width; ++j) {
      densities.push_back(tile.density(i, j));
      greatest = std::max(greatest, densities.back());
    }
  }
  const ColourTable table = theme().colourTable(ColourMap::Tide);
  const QRgb empty = theme().color(Role::Surface).rgb();
  QImage image(tile.width, tile.height, QImage::Format_RGB32);
  for (int i = 0; i < tile.height; ++i) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(i));
    for (int j = 0; j < tile.width; ++j) {
      const double density =
          densities[static_cast<std::size_t>(i) * static_cast<std::size_t>(tile.width) + static_cast<std::size_t>(j)];
      line[j] = density <= 0 ? empty : shadeOf(table, density / greatest, kFirstColour);
    }
  }
  m_image = std::move(image);
}

QRectF DensityCanvas::tileArea() const {
  const DensityTile& tile = m_shown.tile;
  return QRectF(tile.columns.begin, tile.rows.begin, tile.columns.size(), tile.rows.size());
}

QRectF DensityCanvas::bandArea(int band, int column) const {
  const DensityTile& tile = m_shown.tile;
  const Index top = bandBegin(tile.rows, tile.height, band), left = bandBegin(tile.columns, tile.width, column);
  return QRectF(left, top, bandBegin(tile.columns, tile.width, column + 1) - left,
                bandBegin(tile.rows, tile.height, band + 1) - top);
}

void DensityCanvas::draw(QPainter& painter) {
  const Theme& t = theme();
  const QRectF area = plotArea();
  drawTitles(painter);
  painter.setPen(t.color(Role::Border));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(area.adjusted(-1, -1, 0, 0));
  if (m_image.isNull()) return;
  painter.save();
  painter.setClipRect(area);
  const QRectF cells = transform().toView(tileArea());
  painter.drawImage(cells, m_image, QRectF(m_image.rect()));
  if (m_current.x() >= 0) {
    const QRectF cell = transform().toView(bandArea(m_current.y(), m_current.x()));
    const double grow = std::max(0.0, (t.px(8) - cell.width()) / 2);
    painter.setPen(QPen(t.color(Role::Text), t.px(2)));
    painter.drawRect(cell.adjusted(-grow, -grow, grow, grow));
  }
  painter.restore();
  drawSelected(painter, cells);
}

void DensityCanvas::drawTitles(QPainter& painter) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const QFontMetricsF metrics(painter.font(), this);
  QRectF line(area.left(), area.bottom() + t.px(2), area.width(), t.px(kTitle));
  if (const QString most = greatest(); !most.isEmpty())
    line.setRight(line.right() - drawScale(painter, line, formatPercent(0), most, kFirstColour));
  painter.setPen(t.color(Role::Text2));
  painter.drawText(line, Qt::AlignCenter, metrics.elidedText(m_columnTitle, Qt::ElideRight, line.width()));
  painter.save();
  painter.translate(t.px(6), area.center().y());
  painter.rotate(-90);
  const QRectF upright(-area.height() / 2, 0, area.height(), t.px(kTitle));
  painter.drawText(upright, Qt::AlignCenter, metrics.elidedText(m_rowTitle, Qt::ElideRight, upright.width()));
  painter.restore();
}

/// Beside each band how much of it is selected.
void DensityCanvas::drawSelected(QPainter& painter, const QRectF& cells) const {
  const Theme& t = theme();
  const QRectF area = plotArea();
  if (m_shown.selected.empty()) return;
  painter.save();
  painter.setClipRect(
      QRectF(0, area.top(), area.left(), area.height()).intersected(QRectF(0, cells.top(), width(), cells.height())));
  for (int band = 0; band < m_shown.tile.height; ++band) {
    const QRectF row = transform().toView(bandArea(band, 0));
    const auto share = static_cast<double>(m_shown.selected[static_cast<std::size_t>(band)]);
    if (share <= 0) continue;
    painter.fillRect(QRectF(area.left() - t.px(2) - t.px(kMark), row.top(), t.px(kMark), row.height()),
                     mixed(t.color(Role::Accent), t.color(Role::Surface), 0.25 + 0.75 * share));
  }
  painter.restore();
}

QPoint DensityCanvas::bandAt(const QPointF& place) const {
  const DensityTile& tile = m_shown.tile;
  if (tile.counts.empty() || !plotArea().contains(place)) return {-1, -1};
  const QPointF at = transform().toData(place);
  if (!tileArea().contains(at)) return {-1, -1};
  const auto bandOf = [](double from, const RankRange& range, int bands) {
    auto band = std::min(bands - 1, static_cast<int>((from - range.begin) * bands / range.size()));
    // Bands begin at whole ranks: the quotient may be one too small.
    while (band + 1 < bands && from >= bandBegin(range, bands, band + 1)) ++band;
    while (band > 0 && from < bandBegin(range, bands, band)) --band;
    return band;
  };
  return {bandOf(at.x(), tile.columns, tile.width), bandOf(at.y(), tile.rows, tile.height)};
}

void DensityCanvas::setCurrent(const QPoint& band) {
  if (band == m_current) return;
  m_current = band;
  if (band.x() >= 0 && m_describe)
    showTip(transform().toView(bandArea(band.y(), band.x())).center(), m_describe(m_shown.tile, band.y(), band.x()));
  else showTip({}, {});
  update();
}

bool DensityCanvas::moveCursor(int dx, int dy) {
  const DensityTile& tile = m_shown.tile;
  if (tile.counts.empty()) return false;
  if (m_current.x() < 0) setCurrent({0, 0});
  else
    setCurrent({std::clamp(m_current.x() + dx, 0, tile.width - 1), std::clamp(m_current.y() + dy, 0, tile.height - 1)});
  return true;
}

void DensityCanvas::pick(Qt::KeyboardModifiers modifiers) {
  if (m_current.y() < 0) return;
  const DensityTile& tile = m_shown.tile;
  emit picked({bandBegin(tile.rows, tile.height, m_current.y()), bandBegin(tile.rows, tile.height, m_current.y() + 1)},
              setModeOf(modifiers));
}

void DensityCanvas::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->position();
  startPan(event->position());
}

void DensityCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (!isPanning()) setCurrent(bandAt(event->position()));
  else if (!transform().isFitted()) Canvas::mouseMoveEvent(event);
}

void DensityCanvas::mouseReleaseEvent(QMouseEvent* event) {
  Canvas::mouseReleaseEvent(event);
  if ((event->position() - m_pressed).manhattanLength() >= theme().px(4) || event->button() != Qt::LeftButton) return;
  setCurrent(bandAt(event->position()));
  pick(event->modifiers());
}

void DensityCanvas::letGo() { setCurrent({-1, -1}); }

void DensityCanvas::keyPressEvent(QKeyEvent* event) {
  const bool picks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
  if (picks && m_current.x() >= 0) pick(event->modifiers());
  else Canvas::keyPressEvent(event);
}

}  // namespace kindred::ui
