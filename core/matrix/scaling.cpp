#include "core/matrix/scaling.h"

#include <cmath>

namespace kindred {
namespace {

Eigen::RowVectorXd readRow(const BlockReader& reader, std::string_view name, Eigen::Index columns) {
  const auto values = reader.read<double>(name);
  BlockReader::requireSize(name, values.size(), static_cast<std::size_t>(columns));
  return Eigen::Map<const Eigen::RowVectorXd>(values.data(), columns);
}

}  // namespace

Matrix standardised(const Matrix& points) {
  if (points.rows() < 2) return Matrix::Zero(points.rows(), points.cols());
  return Scaling::of(points).scaled(points);
}

Scaling Scaling::of(const Matrix& points) {
  if (points.rows() < 2) {
    const auto nothing = Eigen::RowVectorXd::Zero(points.cols());
    return {points.rows() == 1 ? Eigen::RowVectorXd(points.row(0)) : Eigen::RowVectorXd(nothing), nothing};
  }
  Scaling scaling{points.colwise().mean(), Eigen::RowVectorXd(points.cols())};
  for (Eigen::Index j = 0; j < points.cols(); ++j) {
    const double squares = (points.col(j).array() - scaling.means[j]).matrix().squaredNorm();
    const double deviation = std::sqrt(squares / static_cast<double>(points.rows() - 1));
    // Rounding leaves a constant column with a deviation of a few last bits of its values.
    const bool constant = deviation <= 1e-12 * points.col(j).cwiseAbs().maxCoeff();
    scaling.deviations[j] = constant ? 0 : deviation;
  }
  return scaling;
}

Matrix Scaling::scaled(const Matrix& points) const {
  Matrix result = points.rowwise() - means;
  for (Eigen::Index j = 0; j < result.cols(); ++j) {
    if (deviations[j] > 0) result.col(j) /= deviations[j];
    else result.col(j).setZero();
  }
  return result;
}

void Scaling::save(BlockWriter& writer) const {
  const auto columns = static_cast<std::size_t>(means.size());
  writer.write("means", std::span(means.data(), columns));
  writer.write("deviations", std::span(deviations.data(), columns));
}

Scaling Scaling::load(const BlockReader& reader, Eigen::Index columns) {
  return {readRow(reader, "means", columns), readRow(reader, "deviations", columns)};
}

}  // namespace kindred
