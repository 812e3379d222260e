// What customers are looked at by: numbers made from a data set, described and chosen like algorithms.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"

namespace kindred::segment {

/// One row a customer (all customers of the data set, by index).
struct Features {
  Matrix values;
  std::vector<Text> columns;
};

/// What a set's figures tell of customers, and so what may name groups made from them.
enum class Tells {
  Standing,   ///< how lately, how often, for how much
  Taste,      ///< which products and categories
  Attributes  ///< what the table of customers says
};

struct FeatureSet {
  AlgorithmInfo info;
  Text brief;  ///< its title in a word: "Taste", "RFM"
  Tells tells = Tells::Standing;
  /// On the set's own scale. Asked only where nothing is missing. Throws Error (BadParameters).
  std::function<Features(const Dataset&, const Values&, Progress&)> make;
  /// Why this set cannot be made from the data set ("needs dates"), or an empty Text.
  std::function<Text(const Dataset&)> missing;
};

/// All feature sets, in the order of the list in CMakeLists.txt.
const std::vector<FeatureSet>& featureSets();
/// Throws Error (BadParameters) naming those there are.
const FeatureSet& featureSet(std::string_view key);

/// A set as it is asked for.
struct ChosenFeatures {
  std::string key;
  double weight = 1;   ///< its variance is multiplied by this
  Values values = {};  ///< of its own parameters
};
/// From "rfm,taste:weight=2:factors=8": sets between commas, each with its weight and parameters after colons. Throws
/// Error (BadParameters) with all problems.
std::vector<ChosenFeatures> chosenFeatures(const std::string& list);
/// The reverse: what is the default is left out.
std::string written(const std::vector<ChosenFeatures>& chosen);
/// The sets side by side, scaled so that they weigh alike: each set is divided so that its total variance is its
/// weight. Throws Error (BadData) where the data set lacks what a set needs, (BadParameters) where none is chosen.
Features makeFeatures(const Dataset& dataset, const std::vector<ChosenFeatures>& chosen, Progress& progress);

/// What a set has, more or less: they are known only once they are made.
constexpr std::int64_t UsualColumns = 16;
/// What making them is expected to take.
Estimate estimateFeatures(const Dataset& dataset, const std::vector<ChosenFeatures>& chosen);

}  // namespace kindred::segment
