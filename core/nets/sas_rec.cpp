#include "core/nets/sas_rec.h"

#include <cmath>

namespace kindred::nets::sas_rec {
namespace {

FloatMatrix normalised(const FloatMatrix& rows, const FloatMatrix& scale, const FloatMatrix& shift) {
  FloatMatrix result(rows.rows(), rows.cols());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const Eigen::RowVectorXf centred = rows.row(i).array() - rows.row(i).mean();
    const float spread = std::sqrt(centred.squaredNorm() / static_cast<float>(rows.cols()) + Epsilon);
    result.row(i) = (centred / spread).cwiseProduct(scale.row(0)) + shift.row(0);
  }
  return result;
}

/// How much a row looks at itself and each before it; not yet divided by their sum.
Eigen::RowVectorXf lookedAt(const FloatMatrix& queries, const FloatMatrix& keys, Eigen::Index row) {
  const float unit = std::sqrt(static_cast<float>(queries.cols()));
  const Eigen::RowVectorXf weights = queries.row(row) * keys.topRows(row + 1).transpose() / unit;
  return (weights.array() - weights.maxCoeff()).exp();
}

/// Each row from itself and those before it.
FloatMatrix attended(const FloatMatrix& queries, const FloatMatrix& keys, const FloatMatrix& values) {
  FloatMatrix result(queries.rows(), values.cols());
  for (Eigen::Index i = 0; i < queries.rows(); ++i) {
    const Eigen::RowVectorXf weights = lookedAt(queries, keys, i);
    result.row(i) = weights * values.topRows(i + 1) / weights.sum();
  }
  return result;
}

FloatMatrix afterBlock(const FloatMatrix& rows, const Weights& w, int block) {
  const auto of = [&](OfBlock weight) -> const FloatMatrix& { return w[place(block, weight)]; };
  const FloatMatrix seen = normalised(rows, of(AttentionScale), of(AttentionShift));
  const FloatMatrix mixed = rows + attended(seen * of(Query), seen * of(Key), seen * of(Value));
  const FloatMatrix inner = normalised(mixed, of(LayerScale), of(LayerShift));
  const FloatMatrix first = ((inner * of(First)).rowwise() + of(FirstBias).row(0)).cwiseMax(0.0F);
  return mixed + ((first * of(Second)).rowwise() + of(SecondBias).row(0));
}

FloatMatrix embedded(const Weights& w, std::span<const Index> events) {
  const auto count = static_cast<Eigen::Index>(events.size());
  const float unit = std::sqrt(static_cast<float>(w[Products].cols()));
  FloatMatrix rows = w[Positions].bottomRows(count);
  for (Eigen::Index i = 0; i < count; ++i) rows.row(i) += unit * w[Products].row(events[static_cast<std::size_t>(i)]);
  return rows;
}

std::span<const Index> lastOf(const Weights& w, std::span<const Index> events) {
  return events.last(std::min(events.size(), static_cast<std::size_t>(w[Positions].rows())));
}

int blocksOf(const Weights& w) { return (static_cast<int>(w.size()) - FirstBlock - 2) / OfBlockCount; }

}  // namespace

Weights weights(const Shape& shape, Random& random) {
  const Eigen::Index d = shape.factors;
  const double spread = 1 / std::sqrt(static_cast<double>(d));
  const FloatMatrix ones = FloatMatrix::Ones(1, d), zeros = FloatMatrix::Zero(1, d);
  Weights w;
  w.push_back(normal(shape.products, d, 0.1 * spread, random));
  w.push_back(normal(shape.events, d, 0.1, random));
  for (int block = 0; block < shape.blocks; ++block) {
    const auto layer = [&] { return glorot(d, d, random); };
    for (const FloatMatrix& each :
         {ones, zeros, layer(), layer(), layer(), ones, zeros, layer(), zeros, layer(), zeros})
      w.push_back(each);
  }
  w.push_back(ones);
  w.push_back(zeros);
  return w;
}

Vector encoded(const Weights& weights, std::span<const Index> events) {
  if (events.empty()) return Vector::Zero(weights[Products].cols());
  FloatMatrix rows = embedded(weights, lastOf(weights, events));
  for (int block = 0; block < blocksOf(weights); ++block) rows = afterBlock(rows, weights, block);
  const FloatMatrix last = rows.bottomRows(1);
  return normalised(last, weights[weights.size() - 2], weights[weights.size() - 1]).row(0).transpose().cast<double>();
}

std::vector<FloatMatrix> attention(const Weights& weights, std::span<const Index> events) {
  std::vector<FloatMatrix> all;
  if (events.empty()) return all;
  FloatMatrix rows = embedded(weights, lastOf(weights, events));
  for (int block = 0; block < blocksOf(weights); ++block) {
    const FloatMatrix seen =
        normalised(rows, weights[place(block, AttentionScale)], weights[place(block, AttentionShift)]);
    const FloatMatrix queries = seen * weights[place(block, Query)], keys = seen * weights[place(block, Key)];
    FloatMatrix looks = FloatMatrix::Zero(rows.rows(), rows.rows());
    for (Eigen::Index i = 0; i < looks.rows(); ++i) {
      const Eigen::RowVectorXf own = lookedAt(queries, keys, i);
      looks.row(i).head(i + 1) = own / own.sum();
    }
    all.push_back(std::move(looks));
    rows = afterBlock(rows, weights, block);
  }
  return all;
}

}  // namespace kindred::nets::sas_rec
