#include "core/describe/activity.h"

#include <algorithm>

#include "core/base/date.h"
#include "core/base/parallel.h"

namespace kindred {
namespace {

constexpr std::int64_t DaysPerWeek = 7;

/// Whole days since 1970-01-01, a Thursday.
std::int64_t dayOf(std::int64_t seconds) { return startOfDay(seconds) / SecondsPerDay; }

std::vector<ActivityStep> emptySteps(Period period, std::int64_t first, std::int64_t last) {
  std::vector<ActivityStep> steps;
  for (std::int64_t begin = periodBegin(period, first); begin <= last; begin = steps.back().end) {
    steps.push_back({.begin = begin, .end = periodEnd(period, begin)});
  }
  return steps;
}

/// Nonzero for each day from that of `first` to that of `last` on which something happened.
std::vector<char> activeDays(const Events& events, std::int64_t first, std::int64_t last) {
  const std::size_t atATime = events.time.size() / 8 + 1;  // few: each part has all days
  const std::int64_t begin = startOfDay(first);
  std::vector<std::vector<char>> parts(chunkCount(events.time.size(), atATime));
  Progress unseen;
  forEachChunk(events.time.size(), atATime, unseen, [&](const Chunk& chunk) {
    auto& days = parts[chunk.number];
    days.assign(static_cast<std::size_t>(dayOf(last) - dayOf(first) + 1), 0);
    for (std::size_t e = chunk.begin; e < chunk.end; ++e)
      days[static_cast<std::uint64_t>(events.time[e] - begin) / SecondsPerDay] = 1;
  });
  std::vector<char> days = std::move(parts.front());
  for (std::size_t part = 1; part < parts.size(); ++part) {
    for (std::size_t day = 0; day < days.size(); ++day) days[day] |= parts[part][day];
  }
  return days;
}

std::vector<ActivityGap> gapsOf(const Events& events, std::int64_t first, std::int64_t last) {
  const std::vector<char> isActive = activeDays(events, first, last);
  std::vector<std::int64_t> days;
  for (std::size_t day = 0; day < isActive.size(); ++day) {
    if (isActive[day] != 0) days.push_back(static_cast<std::int64_t>(day));
  }
  if (days.size() < 2) return {};
  std::vector<std::int64_t> distances;
  for (std::size_t i = 1; i < days.size(); ++i) distances.push_back(days[i] - days[i - 1]);
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::ranges::nth_element(distances, middle);
  const std::int64_t limit = std::max(DaysPerWeek - 1, 4 * *middle);
  std::vector<ActivityGap> gaps;
  for (std::size_t i = 1; i < days.size(); ++i) {
    const std::int64_t silent = days[i] - days[i - 1] - 1;
    if (silent > limit) gaps.push_back({(dayOf(first) + days[i - 1] + 1) * SecondsPerDay, silent});
  }
  return gaps;
}

/// The figures of some customers, to be added up.
class Counts {
 public:
  /// No event is before `first`.
  Counts(const Dataset& dataset, const std::vector<ActivityStep>& steps, std::int64_t first)
      : m_events(&dataset.events), m_steps(steps), m_monday(periodBegin(Period::Week, first)) {}

  void addCustomer(Index customer) {
    m_orders.clear();
    const bool isRated = !m_events->value.empty();        // each rating stands for itself
    const bool ordersAreTimes = m_events->order.empty();  // which ascend
    std::optional<std::int64_t> before;
    const ActivityStep* counted = nullptr;
    std::size_t at = 0;  // events of a customer ascend in time
    for (std::int64_t e = m_events->begin(customer); e < m_events->end(customer); ++e) {
      const std::int64_t time = m_events->time[static_cast<std::size_t>(e)];
      at = stepOf(time, at);
      ActivityStep& step = m_steps[at];
      ++step.events;
      if (!m_events->unitPrice.empty()) step.spend += m_events->spend(e);
      if (counted != &step) ++step.customers;
      counted = &step;
      m_hasHours = m_hasHours || time % SecondsPerDay != 0;
      if (isRated) addOrder(time, at);
      else if (!ordersAreTimes) m_orders.emplace_back(m_events->orderMark(e), time);
      else if (time != before) addOrder(time, at);
      before = time;
    }
    addOrders();
  }

  void addTo(Activity& activity) const {
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
      activity.steps[i].orders += m_steps[i].orders;
      activity.steps[i].events += m_steps[i].events;
      activity.steps[i].customers += m_steps[i].customers;
      activity.steps[i].spend += m_steps[i].spend;
    }
    for (std::size_t day = 0; day < m_profile.size(); ++day) {
      for (std::size_t hour = 0; hour < m_profile[day].size(); ++hour) {
        activity.profile[day][hour] += m_profile[day][hour];
      }
    }
    activity.hasHours = activity.hasHours || m_hasHours;
  }

 private:
  [[nodiscard]] std::size_t stepOf(std::int64_t time, std::size_t from) const {
    if (time < m_steps[from].end) return from;
    const auto found = std::ranges::upper_bound(m_steps.begin() + static_cast<std::ptrdiff_t>(from), m_steps.end(),
                                                time, {}, &ActivityStep::begin);
    return static_cast<std::size_t>(found - m_steps.begin()) - 1;
  }

  void addOrders() {
    if (!std::ranges::is_sorted(m_orders)) std::ranges::sort(m_orders);
    for (std::size_t i = 0; i < m_orders.size(); ++i) {
      if (i > 0 && m_orders[i].first == m_orders[i - 1].first) continue;
      addOrder(m_orders[i].second, stepOf(m_orders[i].second, 0));
    }
  }

  void addOrder(std::int64_t time, std::size_t step) {
    ++m_steps[step].orders;
    const auto hours = static_cast<std::uint64_t>(time - m_monday) / (60 * 60);
    ++m_profile[hours / 24 % 7][hours % 24];
  }

  const Events* m_events;
  std::vector<ActivityStep> m_steps;
  std::int64_t m_monday;  ///< midnight before all events
  std::array<std::array<std::int64_t, 24>, 7> m_profile{};
  bool m_hasHours = false;
  std::vector<std::pair<std::int64_t, std::int64_t>> m_orders;
};

}  // namespace

int weekdayOf(std::int64_t seconds) {
  return static_cast<int>(((dayOf(seconds) + 3) % DaysPerWeek + DaysPerWeek) % DaysPerWeek);
}

std::int64_t periodBegin(Period period, std::int64_t seconds) {
  const std::int64_t day = dayOf(seconds);
  if (period == Period::Week) return (day - weekdayOf(seconds)) * SecondsPerDay;
  const CivilTime civil = toCivil(seconds);
  return toSeconds({.year = civil.year, .month = period == Period::Year ? 1 : civil.month, .day = 1});
}

std::int64_t periodEnd(Period period, std::int64_t seconds) {
  const std::int64_t begin = periodBegin(period, seconds);
  if (period == Period::Week) return begin + DaysPerWeek * SecondsPerDay;
  const CivilTime civil = toCivil(begin);
  const bool nextYear = period == Period::Year || civil.month == 12;
  return toSeconds({.year = civil.year + (nextYear ? 1 : 0), .month = nextYear ? 1 : civil.month + 1, .day = 1});
}

Period fittingPeriod(const Events& events) {
  constexpr std::int64_t MostSteps = 1200;
  const std::int64_t days = dayOf(lastTime(events).value_or(0)) - dayOf(firstTime(events).value_or(0));
  if (days <= DaysPerWeek * MostSteps) return Period::Week;
  return days <= 30 * MostSteps ? Period::Month : Period::Year;
}

std::optional<Activity> activityOf(const Dataset& dataset, Period period, Progress& progress,
                                   const std::vector<Index>* customers) {
  const Events& events = dataset.events;
  const auto first = firstTime(events);
  const auto last = lastTime(events);
  if (!first) return std::nullopt;
  Activity activity{.period = period, .steps = emptySteps(period, *first, *last)};
  activity.lastDays = static_cast<int>(dayOf(*last) - dayOf(activity.steps.back().begin) + 1);
  activity.lastLength = static_cast<int>((activity.steps.back().end - activity.steps.back().begin) / SecondsPerDay);
  activity.gaps = gapsOf(events, *first, *last);

  const auto count = customers != nullptr ? customers->size() : static_cast<std::size_t>(dataset.customers.size());
  const std::size_t atATime = std::max<std::size_t>(256, count / 64 + 1);
  std::vector<Counts> parts(chunkCount(count, atATime), Counts(dataset, activity.steps, *first));
  forEachChunk(count, atATime, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      parts[chunk.number].addCustomer(customers != nullptr ? (*customers)[i] : static_cast<Index>(i));
    }
  });
  for (const Counts& part : parts) part.addTo(activity);
  return activity;
}

}  // namespace kindred
