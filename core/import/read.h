// Understanding and reading a set of tables: what the formats have in common.
#pragma once

#include "core/import/importer.h"

namespace kindred::imports {

/// Kind and first rows come from the table of events, or from the first table where there is none.
Preview previewTables(const TableSet& set, const Request& request, Progress& progress);

/// Tables of events one after the other, lists joined to them by id; or lists alone.
Imported readTables(const TableSet& set, const Request& request, const SkippedRowSink& skipped, Progress& progress);

}  // namespace kindred::imports
