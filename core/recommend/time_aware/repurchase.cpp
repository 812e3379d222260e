#include "core/recommend/time_aware/repurchase.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/parallel.h"

namespace kindred::recommend::time_aware {
namespace {

constexpr double LeastDays = 0.5;

/// One product's purchases: days of each customer in turn, ascending.
struct Purchases {
  std::vector<double> days;
  std::vector<std::size_t> begins = {0};  ///< of customers, and the end
};

/// Moments of one customer and product that are the same count once.
std::vector<Purchases> purchasesOf(const Dataset& dataset) {
  std::vector<Purchases> result(static_cast<std::size_t>(dataset.products.size()));
  const Events& events = dataset.events;
  const std::int64_t first = firstTime(events).value_or(0);
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    for (auto e = static_cast<std::size_t>(events.begin(customer)); e < static_cast<std::size_t>(events.end(customer));
         ++e) {
      Purchases& own = result[static_cast<std::size_t>(events.product[e])];
      const double day = static_cast<double>(events.time[e] - first) / SecondsADay;
      if (own.days.size() == own.begins.back() || own.days.back() != day) own.days.push_back(day);
    }
    for (auto e = static_cast<std::size_t>(events.begin(customer)); e < static_cast<std::size_t>(events.end(customer));
         ++e) {
      Purchases& own = result[static_cast<std::size_t>(events.product[e])];
      if (own.begins.back() != own.days.size()) own.begins.push_back(own.days.size());
    }
  }
  return result;
}

/// How much of what a purchase leads to has come about after so many days.
double cumulated(const Repurchase& of, double days) {
  const double soon = 1 - std::exp(-days / of.soon);
  const double usual = 0.5 * std::erfc(-(days - of.interval) / of.spread / std::numbers::sqrt2);
  return (1 - of.usual) * soon + of.usual * usual;
}

/// What the purchases followed from, in sums that the next numbers are made of.
struct Followed {
  double fromNone = 0;
  double chances = 0;  ///< purchases that others can have followed from, as far as time has gone by
  double soon = 0, soonDays = 0;
  double usual = 0, usualDays = 0, usualSquares = 0;
  double logLikelihood = 0;
  double purchases = 0;

  void operator+=(const Followed& other) {
    fromNone += other.fromNone, chances += other.chances;
    soon += other.soon, soonDays += other.soonDays;
    usual += other.usual, usualDays += other.usualDays, usualSquares += other.usualSquares;
    logLikelihood += other.logLikelihood, purchases += other.purchases;
  }
};

/// One purchase, of those of the customer from `begin` on.
void followUp(const Purchases& all, std::size_t begin, std::size_t purchase, const Repurchase& of, Followed& sums) {
  double rate = of.base;
  for (std::size_t before = begin; before < purchase; ++before) {
    const double days = all.days[purchase] - all.days[before];
    rate += of.again * ((1 - of.usual) * of.soonAfter(days) + of.usual * of.afterInterval(days));
  }
  rate = std::max(rate, 1e-300);
  sums.fromNone += of.base / rate;
  sums.logLikelihood += std::log(rate);
  for (std::size_t before = begin; before < purchase; ++before) {
    const double days = all.days[purchase] - all.days[before];
    const double soon = of.again * (1 - of.usual) * of.soonAfter(days) / rate;
    const double usual = of.again * of.usual * of.afterInterval(days) / rate;
    sums.soon += soon, sums.soonDays += soon * days;
    sums.usual += usual, sums.usualDays += usual * days, sums.usualSquares += usual * days * days;
  }
}

struct Observed {
  double days = 0;       ///< from the first event to the last
  double customers = 0;  ///< who could have bought
};

Followed follow(const Purchases& all, const Observed& observed, const Repurchase& of) {
  Followed sums;
  for (std::size_t customer = 0; customer + 1 < all.begins.size(); ++customer) {
    for (std::size_t p = all.begins[customer]; p < all.begins[customer + 1]; ++p) {
      followUp(all, all.begins[customer], p, of, sums);
      sums.chances += cumulated(of, observed.days - all.days[p]);
    }
  }
  sums.purchases = static_cast<double>(all.days.size());
  sums.logLikelihood -= of.base * observed.days * observed.customers + of.again * sums.chances;
  return sums;
}

/// The numbers that explain the sums best, with `prior` as if it had been seen in `weight` repeat purchases.
Repurchase next(const Followed& sums, const Observed& observed, const Repurchase& prior, double weight) {
  Repurchase of;
  of.base = sums.fromNone / (observed.days * observed.customers);
  const auto mean = [](double sum, double count, double before, double counts) {
    return count + counts > 0 ? (sum + before * counts) / (count + counts) : before;
  };
  of.again = mean(sums.soon + sums.usual, sums.chances, prior.again, weight);
  of.usual = mean(sums.usual, sums.soon + sums.usual, prior.usual, weight);
  const double soonWeight = weight * (1 - prior.usual), usualWeight = weight * prior.usual;
  of.soon = std::max(LeastDays, mean(sums.soonDays, sums.soon, prior.soon, soonWeight));
  of.interval = std::max(LeastDays, mean(sums.usualDays, sums.usual, prior.interval, usualWeight));
  const double m = of.interval, off = prior.interval - m;
  const double squares = sums.usualSquares - 2 * m * sums.usualDays + m * m * sums.usual;
  of.spread = std::max(
      LeastDays,
      std::sqrt(std::max(0.0, mean(squares, sums.usual, prior.spread * prior.spread + off * off, usualWeight))));
  return of;
}

/// From the mean interval between two purchases.
Repurchase guess(const std::vector<Purchases>& products) {
  double days = 0, count = 0;
  for (const Purchases& all : products) {
    for (std::size_t customer = 0; customer + 1 < all.begins.size(); ++customer) {
      days += all.days[all.begins[customer + 1] - 1] - all.days[all.begins[customer]];
      count += static_cast<double>(all.begins[customer + 1] - all.begins[customer] - 1);
    }
  }
  const double interval = count > 0 ? std::max(LeastDays, days / count) : 30;
  return {.again = 0.5, .usual = 0.5, .soon = interval, .interval = interval, .spread = interval / 2};
}

Observed observedIn(const Dataset& dataset) {
  const double seconds =
      static_cast<double>(lastTime(dataset.events).value_or(0) - firstTime(dataset.events).value_or(0));
  return {std::max(1.0, seconds / SecondsADay), std::max(1.0, static_cast<double>(dataset.customers.size()))};
}

}  // namespace

double Repurchase::soonAfter(double days) const { return std::exp(-days / soon) / soon; }

double Repurchase::afterInterval(double days) const {
  const double off = (days - interval) / spread;
  return std::exp(-0.5 * off * off) / (spread * std::sqrt(2 * std::numbers::pi));
}

FittedRepurchases fitRepurchases(const FitContext& context, const RepurchaseOptions& options, Progress& progress) {
  const Dataset& dataset = *context.data->dataset;
  const std::vector<Purchases> purchases = purchasesOf(dataset);
  const Observed observed = observedIn(dataset);
  Repurchase all = guess(purchases);
  FittedRepurchases fitted{std::vector<Repurchase>(purchases.size(), all), {}};
  for (std::size_t i = 0; i < purchases.size(); ++i)
    fitted.products[i].base = static_cast<double>(purchases[i].days.size()) / (observed.days * observed.customers);

  Stopping stopping({.most = options.iterations, .leastGain = 1e-4, .patience = 1});
  for (bool last = dataset.events.size() == 0; !last;) {
    const int round = static_cast<int>(stopping.trace().size());
    Progress part = progress.part(static_cast<double>(round) / options.iterations,
                                  static_cast<double>(round + 1) / options.iterations);
    std::vector<Followed> sums(purchases.size());
    forEachChunk(purchases.size(), 16, part, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i)
        sums[i] = follow(purchases[i], observed, fitted.products[i]);
    });
    Followed together;
    for (const Followed& each : sums) together += each;
    all = next(together, observed, all, 0);
    for (std::size_t i = 0; i < purchases.size(); ++i)
      fitted.products[i] = next(sums[i], observed, all, options.shrinkage);
    const Epoch epoch{.number = round + 1, .loss = -together.logLikelihood / together.purchases};
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
  }
  fitted.trace = stopping.trace();
  return fitted;
}

}  // namespace kindred::recommend::time_aware
