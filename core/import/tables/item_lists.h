// Cells that hold several products: "Green tea x 2; Mug x 1".
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/import/text/record_source.h"

namespace kindred::imports {

/// One of several in a cell.
struct Item {
  std::string_view name;
  double pieces = 1;
};

/// The items of a cell, each once: "Mug x 2", "2 x Mug", "Mug (2)" and twice "Mug" are two mugs.
std::vector<Item> itemsOf(std::string_view cell, char sign);

/// The sign (; | , or a line end) that parts many of the cells into items which stand in other cells too; nothing where the
/// cells hold one product each.
std::optional<char> recogniseItemSign(const std::vector<std::string_view>& cells);

/// How records with lists become one record an item.
struct ItemLists {
  std::size_t column = 0;
  char sign = ';';
  std::optional<std::size_t> total = {};  ///< the column of what all items cost: each gets its share by pieces
  char decimal = '.';                     ///< of that
  bool addsPieces = false;                ///< as a further cell, which the header calls PiecesName
  std::size_t headerRows = 0;
};
constexpr std::string_view PiecesName = "quantity";

std::unique_ptr<RecordSource> parted(std::unique_ptr<RecordSource> source, const ItemLists& lists);

}  // namespace kindred::imports
