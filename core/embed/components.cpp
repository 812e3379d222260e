#include "core/embed/components.h"

#include <cmath>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/matrix/blas.h"

namespace kindred::embed {

namespace {

void requireFinite(const Matrix& points) {
  if (points.allFinite()) return;
  throw Error(ErrorCode::BadData, KI_TEXT("core", "Some cells are empty or not numbers, so rows cannot be placed."),
              KI_TEXT("core", "Leave out the columns or rows concerned."));
}

}  // namespace

void requirePoints(const Matrix& points) {
  if (points.rows() < 2 || points.cols() == 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "A projection needs two rows or more, and a column of numbers."));
  }
  requireFinite(points);
}

void requireAlike(const Matrix& points, const Matrix& newcomers) {
  if (newcomers.cols() != points.cols()) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "The picture was made of %1 columns, and the new rows have %2.")
                                        .with(static_cast<std::int64_t>(points.cols()))
                                        .with(static_cast<std::int64_t>(newcomers.cols())));
  }
  requireFinite(newcomers);
}

Components componentsOf(const Matrix& points) {
  const Eigen::RowVectorXd mean = points.colwise().mean();
  const Matrix centred = points.rowwise() - mean;
  SymmetricEigen eigen = symmetricEigen(transposedProduct(centred, centred) / static_cast<double>(points.rows() - 1));
  return {mean, std::move(eigen.vectors), eigen.values.cwiseMax(0)};
}

Matrix scores(const Components& components, const Matrix& points, int dimensions) {
  Matrix result = Matrix::Zero(points.rows(), dimensions);
  const Eigen::Index known = std::min<Eigen::Index>(dimensions, points.cols());
  const Matrix centred = points.rowwise() - components.mean;
  result.leftCols(known) = product(centred, components.vectors.leftCols(known));
  return result;
}

Matrix startingPoints(const Matrix& points, int dimensions, double spread, std::uint64_t seed) {
  constexpr double Shaken = 1e-4;
  const Components components = componentsOf(points);
  Matrix result = scores(components, points, dimensions);
  const double deviation = std::sqrt(components.variances[0]);
  if (deviation > 0) result *= spread / deviation;
  Random random(seed);
  for (Eigen::Index i = 0; i < result.size(); ++i) result.data()[i] += Shaken * spread * random.normal();
  return result;
}

}  // namespace kindred::embed
