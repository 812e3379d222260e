// Whether groups are set apart: whether fewer rows stand between two of them than in their middles.
#pragma once

#include <vector>

#include "core/matrix/dense.h"

namespace kindred::segment {

/// Of the two groups that are set apart least, the natural logarithm of how many times more rows stand in their middles
/// than at the border between them. Rows are projected onto the line through both centres; middle and border are
/// stretches of the same length, 0.2 of the distance of the centres to either side (at the border, each group to its
/// own), and both groups count alike, whatever their size. About 0 where an even spread is divided, below 0 where a
/// cloud is cut through its middle, above 0 where there is a valley: two Gaussians of deviation 1 at distance 3 have
/// 0.7, at 4 have 1.1. NaN with fewer than two groups. Rows that are Noise do not count.
double separation(const Matrix& points, const std::vector<int>& labels, int clusters);

/// The means of groups; a row of zeros for one without rows.
Matrix meansOf(const Matrix& points, const std::vector<int>& labels, int clusters);

}  // namespace kindred::segment
