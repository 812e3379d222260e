#include "core/nets/mult_vae.h"

#include <cmath>

namespace kindred::nets::mult_vae {
namespace {

Eigen::RowVectorXd sumOfRows(const FloatMatrix& matrix, std::span<const Index> rows) {
  Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(matrix.cols());
  for (const Index row : rows) sum += matrix.row(row).cast<double>();
  return sum;
}

/// From Σ of the rows of what is had, `count` of them.
Vector decodedSum(const Weights& w, const Eigen::RowVectorXd& sum, std::size_t count) {
  const auto row = [&w](Place place) { return w[place].row(0); };
  const double norm = count == 0 ? 1 : std::sqrt(static_cast<double>(count));
  const Eigen::RowVectorXf hidden = (sum / norm + row(EncodeBias).cast<double>()).array().tanh().cast<float>();
  const Eigen::RowVectorXf latent = hidden * w[Mean] + row(MeanBias);
  const Eigen::RowVectorXf decoded = (latent * w[Decode] + row(DecodeBias)).array().tanh();
  Vector result = Vector::Ones(decoded.size() + 1);
  result.head(decoded.size()) = decoded.transpose().cast<double>();
  return result;
}

}  // namespace

Weights weights(const Shape& shape, Random& random) {
  Weights w(Count);
  const auto zeros = [](int columns) { return FloatMatrix::Zero(1, columns); };
  w[Encode] = glorot(shape.products, shape.hidden, random);
  w[EncodeBias] = zeros(shape.hidden);
  w[Mean] = glorot(shape.hidden, shape.latent, random);
  w[MeanBias] = zeros(shape.latent);
  w[Spread] = glorot(shape.hidden, shape.latent, random);
  w[SpreadBias] = zeros(shape.latent);
  w[Decode] = glorot(shape.latent, shape.hidden, random);
  w[DecodeBias] = zeros(shape.hidden);
  w[Products] = glorot(shape.products, shape.hidden + 1, random);
  w[Products].rightCols(1).setZero();
  return w;
}

Vector decoded(const Weights& weights, std::span<const Index> had) {
  return decodedSum(weights, sumOfRows(weights[Encode], had), had.size());
}

Matrix decodedWithoutEach(const Weights& weights, std::span<const Index> had) {
  const Eigen::RowVectorXd sum = sumOfRows(weights[Encode], had);
  Matrix result(static_cast<Eigen::Index>(had.size()), weights[Products].cols());
  for (std::size_t i = 0; i < had.size(); ++i) {
    const Eigen::RowVectorXd rest = sum - weights[Encode].row(had[i]).cast<double>();
    result.row(static_cast<Eigen::Index>(i)) = decodedSum(weights, rest, had.size() - 1).transpose();
  }
  return result;
}

}  // namespace kindred::nets::mult_vae
