#include "core/lesson/tree_walk.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/segment/clusterer.h"

namespace kindred::lesson {
namespace {

const segment::Algorithm& treeMethod() { return segment::algorithm("hierarchical"); }

// Names of a group, the first few.
std::string namesOf(const TreeWalk& walk, int node) {
  constexpr std::size_t Most = 3;
  const std::vector<int> points = walk.pointsOf(node);
  std::string names;
  for (std::size_t i = 0; i < std::min(points.size(), Most); ++i)
    names += (i > 0 ? ", " : "") + walk.table.names[static_cast<std::size_t>(points[i])];
  return points.size() > Most ? names + " …" : names;
}

std::vector<int> orderOf(const TreeWalk& walk) {
  std::vector<int> open, order;
  const int leaves = static_cast<int>(walk.merges.size()) + 1;
  open.push_back(leaves + static_cast<int>(walk.merges.size()) - 1);
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    if (node < leaves) {
      order.push_back(node);
      continue;
    }
    const similarity::Merge& merge = walk.merges[static_cast<std::size_t>(node - leaves)];
    open.push_back(merge.right);
    open.push_back(merge.left);
  }
  return order;
}

}  // namespace

std::vector<int> TreeWalk::groupsAfter(int merged) const {
  return similarity::cut(merges, static_cast<int>(merges.size()) + 1 - merged);
}

std::vector<int> TreeWalk::pointsOf(int node) const {
  const int leaves = static_cast<int>(merges.size()) + 1;
  std::vector<int> open{node}, points;
  while (!open.empty()) {
    const int next = open.back();
    open.pop_back();
    if (next < leaves) {
      points.push_back(next);
      continue;
    }
    const similarity::Merge& merge = merges[static_cast<std::size_t>(next - leaves)];
    open.push_back(merge.left);
    open.push_back(merge.right);
  }
  std::ranges::sort(points);
  return points;
}

int TreeWalk::mergedAt(double height) const {
  return static_cast<int>(
      std::ranges::count_if(merges, [&](const similarity::Merge& merge) { return merge.height <= height; }));
}

const Parameter& linkages() { return *std::ranges::find(treeMethod().info.parameters, "linkage", &Parameter::key); }

TreeWalk walkTree(const PlaneTable& table, const std::string& linkage) {
  if (table.points.rows() < 3 || table.points.rows() > MostPoints)
    throw Error(ErrorCode::BadData, KI_TEXT_N("core", "A tree to be walked through has 3 to %n points.", MostPoints),
                KI_TEXT("core", "Take a sample of another size."));
  Progress progress;
  const Values values{{"k", std::int64_t{2}}, {"linkage", linkage}};
  TreeWalk walk{.table = table,
                .linkage = linkage,
                .merges = treeMethod().fit(table.standardised(), values, 1, progress).tree,
                .order = {}};
  walk.order = orderOf(walk);
  return walk;
}

StepWords words(const TreeWalk& walk, int step) {
  const int groups = walk.steps() - step;
  if (step == 0)
    return {
        KI_TEXT("core", "Everyone alone"),
        KI_TEXT_N("core", "%n customer(s), each a group of one. Next, the two that are most alike become one group.",
                  walk.table.points.rows()),
        KI_TEXT("core", "Which two will be first?")};
  const similarity::Merge& merge = walk.merges[static_cast<std::size_t>(step) - 1];
  return {KI_TEXT("core", "Join %1 of %2").with(step).with(walk.steps() - 1),
          KI_TEXT_N("core", "%1 and %2 are most alike, %3 apart, and become one. %n group(s) left.", groups)
              .with(namesOf(walk, merge.left))
              .with(namesOf(walk, merge.right))
              .with(merge.height),
          groups > 1 ? KI_TEXT("core", "Where would you cut the tree?")
                     : KI_TEXT("core", "Where was the longest way between two joins?")};
}

}  // namespace kindred::lesson
