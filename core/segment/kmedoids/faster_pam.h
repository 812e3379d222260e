// FasterPAM (Schubert and Rousseeuw, "Fast and eager k-medoids clustering", Information Systems 101, 2021, algorithm 4),
// from a start of theirs: BUILD (Kaufman and Rousseeuw 1990) or LAB, which builds on small samples.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/matrix/dense.h"

namespace kindred::segment::kmedoids {

struct Medoids {
  std::vector<int> rows;  ///< those that stand for their groups
  double deviation = 0;   ///< Σ of the distances to the nearest of them
  int swaps = 0;
};

/// Euclidean, of all pairs: rows × rows.
FloatMatrix distancesOf(const Matrix& points, Progress& progress);

/// Rows that each lessen the deviation most. Throws Error (BadParameters) where there are fewer different ones.
std::vector<int> built(const FloatMatrix& distances, int clusters, Progress& progress);
/// The same, each of a few rows drawn, so that no distances of all pairs are needed.
std::vector<int> builtOnSamples(const Matrix& points, int clusters, Random& random);

/// Swaps a medoid for a row wherever that lessens the deviation, until no swap does or all rows were looked at so often.
Medoids improved(const FloatMatrix& distances, std::vector<int> start, int rounds, Progress& progress);

}  // namespace kindred::segment::kmedoids
