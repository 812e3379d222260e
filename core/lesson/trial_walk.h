// A bandit round by round in a world that is known: what is believed of each offer, which one is made and why, what came of it, and
// what was lost against the best. Rounds are those of the method itself.
#pragma once

#include <string>
#include <vector>

#include "core/lesson/step.h"
#include "core/params/parameter.h"

namespace kindred::lesson {

struct Offer {
  double truth = 0;  ///< how often it is taken up
  int made = 0, taken = 0;
  double score = 0;  ///< of this round's choice; 0 where there is none
  bool hasScore = false;
  /// The belief: Beta(1 + taken, 1 + made − taken) at `share`.
  [[nodiscard]] double density(double share) const;
};

struct TrialRound {
  std::vector<Offer> offers;  ///< after the round; scores are those before it
  int chosen = -1;            ///< −1: before the first round
  bool isByLot = false;       ///< nothing spoke for it
  bool isTaken = false;
  double lost = 0, lostSoFar = 0;
};

struct TrialWalk {
  std::string method;
  std::vector<TrialRound> rounds;  ///< the first before any offer

  [[nodiscard]] int steps() const { return static_cast<int>(rounds.size()); }
};

/// Methods that look at nobody.
std::vector<Choice> trialMethods();

/// Throws Error (BadParameters).
TrialWalk walkTrial(const std::string& method, const std::vector<double>& truths, int rounds, std::uint64_t seed);

/// "A".
std::string offerName(int offer);
StepWords words(const TrialWalk& walk, int step);

}  // namespace kindred::lesson
