#include "core/workflow/queries/product_filter.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "core/workflow/queries/prices.h"

namespace kindred::workflow {
namespace {

void keepCategory(const Dataset& dataset, const std::string& category, std::vector<char>& passes) {
  const AttributeColumn* const column = dataset.products.attributes().find(AttributeRole::Category);
  for (std::size_t i = 0; i < passes.size(); ++i) {
    const auto product = static_cast<Index>(i);
    if (column == nullptr || !column->has(product) || column->text(product) != category) passes[i] = 0;
  }
}

void keepMark(const Dataset& dataset, const std::string& mark, std::vector<char>& passes) {
  const AttributeColumn* const column = dataset.products.attributes().find(mark);
  const bool usable = column != nullptr && column->kind == AttributeKind::Flag;
  for (std::size_t i = 0; i < passes.size(); ++i)
    if (!usable || !column->has(static_cast<Index>(i)) || column->numbers[i] == 0) passes[i] = 0;
}

void keepPrices(const Dataset& dataset, const ProductFilter& filter, std::vector<char>& passes) {
  std::vector<Index> products(passes.size());
  std::iota(products.begin(), products.end(), Index{0});
  const auto prices = pricesOf(dataset, products);
  for (const Index product : products) {
    const auto price = prices.find(product);
    const bool within = price != prices.end() && (!filter.least || price->second >= *filter.least) &&
                        (!filter.most || price->second <= *filter.most);
    if (!within) passes[static_cast<std::size_t>(product)] = 0;
  }
}

}  // namespace

std::vector<char> productsThatPass(const Dataset& dataset, const ProductFilter& filter) {
  if (filter.isEmpty()) return {};
  std::vector<char> passes(static_cast<std::size_t>(dataset.products.size()), 1);
  if (!filter.category.empty()) keepCategory(dataset, filter.category, passes);
  if (!filter.mark.empty()) keepMark(dataset, filter.mark, passes);
  if (filter.least || filter.most) keepPrices(dataset, filter, passes);
  return passes;
}

ProductFilterChoices productFilterChoices(const Dataset& dataset) {
  ProductFilterChoices choices;
  const AttributeTable& table = dataset.products.attributes();
  if (const AttributeColumn* const column = table.find(AttributeRole::Category); column != nullptr) {
    std::set<std::string> categories;
    for (Index product = 0; product < dataset.products.size(); ++product)
      if (column->has(product)) categories.insert(column->text(product));
    choices.categories.assign(categories.begin(), categories.end());
  }
  for (const AttributeColumn& column : table.columns)
    if (column.kind == AttributeKind::Flag) choices.marks.push_back(column.name);
  choices.prices = !dataset.events.unitPrice.empty() || table.find(AttributeRole::Price) != nullptr;
  return choices;
}

}  // namespace kindred::workflow
