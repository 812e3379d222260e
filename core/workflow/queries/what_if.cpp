#include "core/workflow/queries/what_if.h"

#include <set>

namespace kindred::workflow {
namespace {

using recommend::History;
using recommend::OwnedHistory;

void addValues(const History& before, const WhatIf& changes, OwnedHistory& after) {
  std::map<Index, float> values;
  for (std::size_t i = 0; i < before.values.size(); ++i) values[before.values.indices[i]] = before.values.values[i];
  for (const auto& [product, value] : changes) {
    if (value) values[product] = *value;
    else values.erase(product);
  }
  for (const auto& [product, value] : values) {
    after.products.push_back(product);
    after.values.push_back(value);
  }
}

void addEvent(const History& before, Index product, std::size_t like, OwnedHistory& after) {
  after.events.push_back(product);
  if (like < before.times.size()) after.times.push_back(before.times[like]);
  if (like < before.orders.size()) after.orders.push_back(before.orders[like]);
}

}  // namespace

recommend::OwnedHistory changedHistory(const recommend::TrainingData& data, Index customer, const WhatIf& changes) {
  const recommend::Person person = data.person(customer);
  const History& before = person.history;
  OwnedHistory after;
  addValues(before, changes, after);
  std::set<Index> seen;
  for (std::size_t i = 0; i < before.events.size(); ++i) {
    const auto change = changes.find(before.events[i]);
    seen.insert(before.events[i]);
    if (change == changes.end() || change->second) addEvent(before, before.events[i], i, after);
  }
  for (const auto& [product, value] : changes) {
    if (value && !seen.contains(product) && !before.events.empty())
      addEvent(before, product, before.events.size() - 1, after);
  }
  return after;
}

}  // namespace kindred::workflow
