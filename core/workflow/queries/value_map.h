// What a value run shows beyond figures of customers: the map of frequency × silence, one customer's past, conditions that are known
// before anything is fitted, and who spent most.
#pragma once

#include "core/workflow/value_customers.h"

namespace kindred::workflow {

/// Cells of repeat purchases (columns) × weeks since the last (rows). The last column and row hold whatever lies beyond.
struct ValueMap {
  int columns = 0, rows = 0;
  int purchasesStep = 1, weeksStep = 1;  ///< that one cell spans
  std::vector<double> alive,
      purchases;                    ///< row-major, of someone in the middle of the cell who came when the history began
  std::vector<int> customers;       ///< how many are in each
  std::vector<std::int32_t> cells;  ///< of each customer: row × columns + column

  [[nodiscard]] std::size_t at(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  }
};
/// Of a run with figures. Throws Cancelled.
ValueMap valueMap(const ValuedCustomers& valued, Progress& progress);

/// What came of one customer until the end of the history.
struct CustomerPast {
  std::vector<std::int64_t> days = {};                      ///< seconds; with a purchase, ascending
  std::vector<std::pair<std::int64_t, double>> alive = {};  ///< seconds, and the chance of being a customer then
  double spent = 0;                                         ///< within as many days as the run looks ahead
};
CustomerPast customerPast(const ValuedCustomers& valued, const Dataset& dataset, std::size_t i);

/// By customer of the data set: what was spent within so many days before the end of its history, or ever. Nothing without times.
std::vector<double> spentBefore(const Dataset& dataset, std::optional<int> days);
/// The fewest customers that spent so great a share of all, greatest first.
std::vector<Index> bestSpenders(const Dataset& dataset, double share);

/// Those of the conditions that need no model. Throws Error (BadData) where events have no times, or there are none.
std::vector<predict::value::Gate> valueConditions(const Dataset& dataset);

}  // namespace kindred::workflow
