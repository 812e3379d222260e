// The lines of a list, one an id: of several the bytewise smallest, cell by cell, so that their order does not matter.
// Thread rule: one thread an object.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/cells/string_pool.h"

namespace kindred::imports {

class LinesById {
 public:
  explicit LinesById(std::size_t columns) : m_columns(columns) {}

  /// `cells`, one a column. False where the id had a line already.
  bool add(std::string_view id, std::span<const std::string_view> cells);

  /// Ids by their numbers, in order of first appearance.
  [[nodiscard]] std::string_view id(std::int32_t number) const { return m_ids.text(number); }
  /// Numbers of all ids, these ascending bytewise.
  [[nodiscard]] std::vector<std::int32_t> inOrder() const;
  [[nodiscard]] std::string_view cell(std::int32_t number, std::size_t column) const;

 private:
  [[nodiscard]] bool isSmaller(std::span<const std::string_view> cells, std::int32_t than) const;

  const std::size_t m_columns;
  StringPool m_ids;
  std::vector<std::string> m_texts;   ///< of each id the cells of its line, one after the other
  std::vector<std::uint32_t> m_ends;  ///< ids × columns: where each cell ends
};

}  // namespace kindred::imports
