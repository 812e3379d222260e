// The questions of a tree: what can be asked, and how it is said to people and to databases.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/base/shortest.h"
#include "core/describe/figures.h"
#include "core/segment/explain_tree.h"

namespace kindred::segment {
namespace {

AskedColumn figure(const Dataset& dataset, const std::string& name) {
  const auto label = [&]() -> Text {
    if (name == "orders") return KI_TEXT("core", "Orders");
    if (name == "spend") return KI_TEXT("core", "Spend");
    return KI_TEXT("core", "Days since the last order");
  }();
  return {.name = name, .of = AskedColumn::Of::Figure, .subject = label.source(), .numbers = figureOf(dataset, name)};
}

std::optional<AskedColumn> attribute(const AttributeColumn& column) {
  if (column.role != AttributeRole::None) return {};
  AskedColumn asked{.name = column.name, .of = AskedColumn::Of::Attribute, .subject = column.name};
  const auto rows = static_cast<Index>(column.present.size());
  if (column.kind == AttributeKind::Number) {
    for (Index i = 0; i < rows; ++i)
      asked.numbers.push_back(column.has(i) ? column.numbers[static_cast<std::size_t>(i)] : std::nan(""));
    return asked;
  }
  if (column.kind != AttributeKind::Category && column.kind != AttributeKind::Flag) return {};
  asked.kind = AskedColumn::Kind::Word;
  for (Index i = 0; i < rows; ++i) asked.words.push_back(column.text(i));
  return asked;
}

double amountOf(const Events& events, std::int64_t e) {
  return events.unitPrice.empty() ? 1 : std::max(0.0, events.spend(e));
}

std::vector<AskedColumn> shares(const Dataset& dataset) {
  const AttributeColumn* category = dataset.products.attributes().find(AttributeRole::Category);
  if (category == nullptr || category->kind != AttributeKind::Category) return {};
  const auto customers = static_cast<std::size_t>(dataset.customers.size());
  std::vector<AskedColumn> columns;
  for (const std::string& name : category->categories) {
    columns.push_back({.name = "share of spend: " + name,
                       .of = AskedColumn::Of::ShareOfCategory,
                       .subject = name,
                       .numbers = std::vector<double>(customers, 0)});
  }
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    double all = 0;
    for (std::int64_t e = dataset.events.begin(customer); e < dataset.events.end(customer); ++e) {
      const Index product = dataset.events.product[static_cast<std::size_t>(e)];
      const double amount = amountOf(dataset.events, e);
      all += amount;
      if (!category->has(product)) continue;
      const auto code = static_cast<std::size_t>(category->codes[static_cast<std::size_t>(product)]);
      columns[code].numbers[static_cast<std::size_t>(customer)] += amount;
    }
    if (all <= 0) continue;
    for (AskedColumn& column : columns) column.numbers[static_cast<std::size_t>(customer)] /= all;
  }
  return columns;
}

std::string quoted(const std::string& text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == '\0') continue;
    if (c == quote) result += quote;
    result += c;
  }
  return result + quote;
}

bool hasUnknown(const AskedColumn& column) {
  if (column.kind == AskedColumn::Kind::Word) return std::ranges::find(column.words, "") != column.words.end();
  return std::ranges::any_of(column.numbers, [](double number) { return std::isnan(number); });
}

// Who is not known answers no.
std::string sqlOf(const AskedColumn& column, const Answer& answer) {
  const std::string name = sqlIdentifier(column.name);
  const bool isNumber = column.kind == AskedColumn::Kind::Number;
  const std::string value = isNumber ? shortest(answer.bound) : sqlString(answer.word);
  if (answer.yes) return name + (isNumber ? " >= " : " = ") + value;
  const std::string no = name + (isNumber ? " < " : " <> ") + value;
  return hasUnknown(column) ? "(" + no + " OR " + name + " IS NULL)" : no;
}

}  // namespace

std::vector<AskedColumn> askedColumns(const Dataset& dataset) {
  std::vector<AskedColumn> columns;
  for (const std::string& name : figureNames(dataset, ConditionTable::Customers))
    if (name != "customer") columns.push_back(figure(dataset, name));
  for (const AttributeColumn& column : dataset.customers.attributes().columns)
    if (auto asked = attribute(column)) columns.push_back(std::move(*asked));
  std::ranges::move(shares(dataset), std::back_inserter(columns));
  return columns;
}

Text described(const AskedColumn& column, const Answer& answer) {
  if (column.kind == AskedColumn::Kind::Word) {
    const Text sentence = answer.yes ? KI_TEXT("core", "%1: %2") : KI_TEXT("core", "%1: not %2");
    return sentence.with(column.subject).with(answer.word);
  }
  if (column.of == AskedColumn::Of::ShareOfCategory) {
    const Text sentence = answer.yes ? KI_TEXT("core", "Share of spend on %1: at least %2")
                                     : KI_TEXT("core", "Share of spend on %1: below %2");
    return sentence.with(column.subject).with(Percent{answer.bound});
  }
  const Text sentence = answer.yes ? KI_TEXT("core", "%1: at least %2") : KI_TEXT("core", "%1: below %2");
  if (column.of == AskedColumn::Of::Figure) return sentence.with(Phrase{column.subject}).with(answer.bound);
  return sentence.with(column.subject).with(answer.bound);
}

std::string sqlIdentifier(const std::string& name) { return quoted(name, '"'); }
std::string sqlString(const std::string& text) { return quoted(text, '\''); }

std::string sqlWhere(const std::vector<AskedColumn>& columns, const std::vector<Rule>& rules) {
  std::string where;
  for (const Rule& rule : rules) {
    std::string all;
    for (const Answer& answer : rule.answers)
      all += (all.empty() ? "" : " AND ") + sqlOf(columns[answer.column], answer);
    if (all.empty()) all = "1 = 1";
    where += where.empty() ? "" : " OR ";
    where += rules.size() > 1 ? "(" + all + ")" : all;
  }
  return where;
}

}  // namespace kindred::segment
