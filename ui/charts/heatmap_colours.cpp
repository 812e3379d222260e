#include "ui/charts/heatmap_colours.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/text/language.h"

namespace kindred::ui {

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

HeatmapColours heatmapColours(ColourMap map, HeatmapScale scale, std::optional<HeatmapScale> above) {
  return {theme().colourTable(map), theme().color(Role::Grid).rgb(), scale, above};
}

QImage heatmapPicture(std::span<const float> values, int columns, const HeatmapColours& colours, int diagonal) {
  if (columns <= 0) return {};
  const int rows = static_cast<int>(values.size()) / columns;
  QImage image(columns, rows, QImage::Format_RGB32);
  const float* value = values.data();
  for (int row = 0; row < rows; ++row) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
    for (int column = 0; column < columns; ++column, ++value) {
      const bool isAbove = colours.above && column - row > diagonal;
      const HeatmapScale& scale = isAbove ? *colours.above : colours.scale;
      line[column] = std::isnan(*value)
                         ? colours.missing
                         : colours.table[static_cast<std::size_t>(std::lround(
                               255 * heatmapPlace(static_cast<double>(*value), static_cast<double>(scale.low),
                                                  static_cast<double>(scale.high))))];
    }
  }
  return image;
}

ColourBar::ColourBar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void ColourBar::set(ColourMap map, HeatmapScale scale, bool highMeansMore) {
  m_map = map;
  m_scale = scale;
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
  const auto low = static_cast<double>(m_scale.low), high = static_cast<double>(m_scale.high);
  label(high, top, m_more);
  label(heatmapValue(0.5, low, high), top + length / 2, false);
  label(low, top + length, false);
}

}  // namespace kindred::ui
