#include "core/import/tables/header_rows.h"

#include <algorithm>

#include "core/import/cells/dates.h"
#include "core/import/cells/numbers.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

bool isValue(std::string_view cell) {
  return readNumber(cell, '.') || readNumber(cell, ',') || recogniseDates({cell}, NumericDates::None);
}

std::span<const std::string_view> cellsOf(const RecordBlock& block, std::size_t record) {
  const Record& found = block.records[record];
  return std::span(block.cells).subspan(found.firstCell, found.cells);
}

std::size_t filled(std::span<const std::string_view> cells) {
  return static_cast<std::size_t>(std::ranges::count_if(cells, [](auto cell) { return !cell.empty(); }));
}

/// Where each group begins; a merged cell may have filled its range.
std::vector<std::size_t> groupStarts(std::span<const std::string_view> cells) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty() && (i == 0 || cells[i] != cells[i - 1])) starts.push_back(i);
  }
  return starts;
}

}  // namespace

bool mayNameGroups(std::span<const std::string_view> groups, std::span<const std::string_view> names) {
  const std::vector<std::size_t> starts = groupStarts(groups);
  const bool reachOver = starts.size() >= 2 && starts.back() - starts.front() >= starts.size();
  if (!reachOver || starts.size() >= filled(names) || filled(names) * 3 < names.size() * 2) return false;
  return std::ranges::none_of(groups, isValue) && std::ranges::none_of(names, isValue);
}

bool hasGroupsAboveNames(const Sample& sample, std::size_t columns) {
  constexpr std::size_t FewestColumns = 3, FewestRecords = 3;
  const RecordBlock& head = sample.head();
  return columns >= FewestColumns && head.records.size() >= FewestRecords &&
         mayNameGroups(cellsOf(head, 0), cellsOf(head, 1)) && std::ranges::any_of(cellsOf(head, 2), isValue);
}

std::vector<std::string> namesInGroups(std::vector<std::string> groups, std::vector<std::string> names,
                                       std::size_t columns) {
  groups.resize(columns);
  names.resize(columns);
  std::string group;
  for (std::size_t i = 0; i < columns; ++i) {
    if (!groups[i].empty()) group = groups[i];
    const std::string both = group + ' ' + names[i];
    const bool tellsMore = roleOfName(names[i]).strength > roleOfName(both).strength;  // "Goods" than "Sale Goods"
    if (names[i].empty()) names[i] = groups[i];
    else if (!group.empty() && names[i] != group && !tellsMore) names[i] = both;
  }
  return names;
}

}  // namespace kindred::imports
