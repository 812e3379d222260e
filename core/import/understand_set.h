// Which tables of the files make one data set, and how each of them is understood.
#pragma once

#include <vector>

#include "core/import/format.h"

namespace kindred::imports {

/// The tables of `set` in the order given, understood as the person says of them: those that make one data set, joined
/// where they complete each other (join.h, sort_out.h). What is left out is said in `notes`: files_not_used,
/// sheets_not_used. Throws Error as understand() does, and where a column or a table that the person named is not there.
std::vector<Table> understandSet(const TableSet& set, const Request& request, Scope scope, std::vector<Note>& notes,
                                 Progress& progress);

}  // namespace kindred::imports
