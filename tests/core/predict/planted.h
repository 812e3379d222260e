// Tables in which what says yes is known.
#pragma once

#include <cmath>

#include "core/base/random.h"
#include "core/predict/examples.h"

namespace kindred::test {

/// So many rows of normal columns; the log-odds of yes are `constant` + Σ weights[j] · x[j], of columns beyond those 0.
inline predict::Examples planted(Eigen::Index rows, const std::vector<double>& weights, int columns,
                                 std::uint64_t seed = 7, double constant = -0.5) {
  Random random(seed);
  predict::Examples made{.values = Matrix(rows, columns), .features = {}, .labels = {}};
  for (int j = 0; j < columns; ++j) made.features.push_back({.name = "x" + std::to_string(j)});
  for (Eigen::Index i = 0; i < rows; ++i) {
    double odds = constant;
    for (int j = 0; j < columns; ++j) {
      made.values(i, j) = random.normal();
      if (static_cast<std::size_t>(j) < weights.size())
        odds += weights[static_cast<std::size_t>(j)] * made.values(i, j);
    }
    made.labels.push_back(random.real() < 1 / (1 + std::exp(-odds)) ? 1 : 0);
  }
  return made;
}

}  // namespace kindred::test
