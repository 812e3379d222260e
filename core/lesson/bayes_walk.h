// Naive Bayes step by step: the prior, how usual each fact is among those who came and those who did not, the product, and its share.
// Every likelihood and the result are those of the classifier itself, fitted to the table; counts are shown beside them.
#pragma once

#include <array>

#include "core/lesson/response_table.h"
#include "core/lesson/step.h"
#include "core/predict/model.h"

namespace kindred::lesson {

struct BayesWalk {
  ResponseTable table;
  predict::Evidence evidence;      ///< of the one asked about
  std::array<int, 2> people = {};  ///< how many did not come, and came
  /// Of each fact, how many of those who did not come, and of those who came, are as the one asked about.
  std::vector<std::array<int, 2>> same;

  /// The table, the prior, a step a fact, the product, the share.
  [[nodiscard]] int steps() const { return static_cast<int>(table.facts.size()) + 4; }
  /// The fact that a step looks at; −1: none.
  [[nodiscard]] int factOf(int step) const;
  /// Of a fact; 1 and 1 where everyone is alike in it, which says nothing.
  [[nodiscard]] std::array<double, 2> likelihood(std::size_t fact) const;
};

/// Throws Error (BadData) where nobody came, or everybody did.
BayesWalk walkBayes(const ResponseTable& table);

StepWords words(const BayesWalk& walk, int step);

}  // namespace kindred::lesson
