#include "core/workflow/same_run.h"

namespace kindred::workflow {

std::optional<RunInfo> sameRun(const Workspace& workspace, const RunInfo& asked) {
  for (RunInfo& other : workspace.runs(asked.datasetId, asked.family)) {
    if (other.algorithm == asked.algorithm && other.version == asked.version && other.revision == asked.revision &&
        other.parameters == asked.parameters)
      return std::move(other);
  }
  return std::nullopt;
}

}  // namespace kindred::workflow
