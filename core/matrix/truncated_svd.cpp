#include "core/matrix/truncated_svd.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/matrix/blas.h"

namespace kindred {
namespace {

constexpr int Oversampling = 10;
constexpr std::size_t RowsPerTile = 512;

Matrix sparseProduct(const Csr& left, const Matrix& right, Progress& progress) {
  Matrix result = Matrix::Zero(left.rows, right.cols());
  forEachChunk(static_cast<std::size_t>(left.rows), RowsPerTile, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const Csr::Row row = left.row(static_cast<Index>(i));
      for (std::size_t entry = 0; entry < row.size(); ++entry) {
        result.row(static_cast<Eigen::Index>(i)) +=
            static_cast<double>(row.values[entry]) * right.row(row.indices[entry]);
      }
    }
  });
  return result;
}

Matrix gaussian(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Random random(seed);
  Matrix result(rows, columns);
  for (Eigen::Index i = 0; i < result.size(); ++i) result.data()[i] = random.normal();
  return result;
}

}  // namespace

TruncatedSvd truncatedSvd(const Csr& matrix, int rank, std::uint64_t seed, Progress& progress, int powerIterations) {
  const Index shorter = std::min(matrix.rows, matrix.columns);
  const Index kept = std::min<Index>(rank, shorter);
  const Index width = std::min<Index>(kept + Oversampling, shorter);
  if (width == 0) return {Matrix(matrix.rows, 0), Matrix(matrix.columns, 0), Vector(0)};
  const Csr byColumn = transposed(matrix);
  const int steps = 2 * powerIterations + 2;
  int step = 0;
  const auto multiplied = [&](const Csr& left, const Matrix& right) {
    Progress part = progress.part(static_cast<double>(step) / steps, static_cast<double>(step + 1) / steps);
    ++step;
    return sparseProduct(left, right, part);
  };

  Matrix range = orthonormalised(multiplied(matrix, gaussian(matrix.columns, width, seed)));
  for (int iteration = 0; iteration < powerIterations; ++iteration) {
    range = orthonormalised(multiplied(matrix, orthonormalised(multiplied(byColumn, range))));
  }
  // matrix ≈ range · small, whose singular values are the roots of the eigenvalues of small · smallᵀ.
  const Matrix small = multiplied(byColumn, range);  // transposed: columns × width
  const SymmetricEigen eigen = symmetricEigen(transposedProduct(small, small));
  const Matrix kinds = eigen.vectors.leftCols(kept);
  const Vector values = eigen.values.head(kept).cwiseMax(0).cwiseSqrt();
  const Vector inverses = (values.array() > 0).select(values.cwiseInverse(), 0);
  return {product(range, kinds), product(small, kinds) * inverses.asDiagonal(), values};
}

}  // namespace kindred
