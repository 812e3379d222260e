// How the lists of customers and products met the events.
#pragma once

#include <vector>

#include "core/data/dataset.h"
#include "core/import/collect/side_table.h"

namespace kindred::imports {

/// list_joined, one a list that was read from a file, where there are events: how many of its ids have events, and the
/// share of the events whose customer or product is listed there.
void noteMatches(const Dataset& dataset, const std::vector<SideTable>& sides, std::vector<Note>& notes);

}  // namespace kindred::imports
