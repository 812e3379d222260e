// How sure a mean over customers is: the percentile bootstrap.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/progress.h"

namespace kindred::evaluate {

/// What one customer adds to a figure Σ sum ÷ Σ weight.
struct Contribution {
  double sum = 0;
  double weight = 0;
};

struct Interval {
  double low = 0, high = 0;
};

constexpr int Resamples = 1000;

/// Σ sum ÷ Σ weight; nothing where the weights are all 0.
std::optional<double> ratio(const std::vector<Contribution>& contributions);

/// The 2.5th and 97.5th percentiles (type 7) of the ratio over resamples of the contributions with replacement (Efron
/// and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3). Needs one contribution at least, all of
/// positive weight. The same bits for any number of threads.
Interval bootstrap(const std::vector<Contribution>& contributions, std::uint64_t seed, Progress& progress);

}  // namespace kindred::evaluate
