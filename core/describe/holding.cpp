#include "core/base/join.h"
#include "core/describe/condition.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/letters.h"
#include "core/data/offsets.h"
#include "core/describe/figures.h"

namespace kindred {
namespace {

using Holds = std::function<bool(std::size_t)>;
using Figure = std::function<double(std::size_t)>;

template <class T>
bool compare(const T& left, Relation relation, const T& right) {
  switch (relation) {
    case Relation::IsNot: return left != right;
    case Relation::AtLeast: return left >= right;
    case Relation::AtMost: return left <= right;
    default: return left == right;
  }
}

std::optional<double> numberOf(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

Text notOfKind(const Condition& condition, AttributeKind kind) {
  const Text text =
      kind == AttributeKind::Number ? KI_TEXT("core", "The column “%1” holds numbers, and “%2” is not one.")
      : kind == AttributeKind::Date ? KI_TEXT("core", "The column “%1” holds dates, and “%2” is not one (2011-12-31).")
                                    : KI_TEXT("core", "The column “%1” holds yes and no, and “%2” is neither.");
  return text.with(condition.column).with(condition.value);
}

Text unordered(const Condition& condition) {
  return KI_TEXT("core", "The column “%1” is neither numbers nor dates, so nothing is at least or at most “%2”.")
      .with(condition.column)
      .with(condition.value);
}

Text notText(const Condition& condition) {
  return KI_TEXT("core", "The column “%1” holds no text that could contain “%2”.")
      .with(condition.column)
      .with(condition.value);
}

// What a column is compared with, once its value is read; throws the problem as Text.
class Reader {
 public:
  Reader(const Dataset& dataset, ConditionTable table)
      : m_dataset(dataset), m_table(table), m_attributes(attributesOf(dataset, table)) {}

  [[nodiscard]] Holds read(const Condition& condition) const {
    const AttributeColumn* column = m_attributes != nullptr ? m_attributes->find(condition.column) : nullptr;
    if (column != nullptr) return readAttribute(condition, *column);
    const auto names = figureNames(m_dataset, m_table);
    if (std::ranges::find(names, condition.column) == names.end()) throw unknown(condition.column);
    if (condition.column == "customer" && m_table == ConditionTable::Customers)
      return readId(condition, m_dataset.customers);
    if (condition.column == "product" && m_table == ConditionTable::Products)
      return readId(condition, m_dataset.products);
    return byNumber(condition, figureByRow(m_dataset, m_table, condition.column));
  }

  /// Whether any of the values that `alternatives` ask for is there: one look for all of them in a column of categories.
  [[nodiscard]] Holds readAny(const std::vector<Condition>& alternatives) const {
    const AttributeColumn* column = m_attributes != nullptr ? m_attributes->find(alternatives[0].column) : nullptr;
    if (column != nullptr && column->kind == AttributeKind::Category) return anyCategory(alternatives, *column);
    std::vector<Holds> any;
    for (const Condition& condition : alternatives) any.push_back(read(condition));
    return [any](std::size_t i) { return std::ranges::any_of(any, [i](const Holds& holds) { return holds(i); }); };
  }

 private:
  [[nodiscard]] Text unknown(const std::string& column) const {
    switch (m_table) {
      case ConditionTable::Customers:
        return KI_TEXT("core", "There is no column “%1” to choose customers by.").with(column);
      case ConditionTable::Products:
        return KI_TEXT("core", "There is no column “%1” to choose products by.").with(column);
      case ConditionTable::Events: break;
    }
    return KI_TEXT("core", "There is no column “%1” to choose purchases or ratings by.").with(column);
  }

  static Holds anyCategory(const std::vector<Condition>& alternatives, const AttributeColumn& column) {
    std::vector<bool> isWanted(column.categories.size(), false);
    bool whenMissing = false;
    for (const Condition& condition : alternatives) {
      whenMissing |= condition.relation == Relation::IsEmpty;
      const auto found = std::ranges::lower_bound(column.categories, condition.value);
      const bool isThere = found != column.categories.end() && *found == condition.value;
      if (condition.relation == Relation::Is && isThere)
        isWanted[static_cast<std::size_t>(found - column.categories.begin())] = true;
    }
    return [&column, isWanted, whenMissing](std::size_t i) {
      return column.present[i] ? isWanted[static_cast<std::size_t>(column.codes[i])] : whenMissing;
    };
  }

  static Holds readId(const Condition& condition, const Entities& entities) {
    if (condition.relation == Relation::AtLeast || condition.relation == Relation::AtMost) throw unordered(condition);
    if (!needsValue(condition.relation))
      return [empty = condition.relation == Relation::IsEmpty](std::size_t) { return !empty; };
    return [holds = ofText(condition), &entities](std::size_t i) { return holds(entities.ids()[i]); };
  }

  static std::function<bool(const std::string&)> ofText(const Condition& condition) {
    if (condition.relation != Relation::Contains)
      return [condition](const std::string& text) { return compare(text, condition.relation, condition.value); };
    return [wanted = folded(condition.value)](const std::string& text) {
      return folded(text).find(wanted) != std::string::npos;
    };
  }

  static Holds byNumber(const Condition& condition, Figure figure) {
    const std::optional<double> wanted = numberOf(condition.value);
    const bool isCompared = needsValue(condition.relation);
    if (condition.relation == Relation::Contains) throw notText(condition);
    if (isCompared && !wanted) throw notOfKind(condition, AttributeKind::Number);
    return [relation = condition.relation, isCompared, wanted, figure = std::move(figure)](std::size_t i) {
      const double value = figure(i);
      if (std::isnan(value)) return relation == Relation::IsNot || relation == Relation::IsEmpty;
      return isCompared ? compare(value, relation, *wanted) : relation == Relation::IsNotEmpty;
    };
  }

  static Holds readAttribute(const Condition& condition, const AttributeColumn& column) {
    if (!needsValue(condition.relation)) {
      return [&column, empty = condition.relation == Relation::IsEmpty](std::size_t i) {
        return column.present[i] != empty;
      };
    }
    const Holds present = presentHolds(condition, column);
    return [&column, present, whenMissing = condition.relation == Relation::IsNot](std::size_t i) {
      return column.present[i] ? present(i) : whenMissing;
    };
  }

  static Holds presentHolds(const Condition& condition, const AttributeColumn& column) {
    const Relation relation = condition.relation;
    const bool ordered = relation == Relation::AtLeast || relation == Relation::AtMost;
    const bool isText = column.kind == AttributeKind::Category || column.kind == AttributeKind::Text;
    if (relation == Relation::Contains && !isText) throw notText(condition);
    if (column.kind == AttributeKind::Number)
      return byNumber(condition, [&column](std::size_t i) { return column.numbers[i]; });
    // One value is read as a whole column of a file would be.
    const AttributeColumn typed = typedColumn("", {condition.value, condition.value});
    if (column.kind == AttributeKind::Date) {
      if (typed.kind != AttributeKind::Date) throw notOfKind(condition, column.kind);
      return [&column, relation, wanted = startOfDay(typed.dates[0])](std::size_t i) {
        return compare(startOfDay(column.dates[i]), relation, wanted);
      };
    }
    if (ordered) throw unordered(condition);
    if (column.kind == AttributeKind::Flag) {
      const bool digit = condition.value == "0" || condition.value == "1";
      if (!digit && typed.kind != AttributeKind::Flag) throw notOfKind(condition, column.kind);
      const double wanted = digit ? condition.value[0] - '0' : typed.numbers[0];
      return [&column, relation, wanted](std::size_t i) { return compare(column.numbers[i], relation, wanted); };
    }
    return [&column, holds = ofText(condition)](std::size_t i) { return holds(column.text(static_cast<Index>(i))); };
  }

  const Dataset& m_dataset;
  ConditionTable m_table;
  const AttributeTable* m_attributes;
};

/// Conditions that must all hold; within each, any.
std::vector<std::vector<Condition>> alternatives(std::span<const Condition> conditions) {
  std::vector<std::vector<Condition>> groups;
  const auto isChoice = [](const Condition& c) {
    return c.relation == Relation::Is || c.relation == Relation::IsEmpty;
  };
  for (const Condition& condition : conditions) {
    const auto group = std::ranges::find_if(groups, [&](const std::vector<Condition>& others) {
      return isChoice(others[0]) && isChoice(condition) && others[0].column == condition.column;
    });
    if (group == groups.end()) groups.push_back({condition});
    else group->push_back(condition);
  }
  return groups;
}

[[noreturn]] void refuse(std::vector<Text> problems, std::span<const Condition> conditions,
                         const std::vector<std::string>& columns) {
  const bool allKnown = std::ranges::all_of(
      conditions, [&](const Condition& each) { return std::ranges::find(columns, each.column) != columns.end(); });
  if (allKnown) throw Error(ErrorCode::BadParameters, std::move(problems));
  throw Error(ErrorCode::BadParameters, std::move(problems), KI_TEXT("core", "Choose from: %1.").with(joined(columns)));
}

std::vector<Holds> testsOf(const Dataset& dataset, ConditionTable table, std::span<const Condition> conditions) {
  const Reader reader(dataset, table);
  std::vector<Holds> tests;
  std::vector<Text> problems;
  for (const auto& group : alternatives(conditions)) {
    try {
      tests.push_back(group.size() == 1 ? reader.read(group[0]) : reader.readAny(group));
    } catch (Text& problem) {
      problems.push_back(std::move(problem));
    }
  }
  if (!problems.empty()) refuse(std::move(problems), conditions, conditionColumns(dataset, table));
  return tests;
}

bool allHold(const std::vector<Holds>& tests, std::size_t row) {
  return std::ranges::all_of(tests, [row](const Holds& holds) { return holds(row); });
}

}  // namespace

std::vector<std::string> conditionColumns(const Dataset& dataset, ConditionTable table) {
  std::vector<std::string> names;
  if (const AttributeTable* attributes = attributesOf(dataset, table)) {
    for (const auto& column : attributes->columns) names.push_back(column.name);
  }
  for (std::string& figure : figureNames(dataset, table)) {
    if (std::ranges::find(names, figure) == names.end()) names.push_back(std::move(figure));
  }
  return names;
}

std::vector<bool> holding(const Dataset& dataset, ConditionTable table, std::span<const Condition> conditions) {
  const auto tests = testsOf(dataset, table, conditions);
  std::vector<bool> result(rowsOf(dataset, table));
  for (std::size_t row = 0; row < result.size(); ++row) result[row] = allHold(tests, row);
  return result;
}

std::vector<Index> matching(const Dataset& dataset, std::span<const Index> customers,
                            std::span<const Condition> conditions) {
  const auto tests = testsOf(dataset, ConditionTable::Customers, conditions);
  std::vector<Index> result;
  std::ranges::copy_if(customers, std::back_inserter(result),
                       [&](Index customer) { return allHold(tests, at(customer)); });
  return result;
}

}  // namespace kindred
