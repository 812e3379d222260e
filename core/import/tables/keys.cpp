#include "core/import/tables/keys.h"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "core/import/cells/numbers.h"
#include "core/import/cells/words.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/sample.h"

namespace kindred::imports {
namespace {

/// What a named key may meet less than another before it is no longer believed.
constexpr double Margin = 0.05;

std::string_view withoutSheetEnding(std::string_view id) {
  const std::string_view digits = id.substr(0, id.size() - std::min(id.size(), SheetEnding.size()));
  const bool isNumber = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  return isNumber && id.ends_with(SheetEnding) ? digits : id;
}

/// Calls body(record's cells) for each record below the header, until it returns false.
void forEachRecord(const Table& table, Progress& progress,
                   const std::function<bool(std::span<const std::string_view>)>& body) {
  const auto reader = table.records();
  RecordBlock block;
  for (std::size_t skip = table.headerRows; reader->next(block); skip = 0) {
    progress.checkpoint();
    trimCells(block);
    for (std::size_t i = skip; i < block.records.size(); ++i) {
      const Record& record = block.records[i];
      if (!body(std::span<const std::string_view>(block.cells).subspan(record.firstCell, record.cells))) return;
    }
  }
}

std::string_view idIn(std::span<const std::string_view> cells, std::size_t column) {
  return column < cells.size() ? withoutSheetEnding(cells[column]) : std::string_view();
}

/// Texts, found without a copy.
struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <class Value>
using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
using Texts = std::unordered_set<std::string, Hash, std::equal_to<>>;

/// How often each id stands in the first records.
ByText<std::int64_t> idsAtTheBeginning(const Table& table, std::size_t column, Progress& progress) {
  constexpr std::size_t Enough = 50'000;
  ByText<std::int64_t> counts;
  std::size_t seen = 0;
  forEachRecord(table, progress, [&](std::span<const std::string_view> cells) {
    if (const std::string_view id = idIn(cells, column); !id.empty()) {
      if (const auto known = counts.find(id); known != counts.end()) ++known->second;
      else counts.emplace(id, 1);
    }
    return ++seen < Enough;
  });
  return counts;
}

bool isDeclared(const Table& from, std::size_t column, const Table& to, std::size_t key) {
  return std::ranges::any_of(from.source.references, [&](const Reference& each) {
    return each.column == from.columns[column].name && each.table == to.source.part && to.columns[key].name == each.key;
  });
}

}  // namespace

std::vector<double> sharesMet(const Table& from, std::size_t column, const Table& to,
                              const std::vector<std::size_t>& keys, Progress& progress) {
  struct Counted {
    std::int64_t rows = 0;
    std::vector<bool> met;
  };
  ByText<Counted> ids;
  std::int64_t rows = 0;
  for (const auto& [id, count] : idsAtTheBeginning(from, column, progress)) {
    ids[id] = {count, std::vector<bool>(keys.size())};
    rows += count;
  }
  forEachRecord(to, progress, [&](std::span<const std::string_view> cells) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto found = ids.find(idIn(cells, keys[i]));
      if (found != ids.end()) found->second.met[i] = true;
    }
    return true;
  });
  std::vector<double> shares(keys.size());
  for (std::size_t i = 0; i < keys.size() && rows > 0; ++i) {
    std::int64_t met = 0;
    for (const auto& [id, counted] : ids) met += counted.met[i] ? counted.rows : 0;
    shares[i] = static_cast<double>(met) / static_cast<double>(rows);
  }
  return shares;
}

Met metInAll(const std::vector<const Table*>& from, Role role, const Table& to, std::size_t key, Progress& progress) {
  Texts keys, met;
  forEachRecord(to, progress, [&](std::span<const std::string_view> cells) {
    if (const std::string_view id = idIn(cells, key); !id.empty() && !keys.contains(id)) keys.emplace(id);
    return true;
  });
  std::int64_t rows = 0, found = 0;
  for (const Table* table : from) {
    const auto column = table->column(role);
    if (!column) continue;
    forEachRecord(*table, progress, [&](std::span<const std::string_view> cells) {
      const std::string_view id = idIn(cells, *column);
      rows += !id.empty();
      if (id.empty() || !keys.contains(id)) return true;
      ++found;
      if (!met.contains(id)) met.emplace(id);
      return true;
    });
  }
  const auto share = [](auto part, auto all) {
    return all == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(all);
  };
  return {share(found, rows), share(met.size(), keys.size())};
}

bool namesKey(const Column& column, const Table& to, const Column& key) {
  if (isBareKey(column.name)) return false;
  if (folded(column.name) == folded(key.name)) return true;
  const auto words = wordsOf(column.name);
  if (isBareKey(key.name) || key.name == to.source.primaryKey) return isPluralOf(to.ownName(), phraseOf(words));
  return words == wordsOf(key.name);
}

std::vector<std::size_t> possibleKeys(const Table& table, Role role, const Column& column) {
  std::vector<std::size_t> keys;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& key = table.columns[i];
    if (key.setByUser && key.role == role) return {i};
    const bool nearlyDistinct = key.facts.filled() > 0 && key.facts.different * 10 >= key.facts.filled() * 9;
    const bool isCalledSo = isBareKey(key.name) || namesKey(column, table, key) || key.name == table.source.primaryKey;
    if (key.role == role || (nearlyDistinct && isCalledSo)) keys.push_back(i);
  }
  return keys;
}

std::optional<KeyMatch> bestKey(const Table& from, std::size_t column, const Table& to,
                                const std::vector<std::size_t>& keys, Progress& progress) {
  if (keys.empty()) return std::nullopt;
  const std::vector<double> shares = sharesMet(from, column, to, keys, progress);
  std::vector<KeyMatch> found;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Column& key = to.columns[keys[i]];
    found.push_back({column, keys[i], shares[i], namesKey(from.columns[column], to, key),
                     isDeclared(from, column, to, keys[i]), key.setByUser});
  }
  const auto worth = [](const KeyMatch& match) {
    return std::tuple(match.chosen, match.declared, match.share + (match.named ? Margin : 0));
  };
  return *std::ranges::max_element(found, {}, worth);
}

}  // namespace kindred::imports
