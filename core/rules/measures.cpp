#include "core/rules/measures.h"

#include <cmath>
#include <limits>

#include "core/describe/chance.h"

namespace kindred::rules {
namespace {

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }
double real(std::int64_t count) { return static_cast<double>(count); }

}  // namespace

double support(const Counts& counts) { return ratio(real(counts.both), real(counts.all)); }
double confidence(const Counts& counts) { return ratio(real(counts.both), real(counts.left)); }
Interval confidenceInterval(const Counts& counts) { return wilsonInterval(real(counts.both), real(counts.left)); }
double lift(const Counts& counts) { return ratio(confidence(counts), ratio(real(counts.right), real(counts.all))); }
double expected(const Counts& counts) { return ratio(real(counts.left) * real(counts.right), real(counts.all)); }
double leverage(const Counts& counts) { return ratio(real(counts.both) - expected(counts), real(counts.all)); }

double conviction(const Counts& counts) {
  if (counts.both == counts.left) return std::numeric_limits<double>::infinity();
  return (1 - ratio(real(counts.right), real(counts.all))) / (1 - confidence(counts));
}

double kulczynski(const Counts& counts) {
  return (ratio(real(counts.both), real(counts.left)) + ratio(real(counts.both), real(counts.right))) / 2;
}

double imbalance(const Counts& counts) {
  return ratio(std::abs(real(counts.left) - real(counts.right)), real(counts.left + counts.right - counts.both));
}

double chance(const Counts& counts) { return fisherAtLeast(counts.both, counts.left, counts.right, counts.all); }

}  // namespace kindred::rules
