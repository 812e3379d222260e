// When the lines of a table happened: which columns say it, and how their dates are written.
#pragma once

#include "core/import/tables/sample.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// Of the columns with the role Time: sets Table::timeColumns, dates and dateFormat; where day and month cannot be told
/// apart, dateFormats and the question in Table::missing. A way of writing that was set is never overridden. Throws Error
/// where that is none.
void findDates(Table& table, const Sample& sample);

}  // namespace kindred::imports
