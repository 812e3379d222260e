// Verbs: remove things from a project. Throw Error (NotFound).
#pragma once

#include "core/workflow/workspace.h"

namespace kindred::workflow {

void removeDataset(Workspace& workspace, std::int64_t id);  ///< with its runs, segmentations, audiences
void removeRun(Workspace& workspace, std::int64_t id);
void removeSegmentation(Workspace& workspace, std::int64_t id);
void removeAudience(Workspace& workspace, std::int64_t id);

}  // namespace kindred::workflow
