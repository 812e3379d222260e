#include "core/segment/spectral/embedding.h"

#include <Spectra/SymEigsSolver.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/blas.h"

namespace kindred::segment::spectral {
namespace {

/// D^-½ A D^-½, as Spectra asks for it.
class NormalisedGraph {
 public:
  using Scalar = double;

  NormalisedGraph(const Csr& graph, const Progress& progress)
      : m_graph(graph), m_progress(progress), m_root(graph.rows) {
    for (Index row = 0; row < graph.rows; ++row) {
      double degree = 0;
      for (const float weight : graph.row(row).values) degree += weight;
      m_root[row] = degree > 0 ? 1 / std::sqrt(degree) : 0;
    }
  }

  [[nodiscard]] Eigen::Index rows() const { return m_graph.rows; }
  [[nodiscard]] Eigen::Index cols() const { return m_graph.rows; }
  [[nodiscard]] const Vector& root() const { return m_root; }

  void perform_op(const double* in, double* out) const {  // NOLINT(readability-identifier-naming)
    m_progress.checkpoint();
    constexpr std::size_t RowsPerChunk = 2048;
    Progress silent;
    forEachChunk(static_cast<std::size_t>(m_graph.rows), RowsPerChunk, silent, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        const auto row = static_cast<Index>(i);
        const Csr::Row links = m_graph.row(row);
        double sum = 0;
        for (std::size_t e = 0; e < links.size(); ++e)
          sum += links.values[e] * m_root[links.indices[e]] * in[links.indices[e]];
        out[i] = m_root[row] * sum;
      }
    });
  }

 private:
  const Csr& m_graph;
  const Progress& m_progress;
  Vector m_root;
};

constexpr Eigen::Index RowsOfWholeMatrices = 400;

Matrix vectorsOfWholeMatrix(const NormalisedGraph& graph, int count) {
  Matrix whole(graph.rows(), graph.rows());
  Vector unit = Vector::Zero(graph.rows());
  for (Eigen::Index i = 0; i < graph.rows(); ++i) {
    unit[i] = 1;
    graph.perform_op(unit.data(), whole.row(i).data());
    unit[i] = 0;
  }
  return symmetricEigen(whole).vectors.leftCols(count);
}

/// The sign is the solver's choice: the number of greatest magnitude becomes positive.
Matrix withSigns(Matrix vectors) {
  for (Eigen::Index c = 0; c < vectors.cols(); ++c) {
    Eigen::Index greatest = 0;
    vectors.col(c).cwiseAbs().maxCoeff(&greatest);
    if (vectors(greatest, c) < 0) vectors.col(c) *= -1;
  }
  return vectors;
}

Matrix vectorsByRestarts(NormalisedGraph& graph, int count) {
  const Eigen::Index held = std::min<Eigen::Index>(graph.rows(), std::max(3 * count, 40));
  Spectra::SymEigsSolver<NormalisedGraph> solver(graph, count, held);
  solver.init();
  constexpr Eigen::Index MostRestarts = 300;
  // Of values that lie close together k-means needs what their vectors span, not each of them.
  for (const double tolerance : {1e-5, 1e-3}) {
    solver.compute(Spectra::SortRule::LargestAlge, MostRestarts, tolerance, Spectra::SortRule::LargestAlge);
    if (solver.info() == Spectra::CompInfo::Successful) return withSigns(solver.eigenvectors());
  }
  throw Error(ErrorCode::BadData,
              KI_TEXT("core", "The graph of neighbours could not be divided: it is too long and thin."),
              KI_TEXT("core", "Look at more neighbours, or choose another method."));
}

}  // namespace

Matrix walkVectors(const Csr& graph, int count, Progress& progress) {
  NormalisedGraph normalised(graph, progress);
  const Matrix vectors = graph.rows <= RowsOfWholeMatrices ? vectorsOfWholeMatrix(normalised, count)
                                                           : vectorsByRestarts(normalised, count);
  return normalised.root().asDiagonal() * vectors;
}

}  // namespace kindred::segment::spectral
