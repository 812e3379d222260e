// What every clustering promises, over all there are.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <set>

#include "core/base/parallel.h"
#include "core/matrix/memory_blocks.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/contract/sketches/clusterings.h"
#include "tests/support/random_matrix.h"
#include "tests/support/rising_sink.h"

namespace kindred::segment {
namespace {

Matrix blobs(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Matrix points = test::randomMatrix(rows, columns, seed);
  for (Eigen::Index i = 0; i < rows; ++i) points(i, i % columns) += 3.0 * static_cast<double>(i % 5);
  return points;
}

/// The program's own that group points, and the sketches.
const std::vector<Algorithm>& subjects() {
  static const std::vector<Algorithm> all = [] {
    std::vector<Algorithm> both;
    std::ranges::copy_if(algorithms(), std::back_inserter(both),
                         [](const Algorithm& each) { return each.fit != nullptr; });
    for (const auto& sketch : {sketches::noisy(), sketches::tree(), sketches::fuzzy()}) both.push_back(sketch);
    return both;
  }();
  return all;
}

std::set<std::string> algorithmKeys() {
  std::set<std::string> all;
  for (const Algorithm& each : algorithms()) all.insert(each.info.key);
  return all;
}

class ClustererContract : public testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] Clustering fit(const Matrix& points, std::uint64_t seed = 1) const {
    Progress progress;
    return subject().fit(points, {}, seed, progress);
  }
  /// Whether it is told how many groups to make; others may find one alone.
  [[nodiscard]] static bool isToldTheNumber() {
    return std::ranges::any_of(subject().info.parameters,
                               [](const Parameter& each) { return each.range && each.range->atMostCustomers; });
  }
  [[nodiscard]] static const Algorithm& subject() {
    return *std::ranges::find(subjects(), GetParam(), [](const Algorithm& each) { return each.info.key; });
  }
};

TEST_P(ClustererContract, SaysWhatItIs) {
  const AlgorithmInfo& info = subject().info;
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
    EXPECT_EQ(one.memberships, several.memberships);
    EXPECT_TRUE(one.inertia == several.inertia || !subject().gives.centres);
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
  ASSERT_GE(found.clusters, isToldTheNumber() ? 2 : 1);
  std::vector<std::ptrdiff_t> sizes;
  for (int cluster = 0; cluster < found.clusters; ++cluster) sizes.push_back(std::ranges::count(found.labels, cluster));
  EXPECT_TRUE(std::ranges::is_sorted(sizes, std::ranges::greater()));
  EXPECT_GT(sizes.back(), 0);
  for (const int label : found.labels) EXPECT_TRUE(label < found.clusters && label >= Noise);
}

TEST_P(ClustererContract, ItsProgressDoesNotStepBack) {
  const ThreadLimit one(1);  // several report in any order
  test::RisingSink sink;
  Progress progress(&sink, {});
  static_cast<void>(subject().fit(blobs(400, 3, 7), {}, 1, progress));
  EXPECT_LE(sink.stepBack(), 1e-9);
}

TEST_P(ClustererContract, HasWhatItSaysAndNoMore) {
  const Matrix points = blobs(800, 4, 7);
  const Clustering found = fit(points);
  const Gives& gives = subject().gives;
  EXPECT_EQ(found.centres.rows(), gives.centres ? found.clusters : 0);
  EXPECT_EQ(found.centres.cols(), gives.centres ? points.cols() : 0);
  EXPECT_EQ(std::isnan(found.inertia), !gives.centres);
  EXPECT_TRUE(gives.noise || std::ranges::count(found.labels, Noise) == 0);
  EXPECT_EQ(found.memberships.rows(), gives.memberships ? 800 : 0);
  EXPECT_EQ(found.assigner != nullptr, gives.assigns);
  EXPECT_EQ(subject().load != nullptr, gives.assigns);
  ASSERT_EQ(found.tree.size(), gives.tree ? 799U : 0U);
  for (Eigen::Index i = 0; i < found.memberships.rows(); ++i) {
    EXPECT_NEAR(found.memberships.row(i).sum(), 1, 1e-9);
    Eigen::Index most = 0;
    found.memberships.row(i).maxCoeff(&most);
    EXPECT_EQ(found.labels[static_cast<std::size_t>(i)], static_cast<int>(most));
  }
}

// Each step joins two nodes that no step before has joined, never lower than the one before; the last has all rows.
TEST_P(ClustererContract, MakesATreeOfAllRows) {
  const Clustering found = fit(blobs(300, 3, 13));
  if (!subject().gives.tree) GTEST_SKIP() << "makes none";
  std::vector<std::int64_t> sizes(300, 1);
  std::set<int> joined;
  double height = 0;
  for (const Merge& merge : found.tree) {
    EXPECT_TRUE(joined.insert(merge.left).second && joined.insert(merge.right).second);
    EXPECT_GE(merge.height, height);
    height = merge.height;
    EXPECT_EQ(merge.size, sizes[static_cast<std::size_t>(merge.left)] + sizes[static_cast<std::size_t>(merge.right)]);
    sizes.push_back(merge.size);
  }
  EXPECT_EQ(sizes.back(), 300);
}

TEST_P(ClustererContract, TellsNewcomersAsItToldItsOwnRowsAfterReloadingToo) {
  const Matrix points = blobs(400, 3, 17);
  const Clustering found = fit(points);
  if (!subject().gives.assigns) GTEST_SKIP() << "cannot tell newcomers";
  MemoryBlocks blocks;
  found.assigner->save(blocks);
  const AssignerPtr again = subject().load(blocks);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    const std::span<const double> row(points.row(i).data(), static_cast<std::size_t>(points.cols()));
    EXPECT_EQ(found.assigner->assign(row), found.labels[static_cast<std::size_t>(i)]);
    EXPECT_EQ(again->assign(row), found.labels[static_cast<std::size_t>(i)]);
  }
  EXPECT_THROW(subject().load(MemoryBlocks()), Error);
}

TEST_P(ClustererContract, TheOrderOfRowsHardlyMatters) {
  const Matrix points = blobs(600, 4, 11);
  const Clustering forward = fit(points);
  Clustering backward = fit(points.colwise().reverse());
  std::ranges::reverse(backward.labels);
  EXPECT_GE(adjustedRand(forward.labels, backward.labels), 0.9);
}

/// Three groups of 60, 40 and 20 rows, far apart.
std::pair<Matrix, std::vector<int>> planted() {
  std::pair<Matrix, std::vector<int>> made{test::randomMatrix(120, 4, 19), {}};
  for (Eigen::Index i = 0; i < 120; ++i) {
    const int group = i < 60 ? 0 : i < 100 ? 1 : 2;
    made.first.row(i).array() += 12.0 * group;
    made.first(i, group) += 10;
    made.second.push_back(group);
  }
  return made;
}

TEST_P(ClustererContract, FindsGroupsThatArePlanted) {
  if (!algorithmKeys().contains(GetParam())) GTEST_SKIP() << "a sketch";
  const auto [points, truth] = planted();
  Progress progress;
  if (find(subject().info.parameters, "k") != nullptr) {
    EXPECT_GE(adjustedRand(subject().fit(points, {{"k", std::int64_t{3}}}, 1, progress).labels, truth), 0.9);
    return;
  }
  // Who is not told the number may find parts of them, or leave out a few, but mixes none.
  const auto labels = subject().fit(points, {}, 1, progress).labels;
  EXPECT_GE(adjustedRand(labels, truth), 0.7);
  std::map<int, int> planted;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == Noise) continue;
    EXPECT_EQ(planted.try_emplace(labels[i], truth[i]).first->second, truth[i]);
  }
}

// One row, equal rows, a column that tells nothing: groups without a number that is none, or a sentence why not.
TEST_P(ClustererContract, AnswersPoorTablesOrSaysWhyNot) {
  Matrix constant = blobs(60, 3, 2);
  constant.col(1).setConstant(7);
  const Matrix one = Matrix::Constant(1, 3, 2.5), equal = Matrix::Constant(40, 3, 2.5);
  for (const Matrix* points : {&one, &equal, static_cast<const Matrix*>(&constant)}) {
    try {
      const Clustering found = fit(*points);
      EXPECT_EQ(found.labels.size(), static_cast<std::size_t>(points->rows()));
      EXPECT_TRUE(found.centres.allFinite());
      EXPECT_TRUE(found.memberships.allFinite());
    } catch (const Error& error) {
      EXPECT_TRUE(error.code() == ErrorCode::BadParameters || error.code() == ErrorCode::BadData);
      EXPECT_NE(points, &constant) << english(error.message());
    }
  }
}

TEST_P(ClustererContract, SaysHowFarItIsUpToTheEnd) {
  class Steps : public ProgressSink {
   public:
    void progress(double fraction, const Text&) override {
      const std::lock_guard lock(m_mutex);
      isBackwards = isBackwards || fraction < last - 1e-9;
      last = std::max(last, fraction);
    }
    double last = 0;
    bool isBackwards = false;

   private:
    std::mutex m_mutex;
  };
  Steps steps;
  Progress progress(&steps, {});
  const ThreadLimit one(1);
  subject().fit(blobs(500, 3, 1), {}, 1, progress);
  if (!algorithmKeys().contains(GetParam())) GTEST_SKIP() << "a sketch";
  EXPECT_FALSE(steps.isBackwards);
  EXPECT_NEAR(steps.last, 1, 1e-9);
}

TEST_P(ClustererContract, StopsWhenAskedTo) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(subject().fit(blobs(500, 3, 1), {}, 1, progress), Cancelled);
}

TEST_P(ClustererContract, SaysAllThatIsWrongWithParameters) {
  Progress progress;
  Values wrong = {{"no such parameter", true}};
  std::size_t expected = 1;
  for (const Parameter& parameter : expanded(subject().info.parameters, {})) {
    if (!parameter.range) continue;
    wrong[parameter.key] = parameter.type == ParameterType::Int
                               ? Value(static_cast<std::int64_t>(parameter.range->minimum) - 1)
                               : Value(parameter.range->minimum - 1);
    ++expected;
  }
  try {
    subject().fit(blobs(50, 3, 1), wrong, 1, progress);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    EXPECT_EQ(error.problems().size(), expected);
  }
}

TEST_P(ClustererContract, RefusesMoreGroupsThanRows) {
  Progress progress;
  for (const Parameter& parameter : expanded(subject().info.parameters, {})) {
    if (!parameter.range || !parameter.range->atMostCustomers) continue;
    try {
      subject().fit(blobs(4, 2, 1), {{parameter.key, std::int64_t{5}}}, 1, progress);
      FAIL() << parameter.key;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::BadParameters);
    }
  }
}

TEST_P(ClustererContract, EstimatesMoreForMore) {
  const auto& estimate = subject().estimate;
  EXPECT_GT(estimate(1000, 10, {}).seconds, 0);
  EXPECT_GT(estimate(100000, 10, {}).seconds, estimate(1000, 10, {}).seconds);
  EXPECT_GT(estimate(100000, 10, {}).bytes, 0);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const Algorithm& each : subjects()) all.push_back(each.info.key);
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
    for (const Algorithm& each : algorithms()) EXPECT_NE(english(error.hint()).find(each.info.key), std::string::npos);
  }
}

}  // namespace
}  // namespace kindred::segment
