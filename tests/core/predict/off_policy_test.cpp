// Other rules of offering, judged by a log.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/predict/bandits/off_policy.h"

namespace kindred::predict::bandits {
namespace {

const std::vector<double> Logged = {0.7, 0.2, 0.1};
const std::vector<std::vector<double>> Chances = {{0.1, 0.3, 0.2}, {0.4, 0.1, 0.2}};  // of two kinds of customers

OfferLog drawn(int rows, std::uint64_t seed) {
  Random random(seed);
  OfferLog log{.offers = 3, .contexts = Matrix(rows, 1)};
  for (int row = 0; row < rows; ++row) {
    const std::size_t kind = random.below(2);
    const double at = random.real();
    const int offer = at < 0.7 ? 0 : at < 0.9 ? 1 : 2;
    log.made.push_back(offer);
    log.propensities.push_back(Logged[static_cast<std::size_t>(offer)]);
    log.answers.push_back(random.real() < Chances[kind][static_cast<std::size_t>(offer)] ? 1 : 0);
    log.contexts(row, 0) = static_cast<double>(kind);
  }
  return log;
}

// Offers 0, 1, 0, 1, 0 with probabilities .5, .25, .5, .5, 1 and answers 1, 1, 0, 0, 1; repeated, so that it is not refused.
OfferLog byHand(int times) {
  OfferLog log{.offers = 2, .contexts = Matrix(5 * times, 0)};
  for (int i = 0; i < times; ++i) {
    log.made.insert(log.made.end(), {0, 1, 0, 1, 0});
    log.propensities.insert(log.propensities.end(), {0.5, 0.25, 0.5, 0.5, 1});
    log.answers.insert(log.answers.end(), {1, 1, 0, 0, 1});
  }
  return log;
}

TEST(OffPolicy, EstimatesAreTheirFormulas) {
  const OfferLog log = byHand(40);
  const Matrix expected = expectedAnswers(log, 1);
  const double first = 0.6 + (80 - 120 * 0.6) / 121, second = 0.6 + (40 - 80 * 0.6) / 81;
  EXPECT_NEAR(expected(0, 0), first, 1e-12);
  EXPECT_NEAR(expected(3, 1), second, 1e-12);
  const RuleJudgement judged = judgeRule(log, alwaysOffer(log, 0), expected);  // weights 2, 0, 2, 0, 1
  EXPECT_NEAR(judged.effectiveRows, 40 * 25.0 / 9, 1e-9);
  EXPECT_EQ(judged.largestWeight, 2);
  EXPECT_EQ(judged.matched, 120);
  EXPECT_NEAR(judged.weighted->value, 3.0 / 5, 1e-12);
  EXPECT_NEAR(judged.normalised->value, 3.0 / 5, 1e-12);
  EXPECT_NEAR(judged.replay->value, 3.0 / 5, 1e-12);
  EXPECT_NEAR(judged.direct->value, first, 1e-12);
  EXPECT_NEAR(judged.doublyRobust->value, first + (2 * (1 - first) - 2 * first + (1 - first)) / 5, 1e-12);
  const RuleJudgement other = judgeRule(log, alwaysOffer(log, 1), expected);  // weights 0, 4, 0, 2, 0
  EXPECT_NEAR(other.weighted->value, 4.0 / 5, 1e-12);
  EXPECT_NEAR(other.normalised->value, 4.0 / 6, 1e-12);
  EXPECT_NEAR(other.doublyRobust->value, second + (4 * (1 - second) - 2 * second) / 5, 1e-12);
}

TEST(OffPolicy, TheRuleOfTheLogIsWorthAllRows) {
  const OfferLog log = drawn(500, 3);
  const RuleJudgement judged = judgeRule(log, asLogged(log), expectedAnswers(log));
  EXPECT_NEAR(judged.effectiveRows, 500, 1e-9);
  EXPECT_EQ(judged.largestWeight, 1);
  EXPECT_NEAR(judged.weighted->value, judged.doublyRobust->value, 1e-12);
}

// Over many logs the mean is the truth, and 95 of 100 intervals hold it.
TEST(OffPolicy, IsRightInTheMean) {
  constexpr int Logs = 200, Rows = 1500;
  for (int offer = 0; offer < 3; ++offer) {
    const auto at = static_cast<std::size_t>(offer);
    const double truth = (Chances[0][at] + Chances[1][at]) / 2;
    double weighted = 0, normalised = 0, robust = 0, replay = 0;
    int held = 0;
    for (int seed = 0; seed < Logs; ++seed) {
      const OfferLog log = drawn(Rows, static_cast<std::uint64_t>(seed + 1));
      const RuleJudgement judged = judgeRule(log, alwaysOffer(log, offer), expectedAnswers(log));
      weighted += judged.weighted->value / Logs;
      normalised += judged.normalised->value / Logs;
      robust += judged.doublyRobust->value / Logs;
      replay += judged.replay->value / Logs;
      held += judged.doublyRobust->low <= truth && truth <= judged.doublyRobust->high ? 1 : 0;
    }
    const double error = 4 * std::sqrt(truth / Logged[at] / Rows / Logs);
    for (const double mean : {weighted, normalised, robust, replay}) EXPECT_NEAR(mean, truth, error) << offer;
    EXPECT_GE(held, 178) << offer;
  }
}

TEST(OffPolicy, GivesNoFigureWhereTooFewRowsSpeak) {
  const OfferLog log = byHand(2);
  const RuleJudgement judged = judgeRule(log, alwaysOffer(log, 0), expectedAnswers(log));
  EXPECT_TRUE(judged.isRefused());
  EXPECT_FALSE(judged.weighted || judged.doublyRobust || judged.replay || judged.direct);
  EXPECT_NEAR(judged.effectiveRows, 2 * 25.0 / 9, 1e-9);
}

TEST(OffPolicy, AMalformedLogIsAnError) {
  const auto refuses = [](auto change) {
    OfferLog log = byHand(1);
    change(log);
    EXPECT_THROW(requireLog(log), Error);
  };
  for (const double bad : {0.0, 1.5, -0.1, std::nan("")}) refuses([&](OfferLog& log) { log.propensities[3] = bad; });
  refuses([](OfferLog& log) { log.made[1] = 2; });
  refuses([](OfferLog& log) { log.answers[0] = std::nan(""); });
  EXPECT_THROW(requireLog({}), Error);
  EXPECT_THROW(alwaysOffer(byHand(1), 2), Error);
}

}  // namespace
}  // namespace kindred::predict::bandits
