// A data set as it was known on a day.
#pragma once

#include <optional>
#include <vector>

#include "core/data/dataset.h"

namespace kindred::workflow {

struct KnownBy {
  DatasetPtr dataset;            ///< only the events up to the end of the day, only the customers who were there
  std::vector<Index> customers;  ///< theirs in the whole data set, ascending

  /// Labels of these as labels of everyone in the whole data set; Noise for who was not there.
  [[nodiscard]] std::vector<int> spread(const std::vector<int>& labels, Index everyone) const;
};

/// Who has their first event later was not there yet; who has none at all was. Without a day, everything. Throws Error
/// (BadData) where events have no dates or all come later.
KnownBy knownBy(const DatasetPtr& dataset, std::optional<std::int64_t> day);

}  // namespace kindred::workflow
