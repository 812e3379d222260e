#include "core/workflow/append_data.h"

#include <nlohmann/json.hpp>

#include "core/base/logged_work.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/import_source.h"

namespace kindred::workflow {

kindred::imports::Request appendRequest(const Workspace& workspace, std::int64_t datasetId, imports::Request request) {
  imports::Extended extended;
  extended.dataset = workspace.dataset(datasetId);
  extended.taken = workspace.file().takenMarks(datasetId, extended.dataset->revision);
  request.kind = extended.dataset->kind;
  request.extends = std::make_shared<const imports::Extended>(std::move(extended));
  return request;
}

AppendOutcome appendData(Workspace& workspace, std::int64_t datasetId, const imports::Request& request,
                         Progress& progress, const std::filesystem::path& saveSkipped) {
  log::LoggedWork logged("import", "append");
  Progress reading = progress.part(0, 0.8, KI_TEXT("core", "Reading"));
  const imports::Request extending = appendRequest(workspace, datasetId, request);
  auto imported = readData(extending, reading, saveSkipped);
  Progress storing = progress.part(0.8, 1, KI_TEXT("core", "Storing"));
  AppendOutcome outcome;
  outcome.dataset =
      workspace.file().addRevision(*imported.dataset, toJson(imported.report).dump(), storing, imported.taken);
  outcome.report = std::move(imported.report);
  workspace.forgetAll();
  keepImportSource(workspace, outcome.dataset, extending);
  logged.ended(countsOf(outcome.report));
  return outcome;
}

void undoAppend(Workspace& workspace, std::int64_t datasetId, std::int64_t revision) {
  // Kept pictures are drawn again when they are asked for: they hold nobody back.
  for (const RunInfo& run : workspace.runs(datasetId, std::string(family::Embed))) {
    if (run.revision == revision) workspace.file().removeRun(run.id);
  }
  workspace.file().removeRevision(datasetId, revision);
  workspace.forgetAll();
}

}  // namespace kindred::workflow
