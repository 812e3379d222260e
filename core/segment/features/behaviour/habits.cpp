#include "core/segment/features/behaviour/habits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "core/base/date.h"
#include "core/describe/activity.h"

namespace kindred::segment::features::behaviour {
namespace {

constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();
constexpr int Weekdays = 7, Quarters = 4, HoursOfQuarter = 6;
constexpr double Reduced = 0.95;  // of the usual price: below it is not rounding

// Sums of one customer's events.
struct Sums {
  std::array<double, Weekdays> weekday{};
  std::array<double, Quarters> quarter{};
  double orders = 0, productsOfOrders = 0, lines = 0, different = 0;
  std::int64_t first = 0, last = 0;
  double priced = 0, logarithms = 0, known = 0, reduced = 0;
};

void addOrder(std::int64_t time, std::size_t products, Sums& sums) {
  ++sums.weekday[static_cast<std::size_t>(weekdayOf(time))];
  const std::int64_t second = (time % SecondsPerDay + SecondsPerDay) % SecondsPerDay;
  ++sums.quarter[static_cast<std::size_t>(second / (HoursOfQuarter * 3600))];
  if (sums.orders == 0) sums.first = time;
  sums.last = std::max(sums.last, time);
  ++sums.orders;
  sums.productsOfOrders += static_cast<double>(products);
}

void addPrice(double price, double ofProduct, double ofCategory, Sums& sums) {
  if (!(price > 0)) return;
  if (ofCategory > 0) {
    ++sums.priced;
    sums.logarithms += std::log(price / ofCategory);
  }
  if (ofProduct > 0) {
    ++sums.known;
    sums.reduced += price <= Reduced * ofProduct ? 1 : 0;
  }
}

Sums sumsOf(const Events& events, Index customer, const UsualPrices::OfProducts& usual) {
  Sums sums;
  std::unordered_set<Index> different, ofOrder;
  for (std::int64_t e = events.begin(customer); e < events.end(customer);) {
    const std::int64_t mark = events.orderMark(e), begin = e;
    ofOrder.clear();
    for (; e < events.end(customer) && events.orderMark(e) == mark; ++e) {
      const auto at = static_cast<std::size_t>(e);
      const auto product = static_cast<std::size_t>(events.product[at]);
      ofOrder.insert(events.product[at]);
      if (!events.unitPrice.empty())
        addPrice(events.unitPrice[at], usual.product[product], usual.category[product], sums);
      ++sums.lines;
    }
    different.insert(ofOrder.begin(), ofOrder.end());
    addOrder(events.time[static_cast<std::size_t>(begin)], ofOrder.size(), sums);
  }
  sums.different = static_cast<double>(different.size());
  return sums;
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : Unknown; }

std::vector<double> rowOf(const Sums& sums, bool hasHours, const UsualPrices& prices) {
  std::vector<double> row;
  for (const double orders : sums.weekday) row.push_back(ratio(orders, sums.orders));
  for (const double orders : sums.quarter) {
    if (hasHours) row.push_back(ratio(orders, sums.orders));
  }
  row.push_back(std::log1p(ratio(sums.productsOfOrders, sums.orders)));
  row.push_back(ratio(sums.different, sums.lines));
  row.push_back(std::log1p(ratio(static_cast<double>(sums.last - sums.first) / SecondsPerDay, sums.orders - 1)));
  if (prices.areKnown()) row.push_back(ratio(sums.logarithms, sums.priced));
  if (prices.vary()) row.push_back(ratio(sums.reduced, sums.known));
  return row;
}

}  // namespace

std::vector<Text> Habits::columns() const {
  std::vector<Text> names = {KI_TEXT("core", "Orders on Mondays"),    KI_TEXT("core", "Orders on Tuesdays"),
                             KI_TEXT("core", "Orders on Wednesdays"), KI_TEXT("core", "Orders on Thursdays"),
                             KI_TEXT("core", "Orders on Fridays"),    KI_TEXT("core", "Orders on Saturdays"),
                             KI_TEXT("core", "Orders on Sundays")};
  if (hasHours) {
    names.insert(names.end(), {KI_TEXT("core", "Orders at night"), KI_TEXT("core", "Orders in the morning"),
                               KI_TEXT("core", "Orders in the afternoon"), KI_TEXT("core", "Orders in the evening")});
  }
  names.push_back(KI_TEXT("core", "Products an order"));
  names.push_back(KI_TEXT("core", "Variety"));
  names.push_back(KI_TEXT("core", "Days between orders"));
  if (prices.areKnown()) names.push_back(KI_TEXT("core", "Price level"));
  if (prices.vary()) names.push_back(KI_TEXT("core", "Bought reduced"));
  return names;
}

std::vector<int> Habits::groups() const {
  std::vector<int> groups(Weekdays, 0);
  if (hasHours) groups.insert(groups.end(), Quarters, 1);
  for (int group = 2; groups.size() < columns().size(); ++group) groups.push_back(group);
  return groups;
}

Matrix Habits::of(const Dataset& dataset) const {
  const UsualPrices::OfProducts usual = prices.of(dataset);
  Matrix figures(dataset.customers.size(), static_cast<Eigen::Index>(groups().size()));
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    const auto row = rowOf(sumsOf(dataset.events, customer, usual), hasHours, prices);
    figures.row(customer) = Eigen::Map<const Eigen::RowVectorXd>(row.data(), figures.cols());
  }
  return figures;
}

}  // namespace kindred::segment::features::behaviour
