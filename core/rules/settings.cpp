#include "core/rules/settings.h"

#include <algorithm>

#include "core/params/schema.h"
#include "core/rules/miner.h"

namespace kindred::rules {

const Schema<RuleSettings>& ruleSchema() {
  using S = RuleSettings;
  static const Schema<S> all =
      Schema<S>()
          .choice(&S::baskets, "baskets", KI_TEXT("core", "Basket"), KI_TEXT("core", "What counts as bought together."),
                  {{BasketKind::Order, "order", KI_TEXT("core", "One order")},
                   {BasketKind::Customer, "customer", KI_TEXT("core", "Everything of one customer")},
                   {BasketKind::Day, "customer_day", KI_TEXT("core", "A customer's day")},
                   {BasketKind::Week, "customer_week", KI_TEXT("core", "A customer's week")},
                   {BasketKind::Month, "customer_month", KI_TEXT("core", "A customer's month")}})
          .param(&S::minSupport, "min_support", KI_TEXT("core", "Seen in"),
                 KI_TEXT("core", "The share of all baskets that hold both sides of a rule, at least."),
                 Range{0.000001, 1, true})
          .param(&S::minCount, "min_count", KI_TEXT("core", "Seen in, baskets"),
                 KI_TEXT("core", "The same as a number of baskets, in place of the share."), Range{1, 1e9})
          .advanced()
          .param(
              &S::minConfidence, "min_confidence", KI_TEXT("core", "Sure to"),
              KI_TEXT("core", "Of the baskets with the left side, the share that hold the right side too, at least."),
              Range{0, 1})
          .param(&S::longest, "longest", KI_TEXT("core", "Longest"),
                 KI_TEXT("core", "How many items both sides have together."), Range{2, 20})
          .param(&S::falseDiscoveries, "false_discoveries", KI_TEXT("core", "By chance"),
                 KI_TEXT("core", "The share of rules shown that may be chance, of all that were tested."), Range{0, 1})
          .param(&S::oneOnRight, "one_on_right", KI_TEXT("core", "One product on the right"),
                 KI_TEXT("core", "Otherwise several may stand there together."))
          .param(&S::withinDays, "within_days", KI_TEXT("core", "Next within"),
                 KI_TEXT("core",
                         "For what is bought after something else: so many days later at most; 0 leaves that out."),
                 Range{0, 3650})
          .unit(KI_TEXT("core", "days"))
          .param(&S::level, "level", KI_TEXT("core", "Items are"),
                 KI_TEXT("core", "product, category, or an attribute of the products."))
          .advanced()
          .param(&S::with, "with", KI_TEXT("core", "With what customers are"),
                 KI_TEXT("core", "Attributes of the customers whose values count as items: region."))
          .advanced()
          .param(&S::segmentation, "segmentation", KI_TEXT("core", "With the segments of"),
                 KI_TEXT("core", "A segmentation whose segments count as items; nothing for none."))
          .advanced()
          .param(&S::right, "right", KI_TEXT("core", "Only these on the right"),
                 KI_TEXT("core", "Products by their ids, between commas; nothing for all."))
          .advanced()
          .param(&S::leaveOut, "leave_out", KI_TEXT("core", "Leave out"),
                 KI_TEXT("core", "Products by their ids, between commas, such as postage or bags."))
          .advanced()
          .param(&S::mostSets, "most_sets", KI_TEXT("core", "Sets at most"),
                 KI_TEXT("core", "Where more sets of products are found, the search ends and says what to change."),
                 Range{1000, 50'000'000, true})
          .advanced();
  return all;
}

std::int64_t minCountOf(const RuleSettings& settings, std::int64_t baskets) {
  return settings.minCount.value_or(countOf(settings.minSupport, baskets));
}

std::vector<std::string> idsIn(const std::string& list) {
  const char between = list.find(';') == std::string::npos ? ',' : ';';
  std::vector<std::string> ids;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(between, begin), list.size());
    std::size_t from = begin, to = end;
    while (from < to && list[from] == ' ') ++from;
    while (from < to && list[to - 1] == ' ') --to;
    if (from < to) ids.push_back(list.substr(from, to - from));
    begin = end + 1;
  }
  return ids;
}

std::string listOf(const std::vector<std::string>& ids) {
  std::string list;
  for (const std::string& id : ids) list += id + ";";
  return list;
}

std::string keyOf(BasketKind kind) {
  return std::get<std::string>(ruleSchema().values({.baskets = kind}).at("baskets"));
}

}  // namespace kindred::rules
