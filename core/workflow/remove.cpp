#include "core/workflow/remove.h"

#include "core/store/project_file.h"
#include "core/workflow/import_source.h"

namespace kindred::workflow {

void removeDataset(Workspace& workspace, std::int64_t id) {
  const DatasetInfo dataset = workspace.datasetInfo(id);
  workspace.file().removeDataset(id);
  forgetImportSource(workspace, dataset);
  workspace.forgetAll();
}

void removeRun(Workspace& workspace, std::int64_t id) {
  workspace.file().removeRun(workspace.findRun(id).id);
  workspace.forgetAll();
}

void removeSegmentation(Workspace& workspace, std::int64_t id) {
  workspace.file().removeSegmentation(workspace.segmentation(id)->id);
  workspace.forgetAll();
}

void removeAudience(Workspace& workspace, std::int64_t id) {
  const CustomerSet known = workspace.audience(id);  // throws where there is none
  workspace.file().removeAudience(id);
}

}  // namespace kindred::workflow
