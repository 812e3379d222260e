#include "core/segment/tree_top.h"

#include <algorithm>
#include <functional>

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

}  // namespace

std::vector<Branch> topOf(const std::vector<Merge>& tree, int leaves) {
  if (tree.empty()) return {};
  const auto rows = static_cast<int>(tree.size()) + 1;
  const int first = std::max(0, static_cast<int>(tree.size()) - std::max(1, leaves) + 1);  // the first merge drawn
  std::vector<Branch> top;
  const auto sizeOf = [&](int node) {
    return node < rows ? std::int64_t{1} : static_cast<std::int64_t>(tree[static_cast<std::size_t>(node - rows)].size);
  };
  const std::function<int(int)> add = [&](int node) {
    Branch branch{.height = node < rows ? 0 : tree[static_cast<std::size_t>(node - rows)].height, .size = sizeOf(node)};
    if (node >= rows + first) {
      const Merge& merge = tree[static_cast<std::size_t>(node - rows)];
      const bool swapped = sizeOf(merge.left) < sizeOf(merge.right);
      branch.left = add(swapped ? merge.right : merge.left);
      branch.right = add(swapped ? merge.left : merge.right);
    }
    top.push_back(branch);
    return static_cast<int>(top.size()) - 1;
  };
  add(rows + static_cast<int>(tree.size()) - 1);
  return top;
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
