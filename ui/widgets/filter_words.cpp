#include "ui/widgets/filter_words.h"

#include <QCoreApplication>

#include "ui/text/language.h"
#include "ui/widgets/run_info.h"

namespace kindred::ui {
namespace {

// The context of every word in this file.
struct FilterWords {
  Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString saidValue(const Condition& condition) {
  const QString value = QString::fromStdString(condition.value);
  if (!needsValue(condition.relation)) return FilterWords::tr("not known");
  if (condition.value == "yes") return FilterWords::tr("yes");
  if (condition.value == "no") return FilterWords::tr("no");
  // Ids and names of categories may look like numbers and are not.
  const bool ordered = condition.relation == Relation::AtLeast || condition.relation == Relation::AtMost;
  bool isNumber = false;
  const double number = value.toDouble(&isNumber);
  return ordered && isNumber ? formatNumber(number, number == std::floor(number) ? 0 : 2) : value;
}

/// What must hold of one column.
QString columnLine(const std::vector<Condition>& conditions) {
  QStringList any, all;
  for (const Condition& condition : conditions) {
    const QString value = saidValue(condition);
    switch (condition.relation) {
      case Relation::Is:
      case Relation::IsEmpty: any << value; break;
      case Relation::IsNot: all << FilterWords::tr("not %1").arg(value); break;
      case Relation::IsNotEmpty: all << FilterWords::tr("known"); break;
      case Relation::AtLeast: all << FilterWords::tr("at least %1").arg(value); break;
      case Relation::AtMost: all << FilterWords::tr("at most %1").arg(value); break;
      case Relation::Contains: all << FilterWords::tr("contains “%1”").arg(value); break;
    }
  }
  if (!any.isEmpty()) all.prepend(any.join(FilterWords::tr(" or ")));
  return all.join(QStringLiteral(", "));
}

void addConditions(const FilterOptions& options, ConditionTable table, QStringList& lines) {
  std::vector<std::vector<Condition>> columns;
  for (const Condition& condition : conditionsOf(options, table)) {
    const auto same = [&](const auto& others) { return others[0].column == condition.column; };
    const auto column = std::ranges::find_if(columns, same);
    if (column == columns.end()) columns.push_back({condition});
    else column->push_back(condition);
  }
  for (const auto& column : columns)
    lines << QStringLiteral("%1: %2").arg(columnName(table, column[0].column, true), columnLine(column));
}

}  // namespace

QString columnName(ConditionTable table, const std::string& name, bool isFigure) {
  const QString own = QString::fromStdString(name);
  if (!isFigure) return own;
  switch (table) {
    case ConditionTable::Customers:
      if (name == "customer") return FilterWords::tr("Customer number");
      if (name == "orders") return FilterWords::tr("Orders");
      if (name == "spend") return FilterWords::tr("Spend");
      if (name == "recency_days") return FilterWords::tr("Days since the last order");
      return own;
    case ConditionTable::Products: return name == "product" ? FilterWords::tr("Product number") : own;
    case ConditionTable::Events: break;
  }
  if (name == "rating") return FilterWords::tr("Rating");
  if (name == "quantity") return FilterWords::tr("Quantity");
  if (name == "price") return FilterWords::tr("Price");
  return name == "amount" ? FilterWords::tr("Quantity × price") : own;
}

QString selectionWords(const CustomerSet& customers) {
  return FilterWords::tr("%Ln customer(s): %1", nullptr, static_cast<int>(customers.size()))
      .arg(translated(customers.origin()));
}

QStringList filterLines(const Values& recipe) {
  const FilterOptions options = filterSchema().options(recipe);
  QStringList lines;
  for (const Parameter& parameter : filterSchema().parameters()) {
    const auto value = recipe.find(parameter.key);
    if (value == recipe.end() || value->second == parameter.defaultValue) continue;
    if (parameter.key == "where_customers") addConditions(options, ConditionTable::Customers, lines);
    else if (parameter.key == "where_products") addConditions(options, ConditionTable::Products, lines);
    else if (parameter.key == "where_events") addConditions(options, ConditionTable::Events, lines);
    else lines << QStringLiteral("%1: %2").arg(translated(parameter.label), valueText(parameter, value->second));
  }
  return lines;
}

}  // namespace kindred::ui
