// Making a data set smaller: by dates, by product categories, by any column of customers, products and events, by who is
// selected, by how much is known of each customer and product, and by the iterative k-core.
//
// The k-core of a graph is its greatest part in which everyone keeps at least k neighbours (S. B. Seidman, "Network
// structure and minimum degree", 1983); here customers are joined to the different products they have. It is found by
// taking away whoever has fewer until nobody has (V. Batagelj and M. Zaveršnik, 2003), in time linear in the pairs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/describe/condition.h"
#include "core/params/schema.h"

namespace kindred {

/// Applied in this order. What is left at its default takes nothing away.
struct FilterOptions {
  std::optional<std::int64_t> from = {}, to = {};  ///< days, both kept
  std::vector<std::string> categories = {};        ///< of products; empty: all
  std::vector<std::string> whereCustomers = {};    ///< conditions as written() (condition.h) on customers, …
  std::vector<std::string> whereProducts = {};     ///< … on products, …
  std::vector<std::string> whereEvents = {};       ///< … and on the events
  std::string selection = {};                      ///< in words, of whom `filtered` was told; takes nobody away itself
  int minimumCustomer = 1;                         ///< events of a customer; counted once, together with …
  int minimumProduct = 1;                          ///< … events of a product
  int core = 1;  ///< k: different products of each customer and customers of each product

  bool operator==(const FilterOptions&) const = default;
};

const Schema<FilterOptions>& filterSchema();

/// What this data set can be filtered by, beside conditions on its columns and a selection: dates and categories only where
/// it has them.
Parameters filterParameters(const Dataset& dataset);

/// Throws Error (BadParameters) where the last day lies before the first, or a condition cannot be read.
void requireValid(const FilterOptions& options);

/// The categories that products of this data set have, bytewise; empty where no column says.
std::vector<std::string> productCategories(const Dataset& dataset);

/// The conditions of these, read. Throws Error (BadParameters).
std::vector<Condition> conditionsOf(const FilterOptions& options, ConditionTable table);

/// The events that pass, with the customers and products that have any; ids, keys and attributes are those of
/// `dataset`, name, id and revision too. Throws Error: BadParameters where dates or categories are asked for that the
/// data set does not have, conditions on columns that are not there, or `to` lies before `from`; BadData where nothing is
/// left. With `only`, events of these customers alone (ascending).
DatasetPtr filtered(const Dataset& dataset, const FilterOptions& options, Progress& progress,
                    const std::vector<Index>* only = nullptr);

}  // namespace kindred
