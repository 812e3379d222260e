// Query: what of a data set is worth knowing before trusting figures made from it.
#pragma once

#include <string>
#include <vector>

#include "core/data/summary.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct QualityCheck {
  std::string key;  ///< "customers_without_events", "missing:region", or the key of an import check
  Text check;
  std::int64_t count = 0;
  Text note;
};

/// All checks in a fixed order; those of the import only where they took rows, those of attributes only where some are
/// missing.
std::vector<QualityCheck> qualityOf(const Dataset& dataset, const DatasetSummary& summary,
                                    const import::Report& report);

}  // namespace kindred::workflow
