#include "core/lesson/question_walk.h"

#include <algorithm>

#include "core/predict/classifier.h"

namespace kindred::lesson {
namespace {

Eigen::RowVectorXd rowOf(const ResponseTable& table, Eigen::Index person) {
  return person < table.values.rows() ? Eigen::RowVectorXd(table.values.row(person)) : table.askedValues;
}

}  // namespace

int QuestionWalk::nodeOf(int step) const {
  if (step < 1 || step > 2 * static_cast<int>(asked.size())) return -1;
  return asked[static_cast<std::size_t>(step - 1) / 2];
}

std::size_t QuestionWalk::nodesAt(int step) const {
  return 1 + 2 * std::min(asked.size(), static_cast<std::size_t>(step) / 2);
}

int QuestionWalk::leafOf(Eigen::Index person, int step) const {
  const std::vector<int> path = tree.pathOf(rowOf(table, person));
  const auto there = static_cast<int>(nodesAt(step));
  return *std::ranges::find_if(path.rbegin(), path.rend(), [&](int node) { return node < there; });
}

std::vector<Eigen::Index> QuestionWalk::peopleOf(int node) const {
  std::vector<Eigen::Index> people;
  for (Eigen::Index person = 0; person < table.values.rows(); ++person) {
    const std::vector<int> path = tree.pathOf(rowOf(table, person));
    if (std::ranges::find(path, node) != path.end()) people.push_back(person);
  }
  return people;
}

QuestionWalk walkQuestions(const ResponseTable& table) {
  Progress progress;
  const Values values{
      {"depth", std::int64_t{3}}, {"leaves", std::int64_t{4}}, {"least_rows", 1.0}, {"least_gain", 0.0}};
  const predict::Fitted fitted = predict::algorithm("tree").fit(table.examples(), values, 1, progress);
  QuestionWalk walk{.table = table, .tree = *fitted.tree, .asked = {}};
  for (std::size_t i = 0; i < walk.tree.nodes.size(); ++i) {
    if (!walk.tree.nodes[i].isLeaf()) walk.asked.push_back(static_cast<int>(i));
  }
  // Children come in pairs, in the order in which their parents were parted.
  std::ranges::sort(walk.asked, {}, [&](int node) { return walk.tree.nodes[static_cast<std::size_t>(node)].left; });
  return walk;
}

StepWords words(const QuestionWalk& walk, int step) {
  const predict::TreeNode& root = walk.tree.nodes.front();
  if (step == 0)
    return {KI_TEXT("core", "One group, mixed"),
            KI_TEXT("core",
                    "%1 came and %2 did not. Impurity says how mixed that is: how often two people drawn from the "
                    "group differ, "
                    "2 × %3 × %4 = %5.")
                .with(static_cast<int>(root.yes))
                .with(static_cast<int>(root.no))
                .with(root.share())
                .with(1 - root.share())
                .with(root.impurity),
            KI_TEXT("core", "Which question would part them best?")};
  if (const int at = walk.nodeOf(step); at >= 0) {
    const predict::TreeNode& node = walk.tree.nodes[static_cast<std::size_t>(at)];
    const predict::Split& split = node.split;
    const Text fact = walk.table.facts[static_cast<std::size_t>(split.feature)];
    const int number = (step + 1) / 2, all = static_cast<int>(walk.asked.size());
    if (step % 2 == 1)
      return {KI_TEXT("core", "Question %1 of %2: which one?").with(number).with(all),
              KI_TEXT("core",
                      "Every question is tried. What is left of the impurity is the mean of both sides by their size; "
                      "“%1” takes "
                      "away most, %2.")
                  .with(Phrase{fact.source()})
                  .with(split.gain),
              KI_TEXT("core", "Why is a question that parts nobody worth nothing?")};
    return {KI_TEXT("core", "Question %1 of %2: parted").with(number).with(all),
            KI_TEXT("core", "No: %1 came and %2 did not. Yes: %3 came and %4 did not.")
                .with(static_cast<int>(split.leftYes))
                .with(static_cast<int>(split.leftNo))
                .with(static_cast<int>(split.rightYes))
                .with(static_cast<int>(split.rightNo)),
            KI_TEXT("core", "Is a group of one person a rule, or chance?")};
  }
  const predict::TreeNode& leaf =
      walk.tree.nodes[static_cast<std::size_t>(walk.leafOf(walk.table.values.rows(), step))];
  return {KI_TEXT("core", "The way down"),
          KI_TEXT("core", "%1 ends where %2 of %3 came: a probability of %4.")
              .with(walk.table.asked)
              .with(static_cast<int>(leaf.yes))
              .with(static_cast<int>(leaf.yes + leaf.no))
              .with(Percent{leaf.share()}),
          KI_TEXT("core", "Click a cell of the table: does the first question stay the same?")};
}

}  // namespace kindred::lesson
