// Round numbers along an axis, and labels that never overlap.
#pragma once

#include <QPainter>
#include <functional>
#include <vector>

namespace kindred::ui {

/// Of the line below or beside an axis that names it, in pixels at 96 dpi.
constexpr int kAxisTitleHeight = 18;

/// Multiples of 1, 2 or 5 × 10ⁿ from 0 to `greatest` or the next one above it; at most `most` steps, and whole numbers
/// where `whole`. At least {0, 1}.
std::vector<double> niceTicks(double greatest, int most, bool whole);

/// A number of an axis in few letters: "800", "12 k", "3.4 M".
QString shortNumber(double value);

struct AxisLabel {
  double at = 0;  ///< in the painter's coordinates, the middle of the text
  QString text;
};
/// Draws those that fit between `left` and `right` without touching the one before, top edge at `y`, in the painter's font and
/// pen. `mark` is called for each that was drawn.
void drawAxisLabels(QPainter& painter, const std::vector<AxisLabel>& labels, double left, double right, double y,
                    const std::function<void(double at)>& mark = {});

/// The same of the first label and every second, third … after it: of the fewest steps that leave none out between.
void drawEvenLabels(QPainter& painter, const std::vector<AxisLabel>& labels, double left, double right, double y,
                    const std::function<void(double at)>& mark = {});

}  // namespace kindred::ui
