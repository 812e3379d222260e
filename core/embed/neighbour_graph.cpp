#include "core/embed/neighbour_graph.h"

#include <algorithm>
#include <numeric>

#include "core/base/parallel.h"

namespace kindred::embed {
namespace {

constexpr std::size_t RowsAtOnce = 1024;

Csr directed(const NearestRows& neighbours, const FloatMatrix& weights) {
  const Eigen::Index k = weights.cols();
  Csr graph{.rows = static_cast<Index>(weights.rows()), .columns = static_cast<Index>(weights.rows())};
  graph.indices.resize(static_cast<std::size_t>(weights.size()));
  graph.values.resize(graph.indices.size());
  std::vector<Eigen::Index> order(static_cast<std::size_t>(k));
  for (Eigen::Index i = 0; i < weights.rows(); ++i) {
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::ranges::sort(order, {}, [&](Eigen::Index e) { return neighbours.rows(i, e); });
    for (Eigen::Index e = 0; e < k; ++e) {
      const auto at = static_cast<std::size_t>(i * k + e);
      graph.indices[at] = neighbours.rows(i, order[static_cast<std::size_t>(e)]);
      graph.values[at] = weights(i, order[static_cast<std::size_t>(e)]);
    }
    graph.offsets.push_back((i + 1) * k);
  }
  return graph;
}

// Calls body(column, there, back) for each column that either row has, in order.
template <class Body>
void forEachOfBoth(const Csr::Row& there, const Csr::Row& back, const Body& body) {
  std::size_t a = 0, b = 0;
  while (a < there.size() || b < back.size()) {
    const bool hasThere = a < there.size() && (b == back.size() || there.indices[a] <= back.indices[b]);
    const bool hasBack = b < back.size() && (a == there.size() || back.indices[b] <= there.indices[a]);
    const Index column = hasThere ? there.indices[a] : back.indices[b];
    body(column, hasThere ? there.values[a] : 0, hasBack ? back.values[b] : 0);
    a += hasThere ? 1 : 0;
    b += hasBack ? 1 : 0;
  }
}

}  // namespace

Csr symmetrised(const NearestRows& neighbours, const FloatMatrix& weights,
                const std::function<float(float there, float back)>& combined) {
  const Csr there = directed(neighbours, weights);
  const Csr back = transposed(there);
  Csr graph{.rows = there.rows, .columns = there.columns};
  for (Index i = 0; i < there.rows; ++i) {
    std::int64_t entries = 0;
    forEachOfBoth(there.row(i), back.row(i), [&](Index, float, float) { ++entries; });
    graph.offsets.push_back(graph.offsets.back() + entries);
  }
  graph.indices.resize(static_cast<std::size_t>(graph.offsets.back()));
  graph.values.resize(graph.indices.size());
  Progress silent;
  forEachChunk(static_cast<std::size_t>(there.rows), RowsAtOnce, silent, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      auto at = static_cast<std::size_t>(graph.offsets[i]);
      const auto row = static_cast<Index>(i);
      forEachOfBoth(there.row(row), back.row(row), [&](Index column, float forth, float reverse) {
        graph.indices[at] = column;
        graph.values[at++] = combined(forth, reverse);
      });
    }
  });
  return graph;
}

Matrix weightedMeans(const NearestRows& neighbours, const FloatMatrix& weights, const Matrix& placed) {
  Matrix means = Matrix::Zero(weights.rows(), placed.cols());
  for (Eigen::Index i = 0; i < weights.rows(); ++i) {
    double sum = 0;
    for (Eigen::Index e = 0; e < weights.cols(); ++e) {
      means.row(i) += static_cast<double>(weights(i, e)) * placed.row(neighbours.rows(i, e));
      sum += static_cast<double>(weights(i, e));
    }
    means.row(i) /= sum;
  }
  return means;
}

}  // namespace kindred::embed
