// Verb: read more files into a data set, as its next revision.
#pragma once

#include "core/workflow/import_data.h"

namespace kindred::workflow {

struct AppendOutcome {
  DatasetInfo dataset;  ///< with its new revision
  imports::Report report;
};

/// What the data set has already is recognised, counted (Report::alreadyThere) and not doubled; keys of customers and
/// products stay. `request` needs its inputs and what was set about them; its kind, currency and name are those of the
/// data set. Runs, segmentations and audiences of the revision before stay and name it. Skipped rows go to
/// `saveSkipped` where given. Throws Error (BadData where the files do not fit the data set) or Cancelled; then nothing
/// is stored.
AppendOutcome appendData(Workspace& workspace, std::int64_t datasetId, const imports::Request& request,
                         Progress& progress, const std::filesystem::path& saveSkipped = {});

/// `request` for more rows of a data set, to be previewed or read without storing.
kindred::imports::Request appendRequest(const Workspace& workspace, std::int64_t datasetId, imports::Request request);

/// The inverse of appendData, with the revision that it made; possible until the project is closed. Throws Error where the
/// revision is not the latest any more, or where something was computed from it.
void undoAppend(Workspace& workspace, std::int64_t datasetId, std::int64_t revision);

}  // namespace kindred::workflow
