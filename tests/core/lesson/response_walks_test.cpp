// Naive Bayes and a tree of questions on a table of responses: every figure shown is the classifier's, and can be reckoned by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/lesson/bayes_walk.h"
#include "core/lesson/question_walk.h"
#include "core/predict/classifier.h"

namespace kindred::lesson {
namespace {

TEST(BayesWalk, ShowsTheCountsBehindEveryFigure) {
  const BayesWalk walk = walkBayes(letterTable());
  EXPECT_EQ(walk.people[1], 5);
  EXPECT_EQ(walk.people[0], 7);
  EXPECT_NEAR(walk.evidence.prior[1], 5.0 / 12, 1e-12);
  std::array<double, 2> product = {7.0 / 12, 5.0 / 12};
  for (std::size_t fact = 0; fact < 3; ++fact) {
    for (std::size_t answer = 0; answer < 2; ++answer) {
      const double shown = (walk.same[fact][answer] + 1.0) / (walk.people[answer] + 2.0);
      EXPECT_NEAR(walk.likelihood(fact)[answer], shown, 1e-12);
      product[answer] *= shown;
    }
  }
  EXPECT_NEAR(walk.evidence.product[1], product[1], 1e-12);
  EXPECT_NEAR(walk.evidence.probability, product[1] / (product[0] + product[1]), 1e-12);
}

TEST(BayesWalk, IsTheRunOfTheMethod) {
  const ResponseTable table = letterTable();
  Progress progress;
  const auto model = predict::algorithm("naive_bayes").fit(table.examples(), {}, 1, progress).model;
  EXPECT_EQ(walkBayes(table).evidence.probability, model->probabilities(table.askedValues).front());
}

TEST(BayesWalk, AFactInWhichAllAreAlikeSaysNothing) {
  ResponseTable table = letterTable();
  table.values.col(1).setOnes();
  const BayesWalk walk = walkBayes(table);
  EXPECT_EQ(walk.likelihood(1)[0], 1);
  EXPECT_EQ(walk.likelihood(1)[1], 1);
}

TEST(ResponseWalks, EveryCellCanBeTurned) {
  const ResponseTable table = letterTable();
  EXPECT_EQ(flipped(table, 0, 1).values(0, 1), 0);
  EXPECT_EQ(flipped(table, 0, 3).labels[0], 0);
  EXPECT_EQ(flipped(table, 12, 2).askedValues[2], 1);
  EXPECT_LT(walkBayes(flipped(table, 12, 0)).evidence.probability, walkBayes(table).evidence.probability);
  ResponseTable all = table;
  all.labels.assign(12, 1);
  EXPECT_THROW(walkBayes(all), Error);
  EXPECT_THROW(walkQuestions(all), Error);
}

TEST(QuestionWalk, PartsByTheQuestionThatTakesAwayMost) {
  const QuestionWalk walk = walkQuestions(letterTable());
  ASSERT_FALSE(walk.asked.empty());
  for (const int at : walk.asked) {
    const predict::TreeNode& node = walk.tree.nodes[static_cast<std::size_t>(at)];
    for (const predict::Split& split : node.best) EXPECT_LE(split.gain, node.split.gain + 1e-9);
    // The sum that is written out.
    const predict::Split& split = node.split;
    const double left = split.leftYes + split.leftNo, right = split.rightYes + split.rightNo;
    EXPECT_NEAR(split.gain, node.impurity - (left * split.leftImpurity + right * split.rightImpurity) / (left + right),
                1e-12);
  }
  // Of twelve, five came: 2 × 5/12 × 7/12.
  EXPECT_NEAR(walk.tree.nodes.front().impurity, 2 * 5.0 / 12 * 7 / 12, 1e-12);
}

TEST(QuestionWalk, EveryStepPartsEveryone) {
  const QuestionWalk walk = walkQuestions(letterTable());
  for (int step = 0; step < walk.steps(); ++step) {
    std::vector<int> counts(walk.tree.nodes.size());
    for (Eigen::Index person = 0; person < 12; ++person) ++counts[static_cast<std::size_t>(walk.leafOf(person, step))];
    for (std::size_t node = 0; node < counts.size(); ++node) {
      if (counts[node] == 0) continue;
      EXPECT_EQ(counts[node], walk.tree.nodes[node].yes + walk.tree.nodes[node].no);
      EXPECT_EQ(counts[node], std::ssize(walk.peopleOf(static_cast<int>(node))));
    }
  }
  EXPECT_EQ(walk.nodesAt(0), 1u);
  EXPECT_EQ(walk.nodesAt(walk.steps() - 1), walk.tree.nodes.size());
}

TEST(ResponseWalks, HaveWordsForEveryStep) {
  const BayesWalk bayes = walkBayes(letterTable());
  for (int step = 0; step < bayes.steps(); ++step) EXPECT_FALSE(english(words(bayes, step).what).empty());
  const QuestionWalk questions = walkQuestions(letterTable());
  for (int step = 0; step < questions.steps(); ++step) EXPECT_FALSE(english(words(questions, step).what).empty());
}

}  // namespace
}  // namespace kindred::lesson
