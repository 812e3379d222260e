// Principal components (Pearson 1901; Hotelling 1933) through the eigenvectors of the covariance matrix: a projection of its
// own, and where the others begin.
#pragma once

#include <cstdint>

#include "core/matrix/dense.h"

namespace kindred::embed {

/// What every projection asks of its rows. Throws Error (BadData) where there are fewer than two, no columns, or cells
/// that are not finite.
void requirePoints(const Matrix& points);
/// Of newcomers to a picture of `points`: the same columns, and finite. Throws Error (BadData).
void requireAlike(const Matrix& points, const Matrix& newcomers);

struct Components {
  Eigen::RowVectorXd mean;
  Matrix vectors;    ///< columns × columns; a component a column, that of the greatest variance first
  Vector variances;  ///< of the components, descending
};
Components componentsOf(const Matrix& points);

/// rows × dimensions: where the first components place `points`. What the data have not is 0.
Matrix scores(const Components& components, const Matrix& points, int dimensions);

/// The first components' scores, brought to a standard deviation of `spread` along the first, and shaken by a ten
/// thousandth of it, by `seed`, so that equal rows can part (Kobak and Berens, Nature Communications 10, 2019).
Matrix startingPoints(const Matrix& points, int dimensions, double spread, std::uint64_t seed);

}  // namespace kindred::embed
