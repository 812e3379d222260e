// Query: what of a data set is worth knowing before trusting figures made from it.
#pragma once

#include <vector>

#include "core/describe/quality.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// What the import left out, by check, only where it took rows; then all of qualityChecks(). "Now" is currentTime().
std::vector<QualityCheck> qualityOf(const Dataset& dataset, const std::vector<CustomerFacts>& facts,
                                    const std::optional<Activity>& activity, const imports::Report& report,
                                    Progress& progress);

}  // namespace kindred::workflow
