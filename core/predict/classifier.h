// The family of classifiers: who says yes, learned from a table in which that is known. Each method is one folder and one word
// in CMakeLists.txt.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/params/algorithm_info.h"
#include "core/predict/decision_tree.h"
#include "core/predict/examples.h"
#include "core/predict/model.h"

namespace kindred::predict {

/// What one more of a feature does to the log-odds of yes. `feature` −1: where all features are 0.
struct Coefficient {
  int feature = -1;
  double value = 0;
  /// Classical figures, of fits without a penalty alone: error from the information matrix, Wald's z and its two-sided p.
  struct Test {
    double error = 0, z = 0, p = 1;
    double oddsRatio = 1, low = 1, high = 1;  ///< e^value with its 95 % interval
  };
  std::optional<Test> test = {};
};

/// A feature that was left out of a fit.
struct LeftOut {
  int feature = 0;
  enum class Why { Constant, Collinear } why = Why::Constant;  ///< Collinear: a sum of features before it
};

/// How well rows were told by those parts of a model that did not learn from them.
struct OutOfBag {
  std::int64_t rows = 0;
  double logLoss = 0;
  std::optional<double> auc = {};
};

struct Fitted {
  ModelPtr model;
  std::vector<Coefficient> coefficients = {};  ///< of linear methods: the constant, then every feature that is in it
  std::vector<LeftOut> leftOut = {};
  std::optional<double> deviance = {};  ///< −2 ln likelihood of what was learned from, of linear methods
  int rounds = 0;                       ///< of iterative methods
  bool isSeparable = false;  ///< the features tell the answers apart without a mistake, and a penalty held the fit
  std::optional<DecisionTree> tree = {};
  std::optional<OutOfBag> outOfBag = {};  ///< of methods that draw rows
};

struct Algorithm {
  AlgorithmInfo info;
  /// The same bits for any number of threads. A weight of 2 does what the row twice does, but to `nearest`'s ties. Throws
  /// Error (BadData; BadParameters).
  std::function<Fitted(const Examples&, const Values&, std::uint64_t seed, Progress&)> fit;
  /// Of what the model's `save` wrote, with so many features. Throws Error (ProjectDamaged).
  std::function<ModelPtr(const BlockReader&, Eigen::Index features)> load;
  std::function<Estimate(std::int64_t rows, std::int64_t columns, const Values&)> estimate;
};

/// All classifiers, in the order of the list in CMakeLists.txt.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);

/// Features that are the same in every row.
std::vector<LeftOut> constantColumns(const Examples& examples);

/// What is to be told of a fit: features that are constant or sums of others, answers that are told apart without a mistake.
std::vector<Text> notes(const Fitted& fitted, const std::vector<Feature>& features);

}  // namespace kindred::predict
