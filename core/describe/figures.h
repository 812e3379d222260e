// Columns that are in no table but made from events, or that events themselves have: for conditions, and for columns of a
// list.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace kindred {

/// Those that the events allow, of: "orders", "spend", "last_order" (seconds of the local wall clock), "recency_days".
std::vector<std::string> figureNames(const Dataset& dataset);
/// One of them, a value a customer by index; NaN for who has none.
std::vector<double> figureOf(const Dataset& dataset, const std::string& name);

/// What a row is.
enum class ConditionTable { Customers, Products, Events };

/// What conditions may compare beside the attributes. Of customers "customer" (the id) and those above but "last_order",
/// as a day is compared by the days since then; of products "product" (the id); of events "rating", "quantity", "price",
/// "amount" (quantity × price).
std::vector<std::string> figureNames(const Dataset& dataset, ConditionTable table);
/// One of them that is a number, by row; it must not outlive the data set.
std::function<double(std::size_t)> figureByRow(const Dataset& dataset, ConditionTable table, const std::string& name);

/// Null for events, which have no table of attributes.
const AttributeTable* attributesOf(const Dataset& dataset, ConditionTable table);
std::size_t rowsOf(const Dataset& dataset, ConditionTable table);

}  // namespace kindred
