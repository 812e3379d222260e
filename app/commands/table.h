// Columns of text for people: numbers to the right, everything else to the left.
#pragma once

#include <string>
#include <vector>

namespace kindred::cli {

class Table {
 public:
  /// A heading that begins with ">" is a column of numbers.
  explicit Table(std::vector<std::string> headings);
  void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
  [[nodiscard]] std::size_t rows() const { return m_rows.size() - 1; }
  /// Lines with line ends; only the headings where there are no rows.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<bool> m_right;
  std::vector<std::vector<std::string>> m_rows;
};

/// Grouped, at most `decimals` places; "–" for NaN.
std::string number(double value, int decimals = 2);
/// "12.3 %".
std::string percent(double fraction);

}  // namespace kindred::cli
