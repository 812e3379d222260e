#include "core/evaluate/paired_test.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.h"

namespace kindred::evaluate {
namespace {

constexpr int Draws = 9999;
constexpr std::size_t MostDrawn = 500;

double sumWithRandomSigns(const std::vector<double>& values, Random& random) {
  double sum = 0;
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i % 64 == 0) bits = random.next();
    sum += (bits & 1) != 0 ? values[i] : -values[i];
    bits >>= 1;
  }
  return sum;
}

double drawn(const std::vector<double>& values, double observed, std::uint64_t seed) {
  constexpr double Rounding = 1e-12;  // sums of the same values in another order are equal
  Random random(seed);
  int asFar = 0;
  for (int draw = 0; draw < Draws; ++draw)
    asFar += std::abs(sumWithRandomSigns(values, random)) >= observed * (1 - Rounding) ? 1 : 0;
  return static_cast<double>(asFar + 1) / static_cast<double>(Draws + 1);
}

}  // namespace

double randomisationTest(std::span<const double> differences, std::uint64_t seed) {
  std::vector<double> values;
  double sum = 0, squares = 0;
  for (const double difference : differences) {
    if (difference == 0) continue;
    values.push_back(difference);
    sum += difference;
    squares += difference * difference;
  }
  if (values.empty()) return 1;
  if (values.size() <= MostDrawn)
    return std::min(drawn(values, std::abs(sum), seed), 2 * std::exp(-sum * sum / squares / 2));
  return std::erfc(std::abs(sum) / std::sqrt(2 * squares));
}

std::vector<double> holm(const std::vector<double>& pValues) {
  std::vector<std::size_t> order(pValues.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pValues[i]; });
  std::vector<double> adjusted(pValues.size());
  double greatest = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double times = static_cast<double>(order.size() - rank);
    greatest = std::max(greatest, std::min(1.0, times * pValues[order[rank]]));
    adjusted[order[rank]] = greatest;
  }
  return adjusted;
}

}  // namespace kindred::evaluate
