#include "core/workflow/remove.h"

#include <algorithm>

#include "core/store/project_file.h"
#include "core/workflow/compare_methods.h"
#include "core/workflow/import_source.h"
#include "core/workflow/kept_trials.h"

namespace kindred::workflow {

void removeDataset(Workspace& workspace, std::int64_t id) {
  const DatasetInfo dataset = workspace.datasetInfo(id);
  workspace.file().removeDataset(id);
  forgetImportSource(workspace, dataset);
  KeptTrials::forget(workspace, id);
  forgetMethodTests(workspace, id);
  workspace.forgetAll();
}

void removeRun(Workspace& workspace, std::int64_t id) {
  const RunInfo run = workspace.findRun(id);
  workspace.file().removeRun(run.id);
  forgetMethodTests(workspace, run.datasetId, run.id);
  workspace.forgetAll();
}

void removeSegmentation(Workspace& workspace, std::int64_t id) {
  workspace.file().removeSegmentation(workspace.segmentation(id)->id);
  workspace.forgetAll();
}

RemovedAudience removeAudience(Workspace& workspace, std::int64_t id) {
  RemovedAudience removed{.info = {}, .customers = workspace.audience(id)};  // throws where there is none
  const auto all = workspace.file().audiences();
  removed.info = *std::ranges::find(all, id, &AudienceInfo::id);
  workspace.file().removeAudience(id);
  return removed;
}

void restoreAudience(Workspace& workspace, const RemovedAudience& audience) {
  workspace.file().addAudience(audience.info, audience.customers.keys());
}

}  // namespace kindred::workflow
