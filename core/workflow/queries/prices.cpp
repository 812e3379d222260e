#include "core/workflow/queries/prices.h"

#include <vector>

#include "core/describe/summary.h"

namespace kindred::workflow {

std::map<Index, double> pricesOf(const Dataset& dataset, std::span<const Index> products) {
  std::map<Index, double> prices;
  std::map<Index, std::vector<double>> paid;
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Price);
  for (const Index product : products) {
    const bool listed = column != nullptr && column->kind == AttributeKind::Number && column->has(product);
    if (listed) prices[product] = column->numbers[static_cast<std::size_t>(product)];
    else if (!dataset.events.unitPrice.empty()) paid[product];
  }
  if (paid.empty()) return prices;
  for (std::size_t e = 0; e < dataset.events.product.size(); ++e) {
    if (const auto found = paid.find(dataset.events.product[e]); found != paid.end()) {
      found->second.push_back(dataset.events.unitPrice[e]);
    }
  }
  for (auto& [product, all] : paid) {
    if (!all.empty()) prices[product] = spreadOf(std::move(all)).median;
  }
  return prices;
}

}  // namespace kindred::workflow
