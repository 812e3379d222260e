// What a clustering method finds among the rows of a table.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/text.h"
#include "core/matrix/block_io.h"
#include "core/matrix/dense.h"
#include "core/similarity/linkage.h"

namespace kindred::segment {

/// The label of rows that belong to no group.
constexpr int Noise = -1;

/// A step of a tree: two nodes become one. Nodes 0 … rows − 1 are the rows, node rows + i is what step i made.
using similarity::Merge;

/// Tells newcomers their group. Immutable; may be asked by many threads at once.
class Assigner {
 public:
  virtual ~Assigner() = default;
  /// The group of a row of the same columns, or Noise.
  [[nodiscard]] virtual int assign(std::span<const double> row) const = 0;
  virtual void save(BlockWriter& writer) const = 0;
};
using AssignerPtr = std::shared_ptr<const Assigner>;

struct Clustering {
  std::vector<int> labels;  ///< of each row: in [0, clusters), or Noise; numbered by numberBySize
  int clusters = 0;
  Matrix centres = {};  ///< clusters × columns; no rows where the method has none
  double inertia = std::numeric_limits<
      double>::quiet_NaN();      ///< Σ of squared distances to the centres, of medoids the plain ones; NaN without
  int iterations = 0;            ///< of the best restart
  std::vector<Merge> tree = {};  ///< by ascending height; rows − 1 steps, or none
  Matrix memberships = {};       ///< rows × clusters, each row adds up to 1; or no rows
  std::vector<int> columnLabels = {};  ///< of each column, as `labels`, where columns are grouped too; or none
  AssignerPtr assigner = {};           ///< null where newcomers cannot be told
  std::vector<Text> titles = {};       ///< one a cluster, where the method names its own; or none
  /// Of all rows under a mixture: Σ log of their density; NaN where the method has none.
  double logLikelihood = std::numeric_limits<double>::quiet_NaN();
  std::int64_t freeParameters = 0;  ///< of that mixture; 0 where there is none
};

/// Schwarz's criterion (Ann. Statist. 6, 1978), −2 log L + p log n: the lower the better; NaN where there is no likelihood.
double bic(const Clustering& clustering);

/// Throws Error (BadData) where there are no rows or no columns, or a cell is not a finite number, or one whose square
/// is none.
void requirePoints(const Matrix& points);
/// Throws Error (BadParameters): there are fewer different rows than groups asked for.
[[noreturn]] void refuseTooFew(std::int64_t different, int groups);

/// Why rows are not told apart: there is no group, or everyone is in the same one. Nothing where they are.
std::optional<Text> whyUndivided(const Clustering& clustering);

/// Gives clusters their numbers by descending size, ties by their first row; all that has them moves along. Every
/// cluster has a row. Before an assigner is made: that must speak the final numbers.
void numberBySize(Clustering& clustering);

}  // namespace kindred::segment
