// Tables with groups that are known, of shapes for which no centre stands.
#pragma once

#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/random.h"
#include "core/matrix/dense.h"

namespace kindred::test {

struct Shapes {
  Matrix points;
  std::vector<int> truth;  ///< −1: in none
};

/// Normal groups around centres drawn from a cube, and rows strewn over it that are in none.
inline Shapes blobs(int groups, int rowsEach, Eigen::Index columns, int strewn, std::uint64_t seed, double half = 12) {
  Random random(seed);
  const auto anywhere = [&] { return half * (2 * random.real() - 1); };
  Shapes all{Matrix(groups * rowsEach + strewn, columns), {}};
  Matrix centres(groups, columns);
  for (Eigen::Index i = 0; i < centres.size(); ++i) centres.data()[i] = anywhere();
  for (Eigen::Index i = 0; i < all.points.rows(); ++i) {
    const bool isStrewn = i >= Eigen::Index{groups} * rowsEach;
    all.truth.push_back(isStrewn ? -1 : static_cast<int>(i) % groups);
    for (Eigen::Index c = 0; c < columns; ++c)
      all.points(i, c) = isStrewn ? anywhere() : centres(i % groups, c) + random.normal();
  }
  return all;
}

/// Two half circles that reach into each other.
inline Shapes moons(int rowsEach, double noise, std::uint64_t seed) {
  Random random(seed);
  Shapes all{Matrix(2 * rowsEach, 2), {}};
  for (Eigen::Index i = 0; i < all.points.rows(); ++i) {
    const double angle = std::numbers::pi * random.real();
    const bool isLower = i % 2 == 1;
    all.points(i, 0) = (isLower ? 1 - std::cos(angle) : std::cos(angle)) + noise * random.normal();
    all.points(i, 1) = (isLower ? 0.5 - std::sin(angle) : std::sin(angle)) + noise * random.normal();
    all.truth.push_back(isLower ? 1 : 0);
  }
  return all;
}

/// One circle within another.
inline Shapes circles(int rowsEach, double noise, std::uint64_t seed) {
  Random random(seed);
  Shapes all{Matrix(2 * rowsEach, 2), {}};
  for (Eigen::Index i = 0; i < all.points.rows(); ++i) {
    const double angle = 2 * std::numbers::pi * random.real(), radius = i % 2 == 1 ? 0.5 : 1;
    all.points(i, 0) = radius * std::cos(angle) + noise * random.normal();
    all.points(i, 1) = radius * std::sin(angle) + noise * random.normal();
    all.truth.push_back(static_cast<int>(i) % 2);
  }
  return all;
}

}  // namespace kindred::test
