#include "core/predict/table.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "core/base/error.h"

namespace kindred::predict {

Column numberColumn(std::string name, std::vector<double> numbers) {
  return {.name = std::move(name), .isNumber = true, .numbers = std::move(numbers)};
}

Column categoryColumn(std::string name, const std::vector<std::string>& texts) {
  Column column{.name = std::move(name), .isNumber = false};
  std::map<std::string, std::int32_t> places;
  for (const std::string& text : texts) {
    if (!text.empty()) places.emplace(text, 0);
  }
  for (auto& [value, place] : places) {
    place = static_cast<std::int32_t>(column.values.size());
    column.values.push_back(value);
  }
  for (const std::string& text : texts) column.codes.push_back(text.empty() ? -1 : places.at(text));
  return column;
}

void append(Table& table, const Table& more) {
  for (Column& column : table.columns) {
    const auto found = std::ranges::find(more.columns, column.name, &Column::name);
    if (found == more.columns.end()) {
      if (column.isNumber) column.numbers.resize(table.rows + more.rows, std::numeric_limits<double>::quiet_NaN());
      else column.codes.resize(table.rows + more.rows, -1);
      continue;
    }
    if (found->isNumber != column.isNumber)
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "“%1” is a number at one cut and a word at another.").with(column.name),
                  KI_TEXT("core", "Leave this column out."));
    if (column.isNumber) {
      column.numbers.insert(column.numbers.end(), found->numbers.begin(), found->numbers.end());
      continue;
    }
    std::map<std::string, std::int32_t> places;
    for (const std::string& value : column.values) places.emplace(value, static_cast<std::int32_t>(places.size()));
    for (const std::int32_t code : found->codes) {
      if (code < 0) {
        column.codes.push_back(-1);
        continue;
      }
      const std::string& value = found->values[static_cast<std::size_t>(code)];
      const auto [place, isNew] = places.emplace(value, static_cast<std::int32_t>(places.size()));
      if (isNew) column.values.push_back(value);
      column.codes.push_back(place->second);
    }
  }
  table.rows += more.rows;
}

Rows allRows(std::size_t rows) {
  Rows all(rows);
  std::iota(all.begin(), all.end(), 0);
  return all;
}

}  // namespace kindred::predict
