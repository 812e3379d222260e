// From files to a data set in memory. Writes nothing. Source of the checks' order and definitions: ui.md's Data page,
// repeated in checks.h.
#pragma once

#include "core/base/progress.h"
#include "core/import/format.h"
#include "core/import/preview.h"
#include "core/import/report.h"
#include "core/import/request.h"

namespace kindred::imports {

struct Imported {
  std::vector<std::int64_t> taken = {};  ///< marks for a later append (append.h), to be stored with the data set
  std::shared_ptr<Dataset> dataset;      ///< id and revision are the store's to set; keys are 1 … n by index
  Report report;
  Preview preview;  ///< with counts and problem rows of the whole file
};

/// How the inputs are understood, from their beginning (about a megabyte). Throws Error where a file is missing, empty,
/// binary or not in the encoding that was set; what can be mended by settings is in Preview::missing.
Preview preview(const Request& request, Progress& progress);

/// Reads everything. Throws Error as preview does, and where roles are missing, no date of the date column can be
/// read, or no row is left.
Imported read(const Request& request, const SkippedRowSink& skipped, Progress& progress);

}  // namespace kindred::imports
