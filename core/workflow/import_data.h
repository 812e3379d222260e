// Verb: read files and store them as a new data set.
#pragma once

#include "core/import/importer.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct ImportOutcome {
  DatasetInfo dataset;
  imports::Report report;
};

/// Name: request.datasetName (an error where in use), else a free one from the file's name. Skipped rows go to
/// `saveSkipped` (CSV: file,line,reason,text,cause) where given. Throws Error or Cancelled; then nothing is stored.
ImportOutcome importData(Workspace& workspace, const imports::Request& request, Progress& progress,
                         const std::filesystem::path& saveSkipped = {});

/// "130 rows read, 120 kept, …", for the log.
std::string countsOf(const imports::Report& report);

/// The same reading without storing (--dry-run, and the counts of the Data page).
kindred::imports::Imported readData(const imports::Request& request, Progress& progress,
                                    const std::filesystem::path& saveSkipped = {});

/// The skipped rows of the latest revision's report, read again from the same files, as CSV. Throws Error as importSource()
/// does (import_source.h).
void saveSkippedRows(const Workspace& workspace, std::int64_t datasetId, const std::filesystem::path& target,
                     Progress& progress);

/// The `kindred-cli` command that imports the same under this name.
std::string commandOf(const Workspace& workspace, const imports::Request& request, const std::string& datasetName);

}  // namespace kindred::workflow
