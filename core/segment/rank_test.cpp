#include "core/segment/rank_test.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/segment/clustering.h"

namespace kindred::segment {
namespace {

constexpr double FewestRows = 5;

/// Of equal values the middle of their ranks, from 1.
struct Ranks {
  explicit Ranks(std::span<const double> values) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < values.size(); ++i)
      if (!std::isnan(values[i])) order.push_back(i);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    of.assign(values.size(), std::numeric_limits<double>::quiet_NaN());
    known = static_cast<double>(order.size());
    for (std::size_t first = 0, end = 0; first < order.size(); first = end) {
      while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
      const auto equal = static_cast<double>(end - first);
      for (std::size_t i = first; i < end; ++i) of[order[i]] = static_cast<double>(first + end + 1) / 2;
      ties += equal * equal * equal - equal;
    }
  }
  std::vector<double> of;  ///< NaN of what is not known
  double known = 0;
  double ties = 0;  ///< Σ t³ − t
};

RankDifference differenceOf(double inside, double rankSum, const Ranks& ranks) {
  const double outside = ranks.known - inside;
  if (inside <= 0 || outside <= 0) return {std::numeric_limits<double>::quiet_NaN(), 1};
  const double pairs = inside * outside;
  const double more = rankSum - inside * (inside + 1) / 2;
  RankDifference result{more / pairs, 1};
  const double all = ranks.known;
  const double variance = pairs / 12 * (all + 1 - ranks.ties / (all * (all - 1)));
  if (std::min(inside, outside) < FewestRows || variance <= 0) return result;
  result.chance = std::erfc(std::abs(more - pairs / 2) / std::sqrt(2 * variance));
  return result;
}

}  // namespace

std::vector<RankDifference> rankDifferences(std::span<const double> values, const std::vector<int>& labels,
                                            int groups) {
  const Ranks ranks(values);
  std::vector<double> rows(static_cast<std::size_t>(groups), 0), sums = rows;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (labels[i] == Noise || std::isnan(values[i])) continue;
    const auto group = static_cast<std::size_t>(labels[i]);
    rows[group] += 1;
    sums[group] += ranks.of[i];
  }
  std::vector<RankDifference> result;
  for (std::size_t group = 0; group < rows.size(); ++group)
    result.push_back(differenceOf(rows[group], sums[group], ranks));
  return result;
}

}  // namespace kindred::segment
