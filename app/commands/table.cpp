#include "app/commands/table.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace kindred::cli {
namespace {

/// Characters of UTF-8: what begins one is not a continuation.
std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string withoutControls(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return text;
}

}  // namespace

Table::Table(std::vector<std::string> headings) {
  for (auto& heading : headings) {
    m_right.push_back(heading.starts_with('>'));
    if (m_right.back()) heading.erase(0, 1);
  }
  m_rows.push_back(std::move(headings));
}

std::string Table::text() const {
  std::vector<std::size_t> widths(m_right.size(), 0);
  for (const auto& row : m_rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string result;
  for (const auto& row : m_rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width(row[i]), ' ');
      const std::string cell = withoutControls(row[i]);
      line += (i > 0 ? "  " : "") + (m_right[i] ? padding + cell : cell + padding);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + "\n";
  }
  return result;
}

std::string number(double value, int decimals) { return std::isnan(value) ? "–" : englishNumber(value, decimals); }

std::string percent(double fraction) { return std::isnan(fraction) ? "–" : englishNumber(100 * fraction, 1) + " %"; }

}  // namespace kindred::cli
