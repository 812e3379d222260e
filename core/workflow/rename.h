// Verbs: give recommenders and audiences another name; each gives the one before, to undo. Throw Error (NotFound;
// BadParameters: no name). Data sets: edit_dataset.h; segmentations and segments: segment_customers.h.
#pragma once

#include "core/workflow/workspace.h"

namespace kindred::workflow {

std::string renameRun(Workspace& workspace, std::int64_t id, const std::string& name);
/// Throws Error (NameInUse) where another audience has the name.
std::string renameAudience(Workspace& workspace, std::int64_t id, const std::string& name);

}  // namespace kindred::workflow
