// The family of clusterings. Most group points and know nothing of customers, so that any numeric table can be grouped;
// some group customers by rules on what they did.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/params/algorithm_info.h"
#include "core/segment/clustering.h"
#include "core/segment/points.h"

namespace kindred::segment {

/// What a method's clusterings have.
struct Gives {
  bool centres = false;  ///< and with them an inertia
  bool noise = false;    ///< rows in no group
  bool tree = false;
  bool memberships = false;
  bool assigns = false;  ///< newcomers
  bool titles = false;   ///< names of its own for its groups
};

/// A state of a method that moves centres: everyone at the nearest one.
struct Round {
  Matrix centres;
  std::vector<int> labels;
  double inertia = 0;
};

/// How such a method can be watched at work, on tables small enough for it.
struct Watched {
  /// Where a run with this seed begins.
  std::function<Matrix(const Matrix& points, const Values&, std::uint64_t seed)> start = {};
  /// The states of a run that begins at `centres`, as many as the method goes through; centres keep their numbers. Throws
  /// Error (BadParameters, BadData) as `fit`.
  std::function<std::vector<Round>(const Matrix& points, const Matrix& centres, const Values&, Progress&)> rounds = {};
};

/// What asks for less where a table is too large for a method as it was asked.
struct Lighter {
  Text hint;        ///< what to change, a sentence
  Text offer;       ///< the same on a button
  Values settings;  ///< that do it
};

struct Algorithm {
  AlgorithmInfo info;
  Gives gives = {};
  /// `points`: rows are what is grouped. Throws Error (BadParameters) where there are fewer different rows than groups.
  /// Null where the method groups customers.
  std::function<Clustering(const Points& points, const Values&, std::uint64_t seed, Progress&)> fit = {};
  std::function<Estimate(std::int64_t rows, std::int64_t columns, const Values&)> estimate;
  std::optional<Watched> watched = {};
  /// What an assigner saved; null where `gives` has none. Throws Error (ProjectDamaged).
  std::function<AssignerPtr(const BlockReader&)> load = {};
  /// In place of `fit`: all customers of a data set, in the order of their indices. Throws Error (BadParameters, BadData).
  std::function<Clustering(const Dataset&, const Values&, Progress&)> group = {};
  /// Beside `group`: of every customer of `now` the label that `group` gives to who is alike among those of `then`, whose
  /// thresholds hold; Noise for who is in no group, and where nobody of then was alike. Of `then` itself, what `group`
  /// gives. Throws Error as `group`.
  std::function<std::vector<int>(const Dataset& then, const Dataset& now, const Values&, Progress&)> place = {};
  std::optional<Lighter> lighter = {};
};

/// All clusterings, in the order of the list in CMakeLists.txt.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);
/// The facts of a method as stable strings: "centres", "inertia", "noise", "tree", "memberships", "assigns", "titles".
std::vector<std::string> capabilities(const Algorithm& algorithm);

}  // namespace kindred::segment
