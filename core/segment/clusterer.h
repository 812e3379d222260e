// The family of clusterings: points to groups. Knows nothing of customers, so that any numeric table can be grouped.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"

namespace kindred::segment {

/// labels[i] in [0, clusters) for each row; clusters are numbered by descending size, ties by their first row.
struct Clustering {
  std::vector<int> labels;
  int clusters = 0;
  Matrix centres;      ///< clusters × columns
  double inertia = 0;  ///< sum of squared distances to the centres
  int iterations = 0;  ///< of the best restart
};

/// Gives clusters their numbers by descending size, ties by their first row. Every cluster has a row.
void numberBySize(Clustering& clustering);

struct Algorithm {
  AlgorithmInfo info;
  /// `points`: rows are what is grouped. Throws Error (BadParameters) where there are fewer different rows than groups.
  std::function<Clustering(const Matrix& points, const Values&, std::uint64_t seed, Progress&)> fit;
  std::function<Estimate(std::int64_t rows, std::int64_t columns, const Values&)> estimate;
};

/// All clusterings, in the order of the list in CMakeLists.txt.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);

/// Of more rows the silhouette is that of a seeded sample of so many.
constexpr std::size_t SilhouetteLimit = 4000;

struct Quality {
  double silhouette = 0;        ///< Rousseeuw 1987; exact up to SilhouetteLimit rows
  double calinskiHarabasz = 0;  ///< Caliński and Harabasz 1974
  double daviesBouldin = 0;     ///< Davies and Bouldin 1979
};
/// NaN where a figure has no value (one cluster, centres that coincide). labels[i] in [0, clusters).
Quality quality(const Matrix& points, const std::vector<int>& labels, int clusters, std::uint64_t seed,
                Progress& progress);

/// Agreement of two labellings of the same rows, 1 when equal but for names (Hubert and Arabie 1985).
double adjustedRand(const std::vector<int>& a, const std::vector<int>& b);

/// Columns to mean 0 and sample standard deviation 1; constant columns become 0.
Matrix standardised(const Matrix& points);

}  // namespace kindred::segment
