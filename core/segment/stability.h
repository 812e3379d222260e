// Whether groups are found again in a part of the rows.
#pragma once

#include <cstdint>
#include <vector>

#include "core/segment/agreement.h"
#include "core/segment/clusterer.h"

namespace kindred::segment {

struct Stability {
  Agreement whole;                  ///< adjusted Rand index between the grouping and its repetitions
  std::vector<Agreement> segments;  ///< of each group, the Jaccard index with the group most like it
  int repetitions = 0;
};

/// Of so many rows at most is each repetition made, half of them a time.
constexpr Eigen::Index StabilityRows = 4000;
constexpr int StabilityRepetitions = 20;

/// Groups half of the rows (drawn without repeats) again, with another seed each time, and compares the labels of those
/// rows (Hennig, "Cluster-wise assessment of cluster stability", CSDA 52, 2007, subsetting). Above StabilityRows rows the
/// halves are halves of that many. A repetition that cannot be made, since too few different rows were drawn, does not
/// count. Equal for any number of threads.
Stability stability(const Points& points, const Clustering& found, const Algorithm& algorithm, const Values& values,
                    std::uint64_t seed, Progress& progress, int repetitions = StabilityRepetitions);

/// What `stability` is expected to take.
Estimate estimateStability(const Algorithm& algorithm, const Values& values, std::int64_t rows, std::int64_t columns);

/// A mean Jaccard index in a word, by Hennig's bounds: 0.85 highly stable, 0.75 stable, 0.6 a pattern of whose borders one
/// cannot be sure, below that not to be trusted. Keys: "very_stable", "stable", "unsure", "unstable", "unknown".
struct StabilityVerdict {
  std::string_view key;
  Text word;      ///< for a badge: "Stable"
  Text sentence;  ///< what it means
};
StabilityVerdict verdictOnStability(double jaccard);

}  // namespace kindred::segment
