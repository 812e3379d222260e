#include "core/import/cells/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "core/base/digit.h"
#include "core/import/cells/words.h"

namespace kindred::imports {
namespace {

std::string_view withoutBlanks(std::string_view text) {
  constexpr std::string_view Narrow = "\xE2\x80\xAF";
  text = trimmed(text);
  if (text.starts_with(Narrow)) text.remove_prefix(Narrow.size());
  if (text.ends_with(Narrow)) text.remove_suffix(Narrow.size());
  return text;
}

/// Few digits with one decimal sign at most. Both sides of the division are exact, so the quotient is the nearest double
/// (Clinger, "How to read floating point numbers accurately", 1990). False for any other text.
bool readShort(std::string_view text, char decimal, double& value) {
  static constexpr std::array<double, 16> Tens = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                  1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  if (text.size() >= Tens.size()) return false;
  std::int64_t number = 0;
  std::size_t digits = 0, point = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (isDigit(text[i])) {
      number = number * 10 + (text[i] - '0');
      ++digits;
    } else if (text[i] == decimal && point == text.size()) {
      point = i;
    } else {
      return false;
    }
  }
  if (digits == 0) return false;
  const std::size_t places = point == text.size() ? 0 : text.size() - 1 - point;
  value = static_cast<double>(number) / Tens[places];
  return true;
}

std::optional<double> readPlain(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

struct CurrencySign {
  std::string_view sign;  ///< folded
  std::string_view code;  ///< empty where several countries use it
};

// Longer ones before those they begin or end with.
constexpr std::array<CurrencySign, 27> CurrencySigns = {
    {{"us$", "USD"},    {"r$", "BRL"},   {"$", "USD"},   {"€", "EUR"},   {"£", "GBP"},   {"¥", "JPY"},   {"₽", "RUB"},
     {"рублей", "RUB"}, {"руб.", "RUB"}, {"руб", "RUB"}, {"р.", "RUB"},  {"rub", "RUB"}, {"usd", "USD"}, {"eur", "EUR"},
     {"gbp", "GBP"},    {"jpy", "JPY"},  {"cny", "CNY"}, {"chf", "CHF"}, {"pln", "PLN"}, {"zł", "PLN"},  {"kč", "CZK"},
     {"₴", "UAH"},      {"₸", "KZT"},    {"₹", "INR"},   {"₺", "TRY"},   {"₩", "KRW"},   {"kr", ""}}};

/// Takes a sign from the front or the end of a number; returns its place in the table, or nothing.
const CurrencySign* takeCurrency(std::string_view& text) {
  const auto isNumeric = [](char c) { return isDigit(c) || c == '.' || c == ',' || c == '-' || c == '+'; };
  if (text.empty() || (isNumeric(text.front()) && isDigit(text.back()))) return nullptr;
  const std::string lower = folded(text);  // of the same length
  for (const CurrencySign& each : CurrencySigns) {
    const bool begins = lower.front() == each.sign.front(), ends = lower.back() == each.sign.back();
    if (begins && lower.starts_with(each.sign)) text.remove_prefix(each.sign.size());
    else if (ends && lower.ends_with(each.sign)) text.remove_suffix(each.sign.size());
    else continue;
    text = withoutBlanks(text);
    return &each;
  }
  return nullptr;
}

/// Length of the grouping sign at the front of `text`, 0 where there is none. `decimal` never groups.
std::size_t groupSign(std::string_view text, char decimal) {
  // Blanks (plain, no-break, narrow no-break, thin, of a digit's width), apostrophes, and the other one of , and .
  constexpr std::array<std::string_view, 9> Signs = {
      " ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x87", "'", "\xE2\x80\x99", ",", "."};
  for (const auto sign : Signs) {
    if (text.starts_with(sign) && sign[0] != decimal) return sign.size();
  }
  return 0;
}

/// Digits before the decimal sign, ungrouped; nothing where the groups are not threes, or twos before a last three, as
/// lakhs and crores are written: "1,25,000".
std::optional<std::string> ungrouped(std::string_view text, char decimal) {
  std::string digits;
  std::size_t sinceSign = 0, signs = 0, twos = 0;
  while (!text.empty()) {
    if (isDigit(text[0])) {
      digits += text[0];
      ++sinceSign;
      text.remove_prefix(1);
      continue;
    }
    const std::size_t sign = groupSign(text, decimal);
    if (sign == 0 || sinceSign == 0 || sinceSign > 3) return std::nullopt;
    twos += signs > 0 && sinceSign == 2 ? 1 : 0;
    if (signs > 0 && sinceSign != (twos > 0 ? 2 : 3)) return std::nullopt;
    ++signs;
    sinceSign = 0;
    text.remove_prefix(sign);
  }
  const bool isGrouped = signs == 0 || (sinceSign == 3 && (twos == 0 || twos == signs - 1));
  if (!isGrouped) return std::nullopt;
  return digits;
}

constexpr std::string_view MinusSign = "\xE2\x88\x92";

/// Takes what says that a number is below zero: a minus before or behind it, or parentheses.
bool takeNegative(std::string_view& cell) {
  if (cell.starts_with('(') && cell.ends_with(')')) {
    cell = withoutBlanks(cell.substr(1, cell.size() - 2));
    return true;
  }
  for (const std::string_view minus : {std::string_view("-"), MinusSign}) {
    const bool before = cell.starts_with(minus);
    if (!before && !cell.ends_with(minus)) continue;
    if (before) cell.remove_prefix(minus.size());
    else cell.remove_suffix(minus.size());
    cell = withoutBlanks(cell);
    return true;
  }
  if (cell.starts_with('+')) cell.remove_prefix(1);
  return false;
}

std::optional<double> readWritten(std::string_view cell, char decimal) {
  takeCurrency(cell);
  std::string plain = takeNegative(cell) ? "-" : "";
  takeCurrency(cell);  // "-$5"
  const std::size_t exponent = std::min(cell.find_first_of("eE"), cell.size());
  const std::string_view mantissa = cell.substr(0, exponent);
  const std::size_t point = std::min(mantissa.find(decimal), mantissa.size());
  const auto whole = ungrouped(mantissa.substr(0, point), decimal);
  if (!whole) return std::nullopt;
  const std::string_view fraction = point < mantissa.size() ? mantissa.substr(point + 1) : std::string_view();
  if (!std::ranges::all_of(fraction, isDigit) || (whole->empty() && fraction.empty())) return std::nullopt;
  plain.append(whole->empty() ? "0" : *whole);
  if (!fraction.empty()) plain.append(".").append(fraction);
  return readPlain(plain.append(cell.substr(exponent)));
}

}  // namespace

std::optional<double> readNumber(std::string_view cell, char decimal) {
  if (cell.empty()) return std::nullopt;
  if (double value = 0; readShort(cell, decimal, value)) return value;
  if (decimal == '.' || cell.find_first_of(".,") == std::string_view::npos) {
    if (const auto value = readPlain(cell)) return value;
  }
  return readWritten(cell, decimal);
}

std::optional<double> readQuantity(std::string_view cell, char decimal) {
  if (const auto number = readNumber(cell, decimal)) return number;
  const std::string_view unit = unitOf(cell);
  if (unit.empty()) return std::nullopt;
  const bool before = unit.data() == cell.data();
  return readNumber(trimmed(before ? cell.substr(unit.size()) : cell.substr(0, cell.size() - unit.size())), decimal);
}

std::string_view unitOf(std::string_view cell) {
  constexpr std::size_t Longest = 20;  // bytes: "упаковка"
  const auto isOfUnit = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  };
  if (cell.size() > 1 && (cell[0] | 0x20) == 'x' && isDigit(cell[1])) return cell.substr(0, 1);
  std::size_t begin = cell.size();
  if (begin > 0 && cell[begin - 1] == '.') --begin;
  while (begin > 0 && isOfUnit(cell[begin - 1])) --begin;
  const bool hasLetters = begin < cell.size() && cell[begin] != '.';
  return hasLetters && begin > 0 && cell.size() - begin <= Longest ? trimmed(cell.substr(begin)) : std::string_view();
}

bool isNotFinite(std::string_view cell) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (cell.empty() || end != cell.data() + cell.size()) return false;
  return error == std::errc::result_out_of_range || !std::isfinite(value);
}

std::optional<std::string_view> currencyOf(std::string_view cell) {
  takeNegative(cell);
  const CurrencySign* sign = takeCurrency(cell);
  if (sign == nullptr) return std::nullopt;
  return sign->code;
}

DecimalEvidence decimalEvidence(std::string_view cell) {
  takeCurrency(cell);  // "руб." has a point of its own
  const auto commas = std::ranges::count(cell, ','), points = std::ranges::count(cell, '.');
  if (commas + points == 0) return DecimalEvidence::None;
  const bool asPoint = readNumber(cell, '.').has_value(), asComma = readNumber(cell, ',').has_value();
  if (asPoint && asComma) return commas > 0 ? DecimalEvidence::AmbiguousComma : DecimalEvidence::AmbiguousPoint;
  if (asPoint) return DecimalEvidence::Point;
  return asComma ? DecimalEvidence::Comma : DecimalEvidence::None;
}

}  // namespace kindred::imports
