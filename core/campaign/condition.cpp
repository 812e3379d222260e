#include "core/campaign/condition.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/campaign/figures.h"

namespace kindred::campaign {
namespace {

using Holds = std::function<bool(Index)>;

bool needsValue(Relation relation) { return relation != Relation::IsEmpty && relation != Relation::IsNotEmpty; }

std::string_view symbol(Relation relation) {
  switch (relation) {
    case Relation::IsNot:
    case Relation::IsNotEmpty: return "!=";
    case Relation::AtLeast: return ">=";
    case Relation::AtMost: return "<=";
    default: return "=";
  }
}

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

// What may be named beside the columns of the table. A day is compared as the days since then.
std::vector<std::string> figures(const Dataset& dataset) {
  std::vector<std::string> names = figureNames(dataset);
  std::erase(names, "last_order");
  names.insert(names.begin(), "customer");
  return names;
}

// What a column is compared with, once its value is read; throws the problem as Text.
class Reader {
 public:
  explicit Reader(const Dataset& dataset) : m_dataset(dataset) {}

  [[nodiscard]] Holds read(const Condition& condition) const {
    if (const AttributeColumn* column = m_dataset.customers.attributes().find(condition.column)) {
      return readAttribute(condition, *column);
    }
    const auto names = figures(m_dataset);
    if (std::ranges::find(names, condition.column) == names.end()) {
      throw KI_TEXT("core", "There is no column “%1” to choose customers by.").with(condition.column);
    }
    if (condition.column == "customer") return readId(condition);
    return byNumber(condition, figureOf(m_dataset, condition.column));
  }

 private:
  [[nodiscard]] Holds readId(const Condition& condition) const {
    if (condition.relation == Relation::AtLeast || condition.relation == Relation::AtMost) throw unordered(condition);
    if (!needsValue(condition.relation))
      return [empty = condition.relation == Relation::IsEmpty](Index) { return !empty; };
    return
        [this, condition](Index i) { return compare(m_dataset.customers.id(i), condition.relation, condition.value); };
  }

  static Holds byNumber(const Condition& condition, std::vector<double> values) {
    const std::optional<double> wanted = numberOf(condition.value);
    if (needsValue(condition.relation) && !wanted) throw notOfKind(condition, AttributeKind::Number);
    return [relation = condition.relation, wanted, values = std::move(values)](Index i) {
      const double value = values[static_cast<std::size_t>(i)];
      if (std::isnan(value)) return relation == Relation::IsNot || relation == Relation::IsEmpty;
      return needsValue(relation) ? compare(value, relation, *wanted) : relation == Relation::IsNotEmpty;
    };
  }

  static Holds readAttribute(const Condition& condition, const AttributeColumn& column) {
    if (!needsValue(condition.relation)) {
      return [&column, empty = condition.relation == Relation::IsEmpty](Index i) { return column.has(i) != empty; };
    }
    const Holds present = presentHolds(condition, column);
    return [&column, present, whenMissing = condition.relation == Relation::IsNot](Index i) {
      return column.has(i) ? present(i) : whenMissing;
    };
  }

  static Holds presentHolds(const Condition& condition, const AttributeColumn& column) {
    const Relation relation = condition.relation;
    const bool ordered = relation == Relation::AtLeast || relation == Relation::AtMost;
    if (column.kind == AttributeKind::Number) {
      const auto wanted = numberOf(condition.value);
      if (!wanted) throw notOfKind(condition, column.kind);
      return [&column, relation, wanted](Index i) {
        return compare(column.numbers[static_cast<std::size_t>(i)], relation, *wanted);
      };
    }
    // One value is read as a whole column of a file would be.
    const AttributeColumn typed = typedColumn("", {condition.value, condition.value});
    if (column.kind == AttributeKind::Date) {
      if (typed.kind != AttributeKind::Date) throw notOfKind(condition, column.kind);
      return [&column, relation, wanted = startOfDay(typed.dates[0])](Index i) {
        return compare(startOfDay(column.dates[static_cast<std::size_t>(i)]), relation, wanted);
      };
    }
    if (ordered) throw unordered(condition);
    if (column.kind == AttributeKind::Flag) {
      const bool digit = condition.value == "0" || condition.value == "1";
      if (!digit && typed.kind != AttributeKind::Flag) throw notOfKind(condition, column.kind);
      const double wanted = digit ? condition.value[0] - '0' : typed.numbers[0];
      return [&column, relation, wanted](Index i) {
        return compare(column.numbers[static_cast<std::size_t>(i)], relation, wanted);
      };
    }
    return [&column, condition](Index i) { return compare(column.text(i), condition.relation, condition.value); };
  }

  const Dataset& m_dataset;
};

}  // namespace

Condition parsedCondition(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "“%1” is not a condition.").with(text),
                KI_TEXT("core", "Write COLUMN=VALUE, such as region=North; COLUMN= means empty."));
  }
  const std::map<char, Relation> marks = {{'!', Relation::IsNot}, {'>', Relation::AtLeast}, {'<', Relation::AtMost}};
  const auto mark = equals > 1 ? marks.find(text[equals - 1]) : marks.end();
  Condition condition{std::string(text.substr(0, equals - (mark == marks.end() ? 0 : 1))),
                      mark == marks.end() ? Relation::Is : mark->second, std::string(text.substr(equals + 1))};
  if (condition.value.empty() && condition.relation == Relation::Is) condition.relation = Relation::IsEmpty;
  if (condition.value.empty() && condition.relation == Relation::IsNot) condition.relation = Relation::IsNotEmpty;
  return condition;
}

std::string written(const Condition& condition) {
  return condition.column + std::string(symbol(condition.relation)) +
         (needsValue(condition.relation) ? condition.value : "");
}

Text describe(const Condition& condition) {
  switch (condition.relation) {
    case Relation::Is: return KI_TEXT("core", "%1 is %2").with(condition.column).with(condition.value);
    case Relation::IsNot: return KI_TEXT("core", "%1 is not %2").with(condition.column).with(condition.value);
    case Relation::AtLeast: return KI_TEXT("core", "%1 is at least %2").with(condition.column).with(condition.value);
    case Relation::AtMost: return KI_TEXT("core", "%1 is at most %2").with(condition.column).with(condition.value);
    case Relation::IsEmpty: return KI_TEXT("core", "%1 is empty").with(condition.column);
    case Relation::IsNotEmpty: return KI_TEXT("core", "%1 is not empty").with(condition.column);
  }
  return {};
}

std::vector<std::string> conditionColumns(const Dataset& dataset) {
  std::vector<std::string> names;
  for (const auto& column : dataset.customers.attributes().columns) names.push_back(column.name);
  for (std::string& figure : figures(dataset)) {
    if (std::ranges::find(names, figure) == names.end()) names.push_back(std::move(figure));
  }
  return names;
}

std::vector<Index> matching(const Dataset& dataset, std::span<const Index> customers,
                            std::span<const Condition> conditions) {
  const Reader reader(dataset);
  const std::vector<std::string> columns = conditionColumns(dataset);
  std::vector<Holds> tests;
  std::vector<Text> problems;
  for (const Condition& condition : conditions) {
    try {
      tests.push_back(reader.read(condition));
    } catch (Text& problem) {
      problems.push_back(std::move(problem));
    }
  }
  if (!problems.empty()) {
    const bool allKnown = std::ranges::all_of(
        conditions, [&](const Condition& each) { return std::ranges::find(columns, each.column) != columns.end(); });
    if (allKnown) throw Error(ErrorCode::BadParameters, std::move(problems));
    std::string known;
    for (const std::string& name : columns) known += (known.empty() ? "" : ", ") + name;
    throw Error(ErrorCode::BadParameters, std::move(problems), KI_TEXT("core", "Choose from: %1.").with(known));
  }
  std::vector<Index> result;
  std::ranges::copy_if(customers, std::back_inserter(result), [&](Index customer) {
    return std::ranges::all_of(tests, [customer](const Holds& holds) { return holds(customer); });
  });
  return result;
}

}  // namespace kindred::campaign
