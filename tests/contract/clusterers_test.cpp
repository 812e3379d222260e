// What every clustering promises, over all there are.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/parallel.h"
#include "core/segment/clusterer.h"
#include "tests/support/random_matrix.h"

namespace kindred::segment {
namespace {

Matrix blobs(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Matrix points = test::randomMatrix(rows, columns, seed);
  for (Eigen::Index i = 0; i < rows; ++i) points(i, i % columns) += 3.0 * static_cast<double>(i % 5);
  return points;
}

class ClustererContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] Clustering fit(const Matrix& points, std::uint64_t seed = 1) const {
    Progress progress;
    return algorithm(GetParam()).fit(points, {}, seed, progress);
  }
};

TEST_P(ClustererContract, SaysWhatItIs) {
  const AlgorithmInfo& info = algorithm(GetParam()).info;
  EXPECT_FALSE(english(info.title).empty());
  EXPECT_FALSE(english(info.summary).empty());
  EXPECT_FALSE(info.source.empty());
  EXPECT_TRUE(problems(info.parameters, {}).empty()) << "its defaults are valid";
}

TEST_P(ClustererContract, TheNumberOfThreadsDoesNotMatter) {
  const Matrix points = blobs(5000, 7, 3);
  const auto withThreads = [&](int threads) {
    const ThreadLimit limit(threads);
    return fit(points);
  };
  const Clustering one = withThreads(1);
  for (const int threads : {2, 3}) {
    const Clustering several = withThreads(threads);
    EXPECT_EQ(one.labels, several.labels);
    EXPECT_EQ(one.centres, several.centres);
    EXPECT_EQ(one.inertia, several.inertia);
  }
}

TEST_P(ClustererContract, TheSameSeedGivesTheSame) {
  const Matrix points = blobs(600, 3, 5);
  EXPECT_EQ(fit(points, 9).labels, fit(points, 9).labels);
}

TEST_P(ClustererContract, GroupsAreNumberedBySizeAndNoneIsEmpty) {
  const Matrix points = blobs(800, 4, 7);
  const Clustering found = fit(points);
  ASSERT_EQ(found.labels.size(), 800U);
  ASSERT_GE(found.clusters, 2);
  EXPECT_EQ(found.centres.rows(), found.clusters);
  EXPECT_EQ(found.centres.cols(), points.cols());
  std::vector<std::ptrdiff_t> sizes;
  for (int cluster = 0; cluster < found.clusters; ++cluster) sizes.push_back(std::ranges::count(found.labels, cluster));
  EXPECT_TRUE(std::ranges::is_sorted(sizes, std::ranges::greater()));
  EXPECT_GT(sizes.back(), 0);
}

TEST_P(ClustererContract, TheOrderOfRowsHardlyMatters) {
  const Matrix points = blobs(600, 4, 11);
  const Clustering forward = fit(points);
  Clustering backward = fit(points.colwise().reverse());
  std::ranges::reverse(backward.labels);
  EXPECT_GE(adjustedRand(forward.labels, backward.labels), 0.95);
}

TEST_P(ClustererContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(algorithm(GetParam()).fit(blobs(500, 3, 1), {}, 1, progress), Cancelled);
}

TEST_P(ClustererContract, SaysAllThatIsWrongWithParameters) {
  Progress progress;
  Values wrong = {{"no such parameter", true}};
  std::size_t expected = 1;
  for (const Parameter& parameter : algorithm(GetParam()).info.parameters) {
    if (!parameter.range) continue;
    wrong[parameter.key] = parameter.type == ParameterType::Int
                               ? Value(static_cast<std::int64_t>(parameter.range->minimum) - 1)
                               : Value(parameter.range->minimum - 1);
    ++expected;
  }
  try {
    algorithm(GetParam()).fit(blobs(50, 3, 1), wrong, 1, progress);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_EQ(error.problems().size(), expected);
  }
}

TEST_P(ClustererContract, RefusesMoreGroupsThanRows) {
  Progress progress;
  try {
    algorithm(GetParam()).fit(blobs(4, 2, 1), {{"k", std::int64_t{5}}}, 1, progress);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
  }
}

TEST_P(ClustererContract, EstimatesMoreForMore) {
  const auto& estimate = algorithm(GetParam()).estimate;
  EXPECT_GT(estimate(1000, 10, {}).seconds, 0);
  EXPECT_GT(estimate(100000, 10, {}).seconds, estimate(1000, 10, {}).seconds);
  EXPECT_GT(estimate(100000, 10, {}).bytes, 0);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const Algorithm& each : algorithms()) all.push_back(each.info.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, ClustererContract, testing::ValuesIn(keys()),
                         [](const auto& test) { return test.param; });

TEST(Clusterers, AnUnknownOneIsAnErrorThatNamesTheOthers) {
  try {
    algorithm("k-meens");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_NE(english(error.hint()).find("kmeans"), std::string::npos);
  }
}

}  // namespace
}  // namespace kindred::segment
