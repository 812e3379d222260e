// A person's own conditions on customers, joined by AND, OR and NOT:
//
//   region=North and (orders>=3 or not consent=yes) and bought.title~="garden spade"
//
// A condition is COLUMN, one of = != >= <= ~=, and a value (core/describe/condition.h). Columns are those of the table of
// customers, the figures orders, spend and recency_days, the scores r, f and m from 1 to 5, and `bought.COLUMN` for those
// who bought a product of which it holds. Names and values with blanks or brackets stand in double quotes, in which two of them
// stand for one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/describe/summary.h"

namespace kindred::segment::rules {

/// Recency, orders and spend with scores; asked only where a condition names one.
using ScoreTable = std::function<std::vector<RfmRow>()>;

/// By index of customers. `scores`: rows of these customers. Throws Error (BadParameters): what cannot be read, an unknown
/// column, a value of another kind; what `scores` throws.
std::vector<bool> whoFits(const std::string& expression, const Dataset& dataset, const ScoreTable& scores);

}  // namespace kindred::segment::rules
