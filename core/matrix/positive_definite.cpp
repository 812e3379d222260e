#include "core/matrix/positive_definite.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/matrix/openblas.h"

namespace kindred {
namespace {

constexpr Eigen::Index TileSize = 384;

int asInt(Eigen::Index n) { return static_cast<int>(n); }

/// A square matrix as tiles; the last of a row or column may be smaller.
class Tiles {
 public:
  explicit Tiles(FloatMatrix& matrix) : m_matrix(matrix) {}
  [[nodiscard]] Eigen::Index count() const { return (m_matrix.rows() + TileSize - 1) / TileSize; }
  [[nodiscard]] Eigen::Index begin(Eigen::Index tile) const { return tile * TileSize; }
  [[nodiscard]] Eigen::Index size(Eigen::Index tile) const { return std::min(TileSize, m_matrix.rows() - begin(tile)); }
  [[nodiscard]] float* at(Eigen::Index row, Eigen::Index column) {
    return m_matrix.data() + begin(row) * m_matrix.cols() + begin(column);
  }
  [[nodiscard]] int stride() const { return asInt(m_matrix.cols()); }
  FloatMatrix& matrix() { return m_matrix; }

 private:
  FloatMatrix& m_matrix;
};

/// A tile's work is short, so that Cancel is heard soon.
void forTiles(Eigen::Index from, Eigen::Index to, Progress step, const std::function<void(Eigen::Index)>& body) {
  forEach(static_cast<std::size_t>(std::max<Eigen::Index>(0, to - from)), step,
          [&](std::size_t i) { body(from + static_cast<Eigen::Index>(i)); });
}

Progress stepOf(Progress& phase, Eigen::Index step, Eigen::Index steps) {
  return phase.part(static_cast<double>(step) / static_cast<double>(steps),
                    static_cast<double>(step + 1) / static_cast<double>(steps));
}

void requireDefinite(int info) {
  if (info == 0) return;
  throw Error(ErrorCode::BadData, KI_TEXT("core", "The weights of the products cannot be calculated."),
              KI_TEXT("core", "Choose a greater regularisation."));
}

// A = L Lᵀ, the tiles of a column after those of the columns before it.
void factorise(Tiles& a, Progress& progress) {
  for (Eigen::Index k = 0; k < a.count(); ++k) {
    forTiles(k, a.count(), stepOf(progress, k, a.count()), [&](Eigen::Index i) {
      const OpenBlasCall blas;
      blas->sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, asInt(a.size(i)), asInt(a.size(k)), asInt(a.begin(k)), -1,
                  a.at(i, 0), a.stride(), a.at(k, 0), a.stride(), 1, a.at(i, k), a.stride());
    });
    {
      const OpenBlasCall blas;
      const int n = asInt(a.size(k)), stride = a.stride();
      int info = 0;
      blas->spotrf("U", &n, a.at(k, k), &stride, &info, 1);  // the lower triangle, as rows lie
      requireDefinite(info);
      a.matrix().block(a.begin(k), a.begin(k), n, n).triangularView<Eigen::StrictlyUpper>().setZero();
    }
    forTiles(k + 1, a.count(), stepOf(progress, k, a.count()), [&](Eigen::Index i) {
      const OpenBlasCall blas;
      blas->strsm(CblasRowMajor, CblasRight, CblasLower, CblasTrans, CblasNonUnit, asInt(a.size(i)), asInt(a.size(k)),
                  1, a.at(k, k), a.stride(), a.at(i, k), a.stride());
    });
  }
}

// W = L⁻¹, row after row: W_ij = −W_ii Σ L_ik W_kj over j ≤ k < i.
void invertTriangle(Tiles& a, Progress& progress) {
  FloatMatrix before(TileSize, a.matrix().cols());
  for (Eigen::Index i = 0; i < a.count(); ++i) {
    const Eigen::Index rows = a.size(i), done = a.begin(i);
    before.topLeftCorner(rows, done) = a.matrix().block(a.begin(i), 0, rows, done);
    {
      const OpenBlasCall blas;
      const int n = asInt(rows), stride = a.stride();
      int info = 0;
      blas->strtri("U", "N", &n, a.at(i, i), &stride, &info, 1, 1);
      requireDefinite(info);
    }
    forTiles(0, i, stepOf(progress, i, a.count()), [&](Eigen::Index j) {
      FloatMatrix sum(rows, a.size(j));
      const OpenBlasCall blas;
      blas->sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, asInt(rows), asInt(a.size(j)), asInt(done - a.begin(j)),
                  -1, before.data() + a.begin(j), asInt(before.cols()), a.at(j, j), a.stride(), 0, sum.data(),
                  asInt(sum.cols()));
      blas->strmm(CblasRowMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, asInt(rows), asInt(a.size(j)), 1,
                  a.at(i, i), a.stride(), sum.data(), asInt(sum.cols()));
      a.matrix().block(a.begin(i), a.begin(j), rows, a.size(j)) = sum;
    });
  }
}

// A⁻¹ = Wᵀ W: tile (i, j) sums over the rows from i on, and later rows need no tile of row i.
void multiplyTriangle(Tiles& a, Progress& progress) {
  const Eigen::Index n = a.matrix().rows();
  for (Eigen::Index i = 0; i < a.count(); ++i) {
    const auto sumOf = [&](Eigen::Index j) {
      FloatMatrix sum(a.size(i), a.size(j));
      const OpenBlasCall blas;
      blas->sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, asInt(a.size(i)), asInt(a.size(j)), asInt(n - a.begin(i)), 1,
                  a.at(i, i), a.stride(), a.at(i, j), a.stride(), 0, sum.data(), asInt(sum.cols()));
      a.matrix().block(a.begin(i), a.begin(j), a.size(i), a.size(j)) = sum;
    };
    forTiles(0, i, stepOf(progress, i, a.count()), sumOf);
    sumOf(i);
  }
}

void mirrorLower(FloatMatrix& matrix) {
  Progress silent;
  forEachChunk(static_cast<std::size_t>(matrix.rows()), 64, silent, [&](const Chunk& chunk) {
    const auto first = static_cast<Eigen::Index>(chunk.begin), end = static_cast<Eigen::Index>(chunk.end);
    for (Eigen::Index column = first + 1; column < matrix.cols(); ++column) {
      for (Eigen::Index row = first; row < std::min(column, end); ++row) matrix(row, column) = matrix(column, row);
    }
  });
}

}  // namespace

void invertPositiveDefinite(FloatMatrix& matrix, Progress& progress) {
  eigen_assert(matrix.rows() == matrix.cols());
  if (!matrix.allFinite()) requireDefinite(-1);
  matrix.triangularView<Eigen::StrictlyUpper>().setZero();  // counts as 0 in products of whole tiles
  Tiles tiles(matrix);
  constexpr double Third = 1.0 / 3;
  Progress factor = progress.part(0, Third), invert = progress.part(Third, 2 * Third),
           multiply = progress.part(2 * Third, 1);
  factorise(tiles, factor);
  invertTriangle(tiles, invert);
  multiplyTriangle(tiles, multiply);
  mirrorLower(matrix);
}

}  // namespace kindred
