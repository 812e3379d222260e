// Verb: keep a selection under a name. Its inverse is removeAudience.
#pragma once

#include "core/data/customer_set.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Throws Error (NameInUse; BadParameters: no name, no customers).
AudienceInfo saveAudience(Workspace& workspace, std::int64_t datasetId, const std::string& name,
                          const CustomerSet& customers);

}  // namespace kindred::workflow
