// The family of clusterings: points to groups. Knows nothing of customers, so that any numeric table can be grouped.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/params/algorithm_info.h"
#include "core/segment/clustering.h"

namespace kindred::segment {

/// What a method's clusterings have.
struct Gives {
  bool centres = false;  ///< and with them an inertia
  bool noise = false;    ///< rows in no group
  bool tree = false;
  bool memberships = false;
  bool assigns = false;  ///< newcomers
};

struct Algorithm {
  AlgorithmInfo info;
  Gives gives = {};
  /// `points`: rows are what is grouped. Throws Error (BadParameters) where there are fewer different rows than groups.
  std::function<Clustering(const Matrix& points, const Values&, std::uint64_t seed, Progress&)> fit;
  std::function<Estimate(std::int64_t rows, std::int64_t columns, const Values&)> estimate;
  /// What an assigner saved; null where `gives` has none. Throws Error (ProjectDamaged).
  std::function<AssignerPtr(const BlockReader&)> load = {};
};

/// All clusterings, in the order of the list in CMakeLists.txt.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);
/// The facts of a method as stable strings: "centres", "inertia", "noise", "tree", "memberships", "assigns".
std::vector<std::string> capabilities(const Algorithm& algorithm);

}  // namespace kindred::segment
