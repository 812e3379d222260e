// Who is most like a group of customers without being in it.
//
// A customer is as near to the group as the mean of the Euclidean distances to the five members nearest to them, so that a
// group of several kinds has lookalikes of each. Similarity is 2^(−distance ÷ usual), where `usual` is the median of the
// same distance of the members themselves to the others of the group: 1 is the same place, 0.5 as near as members are to
// each other, 0.25 twice as far.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/matrix/dense.h"

namespace kindred::segment {

/// Of a greater group distances are those to a seeded sample of so many members.
constexpr Eigen::Index MostMembersCompared = 2000;

struct Alike {
  Index customer = 0;
  double similarity = 0;
};

struct NearestOthers {
  std::vector<Alike> others;  ///< everyone who is not in the group, most alike first, ties by index
  double usual = 0;           ///< of a group of one, the median distance of everyone to them
  std::int64_t compared = 0;  ///< members
};

/// `points`: one row a customer by index; `group` ascends and is not empty. Parallel, equal for any number of threads.
NearestOthers nearestOthers(const Matrix& points, const std::vector<Index>& group, std::uint64_t seed,
                            Progress& progress);

/// A point of the curve: so many others are at least so similar.
struct Reach {
  std::int64_t customers = 0;
  double similarity = 0;
};
/// At most `points` of them, at even steps of customers, the first and the last other among them.
std::vector<Reach> reachOf(const NearestOthers& nearest, std::size_t points = 100);

}  // namespace kindred::segment
