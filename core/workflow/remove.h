// Verbs: remove things from a project. Throw Error (NotFound).
#pragma once

#include "core/data/customer_set.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

void removeDataset(Workspace& workspace, std::int64_t id);  ///< with its runs, segmentations, audiences, trials
void removeRun(Workspace& workspace, std::int64_t id);
void removeSegmentation(Workspace& workspace, std::int64_t id);

struct RemovedAudience {
  AudienceInfo info;
  CustomerSet customers;
};
RemovedAudience removeAudience(Workspace& workspace, std::int64_t id);
/// The inverse: as it was, under the same id. Throws Error (NameInUse).
void restoreAudience(Workspace& workspace, const RemovedAudience& audience);

}  // namespace kindred::workflow
