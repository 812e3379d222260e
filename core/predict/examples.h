// What a classifier learns from: a table of numbers in which every row has an answer, yes or no.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/matrix/dense.h"

namespace kindred::predict {

/// A column of features. Columns beside each other of one `source` that are indicators tell which value of a category a row
/// has: at most one of them is 1.
struct Feature {
  std::string name;         ///< "region = north"
  std::string source = {};  ///< the column that it was made of; empty: itself
  bool isIndicator = false;

  bool operator==(const Feature&) const = default;
};

struct Examples {
  Matrix values;  ///< rows × features, all finite
  std::vector<Feature> features;
  std::vector<std::uint8_t> labels;  ///< of each row: 1 for yes, 0 for no
  std::vector<double> weights = {};  ///< above 0, of each row; empty: all 1
  std::vector<std::int64_t> moments =
      {};  ///< when each row's answer was asked, for what is held out by time; empty: all at once

  [[nodiscard]] Eigen::Index rows() const { return values.rows(); }
  [[nodiscard]] double weight(Eigen::Index row) const {
    return weights.empty() ? 1 : weights[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] bool isYes(Eigen::Index row) const { return labels[static_cast<std::size_t>(row)] != 0; }
};

/// Weights of the rows that say no (0) and yes (1).
struct ClassWeights {
  double no = 0, yes = 0;
  [[nodiscard]] double all() const { return no + yes; }
  [[nodiscard]] double share() const { return yes / all(); }
};
ClassWeights classWeights(const Examples& examples);

/// Throws Error (BadData) where there are no features, cells that are not finite, as many labels or weights as there
/// are not rows, weights that are not above 0, or one answer only.
void requireLearnable(const Examples& examples);
/// Throws Error (BadData) unless `rows` has so many columns, all finite.
void requireColumns(const Matrix& rows, Eigen::Index columns);

/// The rows at `places`, in their order.
Examples rowsOf(const Examples& examples, const std::vector<Eigen::Index>& places);

}  // namespace kindred::predict
