#include "core/workflow/import_data.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/csv.h"
#include "core/base/logged_work.h"
#include "core/store/project_file.h"
#include "core/workflow/edit_dataset.h"
#include "core/workflow/import_source.h"

namespace kindred::workflow {
namespace {

std::string freeDatasetName(const Workspace& workspace, const std::string& base) {
  std::vector<std::string> used;
  for (const auto& dataset : workspace.datasets()) used.push_back(dataset.name);
  return Workspace::freeName(base.empty() ? "data" : base, used);
}

}  // namespace

kindred::imports::Imported readData(const imports::Request& request, Progress& progress,
                                    const std::filesystem::path& saveSkipped) {
  if (saveSkipped.empty()) return imports::read(request, {}, progress);
  CsvFile skipped(saveSkipped, {"file", "line", "reason", "text", "cause"});  // written as they come
  auto imported = imports::read(
      request,
      [&](imports::Check check, const imports::SkippedLine& line) {
        skipped.row(line.file, line.line, imports::key(check), line.text, english(line.cause));
      },
      progress);
  skipped.commit();
  return imported;
}

std::string countsOf(const imports::Report& report) {
  return std::to_string(report.rowsRead) + " rows read, " + std::to_string(report.rowsKept) + " kept, " +
         std::to_string(report.customers) + " customers, " + std::to_string(report.products) + " products";
}

ImportOutcome importData(Workspace& workspace, const imports::Request& request, Progress& progress,
                         const std::filesystem::path& saveSkipped) {
  log::LoggedWork logged("import", "import");
  if (!request.datasetName.empty()) requireFreeDatasetName(workspace, request.datasetName);
  Progress reading = progress.part(0, 0.8, KI_TEXT("core", "Reading"));
  auto imported = readData(request, reading, saveSkipped);
  Dataset& dataset = *imported.dataset;
  dataset.name = request.datasetName.empty() ? freeDatasetName(workspace, dataset.name) : request.datasetName;
  Progress storing = progress.part(0.8, 1, KI_TEXT("core", "Storing"));
  ImportOutcome outcome;
  outcome.dataset = workspace.file().addDataset(dataset, toJson(imported.report).dump(), storing, imported.taken);
  outcome.report = std::move(imported.report);
  keepImportSource(workspace, outcome.dataset, request);
  logged.ended(countsOf(outcome.report));
  return outcome;
}

void saveSkippedRows(const Workspace& workspace, std::int64_t datasetId, const std::filesystem::path& target,
                     Progress& progress) {
  readData(importSource(workspace, datasetId), progress, target);
}

}  // namespace kindred::workflow
