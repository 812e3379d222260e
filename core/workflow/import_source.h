// From which files a revision of a data set came and how they were read: kept with it, so that they can be read again.
#pragma once

#include "core/import/request.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Part of the verbs that import; where the disk is full, nothing is kept.
void keepImportSource(Workspace& workspace, const DatasetInfo& dataset, const imports::Request& request);
/// Nothing is kept of a data set any more.
void forgetImportSource(Workspace& workspace, const DatasetInfo& dataset);

/// As it was given for the latest revision, for people to see: the files may be gone by now, and `extends` says no more than
/// that rows were added. Nothing where it was not kept: filtered sets, samples, imports of earlier versions.
std::optional<imports::Request> keptImportSource(const Workspace& workspace, const DatasetInfo& dataset);

/// The same, to be read again. Throws Error: NotFound where it was not kept or the revision before is gone, FileMissing
/// where a file is gone, BadData where one was changed since.
imports::Request importSource(const Workspace& workspace, std::int64_t datasetId);

}  // namespace kindred::workflow
