#include "core/workflow/remove.h"

#include "app/commands/commands.h"
#include "core/workflow/commands/project.h"

namespace kindred::cli {
namespace {

/// The number of the one record of this name in any data set. Throws Error (NotFound).
template <class List>
std::int64_t idOfName(const workflow::Workspace& workspace, const std::string& name, const List& listOf,
                      const Text& missing) {
  for (const auto& dataset : workspace.datasets()) {
    for (const auto& record : listOf(dataset.id)) {
      if (record.name == name) return record.id;
    }
  }
  throw Error(ErrorCode::NotFound, missing.with(name),
              KI_TEXT("core", "“kindred-cli segmentations” and “audiences” list them."));
}

/// Those that go with a run.
std::vector<std::string> segmentationsOf(const workflow::Workspace& workspace, std::int64_t run) {
  std::vector<std::string> names;
  for (const auto& segmentation : workspace.segmentations(workspace.findRun(run).datasetId)) {
    if (segmentation.run == run) names.push_back(segmentation.name);
  }
  return names;
}

void removeOne(CommandLine& line, const workflow::RemoveArguments& options) {
  const auto workspace = workflow::Workspace::open(options.project);
  std::string what, which;
  std::vector<std::string> with;
  if (!options.dataset.empty()) {
    what = "dataset", which = options.dataset;
    workflow::removeDataset(*workspace, workspace->findDataset(which).id);
  } else if (options.run != 0) {
    what = "run", which = std::to_string(options.run);
    with = segmentationsOf(*workspace, options.run);
    workflow::removeRun(*workspace, options.run);
  } else if (!options.segmentation.empty()) {
    what = "segmentation", which = options.segmentation;
    workflow::removeSegmentation(*workspace,
                                 idOfName(
                                     *workspace, which, [&](std::int64_t id) { return workspace->segmentations(id); },
                                     KI_TEXT("core", "There is no segmentation “%1”.")));
  } else {
    what = "audience", which = options.audience;
    workflow::removeAudience(*workspace,
                             idOfName(
                                 *workspace, which, [&](std::int64_t id) { return workspace->audiences(id); },
                                 KI_TEXT("core", "There is no audience “%1”.")));
  }
  Json json = {{"removed", what}, {"name", which}};
  if (what == "run") json["segmentations"] = with;
  if (line.json()) return line.print(json);
  std::string text = "Removed " + what + " " + which;
  for (const auto& segmentation : with) text += " and the segmentation “" + segmentation + "” that it made";
  line.print(text + ".\n");
}

}  // namespace

void addRemove(CommandLine& line) { line.add(workflow::removeCommand(), removeOne); }

}  // namespace kindred::cli
