// The beginning of a table as it is looked at: encoding, separators, what stands above it, and the cells.
#pragma once

#include "core/import/tables/sample.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// Below this the person is told that it is a guess.
constexpr double Likely = 0.95;

/// The sample of delimited text, split; sets the dialect, and the table's warnings of what was guessed or passed over.
/// Throws Error where the file is not in the encoding that was set.
Sample textSample(Table& table, Scope scope, Progress& progress);

/// The sample of any other source of records.
Sample recordSample(Table& table, Progress& progress);

}  // namespace kindred::imports
