// What another way of choosing would have brought: sums by hand, and logs of a world that is known.
#include "core/predict/bandits/judge_policies.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "tests/support/trial_log.h"

namespace kindred::predict::bandits::by_log {
namespace {

using Kind = Target::Kind;

Log fiveRows() {
  return {.offers = {"a", "b"},
          .shown = {0, 1, 0, 1, 0},
          .answers = {1, 0, 0, 1, 1},
          .propensities = {0.5, 0.5, 0.25, 0.8, 0.5},
          .contexts = Matrix::Ones(5, 1),
          .features = {},
          .leftOut = {}};
}

Judged judged(const Log& log, const Target& target, const Judging& how = {}) {
  Progress progress;
  return judge(log, target, how, progress);
}

std::map<std::string, Estimate> byName(const Judged& all) {
  std::map<std::string, Estimate> map;
  for (const Estimate& each : all.estimates) map[each.estimator] = each;
  return map;
}

TEST(JudgePoliciesTest, FiveRowsAreAsByHand) {
  const Judged all =
      judged(fiveRows(), {.kind = Kind::Always, .arm = 0}, {.folds = 1, .threshold = 2, .isForced = true});
  // Weights 2, 0, 4, 0, 2.
  EXPECT_DOUBLE_EQ(all.effective, 64.0 / 24);
  EXPECT_DOUBLE_EQ(all.largestWeight, 4);
  EXPECT_DOUBLE_EQ(all.meanWeight, 1.6);
  EXPECT_EQ(all.same, 3);
  auto told = byName(all);
  ASSERT_EQ(told.size(), 6u);
  EXPECT_DOUBLE_EQ(told["replay"].value, 2.0 / 3);
  EXPECT_DOUBLE_EQ(told["ips"].value, 0.8);
  EXPECT_DOUBLE_EQ(told["snips"].value, 0.5);
  EXPECT_DOUBLE_EQ(told["direct"].value, 2.0 / 3);
  EXPECT_DOUBLE_EQ(told["doubly_robust"].value, 0.4);
  EXPECT_DOUBLE_EQ(told["switch"].value, 14.0 / 15);
  EXPECT_NEAR(told["ips"].high, 0.8 + 1.959964 * std::sqrt(1.2 / 5), 1e-6);
  EXPECT_NEAR(told["snips"].low, 0.5 - 1.959964 * std::sqrt(6 * 1.25) / 8, 1e-6);
  auto lots = byName(judged(fiveRows(), {.kind = Kind::Uniform}, {.folds = 1, .isForced = true}));
  EXPECT_DOUBLE_EQ(lots["ips"].value, (1 + 0.625 + 1) / 5);
  EXPECT_DOUBLE_EQ(lots["direct"].value, (2.0 / 3 + 0.5) / 2);
  const Estimate asItWas = logged(fiveRows(), {});
  EXPECT_DOUBLE_EQ(asItWas.value, 0.6);
}

TEST(JudgePoliciesTest, NoFigureRestsOnFewRows) {
  const Judged few = judged(fiveRows(), {.kind = Kind::Always, .arm = 0});
  for (const Estimate& each : few.estimates) {
    EXPECT_TRUE(std::isnan(each.value) && std::isnan(each.low)) << each.estimator;
    EXPECT_EQ(each.refusal, std::string("replay") == each.estimator ? Refusal::NotByLot : Refusal::FewRows);
  }
  Log none = fiveRows();
  none.offers.emplace_back("never");
  for (const Estimate& each : judged(none, {.kind = Kind::Always, .arm = 2}, {.isForced = true}).estimates)
    EXPECT_NE(each.refusal, Refusal::None) << each.estimator;
}

const World Known{.probabilities = {0.15, 0.3, 0.2},
                  .weights = (Matrix(3, 2) << 1.2, 0, -0.8, 0.5, 0.3, -0.9).finished()};

TEST(JudgePoliciesTest, AHeavyWeightIsMarkedFromFiftyTimes) {
  Log log = test::trialLog(Known, 3000, 4);
  EXPECT_FALSE(judged(log, {}).isHeavy());
  log.propensities[7] = 1.0 / 3 / 50;
  EXPECT_TRUE(judged(log, {}).isHeavy());
}

TEST(JudgePoliciesTest, IsRightOnAverageAndItsIntervalsAreAsWideAsTheySay) {
  constexpr int Seeds = 200;
  const double truth = test::trueValue(Known, 2);
  struct Met {
    double sum = 0, squares = 0;
    int within = 0;
  };
  std::map<std::string, Met> all;
  for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
    const Log log = test::trialLog(Known, 1500, 100 + seed);
    for (const Estimate& each :
         judged(log, {.kind = Kind::Always, .arm = 2}, {.isForced = true, .seed = seed}).estimates) {
      Met& met = all[each.estimator];
      met.sum += each.value - truth;
      met.squares += (each.value - truth) * (each.value - truth);
      met.within += each.low <= truth && truth <= each.high ? 1 : 0;
    }
  }
  for (const char* sound : {"ips", "snips", "doubly_robust"}) {
    const Met& met = all[sound];
    const double bias = met.sum / Seeds, error = std::sqrt(met.squares / Seeds / Seeds);
    EXPECT_LT(std::abs(bias), 3.5 * error) << sound;
    EXPECT_GE(met.within, 0.9 * Seeds) << sound;  // 95 % ± 3.2 standard errors
    EXPECT_LT(met.within, Seeds) << sound;
  }
  // It looks at nobody, while offers were made by what is known of customers.
  const Met& direct = all["direct"];
  const double bias = direct.sum / Seeds, deviation = std::sqrt(direct.squares / Seeds - bias * bias);
  EXPECT_GT(std::abs(bias), 5 * deviation / std::sqrt(Seeds));
  EXPECT_LT(direct.within, 0.9 * Seeds);
  EXPECT_LT(all["doubly_robust"].squares, all["ips"].squares);
}

TEST(JudgePoliciesTest, ReplayIsRightWhereOffersWereDrawnByLot) {
  const double truth = test::trueValue(Known, 1);
  int within = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Log log = test::trialLog(Known, 900, seed, true);
    const Estimate replay = judged(log, {.kind = Kind::Always, .arm = 1}).estimates.front();
    EXPECT_EQ(replay.refusal, Refusal::None);
    within += replay.low <= truth && truth <= replay.high ? 1 : 0;
  }
  EXPECT_GE(within, 52);
}

TEST(JudgePoliciesTest, ALearnedChoiceIsJudgedOnRowsItHasNotSeen) {
  // All offers are alike: the one that looks best by chance is no better.
  const World alike{.probabilities = std::vector<double>(20, 0.2)};
  double honest = 0, flattering = 0;
  constexpr int Seeds = 40;
  for (std::uint64_t seed = 0; seed < Seeds; ++seed) {
    const Log log = test::trialLog(alike, 1200, seed);
    honest += byName(judged(log, {.kind = Kind::Best}, {.isForced = true}))["snips"].value / Seeds;
    flattering += byName(judged(log, {.kind = Kind::Best}, {.folds = 1, .isForced = true}))["snips"].value / Seeds;
  }
  EXPECT_NEAR(honest, 0.2, 0.025);
  EXPECT_GT(flattering, 0.26);
}

TEST(JudgePoliciesTest, SwitchLeavesOutOnlyWhatCostsMoreThanItTells) {
  const Log calm = test::trialLog(Known, 2000, 5, true);
  const Judged all = judged(calm, {.kind = Kind::Always, .arm = 0}, {.model = RewardModel::Ridge});
  EXPECT_TRUE(std::isinf(all.threshold));
  auto told = byName(all);
  EXPECT_EQ(told["switch"].value, told["doubly_robust"].value);
  auto none = byName(judged(calm, {.kind = Kind::Always, .arm = 0}, {.threshold = 0}));
  EXPECT_EQ(none["switch"].value, none["direct"].value);
  Log wild = calm;
  wild.propensities[3] = 1e-5;
  EXPECT_FALSE(std::isinf(judged(wild, {}).threshold));
}

TEST(JudgePoliciesTest, ResampledAndNormalIntervalsAgree) {
  const Log log = test::trialLog(Known, 2500, 6);
  auto normal = byName(judged(log, {})), resampled = byName(judged(log, {}, {.resamples = 600}));
  for (const char* name : {"ips", "snips", "doubly_robust"}) {
    EXPECT_EQ(normal[name].value, resampled[name].value);
    const double width = normal[name].high - normal[name].low;
    EXPECT_NEAR(resampled[name].high - resampled[name].low, width, 0.15 * width) << name;
  }
}

TEST(JudgePoliciesTest, TheNumberOfThreadsDoesNotMatter) {
  const Log log = test::trialLog(Known, 9000, 8);
  const auto figures = [&](int threads) {
    const ThreadLimit limit(threads);
    std::vector<double> all;
    for (const Kind kind : {Kind::Uniform, Kind::Best}) {
      for (const Estimate& each :
           judged(log, {.kind = kind}, {.model = RewardModel::Ridge, .resamples = 50}).estimates) {
        if (!std::isnan(each.value)) all.insert(all.end(), {each.value, each.low, each.high});
      }
    }
    return all;
  };
  EXPECT_EQ(figures(1), figures(4));
  EXPECT_GE(figures(1).size(), 30u);
}

}  // namespace
}  // namespace kindred::predict::bandits::by_log
