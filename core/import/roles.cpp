#include "core/import/roles.h"

#include <algorithm>
#include <array>

#include "core/import/words.h"

namespace kindred::import {
namespace {

using Phrases = std::vector<std::string_view>;

struct RolePhrases {
  Role role;
  Phrases phrases;
};

// Names without their "id", "code", "number" … and with ё as е.
const std::vector<RolePhrases>& phrases() {
  static const std::vector<RolePhrases> all = {
      {Role::Customer,
       {"customer",    "client",       "user",       "buyer",      "shopper",          "member",        "visitor",
        "household",   "subscriber",   "account",    "consumer",   "reviewer",         "card",          "loyalty card",
        "cust",        "cust id",      "student",    "person",     "patron",           "reader",        "viewer",
        "listener",    "guest",        "uid",        "покупатель", "клиент",           "пользователь",  "заказчик",
        "потребитель", "участник",     "подписчик",  "карта",      "карта лояльности", "карта клиента", "покупателя",
        "клиента",     "пользователя", "контрагент", "читатель",   "зритель"}},
      {Role::Product,
       {"product",      "item",         "stock",  "sku",    "article", "asin",     "isbn",    "movie",
        "film",         "book",         "song",   "track",  "artist",  "game",     "good",    "goods",
        "material",     "lineitem sku", "товар",  "товара", "продукт", "продукта", "артикул", "номенклатура",
        "номенклатуры", "фильм",        "фильма", "книга",  "книги",   "позиция",  "изделие"}},
      {Role::Value,
       {"value",         "rating",       "score",       "stars",       "star",        "rate",           "grade",
        "book rating",   "movie rating", "film rating", "user rating", "item rating", "product rating", "star rating",
        "review rating", "review score", "overall",     "оценка",      "рейтинг",     "балл",           "звезды"}},
      {Role::Quantity,
       {"quantity", "qty", "count", "lineitem quantity", "plays", "play count", "playcount", "listens", "clicks",
        "units", "pieces", "pcs", "количество", "колво", "кол во", "кол", "шт", "штук"}},
      {Role::Price,
       {"price", "unit price", "item price", "product price", "price each", "price per unit", "cost", "unit cost",
        "item cost", "цена", "цена за единицу", "цена за шт", "цена товара", "стоимость"}},
      {Role::Total, {"total",          "amount",          "sum",           "sales",           "sales value",
                     "sales amount",   "total price",     "total amount",  "total cost",      "total sales",
                     "total value",    "line total",      "order total",   "order value",     "order amount",
                     "purchase value", "purchase amount", "amount paid",   "tran amount",     "transaction amount",
                     "total sum",      "net amount",      "gross amount",  "revenue",         "spend",
                     "сумма",          "сумма заказа",    "сумма покупки", "сумма чека",      "сумма продажи",
                     "итого",          "выручка",         "общая сумма",   "общая стоимость", "сумма по строке"}},
      {Role::Order, {"order",     "invoice", "receipt", "basket",  "transaction", "purchase",  "bill",    "check",
                     "cheque",    "ticket",  "cart",    "заказ",   "заказа",      "чек",       "чека",    "накладная",
                     "накладной", "счет",    "счета",   "покупка", "транзакция",  "квитанция", "документ"}},
      {Role::Title, {"title",         "product title",   "item title",          "movie title",      "film title",
                     "book title",    "product name",    "item name",           "movie name",       "film name",
                     "book name",     "lineitem name",   "product description", "item description", "название",
                     "наименование",  "название товара", "наименование товара", "описание товара",  "название фильма",
                     "название книги"}},
      {Role::Category,
       {"category", "categories", "genre", "genres", "department", "product category", "item category", "product group",
        "category name", "категория", "категория товара", "жанр", "жанры", "группа товаров", "группа", "раздел",
        "отдел"}},
      {Role::Text, {"description", "text", "comment", "review", "описание", "комментарий", "отзыв", "текст"}},
  };
  return all;
}

bool isOneOf(std::string_view word, const Phrases& words) { return std::ranges::find(words, word) != words.end(); }

std::string spaced(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Words of a name but those that stand in many.
std::string phraseOf(std::vector<std::string> words) {
  static const Phrases generic = {"id",  "ids", "no",   "nr",    "num", "number", "code",
                                  "key", "ref", "uuid", "номер", "код", "ид",     "n"};
  std::erase_if(words, [](const auto& word) { return isOneOf(word, generic); });
  return spaced(words);
}

/// A birthday, or the day someone joined.
bool isAboutPerson(const std::vector<std::string>& words) {
  static const Phrases person = {"birth",        "birthday", "joined",   "registered",
                                 "registration", "signup",   "рождения", "регистрации"};
  return std::ranges::any_of(words, [](const auto& word) { return isOneOf(word, person); });
}

// "order date", "InvoiceDate", "created at", "дата покупки", rather than "paid at" or "ship date".
double timeStrength(const std::vector<std::string>& words) {
  static const Phrases last = {"date", "time", "timestamp", "datetime", "ts", "at"},
                       first = {"date", "time", "дата", "время"},
                       purchase = {"created",     "order",    "ordered", "purchase", "purchased", "invoice", "sale",
                                   "transaction", "purchase", "заказа",  "покупки",  "продажи",   "чека"};
  if (isAboutPerson(words) || !(isOneOf(words.back(), last) || isOneOf(words.front(), first))) return 0;
  return std::ranges::any_of(words, [&](const auto& word) { return isOneOf(word, purchase); }) ? 0.95 : 0.9;
}

/// What tells people apart where lines of purchases have no id of a customer, the best first.
const Phrases& personPhrases() {
  static const Phrases all = {"customer email",
                              "email",
                              "e mail",
                              "email billing",
                              "billing email",
                              "username",
                              "login",
                              "user name",
                              "customer name",
                              "client name",
                              "buyer name",
                              "billing name",
                              "nickname",
                              "phone",
                              "customer phone",
                              "почта",
                              "фио",
                              "фио клиента",
                              "фио покупателя",
                              "имя клиента",
                              "имя покупателя",
                              "электронная почта",
                              "телефон",
                              "телефона"};
  return all;
}

/// What is known of people rather than of things or purchases.
bool isFactOfPerson(const std::string& name) {
  static const Phrases facts = {"age",      "gender",    "sex",         "birth",      "birthday", "income",
                                "salary",   "education", "marital",     "married",    "job",      "email",
                                "e",        "phone",     "occupation",  "profession", "surname",  "firstname",
                                "lastname", "consent",   "subscribed",  "имя",        "фамилия",  "возраст",
                                "пол",      "доход",     "образование", "почта",      "телефон",  "фио",
                                "рождения", "согласие",  "профессия",   "должность"};
  return std::ranges::any_of(wordsOf(name), [](const auto& word) { return isOneOf(word, facts); });
}

bool contentFits(Role role, const ColumnFacts& facts) {
  switch (role) {
    case Role::Value:
    case Role::Quantity:
    case Role::Price:
    case Role::Total: return facts.filled() > 0 && facts.numbers * 2 >= facts.filled();
    case Role::Customer:
    case Role::Product: return facts.filled() > 0;
    default: return true;
  }
}

/// Ids that hardly repeat are a list of things rather than what happened to them.
bool listsEach(const Table& table, Role role) {
  const ColumnFacts& facts = table.columns[*table.column(role)].facts;
  return facts.different * 5 >= facts.filled() * 3;
}

class Assignment {
 public:
  explicit Assignment(Table& table) : m_table(table), m_open(table.columns.size()) {
    for (std::size_t i = 0; i < m_open.size(); ++i) m_open[i] = !table.columns[i].setByUser;
  }

  void byName() {
    constexpr std::array<Role, 11> Order = {Role::Customer, Role::Product,  Role::Order, Role::Time,
                                            Role::Value,    Role::Quantity, Role::Price, Role::Total,
                                            Role::Title,    Role::Category, Role::Text};
    for (const Role role : Order) {
      const bool needed = role != Role::Total || !m_table.column(Role::Price);
      if (needed && !m_table.column(role)) assignBest(role);
    }
    if (!m_table.column(Role::Title)) assignBest(Role::Product, Role::Title);  // "product" beside "product id"
    if (!m_table.column(Role::Title)) change(Role::Text, Role::Title);
    if (!m_table.column(Role::Product)) change(Role::Title, Role::Product);
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

  /// What customers who recur have to do with, where one other column holds ids: "post_id".
  void productFromId() {
    if (m_table.column(Role::Product) || !m_table.column(Role::Customer) || listsEach(m_table, Role::Customer)) return;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const Column& column = m_table.columns[i];
      const auto words = wordsOf(column.name);
      const bool isId = !words.empty() && words.back().ends_with("id") && !phraseOf(words).empty();
      if (m_open[i] && isId && contentFits(Role::Product, column.facts)) found.push_back(i);
    }
    if (found.size() == 1) assign(found.front(), Role::Product);
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
    const bool purchases =
        m_table.column(Role::Order) || (m_table.column(Role::Product) && !listsEach(m_table, Role::Product));
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
    if (m_table.hasHeader || !m_table.source.columnNames.empty()) return;
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
          column.facts.filled() == 0 || (use == TableUse::Events && (distinct || (unnamed && m_table.hasHeader)));
      column.role = useless ? Role::Ignore : Role::Attribute;
    }
  }

  /// A list of products calls its titles "name"; elsewhere that is a person.
  void titleFromName() {
    if (m_table.column(Role::Title)) return;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const std::string name = folded(m_table.columns[i].name);
      if (m_open[i] && (name == "name" || name == "имя")) return assign(i, Role::Title);
    }
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
  /// The open column whose name says `named` most strongly gets `role` (as which it is also checked).
  void assignBest(Role named, Role role) {
    double best = 0;
    std::size_t winner = m_open.size();
    for (std::size_t i = 0; i < m_open.size(); ++i) {
      const NamedRole suggested = roleOfName(m_table.columns[i].name);
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

bool recurs(const Table& table, Role role) {
  const auto column = table.column(role);
  return column && table.columns[*column].facts.different < table.columns[*column].facts.filled();
}

/// A list of customers without a column of ids, by what it knows of them or by the name of its file.
bool listsPeople(const Table& table) {
  constexpr std::ptrdiff_t Enough = 2;
  static const Phrases people = {"customer", "customers", "client", "clients", "клиенты", "клиентов", "покупатели"};
  if (!table.hasHeader || table.column(Role::Value)) return false;
  const auto isFact = [](const Column& column) { return isFactOfPerson(column.name); };
  const auto named = wordsOf(table.fileName());
  return std::ranges::count_if(table.columns, isFact) >= Enough ||
         std::ranges::any_of(named, [](const auto& word) { return isOneOf(word, people); });
}

TableUse useOf(const Table& table) {
  if (table.source.use) return *table.source.use;
  if (table.source.kind == DatasetKind::Customers) return TableUse::Customers;
  if (table.source.kind == DatasetKind::Products) return TableUse::Products;
  if (table.source.kind) return TableUse::Events;
  const bool customer = table.column(Role::Customer).has_value(), product = table.column(Role::Product).has_value();
  const bool order = table.column(Role::Order).has_value();
  const bool purchases = table.column(Role::Time) && table.column(Role::Total) && recurs(table, Role::Customer);
  if (purchases) return TableUse::Events;
  if (customer && !product && !order && listsEach(table, Role::Customer)) return TableUse::Customers;
  if (product && !customer && !order && listsEach(table, Role::Product)) return TableUse::Products;
  if (!product && !customer && !order && listsPeople(table)) return TableUse::Customers;
  return TableUse::Events;
}

std::optional<DatasetKind> kindOf(const Table& table) {
  if (table.use == TableUse::Customers) return DatasetKind::Customers;
  if (table.use == TableUse::Products) return DatasetKind::Products;
  if (table.source.kind) return table.source.kind;
  const auto has = [&](Role role) { return table.column(role).has_value(); };
  if (has(Role::Value)) return DatasetKind::Explicit;
  if (has(Role::Quantity) || has(Role::Price) || has(Role::Total) || has(Role::Order)) return DatasetKind::Transactions;
  if (has(Role::Customer) && has(Role::Product)) return DatasetKind::Implicit;
  return std::nullopt;
}

}  // namespace

NamedRole roleOfName(std::string_view name) {
  const std::vector<std::string> words = wordsOf(name);
  if (words.empty()) return {};
  const std::string phrase = phraseOf(words);
  const bool hasId = phrase != spaced(words);
  for (const auto& [role, known] : phrases()) {
    if (!isOneOf(phrase, known)) continue;
    const bool isId = role == Role::Customer || role == Role::Product || role == Role::Order;
    return {role, isId == hasId ? 1.0 : isId ? 0.9 : 0.5};
  }
  for (const std::string_view glued : {"id", "no", "code"}) {  // "userid", "stockcode"
    if (words.size() > 1 || !phrase.ends_with(glued)) continue;
    const NamedRole bare = roleOfName(phrase.substr(0, phrase.size() - glued.size()));
    if (bare.role == Role::Customer || bare.role == Role::Product || bare.role == Role::Order) return {bare.role, 0.95};
  }
  if (const double strength = timeStrength(words); strength > 0) return {Role::Time, strength};
  const bool price = words.back() == "price" || words.front() == "цена";
  return price ? NamedRole{Role::Price, 0.7} : NamedRole{};
}

bool isEventRole(Role role) {
  return role != Role::Ignore && role != Role::Attribute && role != Role::Title && role != Role::Category &&
         role != Role::Text;
}

std::vector<Role> eventRoles(const Table& table) {
  std::vector<Role> roles;
  for (const Column& column : table.columns) {
    if (isEventRole(column.role)) roles.push_back(column.role);
  }
  std::ranges::sort(roles);
  return roles;
}

void assignRoles(Table& table) {
  Assignment assignment(table);
  assignment.byName();
  assignment.byContent();
  assignment.timeFromDates();
  assignment.productFromId();
  assignment.customerFromPerson();
  table.use = useOf(table);
  using enum Role;
  if (table.use == TableUse::Customers) {
    assignment.drop({Product, Value, Quantity, Price, Total, Order, Time, Title, Category, Role::Text});
    assignment.customerFromId();
  } else if (table.use == TableUse::Products) {
    assignment.drop({Customer, Value, Quantity, Total, Order, Time});
    assignment.titleFromName();
  } else if (table.source.kind == DatasetKind::Implicit || table.source.kind == DatasetKind::Transactions) {
    assignment.drop({Value});
  }
  table.kind = kindOf(table);
  if (table.kind == DatasetKind::Explicit) assignment.drop({Quantity, Price, Total});
  assignment.rest(table.use);
}

}  // namespace kindred::import
