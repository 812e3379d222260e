// A bandit round by round: the rounds of the method itself.
#include "core/lesson/trial_walk.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/predict/bandits/simulate.h"

namespace kindred::lesson {
namespace {

const std::vector<double> Truths = {0.2, 0.45, 0.3};

TEST(TrialWalk, IsTheRunOfTheMethod) {
  for (const Choice& method : trialMethods()) {
    const TrialWalk walk = walkTrial(method.key, Truths, 40, 3);
    ASSERT_EQ(walk.steps(), 41);
    Progress progress;
    const auto simulated = predict::bandits::simulate({.probabilities = Truths}, &predict::bandits::bandit(method.key),
                                                      {}, 40, 1, 3, progress);
    EXPECT_NEAR(walk.rounds.back().lostSoFar, simulated.regret.back().mean, 1e-12);
    int made = 0, taken = 0, takenRounds = 0;
    for (const Offer& offer : walk.rounds.back().offers) {
      made += offer.made;
      taken += offer.taken;
    }
    for (const TrialRound& round : walk.rounds) takenRounds += round.isTaken ? 1 : 0;
    EXPECT_EQ(made, 40);
    EXPECT_EQ(taken, takenRounds);
  }
}

TEST(TrialWalk, EveryRoundSaysWhatWasLost) {
  const TrialWalk walk = walkTrial("ucb1", Truths, 30, 1);
  double sum = 0;
  for (int step = 1; step < walk.steps(); ++step) {
    const TrialRound& round = walk.rounds[static_cast<std::size_t>(step)];
    EXPECT_NEAR(round.lost, 0.45 - Truths[static_cast<std::size_t>(round.chosen)], 1e-12);
    sum += round.lost;
    EXPECT_NEAR(round.lostSoFar, sum, 1e-12);
    EXPECT_FALSE(english(words(walk, step).title).empty());
    if (round.isByLot) continue;
    for (const Offer& offer : round.offers)
      EXPECT_LE(offer.score, round.offers[static_cast<std::size_t>(round.chosen)].score);
  }
}

TEST(TrialWalk, BeliefsAreDensities) {
  const Offer offer{.truth = 0.3, .made = 10, .taken = 3};
  double area = 0;
  constexpr int Steps = 2000;
  for (int i = 0; i < Steps; ++i) area += offer.density((i + 0.5) / Steps) / Steps;
  EXPECT_NEAR(area, 1, 1e-4);
  EXPECT_NEAR(Offer{}.density(0.7), 1, 1e-9);
  EXPECT_GT(offer.density(0.3), offer.density(0.5));
}

TEST(TrialWalk, KnowsOnlyMethodsThatLookAtNobody) {
  EXPECT_EQ(trialMethods().size(), 3u);
  EXPECT_THROW(walkTrial("ucb", Truths, 10, 1), Error);
}

}  // namespace
}  // namespace kindred::lesson
