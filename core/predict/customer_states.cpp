#include "core/predict/customer_states.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/predict/value/from_history.h"

namespace kindred::predict::markov {
namespace {

constexpr double DaysAYear = 365;
constexpr std::int64_t BeyondRecencies = 2;  // periods, so that whoever is silent longest can be seen to come back

/// One period of a customer: from one state to another, with what was spent on the way.
struct Step {
  int from = 0, to = 0;  // from −1: the first purchase
  double spent = 0;      // in the period; 0 where nothing was bought
};
struct Walk {
  Index customer = 0;
  std::vector<Step> steps;
  int today = -1;
};
struct History {
  std::vector<Walk> walks;
  std::int64_t periods = 0;
  double median = 0;
};

int placeOf(int recency, int frequency, int spend) { return (recency * Frequencies + frequency) * Spends + spend; }

int statesOf(const StateSettings& settings) { return settings.recencies * Frequencies * Spends; }

int frequencyOf(int purchases) { return purchases <= 1 ? 0 : purchases <= 3 ? 1 : 2; }

/// Of each period counted from the first: purchases and spend.
struct Bought {
  std::vector<int> purchases;
  std::vector<double> spent;
};

Bought boughtBy(const Dataset& dataset, Index customer, std::int64_t end, std::int64_t periods, int periodDays) {
  Bought bought{std::vector<int>(static_cast<std::size_t>(periods)),
                std::vector<double>(static_cast<std::size_t>(periods))};
  for (const auto& [day, spend] : value::spendByDay(dataset.events, customer)) {
    const std::int64_t back = (end - 1 - day) / periodDays;  // whole periods before the last one
    if (back < 0 || back >= periods) continue;
    const auto period = static_cast<std::size_t>(periods - 1 - back);
    ++bought.purchases[period];
    bought.spent[period] += spend;
  }
  return bought;
}

double meanSpend(const Bought& bought) {
  double spent = 0;
  int purchases = 0;
  for (std::size_t i = 0; i < bought.spent.size(); ++i) {
    spent += bought.spent[i];
    purchases += bought.purchases[i];
  }
  return purchases > 0 ? spent / purchases : 0;
}

// Who is lost and buys again begins anew: the state of the lost leads nowhere, as with Pfeifer and Carraway.
Walk walkOf(Index customer, const Bought& bought, double median, const StateSettings& settings) {
  Walk walk{.customer = customer, .steps = {}};
  const int lost = statesOf(settings);
  int before = -1, recency = 0, purchases = 0;
  double spent = 0;
  for (std::size_t period = 0; period < bought.purchases.size(); ++period) {
    const bool isBuying = bought.purchases[period] > 0;
    if (!isBuying && before < 0) continue;
    recency = isBuying ? 0 : recency + 1;
    purchases += bought.purchases[period];
    spent += bought.spent[period];
    const int spend = spent / std::max(1, purchases) >= median ? 1 : 0;
    const int now = recency >= settings.recencies ? lost : placeOf(recency, frequencyOf(purchases), spend);
    if (before != lost) walk.steps.push_back({before, now, bought.spent[period]});
    before = now;
  }
  walk.today = before;
  return walk;
}

History historyOf(const Dataset& dataset, const StateSettings& settings) {
  if (dataset.events.time.empty())
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "These events have no times, so nothing is known of what came after what."),
                KI_TEXT("core", "Import a file with a column of dates."));
  if (dataset.events.unitPrice.empty())
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "These events have no prices, so nothing is known of what was spent."),
                KI_TEXT("core", "Import a file with a column of prices."));
  const std::int64_t first = startOfDay(*firstTime(dataset.events)) / SecondsPerDay,
                     end = startOfDay(*lastTime(dataset.events)) / SecondsPerDay + 1;
  History history{.walks = {}, .periods = (end - first) / settings.periodDays};
  const std::int64_t needed = settings.recencies + BeyondRecencies;
  if (history.periods < needed)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "The history holds %1 periods of %2 days; at least %3 are needed.")
                    .with(history.periods)
                    .with(static_cast<std::int64_t>(settings.periodDays))
                    .with(needed),
                KI_TEXT("core", "Take shorter periods."));
  std::vector<Bought> all;
  std::vector<double> means;
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    all.push_back(boughtBy(dataset, customer, end, history.periods, settings.periodDays));
    if (const double mean = meanSpend(all.back()); mean > 0) means.push_back(mean);
  }
  if (!means.empty()) {
    const auto middle = means.begin() + std::ssize(means) / 2;
    std::ranges::nth_element(means, middle);
    history.median = *middle;
  }
  for (Index customer = 0; customer < dataset.customers.size(); ++customer) {
    Walk walk = walkOf(customer, all[static_cast<std::size_t>(customer)], history.median, settings);
    if (walk.today >= 0) history.walks.push_back(std::move(walk));
  }
  return history;
}

/// What is counted: how often from where to where, and what purchases brought.
struct Counts {
  Eigen::MatrixXd moves;
  Vector spent, purchases;  // on arriving
};

Counts countsOf(const History& history, const std::vector<std::size_t>& chosen, int states) {
  Counts counts{Eigen::MatrixXd::Zero(states + 1, states + 1), Vector::Zero(states + 1), Vector::Zero(states + 1)};
  for (const std::size_t place : chosen) {
    for (const Step& step : history.walks[place].steps) {
      if (step.from >= 0) counts.moves(step.from, step.to) += 1;
      if (step.spent <= 0) continue;
      counts.spent(step.to) += step.spent;
      counts.purchases(step.to) += 1;
    }
  }
  return counts;
}

struct Estimated {
  Process process;
  Vector chances, takings;  // of each state but that of the lost
};

int recencyOf(int state) { return state / (Frequencies * Spends); }

bool isBought(int to) { return recencyOf(to) == 0; }

/// Shares of where someone goes; of states that were hardly seen by what all of the same recency do.
Vector rowOf(const Counts& counts, int state, int states, const StateSettings& settings) {
  Vector row = counts.moves.row(state).transpose();
  const double seen = row.sum();
  if (seen >= static_cast<double>(LeastVisits)) return row / seen;
  double bought = 0, all = 0;
  const int recency = recencyOf(state);
  for (int other = 0; other < states; ++other) {
    if (recencyOf(other) != recency) continue;
    for (int to = 0; to <= states; ++to) {
      all += counts.moves(other, to);
      bought += to < states && isBought(to) ? counts.moves(other, to) : 0;
    }
  }
  const double chance = all > 0 ? bought / all : 0;
  const int place = state % (Frequencies * Spends);
  row.setZero();
  row(place) += chance;  // as often and for as much as before, at the beginning again
  const int silent = recency + 1 >= settings.recencies ? states : state + Frequencies * Spends;
  row(silent) += 1 - chance;
  return row;
}

Estimated estimatedOf(const Counts& counts, const StateSettings& settings) {
  const int states = statesOf(settings);
  const double all = counts.purchases.sum() > 0 ? counts.spent.sum() / counts.purchases.sum() : 0;
  Estimated made;
  Process& process = made.process;
  process.discount = std::pow(1 + settings.discount, settings.periodDays / DaysAYear) - 1;
  process.transitions.assign(2, Matrix::Zero(states + 1, states + 1));
  process.rewards.assign(2, Vector::Zero(states + 1));
  made.chances = made.takings = Vector::Zero(states);
  for (int state = 0; state < states; ++state) {
    const Vector row = rowOf(counts, state, states, settings);
    Vector left = row;
    double moved = 0;
    for (int to = 0; to < states; ++to) {
      if (!isBought(to)) continue;
      made.chances(state) += row(to);
      left(to) = row(to) * settings.comesAnyway;
      moved += row(to) - left(to);
    }
    const int recency = recencyOf(state);
    const int silent = recency + 1 >= settings.recencies ? states : state + Frequencies * Spends;
    left(silent) += moved;
    process.transitions[Write].row(state) = row.transpose();
    process.transitions[Leave].row(state) = left.transpose();
    if (isBought(state))
      made.takings(state) =
          settings.margin * (counts.purchases(state) > 0 ? counts.spent(state) / counts.purchases(state) : all);
    process.rewards[Write](state) = made.takings(state) - settings.cost;
    process.rewards[Leave](state) = made.takings(state);
  }
  return made;
}

void requireSettings(const StateSettings& settings) {
  const bool isSound = settings.periodDays >= 1 && settings.recencies >= 2 && settings.recencies <= 12 &&
                       settings.margin >= 0 && settings.cost >= 0 && settings.comesAnyway >= 0 &&
                       settings.comesAnyway <= 1 && settings.discount > 0 && settings.draws >= 1;
  if (isSound) return;
  throw Error(ErrorCode::BadParameters,
              KI_TEXT("core",
                      "A period has at least one day, shares lie between 0 and 1, two to twelve periods are told "
                      "apart, and the discount is above 0."));
}

/// Worth from now on of each state, in drawn histories.
struct Draw {
  Vector worth;
  Policy policy;
};

Draw drawn(const History& history, const std::vector<std::size_t>& chosen, const StateSettings& settings,
           const Policy* fixed) {
  const Estimated estimated = estimatedOf(countsOf(history, chosen, statesOf(settings)), settings);
  const Solution solution = solve(estimated.process);
  const Vector values = fixed == nullptr ? solution.values() : valueOf(estimated.process, *fixed);
  return {values.head(statesOf(settings)) - estimated.takings, solution.policy()};
}

}  // namespace

const Schema<StateSettings>& stateSchema() {
  using S = StateSettings;
  static const Schema<S> all =
      Schema<S>({.periodDays = 30})
          .param(&S::periodDays, "period_days", KI_TEXT("core", "Period"),
                 KI_TEXT("core", "How often you write: customers are looked at once a period."), Range{1, 3650})
          .unit(KI_TEXT("core", "days"))
          .param(&S::recencies, "recencies", KI_TEXT("core", "Lost after"),
                 KI_TEXT("core", "So many periods without a purchase."), Range{2, 12})
          .unit(KI_TEXT("core", "periods"))
          .param(&S::margin, "margin", KI_TEXT("core", "Margin"),
                 KI_TEXT("core", "The share of what is spent that is left: 0.3 is 30 %."), Range{0, 1})
          .param(&S::cost, "cost", KI_TEXT("core", "Cost of a contact"),
                 KI_TEXT("core", "Of writing to one customer for a period."), Range{0, 1e6})
          .param(
              &S::comesAnyway, "comes_anyway", KI_TEXT("core", "Comes anyway"),
              KI_TEXT("core",
                      "The share of purchases that would come without writing. No history tells it: measure it with a "
                      "group that is left alone."),
              Range{0, 1})
          .param(&S::discount, "discount", KI_TEXT("core", "Discount a year"),
                 KI_TEXT("core", "0.1 makes what comes in a year worth a tenth less, 1 ÷ 1.1."), Range{0.001, 10})
          .param(&S::draws, "draws", KI_TEXT("core", "Draws"),
                 KI_TEXT("core", "How often customers are drawn again, for the interval."), Range{10, 10'000})
          .advanced()
          .param(&S::seed, "seed", KI_TEXT("core", "Seed"), KI_TEXT("core", "The same seed gives the same result."))
          .seed()
          .advanced();
  return all;
}

CustomerStates customerStates(const Dataset& dataset, const StateSettings& settings, Progress& progress) {
  requireSettings(settings);
  progress.report(0);
  const History history = historyOf(dataset, settings);
  const int states = statesOf(settings);
  std::vector<std::size_t> everyone(history.walks.size());
  for (std::size_t i = 0; i < everyone.size(); ++i) everyone[i] = i;
  const Counts counts = countsOf(history, everyone, states);
  const Estimated estimated = estimatedOf(counts, settings);
  const Solution solution = solve(estimated.process);
  CustomerStates made{.settings = settings, .periods = history.periods, .median = history.median};
  for (const Round& round : solution.rounds) {
    made.rounds.push_back(round.policy);
    const Vector worth = round.values.head(states) - estimated.takings;
    made.roundWorths.emplace_back(worth.begin(), worth.end());
  }
  for (int place = 0; place < states; ++place) {
    State state{.recency = recencyOf(place), .frequency = place / Spends % Frequencies, .spend = place % Spends};
    state.visits = static_cast<std::int64_t>(counts.moves.row(place).sum());
    state.chance = estimated.chances(place);
    state.takings = estimated.takings(place);
    state.worth = made.roundWorths.back()[static_cast<std::size_t>(place)];
    state.isWorthIt = solution.policy()[static_cast<std::size_t>(place)] == Write;
    made.states.push_back(std::move(state));
  }
  for (const Walk& walk : history.walks)
    (walk.today == states ? made.lost : made.states[static_cast<std::size_t>(walk.today)].customers)
        .push_back(walk.customer);
  std::vector<Draw> draws(static_cast<std::size_t>(settings.draws));
  forEach(draws.size(), progress, [&](std::size_t number) {
    Random random = Random::stream(settings.seed, number);
    std::vector<std::size_t> chosen(everyone.size());
    for (std::size_t& each : chosen) each = random.below(everyone.size());
    draws[number] = drawn(history, chosen, settings, &solution.policy());
  });
  constexpr double Outside = 0.025;
  const auto out = static_cast<std::size_t>(Outside * static_cast<double>(draws.size()));
  for (std::size_t place = 0; place < made.states.size(); ++place) {
    State& state = made.states[place];
    std::vector<double> worths;
    for (const Draw& draw : draws) {
      worths.push_back(draw.worth(static_cast<Eigen::Index>(place)));
      state.agreed += draw.policy[place] == solution.policy()[place] ? 1.0 / static_cast<double>(draws.size()) : 0.0;
    }
    std::ranges::sort(worths);
    state.low = worths[out];
    state.high = worths[worths.size() - 1 - out];
  }
  return made;
}

}  // namespace kindred::predict::markov
