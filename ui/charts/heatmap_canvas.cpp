#include "ui/charts/heatmap_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/text/language.h"

namespace kindred::ui {
namespace {

constexpr int kBandWidth = 8;
constexpr int kBandGap = 4;
constexpr int kMarkSize = 3;
constexpr int kNameMargin = 104;     // for names, of a canvas that is large
constexpr double kMostMargin = 0.2;  // of the canvas
constexpr int kNameHeight = 12;      // of a cell from which its name can be read
constexpr int kSoughtHeight = 18;    // of a cell that was looked for

}  // namespace

double heatmapPlace(double value, double low, double high) {
  const double most = high > 0 ? high : 1;
  const double root = std::sqrt(std::min(1.0, std::abs(value) / most));
  if (low < 0) return 0.5 + (value < 0 ? -0.5 : 0.5) * root;
  return value > 0 ? root : 0;
}

double heatmapValue(double place, double low, double high) {
  if (low >= 0) return high * place * place;
  const double from = 2 * place - 1;
  return (from < 0 ? low : high) * from * from;
}

QImage heatmapLevels(std::span<const float> values, int columns, float low, float high) {
  if (columns <= 0) return {};
  constexpr double Colours = 254;
  const int rows = static_cast<int>(values.size()) / columns;
  QImage image(columns, rows, QImage::Format_Indexed8);
  const float* value = values.data();
  for (int row = 0; row < rows; ++row) {
    uchar* line = image.scanLine(row);
    for (int column = 0; column < columns; ++column, ++value) {
      line[column] =
          std::isnan(*value) ? uchar(0) : static_cast<uchar>(1.5 + Colours * heatmapPlace(*value, low, high));
    }
  }
  return image;
}

HeatmapCanvas::HeatmapCanvas(QWidget* parent) : Canvas(parent) {
  whenThemed(this, [this] { colourCells(); });
}

void HeatmapCanvas::setData(HeatmapData data) {
  m_data = std::move(data);
  m_row = m_column = -1;
  m_pinned = false;
  showTip({}, {});
  colourCells();
  dataChanged();
}

void HeatmapCanvas::setMap(ColourMap map) {
  m_map = map;
  colourCells();
  update();
}

void HeatmapCanvas::setBands(std::vector<int> rows, std::vector<int> columns) {
  m_rowBand = std::move(rows);
  m_columnBand = std::move(columns);
  dataChanged();
}

void HeatmapCanvas::setSelected(std::vector<char> rows) {
  m_selected = std::move(rows);
  update();
}

void HeatmapCanvas::setNames(std::function<QString(int)> nameOf, std::function<QString(int, int)> figureOf) {
  m_nameOf = std::move(nameOf);
  m_figureOf = std::move(figureOf);
  dataChanged();
}

/// Room for names at the left and above, also while they are too small to be read: the map stays where it is.
double HeatmapCanvas::margin() const {
  if (!m_nameOf) return 0;
  return std::min<double>(theme().px(kNameMargin), kMostMargin * std::min(width(), height()));
}

QRectF HeatmapCanvas::plotArea() const {
  const int band = theme().px(kBandWidth + kBandGap + kMarkSize);
  const int edge = theme().px(4);
  return QRectF(rect()).adjusted(margin() + (m_rowBand.empty() ? edge : band),
                                 margin() + (m_columnBand.empty() ? edge : band), -edge, -edge);
}

QRect HeatmapCanvas::cellsInSight() const {
  const QRectF area = plotArea();
  const QRectF seen =
      QRectF(transform().toData(area.topLeft()), transform().toData(area.bottomRight())).intersected(dataArea());
  return QRect(QPoint(static_cast<int>(std::floor(seen.left())), static_cast<int>(std::floor(seen.top()))),
               QPoint(static_cast<int>(std::ceil(seen.right())) - 1, static_cast<int>(std::ceil(seen.bottom())) - 1));
}

bool HeatmapCanvas::namesShown() const {
  return m_nameOf && m_data.rows() > 0 && transform().toView(QRectF(0, 0, 1, 1)).height() >= theme().px(kNameHeight);
}

void HeatmapCanvas::lookAt(int row, int column) {
  if (row < 0 || row >= m_data.rows() || column < 0 || column >= m_data.columns()) return;
  const double now = transform().toView(QRectF(0, 0, 1, 1)).height();
  const double wanted = theme().px(kSoughtHeight);
  if (now < wanted) view().zoomAt(plotArea().center(), wanted / now);
  if (!transform().isFitted()) view().pan(plotArea().center() - transform().toView(QRectF(column, row, 1, 1)).center());
  m_pinned = true;
  move(row, column);
  transformed();
  update();
  emit viewChanged();
}

QRectF HeatmapCanvas::dataArea() const {
  return {0, 0, std::max(1.0, double(m_data.columns())), std::max(1.0, double(m_data.rows()))};
}

// Another theme or map changes the table of colours, not the pixels.
void HeatmapCanvas::colourCells() {
  if (m_data.levels.isNull()) return;
  const ColourTable table = theme().colourTable(m_map);
  QList<QRgb> colours(256, theme().color(Role::Grid).rgb());
  for (int i = 1; i < 256; ++i) colours[i] = table[static_cast<std::size_t>(std::lround((i - 1) * 255.0 / 254.0))];
  m_data.levels.setColorTable(colours);
}

QPoint HeatmapCanvas::cellAt(const QPointF& place) const {
  if (!plotArea().contains(place)) return {-1, -1};
  const QPointF data = transform().toData(place);
  const QPoint cell(static_cast<int>(std::floor(data.x())), static_cast<int>(std::floor(data.y())));
  const bool inside = cell.x() >= 0 && cell.y() >= 0 && cell.x() < m_data.columns() && cell.y() < m_data.rows();
  return inside ? cell : QPoint(-1, -1);
}

void HeatmapCanvas::draw(QPainter& painter) {
  painter.fillRect(rect(), theme().color(Role::Surface));
  if (m_data.levels.isNull()) return;
  const QRectF area = plotArea();
  const QRectF cells = transform().toView(QRectF(0, 0, m_data.columns(), m_data.rows()));
  painter.save();
  painter.setClipRect(area);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  // Only what is seen is scaled, on whole cells, so that nothing shifts while zoomed in.
  const QRectF seen =
      QRectF(transform().toData(area.topLeft()), transform().toData(area.bottomRight())).intersected(dataArea());
  const QRect source = seen.toAlignedRect().intersected(m_data.levels.rect());
  painter.drawImage(transform().toView(QRectF(source)), m_data.levels, QRectF(source));
  painter.setPen(theme().color(Role::Border));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(cells.adjusted(0, 0, -1, -1));
  drawFigures(painter);
  drawCrosshair(painter);
  painter.restore();
  drawBands(painter, cells.intersected(area));
  drawNames(painter);
}

void HeatmapCanvas::drawBands(QPainter& painter, const QRectF& cells) const {
  const Theme& t = theme();
  const double band = t.px(kBandWidth);
  const double gap = t.px(kBandGap);
  const double mark = t.px(kMarkSize);
  const auto strip = [&](const std::vector<int>& colours, bool upright) {
    for (std::size_t i = 0; i < colours.size();) {
      std::size_t end = i + 1;
      while (end < colours.size() && colours[end] == colours[i]) ++end;
      const QRectF data = upright ? QRectF(0, double(i), 1, double(end - i)) : QRectF(double(i), 0, double(end - i), 1);
      const QRectF view = transform().toView(data);
      QRectF place = upright ? QRectF(cells.left() - gap - band, view.top(), band, view.height())
                             : QRectF(view.left(), cells.top() - gap - band, view.width(), band);
      place = place.intersected(upright ? QRectF(0, cells.top(), width(), cells.height())
                                        : QRectF(cells.left(), 0, cells.width(), height()));
      painter.fillRect(place, colours[i] < 0 ? t.color(Role::NeutralWeak) : t.segment(colours[i]).fill);
      i = end;
    }
  };
  strip(m_rowBand, true);
  strip(m_columnBand, false);
  for (std::size_t i = 0; i < m_selected.size(); ++i) {
    if (m_selected[i] == 0) continue;
    const QRectF row = transform().toView(QRectF(0, double(i), 1, 1));
    if (row.bottom() <= cells.top() || row.top() >= cells.bottom()) continue;
    painter.fillRect(QRectF(cells.left() - gap - band - mark, row.top(), mark - 1, std::max(1.0, row.height())),
                     t.color(Role::Text));
  }
}

void HeatmapCanvas::drawCrosshair(QPainter& painter) const {
  if (m_row < 0) return;
  const Theme& t = theme();
  const QRectF cell = transform().toView(QRectF(m_column, m_row, 1, 1));
  const QRectF cells = transform().toView(QRectF(0, 0, m_data.columns(), m_data.rows()));
  painter.setPen(QPen(t.color(Role::Text2), 1, Qt::DotLine));
  painter.drawLine(QPointF(cells.left(), cell.center().y()), QPointF(cells.right(), cell.center().y()));
  painter.drawLine(QPointF(cell.center().x(), cells.top()), QPointF(cell.center().x(), cells.bottom()));
  const double grow = std::max(0.0, (t.px(8) - cell.width()) / 2);
  // A light line around a dark one is seen on every colour.
  const QRectF frame = cell.adjusted(-grow, -grow, grow, grow);
  painter.setPen(QPen(t.color(Role::Surface), t.px(4)));
  painter.drawRect(frame);
  painter.setPen(QPen(t.color(m_pinned ? Role::Accent : Role::Text), t.px(2)));
  painter.drawRect(frame);
}

/// Numbers in the cells, where all that are in sight have room.
void HeatmapCanvas::drawFigures(QPainter& painter) const {
  if (!m_figureOf) return;
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::Tiny));
  const QFontMetricsF metrics(painter.font(), this);
  const QRectF cell = transform().toView(QRectF(0, 0, 1, 1));
  if (metrics.horizontalAdvance(QStringLiteral("−0.00")) + t.px(4) > cell.width() || metrics.height() > cell.height())
    return;
  const QRect seen = cellsInSight();
  for (int row = seen.top(); row <= seen.bottom(); ++row) {
    for (int column = seen.left(); column <= seen.right(); ++column) {
      const QColor fill(m_data.levels.color(m_data.levels.pixelIndex(column, row)));
      const QColor dark = t.color(Role::Text), light = t.color(Role::Surface);
      painter.setPen(contrast(dark, fill) >= contrast(light, fill) ? dark : light);
      painter.drawText(transform().toView(QRectF(column, row, 1, 1)), Qt::AlignCenter, m_figureOf(row, column));
    }
  }
}

/// Rows at the left, columns upright above.
void HeatmapCanvas::drawNames(QPainter& painter) const {
  if (!namesShown()) return;
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const QFontMetricsF metrics(painter.font(), this);
  const QRectF area = plotArea();
  const QRectF cells = transform().toView(QRectF(0, 0, m_data.columns(), m_data.rows())).intersected(area);
  const double gap = t.px(4) + (m_rowBand.empty() ? 0 : t.px(kBandWidth + kBandGap + kMarkSize));
  const double length = margin() - t.px(2);
  const QRect seen = cellsInSight();
  const auto draw = [&](const QRectF& line, int place) {
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(m_nameOf(place), Qt::ElideRight, length));
  };
  for (int row = seen.top(); row <= seen.bottom(); ++row) {
    const QRectF cell = transform().toView(QRectF(0, row, 1, 1));
    if (cell.center().y() < area.top() || cell.center().y() > area.bottom()) continue;
    draw(QRectF(cells.left() - gap - length, cell.center().y() - metrics.height() / 2, length, metrics.height()), row);
  }
  for (int column = seen.left(); column <= seen.right(); ++column) {
    const QRectF cell = transform().toView(QRectF(column, 0, 1, 1));
    if (cell.center().x() < area.left() || cell.center().x() > area.right()) continue;
    painter.save();
    painter.translate(cell.center().x(), cells.top() - gap);
    painter.rotate(90);
    draw(QRectF(-length, -metrics.height() / 2, length, metrics.height()), column);
    painter.restore();
  }
}

// The tooltip stays at its cell.
void HeatmapCanvas::transformed() {
  if (m_row >= 0 && !tipLines().isEmpty())
    showTip(transform().toView(QRectF(m_column, m_row, 1, 1)).center(), tipLines());
}

void HeatmapCanvas::setCurrent(int row, int column) {
  if (row < 0 || row >= m_data.rows() || column < 0 || column >= m_data.columns()) row = column = -1;
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

bool HeatmapCanvas::moveCursor(int dx, int dy) {
  if (m_data.rows() == 0) return false;
  m_pinned = false;
  if (m_row < 0) move(0, 0);
  else move(std::clamp(m_row + dy, 0, m_data.rows() - 1), std::clamp(m_column + dx, 0, m_data.columns() - 1));
  return true;
}

void HeatmapCanvas::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->position();
  startPan(event->position());
}

void HeatmapCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (isPanning()) {
    if (!transform().isFitted()) Canvas::mouseMoveEvent(event);
  } else if (!m_pinned) {
    const QPoint cell = cellAt(event->position());
    if (cell.x() >= 0) move(cell.y(), cell.x());
  }
}

void HeatmapCanvas::mouseReleaseEvent(QMouseEvent* event) {
  Canvas::mouseReleaseEvent(event);
  const bool clicked = (event->position() - m_pressed).manhattanLength() < theme().px(4);
  const QPoint cell = cellAt(event->position());
  if (!clicked || event->button() != Qt::LeftButton || cell.x() < 0) return;
  m_pinned = !(m_pinned && cell == QPoint(m_column, m_row));
  move(cell.y(), cell.x());
  update();
  if (m_pinned) emit pinned(m_row, m_column);
}

void HeatmapCanvas::keyPressEvent(QKeyEvent* event) {
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_row >= 0) {
    m_pinned = true;
    update();
    emit pinned(m_row, m_column);
  } else if (event->key() == Qt::Key_Escape && m_pinned) {
    m_pinned = false;
    update();
  } else {
    Canvas::keyPressEvent(event);
  }
}

ColourBar::ColourBar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void ColourBar::set(ColourMap map, double low, double high, bool highMeansMore) {
  m_map = map;
  m_low = low;
  m_high = high;
  m_more = highMeansMore;
  update();
}

QSize ColourBar::sizeHint() const { return {theme().px(110), theme().px(140)}; }

void ColourBar::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const ColourTable table = t.colourTable(m_map);
  const int width = t.px(14);
  const int top = t.px(8);
  const int length = height() - 2 * top;
  for (int y = 0; y < length; ++y) {
    const auto place = static_cast<std::size_t>(255 - y * 255 / std::max(1, length - 1));
    painter.fillRect(0, top + y, width, 1, QColor(table[place]));
  }
  painter.setPen(t.color(Role::Border));
  painter.drawRect(0, top, width - 1, length - 1);
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text3));
  const auto label = [&](double value, int y, bool more) {
    const QString number = formatted(TextArgument(value));
    const QString text = more ? tr("%1 or more").arg(number) : number;
    painter.drawText(QRect(width + t.px(6), y - t.px(8), this->width() - width - t.px(6), t.px(16)),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
  };
  label(m_high, top, m_more);
  label(heatmapValue(0.5, m_low, m_high), top + length / 2, false);
  label(m_low, top + length, false);
}

}  // namespace kindred::ui
