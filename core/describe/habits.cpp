#include "core/describe/habits.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/date.h"
#include "core/describe/summary.h"

namespace kindred {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double MostWindowDays = 90;

struct Order {
  std::int64_t mark = 0;
  std::int64_t time = 0;  // of its first line
  double spend = 0;
};

/// Ascending by time.
std::vector<Order> ordersOf(const Events& events, Index customer) {
  std::vector<Order> orders;
  for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
    orders.push_back(
        {events.orderMark(e), events.time.empty() ? 0 : events.time[static_cast<std::size_t>(e)], events.spend(e)});
  }
  std::ranges::stable_sort(orders, {}, &Order::mark);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    if (i > 0 && orders[i].mark == orders[kept - 1].mark) orders[kept - 1].spend += orders[i].spend;
    else orders[kept++] = orders[i];
  }
  orders.resize(kept);
  std::ranges::stable_sort(orders, {}, &Order::time);
  return orders;
}

/// By product: the median price of its lines; NaN where there are too few.
std::vector<double> usualPrices(const Dataset& dataset) {
  const Events& events = dataset.events;
  std::vector<std::vector<double>> paid(static_cast<std::size_t>(dataset.products.size()));
  for (std::size_t e = 0; e < events.unitPrice.size(); ++e) {
    if (events.unitPrice[e] > 0) paid[static_cast<std::size_t>(events.product[e])].push_back(events.unitPrice[e]);
  }
  std::vector<double> usual;
  for (auto& prices : paid) {
    usual.push_back(prices.size() < UsualPriceLines ? Unknown : spreadOf(std::move(prices)).median);
  }
  return usual;
}

double medianOr(std::vector<double> values, double otherwise) {
  return values.empty() ? otherwise : spreadOf(std::move(values)).median;
}

double daysBetween(std::int64_t from, std::int64_t to) {
  return static_cast<double>(startOfDay(to) - startOfDay(from)) / SecondsPerDay;
}

class HabitReader {
 public:
  explicit HabitReader(const Dataset& dataset) : m_dataset(dataset), m_usual(usualPrices(dataset)) {
    const auto first = firstTime(dataset.events), last = lastTime(dataset.events);
    if (!last) return;
    m_table.referenceDate = startOfDay(*last + SecondsPerDay);
    m_table.days = daysBetween(*first, m_table.referenceDate);
    m_table.window = std::min(MostWindowDays, std::floor(m_table.days / 3));
  }

  HabitTable read() {
    for (Index customer = 0; customer < m_dataset.customers.size(); ++customer)
      m_table.customers.push_back(habitsOf(customer));
    return std::move(m_table);
  }

 private:
  Habits habitsOf(Index customer) {
    Habits habits{.firstDaysAgo = Unknown,
                  .lastDaysAgo = Unknown,
                  .gapDays = Unknown,
                  .secondAfter = Unknown,
                  .spend = Unknown,
                  .basket = Unknown,
                  .variety = Unknown,
                  .discounted = Unknown,
                  .priceLevel = Unknown};
    const auto orders = ordersOf(m_dataset.events, customer);
    habits.orders = static_cast<double>(orders.size());
    if (orders.empty()) return habits;
    if (m_table.referenceDate != 0) readTimes(orders, habits);
    if (!m_dataset.events.unitPrice.empty()) {
      habits.spend = 0;
      for (const Order& order : orders) habits.spend += order.spend;
      habits.basket = habits.spend / habits.orders;
    }
    readLines(customer, habits);
    return habits;
  }

  void readTimes(const std::vector<Order>& orders, Habits& habits) const {
    habits.firstDaysAgo = daysBetween(orders.front().time, m_table.referenceDate);
    habits.lastDaysAgo = daysBetween(orders.back().time, m_table.referenceDate);
    if (orders.size() > 1) {
      habits.gapDays = (habits.firstDaysAgo - habits.lastDaysAgo) / static_cast<double>(orders.size() - 1);
      habits.secondAfter = daysBetween(orders[0].time, orders[1].time);
    }
    for (const Order& order : orders) {
      const double ago = daysBetween(order.time, m_table.referenceDate);
      if (ago <= m_table.window) ++habits.recentOrders;
      else if (ago <= 2 * m_table.window) ++habits.earlierOrders;
    }
  }

  void readLines(Index customer, Habits& habits) {
    const Events& events = m_dataset.events;
    m_products.clear();
    m_prices.clear();
    double lines = 0, discounted = 0;
    for (std::int64_t e = events.begin(customer); e < events.end(customer); ++e) {
      const auto line = static_cast<std::size_t>(e);
      m_products.push_back(events.product[line]);
      const double usual = m_usual[static_cast<std::size_t>(events.product[line])];
      if (events.unitPrice.empty() || std::isnan(usual) || events.spend(e) <= 0) continue;
      m_prices.push_back(usual);
      ++lines;
      if (events.unitPrice[line] <= usual * (1 - DiscountDepth)) ++discounted;
    }
    std::ranges::sort(m_products);
    habits.variety = static_cast<double>(std::ranges::unique(m_products).begin() - m_products.begin());
    if (lines > 0) habits.discounted = discounted / lines;
    habits.priceLevel = medianOr(m_prices, Unknown);
  }

  const Dataset& m_dataset;
  std::vector<double> m_usual;
  HabitTable m_table;
  std::vector<Index> m_products;  // scratch
  std::vector<double> m_prices;
};

void count(std::int64_t time, ShoppingTimes& times) {
  constexpr std::int64_t Thursday = 3;  // 1970-01-01
  const std::int64_t day = startOfDay(time) / SecondsPerDay;
  ++times.byWeekday[static_cast<std::size_t>(((day + Thursday) % 7 + 7) % 7)];
  ++times.byHour[static_cast<std::size_t>(toCivil(time).hour)];
  ++times.orders;
}

}  // namespace

HabitTable habitsOf(const Dataset& dataset) { return HabitReader(dataset).read(); }

std::vector<ShoppingTimes> shoppingTimes(const Dataset& dataset, const std::vector<int>& labels, int groups) {
  const Events& events = dataset.events;
  if (events.time.empty()) return {};
  std::vector<ShoppingTimes> all(static_cast<std::size_t>(groups) + 1);
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const int label = labels[static_cast<std::size_t>(customer)];
    for (const Order& order : ordersOf(events, customer)) {
      count(order.time, all.back());
      if (label >= 0) count(order.time, all[static_cast<std::size_t>(label)]);
    }
  }
  const bool hasHours = std::ranges::any_of(events.time, [](std::int64_t time) { return time != startOfDay(time); });
  if (!hasHours) {
    for (ShoppingTimes& times : all) times.byHour.fill(0);
  }
  return all;
}

}  // namespace kindred
