// What every projection promises, over all there are.
#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/embed/embedder.h"
#include "tests/support/random_matrix.h"

namespace kindred::embed {
namespace {

class EmbedderContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] Embedding fit(const Matrix& points, std::uint64_t seed = 1) const {
    Progress progress;
    return algorithm(GetParam()).fit(points, {}, seed, progress);
  }
};

TEST_P(EmbedderContract, SaysWhatItIs) {
  const Algorithm& embedder = algorithm(GetParam());
  EXPECT_FALSE(english(embedder.info.title).empty());
  EXPECT_FALSE(english(embedder.info.summary).empty());
  EXPECT_FALSE(english(embedder.caption).empty());
  EXPECT_FALSE(embedder.info.source.empty());
  EXPECT_TRUE(problems(embedder.info.parameters, {}).empty());
  const Estimate few = embedder.estimate(100, 8, {}), many = embedder.estimate(100000, 8, {});
  EXPECT_GT(few.seconds, 0);
  EXPECT_GT(few.bytes, 0);
  EXPECT_GT(many.seconds, few.seconds);
  EXPECT_GT(many.bytes, few.bytes);
}

TEST_P(EmbedderContract, PlacesEveryRowOnAPlane) {
  const Embedding embedding = fit(test::randomMatrix(70, 5, 2));
  EXPECT_EQ(embedding.points.rows(), 70);
  EXPECT_EQ(embedding.points.cols(), 2);
  EXPECT_TRUE(embedding.points.allFinite());
}

TEST_P(EmbedderContract, TheNumberOfThreadsDoesNotMatter) {
  const Matrix points = test::randomMatrix(6000, 9, 4);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return fit(points).points;
  };
  const Matrix one = withThreads(1);
  EXPECT_EQ(one, withThreads(2));
  EXPECT_EQ(one, withThreads(3));
}

TEST_P(EmbedderContract, TheSameSeedGivesTheSame) {
  const Matrix points = test::randomMatrix(200, 4, 6);
  EXPECT_EQ(fit(points, 3).points, fit(points, 3).points);
}

TEST_P(EmbedderContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(algorithm(GetParam()).fit(test::randomMatrix(50, 3, 1), {}, 1, progress), Cancelled);
}

TEST_P(EmbedderContract, WrongInputIsAnError) {
  EXPECT_THROW(fit(test::randomMatrix(1, 3, 1)), Error);
  Progress progress;
  EXPECT_THROW(algorithm(GetParam()).fit(test::randomMatrix(50, 3, 1), {{"no such parameter", true}}, 1, progress),
               Error);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const Algorithm& each : algorithms()) all.push_back(each.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, EmbedderContract, testing::ValuesIn(keys()), [](const auto& test) { return test.param; });

TEST(Embedders, AnUnknownOneIsAnError) { EXPECT_THROW(algorithm("tsme"), Error); }

}  // namespace
}  // namespace kindred::embed
