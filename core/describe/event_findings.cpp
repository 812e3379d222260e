#include "core/describe/event_findings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "core/base/date.h"
#include "core/base/parallel.h"
#include "core/data/offsets.h"

namespace kindred {
namespace {

/// Beyond which a quantity is far out; infinity where there are no quantities above 0.
double outerFence(const std::vector<float>& quantities) {
  constexpr double LeastFactor = 100;
  std::vector<float> positive;
  std::ranges::copy_if(quantities, std::back_inserter(positive), [](float q) { return q > 0; });
  if (positive.empty()) return std::numeric_limits<double>::infinity();
  const auto quartile = [&](std::size_t quarter) {
    const auto place = positive.begin() + static_cast<std::ptrdiff_t>((positive.size() - 1) * quarter / 4);
    std::ranges::nth_element(positive, place);
    return static_cast<double>(*place);
  };
  const double first = quartile(1);
  const double third = quartile(3);
  return third * std::max(std::pow(third / first, 3), LeastFactor);
}

class Finder {
 public:
  Finder(const Dataset& dataset, std::int64_t now)
      : m_events(dataset.events), m_fence(outerFence(dataset.events.quantity)), m_now(now) {}

  void visit(Index customer, EventFindings& found) {
    const EventFindings before{.repeated = found.repeated,
                               .notPositive = found.notPositive,
                               .huge = found.huge,
                               .future = found.future,
                               .ancient = found.ancient};
    countRepeats(customer, found);
    for (std::int64_t e = m_events.begin(customer); e < m_events.end(customer); ++e) countEvent(e, found);
    const auto note = [&](std::int64_t EventFindings::*figure, std::vector<Index> EventFindings::*list) {
      if (found.*figure > before.*figure) (found.*list).push_back(customer);
    };
    note(&EventFindings::repeated, &EventFindings::repeating);
    note(&EventFindings::notPositive, &EventFindings::losing);
    note(&EventFindings::huge, &EventFindings::buyingHuge);
    note(&EventFindings::future, &EventFindings::ofFuture);
    note(&EventFindings::ancient, &EventFindings::ofAncient);
    if (hasOneRating(customer)) found.ofOneRating.push_back(customer);
  }

 private:
  void countEvent(std::int64_t e, EventFindings& found) const {
    const bool hasQuantity = !m_events.quantity.empty();
    const double quantity = hasQuantity ? static_cast<double>(m_events.quantity[at(e)]) : 1;
    if (quantity <= 0 || (!m_events.unitPrice.empty() && m_events.unitPrice[at(e)] <= 0)) ++found.notPositive;
    if (hasQuantity && quantity > m_fence) {
      ++found.huge;
      found.hugeSpend += m_events.spend(e);
      found.greatestQuantity = std::max(found.greatestQuantity, quantity);
    }
    if (m_events.time.empty()) return;
    static const std::int64_t Ancient = toSeconds({.year = 1950});
    if (m_events.time[at(e)] > m_now) ++found.future;
    if (m_events.time[at(e)] < Ancient) ++found.ancient;
  }

  /// Events of a customer ascend in time; those of one moment are looked at together.
  void countRepeats(Index customer, EventFindings& found) {
    if (m_events.time.empty()) return;
    const std::int64_t end = m_events.end(customer);
    for (std::int64_t from = m_events.begin(customer), to = from; from < end; from = to) {
      while (to < end && m_events.time[at(to)] == m_events.time[at(from)]) ++to;
      if (to - from < 2) continue;
      m_products.assign(m_events.product.begin() + from, m_events.product.begin() + to);
      std::ranges::sort(m_products);
      found.repeated += std::ranges::unique(m_products).size();
    }
  }

  [[nodiscard]] bool hasOneRating(Index customer) const {
    const auto begin = m_events.begin(customer), end = m_events.end(customer);
    if (m_events.value.empty() || end - begin < EventFindings::FewRatings) return false;
    return std::all_of(m_events.value.begin() + begin, m_events.value.begin() + end,
                       [&](float value) { return value == m_events.value[at(begin)]; });
  }

  const Events& m_events;
  double m_fence;
  std::int64_t m_now;
  std::vector<Index> m_products;
};

}  // namespace

void EventFindings::add(const EventFindings& other) {
  repeated += other.repeated;
  notPositive += other.notPositive;
  huge += other.huge;
  future += other.future;
  ancient += other.ancient;
  hugeSpend += other.hugeSpend;
  greatestQuantity = std::max(greatestQuantity, other.greatestQuantity);
  for (const auto list : {&EventFindings::repeating, &EventFindings::losing, &EventFindings::buyingHuge,
                          &EventFindings::ofFuture, &EventFindings::ofAncient, &EventFindings::ofOneRating}) {
    (this->*list).insert((this->*list).end(), (other.*list).begin(), (other.*list).end());
  }
}

EventFindings eventFindings(const Dataset& dataset, std::int64_t now, Progress& progress) {
  constexpr std::size_t AtATime = 4096;
  const auto customers = at(dataset.customers.size());
  const Finder prototype(dataset, now);
  std::vector<EventFindings> parts(chunkCount(customers, AtATime));
  forEachChunk(customers, AtATime, progress, [&](const Chunk& chunk) {
    Finder finder = prototype;
    for (std::size_t c = chunk.begin; c < chunk.end; ++c) finder.visit(static_cast<Index>(c), parts[chunk.number]);
  });
  EventFindings all;
  for (const EventFindings& part : parts) all.add(part);
  return all;
}

}  // namespace kindred
