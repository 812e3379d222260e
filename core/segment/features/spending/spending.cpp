// How a customer's spend divides among the categories of products.
#include <algorithm>

#include "core/segment/features/feature_set.h"

namespace kindred::segment::features::spending {
namespace {

const AttributeColumn* categoryColumn(const Dataset& dataset) {
  const AttributeColumn* column = dataset.products.attributes().find(AttributeRole::Category);
  return column != nullptr && column->kind == AttributeKind::Category ? column : nullptr;
}

Text missing(const Dataset& dataset) {
  if (categoryColumn(dataset) == nullptr) {
    return KI_TEXT("core", "Spending by category needs categories of products, and the data set has none.");
  }
  if (dataset.events.size() == 0)
    return KI_TEXT("core", "Spending by category needs purchases, and the data set has none.");
  return {};
}

// Where nothing has a price, every event counts the same. Returns cannot make a share negative.
double amountOf(const Events& events, std::int64_t e) {
  return events.unitPrice.empty() ? 1 : std::max(0.0, events.spend(e));
}

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  requireValid(Parameters(), values);
  const AttributeColumn& category = *categoryColumn(dataset);
  const Events& events = dataset.events;
  Features features{Matrix::Zero(dataset.customers.size(), static_cast<Eigen::Index>(category.categories.size())), {}};
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    double all = 0;
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const Index product = events.product[static_cast<std::size_t>(e)];
      const double amount = amountOf(events, e);
      all += amount;
      if (category.has(product)) features.values(customer, category.codes[static_cast<std::size_t>(product)]) += amount;
    }
    if (all > 0) features.values.row(customer) /= all;
  }
  for (const std::string& name : category.categories) {
    features.columns.push_back(KI_TEXT("core", "Share of spend on %1").with(name));
  }
  progress.report(1);
  return features;
}

}  // namespace

FeatureSet featureSet() {
  return {.info = {.key = "spending",
                   .title = KI_TEXT("core", "Spending by category"),
                   .summary = KI_TEXT("core", "What share of their spend goes to each category of products."),
                   .source = "shares of a total; products without a category count in the total alone"},
          .brief = KI_TEXT("core", "Spending"),
          .tells = Tells::Taste,
          .make = make,
          .missing = missing};
}

}  // namespace kindred::segment::features::spending
