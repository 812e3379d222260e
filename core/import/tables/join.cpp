#include "core/import/tables/join.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "core/import/cells/string_pool.h"
#include "core/import/cells/words.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/roles.h"
#include "core/import/tables/sample.h"

namespace kindred::imports {
namespace {

/// The rows of a table by their key, in memory: texts that repeat are kept once.
class RowsByKey {
 public:
  RowsByKey(const Table& table, std::size_t key, std::vector<std::size_t> columns, Progress& progress)
      : m_key(key), m_columns(std::move(columns)), m_texts(m_columns.size()) {
    const auto reader = table.records();
    RecordBlock block;
    for (bool first = true; reader->next(block); first = false) {
      trimCells(block);
      if (first) table.dropHeader(block);
      for (const Record& record : block.records) add(block, record);
      progress.report(reader->fraction(), KI_TEXT("core", "Reading %1").with(table.fileName()));
    }
    table.file->requireUnchanged();
  }

  [[nodiscard]] std::int64_t repeated() const { return m_repeated; }

  /// Writes the cells of the columns taken; empty ones where the key is unknown.
  void writeCells(std::string_view key, BlockWriter& writer) const {
    const std::optional<std::int32_t> row = m_keys.find(key);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      writer.cell(row ? m_texts[i].text(m_codes[static_cast<std::size_t>(*row) * m_columns.size() + i]) : "");
    }
  }

 private:
  void add(const RecordBlock& block, const Record& record) {
    if (record.cells <= m_key) return;
    const auto known = static_cast<std::int32_t>(m_keys.size());
    if (m_keys.intern(block.cells[record.firstCell + m_key]) < known) {
      ++m_repeated;
      return;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
      const bool isThere = m_columns[i] < record.cells;
      m_codes.push_back(m_texts[i].intern(isThere ? block.cells[record.firstCell + m_columns[i]] : ""));
    }
  }

  std::size_t m_key;
  std::vector<std::size_t> m_columns;  ///< those taken
  StringPool m_keys;
  std::vector<StringPool> m_texts;    ///< one a column
  std::vector<std::int32_t> m_codes;  ///< row by row, numbers in m_texts
  std::int64_t m_repeated = 0;
};

/// What a table takes of another.
struct Match {
  std::size_t table = 0, other = 0;  ///< places among the tables
  KeyMatch keys = {};
  std::vector<std::size_t> columns = {};  ///< of the other
  std::vector<std::string> names = {};    ///< for those
  bool keepsKey = true;                   ///< false where the other table says the same in words
};

/// Of each record of a table its key (where that is kept), what belongs to the key, and the other cells.
class JoinedRecords : public RecordSource {
 public:
  JoinedRecords(std::shared_ptr<const Table> table, const Match& match, std::shared_ptr<const RowsByKey> rows)
      : m_table(std::move(table)),
        m_reader(m_table->records()),
        m_key(match.keys.column),
        m_keepsKey(match.keepsKey),
        m_rows(std::move(rows)) {}

  bool next(RecordBlock& block) override {
    BlockWriter writer(block);
    bool some = false;
    while (!some && m_reader->next(m_block)) {
      if (std::exchange(m_first, false)) m_table->dropHeader(m_block);
      for (const Record& record : m_block.records) write(record, writer);
      some = !m_block.records.empty();
    }
    return writer.finish();
  }

  [[nodiscard]] double fraction() const override { return m_reader->fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_reader->replacedBytes(); }
  [[nodiscard]] std::int64_t strayQuotes() const override { return m_reader->strayQuotes(); }

 private:
  void write(const Record& record, BlockWriter& writer) const {
    if (record.cells <= m_key) return writer.unreadable(m_block.textOf(record), record.line);
    const std::string_view key = trimmed(m_block.cells[record.firstCell + m_key]);
    if (m_keepsKey) writer.cell(key);
    m_rows->writeCells(key, writer);
    for (std::size_t i = 0; i < record.cells; ++i) {
      if (i != m_key) writer.cell(m_block.cells[record.firstCell + i]);
    }
    writer.endRecord(record.line);
  }

  std::shared_ptr<const Table> m_table;
  std::unique_ptr<RecordSource> m_reader;
  std::size_t m_key;
  bool m_keepsKey;
  std::shared_ptr<const RowsByKey> m_rows;
  bool m_first = true;
  RecordBlock m_block;
};

bool namesEachOnce(const Column& column) {
  return column.facts.empty == 0 && column.facts.cells > 0 && column.facts.different == column.facts.cells;
}

/// Keys of `other` that say something else in each row.
std::vector<std::size_t> uniqueKeys(const Table& other, Role role, const Column& column) {
  std::vector<std::size_t> keys = possibleKeys(other, role, column);
  std::erase_if(keys, [&](std::size_t key) { return !namesEachOnce(other.columns[key]); });
  return keys;
}

/// How much better one match is than another.
auto worth(const KeyMatch& keys) {
  return std::tuple(keys.declared || keys.chosen, keys.named && keys.isSure(), keys.share);
}

bool costsSomething(Role role) {
  return role == Role::Total || role == Role::Price || role == Role::Quantity || role == Role::Value;
}

class Joining {
 public:
  Joining(std::vector<Table>& tables, Scope scope, Progress& progress)
      : m_tables(tables), m_scope(scope), m_progress(progress), m_used(tables.size(), false) {}

  [[nodiscard]] const std::vector<bool>& used() const { return m_used; }

  void joinOrders() {
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
      if (const auto match = productsOf(i)) complete(*match);
    }
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
      if (const auto match = ordersOf(i)) complete(*match);
    }
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
      if (const auto match = productsOf(i)) complete(*match);
    }
  }

  /// `key` is the column by which others refer to the list.
  void lookUp(std::size_t list, const std::string& key, const std::vector<bool>& kept) {
    m_visited.insert(list);
    for (std::size_t column = 0; column < m_tables[list].columns.size(); ++column) {
      const std::string& name = m_tables[list].columns[column].name;
      if (name == key || m_lookedUp[list].contains(name)) continue;
      const auto match = nameOf(list, column, kept);
      if (!match) continue;
      takeName(*match, kept);
      column = static_cast<std::size_t>(-1);  // the columns stand in another order now
    }
    m_visited.erase(list);
  }

  void leaveOutUsed() {
    std::vector<Table> rest;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
      if (!m_used[i]) rest.push_back(std::move(m_tables[i]));
    }
    m_tables = std::move(rest);
  }

 private:
  /// The table that names the customer of each order of lines that do not.
  std::optional<Match> ordersOf(std::size_t lines) {
    const Table& table = m_tables[lines];
    const bool lacks = !table.source.use && table.use == TableUse::Events && table.column(Role::Product) &&
                       !table.column(Role::Customer);
    if (!lacks) return std::nullopt;
    const auto isOne = [](const Table& other) { return other.column(Role::Customer) && !other.column(Role::Product); };
    if (const auto order = table.column(Role::Order)) return bestOwner(lines, *order, Role::Order, isOne);
    return namedOwner(lines, isOne);
  }

  /// The table that names the product of events that name what is of it.
  std::optional<Match> productsOf(std::size_t events) {
    const Table& table = m_tables[events];
    const bool lacks = !m_used[events] && !table.source.use && table.use == TableUse::Events &&
                       !table.missing.empty() && (table.column(Role::Customer) || table.column(Role::Order)) &&
                       !table.column(Role::Product);
    if (!lacks) return std::nullopt;
    return namedOwner(events, [](const Table& other) {
      return other.column(Role::Product) && !other.column(Role::Customer) && !other.column(Role::Order);
    });
  }

  /// By a column of ids of something else, which is named or declared to be the key of the other table.
  template <class IsOne>
  std::optional<Match> namedOwner(std::size_t place, const IsOne& isOne) {
    const Table& table = m_tables[place];
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      const bool isId = withoutKeyWord(column.name) != column.name || !table.source.references.empty();
      if (column.role == Role::Customer || column.role == Role::Product || !isId) continue;
      const auto match = bestOwner(place, i, Role::Ignore, isOne);
      const bool isNamed = match && match->keys.isSure() && (match->keys.named || match->keys.declared);
      if (isNamed && m_tables[match->other].columns[match->keys.key].role != Role::Product) return match;
    }
    return std::nullopt;
  }

  template <class IsOne>
  std::optional<Match> bestOwner(std::size_t place, std::size_t column, Role role, const IsOne& isOne) {
    std::optional<Match> best;
    const Table& table = m_tables[place];
    for (std::size_t other = 0; other < m_tables.size(); ++other) {
      const Table& owner = m_tables[other];
      if (other == place || owner.source.use || !isOne(owner)) continue;
      const auto keys = bestKey(table, column, owner, uniqueKeys(owner, role, table.columns[column]), m_progress);
      if (!keys || (keys->share == 0 && !keys->named && !keys->declared)) continue;
      if (best && worth(*keys) <= worth(best->keys)) continue;
      best = Match{place, other, *keys};
    }
    if (!best) return std::nullopt;
    return best;
  }

  /// All columns of the other table but the key; those that the table has too bear the other's name as well. Returns
  /// what is known of both.
  static std::map<std::string, Role> takeAll(Match& match, const Table& table, const Table& other) {
    std::map<std::string, Role> suggested = table.source.suggested;
    for (std::size_t i = 0; i < other.columns.size(); ++i) {
      if (i == match.keys.key) continue;
      const Column& column = other.columns[i];
      const bool isThere = std::ranges::find(table.columns, column.name, &Column::name) != table.columns.end();
      const std::string name = isThere ? other.ownName() + "." + column.name : column.name;
      match.columns.push_back(i);
      match.names.push_back(name);
      const auto known = other.source.suggested.find(column.name);
      if (costsSomething(column.role)) suggested[name] = Role::Attribute;
      else if (known != other.source.suggested.end()) suggested.try_emplace(name, known->second);
    }
    return suggested;
  }

  void complete(Match match) {
    const Table& table = m_tables[match.table];
    const Table& other = m_tables[match.other];
    const Column& key = table.columns[match.keys.column];
    TableSource source = table.source;
    source.suggested = takeAll(match, table, other);
    // Lines that had no customer are those of an order.
    const bool ofOrder = key.role == Role::Order || (!table.column(Role::Customer) && table.column(Role::Product));
    if (ofOrder) source.suggested[key.name] = Role::Order;
    source.notes.push_back(
        {"joined",
         KI_TEXT("core", "Rows of %1 take from %2 what belongs to their “%3”: %4 of those looked at find it there.")
             .with(table.fileName())
             .with(other.fileName())
             .with(key.name)
             .with(Percent{match.keys.share})});
    const Text question = match.keys.isSure() || key.setByUser ? Text() : doubt(table, other, match.keys);
    take(match, std::move(source));
    if (!question.empty()) m_tables[match.table].missing.push_back(question);
  }

  /// Understands the table anew, with the columns taken.
  void take(const Match& match, TableSource source) {
    const Table& table = m_tables[match.table];
    const Table& other = m_tables[match.other];
    const auto rows = std::make_shared<const RowsByKey>(other, match.keys.key, match.columns, m_progress);
    source.columnNames = namesOf(table, match);
    source.records = [left = std::make_shared<const Table>(table), match, rows] {
      return std::make_unique<JoinedRecords>(left, match, rows);
    };
    source.bytes = table.bytes();
    source.mayLackColumns = true;
    if (rows->repeated() > 0) {
      source.notes.push_back(
          {"join_repeated",
           KI_TEXT_N("core", "%n row(s) of %1 (names|name) what an earlier row names too: the first counts.",
                     rows->repeated())
               .with(other.fileName())});
    }
    m_tables[match.table] = understand(std::move(source), m_scope, m_progress);
    m_used[match.other] = true;
  }

  /// In the order of the joined records.
  static std::vector<std::string> namesOf(const Table& table, const Match& match) {
    std::vector<std::string> names;
    if (match.keepsKey) names.push_back(table.columns[match.keys.column].name);
    names.insert(names.end(), match.names.begin(), match.names.end());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i != match.keys.column) names.push_back(table.columns[i].name);
    }
    return names;
  }

  /// The table that names what the ids of a column of the list stand for.
  std::optional<Match> nameOf(std::size_t list, std::size_t column, const std::vector<bool>& kept) {
    const Table& table = m_tables[list];
    const Column& id = table.columns[column];
    const bool repeats = id.facts.different < id.facts.filled();
    if (isBareKey(id.name) || (!repeats && withoutKeyWord(id.name) == id.name)) return std::nullopt;
    std::optional<Match> best;
    for (std::size_t other = 0; other < m_tables.size(); ++other) {
      if (kept[other] || m_visited.contains(other) || m_tables[other].source.use) continue;
      const auto keys = bestKey(table, column, m_tables[other], lookUpKeys(table, id, m_tables[other]), m_progress);
      const auto name = keys ? nameColumn(m_tables[other], keys->key) : std::nullopt;
      if (!name || !keys->isSure() || (best && worth(*keys) <= worth(best->keys))) continue;
      best = Match{list, other, *keys, {*name}, {withoutKeyWord(id.name)}, false};
    }
    return best;
  }

  /// Keys of `other` which by name or declaration are those of the ids.
  static std::vector<std::size_t> lookUpKeys(const Table& table, const Column& id, const Table& other) {
    const auto refers = [&](const Column& key) {
      const auto isThis = [&](const Reference& each) {
        return each.column == id.name && each.table == other.source.part && each.key == key.name;
      };
      return namesKey(id, other, key) || std::ranges::any_of(table.source.references, isThis);
    };
    std::vector<std::size_t> keys;
    for (std::size_t i = 0; i < other.columns.size(); ++i) {
      if (namesEachOnce(other.columns[i]) && refers(other.columns[i])) keys.push_back(i);
    }
    return keys;
  }

  /// The column that says in words what the key says: the one beside it, or the first that is called a name or a title.
  static std::optional<std::size_t> nameColumn(const Table& table, std::size_t key) {
    static const std::vector<std::string_view> names = {"name",         "title", "description", "label",   "название",
                                                        "наименование", "имя",   "описание",    "значение"};
    const auto isName = [&](const Column& column) {
      const auto words = wordsOf(column.name);
      return !words.empty() &&
             (std::ranges::find(names, words.back()) != names.end() || isPluralOf(table.ownName(), phraseOf(words)));
    };
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < table.columns.size() && !found; ++i) {
      const bool isText = i != key && table.columns[i].facts.filled() > 0 && !table.columns[i].facts.isNumeric();
      if (isText && (table.columns.size() == 2 || isName(table.columns[i]))) found = i;
    }
    return found;
  }

  void takeName(Match match, const std::vector<bool>& kept) {
    const std::string key = m_tables[match.other].columns[match.keys.key].name;
    const std::string title = m_tables[match.other].columns[match.columns.front()].name;
    lookUp(match.other, key, kept);
    const Table& other = m_tables[match.other];
    const auto placeOf = [&](const std::string& column) {
      return static_cast<std::size_t>(std::ranges::find(other.columns, column, &Column::name) - other.columns.begin());
    };
    match.keys.key = placeOf(key);
    match.columns = {placeOf(title)};
    if (match.columns.front() == other.columns.size()) match.columns.clear();  // it was an id of something else
    match.names.resize(match.columns.size());
    for (std::size_t i = 0; i < other.columns.size(); ++i) {
      if (!m_lookedUp[match.other].contains(other.columns[i].name)) continue;
      match.columns.push_back(i);
      match.names.push_back(other.columns[i].name);
    }
    TableSource source = m_tables[match.table].source;
    for (const std::string& name : match.names) {
      const bool isCategory = roleOfName(name).role == Role::Category;
      source.suggested[name] = isCategory ? Role::Category : Role::Attribute;
      m_lookedUp[match.table].insert(name);
    }
    source.notes.push_back({"joined", KI_TEXT("core", "Rows of %1 take from %2 the names of their “%3”.")
                                          .with(m_tables[match.table].fileName())
                                          .with(other.fileName())
                                          .with(m_tables[match.table].columns[match.keys.column].name)});
    take(match, std::move(source));
  }

  std::vector<Table>& m_tables;
  Scope m_scope;
  Progress& m_progress;
  std::vector<bool> m_used;                                 ///< whose columns others took
  std::set<std::size_t> m_visited;                          ///< lists that look names up at the moment
  std::map<std::size_t, std::set<std::string>> m_lookedUp;  ///< columns that tables took so
};

}  // namespace

Text doubt(const Table& from, const Table& to, const KeyMatch& match) {
  return KI_TEXT("core", "Of the rows of %1 looked at, only %2 find their “%3” in the column “%4” of %5.")
      .with(from.fileName())
      .with(Percent{match.share})
      .with(from.columns[match.column].name)
      .with(to.columns[match.key].name)
      .with(to.fileName());
}

void joinOrders(std::vector<Table>& tables, Scope scope, Progress& progress) {
  Joining joining(tables, scope, progress);
  joining.joinOrders();
  joining.leaveOutUsed();
}

std::vector<bool> lookUpNames(std::vector<Table>& tables, const std::vector<bool>& kept, Scope scope,
                              Progress& progress) {
  Joining joining(tables, scope, progress);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Table& table = tables[i];
    const auto id = table.column(table.use == TableUse::Customers ? Role::Customer : Role::Product);
    if (!kept[i] || table.use == TableUse::Events || (table.source.use && !table.source.keyOpen) || !id) continue;
    const std::string key = table.columns[*id].name;
    joining.lookUp(i, key, kept);
  }
  return joining.used();
}

}  // namespace kindred::imports
