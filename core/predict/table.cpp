#include "core/predict/table.h"

#include <map>
#include <numeric>

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

Rows allRows(std::size_t rows) {
  Rows all(rows);
  std::iota(all.begin(), all.end(), 0);
  return all;
}

}  // namespace kindred::predict
