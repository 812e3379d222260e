// The decision tree against questions that can be reckoned by hand.
#include <gtest/gtest.h>

#include "core/predict/classifier.h"
#include "tests/core/predict/planted.h"

namespace kindred::predict {
namespace {

Fitted fit(const Examples& examples, const Values& values) {
  Progress progress;
  return algorithm("tree").fit(examples, values, 1, progress);
}

// Eight customers: days since the last order, orders; those of few days and many orders say yes.
Examples eight() {
  Examples made{
      .values = Matrix(8, 2), .features = {{.name = "days"}, {.name = "orders"}}, .labels = {1, 1, 1, 0, 0, 0, 0, 0}};
  made.values << 5, 4, 10, 6, 20, 5, 15, 1, 40, 5, 60, 2, 80, 6, 90, 1;
  return made;
}
const Values Small{{"least_rows", 1.0}};

TEST(Tree, AsksTheQuestionThatGainsMost) {
  const DecisionTree tree = *fit(eight(), Small).tree;
  const TreeNode& root = tree.nodes.front();
  EXPECT_NEAR(root.impurity, 2 * 3.0 / 8 * 5 / 8, 1e-12);
  EXPECT_EQ(root.split.feature, 0);
  EXPECT_DOUBLE_EQ(root.split.threshold, 30);
  EXPECT_NEAR(root.split.leftImpurity, 2 * 3.0 / 4 * 1 / 4, 1e-12);
  EXPECT_NEAR(root.split.rightImpurity, 0, 1e-12);
  EXPECT_NEAR(root.split.gain, root.impurity - root.split.leftImpurity / 2, 1e-12);
  // Both features were thought of, the better one first.
  ASSERT_EQ(root.best.size(), 2u);
  EXPECT_EQ(root.best[1].feature, 1);
  EXPECT_GE(root.best[0].gain, root.best[1].gain);
  // Then orders part the last one.
  ASSERT_EQ(tree.nodes.size(), 5u);
  EXPECT_EQ(tree.nodes[1].split.feature, 1);
  EXPECT_DOUBLE_EQ(tree.nodes[1].split.threshold, 2.5);
}

TEST(Tree, EntropyIsInBits) {
  Values bits = Small;
  bits["impurity"] = std::string("entropy");
  Examples made = eight();
  made.labels = {1, 1, 1, 1, 0, 0, 0, 0};
  EXPECT_NEAR(fit(made, bits).tree->nodes.front().impurity, 1, 1e-12);
}

TEST(Tree, KeepsItsLimits) {
  const Examples made = test::planted(2000, {1, -1, 1}, 6);
  const DecisionTree tree = *fit(made, {{"leaves", std::int64_t{7}}, {"least_rows", 100.0}}).tree;
  int leaves = 0;
  double rows = 0;
  for (const TreeNode& node : tree.nodes) {
    EXPECT_GE(node.yes + node.no, 100);
    if (!node.isLeaf()) continue;
    ++leaves;
    rows += node.yes + node.no;
  }
  EXPECT_EQ(leaves, 7);
  EXPECT_NEAR(rows, 2000, 1e-9);
  // Fewer leaves are the beginning of more.
  const DecisionTree less = *fit(made, {{"leaves", std::int64_t{3}}, {"least_rows", 100.0}}).tree;
  for (std::size_t i = 0; i < less.nodes.size(); ++i) EXPECT_EQ(less.nodes[i].yes, tree.nodes[i].yes);
}

TEST(Tree, WhatThePathChangesAddsUp) {
  const Examples made = test::planted(500, {1, -1}, 3);
  const Fitted fitted = fit(made, {});
  for (const Eigen::Index row : {0, 17, 333})
    EXPECT_NEAR(fitted.model->contributions(made.values.row(row))->probability(),
                fitted.model->probabilities(made.values)[static_cast<std::size_t>(row)], 1e-12);
}

}  // namespace
}  // namespace kindred::predict
