// Rows taken at random.
#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/matrix/dense.h"

namespace kindred::segment {

/// `count` of `rows` row numbers without repeats, ascending; all of them where there are no more.
std::vector<Eigen::Index> sampledRows(Eigen::Index rows, Eigen::Index count, Random& random);

/// The same rows of a table, and of its labels.
Matrix rowsOf(const Matrix& points, const std::vector<Eigen::Index>& rows);
std::vector<int> labelsOf(const std::vector<int>& labels, const std::vector<Eigen::Index>& rows);

}  // namespace kindred::segment
