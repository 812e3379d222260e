#include "core/import/tables/role_names.h"

#include <algorithm>

#include "core/base/join.h"
#include "core/import/cells/words.h"
#include "core/import/tables/role_phrases.h"

namespace kindred::imports {
namespace {

using Phrases = std::vector<std::string_view>;

bool isOneOf(std::string_view word, const Phrases& words) { return std::ranges::find(words, word) != words.end(); }

std::string spaced(const std::vector<std::string>& words) { return joined(words, {}, " "); }

// "order date", "InvoiceDate", "created at", "дата покупки", rather than "paid at" or "ship date".
double timeStrength(const std::vector<std::string>& words) {
  static const Phrases last = {"date", "time",  "timestamp", "datetime",  "ts",
                               "at",   "datum", "zeit",      "zeitpunkt", "zeitstempel"},
                       first = {"date", "time", "дата", "время", "datum"},
                       purchase = {"created", "order",       "ordered", "purchase", "purchased", "invoice", "sale",
                                   "sales",   "transaction", "заказа",  "покупки",  "продажи",   "чека",    "bestell",
                                   "beleg",   "rechnungs",   "kauf",    "buchungs", "auftrags",  "verkaufs"};
  if (isAboutPerson(words)) return 0;
  for (const std::string_view glued : {"date", "datum"}) {  // "orderdate", "bestelldatum"
    const std::string& word = words.back();
    if (word.ends_with(glued) && isOneOf(std::string_view(word).substr(0, word.size() - glued.size()), purchase))
      return 0.95;
  }
  if (!isOneOf(words.back(), last) && !isOneOf(words.front(), first)) return 0;
  return std::ranges::any_of(words, [&](const auto& word) { return isOneOf(word, purchase); }) ? 0.95 : 0.9;
}

/// What a plural may be of; the word itself too.
std::vector<std::string> singularsOf(const std::string& word) {
  std::vector<std::string> found = {word};
  const auto add = [&](std::string_view ending, std::initializer_list<std::string_view> instead) {
    if (!word.ends_with(ending) || word.size() <= ending.size()) return;
    for (const std::string_view each : instead)
      found.push_back(word.substr(0, word.size() - ending.size()).append(each));
  };
  add("s", {""});
  add("es", {""});
  add("ies", {"y"});
  add("ы", {"", "а"});
  add("и", {"", "ь", "а", "я"});
  return found;
}

/// The words of a table's name but for those that say that it is one, and numbers.
std::vector<std::string> tableWords(std::string_view name) {
  static const Phrases others = {"data", "dataset", "table", "tbl",    "export",
                                 "list", "all",     "csv",   "список", "таблица"};
  std::vector<std::string> words = wordsOf(name);
  std::erase_if(words, [](const std::string& word) {
    return isOneOf(word, others) || word.find_first_not_of("0123456789") == std::string::npos;
  });
  return words;
}

Role roleOfThings(const std::string& word) {
  static const Phrases people = {"people", "persons", "люди"},
                       goods = {"catalog", "catalogue", "inventory", "assortment", "каталог", "ассортимент", "прайс"};
  if (isOneOf(word, people)) return Role::Customer;
  if (isOneOf(word, goods)) return Role::Product;
  for (const auto& [role, known] : rolePhrases()) {
    if (role != Role::Customer && role != Role::Product && role != Role::Order) continue;
    for (const std::string& each : singularsOf(word)) {
      if (isOneOf(each, known)) return role;
    }
  }
  return Role::Ignore;
}

/// Without the last word and what parts it from the others; nothing where the name has one word.
std::string_view withoutLastWord(std::string_view name, std::string_view last) {
  if (folded(name).size() != name.size() || !folded(name).ends_with(last)) return {};
  std::string_view rest = name.substr(0, name.size() - last.size());
  while (!rest.empty() && std::string_view(" _-.:").find(rest.back()) != std::string_view::npos) rest.remove_suffix(1);
  return rest;
}

}  // namespace

Role roleOfTable(std::string_view name) {
  const std::vector<std::string> words = tableWords(name);
  return words.empty() ? Role::Ignore : roleOfThings(words.back());
}

bool isPluralOf(std::string_view tableName, const std::string& phrase) {
  std::vector<std::string> words = tableWords(tableName);
  if (words.empty() || phrase.empty()) return false;
  for (const std::string& each : singularsOf(words.back())) {
    words.back() = each;
    if (spaced(words) == phrase) return true;
  }
  return false;
}

bool isBareKey(std::string_view name) { return name.starts_with('#') || phraseOf(wordsOf(name)).empty(); }

std::string withoutKeyWord(std::string_view name) {
  const std::vector<std::string> words = wordsOf(name);
  if (words.size() < 2 || phraseOf({words.back()}) == words.back()) return std::string(name);
  const std::string_view rest = withoutLastWord(name, words.back());
  return std::string(rest.empty() ? name : rest);
}

std::string phraseOf(std::vector<std::string> words) {
  static const Phrases generic = {"id",  "ids",  "no",    "nr",  "num", "number", "code", "key",
                                  "ref", "uuid", "номер", "код", "ид",  "n",      "№",    "nummer"};
  std::erase_if(words, [](const auto& word) { return isOneOf(word, generic); });
  return spaced(words);
}

bool namesItems(std::string_view name) {
  static const Phrases items = {"items",      "products",  "order items",     "order products", "item list",
                                "line items", "lineitems", "purchased items", "товары",         "состав заказа"};
  return isOneOf(spaced(wordsOf(name)), items);
}

DatePart datePartOf(std::string_view name) {
  static const std::vector<std::pair<DatePart, Phrases>> parts = {
      {DatePart::Year, {"year", "yr", "order year", "purchase year", "год", "jahr"}},
      {DatePart::Month, {"month", "mon", "order month", "purchase month", "месяц", "monat"}},
      {DatePart::Day, {"day", "day of month", "order day", "purchase day", "число", "день", "tag"}}};
  const std::string all = spaced(wordsOf(name));
  for (const auto& [part, names] : parts) {
    if (isOneOf(all, names)) return part;
  }
  return DatePart::None;
}

std::string_view patternOf(DatePart part) {
  return part == DatePart::Year ? "yyyy" : part == DatePart::Month ? "MM" : part == DatePart::Day ? "dd" : "";
}

bool isAboutPerson(const std::vector<std::string>& words) {
  static const Phrases person = {"birth",  "birthday", "joined",      "registered",   "registration",
                                 "signup", "рождения", "регистрации", "geburtsdatum", "geburtstag"};
  return std::ranges::any_of(words, [](const auto& word) { return isOneOf(word, person); });
}

const Phrases& personPhrases() {
  static const Phrases all = {"customer email",
                              "buyer email",
                              "customer user email",
                              "customer email address",
                              "email address",
                              "billing email address",
                              "email",
                              "e mail",
                              "email billing",
                              "billing email",
                              "username",
                              "login",
                              "user name",
                              "customer name",
                              "kundenname",
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

std::optional<std::size_t> orderOfLineItems(const std::vector<std::string>& names) {
  const auto isLineItem = [](const std::string& name) { return folded(name).starts_with("lineitem "); };
  const auto order = std::ranges::find(names, "name", folded);
  if (order == names.end() || std::ranges::none_of(names, isLineItem)) return std::nullopt;
  return static_cast<std::size_t>(order - names.begin());
}

bool isCalledOffFlag(std::string_view name) {
  static const Phrases flags = {"cancelled",    "canceled", "refunded",    "returned", "voided",
                                "cancellation", "отменен",  "возвращен",   "отмены",   "возврата",
                                "storniert",    "storno",   "retourniert", "erstattet"},
                       before = {"is", "was", "order", "дата"}, after = {"at", "on", "date", "time", "am"};
  std::vector<std::string> words = wordsOf(name);
  if (words.size() > 1 && isOneOf(words.front(), before)) words.erase(words.begin());
  if (words.size() == 2 && isOneOf(words.back(), after)) words.pop_back();
  return words.size() == 1 && isOneOf(words.front(), flags);
}

bool isFactOfPerson(std::string_view name) {
  static const Phrases facts = {
      "age",        "gender",    "sex",         "birth",      "birthday",   "income",   "salary",     "education",
      "marital",    "married",   "job",         "email",      "mail",       "phone",    "occupation", "profession",
      "surname",    "firstname", "lastname",    "consent",    "subscribed", "имя",      "фамилия",    "возраст",
      "пол",        "доход",     "образование", "почта",      "телефон",    "фио",      "рождения",   "согласие",
      "профессия",  "должность", "recency",     "monetary",   "tenure",     "channel",  "visit",      "visits",
      "churn",      "churned",   "exited",      "conversion", "converted",  "response", "responded",  "newbie",
      "newsletter", "loyalty",   "zip",         "postcode",   "children",   "kids",     "dependents", "senior",
      "spend",      "spending",  "loan",        "balance",    "deposit",    "отток",    "визиты",     "индекс",
      "давность",   "подписка",  "лояльность",  "дети"};
  return std::ranges::any_of(wordsOf(name), [](const auto& word) { return isOneOf(word, facts); });
}

bool namesPeople(std::string_view fileName) {
  static const Phrases people = {"customer", "customers", "client", "clients", "клиенты", "клиентов", "покупатели"};
  return std::ranges::any_of(wordsOf(fileName), [](const auto& word) { return isOneOf(word, people); });
}

/// A field of what lies inside something else, "line_items.sku": that of an item, line or order is called as its column.
NamedRole roleOfInnerField(std::string_view outer, std::string_view field) {
  static const Phrases lines = {"line",     "lines",     "row",     "rows",    "entry",   "entries",
                                "position", "positions", "details", "history", "ratings", "reviews",
                                "events",   "views",     "plays",   "likes",   "activity"};
  constexpr double Weaker = 0.9, Bare = 0.6;
  const auto words = wordsOf(outer);
  if (words.empty() || field.empty()) return {};
  const Role things = isOneOf(words.back(), lines) ? Role::Product : roleOfTable(outer);
  if (things != Role::Product && things != Role::Order) return {};
  const std::string called = folded(field);
  if (isBareKey(field)) return {things, Bare};
  if (called == "name" || called == "title") return {Role::Title, Weaker};
  const NamedRole plain = roleOfName(field);
  return {plain.role, plain.strength * Weaker};
}

NamedRole roleOfName(std::string_view name) {
  const std::vector<std::string> words = wordsOf(name);
  if (words.empty()) return {};
  if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
    const NamedRole inner = roleOfInnerField(name.substr(0, dot), name.substr(dot + 1));
    if (inner.strength > 0) return inner;
  }
  const std::string phrase = phraseOf(words);
  const bool hasId = phrase != spaced(words);
  for (const auto& [role, known] : rolePhrases()) {
    if (!isOneOf(phrase, known) && !isOneOf(spaced(words), known)) continue;
    const bool isId = role == Role::Customer || role == Role::Product || role == Role::Order;
    const bool mayBeContent = role == Role::EventKind;  // "action", "type"
    return {role, mayBeContent ? 0.6 : isId == hasId ? 1.0 : isId ? 0.9 : 0.5};
  }
  for (const std::string_view glued : {"id", "no", "code", "nummer", "nr"}) {  // "userid", "stockcode", "belegnummer"
    if (words.size() > 1 || !phrase.ends_with(glued)) continue;
    const NamedRole bare = roleOfName(phrase.substr(0, phrase.size() - glued.size()));
    if (bare.role == Role::Customer || bare.role == Role::Product || bare.role == Role::Order) return {bare.role, 0.95};
  }
  if (isCalledOffFlag(name)) return {Role::Status, 0.9};
  if (const double strength = timeStrength(words); strength > 0) return {Role::Time, strength};
  const bool price = words.back() == "price" || words.front() == "цена";
  return price ? NamedRole{Role::Price, 0.7} : NamedRole{};
}

}  // namespace kindred::imports
