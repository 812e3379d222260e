// What another way of choosing offers would have brought, told from a log in which offers were drawn with known chances. With
// w = π(offer | customer) ÷ propensity of a row, r its answer, q what a model expects (reward_model.h), v the mean of it under π:
//   replay              mean of r where π would have made the same offer; needs a lot that is alike for all offers
//                       (Li, Chu, Langford, Wang, WSDM 2011)
//   ips                 mean of w r                                          (Horvitz and Thompson, JASA 47, 1952)
//   snips               Σ w r ÷ Σ w                                           (Swaminathan and Joachims, NIPS 2015)
//   direct              mean of v
//   doubly_robust       mean of v + w (r − q)                                 (Dudík, Langford, Li, ICML 2011)
//   switch              the same, but without w (r − q) where w is above a threshold
//                       (Wang, Agarwal, Dudík: Optimal and adaptive off-policy evaluation in contextual bandits, ICML 2017)
// A policy that has to be learned is learned from other parts of the log than it is judged on, and so are q.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/predict/bandits/bandit.h"
#include "core/predict/bandits/log.h"
#include "core/predict/bandits/reward_model.h"

namespace kindred::predict::bandits::by_log {

/// A way of choosing that is judged.
struct Target {
  enum class Kind {
    Uniform,  ///< a lot alike for all offers
    Always,   ///< the same offer
    Best,     ///< the offer with the greatest share of yes
    Learned   ///< what a bandit expects most of, once it has learned from the log
  };
  Kind kind = Kind::Uniform;
  int arm = 0;              ///< of Always
  std::string bandit = {};  ///< of Learned
  Values values = {};       ///< of that bandit
};

struct Judging {
  RewardModel model = RewardModel::Mean;
  int folds = 5;                         ///< 1: learned from the rows it is judged on, which flatters
  std::optional<double> threshold = {};  ///< of switch; without it the one of least estimated error
  int resamples = 0;                     ///< 0: normal intervals; else so many bootstrap samples of rows
  bool isForced = false;                 ///< figures although too few rows speak
  std::uint64_t seed = 1;
};

constexpr double LeastEffective = 50;
constexpr double HeavyWeight = 50;

/// Why there is no figure.
enum class Refusal {
  None,
  FewRows,      ///< the effective sample size is below LeastEffective; of replay: the rows with the same offer
  NotByLot,     ///< of replay: offers were not drawn by a lot alike for all
  NothingSaid,  ///< no row has an offer that the policy would have made
};

struct Estimate {
  const char* estimator = "";           ///< replay, ips …
  double value = 0, low = 0, high = 0;  ///< 95 %; NaN where refused
  Refusal refusal = Refusal::None;      ///< with Judging::isForced the figure is there all the same, where there is one
};

struct Judged {
  double effective = 0;  ///< (Σ w)² ÷ Σ w²: how many rows the figures rest on
  double largestWeight = 0;
  double meanWeight = 0;  ///< about 1 where the propensities are right
  std::int64_t same = 0;  ///< rows with the offer that the policy would have made
  double threshold = 0;   ///< of switch; infinite: it leaves no row out
  std::vector<Estimate> estimates = {};
  [[nodiscard]] bool isHeavy() const { return largestWeight >= HeavyWeight; }
};

/// The share of yes in the log as it is, with its interval.
Estimate logged(const Log& log, const Judging& how);
/// The same bits for any number of threads. Throws Error (BadParameters: no such bandit or parameter).
Judged judge(const Log& log, const Target& target, const Judging& how, Progress& progress);

}  // namespace kindred::predict::bandits::by_log
