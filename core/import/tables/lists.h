// The lists of customers and products that belong to tables of events.
#pragma once

#include <vector>

#include "core/import/tables/table.h"

namespace kindred::imports {

/// Marks in `kept` the tables that list what is named by the column of `role` (Customer or Product) of the events, which are
/// the tables at the places `events`. A list whose key is another column than was thought is understood anew. See sortOut().
void keepLists(std::vector<Table>& tables, const std::vector<std::size_t>& events, Role role, Scope scope,
               std::vector<bool>& kept, Progress& progress);

}  // namespace kindred::imports
