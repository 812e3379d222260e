// The rows of files of events, as columns.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/import/cells/string_pool.h"
#include "core/import/tables/table.h"

namespace kindred::imports {

/// A column about customers or products that stands on the rows of events.
struct EntityColumn {
  std::string name;
  Role role = Role::Attribute;
  bool setByUser = false;
  ColumnFacts facts = {};  ///< of the first file that has it
  std::optional<std::string> datePattern = {};
  char decimal = '.';
  StringPool texts = {};
  std::vector<std::int32_t> codes = {};  ///< one a kept row; -1 where the cell was empty
};

/// Kept rows; a column that the files have not is empty. Codes are numbers in the pools, which also hold what only
/// skipped rows name.
struct CollectedEvents {
  StringPool customers, products, orders;
  std::vector<std::int32_t> customer, product, order;
  std::vector<float> value, quantity;
  std::vector<double> price;
  std::vector<std::int64_t> time;
  std::deque<EntityColumn> columns;

  [[nodiscard]] std::size_t size() const { return customer.size(); }
};

}  // namespace kindred::imports
