// Verb: methods that learn which offer to make while they make offers, played in a world whose truth is known, and kept as a run of
// the data set that is open. The figures are those of `bandit simulate`.
#pragma once

#include "core/params/schema.h"
#include "core/predict/bandits/simulate.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct TriedOffer {
  std::string name = {};  ///< empty: its number
  double percent = 5;     ///< of those to whom it is made take it up
};
struct TriedMethod {
  ChosenAlgorithm method;
};

/// All that a trial may be given, declared once for form and storage.
struct TrialSettings {
  std::vector<TriedOffer> offers;
  std::vector<TriedMethod> methods;  ///< each once
  int rounds = 12'000;
  int replications = 200;
  std::uint64_t seed = 42;

  [[nodiscard]] predict::bandits::World world() const;
};
inline constexpr int MostTriedOffers = 12, MostTriedRounds = 100'000, MostTriedReplications = 2'000;
const Schema<TrialSettings>& trialSchema();
const Parameters& trialParameters();
/// Five offers of which one is the best, and the methods that look at nobody.
TrialSettings usualTrial();
/// Of all methods there are, in the order of their list.
std::vector<AlgorithmInfo> trialMethods();

/// One run of a method, the first of those that the figures are of.
struct TrialPath {
  std::vector<std::uint8_t> offers;   ///< made in each round
  std::vector<std::uint8_t> answers;  ///< 1: taken up
};
struct PlayedMethod {
  std::string key = {};  ///< empty: drawn by lot
  predict::bandits::Simulated simulated = {};
  TrialPath path = {};  ///< none of what is drawn by lot
};
/// Thread rule: immutable.
struct PlayedTrial {
  RunInfo run = {};  ///< its id is 0 where it is not kept
  TrialSettings settings = {};
  std::vector<PlayedMethod> methods;  ///< as asked, and last what lots lose

  [[nodiscard]] const PlayedMethod& byLot() const { return methods.back(); }
};
using PlayedTrialPtr = std::shared_ptr<const PlayedTrial>;

/// Where the same trial was kept before, that one. `workspace` may be null and `datasetId` 0: then it is played and not kept, as in a
/// project that may not be written. Throws Error (BadParameters) or Cancelled; then nothing is stored.
PlayedTrialPtr tryOffers(Workspace* workspace, std::int64_t datasetId, const TrialSettings& settings,
                         Progress& progress);
/// Of a run; 0: the latest of the data set. Null where there is none. Throws Error (ProjectDamaged).
PlayedTrialPtr storedTrial(const Workspace& workspace, std::int64_t datasetId, std::int64_t run = 0);

/// What is believed of an offer after so many answers: Beta(1 + taken, 1 + shown − taken).
struct OfferBelief {
  std::int64_t shown = 0, taken = 0;
  double rate = 0;                 ///< taken ÷ shown; 0 where it was not shown
  double low = 0, high = 0;        ///< 95 % of the belief
  double best = 0;                 ///< how likely it is the best of all
  std::vector<double> curve = {};  ///< the density at even steps from 0 to `top`, over its greatest value
};
struct OfferBeliefs {
  std::vector<OfferBelief> offers;
  double top = 1;  ///< where curves end
};
OfferBeliefs beliefsOf(const std::vector<predict::bandits::Arm>& arms, double atLeast = 0);
/// After `step` rounds of a path.
OfferBeliefs beliefsAt(const PlayedTrial& trial, const PlayedMethod& method, int step);

/// Curves as CSV, as --out of `bandit simulate` writes them. Throws Error (FileUnwritable).
void writeTrial(const PlayedTrial& trial, const std::filesystem::path& file);

/// The command that gives the same figures.
std::string banditCommandOf(const Workspace& workspace, const RunInfo& run);
std::string trialCommand(const TrialSettings& settings);

}  // namespace kindred::workflow
