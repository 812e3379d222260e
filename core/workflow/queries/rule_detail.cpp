#include "core/workflow/queries/rule_detail.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/workflow/rule_customers.h"

namespace kindred::workflow {
namespace {

constexpr std::int64_t RecentDays = 90, LeastDays = 28;
constexpr std::size_t Periods = 4;

void fillPeriods(const rules::Baskets& baskets, const rules::Rule& rule, RuleDetail& detail) {
  if (baskets.times.empty()) return;
  const auto [first, last] = std::ranges::minmax_element(baskets.times);
  const std::int64_t begin = startOfDay(*first), length = startOfDay(*last) + SecondsPerDay - begin;
  if (length < LeastDays * SecondsPerDay) return;
  for (std::size_t i = 0; i < Periods; ++i) {
    const auto at = [&](std::size_t part) {
      return begin + length * static_cast<std::int64_t>(part) / static_cast<std::int64_t>(Periods);
    };
    detail.periods.push_back({.from = at(i), .to = at(i + 1)});
  }
  for (std::int64_t b = 0; b < baskets.table.size(); ++b) {
    const rules::Items basket = baskets.table.basket(b);
    if (!std::ranges::includes(basket, rule.left)) continue;
    const std::int64_t since = baskets.times[static_cast<std::size_t>(b)] - begin;
    auto& period =
        detail.periods[std::min(Periods - 1, static_cast<std::size_t>(since * std::int64_t{Periods} / length))];
    ++period.left;
    if (std::ranges::includes(basket, rule.right)) ++period.both;
  }
}

std::int64_t customersOf(const rules::Baskets& baskets, const rules::Rule& rule) {
  std::int64_t count = 0;
  Index last = -1;
  for (std::int64_t b = 0; b < baskets.table.size(); ++b) {
    const Index customer = baskets.customers[static_cast<std::size_t>(b)];
    const rules::Items basket = baskets.table.basket(b);
    if (customer == last || !std::ranges::includes(basket, rule.left) || !std::ranges::includes(basket, rule.right))
      continue;
    last = customer;
    ++count;
  }
  return count;
}

}  // namespace

RuleDetail ruleDetail(const Workspace& workspace, const FoundRules& found, std::size_t rule, Progress& progress) {
  const BasketsPtr baskets = basketsOf(workspace, found.run.datasetId, found.settings, progress);
  const DatasetPtr dataset = workspace.dataset(found.run.datasetId);
  const rules::Rule& of = found.found.rules[rule];
  RuleDetail detail;
  fillPeriods(*baskets, of, detail);
  detail.customers = customersOf(*baskets, of);
  progress.checkpoint();
  detail.notYet = RuleCustomers(*baskets, dataset->customers.size(), itemsOf({of})).notYet(of.left, of.right);
  const auto end = lastTime(dataset->events);
  if (!end) return detail;
  detail.recently = std::ranges::count_if(detail.notYet, [&](Index customer) {
    const std::int64_t last = dataset->events.end(customer) - 1;
    return last >= dataset->events.begin(customer) &&
           dataset->events.time[static_cast<std::size_t>(last)] > *end - RecentDays * SecondsPerDay;
  });
  return detail;
}

std::vector<Index> customersForNext(const Workspace& workspace, const FoundRules& found, std::size_t rule,
                                    Progress& progress) {
  const rules::ThenRule& of = found.then.rules[rule];
  rules::RuleSettings settings = found.settings;
  settings.baskets = rules::BasketKind::Order;
  const BasketsPtr orders = basketsOf(workspace, found.run.datasetId, settings, progress);
  if (orders->times.empty()) return {};
  const std::int64_t since = *std::ranges::max_element(orders->times) - settings.withinDays * SecondsPerDay;
  const RuleCustomers customers(*orders, workspace.dataset(found.run.datasetId)->customers.size(),
                                {std::min(of.first, of.next), std::max(of.first, of.next)});
  std::vector<Index> lately;
  for (std::int64_t b = 0; b < orders->table.size(); ++b) {
    const auto at = static_cast<std::size_t>(b);
    if (orders->times[at] < since || !std::ranges::binary_search(orders->table.basket(b), of.first)) continue;
    if (lately.empty() || lately.back() != orders->customers[at]) lately.push_back(orders->customers[at]);
  }
  std::vector<Index> result;
  std::ranges::set_intersection(lately, customers.notYet({of.first}, {of.next}), std::back_inserter(result));
  return result;
}

}  // namespace kindred::workflow
