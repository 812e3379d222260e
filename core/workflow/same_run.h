// Whether what is asked for lies in the project already.
#pragma once

#include <optional>

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// The latest stored run of the same family, algorithm, version, revision of the data set and parameters (all of them, completed);
/// nothing where there is none.
std::optional<RunInfo> sameRun(const Workspace& workspace, const RunInfo& asked);

}  // namespace kindred::workflow
