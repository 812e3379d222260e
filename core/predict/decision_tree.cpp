#include "core/predict/decision_tree.h"

namespace kindred::predict {

std::vector<int> DecisionTree::pathOf(const Eigen::RowVectorXd& row) const {
  std::vector<int> path{0};
  while (!nodes[static_cast<std::size_t>(path.back())].isLeaf()) {
    const TreeNode& node = nodes[static_cast<std::size_t>(path.back())];
    path.push_back(row[node.split.feature] <= node.split.threshold ? node.left : node.right);
  }
  return path;
}

int DecisionTree::leafOf(const Eigen::RowVectorXd& row) const { return pathOf(row).back(); }

}  // namespace kindred::predict
