#include "core/workflow/queries/quality.h"

#include <algorithm>

namespace kindred::workflow {
namespace {

void addMissing(const Entities& entities, const Text& check, const std::string& prefix,
                std::vector<QualityCheck>& all) {
  for (const auto& column : entities.attributes().columns) {
    const std::int64_t missing = column.missing();
    if (missing == 0) continue;
    all.push_back({prefix + column.name, check.with(column.name), missing,
                   KI_TEXT("core", "%1 of the rows have no value.")
                       .with(Percent{static_cast<double>(missing) / static_cast<double>(entities.size())})});
  }
}

}  // namespace

std::vector<QualityCheck> qualityOf(const Dataset& dataset, const DatasetSummary& summary,
                                    const import::Report& report) {
  std::vector<QualityCheck> all;
  for (const auto& skipped : report.skipped) {
    all.push_back({std::string(import::key(skipped.check)), import::reason(skipped.check), skipped.count,
                   KI_TEXT("core", "Left out by the import.")});
  }
  all.push_back({"customers_without_events", KI_TEXT("core", "Customers without events"),
                 summary.customersListed - summary.customers, KI_TEXT("core", "They are offered what is popular.")});
  all.push_back({"products_without_events", KI_TEXT("core", "Products without events"),
                 summary.productsListed - summary.products, KI_TEXT("core", "No recommender can offer them.")});
  std::int64_t single = 0;
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    single += dataset.events.end(c) - dataset.events.begin(c) == 1 ? 1 : 0;
  }
  all.push_back({"customers_with_one_event", KI_TEXT("core", "Customers with one event"), single,
                 KI_TEXT("core", "Little is known of their taste.")});
  addMissing(dataset.customers, KI_TEXT("core", "Customers without %1"), "missing:customers.", all);
  addMissing(dataset.products, KI_TEXT("core", "Products without %1"), "missing:products.", all);
  return all;
}

}  // namespace kindred::workflow
