#include "core/segment/hdbscan/condensed_tree.h"

#include <limits>
#include <numeric>

#include "core/segment/clustering.h"
#include "core/segment/joined_sets.h"

namespace kindred::segment {
namespace {

/// A binary tree: nodes 0 … rows − 1 are the rows, node rows + i is made by edge i.
struct Linkage {
  struct Node {
    std::size_t left = 0, right = 0, size = 1;
    double distance = 0;
  };
  std::vector<Node> nodes;
  std::size_t rows = 0;
};

Linkage linkage(const std::vector<Edge>& edges, std::size_t rows) {
  Linkage all{.nodes = std::vector<Linkage::Node>(rows), .rows = rows};
  JoinedSets sets(rows);
  std::vector<std::size_t> top(rows);  // of a set's item: the node that has all of it
  std::iota(top.begin(), top.end(), std::size_t{0});
  for (const Edge& edge : edges) {
    const auto from = static_cast<std::size_t>(edge.from), to = static_cast<std::size_t>(edge.to);
    const std::size_t left = top[sets.setOf(from)], right = top[sets.setOf(to)];
    sets.join(from, to);
    top[sets.setOf(from)] = all.nodes.size();
    all.nodes.push_back({left, right, all.nodes[left].size + all.nodes[right].size, edge.length});
  }
  return all;
}

class Condensing {
 public:
  Condensing(const Linkage& linkage, std::size_t minimumSize) : m_linkage(linkage), m_minimum(minimumSize) {
    m_tree.lastOf.resize(linkage.rows);
    m_tree.groups.emplace_back();
    m_births.push_back(0);
    m_waiting.push_back({linkage.nodes.size() - 1, 0});
    while (!m_waiting.empty()) {
      const auto [node, group] = m_waiting.back();
      m_waiting.pop_back();
      go(m_linkage.nodes[node], node, group);
    }
  }
  CondensedTree take() { return std::move(m_tree); }

 private:
  struct Waiting {
    std::size_t node;
    int group;
  };

  void go(const Linkage::Node& node, std::size_t number, int group) {
    const double lambda = node.distance > 0 ? 1 / node.distance : std::numeric_limits<double>::infinity();
    if (node.distance == 0) return leave(number, group, lambda);
    const bool isLeftLarge = sizeOf(node.left) >= m_minimum, isRightLarge = sizeOf(node.right) >= m_minimum;
    if (isLeftLarge && isRightLarge) {
      m_tree.groups[static_cast<std::size_t>(group)].splits = true;
      add(group, lambda, node.size);
      for (const std::size_t child : {node.left, node.right}) m_waiting.push_back({child, begin(group, lambda)});
      return;
    }
    for (const auto& [child, isLarge] : {std::pair(node.left, isLeftLarge), std::pair(node.right, isRightLarge)}) {
      if (isLarge) m_waiting.push_back({child, group});
      else leave(child, group, lambda);
    }
  }

  int begin(int parent, double lambda) {
    m_tree.groups.push_back({.parent = parent});
    m_births.push_back(lambda);
    return static_cast<int>(m_tree.groups.size()) - 1;
  }

  void add(int group, double lambda, std::size_t rows) {
    const auto place = static_cast<std::size_t>(group);
    m_tree.groups[place].stability += (lambda - m_births[place]) * static_cast<double>(rows);
  }

  void leave(std::size_t node, int group, double lambda) {
    add(group, lambda, sizeOf(node));
    m_below = {node};
    while (!m_below.empty()) {
      const std::size_t each = m_below.back();
      m_below.pop_back();
      if (each < m_linkage.rows) {
        m_tree.lastOf[each] = group;
      } else {
        m_below.push_back(m_linkage.nodes[each].left);
        m_below.push_back(m_linkage.nodes[each].right);
      }
    }
  }

  [[nodiscard]] std::size_t sizeOf(std::size_t node) const { return m_linkage.nodes[node].size; }

  const Linkage& m_linkage;
  std::size_t m_minimum;
  CondensedTree m_tree;
  std::vector<double> m_births;  ///< of each group: λ
  std::vector<Waiting> m_waiting;
  std::vector<std::size_t> m_below;
};

}  // namespace

CondensedTree condensed(const std::vector<Edge>& edges, std::size_t rows, std::size_t minimumSize) {
  return Condensing(linkage(edges, rows), minimumSize).take();
}

std::vector<bool> mostStable(const CondensedTree& tree) {
  std::vector<bool> chosen(tree.groups.size(), true);
  std::vector<double> within(tree.groups.size(), 0);
  for (std::size_t i = tree.groups.size(); i-- > 1;) {
    const CondensedTree::Group& group = tree.groups[i];
    chosen[i] = within[i] <= group.stability;
    within[static_cast<std::size_t>(group.parent)] += chosen[i] ? group.stability : within[i];
  }
  chosen[0] = false;
  std::vector<bool> isWithin(tree.groups.size(), false);  // one that is chosen
  for (std::size_t i = 1; i < tree.groups.size(); ++i) {
    const auto parent = static_cast<std::size_t>(tree.groups[i].parent);
    isWithin[i] = isWithin[parent] || chosen[parent];
    if (isWithin[i]) chosen[i] = false;
  }
  return chosen;
}

std::vector<bool> leaves(const CondensedTree& tree) {
  std::vector<bool> chosen;
  for (const CondensedTree::Group& group : tree.groups) chosen.push_back(group.parent >= 0 && !group.splits);
  return chosen;
}

std::vector<int> labelsOf(const CondensedTree& tree, const std::vector<bool>& chosen) {
  std::vector<int> labelOfGroup;
  int labels = 0;
  for (std::size_t i = 0; i < tree.groups.size(); ++i) {
    const int parent = tree.groups[i].parent;
    labelOfGroup.push_back(chosen[i] ? labels++ : parent < 0 ? Noise : labelOfGroup[static_cast<std::size_t>(parent)]);
  }
  std::vector<int> result;
  for (const int group : tree.lastOf) result.push_back(labelOfGroup[static_cast<std::size_t>(group)]);
  return result;
}

}  // namespace kindred::segment
