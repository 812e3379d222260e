#include "core/lesson/truth/rating_truth.h"

#include <cmath>
#include <limits>

namespace kindred::lesson {
namespace {

constexpr double Middle = 3, Generous = 0.35, Good = 0.4, Taste = 0.8;  // standard deviations

Matrix normals(Eigen::Index rows, Eigen::Index columns, double deviation, Random& random) {
  Matrix result(rows, columns);
  for (double& value : result.reshaped<Eigen::RowMajor>()) value = deviation * random.normal();
  return result;
}

}  // namespace

Matrix plantedRatings(Index customers, Index products, Index tastes, Random& random) {
  const Matrix generous = normals(customers, 1, Generous, random), good = normals(products, 1, Good, random);
  const Matrix of = normals(customers, tastes, 1, random), in = normals(products, tastes, 1, random);
  Matrix truth = Taste / std::sqrt(static_cast<double>(tastes)) * of * in.transpose();
  truth.colwise() += generous.col(0);
  truth.rowwise() += good.col(0).transpose();
  return (truth.array() + Middle).cwiseMax(LowestRating).cwiseMin(HighestRating);
}

Matrix sampleOf(const Matrix& truth, double share, double noise, Random& random) {
  Matrix known = Matrix::Constant(truth.rows(), truth.cols(), std::numeric_limits<double>::quiet_NaN());
  for (Eigen::Index row = 0; row < truth.rows(); ++row) {
    for (Eigen::Index column = 0; column < truth.cols(); ++column) {
      const double seen = truth(row, column) + noise * random.normal();
      if (random.real() < share) known(row, column) = std::clamp(seen, LowestRating, HighestRating);
    }
  }
  return known;
}

}  // namespace kindred::lesson
