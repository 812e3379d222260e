#include "ui/charts/scale_bar.h"

#include <algorithm>
#include <cmath>

namespace kindred::ui {
namespace {

constexpr int kStrip = 44;  // pixels at 100 %
constexpr int kHeight = 8;
constexpr int kGap = 5;

}  // namespace

QRgb shadeOf(const ColourTable& table, double share, int first) {
  const double root = std::sqrt(std::clamp(share, 0.0, 1.0));
  return table[static_cast<std::size_t>(first + static_cast<int>(root * (255 - first)))];
}

double drawScale(QPainter& painter, const QRectF& line, const QString& low, const QString& high, int first) {
  const Theme& t = theme();
  painter.setFont(t.font(FontRole::Tiny));
  painter.setPen(t.color(Role::Text2));
  const QFontMetricsF metrics(painter.font());
  const double gap = t.px(kGap), height = t.px(kHeight);
  const int strip = t.px(kStrip);
  const double width = metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + strip + 2 * gap;
  QRectF room(line.right() - width, line.top(), width, line.height());
  painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, low);
  painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, high);
  const double left = room.left() + metrics.horizontalAdvance(low) + gap, top = room.center().y() - height / 2;
  const ColourTable table = t.colourTable(ColourMap::Tide);
  for (int x = 0; x < strip; ++x) {
    const double share = static_cast<double>(x) / std::max(1, strip - 1);
    painter.fillRect(QRectF(left + x, top, 1, height), QColor(shadeOf(table, share, first)));
  }
  painter.setPen(t.color(Role::Border));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(left, top, strip - 1, height - 1));
  return width + 2 * gap;
}

}  // namespace kindred::ui
