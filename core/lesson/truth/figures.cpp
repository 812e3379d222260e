#include "core/lesson/truth/figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/describe/interval.h"

namespace kindred::lesson {

Measured meanOf(std::span<const double> values) {
  constexpr double Normal95 = 1.959964;
  if (values.empty()) return {};
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double half = count > 1 ? Normal95 * std::sqrt(squares / (count - 1) / count) : 0;
  return {mean, mean - half, mean + half};
}

Measured meanShareOf(std::span<const double> shares) {
  const Measured mean = meanOf(shares);
  return {mean.value, std::max(0.0, mean.low), std::min(1.0, mean.high)};
}

Measured shareOf(double count, double all) {
  const Interval interval = wilsonInterval(count, all);
  return {all > 0 ? count / all : 0, interval.low, interval.high};
}

Measured differenceOf(const Measured& a, const Measured& b) {
  const double difference = a.value - b.value;
  return {difference, difference - std::hypot(a.value - a.low, b.high - b.value),
          difference + std::hypot(a.high - a.value, b.value - b.low)};
}

Text shareCell(double share) { return Text("%1").with(Percent{share}); }
Text numberCell(double value) { return Text("%1").with(value); }
Text countCell(std::int64_t count) { return Text("%1").with(count); }

}  // namespace kindred::lesson
