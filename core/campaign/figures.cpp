#include "core/campaign/figures.h"

#include <cmath>

#include "core/data/summary.h"

namespace kindred::campaign {
namespace {

constexpr double NoFigure = std::numeric_limits<double>::quiet_NaN();

double figureIn(const CustomerFacts& facts, const std::string& name) {
  if (facts.events == 0 && name == "last_order") return NoFigure;
  if (name == "orders") return static_cast<double>(facts.orders);
  if (name == "spend") return facts.spend;
  return facts.last ? static_cast<double>(*facts.last) : NoFigure;
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

}  // namespace kindred::campaign
