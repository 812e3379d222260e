#include "core/lesson/trial_walk.h"

#include <algorithm>
#include <cmath>

#include "core/base/log_gamma.h"
#include "core/predict/bandits/simulate.h"

namespace kindred::lesson {

double Offer::density(double share) const {
  const double a = 1 + taken, b = 1 + made - taken;
  const double x = std::clamp(share, 1e-9, 1 - 1e-9);
  return std::exp(logGamma(a + b) - logGamma(a) - logGamma(b) + (a - 1) * std::log(x) + (b - 1) * std::log1p(-x));
}

std::vector<Choice> trialMethods() {
  std::vector<Choice> choices;
  for (const auto& bandit : predict::bandits::all()) {
    if (!bandit.usesContext) choices.push_back({bandit.info.key, bandit.info.title, bandit.info.summary});
  }
  return choices;
}

TrialWalk walkTrial(const std::string& method, const std::vector<double>& truths, int rounds, std::uint64_t seed) {
  const auto turns =
      predict::bandits::walk({.probabilities = truths}, predict::bandits::bandit(method), {}, rounds, seed);
  TrialWalk walk{.method = method, .rounds = {{}}};
  for (const double truth : truths) walk.rounds.front().offers.push_back({.truth = truth});
  for (const auto& turn : turns) {
    TrialRound round{.offers = walk.rounds.back().offers,
                     .chosen = turn.choice.arm,
                     .isByLot = turn.choice.scores.empty(),
                     .isTaken = turn.reward > 0,
                     .lost = turn.regret,
                     .lostSoFar = walk.rounds.back().lostSoFar + turn.regret};
    for (std::size_t i = 0; i < round.offers.size(); ++i) {
      Offer& offer = round.offers[i];
      offer.made = static_cast<int>(turn.arms[i].pulls);
      offer.taken = static_cast<int>(turn.arms[i].rewards);
      offer.hasScore = !round.isByLot;
      offer.score = round.isByLot ? 0 : turn.choice.scores[i];
    }
    walk.rounds.push_back(std::move(round));
  }
  return walk;
}

std::string offerName(int offer) { return {static_cast<char>('A' + offer)}; }

StepWords words(const TrialWalk& walk, int step) {
  const TrialRound& round = walk.rounds[static_cast<std::size_t>(step)];
  const int last = walk.steps() - 1;
  if (step == 0)
    return {KI_TEXT("core", "Before the first offer"),
            KI_TEXT("core",
                    "Nothing is known: every share from 0 to 1 is as likely for each offer. The short line is the "
                    "truth, which only "
                    "we see."),
            KI_TEXT("core", "How would you find the best offer without losing many answers?")};
  const Offer& offer = round.offers[static_cast<std::size_t>(round.chosen)];
  const std::string name = offerName(round.chosen);
  double best = 0;
  for (const Offer& each : round.offers) best = std::max(best, each.truth);
  Text why = round.isByLot
                 ? KI_TEXT("core", "Offer %1 is made by lot, or because it was never made.").with(name)
                 : KI_TEXT("core", "Offer %1 is made: its score, %2, is the greatest.").with(name).with(offer.score);
  const Text came = round.isTaken
                        ? KI_TEXT("core", "Round %1 of %2: offer %3 is taken up").with(step).with(last).with(name)
                        : KI_TEXT("core", "Round %1 of %2: offer %3 is not taken up").with(step).with(last).with(name);
  const Text question =
      round.lost == 0
          ? KI_TEXT("core", "This is the best offer. Does the method know that?")
          : KI_TEXT("core", "Against the best offer, %1 − %2 = %3 of an answer is lost. Was it wrong to try this one?")
                .with(best)
                .with(offer.truth)
                .with(round.lost);
  return {came, std::move(why), question};
}

}  // namespace kindred::lesson
