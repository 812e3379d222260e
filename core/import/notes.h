// What a report says beside its counts: guesses, what was altered, what was left out.
#pragma once

#include <vector>

#include "core/import/collect/collector.h"
#include "core/import/collect/side_table.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// Table::warnings (encoding_guessed, decimal_guessed, times_utc …) and columns_ignored.
void noteTables(const std::vector<Table>& tables, std::vector<Note>& notes);
/// replaced_bytes, stray_quotes, already_there, returned_before, currencies_differ, returns_subtracted, ratings_repaired.
void noteCollector(const Collector& collector, std::vector<Note>& notes);
/// repeated_ids; and side_rows_skipped, unless the lists are `alone` and their skipped rows in the report itself.
void noteSides(const std::vector<SideTable>& sides, bool alone, std::vector<Note>& notes);

/// ids_from_numbers, of the ids of Customer, Product or Order; nothing where `example`, one that was changed, is empty.
void noteSheetIds(Role role, const std::string& example, std::vector<Note>& notes);

/// Rows that the checks took.
std::int64_t total(const std::vector<Skipped>& skipped);

}  // namespace kindred::imports
