#include "core/describe/filter_columns.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kindred {
namespace {

using Counted = std::pair<std::string, std::int64_t>;

void countValues(const AttributeColumn& column, FilterColumn& found) {
  const bool isFlag = column.kind == AttributeKind::Flag;
  if (isFlag) found.values = {{"yes", 0}, {"no", 0}};
  for (const std::string& category : column.categories) found.values.emplace_back(category, 0);
  for (std::size_t i = 0; i < column.present.size(); ++i) {
    if (!column.present[i]) continue;
    const auto value = isFlag ? (column.numbers[i] != 0 ? 0U : 1U) : static_cast<std::size_t>(column.codes[i]);
    ++found.values[value].second;
  }
  if (!isFlag) std::ranges::stable_sort(found.values, std::greater{}, &Counted::second);
}

void countTexts(const AttributeColumn& column, FilterColumn& found) {
  std::map<std::string, std::int64_t> counts;
  for (std::size_t i = 0; i < column.present.size() && counts.size() <= FewTexts; ++i) {
    if (column.present[i]) ++counts[column.texts[i]];
  }
  if (counts.size() > FewTexts) return;
  found.values.assign(counts.begin(), counts.end());
  std::ranges::stable_sort(found.values, std::greater{}, &Counted::second);
}

template <class ValueOf>
std::optional<std::pair<double, double>> rangeOf(std::size_t rows, const ValueOf& valueOf) {
  std::optional<std::pair<double, double>> range;
  for (std::size_t row = 0; row < rows; ++row) {
    const double value = valueOf(row);
    if (std::isnan(value)) continue;
    if (!range) range.emplace(value, value);
    range->first = std::min(range->first, value);
    range->second = std::max(range->second, value);
  }
  return range;
}

FilterColumn described(ConditionTable table, const AttributeColumn& column) {
  FilterColumn found{.table = table, .name = column.name, .kind = column.kind, .missing = column.missing()};
  const auto present = [&](const auto& values) {
    return [&](std::size_t row) {
      return column.present[row] ? static_cast<double>(values[row]) : std::numeric_limits<double>::quiet_NaN();
    };
  };
  switch (column.kind) {
    case AttributeKind::Category:
    case AttributeKind::Flag: countValues(column, found); break;
    case AttributeKind::Number: found.range = rangeOf(column.present.size(), present(column.numbers)); break;
    case AttributeKind::Date: found.range = rangeOf(column.present.size(), present(column.dates)); break;
    case AttributeKind::Text: countTexts(column, found); break;
  }
  return found;
}

FilterColumn describedFigure(const Dataset& dataset, ConditionTable table, const std::string& name) {
  FilterColumn found{.table = table, .name = name, .isFigure = true};
  if (name == "customer" || name == "product") return found;
  found.kind = AttributeKind::Number;
  found.range = rangeOf(rowsOf(dataset, table), figureByRow(dataset, table, name));
  return found;
}

}  // namespace

std::vector<FilterColumn> filterColumns(const Dataset& dataset, const Progress& progress) {
  std::vector<FilterColumn> columns;
  for (const auto table : {ConditionTable::Customers, ConditionTable::Products, ConditionTable::Events}) {
    const AttributeTable* attributes = attributesOf(dataset, table);
    for (const std::string& name : conditionColumns(dataset, table)) {
      progress.checkpoint();
      const AttributeColumn* column = attributes != nullptr ? attributes->find(name) : nullptr;
      columns.push_back(column != nullptr ? described(table, *column) : describedFigure(dataset, table, name));
    }
  }
  return columns;
}

}  // namespace kindred
