#include "core/lesson/inside_walk.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

namespace kindred::lesson {
namespace {

InsideWalk walked(const std::string& key, const Dataset* dataset = nullptr) {
  Progress progress;
  return walkInside(dataset, {.algorithm = key, .rounds = 4}, progress);
}

double sumOf(const recommend::InsidePart& part) {
  double sum = 0;
  for (const double value : std::get<recommend::InsideBars>(part.picture).lines.front().values) sum += value;
  return sum;
}

// Every method of the catalogue can be looked into on the small example; what was hidden is counted once.
TEST(InsideWalk, OpensEveryMethodOfTheCatalogue) {
  for (const InsideMethod& method : insideMethods(nullptr)) {
    if (!method.lack.empty()) {
      EXPECT_THROW(walked(method.key), Error) << method.key;
      continue;
    }
    const InsideWalk walk = walked(method.key);
    EXPECT_FALSE(walk.person.empty()) << method.key;
    const auto* places = recommend::partOf(walk.parts, "places");
    ASSERT_NE(places, nullptr) << method.key;
    EXPECT_NE(walk.parts.front().key, "places") << method.key << " has pictures of its own";
    EXPECT_NEAR(sumOf(*places), 1, 1e-9) << method.key;
    const auto* errors = recommend::partOf(walk.parts, "errors");
    EXPECT_EQ(errors != nullptr, recommend::algorithm(method.key).gives.predictions) << method.key;
    if (errors != nullptr) {
      EXPECT_NEAR(sumOf(*errors), 1, 1e-9) << method.key;
    }
    for (int step = 0; step < walk.steps(); ++step) {
      const StepWords said = words(walk, step);
      for (const Text* text : {&said.title, &said.what, &said.question}) EXPECT_FALSE(text->empty()) << method.key;
      if (walk.roundAt(step) == nullptr) {
        EXPECT_TRUE(changed(walk, step).empty());
      }
    }
  }
}

// The states are those of the run itself: a run that is stopped there leaves the same factors.
TEST(InsideWalk, PausesTheRunAfterARound) {
  int stepped = 0;
  for (const recommend::Algorithm& each : recommend::algorithms()) {
    if (!each.rounds || !recommend::unavailable(each).empty()) continue;
    const InsideWalk walk = walked(each.info.key);
    ASSERT_FALSE(walk.trace.empty()) << each.info.key;
    ASSERT_GE(walk.rounds.size(), 2U) << each.info.key;
    EXPECT_EQ(walk.rounds.front().place, 0U);
    EXPECT_EQ(walk.rounds.back().place, walk.trace.size() - 1);
    const recommend::InsideCurve curve = walk.curve();
    ASSERT_EQ(curve.lines.size(), 2U) << each.info.key << ": loss, or what changed, and what was hidden";
    EXPECT_EQ(curve.at.size(), walk.trace.size());
    for (const InsideRound& round : walk.rounds) stepped += round.parts.empty() ? 0 : 1;
    const int last = walk.steps() - 1;
    EXPECT_NE(walk.roundAt(last), nullptr);
    EXPECT_FALSE(changed(walk, last).empty()) << each.info.key;
    if (walk.rounds.front().parts.empty()) continue;
    const auto& first =
        std::get<recommend::InsideGrid>(recommend::partOf(walk.rounds.front().parts, "product_factors")->picture);
    const auto& end =
        std::get<recommend::InsideGrid>(recommend::partOf(walk.rounds.back().parts, "product_factors")->picture);
    EXPECT_EQ(first.values.rows(), end.values.rows()) << each.info.key;
    EXPECT_FALSE(first.values.isApprox(end.values)) << each.info.key << " has moved";
  }
  EXPECT_GT(stepped, 20);
}

TEST(InsideWalk, IsTheSameForTheSameSeed) {
  for (const std::string key : {"bpr", "slim"}) {
    const InsideWalk one = walked(key), other = walked(key);
    ASSERT_EQ(one.parts.size(), other.parts.size());
    const auto gridOf = [](const InsideWalk& walk) {
      return std::get<recommend::InsideGrid>(walk.parts.front().picture).values;
    };
    EXPECT_EQ(gridOf(one), gridOf(other)) << key;
  }
}

TEST(InsideWalk, NamesWhatItShows) {
  const InsideWalk walk = walked("ials");
  const auto& grid = std::get<recommend::InsideGrid>(walk.parts.front().picture);
  EXPECT_EQ(english(walk.nameOf(grid.rows, 0)), walk.dataset->products.title(grid.rows.shown[0]));
  EXPECT_EQ(english(walk.nameOf(grid.columns, 0)), "factor " + std::to_string(grid.columns.shown[0] + 1));
}

// Ratings are told by ratings, the rest by what is liked.
TEST(InsideWalk, TakesASampleOfOnesOwnData) {
  const DatasetPtr rated = test::datasetOf(DatasetKind::Explicit, test::randomRatings(300, 200, 6000, 5));
  const InsideWalk svd = walked("svd", rated.get());
  EXPECT_TRUE(svd.isOwn);
  EXPECT_LE(svd.dataset->customers.size(), 200);
  EXPECT_LE(svd.dataset->products.size(), 120);
  EXPECT_NE(recommend::partOf(svd.parts, "errors"), nullptr);
  const InsideWalk slim = walked("slim", rated.get());
  EXPECT_EQ(recommend::partOf(slim.parts, "errors"), nullptr);
  const DatasetPtr bought = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(60, 40, 900, 5));
  EXPECT_FALSE(walked("markov", bought.get()).parts.empty());
}

TEST(InsideWalk, SaysWhatIsWrong) {
  EXPECT_THROW(walked("nobody"), Error);
  const DatasetPtr few =
      test::datasetOf(DatasetKind::Explicit, {{.customer = "a", .product = "b", .value = 4, .time = 0}});
  EXPECT_THROW(walked("svd", few.get()), Error);
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(walkInside(nullptr, {.algorithm = "bpr"}, progress), Cancelled);
}

}  // namespace
}  // namespace kindred::lesson
