#include "ui/charts/axis.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {

std::vector<double> niceTicks(double greatest, int most, bool whole) {
  if (!(greatest > 0)) greatest = 1;
  const double raw = greatest / std::max(1, most);
  const double power = std::pow(10, std::floor(std::log10(raw)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= raw * (1 - 1e-12)) {
      step = factor * power;
      break;
    }
  }
  if (whole) step = std::max(1.0, step);
  std::vector<double> ticks{0};
  while (ticks.back() < greatest * (1 - 1e-12)) ticks.push_back(static_cast<double>(ticks.size()) * step);
  return ticks;
}

QString shortNumber(double value) {
  struct Unit {
    double size;
    const char* name;
  };
  for (const Unit& unit : {Unit{1e9, QT_TRANSLATE_NOOP("Axis", "%1 bn")}, Unit{1e6, QT_TRANSLATE_NOOP("Axis", "%1 M")},
                           Unit{1e4, QT_TRANSLATE_NOOP("Axis", "%1 k")}}) {
    if (std::abs(value) < unit.size) continue;
    const double size = unit.size == 1e4 ? 1e3 : unit.size;
    const double scaled = value / size;
    return QCoreApplication::translate("Axis", unit.name).arg(formatNumber(scaled, std::abs(scaled) < 10 ? 1 : 0));
  }
  const bool isWhole = value == std::round(value);
  return formatNumber(value, isWhole || std::abs(value) >= 10 ? 0 : 2);
}

void drawAxisLabels(QPainter& painter, const std::vector<AxisLabel>& labels, double left, double right, double y,
                    const std::function<void(double at)>& mark) {
  const QFontMetricsF metrics(painter.font(), painter.device());
  const double gap = metrics.averageCharWidth();
  double free = left;
  for (const AxisLabel& label : labels) {
    if (label.at < free) continue;  // of thousands, most are not measured
    const double width = metrics.horizontalAdvance(label.text);
    // The last and the first may lean inwards, but not over their neighbours.
    const double from = std::clamp(label.at - width / 2, left, std::max(left, right - width));
    if (from < free || std::abs(from + width / 2 - label.at) > width / 2 + gap) continue;
    painter.drawText(QRectF(from, y, width + 1, metrics.height()), Qt::AlignLeft | Qt::AlignTop, label.text);
    if (mark) mark(label.at);
    free = from + width + gap;
  }
}

void drawEvenLabels(QPainter& painter, const std::vector<AxisLabel>& labels, double left, double right, double y,
                    const std::function<void(double at)>& mark) {
  const QFontMetricsF metrics(painter.font(), painter.device());
  double widest = 0;
  for (const AxisLabel& label : labels) widest = std::max(widest, metrics.horizontalAdvance(label.text));
  const double apart = labels.size() > 1 ? std::abs(labels[1].at - labels[0].at) : widest;
  const double needed = widest + metrics.averageCharWidth();
  const auto step = static_cast<std::size_t>(std::max(1.0, std::ceil(needed / std::max(1.0, apart))));
  std::vector<AxisLabel> some;
  for (std::size_t i = 0; i < labels.size(); i += step) some.push_back(labels[i]);
  drawAxisLabels(painter, some, left, right, y, mark);
}

}  // namespace kindred::ui
