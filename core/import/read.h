// Understanding and reading a set of text tables: what the formats have in common.
#pragma once

#include <functional>
#include <vector>

#include "core/import/importer.h"
#include "core/import/side_table.h"
#include "core/import/table.h"

namespace kindred::import {

/// What a format makes of a request.
struct TableSet {
  std::vector<TableSource> tables;
  std::vector<Note> notes = {};
  /// Changes a list of customers or products after it was read; may be empty.
  std::function<void(SideTable&)> mend = {};
};

/// Kind and first rows come from the table of events, or from the first table where there is none.
Preview previewTables(const TableSet& set, const Request& request, Progress& progress);

/// Tables of events one after the other, lists joined to them by id; or lists alone.
Imported readTables(const TableSet& set, const Request& request, const SkippedRowSink& skipped, Progress& progress);

}  // namespace kindred::import
