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

/// The ratio of each resample of the contributions with replacement. The same places are drawn for any contributions of
/// one number and seed, so that ratios of the same people can be paired. Needs one contribution at least, all of positive
/// weight. The same bits for any number of threads.
std::vector<double> resampledRatios(const std::vector<Contribution>& contributions, std::uint64_t seed,
                                    Progress& progress);

/// The 2.5th and 97.5th percentiles (type 7) of what resamples came to (Efron and Tibshirani, An Introduction to the
/// Bootstrap, 1993, section 13.3).
Interval percentileInterval(std::vector<double> resampled);

}  // namespace kindred::evaluate
