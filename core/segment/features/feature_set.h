// What customers are looked at by: numbers made from a data set, described and chosen like algorithms.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/matrix/block_io.h"
#include "core/matrix/dense.h"
#include "core/params/algorithm_info.h"
#include "core/segment/points.h"

namespace kindred::segment {

/// Features as they were made once, for customers who come later: what their making learned of the customers of then
/// (means and deviations, the categories there were, themes of products), kept so that a newcomer's row is computed just
/// as theirs were. Saved with a run. Immutable; any thread.
class FittedFeatures {
 public:
  virtual ~FittedFeatures() = default;
  /// A row for every customer of `dataset`, which may be another one: products, categories and columns are known by
  /// their ids and names; those that there were not then count for nothing, and what is not known of a customer stands
  /// where it stood then. Of the customers of the fit, the rows that making gave.
  [[nodiscard]] virtual Matrix rows(const Dataset& dataset, Progress& progress) const = 0;
  virtual void save(BlockWriter& writer) const = 0;
};
using FittedFeaturesPtr = std::shared_ptr<const FittedFeatures>;

/// One row a customer (all customers of the data set, by index).
struct Features {
  Matrix values;
  std::vector<Text> columns;
  FittedFeaturesPtr fitted = {};               ///< what they were made by
  std::vector<CategoryBlock> categories = {};  ///< of columns that stand for one attribute, ascending
};

/// What a set's figures tell of customers, and so what may name groups made from them.
enum class Tells {
  Standing,    ///< how lately, how often, for how much
  Taste,       ///< which products and categories
  Attributes,  ///< what the table of customers says
  Habits       ///< when and how they buy: the set itself finds names
};

struct FeatureSet {
  AlgorithmInfo info;
  Text brief;  ///< its title in a word: "Taste", "RFM"
  Tells tells = Tells::Standing;
  /// On the set's own scale. Asked only where nothing is missing. Throws Error (BadParameters). A set makes a
  /// FittedFeatures first and then, by it, the rows of its own customers (`madeBy`), so that there is one way only.
  std::function<Features(const Dataset&, const Values&, Progress&)> make;
  /// What `fitted` saved. Throws Error (ProjectDamaged).
  std::function<FittedFeaturesPtr(const BlockReader&)> load;
  /// Why this set cannot be made from the data set ("needs dates"), or an empty Text.
  std::function<Text(const Dataset&)> missing;
  /// Names for groups of the data set's customers by what sets them apart in the set's own figures, most telling first, one
  /// list a group; null where they are named by what `tells` says. `labels`: of each customer, in [0, groups), or Noise.
  std::function<std::vector<std::vector<Text>>(const Dataset&, const std::vector<int>& labels, int groups)> names = {};
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

/// What makeFeatures' `fitted` saved, of the same choice. Its rows() throws Error (BadData) where a data set lacks what a
/// set needs. Throws Error (ProjectDamaged).
FittedFeaturesPtr loadFeatures(const BlockReader& reader, const std::vector<ChosenFeatures>& chosen);

/// For a set's `make`: the rows of the customers that `fitted` was fitted to.
Features madeBy(FittedFeaturesPtr fitted, std::vector<Text> columns, const Dataset& dataset, Progress& progress);

/// What a set has, more or less: they are known only once they are made.
constexpr std::int64_t UsualColumns = 16;
/// What making them is expected to take.
Estimate estimateFeatures(const Dataset& dataset, const std::vector<ChosenFeatures>& chosen);

}  // namespace kindred::segment
