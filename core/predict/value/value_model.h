// The family of models of what a customer is worth: how often they buy while they are customers, how likely they have left, and what they
// spend. Each method is one folder and one word in core/predict/CMakeLists.txt.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/describe/interval.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"

namespace kindred::predict::value {

/// A customer a position, in one unit of time: repeat purchases (0 for one purchase), time from the first to the last of them, and time
/// from the first to the end of the data; the mean spend of repeat purchases, where that is known.
struct Purchases {
  std::vector<double> frequency, recency, age;
  std::vector<double> spend = {};
  [[nodiscard]] std::size_t size() const { return frequency.size(); }
};
/// Throws Error (BadData) where there are no customers, the columns are not as long as each other, or a row cannot be: below 0, a
/// recency above the age, or 0 where there are repeat purchases.
void requirePurchases(const Purchases& purchases);

struct Estimated {
  std::vector<double> parameters;  ///< in the order of the model's names
  double logLikelihood = 0;
  /// Of the logarithms of the parameters, from the curvature of the likelihood; no rows where that tells none.
  Matrix logCovariance = {};
  int rounds = 0;
};

struct Leaving {
  double chance = 0;
  std::optional<Interval> interval = {};  ///< 95 %, by the curvature; nothing where that tells none
  /// By what factor the interval spans.
  [[nodiscard]] std::optional<double> span() const {
    return interval ? std::optional(interval->high / interval->low) : std::nullopt;
  }
};

struct Model {
  AlgorithmInfo info;
  std::vector<std::string> parameters;  ///< their names
  bool needsSpend = false;
  /// The most likely parameters. Throws Error (BadData) as requirePurchases, and where nobody bought again; BadParameters.
  std::function<Estimated(const Purchases&, const Values&, Progress&)> fit;
  /// Of customer `i` the probability of still being one. Null where the model does not tell.
  std::function<double(const Estimated&, const Purchases&, std::size_t i)> alive = {};
  /// Expected purchases within the next `horizon`, or, of a model of spend, the expected mean spend of a purchase.
  std::function<double(const Estimated&, const Purchases&, std::size_t i, double horizon)> expected;
  /// One draw of what may come, given what was seen of customer `i`: purchases within the next `ahead`, or, of a model of spend, what
  /// `ahead` purchases bring together.
  std::function<double(const Estimated&, const Purchases&, std::size_t i, double ahead, Random&)> drawn = {};
  /// The chance to leave: after a purchase in the mean, or, of a model that goes by time, within one unit of it. Null where there is
  /// none.
  std::function<Leaving(const Estimated&)> leaving = {};
};

/// All models, in the order of the list in CMakeLists.txt.
const std::vector<Model>& all();
/// Throws Error (BadParameters) naming those there are.
const Model& model(std::string_view key);

/// A condition that the data must meet for figures to mean something.
struct Gate {
  std::string key;
  std::optional<double> value;  ///< nothing: cannot be told
  double needed = 0;
  bool isAtMost = false;  ///< `needed` is the greatest that is allowed
  [[nodiscard]] bool met() const { return value && (isAtMost ? *value <= needed : *value >= needed); }
};
/// buyers ≥ 500, repeat_buyers ≥ 500, history_days ≥ 180, days_since_last ≤ 30, spend_correlation ≤ .30 (its absolute value; where
/// spend is known), leaving_span ≤ 10 (where the model tells). `dayLength`: days in one unit of time.
std::vector<Gate> gates(const Model& model, const Estimated& estimated, const Purchases& purchases, double dayLength);

}  // namespace kindred::predict::value
