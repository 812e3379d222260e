// Which rows a map of likenesses holds, and from which side the data are read for them.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/data/customer_set.h"
#include "core/similarity/axis.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Owned by the data.
std::shared_ptr<const Csr> rowsAlong(const std::shared_ptr<const recommend::TrainingData>& data, similarity::Axis axis);
const Csr& rowsOf(const recommend::TrainingData& data, similarity::Axis axis);
const Csr& columnsOf(const recommend::TrainingData& data, similarity::Axis axis);

/// With the damping of each side of a baseline where it belongs.
similarity::MeasureOptions along(similarity::Axis axis, similarity::MeasureOptions options);

struct RowChoice {
  std::int64_t datasetId = 0;
  similarity::Axis axis = similarity::Axis::Customers;
  const CustomerSet& selection;       ///< of two customers or more: these alone
  std::size_t limit = 0;              ///< of more rows: those with most orders
  std::optional<Index> include = {};  ///< a row that is among them whatever it has
};

struct RowsChosen {
  std::vector<Index> rows;  ///< ascending
  Text why;                 ///< "the 2,000 customers with most orders"
};

/// Of the rows with events.
RowsChosen chooseRows(const Workspace& workspace, const RowChoice& choice, const recommend::TrainingData& data);

}  // namespace kindred::workflow
