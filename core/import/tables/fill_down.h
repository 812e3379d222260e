// Tables that name the order, its customer and its day on an order's first line alone, or a customer on the first of its
// lines, as reports and some shops' exports do.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/import/request.h"
#include "core/import/tables/sample.h"

namespace kindred::import {

struct FillDown {
  std::optional<std::size_t> order;  ///< the column whose equal or empty cells hold lines together
  std::vector<std::size_t> columns;  ///< filled from the line before: ascending
};

/// Told from the names of the columns, the roles that were given, and the cells after the first `skip` records. Nothing
/// where no cell is to be filled. Without a column of orders the customers, and days where there are any, must be empty
/// together, and no customer may come twice.
std::optional<FillDown> recogniseFillDown(const Sample& sample, const std::vector<std::string>& names,
                                          const std::map<std::string, Role>& given, std::size_t skip);

/// Fills records in the order of the file. Thread rule: one thread an object.
class Filler {
 public:
  Filler(FillDown fill, std::size_t skip) : m_fill(std::move(fill)), m_skip(skip) {}
  /// The cells that were filled in are views into block.unquoted.
  void fill(RecordBlock& block);

 private:
  [[nodiscard]] bool goesOn(std::span<const std::string_view> cells) const;

  FillDown m_fill;
  std::size_t m_skip;               ///< records that name the columns, still to come
  std::string m_order;              ///< of the line before
  std::vector<std::string> m_last;  ///< of each column; empty before the first line
};

/// The records of `source`, filled.
std::unique_ptr<RecordSource> filledDown(std::unique_ptr<RecordSource> source, const FillDown& fill, std::size_t skip);

}  // namespace kindred::import
