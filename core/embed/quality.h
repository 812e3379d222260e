// How far a picture can be trusted: Venna and Kaski, "Neighborhood preservation in nonlinear projection methods", ICANN 2001.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/progress.h"
#include "core/matrix/dense.h"

namespace kindred::embed {

/// Of more rows the figures are means over a seeded sample of so many, each among all rows.
constexpr Eigen::Index QualityLimit = 2000;
constexpr int UsualNeighbours = 15;

struct Quality {
  double trustworthiness = 1;  ///< 1: who lies near is alike; less by how far down the list those stand who are not
  double continuity = 1;       ///< 1: who is alike lies near; less by how far away those lie who do not
  int neighbours = 0;          ///< that were looked at of each
  Eigen::Index rows = 0;       ///< that were looked at
};

/// `points` and where they are placed, a row each. Up to `neighbours` of each row, fewer than half the rows; nothing of
/// fewer than three rows. Ties by the lower row. The same bits for any number of threads.
std::optional<Quality> quality(const Matrix& points, const Matrix& placed, Progress& progress,
                               int neighbours = UsualNeighbours, std::uint64_t seed = 1);

}  // namespace kindred::embed
