// What recommenders learn from.
#pragma once

#include <memory>

#include "core/data/dataset.h"
#include "core/recommend/person.h"

namespace kindred::recommend {

/// Shared by models and lists. Rows of `matrix` are customers, columns products.
struct TrainingData {
  DatasetPtr dataset;
  Preference preference;
  Csr matrix;
  Csr byProduct;  ///< transposed(matrix)

  [[nodiscard]] Person person(Index customer) const;
};
std::shared_ptr<const TrainingData> trainingData(DatasetPtr dataset, const Preference& preference);

}  // namespace kindred::recommend
