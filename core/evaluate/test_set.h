// What recommenders are judged by.
#pragma once

#include <memory>

#include "core/recommend/training_data.h"

namespace kindred::evaluate {

/// A person is a customer of the training data, or somebody whom the training never saw and of whom there is the history.
struct TestSet {
  /// People × products: what the model was not shown. The customers of the training data, then those of `foldIn`.
  Csr test;
  /// People × products: whose lists are ranked among these alone. What is relevant and not among them is missed, as is
  /// what the model cannot score. Null: lists are made of all products.
  std::shared_ptr<const Csr> candidates = {};
  /// Histories of those whom the training never saw, of the products of the training data. Null: there are none.
  std::shared_ptr<const recommend::TrainingData> foldIn = {};

  /// Row `row` of the test. A view of the histories.
  [[nodiscard]] recommend::Person person(const recommend::TrainingData& train, Index row) const;
};

/// The rows of both, of the same columns.
Csr stacked(Csr above, const Csr& below);

}  // namespace kindred::evaluate
