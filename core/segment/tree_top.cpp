#include "core/segment/tree_top.h"

#include <algorithm>
#include <functional>

#include "core/segment/separation.h"
#include "core/similarity/leaf_order.h"

namespace kindred::segment {
namespace {

bool isLeaf(const Branch& branch) { return branch.left < 0; }

/// Heights of the merges that are drawn, the greatest first.
std::vector<double> heightsOf(const std::vector<Branch>& top) {
  std::vector<double> heights;
  for (const Branch& branch : top) {
    if (!isLeaf(branch)) heights.push_back(branch.height);
  }
  std::ranges::sort(heights, std::greater());
  return heights;
}

/// What of a tree is drawn: the merges from `first` on; nodes before them are drawn as leaves.
struct Top {
  const std::vector<Merge>& tree;
  int rows = 0;
  int first = 0;

  Top(const std::vector<Merge>& of, int leaves)
      : tree(of),
        rows(static_cast<int>(of.size()) + 1),
        first(std::max(0, static_cast<int>(of.size()) - std::max(1, leaves) + 1)) {}

  [[nodiscard]] const Merge& merge(int node) const { return tree[static_cast<std::size_t>(node - rows)]; }
  [[nodiscard]] bool isDrawn(int node) const { return node >= rows + first; }
  [[nodiscard]] int root() const { return rows + static_cast<int>(tree.size()) - 1; }
  [[nodiscard]] std::int64_t sizeOf(int node) const { return node < rows ? 1 : merge(node).size; }
  /// One of the rows below.
  [[nodiscard]] int rowOf(int node) const {
    while (node >= rows) node = merge(node).left;
    return node;
  }
};

/// `isFirst` of two nodes: whether the first stands on the left.
std::vector<Branch> branchesOf(const Top& top, const std::function<bool(int, int)>& isFirst) {
  std::vector<Branch> branches;
  const std::function<int(int)> add = [&](int node) {
    Branch branch{.height = node < top.rows ? 0 : top.merge(node).height, .size = top.sizeOf(node)};
    if (top.isDrawn(node)) {
      const Merge& merge = top.merge(node);
      const bool asTheyLie = isFirst(merge.left, merge.right);
      branch.left = add(asTheyLie ? merge.left : merge.right);
      branch.right = add(asTheyLie ? merge.right : merge.left);
    }
    branches.push_back(branch);
    return static_cast<int>(branches.size()) - 1;
  };
  add(top.root());
  return branches;
}

/// From each group's mean to each other's.
std::vector<float> distancesOf(const Matrix& means) {
  std::vector<float> distances;
  for (Eigen::Index i = 0; i < means.rows(); ++i) {
    for (Eigen::Index j = 0; j < means.rows(); ++j)
      distances.push_back(static_cast<float>((means.row(i) - means.row(j)).norm()));
  }
  return distances;
}

}  // namespace

std::vector<Branch> topOf(const std::vector<Merge>& tree, int leaves) {
  if (tree.empty()) return {};
  const Top top(tree, leaves);
  return branchesOf(top, [&](int left, int right) { return top.sizeOf(left) >= top.sizeOf(right); });
}

std::vector<Branch> topOf(const std::vector<Merge>& tree, int leaves, const Matrix& points, Progress& progress) {
  if (tree.empty()) return {};
  const Top top(tree, leaves);
  const int groups = top.rows - top.first;
  const std::vector<int> labels = similarity::cut(tree, groups);
  // The drawn merges by themselves: their leaves are the groups.
  const auto node = [&](int of) {
    return top.isDrawn(of) ? groups + of - top.rows - top.first : labels[static_cast<std::size_t>(top.rowOf(of))];
  };
  std::vector<Merge> merges;
  for (auto merge = tree.begin() + top.first; merge != tree.end(); ++merge)
    merges.push_back({node(merge->left), node(merge->right), merge->height, merge->size});
  const auto order = similarity::optimalLeafOrder(merges, distancesOf(meansOf(points, labels, groups)), progress);
  std::vector<int> places(order.size());
  for (std::size_t place = 0; place < order.size(); ++place)
    places[static_cast<std::size_t>(order[place])] = static_cast<int>(place);
  // Leaves of a branch stand side by side, so that any of them tells on which side it is.
  const auto placeOf = [&](int of) {
    return places[static_cast<std::size_t>(labels[static_cast<std::size_t>(top.rowOf(of))])];
  };
  return branchesOf(top, [&](int left, int right) { return placeOf(left) < placeOf(right); });
}

double cutHeight(const std::vector<Branch>& top, int groups) {
  const auto heights = heightsOf(top);
  if (heights.empty()) return 0;
  const auto cut = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(1, groups)), 1, heights.size() + 1);
  if (cut == 1) return heights.front() * 1.05;
  const double above = heights[cut - 2];
  return cut - 1 < heights.size() ? (above + heights[cut - 1]) / 2 : above * 0.98;
}

int groupsAt(const std::vector<Branch>& top, double height) {
  return 1 + static_cast<int>(std::ranges::count_if(
                 top, [height](const Branch& branch) { return !isLeaf(branch) && branch.height > height; }));
}

std::vector<int> cutBranches(const std::vector<Branch>& top, int groups) {
  if (top.empty()) return {};
  std::vector<int> result{static_cast<int>(top.size()) - 1};
  while (static_cast<int>(result.size()) < groups) {
    // Later branches are not made of earlier ones of the same height: ties go to the one nearer to the root.
    const auto highest = std::ranges::max_element(result, {}, [&](int place) {
      const Branch& branch = top[static_cast<std::size_t>(place)];
      return std::pair(isLeaf(branch) ? -1.0 : branch.height, place);
    });
    const Branch& branch = top[static_cast<std::size_t>(*highest)];
    if (isLeaf(branch)) break;
    *highest = branch.right;
    result.insert(highest, branch.left);
  }
  return result;
}

}  // namespace kindred::segment
