#include "core/segment/spectral/embedding.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/matrix/blas.h"
#include "core/matrix/wide.h"

namespace kindred::segment::spectral {
namespace {

KINDRED_WIDE void addTimes(double times, const double* __restrict from, Eigen::Index count, double* __restrict to) {
  for (Eigen::Index i = 0; i < count; ++i) to[i] += times * from[i];
}

/// D^-½ A D^-½, whose values lie in [−1, 1].
class NormalisedGraph {
 public:
  NormalisedGraph(const Csr& graph, const Progress& progress)
      : m_graph(graph), m_progress(progress), m_root(graph.rows) {
    for (Index row = 0; row < graph.rows; ++row) {
      double degree = 0;
      for (const float weight : graph.row(row).values) degree += weight;
      m_root[row] = degree > 0 ? 1 / std::sqrt(degree) : 0;
    }
  }

  [[nodiscard]] Eigen::Index rows() const { return m_graph.rows; }
  [[nodiscard]] const Vector& root() const { return m_root; }

  /// result ← times · (graph · vectors − shift · vectors) − less · result, several vectors side by side.
  void multiply(const Matrix& vectors, double times, double shift, double less, Matrix& result) const {
    constexpr std::size_t RowsPerChunk = 1024;
    Progress silent;
    forEachChunk(static_cast<std::size_t>(rows()), RowsPerChunk, silent, [&](const Chunk& chunk) {
      m_progress.checkpoint();
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        const auto row = static_cast<Index>(i);
        const Csr::Row links = m_graph.row(row);
        double* const to = result.row(row).data();
        for (Eigen::Index c = 0; c < vectors.cols(); ++c) to[c] *= -less;
        addTimes(-times * shift, vectors.row(row).data(), vectors.cols(), to);
        for (std::size_t e = 0; e < links.size(); ++e) {
          const double weight = links.values[e] * m_root[row] * m_root[links.indices[e]];
          addTimes(times * weight, vectors.row(links.indices[e]).data(), vectors.cols(), to);
        }
      }
    });
  }
  [[nodiscard]] Matrix times(const Matrix& vectors) const {
    Matrix result = Matrix::Zero(vectors.rows(), vectors.cols());
    multiply(vectors, 1, 0, 0, result);
    return result;
  }

 private:
  const Csr& m_graph;
  const Progress& m_progress;
  Vector m_root;
};

/// The sign is the solver's choice: the number of greatest magnitude becomes positive.
Matrix withSigns(Matrix vectors) {
  for (Eigen::Index c = 0; c < vectors.cols(); ++c) {
    Eigen::Index greatest = 0;
    vectors.col(c).cwiseAbs().maxCoeff(&greatest);
    if (vectors(greatest, c) < 0) vectors.col(c) *= -1;
  }
  return vectors;
}

/// Chebyshev's polynomial of the graph, which is at most 1 in magnitude from −1 to `cut` and grows fast above.
Matrix filtered(const NormalisedGraph& graph, Matrix vectors, double cut) {
  constexpr int Degree = 24;
  const double half = (cut + 1) / 2, middle = (cut - 1) / 2;
  const double first = half / (1 - middle);  // divides by the value at 1, so that nothing overflows
  double scale = first;
  Matrix next = Matrix::Zero(vectors.rows(), vectors.cols());
  graph.multiply(vectors, scale / half, middle, 0, next);
  for (int degree = 2; degree <= Degree; ++degree) {
    const double then = 1 / (2 / first - scale);
    graph.multiply(next, 2 * then / half, middle, scale * then, vectors);
    std::swap(vectors, next);
    scale = then;
  }
  return next;
}

/// The vectors in a subspace that are most like those of the graph, by descending value.
struct Ritz {
  Vector values;
  Matrix vectors;
  double residual = 0;  ///< the greatest of those asked for
};

Ritz ritzOf(const NormalisedGraph& graph, const Matrix& vectors, int count) {
  const Matrix basis = orthonormalised(vectors), image = graph.times(basis);
  const SymmetricEigen small = symmetricEigen(transposedProduct(basis, image));
  Ritz ritz{.values = small.values, .vectors = product(basis, small.vectors)};
  const Matrix first = small.vectors.leftCols(count);
  const Matrix differences =
      product(image, first) - ritz.vectors.leftCols(count) * small.values.head(count).asDiagonal();
  ritz.residual = differences.colwise().norm().maxCoeff();
  return ritz;
}

Matrix randomBlock(Eigen::Index rows, Eigen::Index columns) {
  Random random(1);
  Matrix block(rows, columns);
  for (Eigen::Index i = 0; i < block.size(); ++i) block.data()[i] = random.normal();
  return block;
}

/// By subspace iteration (Zhou, Saad, Tiago, Chelikowsky, "Self-consistent-field calculations using Chebyshev-filtered subspace
/// iteration", 2006). A block finds values that are equal, or as good as: as many as there are groups that hardly a link joins. A single vector's
/// powers hold one of each.
Matrix leadingVectors(const NormalisedGraph& graph, int count, Progress& progress) {
  constexpr int MostRounds = 200, More = 10;
  constexpr double Enough = 1e-5, Tolerable = 1e-3;  // k-means needs what vectors span, not each of them
  const Eigen::Index block = std::min<Eigen::Index>(graph.rows(), count + std::max(More, count / 4));
  Ritz ritz{.values = Vector::Zero(block), .vectors = randomBlock(graph.rows(), block), .residual = 1};
  for (int round = 0; round < MostRounds && ritz.residual > Enough; ++round) {
    const double cut = std::clamp(ritz.values[block - 1], -0.5, 1 - 1e-9);
    ritz = ritzOf(graph, filtered(graph, std::move(ritz.vectors), cut), count);
    progress.report(std::clamp(std::log(ritz.residual) / std::log(Enough), 0.0, 1.0));
  }
  if (ritz.residual <= Tolerable) return withSigns(ritz.vectors.leftCols(count));
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "The graph of neighbours could not be divided: it is too long and thin."),
              KI_TEXT("core", "Look at more neighbours, or choose another method."));
}

}  // namespace

Matrix walkVectors(const Csr& graph, int count, Progress& progress) {
  const NormalisedGraph normalised(graph, progress);
  return normalised.root().asDiagonal() * leadingVectors(normalised, count, progress);
}

}  // namespace kindred::segment::spectral
