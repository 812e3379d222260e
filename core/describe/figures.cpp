#include "core/describe/figures.h"

#include <cmath>

#include "core/describe/summary.h"

namespace kindred {
namespace {

constexpr double NoFigure = std::numeric_limits<double>::quiet_NaN();

double figureIn(const CustomerFacts& facts, const std::string& name) {
  if (facts.events == 0 && name == "last_order") return NoFigure;
  if (name == "orders") return static_cast<double>(facts.orders);
  if (name == "spend") return facts.spend;
  return facts.last ? static_cast<double>(*facts.last) : NoFigure;
}

std::vector<std::string> namesOf(const Events& events) {
  std::vector<std::string> names;
  if (!events.value.empty()) names.emplace_back("rating");
  if (!events.quantity.empty()) names.emplace_back("quantity");
  if (!events.unitPrice.empty()) names.insert(names.end(), {"price", "amount"});
  return names;
}

}  // namespace

std::vector<std::string> figureNames(const Dataset& dataset) {
  std::vector<std::string> names;
  if (dataset.events.size() > 0) names.emplace_back("orders");
  if (!dataset.events.unitPrice.empty()) names.emplace_back("spend");
  if (lastTime(dataset.events)) names.insert(names.end(), {"last_order", "recency_days"});
  return names;
}

std::vector<double> figureOf(const Dataset& dataset, const std::string& name) {
  std::vector<double> figure(static_cast<std::size_t>(dataset.customers.size()), NoFigure);
  if (name == "recency_days") {
    for (const RfmRow& row : rfm(dataset).rows) figure[static_cast<std::size_t>(row.customer)] = row.recencyDays;
    return figure;
  }
  const auto facts = customerFacts(dataset);
  for (std::size_t i = 0; i < facts.size(); ++i) figure[i] = figureIn(facts[i], name);
  return figure;
}

std::vector<std::string> figureNames(const Dataset& dataset, ConditionTable table) {
  if (table == ConditionTable::Products) return {"product"};
  if (table == ConditionTable::Events) return namesOf(dataset.events);
  std::vector<std::string> names = figureNames(dataset);
  std::erase(names, "last_order");
  names.insert(names.begin(), "customer");
  return names;
}

std::function<double(std::size_t)> figureByRow(const Dataset& dataset, ConditionTable table, const std::string& name) {
  if (table == ConditionTable::Customers)
    return [values = figureOf(dataset, name)](std::size_t row) { return values[row]; };
  const Events& events = dataset.events;
  if (name == "rating") return [&events](std::size_t e) { return static_cast<double>(events.value[e]); };
  if (name == "quantity") return [&events](std::size_t e) { return static_cast<double>(events.quantity[e]); };
  if (name == "price") return [&events](std::size_t e) { return events.unitPrice[e]; };
  return [&events](std::size_t e) { return events.spend(static_cast<std::int64_t>(e)); };
}

const AttributeTable* attributesOf(const Dataset& dataset, ConditionTable table) {
  switch (table) {
    case ConditionTable::Customers: return &dataset.customers.attributes();
    case ConditionTable::Products: return &dataset.products.attributes();
    case ConditionTable::Events: break;
  }
  return nullptr;
}

std::size_t rowsOf(const Dataset& dataset, ConditionTable table) {
  switch (table) {
    case ConditionTable::Customers: return static_cast<std::size_t>(dataset.customers.size());
    case ConditionTable::Products: return static_cast<std::size_t>(dataset.products.size());
    case ConditionTable::Events: break;
  }
  return static_cast<std::size_t>(dataset.events.size());
}

}  // namespace kindred
