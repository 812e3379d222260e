// Rows by what they say, as numbers that last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/collect/collected_events.h"

namespace kindred::imports {

/// The ids of a pool as the data set has them: without the ".0" of spreadsheets, where all have it.
class PlainIds {
 public:
  explicit PlainIds(const StringPool& pool);
  /// The same, unless one of the ids is among `known` as it is.
  PlainIds(const StringPool& pool, const std::vector<std::string>& known);

  [[nodiscard]] std::string_view operator[](std::int32_t code) const;
  /// An id that loses its ".0"; empty where none does.
  [[nodiscard]] std::string example() const;

 private:
  const StringPool& m_pool;
  bool m_wereNumbers;
};

/// Marks of rows: a hash of all that a data set keeps of a row. `events` outlive it.
class LineMarks {
 public:
  explicit LineMarks(const CollectedEvents& events);
  [[nodiscard]] std::int64_t operator()(std::size_t row) const;
  /// The mark that releases up to 0.2 kept of the row: of its order, or else of customer, product and time.
  [[nodiscard]] std::int64_t early(std::size_t row) const;

 private:
  const CollectedEvents& m_events;
  PlainIds m_customers, m_products, m_orders;
};

}  // namespace kindred::imports
