// Figures as lessons say and measure them.
#pragma once

#include <span>

#include "core/lesson/truth_lesson.h"

namespace kindred::lesson {

/// The mean and its 95 % interval (normal).
Measured meanOf(std::span<const double> values);
/// The same of shares: the interval within 0 … 1.
Measured meanShareOf(std::span<const double> shares);
/// A share with Wilson's interval.
Measured shareOf(double count, double all);
/// The difference of two shares by their Wilson intervals (Newcombe, Statistics in Medicine 17, 1998, method 10).
Measured differenceOf(const Measured& a, const Measured& b);

/// "12 %", "0.25", "1,200" for a cell of a table.
Text shareCell(double share);
Text numberCell(double value);
Text countCell(std::int64_t count);

}  // namespace kindred::lesson
