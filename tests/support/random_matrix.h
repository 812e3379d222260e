// Matrices of random numbers by seed.
#pragma once

#include <cstdint>

#include "core/base/random.h"
#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred::test {

/// Standard normal entries.
inline Matrix randomMatrix(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Random random(seed);
  Matrix matrix(rows, columns);
  for (Eigen::Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = random.normal();
  return matrix;
}

/// Each entry is stored with probability `density`, as a whole number from 1 to 5.
inline Csr randomCsr(Index rows, Index columns, double density, std::uint64_t seed) {
  Random random(seed);
  Csr matrix{.rows = rows, .columns = columns, .offsets = {0}};
  for (Index i = 0; i < rows; ++i) {
    for (Index j = 0; j < columns; ++j) {
      if (random.real() >= density) continue;
      matrix.indices.push_back(j);
      matrix.values.push_back(static_cast<float>(1 + random.below(5)));
    }
    matrix.offsets.push_back(matrix.entries());
  }
  return matrix;
}

}  // namespace kindred::test
