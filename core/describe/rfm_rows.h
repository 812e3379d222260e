// Recency, orders and spend without scores.
#pragma once

#include "core/describe/summary.h"

namespace kindred {

/// Of customers who have an event up to the end of the day of `referenceDate`, counted to that day; scores stay 0. The
/// events have times.
std::vector<RfmRow> rfmRows(const Dataset& dataset, std::int64_t referenceDate);

}  // namespace kindred
