// What customers are looked at by: numbers made from a data set, described and chosen like algorithms.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"

namespace kindred::segment {

/// One row a customer (all customers of the data set, by index), scaled so that sets weigh alike: each set's columns
/// are divided so that its total variance is 1.
struct Features {
  Matrix values;
  std::vector<Text> columns;
};

struct FeatureSet {
  AlgorithmInfo info;
  /// Throws Error (BadData) where the data set lacks what it needs ("needs purchases", "no attributes").
  std::function<Features(const Dataset&, const Values&, Progress&)> make;
  /// Why this set cannot be made from the data set, or an empty Text.
  std::function<Text(const Dataset&)> missing;
};

const std::vector<FeatureSet>& featureSets();
const FeatureSet& featureSet(std::string_view key);

/// A set as it is asked for: "taste:2" is taste with weight 2 (its variance is multiplied by the weight).
struct ChosenFeatures {
  std::string key;
  double weight = 1;
  Values values;  ///< of its own parameters
};
/// Throws Error (BadParameters).
std::vector<ChosenFeatures> chosenFeatures(const std::string& list);
/// The sets side by side.
Features makeFeatures(const Dataset& dataset, const std::vector<ChosenFeatures>& chosen, Progress& progress);

}  // namespace kindred::segment
