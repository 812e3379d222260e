// Hierarchical clustering step by step: the two groups that are most alike become one, until all are one. The merges are
// those of the method's own run.
#pragma once

#include <vector>

#include "core/lesson/plane_table.h"
#include "core/lesson/step.h"
#include "core/params/schema.h"
#include "core/similarity/linkage.h"

namespace kindred::lesson {

/// The most points whose merges are worth a step each.
constexpr Index MostLeaves = 30;

struct TreeWalk {
  PlaneTable table;
  std::string linkage;  ///< the method's choice, see linkages()
  std::vector<similarity::Merge> merges;
  std::vector<int> order;  ///< leaves from left to right, so that no branches cross

  /// The start, and one a merge.
  [[nodiscard]] int steps() const { return static_cast<int>(merges.size()) + 1; }
  /// The group of each point after so many merges; numbered by their first point.
  [[nodiscard]] std::vector<int> groupsAfter(int merged) const;
  /// Points below a node, ascending.
  [[nodiscard]] std::vector<int> pointsOf(int node) const;
  /// How many merges lie at a height or below.
  [[nodiscard]] int mergedAt(double height) const;
};

/// Ward, complete, average, single, with words.
const Parameter& linkages();

/// Throws Error (BadData) where the table has fewer than three points or more than MostPoints.
TreeWalk walkTree(const PlaneTable& table, const std::string& linkage);

StepWords words(const TreeWalk& walk, int step);

}  // namespace kindred::lesson
