#include "core/workflow/queries/customers.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/date.h"
#include "core/base/letters.h"

namespace kindred::workflow {
namespace {

class Matcher {
 public:
  Matcher(const Dataset& dataset, const CustomerFilter& filter)
      : m_dataset(dataset),
        m_filter(filter),
        m_names(dataset.customers.attributes().find(AttributeRole::Name)),
        m_search(folded(filter.search)) {}

  [[nodiscard]] bool operator()(Index customer) const {
    return inSegment(customer) && inSet(customer) && named(customer);
  }

 private:
  [[nodiscard]] bool inSegment(Index customer) const {
    if (!m_filter.segment || m_filter.segmentation == nullptr) return true;
    const auto& labels = m_filter.segmentation->labels;
    const auto place = static_cast<std::size_t>(customer);
    return place < labels.size() && labels[place] == *m_filter.segment;
  }
  [[nodiscard]] bool inSet(Index customer) const {
    return m_filter.only == nullptr || m_filter.only->contains(m_dataset.customers.key(customer));
  }
  [[nodiscard]] bool named(Index customer) const {
    if (m_search.empty()) return true;
    if (folded(m_dataset.customers.id(customer)).find(m_search) != std::string::npos) return true;
    return m_names != nullptr && folded(m_names->text(customer)).find(m_search) != std::string::npos;
  }

  const Dataset& m_dataset;
  const CustomerFilter& m_filter;
  const AttributeColumn* m_names;
  std::string m_search;
};

constexpr int MonthsAYear = 12;

/// Months since the year 0.
int monthOf(std::int64_t time) {
  const CivilTime when = toCivil(time);
  return when.year * MonthsAYear + when.month - 1;
}

std::int64_t beginOfMonth(int month) {
  return toSeconds({.year = month / MonthsAYear, .month = month % MonthsAYear + 1, .day = 1});
}

int monthsOf(int years) { return years == 0 ? 1 : years * MonthsAYear; }

/// A month, then 1, 2, 5, 10, 20, 50, … years.
int nextLonger(int years) {
  int power = 1;
  while (years >= 10 * power) power *= 10;
  for (const int factor : {1, 2, 5}) {
    if (years < factor * power) return factor * power;
  }
  return 10 * power;
}

}  // namespace

std::vector<Index> findCustomers(const Dataset& dataset, const std::vector<CustomerFacts>& facts,
                                 const CustomerFilter& filter) {
  std::vector<Index> found;
  const Matcher matches(dataset, filter);
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    if (matches(c)) found.push_back(c);
  }
  const auto sortBy = [&](const auto& figure) {
    std::ranges::stable_sort(found, [&](Index a, Index b) {
      return figure(facts[static_cast<std::size_t>(a)]) > figure(facts[static_cast<std::size_t>(b)]);
    });
  };
  switch (filter.order) {
    case CustomerOrder::Id: break;
    case CustomerOrder::Spend: sortBy([](const CustomerFacts& f) { return f.spend; }); break;
    case CustomerOrder::Orders: sortBy([](const CustomerFacts& f) { return f.orders; }); break;
    case CustomerOrder::LastOrder: sortBy([](const CustomerFacts& f) { return f.last; }); break;
    case CustomerOrder::Events: sortBy([](const CustomerFacts& f) { return f.events; }); break;
  }
  return found;
}

std::vector<Index> findEntities(const Entities& entities, const std::string& search, std::size_t most) {
  const std::string wanted = folded(search);
  if (wanted.empty()) return {};
  std::array<std::vector<Index>, 3> found;
  for (Index i = 0; i < entities.size(); ++i) {
    const std::string id = folded(entities.id(i)), title = folded(entities.title(i));
    const bool holds = id.find(wanted) != std::string::npos || title.find(wanted) != std::string::npos;
    auto& list = found[id == wanted ? 0 : title == wanted ? 1 : 2];
    if (holds && list.size() < most) list.push_back(i);
  }
  std::vector<Index> result = found[0];
  for (const auto& list : {found[1], found[2]}) result.insert(result.end(), list.begin(), list.end());
  result.resize(std::min(most, result.size()));
  return result;
}

std::vector<HistoryLine> history(const recommend::TrainingData& data, Index customer) {
  const Events& events = data.dataset->events;
  std::map<Index, HistoryLine> lines;
  std::map<Index, std::set<std::int64_t>> orders;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const auto place = static_cast<std::size_t>(e);
    HistoryLine& line = lines[events.product[place]];
    orders[events.product[place]].insert(events.orderMark(e));
    line.quantity += events.quantity.empty() ? 1 : static_cast<double>(events.quantity[place]);
    line.spend += events.spend(e);
    if (!events.time.empty()) line.last = std::max(line.last.value_or(events.time[place]), events.time[place]);
  }
  std::vector<HistoryLine> result;
  for (auto& [product, line] : lines) {
    line.product = product;
    line.orders = static_cast<std::int64_t>(orders[product].size());
    line.preference = at(data.matrix, customer, product);
    result.push_back(line);
  }
  std::ranges::stable_sort(result, [](const HistoryLine& a, const HistoryLine& b) {
    return a.preference != b.preference ? a.preference > b.preference : a.spend > b.spend;
  });
  return result;
}

SpendOverTime spendOverTime(const Dataset& dataset, Index customer) {
  const auto first = firstTime(dataset.events);
  const auto last = lastTime(dataset.events);
  if (!first || !last) return {};
  SpendOverTime result;
  const auto stepOf = [&](std::int64_t time) { return monthOf(time) / monthsOf(result.years); };
  while (stepOf(*last) - stepOf(*first) >= MostSpendSteps) result.years = nextLonger(result.years);
  const int from = stepOf(*first);
  for (int step = from; step <= stepOf(*last); ++step) {
    const int months = monthsOf(result.years);
    result.steps.push_back({.begin = beginOfMonth(step * months), .end = beginOfMonth((step + 1) * months)});
  }
  const Events& events = dataset.events;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    const int step = stepOf(events.time[static_cast<std::size_t>(e)]) - from;
    result.steps[static_cast<std::size_t>(step)].spend += events.spend(e);
  }
  return result;
}

double usualPreference(const recommend::TrainingData& data, Index customer) {
  const auto row = data.matrix.row(customer);
  double sum = 0;
  for (const float value : row.values) sum += static_cast<double>(value);
  return row.empty() ? 0 : sum / static_cast<double>(row.size());
}

}  // namespace kindred::workflow
