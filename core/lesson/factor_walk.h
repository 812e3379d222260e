// Matrix factorisation step by step: one rating moves the factors of its customer and its product, then all of them do, round
// by round, while a rating that was hidden tells whether what is learned holds. Every state is the method's own run's.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/lesson/rating_table.h"
#include "core/lesson/step.h"
#include "core/recommend/rating_factors.h"

namespace kindred::lesson {

struct FactorSettings {
  double learningRate = 0.05;
  double regularisation = 0.02;
  int rounds = 30;
  std::uint64_t seed = 1;
};

/// The factors that a lesson shows: two, so that they are places of a plane.
constexpr int FactorsShown = 2;

struct RatingCell {
  Eigen::Index person = 0, product = 0;
  bool operator==(const RatingCell&) const = default;
};

/// The first rating of the run, and what stands behind it before and after.
struct FirstMove {
  RatingCell of;
  double rating = 0;
  double mean = 0;   ///< of all ratings learned from
  double error = 0;  ///< rating − prediction
  recommend::RatingSide person, product;
  recommend::RatingSide personAfter, productAfter;
};

struct FactorRound {
  recommend::RatingFactors factors;
  double learned = 0;            ///< root of the mean squared error of the ratings learned from
  std::optional<double> hidden;  ///< |error| of the hidden one
};

struct FactorWalk {
  RatingTable table;
  FactorSettings settings;
  Eigen::Index asked = 0;  ///< the row whose loss is drawn
  std::optional<RatingCell>
      hidden;  ///< a rating that is not learned from; none where every row or column would be left bare
  FirstMove first;
  std::vector<FactorRound> rounds;  ///< before the first, then after each

  /// What is known, one rating's error, its gradients, what it moves; then a step a round.
  [[nodiscard]] int steps() const { return FirstSteps + settings.rounds; }
  static constexpr int FirstSteps = 4;
  /// The round that a step shows; 0 before the first is through.
  [[nodiscard]] static int roundOf(int step) { return std::max(0, step - FirstSteps + 1); }
  [[nodiscard]] bool isHidden(const RatingCell& cell) const { return hidden && *hidden == cell; }
  /// Of the factors after a round, within the scale.
  [[nodiscard]] double prediction(int round, const RatingCell& cell) const;
};

/// Throws Error (BadData) as datasetOf(), and where the steps are so long that the run diverges.
FactorWalk walkFactors(const RatingTable& table, Eigen::Index asked, const FactorSettings& settings);

/// The loss of the asked customer's ratings as a landscape over the two factors, all else as after a round:
/// Σ (r − μ − b_u − b_i − p · q_i)² + λ n |p|², n how many ratings.
struct LossSurface {
  double from = -1, to = 1;      ///< of both factors
  Matrix loss;                   ///< places of the second factor, from below × of the first
  std::array<double, 2> lowest;  ///< the factors of least loss in closed form: ridge regression
  double least = 0;
};
double lossAt(const FactorWalk& walk, int round, double first, double second);
LossSurface lossSurface(const FactorWalk& walk, int round, int places);
/// The asked customer's factors, before the first round and after each.
std::vector<std::array<double, 2>> pathOf(const FactorWalk& walk);

StepWords words(const FactorWalk& walk, int step);
/// What a round changed: the errors, and the prediction that moved most. Nothing of the steps before.
std::vector<Text> changed(const FactorWalk& walk, int step);
/// What one changed cell changed after the last round. None where the tables are equal.
std::vector<Text> changed(const FactorWalk& before, const FactorWalk& after);

}  // namespace kindred::lesson
