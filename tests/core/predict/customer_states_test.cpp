// Customers as states: the worked figures of Pfeifer and Carraway, policy iteration beside every way of acting there is, and what is
// counted in a history beside a shop whose chances are known.
#include "core/predict/customer_states.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/dataset_builder.h"

namespace kindred::predict::markov {
namespace {

/// Figure 4 of the paper: a contact costs 4, a purchase brings 40, and after four periods without one a customer is lost.
Process paper() {
  Process process{.transitions = {Matrix::Zero(5, 5), Matrix::Zero(5, 5)},
                  .rewards = {Vector::Zero(5), Vector::Zero(5)},
                  .discount = 0.2};
  const double chances[] = {0.3, 0.2, 0.15, 0.05};
  for (int state = 0; state < 4; ++state) {
    process.transitions[Write](state, 0) = chances[state];
    process.transitions[Write](state, state + 1) = 1 - chances[state];
    process.rewards[Write](state) = (state == 0 ? 40 : 0) - 4;
    process.transitions[Leave](state, 4) = 1;
    process.rewards[Leave](state) = state == 0 ? 40 : 0;
  }
  process.transitions[Write](4, 4) = process.transitions[Leave](4, 4) = 1;
  return process;
}

TEST(MarkovProcess, GivesTheValuesOfPfeiferAndCarraway) {
  const Vector values = valueOf(paper(), {Write, Write, Write, Write, Write});
  const double published[] = {52.320, 5.554, 1.251, -1.820, 0};
  for (int state = 0; state < 5; ++state) EXPECT_NEAR(values(state), published[state], 5e-4);
}

TEST(MarkovProcess, StopsWritingWhereItCostsMoreThanItBrings) {
  const Solution solution = solve(paper());
  EXPECT_EQ(solution.policy(), (Policy{Write, Write, Write, Leave, Write}));
  EXPECT_EQ(solution.values()(3), 0);
  EXPECT_GT(solution.values()(0), 52.320);
  ASSERT_GE(solution.rounds.size(), 2U);
  EXPECT_EQ(solution.rounds.front().policy, (Policy{Write, Write, Write, Write, Write}));
  for (std::size_t i = 1; i < solution.rounds.size(); ++i)
    EXPECT_GE((solution.rounds[i].values - solution.rounds[i - 1].values).minCoeff(), -1e-12) << "never worse";
}

TEST(MarkovProcess, FindsTheBestOfAllWaysOfActing) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    constexpr int States = 6, Actions = 2;
    Process process{.transitions = {}, .rewards = {}, .discount = 0.05 + random.real()};
    for (int action = 0; action < Actions; ++action) {
      Matrix moves(States, States);
      for (int row = 0; row < States; ++row) {
        for (int to = 0; to < States; ++to) moves(row, to) = random.real();
        moves.row(row) *= random.real() / moves.row(row).sum();
      }
      process.transitions.push_back(moves);
      Vector rewards(States);
      for (double& each : rewards) each = random.normal();
      process.rewards.push_back(rewards);
    }
    Vector best = Vector::Constant(States, -1e300);
    for (int code = 0; code < 1 << States; ++code) {
      Policy policy;
      for (int state = 0; state < States; ++state) policy.push_back(code >> state & 1);
      best = best.cwiseMax(valueOf(process, policy));
    }
    EXPECT_LT((solve(process).values() - best).cwiseAbs().maxCoeff(), 1e-9) << "seed " << seed;
  }
}

TEST(MarkovProcess, RefusesWhatCannotBeValued) {
  Process endless = paper();
  endless.discount = 0;
  EXPECT_THROW(solve(endless), Error);
  Process more = paper();
  more.transitions[Write](0, 0) = 0.9;
  EXPECT_THROW(solve(more), Error);
  Process negative = paper();
  negative.transitions[Leave](1, 4) = -0.1;
  EXPECT_THROW(solve(negative), Error);
  EXPECT_THROW(solve(Process{}), Error);
}

/// Customers who buy in a period with a chance that their recency alone decides.
DatasetPtr shop(const std::vector<double>& chances, int customers, int periods, int periodDays) {
  test::DatasetBuilder made(DatasetKind::Transactions);
  const auto add = [&](int customer, int day, double price) {
    made.event({.customer = "c" + std::to_string(customer),
                .product = "p",
                .quantity = 1.0F,
                .price = price,
                .time = day * SecondsPerDay});
  };
  Random random(5);
  for (int customer = 0; customer < customers; ++customer) {
    int recency = 0;
    for (int period = 0; period < periods; ++period) {
      const bool buys = period == 0 || (recency < static_cast<int>(chances.size()) &&
                                        random.real() < chances[static_cast<std::size_t>(recency)]);
      recency = buys ? 0 : recency + 1;
      if (buys) add(customer, period * periodDays + periodDays / 2, customer % 2 == 0 ? 10 : 30);
    }
  }
  add(customers, 0, 20);  // the history begins and ends with a period
  add(customers, periods * periodDays - 1, 20);
  return made.build();
}

TEST(CustomerStates, FindsTheChancesOfAShopThatIsKnown) {
  const std::vector<double> chances = {0.5, 0.3, 0.1};
  const DatasetPtr dataset = shop(chances, 4000, 12, 30);
  Progress progress;
  const CustomerStates made = customerStates(*dataset, {.periodDays = 30, .recencies = 3, .comesAnyway = 0}, progress);
  EXPECT_EQ(made.periods, 12);
  std::size_t people = made.lost.size();
  for (const State& state : made.states) {
    people += state.customers.size();
    if (state.visits < 1000) continue;
    const double chance = chances[static_cast<std::size_t>(state.recency)];
    EXPECT_NEAR(state.chance, chance, 4 * std::sqrt(chance * (1 - chance) / static_cast<double>(state.visits)));
    EXPECT_LT(state.low, state.worth);
    EXPECT_GT(state.high, state.worth);
    if (state.recency == 0) {
      EXPECT_NEAR(state.takings, 0.3 * (state.spend == 1 ? 30 : 10), 0.1);
    }
  }
  EXPECT_EQ(people, static_cast<std::size_t>(dataset->customers.size()));
}

TEST(CustomerStates, StopsSoonerWhereWritingCostsMore) {
  const DatasetPtr dataset = shop({0.5, 0.3, 0.1}, 1000, 12, 30);
  Progress progress;
  std::size_t before = 1000;
  for (const double cost : {0.0, 0.5, 2.0, 20.0}) {
    const auto made =
        customerStates(*dataset, {.periodDays = 30, .recencies = 3, .cost = cost, .comesAnyway = 0}, progress);
    const auto worthIt = static_cast<std::size_t>(std::ranges::count_if(made.states, &State::isWorthIt));
    EXPECT_LE(worthIt, before);
    before = worthIt;
  }
  EXPECT_EQ(before, 0U);
  const auto anyway =
      customerStates(*dataset, {.periodDays = 30, .recencies = 3, .cost = 0.1, .comesAnyway = 1}, progress);
  EXPECT_EQ(std::ranges::count_if(anyway.states, &State::isWorthIt), 0) << "who comes anyway need not be written to";
}

TEST(CustomerStates, SameBitsForAnyNumberOfThreadsAndSaysWhatIsMissing) {
  const DatasetPtr dataset = shop({0.5, 0.3}, 300, 8, 30);
  Progress progress, cancelled;
  const StateSettings settings{.periodDays = 30, .recencies = 2};
  EXPECT_EQ(customerStates(*dataset, settings, progress).states.front().low,
            customerStates(*dataset, settings, progress).states.front().low);
  EXPECT_THROW(customerStates(*dataset, {.periodDays = 200}, progress), Error);
  EXPECT_THROW(customerStates(*dataset, {.periodDays = 30, .discount = 0}, progress), Error);
  Dataset timeless = *dataset;
  timeless.events.time.clear();
  EXPECT_THROW(customerStates(timeless, settings, progress), Error);
  Dataset unpriced = *dataset;
  unpriced.events.unitPrice.clear();
  EXPECT_THROW(customerStates(unpriced, settings, progress), Error);
}

}  // namespace
}  // namespace kindred::predict::markov
