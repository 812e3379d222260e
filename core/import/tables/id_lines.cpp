#include "core/import/tables/id_lines.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "core/import/cells/numbers.h"
#include "core/import/tables/role_names.h"

namespace kindred::import {
namespace {

/// Whether most lines have the same number of cells, two at least: a table then.
bool isTable(const Look& look) {
  std::map<std::size_t, std::size_t> lengths;
  for (const Line& line : look) ++lengths[line.cells.size()];
  const auto usual = std::ranges::max_element(lengths, {}, [](const auto& each) { return each.second; });
  return usual != lengths.end() && usual->first >= 2 && usual->second * 5 >= look.size() * 4;
}

bool isRagged(const Look& look) {
  const auto [shortest, longest] = std::ranges::minmax(look, {}, [](const Line& line) { return line.cells.size(); });
  return shortest.cells.size() < longest.cells.size();
}

bool looksLikeDate(std::string_view cell) {
  return cell.find_first_not_of("0123456789-./: ") == std::string_view::npos &&
         std::ranges::count_if(cell, [](char c) { return c < '0' || c > '9'; }) >= 2;
}

bool looksLikeId(std::string_view cell, bool betweenBlanks) {
  constexpr std::size_t Longest = 80;
  if (cell.empty() || cell.size() > Longest || looksLikeDate(cell)) return false;
  if (isDigits(cell)) return true;
  if (readNumber(cell, '.') || readNumber(cell, ',')) return false;
  const std::string_view foreign = betweenBlanks ? "\"{}[]<>=:;,.()!?" : "\"{}[]<>=";
  return cell.find_first_of(foreign) == std::string_view::npos;
}

/// Trailing delimiters leave empty cells: they are no ids.
std::span<const std::string_view> idsOf(const Line& line) {
  std::size_t count = line.cells.size();
  while (count > 0 && line.cells[count - 1].empty()) --count;
  return line.cells.first(count);
}

bool areIds(const Look& look) {
  std::size_t ids = 0, cells = 0;
  const bool betweenBlanks = look.dialect().mergeBlanks;
  for (const Line& line : look) {
    for (const auto cell : idsOf(line)) ids += looksLikeId(cell, betweenBlanks);
    cells += idsOf(line).size();
  }
  return cells > look.size() && ids * 100 >= cells * 98;
}

bool isHeader(const Line& line) {
  std::set<Role> roles;
  for (const auto cell : line.cells) {
    if (const NamedRole named = roleOfName(cell); named.strength >= 0.9) roles.insert(named.role);
  }
  return roles.size() >= 2;
}

std::optional<std::int64_t> wholeNumber(std::string_view cell) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return number;
}

/// All are numbers, each greater than the one before.
template <class Cells>
bool ascends(const Cells& cells) {
  std::optional<std::int64_t> before;
  for (const auto cell : cells) {
    const auto number = wholeNumber(cell);
    if (!number || (before && *number <= *before)) return false;
    before = number;
  }
  return true;
}

bool beginWithCustomers(const Look& look) {
  std::vector<std::string_view> firsts;
  std::set<std::string_view> items;
  bool sorted = true;
  for (const Line& line : look) {
    firsts.push_back(line.cells.front());
    items.insert(line.cells.begin() + 1, line.cells.end());
    sorted = sorted && ascends(idsOf(line));
  }
  if (sorted || std::set(firsts.begin(), firsts.end()).size() < firsts.size()) return false;
  if (ascends(firsts)) return true;
  const auto couldBeCustomer = [&](std::string_view first) {
    return !items.contains(first) && first.find_first_of("0123456789") != std::string_view::npos;
  };
  return std::ranges::all_of(firsts, couldBeCustomer);
}

}  // namespace

IdLines recogniseIdLines(const InputFile& file) {
  constexpr std::size_t FewestLines = 3;
  Look look(file, {});
  for (const char delimiter : {',', ';', '\t', '|', ' '}) {
    look.split(delimiter);
    if (look.size() < FewestLines || isTable(look)) return IdLines::None;
  }
  look.split(idLineDialect(file, {}).delimiter[0]);
  if (!isRagged(look) || !areIds(look) || isHeader(look[0])) return IdLines::None;
  return beginWithCustomers(look) ? IdLines::Sequences : IdLines::Baskets;
}

Dialect idLineDialect(const InputFile& file, const Layout& layout) {
  Look look(file, layout);
  if (layout.delimiter) return look.dialect();
  for (const char delimiter : {',', ';', '\t'}) {
    look.split(delimiter);
    const auto parted = std::ranges::count_if(look, [](const Line& line) { return line.cells.size() > 1; });
    if (static_cast<std::size_t>(parted) * 2 >= look.size() && parted > 0) return look.dialect();
  }
  look.split(' ');
  return look.dialect();
}

}  // namespace kindred::import
