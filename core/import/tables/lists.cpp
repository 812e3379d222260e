#include "core/import/tables/lists.h"

#include <algorithm>
#include <array>

#include "core/import/cells/words.h"
#include "core/import/tables/join.h"
#include "core/import/tables/role_names.h"

namespace kindred::imports {
namespace {

/// A list, and how the events find their rows in it.
struct Candidate {
  std::size_t table = 0;
  KeyMatch keys;

  [[nodiscard]] bool isNamed() const { return keys.named || keys.declared || keys.chosen; }
};

TableUse useFor(Role role) { return role == Role::Customer ? TableUse::Customers : TableUse::Products; }

/// Films are no artists, though both are counted from 1.
bool nameOtherThings(const Column& a, const Column& b) {
  static constexpr std::array<std::string_view, 8> Things = {"movie", "film",   "book", "song",
                                                             "track", "artist", "game", "album"};
  const auto thing = [](const Column& column) {
    const std::string phrase = phraseOf(wordsOf(column.name));
    const auto found = std::ranges::find(Things, phrase);
    return found == Things.end() ? std::string_view() : *found == "film" ? Things.front() : *found;
  };
  return !thing(a).empty() && !thing(b).empty() && thing(a) != thing(b) && a.facts.isNumeric() && b.facts.isNumeric();
}

bool refersTo(const Table& from, std::size_t column, const Table& to) {
  return std::ranges::any_of(from.source.references, [&](const Reference& each) {
    return each.column == from.columns[column].name && each.table == to.source.part;
  });
}

/// Whether the table may list what the column of the events names.
bool mayList(const Table& table, const Table& events, std::size_t column, Role role) {
  if (table.source.use) return table.source.use == useFor(role) && table.source.keyOpen;
  if (table.use == useFor(role)) return true;
  const bool isCalledSo = isPluralOf(table.ownName(), phraseOf(wordsOf(events.columns[column].name)));
  return table.use == TableUse::Events && !table.missing.empty() && (isCalledSo || refersTo(events, column, table));
}

std::vector<std::size_t> keysOf(const Table& list, const Table& events, std::size_t column, Role role) {
  std::vector<std::size_t> keys = possibleKeys(list, role, events.columns[column]);
  for (const Reference& each : events.source.references) {
    const auto key = std::ranges::find(list.columns, each.key, &Column::name);
    if (each.column != events.columns[column].name || each.table != list.source.part || key == list.columns.end())
      continue;
    const auto place = static_cast<std::size_t>(key - list.columns.begin());
    if (std::ranges::find(keys, place) == keys.end()) keys.push_back(place);
  }
  return keys;
}

std::vector<Candidate> candidates(const std::vector<Table>& tables, const Table& events, Role role,
                                  const std::vector<bool>& kept, Progress& progress) {
  std::vector<Candidate> found;
  const std::size_t column = *events.column(role);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (kept[i] || !mayList(tables[i], events, column, role)) continue;
    const auto keys = bestKey(events, column, tables[i], keysOf(tables[i], events, column, role), progress);
    if (!keys) continue;
    const Candidate candidate{i, *keys};
    const bool given = tables[i].source.use.has_value();
    const bool others = nameOtherThings(events.columns[column], tables[i].columns[keys->key]);
    if (given || candidate.isNamed() || (keys->isSure() && !others)) found.push_back(candidate);
  }
  return found;
}

/// Leaves those alone that are better, where there are any.
template <class IsBetter>
void preferOver(std::vector<Candidate>& found, const IsBetter& isBetter) {
  if (std::ranges::any_of(found, isBetter))
    std::erase_if(found, [&](const Candidate& each) { return !isBetter(each); });
}

/// Those that belong to the events: of those that are sure the named ones before others, and then named ones that are not.
std::vector<Candidate> chosen(const std::vector<Candidate>& all, const std::vector<Table>& tables) {
  std::vector<Candidate> result;
  const auto take = [&](const auto& fits) {
    if (result.empty()) std::ranges::copy_if(all, std::back_inserter(result), fits);
  };
  take([&](const Candidate& each) { return each.keys.isSure() && each.isNamed(); });
  if (result.empty()) {
    const auto best = std::ranges::max_element(all, {}, [](const Candidate& each) { return each.keys.share; });
    if (best != all.end() && best->keys.isSure()) {
      const auto names = [&](const Candidate& each) { return tables[each.table].columns[each.keys.key].name; };
      take([&](const Candidate& each) { return each.keys.isSure() && names(each) == names(*best); });
    }
  }
  take([](const Candidate& each) { return each.isNamed(); });
  preferOver(result, [](const Candidate& each) { return each.keys.declared || each.keys.chosen; });
  preferOver(result, [&](const Candidate& each) {  // rather than what the things listed belong to, one by one
    const ColumnFacts& key = tables[each.table].columns[each.keys.key].facts;
    return key.different * 10 >= key.filled() * 9;
  });
  for (const Candidate& each : all) {  // what the person named as a list stays one
    const bool isThere = std::ranges::find(result, each.table, &Candidate::table) != result.end();
    if (tables[each.table].source.use && !isThere) result.push_back(each);
  }
  return result;
}

/// The list with that key.
Table withKey(const Table& list, std::size_t key, Role role, Scope scope, Progress& progress) {
  TableSource source = list.source;
  if (const auto before = list.column(role)) source.suggested[list.columns[*before].name] = Role::Attribute;
  source.suggested[list.columns[key].name] = role;
  source.use = useFor(role);
  source.keyOpen = true;
  return understand(std::move(source), scope, progress);
}

/// Which of its columns is the key, or whether it is to be left out.
void ask(Table& list, Role role, Text question) {
  constexpr std::size_t MostChoices = 4;
  const std::size_t key = *list.column(role);
  list.keysToChoose = {list.columns[key].name};
  for (std::size_t i = 0; i < list.columns.size() && list.keysToChoose.size() < MostChoices; ++i) {
    const ColumnFacts& facts = list.columns[i].facts;
    if (i != key && facts.filled() > 0 && facts.different == facts.filled())
      list.keysToChoose.push_back(list.columns[i].name);
  }
  const std::string side = role == Role::Customer ? "customer" : "product";
  list.source.remedy =
      KI_TEXT("core",
              "Say which column of it is the key (on the command line: --map %1=COLUMN), or leave it out "
              "(--leave-out \"%2\"). The key may be: %3.")
          .with(side + "s." + side)
          .with(list.fileName())
          .with(shortList(list.keysToChoose));
  list.missing.push_back(std::move(question));
}

}  // namespace

void keepLists(std::vector<Table>& tables, const std::vector<std::size_t>& events, Role role, Scope scope,
               std::vector<bool>& kept, Progress& progress) {
  const Table& first = tables[events.front()];
  if (!first.column(role)) return;
  std::vector<const Table*> all;
  for (const std::size_t i : events) all.push_back(&tables[i]);
  for (const Candidate& each : chosen(candidates(tables, first, role, kept, progress), tables)) {
    Table& list = tables[each.table];
    Text question;
    const bool isGiven =
        list.source.use && each.keys.named;  // the person named the list, and the column bears the name
    if (!each.keys.isSure() && !isGiven) {
      const Met met = metInAll(all, role, list, each.keys.key, progress);
      if (met.rows < 0.5 && met.keys < 0.5) question = doubt(first, list, each.keys);
    }
    if (list.column(role) != each.keys.key || list.use != useFor(role))
      list = withKey(list, each.keys.key, role, scope, progress);
    if (!question.empty()) ask(list, role, std::move(question));
    kept[each.table] = true;
  }
}

}  // namespace kindred::imports
