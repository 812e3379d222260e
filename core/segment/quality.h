// How well groups hold together and apart, and how far two groupings agree.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/base/text.h"
#include "core/matrix/dense.h"

namespace kindred::segment {

/// Of more rows the silhouette is that of a seeded sample of so many.
constexpr std::size_t SilhouetteLimit = 20000;

struct Quality {
  double silhouette = 0;        ///< Rousseeuw 1987; exact up to SilhouetteLimit rows
  double calinskiHarabasz = 0;  ///< Caliński and Harabasz 1974
  double daviesBouldin = 0;     ///< Davies and Bouldin 1979
};
/// Of the rows that are in a group. NaN where a figure has no value (one cluster, centres that coincide). labels[i] in
/// [0, clusters), or Noise.
Quality quality(const Matrix& points, const std::vector<int>& labels, int clusters, std::uint64_t seed,
                Progress& progress);

/// How far apart the groups lie, in words: Rousseeuw's reading of the silhouette (1987), bounds as in Kaufman and
/// Rousseeuw, Finding Groups in Data (1990), table 4. NaN: there are not two groups.
Text verdictOn(double silhouette);

/// Agreement of two labellings of the same rows, 1 when equal but for names (Hubert and Arabie 1985). Noise counts as a
/// group.
double adjustedRand(const std::vector<int>& a, const std::vector<int>& b);

}  // namespace kindred::segment
