// How the events of one customer and product become one number.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/data/dataset.h"

namespace kindred {
namespace {

/// A sum that does not depend on the order of `numbers`, so that the order of rows in a file cannot show.
double sumAscending(std::vector<double>& numbers) {
  std::ranges::sort(numbers);
  return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// Makes the number of one pair from its events. Keeps scratch memory between pairs.
class PairValue {
 public:
  PairValue(const Events& events, const Preference& preference)
      : m_events(events), m_preference(preference), m_last(lastTime(events).value_or(0)) {}

  /// `pair`: the pair's events in the order of the columns, at least one.
  double operator()(std::span<const std::int64_t> pair) {
    switch (m_preference.value) {
      case PreferenceValue::Rating: return rating(pair);
      case PreferenceValue::Bought: return weight(pair.back());
      case PreferenceValue::Orders: return orders(pair);
      case PreferenceValue::Orders1To5: return 1 + std::min(4.0, orders(pair));
      case PreferenceValue::Quantity: return sum(pair, [&](std::int64_t e) { return quantity(e); });
      case PreferenceValue::Spend: return sum(pair, [&](std::int64_t e) { return m_events.spend(e); });
    }
    return 0;
  }

 private:
  [[nodiscard]] double weight(std::int64_t e) const {
    if (!m_preference.halfLifeDays) return 1;
    const auto age = static_cast<double>(m_last - m_events.time[static_cast<std::size_t>(e)]);
    return std::exp2(-age / (*m_preference.halfLifeDays * static_cast<double>(SecondsPerDay)));
  }

  [[nodiscard]] double quantity(std::int64_t e) const {
    return m_events.quantity.empty() ? 1 : static_cast<double>(m_events.quantity[static_cast<std::size_t>(e)]);
  }

  [[nodiscard]] double value(std::int64_t e) const {
    return static_cast<double>(m_events.value[static_cast<std::size_t>(e)]);
  }

  template <class Contribution>
  double sum(std::span<const std::int64_t> pair, Contribution contribution) {
    m_numbers.clear();
    for (const std::int64_t e : pair) m_numbers.push_back(weight(e) * contribution(e));
    return sumAscending(m_numbers);
  }

  double rating(std::span<const std::int64_t> pair) {
    if (m_preference.repeats == Repeats::Mean) {
      const double weighted = sum(pair, [&](std::int64_t e) { return value(e); });
      return weighted / sum(pair, [](std::int64_t) { return 1.0; });
    }
    double best = value(pair.back());
    for (const std::int64_t e : pair) {
      if (m_preference.repeats == Repeats::Maximum || sameTime(e, pair.back())) best = std::max(best, value(e));
    }
    return best;
  }

  // Of several last ratings at one time the best counts; without times, the one of the last line.
  [[nodiscard]] bool sameTime(std::int64_t a, std::int64_t b) const {
    if (m_events.time.empty()) return a == b;
    return m_events.time[static_cast<std::size_t>(a)] == m_events.time[static_cast<std::size_t>(b)];
  }

  // An order counts by its latest event of the pair.
  double orders(std::span<const std::int64_t> pair) {
    m_marks.clear();
    for (const std::int64_t e : pair) m_marks.emplace_back(m_events.orderMark(e), e);
    std::ranges::sort(m_marks);
    m_numbers.clear();
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
      const bool lastOfOrder = i + 1 == m_marks.size() || m_marks[i + 1].first != m_marks[i].first;
      if (lastOfOrder) m_numbers.push_back(weight(m_marks[i].second));
    }
    return sumAscending(m_numbers);
  }

  const Events& m_events;
  const Preference& m_preference;
  std::int64_t m_last;
  std::vector<double> m_numbers;
  std::vector<std::pair<std::int64_t, std::int64_t>> m_marks;
};

void requireColumns(const Dataset& dataset, const Preference& preference) {
  const Events& events = dataset.events;
  if (events.size() == 0) return;
  if (preference.value == PreferenceValue::Rating && events.value.empty()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The data set %1 has no ratings.").with(dataset.name),
                KI_TEXT("core", "Choose another preference, such as bought or orders."));
  }
  if (preference.value == PreferenceValue::Spend && events.unitPrice.empty()) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The data set %1 has no prices.").with(dataset.name),
                KI_TEXT("core", "Choose another preference, such as orders or quantity."));
  }
  if (preference.halfLifeDays && events.time.empty()) {
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "The data set %1 has no dates, so older events cannot count less.").with(dataset.name),
                KI_TEXT("core", "Leave the half-life out."));
  }
}

}  // namespace

Csr interactions(const Dataset& dataset, const Preference& preference) {
  requireColumns(dataset, preference);
  const Events& events = dataset.events;
  Csr result{
      .rows = dataset.customers.size(), .columns = dataset.products.size(), .offsets = {}, .indices = {}, .values = {}};
  result.offsets.reserve(static_cast<std::size_t>(result.rows) + 1);
  result.offsets.push_back(0);

  PairValue pairValue(events, preference);
  const auto productOf = [&](std::int64_t e) { return events.product[static_cast<std::size_t>(e)]; };
  std::vector<std::int64_t> history;
  for (Index customer = 0; customer < result.rows; ++customer) {
    history.resize(static_cast<std::size_t>(events.end(customer) - events.begin(customer)));
    std::iota(history.begin(), history.end(), events.begin(customer));
    std::ranges::sort(history, {}, [&](std::int64_t e) { return std::pair(productOf(e), e); });
    for (auto from = history.begin(); from != history.end();) {
      const Index product = productOf(*from);
      const auto to = std::find_if(from, history.end(), [&](std::int64_t e) { return productOf(e) != product; });
      result.indices.push_back(product);
      result.values.push_back(static_cast<float>(pairValue({from, to})));
      from = to;
    }
    result.offsets.push_back(result.entries());
  }
  return result;
}

}  // namespace kindred
