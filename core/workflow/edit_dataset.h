// Verbs: change what a data set is called, which preference it proposes, and in which currency its prices are; each
// gives what was, to undo.
#pragma once

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Throws Error (NameInUse; BadParameters: no name).
std::string renameDataset(Workspace& workspace, std::int64_t id, const std::string& name);
Preference setDefaultPreference(Workspace& workspace, std::int64_t id, const Preference& preference);
/// Of all its revisions; no amount is converted. `code`: ISO 4217, or empty for amounts without a sign. Throws Error
/// (BadParameters) for anything else.
std::string setCurrency(Workspace& workspace, std::int64_t id, const std::string& code);

/// Throws Error (NameInUse) where a data set has this name, (BadParameters) where it is only blanks.
void requireFreeDatasetName(const Workspace& workspace, const std::string& name);

}  // namespace kindred::workflow
