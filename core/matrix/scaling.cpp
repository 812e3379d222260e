#include "core/matrix/scaling.h"

#include <cmath>

namespace kindred {

Matrix standardised(const Matrix& points) {
  if (points.rows() < 2) return Matrix::Zero(points.rows(), points.cols());
  Matrix result = points.rowwise() - points.colwise().mean();
  for (Eigen::Index j = 0; j < result.cols(); ++j) {
    const double deviation = std::sqrt(result.col(j).squaredNorm() / static_cast<double>(result.rows() - 1));
    // Rounding leaves a constant column with a deviation of a few last bits of its values.
    const bool constant = deviation <= 1e-12 * points.col(j).cwiseAbs().maxCoeff();
    if (constant) result.col(j).setZero();
    else result.col(j) /= deviation;
  }
  return result;
}

}  // namespace kindred
