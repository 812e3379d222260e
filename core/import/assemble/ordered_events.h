// From collected columns, in the order of the files, to the columns of a data set.
#pragma once

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/import/collect/collected_events.h"

namespace kindred::imports {

/// Events by customer, time, order and then by what they say: the order of rows in the files makes no difference.
/// Codes of customers (of which there are `customers`), products and orders are positions already. Takes the columns out
/// of `events`; the most memory it needs beside them is that of one column and 4 bytes a row. The ids of orders are left
/// to the caller. Throws Cancelled.
Events orderedEvents(CollectedEvents& events, std::size_t customers, Progress& progress);

}  // namespace kindred::imports
