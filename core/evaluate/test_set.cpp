#include "core/evaluate/test_set.h"

#include <algorithm>
#include <iterator>

namespace kindred::evaluate {

recommend::Person TestSet::person(const recommend::TrainingData& train, Index row) const {
  if (row < train.matrix.rows) return train.person(row);
  recommend::Person person = foldIn->person(row - train.matrix.rows);
  person.customer = recommend::Person::Unseen;
  return person;
}

Csr stacked(Csr above, const Csr& below) {
  const std::int64_t entries = above.entries();
  for (Index row = 0; row < below.rows; ++row)
    above.offsets.push_back(entries + below.offsets[static_cast<std::size_t>(row) + 1]);
  std::ranges::copy(below.indices, std::back_inserter(above.indices));
  std::ranges::copy(below.values, std::back_inserter(above.values));
  above.rows += below.rows;
  return above;
}

}  // namespace kindred::evaluate
