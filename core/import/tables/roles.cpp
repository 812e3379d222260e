#include "core/import/tables/roles.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/import/cells/words.h"
#include "core/import/tables/role_names.h"
#include "core/import/tables/use.h"

namespace kindred::imports {
namespace {

/// Events of at least two kinds, where a quarter of the cells or more are such.
bool tellsKindsApart(const ColumnFacts& facts) {
  return std::popcount(facts.eventKinds) > 1 && facts.eventCells * 4 >= facts.filled();
}

bool contentFits(Role role, const ColumnFacts& facts) {
  switch (role) {
    case Role::Value: return facts.areMostly(facts.numbers + facts.rated);
    case Role::Quantity: return facts.areMostly(facts.numbers + facts.measured);
    case Role::Price:
    case Role::Total: return facts.areMostly(facts.numbers);
    case Role::Status: return facts.statuses > 0;
    case Role::EventKind: return tellsKindsApart(facts);
    case Role::Customer:
    case Role::Product: return facts.filled() > 0;
    case Role::Time: return !facts.clocks;
    default: return true;
  }
}

/// "№", "Номер", "ID" and no more.
bool namesNumber(std::string_view name) {
  static constexpr std::array<std::string_view, 9> Words = {"id", "no",    "nr",     "num", "number",
                                                            "№",  "номер", "nummer", "n"};
  const auto words = wordsOf(name);
  return words.size() == 1 && std::ranges::find(Words, words.front()) != Words.end();
}

/// 1, 2, 3 … row by row.
bool numbersRows(const ColumnFacts& facts) {
  return facts.whole && facts.different == facts.cells && facts.minimum <= 1 &&
         facts.maximum - facts.minimum + 1 == static_cast<double>(facts.cells);
}

class Assignment {
 public:
  explicit Assignment(Table& table) : m_table(table), m_open(table.columns.size()) {
    for (std::size_t i = 0; i < m_open.size(); ++i) m_open[i] = !table.columns[i].setByUser;
  }

  void byName() {
    constexpr std::array<Role, 13> Order = {Role::Customer, Role::Product,  Role::Order, Role::Time,   Role::Value,
                                            Role::Quantity, Role::Price,    Role::Total, Role::Status, Role::EventKind,
                                            Role::Title,    Role::Category, Role::Text};
    for (const Role role : Order) {
      const bool needed = role != Role::Total || !m_table.column(Role::Price);
      if (needed && !m_table.column(role)) assignBest(role);
    }
    idFromTable();
    idOfCatalogue();
    if (!m_table.column(Role::Title) && isOfProducts()) titleFromName();
    if (!m_table.column(Role::Title)) assignBest(Role::Product, Role::Title);  // "product" beside "product id"
    const bool hasWords = !m_table.column(Role::Title) && m_table.column(Role::Text);
    if (hasWords) productFromId(true);  // rather than the words of a review
    if (!m_table.column(Role::Title)) change(Role::Text, Role::Title);
    if (!m_table.column(Role::Product)) change(Role::Title, Role::Product);
  }

  /// Beside a column of statuses others may say that an order was called off: of its payment, by yes or no, or when.
  void otherStatuses() {
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      const bool isOne = roleOfName(column.name).role == Role::Status && contentFits(Role::Status, column.facts);
      if (m_open[i] && isOne) assign(i, Role::Status);
    }
  }

  /// The one column of dates, whatever it is called.
  void timeFromDates() {
    if (m_table.column(Role::Time)) return;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      const bool all = column.facts.dates && column.facts.dates->readable == 1;
      if (m_open[i] && column.role == Role::Ignore && all && !isAboutPerson(wordsOf(column.name))) found.push_back(i);
    }
    if (found.size() == 1) assign(found.front(), Role::Time);
  }

  /// Columns of year, month and day, one each.
  void timeFromParts() {
    if (m_table.column(Role::Time)) return;
    std::vector<std::size_t> found;
    for (const DatePart part : {DatePart::Year, DatePart::Month, DatePart::Day}) {
      for (std::size_t i = 0; i < m_open.size(); ++i) {
        const Column& column = m_table.columns[i];
        const bool fits = column.facts.whole && column.facts.filled() > 0 &&
                          column.facts.maximum <= (part == DatePart::Year    ? 9999
                                                   : part == DatePart::Month ? 12
                                                                             : 31);
        if (m_open[i] && datePartOf(column.name) == part && fits) found.push_back(i);
      }
    }
    if (found.size() != 3) return;
    for (const std::size_t i : found) assign(i, Role::Time);
  }

  /// The one column of times of day, beside dates that have none.
  void clockBesideDate() {
    const auto date = m_table.column(Role::Time);
    if (!date) return;
    const auto& dates = m_table.columns[*date].facts.dates;
    if (dates && dates->pattern.find(':') != std::string::npos) return;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      if (m_open[i] && m_table.columns[i].facts.clocks) found.push_back(i);
    }
    if (found.size() == 1) assign(found.front(), Role::Time);
  }

  void orderFromName() {
    if (m_table.column(Role::Order)) return;
    std::vector<std::string> names;
    for (const Column& column : m_table.columns) names.push_back(column.name);
    const auto order = orderOfLineItems(names);
    if (order && m_open[*order]) assign(*order, Role::Order);
  }

  /// In lines of dated purchases a column that is called but "number", "№" or "id" is the order, unless it numbers the
  /// rows or, as an id, the lines of orders.
  void orderFromNumber() {
    const auto has = [&](Role role) { return m_table.column(role).has_value(); };
    const bool purchases = has(Role::Time) && (has(Role::Price) || has(Role::Total) || has(Role::Quantity));
    if (has(Role::Order) || !purchases) return;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      const bool isLine = namesNumber(column.name) && has(Role::Product) && wordsOf(column.name).back() == "id" &&
                          column.facts.different == column.facts.cells;
      const bool isOrder = namesNumber(column.name) && column.facts.empty == 0 && !numbersRows(column.facts) && !isLine;
      if (m_open[i] && isOrder) return assign(i, Role::Order);
    }
  }

  /// What customers who recur have to do with, where one other column holds ids: "post_id". Purchases may name no product,
  /// and an id beside them is that of a shop.
  void productFromId(bool ofReviews = false) {
    const auto has = [&](Role role) { return m_table.column(role).has_value(); };
    if (has(Role::Product) || !has(Role::Customer) || listsEach(m_table, Role::Customer)) return;
    if (has(Role::Order) || has(Role::Price) || has(Role::Total) || has(Role::Quantity)) return;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      const auto words = wordsOf(column.name);
      const bool isId = !words.empty() && words.back() == "id" && !phraseOf(words).empty();
      if (m_open[i] && isId && contentFits(Role::Product, column.facts)) found.push_back(i);
    }
    const auto numbersLines = [&](std::size_t i) {  // "review_id" beside "business_id"
      return m_table.columns[i].facts.different == m_table.columns[i].facts.cells;
    };
    if (ofReviews) std::erase_if(found, numbersLines);
    if (found.size() == 1) assign(found.front(), Role::Product);
  }

  /// All products of an order in words, where lines name no other.
  void productFromItems() {
    if (m_table.column(Role::Product)) return;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      if (m_open[i] && namesItems(column.name) && column.facts.filled() > 0 && column.facts.numbers == 0)
        return assign(i, Role::Product);
    }
  }

  /// In a list of customers a column that is called "id" or not at all, and says something else in each row.
  void customerFromId() {
    if (m_table.column(Role::Customer)) return;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      const bool isBare = column.name.starts_with('#') || phraseOf(wordsOf(column.name)).empty();
      const bool distinct = column.facts.cells > 1 && column.facts.different == column.facts.cells;
      if (m_open[i] && isBare && distinct && column.facts.whole) return assign(i, Role::Customer);
    }
  }

  /// Who bought what, by name or address, where lines of purchases have no id of a customer.
  void customerFromPerson() {
    const bool dated = m_table.column(Role::Time) && m_table.column(Role::Quantity) && m_table.column(Role::Product);
    const bool purchases =
        dated || m_table.column(Role::Order) || (m_table.column(Role::Product) && !listsEach(m_table, Role::Product));
    if (m_table.column(Role::Customer) || !purchases) return;
    for (const std::string_view phrase : personPhrases()) {
      for (std::size_t i = 0; i < m_open.size(); ++i) {
        const Column& column = m_table.columns[i];
        if (m_open[i] && phraseOf(wordsOf(column.name)) == phrase && column.facts.filled() > 0)
          return assign(i, Role::Customer);
      }
    }
  }

  void byContent() {
    if (m_table.hasHeader() || !m_table.source.columnNames.empty()) return;
    constexpr std::size_t MostColumns = 5;
    if (m_table.columns.size() > MostColumns) return;
    assignFirst(Role::Time, [](const ColumnFacts& facts) { return facts.dates.has_value(); });
    const auto couldBeId = [](const ColumnFacts& facts) {
      return facts.filled() > 0 && (facts.whole || facts.numbers == 0);
    };
    assignFirst(Role::Customer, couldBeId);
    assignFirst(Role::Product, couldBeId);
    assignFirst(Role::Value, [](const ColumnFacts& facts) {
      constexpr std::int64_t MostLevels = 101;
      return facts.isNumeric() && facts.different > 1 && facts.different <= MostLevels && facts.minimum >= -100 &&
             facts.maximum <= 100;
    });
  }

  void rest(TableUse use) {
    constexpr std::int64_t Few = 100;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      Column& column = m_table.columns[i];
      if (!m_open[i]) continue;
      const bool distinct = column.facts.different > Few && column.facts.different * 2 > column.facts.filled();
      const bool unnamed = column.name.starts_with('#') || column.name.starts_with("Unnamed: ");
      const bool useless =
          column.facts.filled() == 0 || (use == TableUse::Events && (distinct || (unnamed && m_table.hasHeader())));
      column.role = useless ? Role::Ignore : Role::Attribute;
    }
  }

  /// A list of products calls its titles "name"; elsewhere that is a person.
  void titleFromName() {
    if (m_table.column(Role::Title)) return;
    if (const auto name = columnCalledName()) assign(*name, Role::Title);
  }

  /// Roles of the given kinds that no one set become attributes again.
  void drop(std::initializer_list<Role> roles) {
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
      Column& column = m_table.columns[i];
      if (column.setByUser || std::ranges::find(roles, column.role) == roles.end()) continue;
      column.role = Role::Ignore;
      m_open[i] = true;
    }
  }

 private:
  [[nodiscard]] bool isOfProducts() const {
    return m_table.column(Role::Product) && !m_table.column(Role::Customer) && !m_table.column(Role::Order);
  }

  /// A table that is named for what it lists has its key in a column called "id", or where its database says.
  void idFromTable() {
    const bool hasItems = !m_table.source.items.empty();
    Role role = roleOfTable(m_table.ownName());
    if (role == Role::Ignore && hasItems) role = namesPerson() ? Role::Order : Role::Customer;
    const bool isOfLines = (role == Role::Order && !hasItems && m_table.column(Role::Product)) ||
                           (role == Role::Product && m_table.column(Role::Order));
    if (role == Role::Ignore || isOfLines || m_table.column(role)) return;
    if (const auto key = ownKey()) assign(*key, role);
  }

  /// Things with an id and a name, which neither customers nor orders have to do with.
  void idOfCatalogue() {
    constexpr std::size_t Least = 3;  // a name alone is that of what others refer to
    const auto has = [&](Role role) { return m_table.column(role).has_value(); };
    if (m_table.columns.size() < Least || has(Role::Product) || has(Role::Customer) || has(Role::Order) ||
        has(Role::Total) || listsPeople(m_table))
      return;
    auto name = m_table.column(Role::Title);
    if (!name) name = columnCalledName();
    if (!name || m_table.columns[*name].facts.different * 5 < m_table.columns[*name].facts.filled() * 3) return;
    if (const auto key = ownKey()) assign(*key, Role::Product);
  }

  /// A column that is called "id", or declared to be the key, and says something else in each row.
  [[nodiscard]] std::optional<std::size_t> ownKey() const {
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      const bool isKey = column.name == m_table.source.primaryKey ||
                         (!column.name.starts_with('#') && isBareKey(column.name) && !column.name.empty());
      const bool distinct = column.facts.cells > 0 && column.facts.different == column.facts.cells;
      if (m_open[i] && isKey && (distinct || !m_table.source.items.empty())) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool namesPerson() const {
    const auto isPerson = [](const Column& column) {
      return std::ranges::find(personPhrases(), phraseOf(wordsOf(column.name))) != personPhrases().end();
    };
    return m_table.column(Role::Customer) || std::ranges::any_of(m_table.columns, isPerson);
  }

  [[nodiscard]] std::optional<std::size_t> columnCalledName() const {
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const std::string name = folded(m_table.columns[i].name);
      if (m_open[i] && (name == "name" || name == "имя")) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] NamedRole suggestedFor(const Column& column) const {
    const auto known = m_table.source.suggested.find(column.name);
    if (known == m_table.source.suggested.end()) return roleOfName(column.name);
    return {known->second, known->second == Role::Attribute ? 0.0 : 2.0};
  }

  /// The open column whose name says `named` most strongly gets `role` (as which it is also checked).
  void assignBest(Role named, Role role) {
    double best = 0;
    std::size_t winner = m_open.size();
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const NamedRole suggested = suggestedFor(m_table.columns[i]);
      if (!m_open[i] || suggested.role != named || suggested.strength <= best) continue;
      if (!contentFits(role, m_table.columns[i].facts) || wouldSkipMost(role, m_table.columns[i].facts)) continue;
      best = suggested.strength;
      winner = i;
    }
    if (winner < m_open.size()) assign(winner, role);
  }
  void assignBest(Role role) { assignBest(role, role); }

  /// A row without its order or time is unreadable: in files of no known layout a column that is mostly empty is neither.
  [[nodiscard]] bool wouldSkipMost(Role role, const ColumnFacts& facts) const {
    const bool isNeeded = role == Role::Order || role == Role::Time;
    return isNeeded && m_table.source.columnNames.empty() && facts.filled() <= facts.empty;
  }

  template <class Fits>
  void assignFirst(Role role, const Fits& fits) {
    if (m_table.column(role)) return;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      if (!m_open[i] || !fits(m_table.columns[i].facts)) continue;
      m_table.rolesFromContent = true;
      return assign(i, role);
    }
  }

  void change(Role from, Role to) {
    const auto column = m_table.column(from);
    if (column && !m_table.columns[*column].setByUser) m_table.columns[*column].role = to;
  }

  void assign(std::size_t i, Role role) {
    m_table.columns[i].role = role;
    m_open[i] = false;
  }

  Table& m_table;
  std::vector<bool> m_open;
};

}  // namespace

bool isEventRole(Role role) {
  using enum Role;
  return role != Ignore && role != Attribute && role != Status && role != EventKind && role != Title &&
         role != Category && role != Role::Text;
}

std::vector<Role> eventRoles(const Table& table) {
  std::vector<Role> roles;
  for (const Column& column : table.columns) {
    if (isEventRole(column.role)) roles.push_back(column.role);
  }
  std::ranges::sort(roles);
  const auto repeated = std::ranges::unique(roles);  // a day and its time of day
  roles.erase(repeated.begin(), repeated.end());
  return roles;
}

void assignRoles(Table& table) {
  Assignment assignment(table);
  assignment.byName();
  assignment.otherStatuses();
  assignment.byContent();
  assignment.timeFromDates();
  assignment.timeFromParts();
  assignment.clockBesideDate();
  assignment.orderFromName();
  assignment.orderFromNumber();
  assignment.productFromItems();
  assignment.productFromId();
  assignment.customerFromPerson();
  table.use = useOf(table);
  using enum Role;
  if (table.use == TableUse::Customers) {
    assignment.drop(
        {Product, Value, Quantity, Price, Total, Order, Time, Status, EventKind, Title, Category, Role::Text});
    assignment.customerFromId();
  } else if (table.use == TableUse::Products) {
    assignment.drop({Customer, Value, Quantity, Total, Order, Time, Status, EventKind});
    assignment.titleFromName();
  } else if (table.source.kind == DatasetKind::Implicit || table.source.kind == DatasetKind::Transactions) {
    assignment.drop({Value});
  }
  table.kind = kindOf(table);
  if (table.kind == DatasetKind::Explicit) assignment.drop({Quantity, Price, Total});
  assignment.rest(table.use);
}

}  // namespace kindred::imports
