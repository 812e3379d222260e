#include "core/workflow/import_data.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/atomic_file.h"
#include "core/campaign/cells.h"
#include "core/store/project_file.h"
#include "core/workflow/edit_dataset.h"

namespace kindred::workflow {
namespace {

/// "file,line,reason,text,cause" of every skipped row, written as they come.
class SkippedRowsFile {
 public:
  explicit SkippedRowsFile(const std::filesystem::path& target) : m_file(target) {
    m_file.write("file,line,reason,text,cause\n");
  }

  void add(import::Check check, const import::SkippedLine& line) {
    const campaign::ListFormat format;
    m_file.write(campaign::safeCell(line.file, format) + "," + std::to_string(line.line) + "," +
                 std::string(import::key(check)) + "," + campaign::safeCell(line.text, format) + "," +
                 campaign::safeCell(english(line.cause), format) + "\n");
  }
  void commit() { m_file.commit(); }

 private:
  AtomicFile m_file;
};

std::string freeDatasetName(const Workspace& workspace, const std::string& base) {
  std::vector<std::string> used;
  for (const auto& dataset : workspace.datasets()) used.push_back(dataset.name);
  return Workspace::freeName(base.empty() ? "data" : base, used);
}

}  // namespace

kindred::import::Imported readData(const import::Request& request, Progress& progress,
                                   const std::filesystem::path& saveSkipped) {
  if (saveSkipped.empty()) return import::read(request, {}, progress);
  SkippedRowsFile skipped(saveSkipped);
  auto imported = import::read(
      request, [&](import::Check check, const import::SkippedLine& line) { skipped.add(check, line); }, progress);
  skipped.commit();
  return imported;
}

ImportOutcome importData(Workspace& workspace, const import::Request& request, Progress& progress,
                         const std::filesystem::path& saveSkipped) {
  if (!request.datasetName.empty()) requireFreeDatasetName(workspace, request.datasetName);
  Progress reading = progress.part(0, 0.8, KI_TEXT("core", "Reading"));
  auto imported = readData(request, reading, saveSkipped);
  Dataset& dataset = *imported.dataset;
  dataset.name = request.datasetName.empty() ? freeDatasetName(workspace, dataset.name) : request.datasetName;
  Progress storing = progress.part(0.8, 1, KI_TEXT("core", "Storing"));
  ImportOutcome outcome;
  outcome.dataset = workspace.file().addDataset(dataset, toJson(imported.report).dump(), storing, imported.taken);
  outcome.report = std::move(imported.report);
  return outcome;
}

void saveSkippedRows(const import::Request& request, const std::filesystem::path& target, Progress& progress) {
  readData(request, progress, target);
}

}  // namespace kindred::workflow
