// Verb: make a new data set from a part of another one.
#pragma once

#include "core/data/customer_set.h"
#include "core/describe/filter.h"
#include "core/import/report.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct FilterRequest {
  std::int64_t datasetId = 0;
  FilterOptions options = {};
  std::string name = {};                 ///< empty: a free one, "shop filtered"
  std::optional<CustomerSet> only = {};  ///< these customers alone; the recipe holds its origin, not the customers
};

struct FilterOutcome {
  DatasetInfo dataset;
  imports::Report report;  ///< rows_read: events of the parent's latest revision; rows_kept: those that passed
};

/// The new data set stores the recipe and the parent's revision (Dataset::derivation), and has the parent's keys,
/// preference and currency. removeDataset() is the inverse. Throws Error: NameInUse, and those of filtered(); then,
/// and when cancelled, nothing is stored.
FilterOutcome filterData(Workspace& workspace, const FilterRequest& request, Progress& progress);

/// The `kindred-cli` command that makes the same under this name; empty with `only`, which no command can name.
std::string commandOf(const Workspace& workspace, const FilterRequest& request);

}  // namespace kindred::workflow
