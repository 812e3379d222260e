#include "core/describe/chance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/log_gamma.h"

namespace kindred {
namespace {

constexpr double Negligible = 1e-17;  // of a sum

double logChoose(double n, double k) { return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1); }

}  // namespace

double fisherAtLeast(std::int64_t inside, std::int64_t group, std::int64_t having, std::int64_t everyone) {
  const std::int64_t least = std::max<std::int64_t>(0, group + having - everyone);
  if (inside <= least) return 1;
  const auto g = static_cast<double>(group), h = static_cast<double>(having), all = static_cast<double>(everyone);
  const auto termAt = [&](double x) {
    return std::exp(logChoose(h, x) + logChoose(all - h, g - x) - logChoose(all, g));
  };
  auto x = static_cast<double>(inside);
  double sum = 0;
  // Each term from the one before; away from the mean they fall quickly.
  if (x * all <= g * h) {
    double term = termAt(--x);
    for (; x >= static_cast<double>(least) && term > Negligible * sum; --x) {
      sum += term;
      term *= x / (h - x + 1) * (all - h - g + x) / (g - x + 1);
    }
    return std::clamp(1 - sum, 0.0, 1.0);
  }
  double term = termAt(x);
  for (; x <= std::min(g, h) && term > Negligible * sum; ++x) {
    sum += term;
    term *= (h - x) / (x + 1) * (g - x) / (all - h - g + x + 1);
  }
  return std::min(1.0, sum);
}

double binomialAtLeast(std::int64_t count, std::int64_t all, double share) {
  if (count <= 0 || share >= 1) return 1;
  if (share <= 0 || count > all) return 0;
  const auto n = static_cast<double>(all);
  const auto termAt = [&](double x) {
    return std::exp(logChoose(n, x) + x * std::log(share) + (n - x) * std::log1p(-share));
  };
  auto x = static_cast<double>(count);
  const double odds = share / (1 - share);
  double sum = 0;
  if (x <= n * share) {
    double term = termAt(--x);
    for (; x >= 0 && term > Negligible * sum; --x) {
      sum += term;
      term *= x / (n - x + 1) / odds;
    }
    return std::clamp(1 - sum, 0.0, 1.0);
  }
  double term = termAt(x);
  for (; x <= n && term > Negligible * sum; ++x) {
    sum += term;
    term *= (n - x) / (x + 1) * odds;
  }
  return std::min(1.0, sum);
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

}  // namespace kindred
