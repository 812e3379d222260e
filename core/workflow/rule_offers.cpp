#include "core/workflow/rule_offers.h"

namespace kindred::workflow {
namespace {

template <class Rules>
bool isThere(const Rules& rules, int place) {
  return place >= 0 && static_cast<std::size_t>(place) < rules.size();
}

std::vector<Index> rightSide(const FoundRules& found, const OfferedRule& rule) {
  const auto place = static_cast<std::size_t>(rule.place);
  if (rule.isNext)
    return isThere(found.then.rules, rule.place) ? std::vector<Index>{found.then.rules[place].next}
                                                 : std::vector<Index>();
  return isThere(found.found.rules, rule.place) ? found.found.rules[place].right : std::vector<Index>();
}

constexpr const char* ProductLevel = "product";

}  // namespace

std::vector<Key> productsOf(const FoundRules& found, const OfferedRule& rule, const Dataset& dataset) {
  std::vector<Key> products;
  if (found.settings.level != ProductLevel) return products;
  for (const Index number : rightSide(found, rule)) {
    const rules::Item& item = found.items[static_cast<std::size_t>(number)];
    if (item.isOfCustomer) continue;
    if (const auto product = dataset.products.find(item.id)) products.push_back(dataset.products.key(*product));
  }
  return products;
}

CampaignChoices offersOf(const FoundRules& found, const OfferedRule& rule, const std::vector<Index>& customers,
                         const Dataset& dataset, const CampaignChoices& before) {
  const std::vector<Key> products = productsOf(found, rule, dataset);
  CampaignChoices choices;
  if (products.empty()) return choices;
  for (const Index customer : customers) {
    const Key key = dataset.customers.key(customer);
    const auto earlier = before.find(key);
    choices[key] = {.added = earlier != before.end() && earlier->second.added,
                    .run = found.run.id,
                    .offers = products,
                    .rule = rule};
  }
  return choices;
}

std::optional<RuleReason> reasonOf(const FoundRules& found, const OfferedRule& rule) {
  const auto place = static_cast<std::size_t>(rule.place);
  if (rule.isNext) {
    if (!isThere(found.then.rules, rule.place)) return std::nullopt;
    const rules::ThenRule& then = found.then.rules[place];
    return RuleReason{.confidence = then.confidence(),
                      .text = KI_TEXT("core", "%1 of those who bought %2 first bought this within %3 days")
                                  .with(Percent{then.confidence()})
                                  .with(found.titles({then.first}))
                                  .with(static_cast<std::int64_t>(found.settings.withinDays))};
  }
  if (!isThere(found.found.rules, rule.place)) return std::nullopt;
  const rules::Rule& of = found.found.rules[place];
  const double confidence = rules::confidence(of.counts);
  return RuleReason{.confidence = confidence,
                    .text = KI_TEXT("core", "%1 of the baskets with %2 hold this too")
                                .with(Percent{confidence})
                                .with(found.titles(of.left))};
}

}  // namespace kindred::workflow
