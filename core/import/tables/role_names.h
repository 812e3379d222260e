// What the name of a column says, in English and Russian.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/request.h"

namespace kindred::imports {

/// The role that the name suggests, and how strongly, in [0, 1].
struct NamedRole {
  Role role = Role::Ignore;
  double strength = 0;
};
NamedRole roleOfName(std::string_view name);

/// Whose ids a table called so lists, from the last of its words: Customer ("users", "клиенты"), Product or Order; else
/// Ignore.
Role roleOfTable(std::string_view name);
/// Whether two names say the same in singular and plural: "media_types" and "media type".
bool isPluralOf(std::string_view tableName, const std::string& phrase);
/// The name of a column of keys as that of what the keys stand for: "Artist" of "ArtistId", "media_type" of
/// "media_type_id"; the name itself where nothing would be left.
std::string withoutKeyWord(std::string_view name);
/// Whether a column is called as a key of its own table is: "id", "_id", "code", "#1".
bool isBareKey(std::string_view name);

/// The words of a name (wordsOf), but for those that stand in many: "customer" of "Customer ID", "" of "id".
std::string phraseOf(std::vector<std::string> words);
/// Whether the name is that of all products of an order, or of their number: "items", "состав заказа".
bool namesItems(std::string_view name);
/// A part of a date that a column holds on its own: "year", "месяц".
enum class DatePart : std::uint8_t { None, Year, Month, Day };
DatePart datePartOf(std::string_view name);
/// As dates.h writes it.
std::string_view patternOf(DatePart part);
/// Whether the words name a birthday, or the day someone joined, rather than when something was bought.
bool isAboutPerson(const std::vector<std::string>& words);
/// Of the files of a shop system whose columns are called "Lineitem …" the one of orders, which is called "Name".
std::optional<std::size_t> orderOfLineItems(const std::vector<std::string>& names);
/// Whether the column says by yes or no, or by a date, whether an order was called off: "cancelled", "is_refunded",
/// "Cancelled at".
bool isCalledOffFlag(std::string_view name);
/// Whether the name is what is known of people rather than of things or purchases: age, income, e-mail …
bool isFactOfPerson(std::string_view name);
/// Whether a file is called as a list of customers.
bool namesPeople(std::string_view fileName);
/// phraseOf() of columns that tell people apart where nothing else does, the best first: e-mail, names, telephone.
const std::vector<std::string_view>& personPhrases();

}  // namespace kindred::imports
