#include "core/import/tables/id_lines.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <vector>

#include "core/import/cells/numbers.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

using Ids = std::vector<std::span<const std::string_view>>;

/// Whether most lines have the same number of cells, two at least: a table then.
bool isTable(const Look& look) {
  std::map<std::size_t, std::size_t> lengths;
  for (const Line& line : look) ++lengths[line.cells.size()];
  const auto usual = std::ranges::max_element(lengths, {}, [](const auto& each) { return each.second; });
  return usual != lengths.end() && usual->first >= 2 && usual->second * 5 >= look.size() * 4;
}

bool isRagged(const Ids& lines) {
  const auto [shortest, longest] = std::ranges::minmax_element(lines, {}, [](const auto& ids) { return ids.size(); });
  return shortest != lines.end() && shortest->size() < longest->size();
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
  const std::string_view foreign = betweenBlanks ? "\"{}[]<>=:;,.()!?" : "\"{}[]<>=;|";
  return cell.find_first_of(foreign) == std::string_view::npos;
}

/// Trailing delimiters leave empty cells: they are no ids.
std::span<const std::string_view> idsOf(const Line& line) {
  std::size_t count = line.cells.size();
  while (count > 0 && line.cells[count - 1].empty()) --count;
  return line.cells.first(count);
}

bool areIds(const Ids& lines, bool betweenBlanks) {
  std::size_t ids = 0, cells = 0;
  for (const auto& line : lines) {
    for (const auto cell : line) ids += looksLikeId(cell, betweenBlanks);
    cells += line.size();
  }
  return cells > lines.size() && ids * 100 >= cells * 98;
}

/// How often each id stands in the lines, and in how many places of them.
struct Uses {
  std::size_t count = 0;
  std::set<std::size_t> places;
};

std::map<std::string_view, Uses> usesOf(const Ids& lines) {
  std::map<std::string_view, Uses> uses;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      Uses& use = uses[line[i]];
      ++use.count;
      use.places.insert(i);
    }
  }
  return uses;
}

/// Words, or sentences of which a tenth at least are there more than once.
bool recur(const Ids& lines) {
  std::size_t cells = 0, recurring = 0;
  bool words = true;
  for (const auto& [id, use] : usesOf(lines)) {
    cells += use.count;
    recurring += use.count > 1 ? use.count : 0;
    words = words && id.find(' ') == std::string_view::npos;
  }
  return words || recurring * 10 >= cells;
}

/// Whether half of the cells hold what stands in other places of lines too, no line holds anything twice, and no place but
/// the first has words of its own that recur, as columns have.
bool sharePlaces(const Ids& lines) {
  struct Place {
    std::size_t cells = 0, different = 0, shared = 0;
  };
  std::size_t cells = 0, shared = 0;
  std::map<std::size_t, Place> places;
  for (const auto& [id, use] : usesOf(lines)) {
    cells += use.count;
    shared += use.places.size() > 1 ? use.count : 0;
    for (const std::size_t at : use.places) {
      ++places[at].different;
      places[at].shared += use.places.size() > 1 ? 1 : 0;
      places[at].cells += use.places.size() > 1 ? 0 : use.count;
    }
  }
  const auto isColumn = [](const auto& each) {
    const auto& [at, place] = each;
    return at > 0 && place.shared == 0 && place.cells >= 2 * place.different;
  };
  if (std::ranges::any_of(places, isColumn)) return false;
  const auto repeats = std::ranges::count_if(
      lines, [](const auto& line) { return std::set(line.begin(), line.end()).size() < line.size(); });
  return shared * 2 >= cells && static_cast<std::size_t>(repeats) * 50 <= lines.size();
}

std::vector<char> signsOf(const Layout& layout) {
  return layout.delimiter ? std::vector{*layout.delimiter} : std::vector{',', ';', '\t', '|', ' '};
}

bool isHeader(const Line& line) {
  std::set<Role> roles;
  for (const auto cell : line.cells) {
    if (const NamedRole named = roleOfName(cell); named.strength >= 0.9) roles.insert(named.role);
  }
  return roles.size() >= 2;
}

/// Whether the first line names roles, whatever parts its cells.
bool beginsWithHeader(Look& look, const Layout& layout) {
  return std::ranges::any_of(signsOf(layout), [&](char sign) {
    look.split(sign);
    return look.size() > 0 && isHeader(look[0]);
  });
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

bool beginWithCustomers(const Ids& lines) {
  std::vector<std::string_view> firsts;
  std::set<std::string_view> items;
  bool sorted = true;
  for (const auto& line : lines) {
    if (line.empty()) return false;
    firsts.push_back(line.front());
    items.insert(line.begin() + 1, line.end());
    sorted = sorted && ascends(line);
  }
  if (sorted || std::set(firsts.begin(), firsts.end()).size() < firsts.size()) return false;
  if (ascends(firsts)) return true;
  const auto couldBeCustomer = [&](std::string_view first) {
    return !items.contains(first) && first.find_first_of("0123456789") != std::string_view::npos;
  };
  return std::ranges::all_of(firsts, couldBeCustomer);
}

/// "Item 1", "товар_2" …: all but the first cell, which may name the count.
bool numbersItems(const Line& line) {
  constexpr std::size_t Fewest = 3;
  const auto isNumbered = [](std::string_view cell) {
    const std::size_t letters = cell.find_last_not_of("0123456789 _#") + 1;  // of npos: 0
    return letters > 0 && letters < cell.size() && roleOfName(cell.substr(0, letters)).role == Role::Product;
  };
  return line.cells.size() >= Fewest && std::ranges::all_of(line.cells.subspan(1), isNumbered);
}

Ids idsOf(const Look& look, bool header, bool countFirst) {
  Ids lines;
  for (std::size_t i = header ? 1 : 0; i < look.size(); ++i) {
    const auto ids = idsOf(look[i]);
    lines.push_back(countFirst && !ids.empty() ? ids.subspan(1) : ids);
  }
  return lines;
}

bool beginWithCount(const Ids& lines) {
  return !lines.empty() && std::ranges::all_of(lines, [](const auto& ids) {
    return !ids.empty() && ids.front() == std::to_string(ids.size() - 1);
  });
}

/// Whether lines as long as each other, but for empty cells at their ends, hold ids of one kind rather than columns.
bool areAlike(const Ids& lines, bool betweenBlanks) {
  constexpr std::size_t FewestLines = 5, FewestOfOneLength = 5;
  const bool numbers = std::ranges::all_of(lines, [](const auto& ids) { return std::ranges::all_of(ids, isDigits); });
  const bool ascending = std::ranges::all_of(lines, [](const auto& ids) { return ascends(ids); });
  const std::size_t longest = std::ranges::max(lines, {}, [](const auto& ids) { return ids.size(); }).size();
  if (lines.size() < FewestLines || !areIds(lines, betweenBlanks)) return false;
  const bool isLong = longest >= FewestOfOneLength;
  if (isRagged(lines) && !numbers) return sharePlaces(lines);
  return isLong && (ascending || sharePlaces(lines));
}

/// Whether the first line names columns of numbers, where lines of names hold none and lines of numbers no names.
bool namesColumns(const Look& look) {
  constexpr std::size_t FewestLines = 3;
  if (look.size() <= FewestLines) return false;
  const auto isNamed = [&](std::size_t place) {
    if (look[0].cells[place].empty() || isDigits(look[0].cells[place])) return false;
    for (std::size_t i = 1; i < look.size(); ++i) {
      if (place >= look[i].cells.size() || !isDigits(look[i].cells[place])) return false;
    }
    return true;
  };
  for (std::size_t place = 0; place < look[0].cells.size(); ++place) {
    if (isNamed(place)) return true;
  }
  return false;
}

/// A sign under which the lines are a table.
std::optional<char> tableSign(Look& look, const Layout& layout) {
  for (const char sign : signsOf(layout)) {
    look.split(sign);
    if (isTable(look)) return sign;
  }
  return std::nullopt;
}

char idSign(Look& look, const Layout& layout) {
  if (layout.delimiter) return *layout.delimiter;
  for (const char sign : {',', ';', '\t'}) {
    look.split(sign);
    const auto parted = std::ranges::count_if(look, [](const Line& line) { return line.cells.size() > 1; });
    if (static_cast<std::size_t>(parted) * 2 >= look.size() && parted > 0) return sign;
  }
  return ' ';
}

}  // namespace

IdLines recogniseIdLines(const InputFile& file, const Layout& layout) {
  constexpr std::size_t FewestLines = 3;
  Look look(file, layout);
  const bool named = beginsWithHeader(look, layout);
  const std::optional<char> table = tableSign(look, layout);
  look.split(table.value_or(idSign(look, layout)));
  IdLines found{.dialect = look.dialect()};
  if (look.size() == 0) return found;
  const bool numbered = numbersItems(look[0]);
  found.header = layout.header.value_or(numbered);
  found.countFirst = beginWithCount(idsOf(look, found.header, false));
  const Ids lines = idsOf(look, found.header, found.countFirst);
  const bool isNamed = !numbered && (named || (table && namesColumns(look)));
  if (look.size() < FewestLines || isNamed || lines.empty()) return found;
  const bool betweenBlanks = look.dialect().mergeBlanks;
  const bool told = numbered || found.countFirst;
  const bool holds = !table ? isRagged(lines) && areIds(lines, betweenBlanks) && recur(lines)
                     : told ? areIds(lines, betweenBlanks)
                            : areAlike(lines, betweenBlanks);
  if (!holds) return found;
  found.kind = !told && beginWithCustomers(lines) ? IdLines::Kind::Sequences : IdLines::Kind::Baskets;
  return found;
}

}  // namespace kindred::imports
