#include "core/segment/significance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kindred::segment {
namespace {

double logChoose(double n, double k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); }

}  // namespace

double fisherAtLeast(std::int64_t inside, std::int64_t group, std::int64_t having, std::int64_t everyone) {
  const std::int64_t least = std::max<std::int64_t>(0, group + having - everyone);
  if (inside <= least) return 1;
  const auto g = static_cast<double>(group), h = static_cast<double>(having), all = static_cast<double>(everyone);
  auto x = static_cast<double>(inside);
  double term = std::exp(logChoose(h, x) + logChoose(all - h, g - x) - logChoose(all, g));
  double sum = 0;
  // Each term from the one before; beyond the mean they fall quickly.
  for (; x <= std::min(g, h) && term > 1e-17 * sum; ++x) {
    sum += term;
    term *= (h - x) / (x + 1) * (g - x) / (all - h - g + x + 1);
  }
  return std::min(1.0, sum);
}

void ClusteredShare::addAmount(double amount) {
  ++customers;
  n += amount;
  nn += amount * amount;
}

void ClusteredShare::addPart(double part, double amount) {
  y += part;
  yy += part * part;
  yn += part * amount;
}

double ClusteredShare::variance() const {
  if (customers < 2 || n <= 0) return 0;
  const double r = share();
  const double squares = std::max(0.0, yy - 2 * r * yn + r * r * nn);
  return customers / (customers - 1) * squares / (n * n);
}

ClusteredShare& ClusteredShare::operator+=(const ClusteredShare& part) {
  customers += part.customers;
  y += part.y;
  n += part.n;
  yy += part.yy;
  yn += part.yn;
  nn += part.nn;
  return *this;
}

ClusteredShare& ClusteredShare::operator-=(const ClusteredShare& part) {
  customers -= part.customers;
  y -= part.y;
  n -= part.n;
  yy -= part.yy;
  yn -= part.yn;
  nn -= part.nn;
  return *this;
}

double shareAtLeast(const ClusteredShare& group, const ClusteredShare& rest) {
  constexpr double Least = 10;
  if (group.customers < Least || rest.customers < Least) return 1;
  const double difference = group.share() - rest.share();
  const double variance = group.variance() + rest.variance();
  if (difference <= 0) return 1;
  if (variance <= 0) return 0;
  return 0.5 * std::erfc(difference / std::sqrt(2 * variance));
}

std::vector<double> adjusted(const std::vector<double>& chances, std::size_t tests) {
  std::vector<std::size_t> order(chances.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return chances[i]; });
  std::vector<double> result(chances.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    least = std::min(least, chances[order[rank - 1]] * static_cast<double>(tests) / static_cast<double>(rank));
    result[order[rank - 1]] = least;
  }
  return result;
}

std::vector<bool> discoveries(const std::vector<double>& chances, std::size_t tests, double rate) {
  std::vector<bool> found;
  for (const double chance : adjusted(chances, tests)) found.push_back(chance <= rate);
  return found;
}

}  // namespace kindred::segment
