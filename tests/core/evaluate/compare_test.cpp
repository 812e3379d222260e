#include "core/evaluate/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/evaluate/paired_test.h"
#include "tests/support/dataset_builder.h"

namespace kindred::evaluate {
namespace {

TEST(RandomisationTest, IsTheShareOfSignsThatGoAsFar) {
  // All of one sign: 2 of the 2^10 ways go as far.
  EXPECT_NEAR(randomisationTest(std::vector<double>(10, 0.5), 1), 2.0 / 1024, 1.5e-3);
  // 3 and −1: |±3 ± 1| ≥ 2 always.
  EXPECT_DOUBLE_EQ(randomisationTest(std::vector<double>{3, -1}, 1), 1);
  // 1, 2, 4: 7 in 2 of 8 ways; zeros change nothing.
  EXPECT_NEAR(randomisationTest(std::vector<double>{1, 0, 2, 0, 4}, 1), 0.25, 0.02);
  EXPECT_EQ(randomisationTest(std::vector<double>{0, 0}, 1), 1);
  EXPECT_EQ(randomisationTest({}, 1), 1);
}

TEST(RandomisationTest, IsNotHeldUpByTheNumberOfDraws) {
  const double p = randomisationTest(std::vector<double>(40, 0.5), 1);
  EXPECT_GE(p, std::exp2(-39)) << "2 of the 2^40 ways go as far";
  EXPECT_LT(p, 1e-8);
  // However many comparisons there are, such a difference is one.
  std::vector<double> many(1000, 1);
  many.push_back(p);
  EXPECT_LT(holm(many).back(), Significance);
}

TEST(RandomisationTest, OfManyIsItsNormalLimit) {
  // 600 differences of 1, 330 up and 270 down: z = 60 ÷ √600.
  std::vector<double> differences(600, 1);
  for (std::size_t i = 0; i < 270; ++i) differences[i] = -1;
  const double expected = std::erfc(60 / std::sqrt(600.0) / std::sqrt(2.0));
  EXPECT_NEAR(randomisationTest(differences, 1), expected, 1e-12);
  // And 500 with the same mean, drawn, come near theirs.
  std::vector<double> fewer(500, 1);
  for (std::size_t i = 0; i < 225; ++i) fewer[i] = -1;
  EXPECT_NEAR(randomisationTest(fewer, 1), std::erfc(50 / std::sqrt(500.0) / std::sqrt(2.0)), 0.012);
}

TEST(Holm, MultipliesByTheHypothesesThatAreLeft) {
  const auto adjusted = holm({0.01, 0.04, 0.03, 0.005});
  const std::vector<double> expected = {0.03, 0.06, 0.06, 0.02};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_DOUBLE_EQ(adjusted[i], expected[i]);
  EXPECT_EQ(holm({0.9, 0.8}), (std::vector<double>{1, 1}));
}

/// A judgement in which each person's value is given.
Evaluation evaluationOf(const std::vector<double>& values, const EvaluationOptions& options) {
  Judged judged{.ofAll = {std::nullopt}, .isJudged = std::vector<bool>(values.size(), true)};
  judged.contributions.emplace_back();
  for (const double value : values) judged.contributions[0].push_back({value, std::isnan(value) ? 0.0 : 1.0});
  Progress progress;
  return evaluated(std::move(judged), options, progress);
}

Comparison comparisonOf(const std::vector<double>& a, const std::vector<double>& b, const char* metricName = "ndcg@5") {
  const EvaluationOptions options{.metrics = {metric(metricName)}};
  const Evaluation ofA = evaluationOf(a, options), ofB = evaluationOf(b, options);
  Progress progress;
  return compare({{KI_TEXT("core", "EASE"), &ofA}, {KI_TEXT("core", "Popular"), &ofB}}, options, progress).front();
}

TEST(Compare, SaysWhoBeatsWhomForHowMany) {
  std::vector<double> a, b;
  for (int i = 0; i < 100; ++i) {
    b.push_back(0.5);
    a.push_back(i < 61 ? 0.8 : i < 90 ? 0.4 : 0.5);
  }
  const Comparison better = comparisonOf(a, b);
  EXPECT_EQ(better.key, "a_better");
  EXPECT_EQ(english(better.verdict),
            "“EASE” beats “Popular” for 61 % of customers and loses for 29 %; the difference is larger than chance "
            "explains.");
  EXPECT_NEAR(*better.difference, (61 * 0.3 - 29 * 0.1) / 100, 1e-12);
  EXPECT_LT(*better.low, *better.difference);
  EXPECT_GT(*better.low, 0);
  EXPECT_GT(*better.high, *better.difference);
  EXPECT_EQ(better.customers, 100);
  EXPECT_EQ(comparisonOf(b, a).key, "b_better");
  EXPECT_EQ(english(comparisonOf(b, a).verdict).find("“Popular” beats “EASE” for 61 %"), 0U);
}

TEST(Compare, OfErrorsTheLowerIsBetter) {
  const std::vector<double> large(40, 1.0), small(40, 0.25);
  const Comparison comparison = comparisonOf(small, large, "rmse");
  EXPECT_EQ(comparison.key, "a_better");
  EXPECT_DOUBLE_EQ(*comparison.difference, 0.5 - 1) << "of the roots";
  EXPECT_NE(english(comparison.verdict).find("beats “Popular” for 100 %"), std::string::npos);
}

TEST(Compare, WhatIsNoMeritIsHigherNotBetter) {
  const Comparison comparison = comparisonOf(std::vector<double>(40, 3.0), std::vector<double>(40, 2.0), "novelty@5");
  EXPECT_EQ(comparison.key, "a_higher");
}

TEST(Compare, CannotTellWhatChanceExplains) {
  const Comparison comparison = comparisonOf({1, 0, 1, 0, 1}, {0, 1, 0, 1, 0});
  EXPECT_EQ(comparison.key, "cannot_tell");
  EXPECT_GT(*comparison.pValue, 0.5);
  EXPECT_EQ(comparisonOf({1, 0}, {1, 0}).key, "equal");
}

TEST(Compare, PairsThoseWhoCountForBoth) {
  const double none = std::nan("");
  const Comparison comparison = comparisonOf({1, none, 0.5, 1}, {0, 0.5, none, 0}, "diversity@5");
  EXPECT_EQ(comparison.customers, 2);
  EXPECT_DOUBLE_EQ(*comparison.difference, 1);
  EXPECT_DOUBLE_EQ(*comparison.low, 1) << "resampled of these two";
}

TEST(Compare, AdjustsForAllComparisonsAndTestsNoFigureOfAllLists) {
  const EvaluationOptions options{.metrics = {metric("ndcg@5")}};
  std::vector<double> values[3];
  for (int i = 0; i < 12; ++i) {
    values[0].push_back(0.5);
    values[1].push_back(i < 9 ? 0.6 : 0.4);
    values[2].push_back(i < 10 ? 0.7 : 0.3);
  }
  std::vector<Evaluation> evaluations;
  for (const auto& each : values) evaluations.push_back(evaluationOf(each, options));
  std::vector<Compared> compared;
  for (const Evaluation& evaluation : evaluations) compared.push_back({KI_TEXT("core", "EASE"), &evaluation});
  Progress progress;
  const auto comparisons = compare(compared, options, progress);
  ASSERT_EQ(comparisons.size(), 3U);
  std::vector<double> raw, adjusted;
  for (const Comparison& comparison : comparisons) {
    raw.push_back(*comparison.pValue);
    adjusted.push_back(*comparison.pAdjusted);
  }
  EXPECT_EQ(adjusted, holm(raw));
  EXPECT_DOUBLE_EQ(std::ranges::min(adjusted), 3 * std::ranges::min(raw));

  const EvaluationOptions overAll{.metrics = {metric("coverage@5")}};
  const Judged judged{.contributions = {{}}, .ofAll = {0.5}, .isJudged = {true}};
  const Evaluation one = evaluated(judged, overAll, progress), other = notEvaluated(overAll, KI_TEXT("core", "EASE"));
  const auto untested = compare({{{}, &one}, {{}, &one}, {{}, &other}}, overAll, progress);
  EXPECT_EQ(untested[0].key, "not_tested");
  EXPECT_EQ(*untested[0].difference, 0);
  EXPECT_EQ(untested[1].key, "not_tested");
  EXPECT_FALSE(untested[1].difference);
}

TEST(Compare, IsTheSameForAnyNumberOfThreads) {
  const auto all = [](int threads) {
    const ThreadLimit limit(threads);
    const Comparison comparison = comparisonOf({1, 0, 1, 0.5, 1, 0.2}, {0, 1, 0, 1, 0, 0.1});
    return std::vector<double>{*comparison.low, *comparison.high, *comparison.pValue};
  };
  EXPECT_EQ(all(1), all(3));
}

}  // namespace
}  // namespace kindred::evaluate
