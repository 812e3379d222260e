// A decision tree as plain facts: what each question is, what it gains, and which other questions were thought of.
#pragma once

#include <vector>

#include "core/matrix/dense.h"

namespace kindred::predict {

/// A question to a feature: rows at most the threshold go left, the others right.
struct Split {
  int feature = -1;
  double threshold = 0;                                       ///< half way between two values that rows have
  double leftYes = 0, leftNo = 0, rightYes = 0, rightNo = 0;  ///< weights
  double leftImpurity = 0, rightImpurity = 0;
  double gain = 0;  ///< the impurity before, less the weighted mean of both sides'; never below 0 but for rounding
};

struct TreeNode {
  double yes = 0, no = 0;  ///< weights of the rows that come here
  double impurity = 0;
  int parent = -1;
  int left = -1, right = -1;  ///< −1: a leaf
  Split split = {};           ///< where it is none
  std::vector<Split> best =
      {};  ///< of each feature that can be asked here its best question, the feature first that gains most
  [[nodiscard]] bool isLeaf() const { return left < 0; }
  [[nodiscard]] double share() const { return yes / (yes + no); }
};

/// Nodes in the order in which they were made: the root, then two children at a time, the question that gains most (as a part
/// of all rows) first.
struct DecisionTree {
  std::vector<TreeNode> nodes;
  /// The leaf that a row comes to.
  [[nodiscard]] int leafOf(const Eigen::RowVectorXd& row) const;
  /// From the root to that leaf.
  [[nodiscard]] std::vector<int> pathOf(const Eigen::RowVectorXd& row) const;
};

}  // namespace kindred::predict
