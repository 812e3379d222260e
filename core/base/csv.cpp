#include "core/base/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/error.h"

namespace kindred {
namespace {

constexpr std::size_t LongestNumber = 1100;  // the digits of the smallest double, written out

bool isDecimalDigit(char c) { return c >= '0' && c <= '9'; }

/// "+49 30 1234", "-5", "-3,25": a sign, digits in groups of any size with one blank between, perhaps decimals.
bool isPlainNumber(std::string_view text) {
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return false;
  bool decimals = false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (isDecimalDigit(text[i])) continue;
    const bool between = i + 1 < text.size() && isDecimalDigit(text[i - 1]) && isDecimalDigit(text[i + 1]);
    const bool point = text[i] == '.' || text[i] == ',';
    if (!between || decimals || (!point && text[i] != ' ')) return false;
    decimals = point;
  }
  return true;
}

bool mayRun(std::string_view text) {
  constexpr std::string_view Beginnings = "=+-@\t\r\n";
  return !text.empty() && Beginnings.find(text.front()) != std::string_view::npos && !isPlainNumber(text);
}

}  // namespace

void requireValid(const CsvFormat& format) {
  std::vector<Text> problems;
  if (std::string_view(",;\t|").find(format.delimiter) == std::string_view::npos) {
    problems.push_back(KI_TEXT("core", "The separator must be a comma, a semicolon, a tab or a bar, not “%1”.")
                           .with(std::string(1, format.delimiter)));
  }
  if (format.decimal != '.' && format.decimal != ',') {
    problems.push_back(
        KI_TEXT("core", "The decimal sign must be a point or a comma, not “%1”.").with(std::string(1, format.decimal)));
  }
  if (!problems.empty()) throw Error(ErrorCode::BadParameters, std::move(problems));
}

void CsvLine::begin() {
  if (m_begun) m_text += m_format.delimiter;
  m_begun = true;
}

void CsvLine::add(std::string_view text) {
  begin();
  const std::string_view apostrophe = m_format.harmless && mayRun(text) ? "'" : "";
  const bool ends = std::ranges::any_of(
      text, [this](char c) { return c == m_format.delimiter || c == '"' || c == '\n' || c == '\r'; });
  if (!ends) {
    m_text.append(apostrophe).append(text);
    return;
  }
  m_text.append("\"").append(apostrophe);
  for (const char c : text) m_text.append(c == '"' ? 2 : 1, c);
  m_text += '"';
}

void CsvLine::addNumber(std::string_view digits) {
  begin();
  const std::size_t point = digits.find('.');
  if (point == std::string_view::npos || m_format.decimal == '.') {
    m_text += digits;
    return;
  }
  const std::string_view quote = m_format.decimal == m_format.delimiter ? "\"" : "";
  m_text.append(quote).append(digits.substr(0, point));
  m_text += m_format.decimal;
  m_text.append(digits.substr(point + 1)).append(quote);
}

void CsvLine::add(double number) {
  std::array<char, LongestNumber> buffer;
  char* const begin = buffer.data();
  char* end = begin;
  if (std::isfinite(number)) end = std::to_chars(begin, begin + buffer.size(), number, std::chars_format::fixed).ptr;
  addNumber({begin, end});
}

void CsvLine::add(float number) {
  std::array<char, LongestNumber> buffer;
  char* const begin = buffer.data();
  char* end = begin;
  if (std::isfinite(number)) end = std::to_chars(begin, begin + buffer.size(), number, std::chars_format::fixed).ptr;
  addNumber({begin, end});
}

void CsvLine::addWhole(std::int64_t number) {
  std::array<char, 24> buffer;
  addNumber({buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr});
}

void CsvLine::addFixed(double number, int decimals) {
  if (!std::isfinite(number)) return addNumber({});
  std::array<char, LongestNumber> buffer;
  char* const begin = buffer.data();
  std::string_view digits(begin,
                          std::to_chars(begin, begin + buffer.size(), number, std::chars_format::fixed, decimals).ptr);
  if (decimals > 0) digits.remove_suffix(digits.size() - 1 - digits.find_last_not_of('0'));
  if (digits.back() == '.') digits.remove_suffix(1);
  addNumber(digits == "-0" ? "0" : digits);
}

void CsvLine::addSignificant(double number, int digits) {
  if (number == 0 || !std::isfinite(number)) return addRounded(number);
  const int before = static_cast<int>(std::floor(std::log10(std::abs(number)))) + 1;
  addFixed(number, std::clamp(digits - before, 0, MostDecimals));
}

void CsvLine::clear() {
  m_text.clear();
  m_begun = false;
}

std::vector<std::string> csvCells(std::string_view line, char delimiter) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool doubled = quoted && line[i] == '"' && i + 1 < line.size() && line[i + 1] == '"';
    if (doubled) cells.back() += line[++i];
    else if (line[i] == '"') quoted = !quoted;
    else if (line[i] == delimiter && !quoted) cells.emplace_back();
    else cells.back() += line[i];
  }
  return cells;
}

CsvFile::CsvFile(const std::filesystem::path& path, const std::vector<std::string>& header, const CsvFormat& format)
    : m_file(path), m_line(format) {
  if (format.byteOrderMark) m_file.write(ByteOrderMark);
  for (const auto& name : header) m_line.add(name);
  endRow();
}

void CsvFile::endRow() {
  m_file.write(m_line.text());
  m_file.write("\n");
  m_line.clear();
}

}  // namespace kindred
