// What a filter asks for: its parameters, and how they read.
#include "core/base/date.h"
#include "core/base/error.h"
#include "core/describe/filter.h"

namespace kindred {
const Schema<FilterOptions>& filterSchema() {
  static const Schema<FilterOptions> schema =
      Schema<FilterOptions>()
          .param(&FilterOptions::from, "from", KI_TEXT("core", "First day"),
                 KI_TEXT("core", "Keeps what happened on this day or later."))
          .date()
          .param(&FilterOptions::to, "to", KI_TEXT("core", "Last day"),
                 KI_TEXT("core", "Keeps what happened on this day or earlier."))
          .date()
          .param(&FilterOptions::categories, "categories", KI_TEXT("core", "Categories"),
                 KI_TEXT("core", "Keeps products of these categories; none chosen: of all."))
          .param(&FilterOptions::whereCustomers, "where_customers", KI_TEXT("core", "Customers"),
                 KI_TEXT("core", "Keeps customers for whom all of these hold, as “Country=France”."))
          .param(&FilterOptions::whereProducts, "where_products", KI_TEXT("core", "Products"),
                 KI_TEXT("core", "Keeps products for which all of these hold, as “colour=red”."))
          .param(&FilterOptions::whereEvents, "where_events", KI_TEXT("core", "Purchases or ratings"),
                 KI_TEXT("core", "Keeps events for which all of these hold, as “price>=10”."))
          .param(&FilterOptions::selection, "selection", KI_TEXT("core", "Selection"),
                 KI_TEXT("core", "Whose events alone were kept."))
          .param(&FilterOptions::minimumCustomer, "minimum_customer", KI_TEXT("core", "Events of a customer"),
                 KI_TEXT("core", "Leaves out customers with fewer events."), Range{1, 1e6, true})
          .param(&FilterOptions::minimumProduct, "minimum_product", KI_TEXT("core", "Events of a product"),
                 KI_TEXT("core", "Leaves out products with fewer events."), Range{1, 1e6, true})
          .param(&FilterOptions::core, "core", KI_TEXT("core", "k-core"),
                 KI_TEXT("core",
                         "Leaves out whoever has fewer than k different products or customers, again and again, "
                         "until everyone left has as many. 1 leaves nobody out."),
                 Range{1, 1e6, true});
  return schema;
}

Parameters filterParameters(const Dataset& dataset) {
  Parameters parameters = filterSchema().parameters();
  std::erase_if(parameters, [&](const Parameter& p) {
    if (p.key.starts_with("where_") || p.key == "selection") return true;
    if (p.key == "from" || p.key == "to") return dataset.events.time.empty();
    return p.key == "categories" && productCategories(dataset).empty();
  });
  return parameters;
}

void requireValid(const FilterOptions& options) {
  for (const auto table : {ConditionTable::Customers, ConditionTable::Products, ConditionTable::Events})
    conditionsOf(options, table);
  if (!options.from || !options.to || startOfDay(*options.to) >= startOfDay(*options.from)) return;
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The last day lies before the first."),
              KI_TEXT("core", "Exchange the two days."));
}

std::vector<Condition> conditionsOf(const FilterOptions& options, ConditionTable table) {
  const auto& texts = table == ConditionTable::Customers  ? options.whereCustomers
                      : table == ConditionTable::Products ? options.whereProducts
                                                          : options.whereEvents;
  std::vector<Condition> conditions;
  for (const std::string& text : texts) conditions.push_back(parsedCondition(text));
  return conditions;
}

}  // namespace kindred
