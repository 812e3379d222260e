// Cancelled and returned lines take away what they return.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/import/choices.h"
#include "core/import/collect/collected_events.h"

namespace kindred::imports {

/// A row that subtracting took out.
struct TakenRow {
  std::uint32_t row = 0;  ///< its position among the rows before
  Check check = Check::Cancellation;
};

struct Subtracted {
  std::vector<TakenRow>
      taken;  ///< by row; Cancellation, UnmatchedReturn and Returned, whatever was chosen for the two last
  std::int64_t lessened = 0;        ///< rows of which later returns took a part
  std::vector<std::int64_t> marks;  ///< of those and of the rows taken, as they were (line_marks.h)
};

/// `returns` are the rows of `events` (ascending) that are cancelled: those of a cancelled order, with a negative quantity, or
/// without quantities with a negative amount. Each takes its quantity (without quantities: its amount where that of a
/// return of the pair is negative, else 1) from the same customer's latest rows of the product that are not later than
/// it, by time, then order; without times from any. Returns take turns from the earliest on.
/// A return that found something to take from, be it less than it asked for, is a Cancellation, else an UnmatchedReturn;
/// a row of which nothing is left is Returned. Cancellations leave `events`, and so do the others unless `choices` keep
/// them (removeTaken): an unmatched return then stays as it is, a returned row with the quantity 0, or the amount.
/// What is left does not depend on the order of rows. Memory grows with the returns and the rows of the same pairs of
/// customer and product.
Subtracted subtractReturns(CollectedEvents& events, const std::vector<std::uint32_t>& returns, Progress& progress);

/// Leaves of `taken` those that `choices` do not keep, and takes them out of `events`.
void removeTaken(CollectedEvents& events, std::vector<TakenRow>& taken, const Choices& choices);

}  // namespace kindred::imports
