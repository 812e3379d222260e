#include "core/similarity/neighbours.h"

#include <gtest/gtest.h>

#include "core/base/parallel.h"
#include "core/matrix/topk.h"
#include "tests/support/dataset_builder.h"

namespace kindred::similarity {
namespace {

Csr ratings() {
  return interactions(*test::datasetOf(DatasetKind::Explicit, test::randomRatings(150, 40, 2000, 8)),
                      {.value = PreferenceValue::Rating});
}

TEST(NeighboursOf, AreAllPairsRanked) {
  const Csr rows = ratings();
  for (const auto& choice : measureChoices()) {
    const MeasureOptions options{choice.value, 2, 2};
    const RowStatistics statistics = rowStatistics(rows, options);
    TopK expected(7);
    for (Index other = 0; other < rows.rows; ++other) {
      const double value = similarity(rows, statistics, 3, other, options).value;
      if (other != 3 && value != 0) expected.offer(other, static_cast<float>(value));
    }
    const std::vector<Scored> best = expected.take();
    const std::vector<Neighbour> found = neighboursOf(rows, transposed(rows), statistics, 3, 7, options);
    ASSERT_EQ(found.size(), best.size());
    for (std::size_t i = 0; i < best.size(); ++i) {
      EXPECT_EQ(found[i].row, best[i].index) << choice.key;
      EXPECT_EQ(found[i].similarity, similarity(rows, statistics, 3, found[i].row, options).value)
          << choice.key << ": not the same bits as the pair alone";
      EXPECT_GE(found[i].common, 2);
    }
  }
}

TEST(NeighboursOf, WithoutALimitAreAll) {
  const Csr rows{.rows = 4, .columns = 2, .offsets = {0, 1, 2, 3, 4}, .indices = {0, 0, 1, 0}, .values = {1, 2, 3, 4}};
  const auto found = neighboursOf(rows, transposed(rows), rowStatistics(rows), 0, 0, {});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].row, 1) << "ties break by row";
  EXPECT_EQ(found[1].row, 3);
}

// Rows 1 and 2 are multiples of row 0, so that all are alike by 1 but for the rounding of their lengths.
TEST(NeighboursOf, TakeWhatDiffersByRoundingForATie) {
  std::vector<float> values;
  for (const float factor : {1.0F, 3.7F, 0.3F, 11.3F}) {
    for (const float value : {1.1F, 2.3F, 3.7F}) values.push_back(value * factor);
  }
  const Csr rows{.rows = 4,
                 .columns = 3,
                 .offsets = {0, 3, 6, 9, 12},
                 .indices = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2},
                 .values = values};
  EXPECT_TRUE(moreAlike({1, 0.5}, {2, 0.5 + 1e-16}));
  EXPECT_TRUE(moreAlike({2, 0.5001}, {1, 0.5}));
  for (const std::size_t k : {0U, 2U}) {
    const auto found = neighboursOf(rows, transposed(rows), rowStatistics(rows), 0, k, {});
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i].row, static_cast<Index>(i + 1)) << k;
  }
}

TEST(NeighbourSearch, FindsOneRowAfterTheOtherAsEachAlone) {
  const Csr rows = ratings();
  const Csr columns = transposed(rows);
  const RowStatistics statistics = rowStatistics(rows);
  const MeasureOptions options{.measure = Measure::PearsonCommon, .shrinkage = 3};
  NeighbourSearch search(rows, columns, statistics, options);
  for (const Index row : {3, 90, 3}) {
    const auto found = search.of(probe(rows.row(row), row), 9),
               alone = neighboursOf(rows, columns, statistics, row, 9, options);
    ASSERT_EQ(found.size(), alone.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i].row, alone[i].row);
      EXPECT_EQ(found[i].similarity, alone[i].similarity);
      EXPECT_NEAR(found[i].similarity, found[i].unshrunk * found[i].common / (found[i].common + 3), 1e-15);
    }
  }
}

TEST(NeighbourGraph, HoldsEveryRowsNeighbours) {
  const Csr rows = ratings();
  const Csr columns = transposed(rows);
  for (const ChoiceOf<Measure>& measure : measureChoices()) {
    const MeasureOptions options{.measure = measure.value, .shrinkage = 2, .minimumOverlap = 2};
    const RowStatistics statistics = rowStatistics(rows, options);
    for (const std::size_t k : {0U, 5U}) {
      Progress progress;
      const Csr graph = neighbourGraph(rows, k, options, true, progress);
      ASSERT_EQ(graph.rows, rows.rows);
      for (Index row = 0; row < rows.rows; ++row) {
        std::size_t expected = 0;
        for (const Neighbour& neighbour : neighboursOf(rows, columns, statistics, row, k, options)) {
          if (neighbour.similarity <= 0) continue;
          ++expected;
          EXPECT_EQ(at(graph, row, neighbour.row, -9), static_cast<float>(neighbour.similarity)) << measure.key;
        }
        EXPECT_EQ(graph.row(row).size(), expected) << measure.key;
      }
    }
  }
}

TEST(NeighbourGraph, IsTheSameForAnyNumberOfThreads) {
  const Csr rows = ratings();
  Progress progress;
  const auto graph = [&](int threads) {
    const ThreadLimit limit(threads);
    return neighbourGraph(rows, 10, {.measure = Measure::AdjustedCosine, .shrinkage = 5}, false, progress);
  };
  EXPECT_EQ(graph(1), graph(3));
}

TEST(NeighbourGraph, StopsWhenCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  EXPECT_THROW(neighbourGraph(ratings(), 10, {}, true, progress), Cancelled);
}

TEST(SimilarityMatrix, IsSymmetricAndHasThePairsInTheOrderAskedFor) {
  const Csr rows = ratings();
  const std::vector<Index> chosen{9, 2, 30};
  Progress progress;
  for (const auto& choice : measureChoices()) {
    const MeasureOptions options{choice.value, 1, 1};
    const RowStatistics statistics = rowStatistics(rows, options);
    const std::vector<float> matrix = similarityMatrix(rows, chosen, options, progress);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(matrix[i * 3 + i], 1);
      for (std::size_t j = 0; j < 3; ++j) {
        if (i == j) continue;
        EXPECT_EQ(matrix[i * 3 + j],
                  static_cast<float>(similarity(rows, statistics, chosen[i], chosen[j], options).value));
        EXPECT_EQ(matrix[i * 3 + j], matrix[j * 3 + i]);
      }
    }
  }
}

TEST(SimilarityMatrix, OfARowWithoutEntriesIsZero) {
  const Csr rows{.rows = 2, .columns = 1, .offsets = {0, 1, 1}, .indices = {0}, .values = {2}};
  Progress progress;
  EXPECT_EQ(similarityMatrix(rows, {0, 1}, {}, progress), (std::vector<float>{1, 0, 0, 0}));
}

}  // namespace
}  // namespace kindred::similarity
