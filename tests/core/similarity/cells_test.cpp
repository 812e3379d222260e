#include "core/similarity/cells.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "core/base/parallel.h"
#include "core/similarity/neighbours.h"
#include "tests/support/random_matrix.h"

namespace kindred::similarity {
namespace {

constexpr Index Rows = 61, Columns = 40;

std::shared_ptr<const Csr> table() {
  Csr matrix = test::randomCsr(Rows, Columns, 0.2, 11);
  // The last row has nothing.
  matrix.indices.resize(static_cast<std::size_t>(matrix.offsets[Rows - 1]));
  matrix.values.resize(matrix.indices.size());
  matrix.offsets[Rows] = matrix.offsets[Rows - 1];
  return std::make_shared<const Csr>(std::move(matrix));
}

std::vector<Index> shuffled(Index count, std::uint64_t seed) {
  std::vector<Index> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  Random(seed).shuffle(order);
  return order;
}

/// By the definition: over all pairs, but those of a row with itself where there are others.
double byPairs(const Csr& matrix, const MeasureOptions& options, const std::vector<Index>& rows,
               const std::vector<Index>& columns, const CellWindow& window, Index i, Index j) {
  const RowStatistics statistics = rowStatistics(matrix, options);
  const Index rowEnd = std::min<Index>(static_cast<Index>(rows.size()), (i + 1) * window.rowsPerCell);
  const Index columnEnd = std::min<Index>(static_cast<Index>(columns.size()), (j + 1) * window.columnsPerCell);
  std::vector<double> figures;
  bool isOnlySelf = false;
  for (Index r = i * window.rowsPerCell; r < rowEnd; ++r) {
    for (Index c = j * window.columnsPerCell; c < columnEnd; ++c) {
      const Index a = rows[static_cast<std::size_t>(r)], b = columns[static_cast<std::size_t>(c)];
      if (a == b) isOnlySelf = !matrix.row(a).empty();
      else figures.push_back(similarity(matrix, statistics, a, b, options).value);
    }
  }
  if (figures.empty()) return isOnlySelf ? 1 : 0;
  if (window.aggregate == Aggregate::Maximum) return *std::ranges::max_element(figures);
  return std::accumulate(figures.begin(), figures.end(), 0.0) / static_cast<double>(figures.size());
}

void expectTile(const MeasureOptions& options, const CellWindow& window, bool isExact = true) {
  const auto matrix = table();
  const std::vector<Index> rows = shuffled(Rows, 1), columns = rows;
  const CellSourcePtr source = comparedRows(matrix, rows, columns, options);
  Progress progress;
  const CellTile tile = source->cells(window, progress);
  EXPECT_EQ(tile.isExact(), isExact);
  ASSERT_EQ(tile.rows, window.rowEnd - window.rowBegin);
  ASSERT_EQ(tile.columns, window.columnEnd - window.columnBegin);
  for (Index i = 0; i < tile.rows; ++i) {
    for (Index j = 0; j < tile.columns; ++j) {
      EXPECT_NEAR(static_cast<double>(tile.at(i, j)),
                  byPairs(*matrix, options, rows, columns, window, window.rowBegin + i, window.columnBegin + j), 1e-6)
          << name(options.measure) << ", cell " << i << ", " << j;
    }
  }
}

CellWindow windowOf(Index perCell, Aggregate aggregate = Aggregate::Mean, Index sample = 2) {
  const Index cells = (Rows + perCell - 1) / perCell;
  return {.rowEnd = cells,
          .columnEnd = cells,
          .rowsPerCell = perCell,
          .columnsPerCell = perCell,
          .aggregate = aggregate,
          .sample = sample};
}

TEST(ComparedRows, GiveEachPairByEveryMeasure) {
  for (const auto& choice : measureChoices()) expectTile({.measure = choice.value}, windowOf(1));
  expectTile({.shrinkage = 3, .minimumOverlap = 2}, windowOf(1));
}

TEST(ComparedRows, GiveThePartThatIsAskedFor) {
  expectTile({.measure = Measure::Pearson},
             {.rowBegin = 7, .rowEnd = 19, .columnBegin = 15, .columnEnd = 31, .rowsPerCell = 2, .columnsPerCell = 1});
  expectTile({},
             {.rowBegin = 1, .rowEnd = 4, .columnBegin = 0, .columnEnd = 3, .rowsPerCell = 9, .columnsPerCell = 13});
}

TEST(ComparedRows, MeanOfCosinesIsExactAtAnyScale) {
  for (const Index perCell : {3, 8, 61, 100}) expectTile({}, windowOf(perCell));
}

TEST(ComparedRows, OtherFiguresAreExactWhereASampleHoldsAllPairs) {
  expectTile({.measure = Measure::Jaccard}, windowOf(2));
  expectTile({.measure = Measure::Pearson}, windowOf(4, Aggregate::Mean, 4));
  expectTile({}, windowOf(4, Aggregate::Maximum, 4));
  expectTile({.measure = Measure::PearsonCommon}, windowOf(3, Aggregate::Maximum, 3));
  expectTile({.shrinkage = 5}, windowOf(2));
}

TEST(ComparedRows, SayOfHowManyPairsASampleIs) {
  const CellSourcePtr source =
      comparedRows(table(), shuffled(Rows, 1), shuffled(Rows, 1), {.measure = Measure::Jaccard});
  Progress progress;
  const CellTile tile = source->cells(windowOf(10, Aggregate::Mean, 3), progress);
  EXPECT_EQ(tile.sampledPairs, 9);
  EXPECT_EQ(english(describe(tile, Aggregate::Mean)), "the mean of a sample of 9 pairs of each cell");
  // A sample is near the whole, on the diagonal too, since no row is compared with itself.
  const CellTile whole = source->cells(windowOf(10, Aggregate::Mean, 10), progress);
  ASSERT_TRUE(whole.isExact());
  for (std::size_t i = 0; i < whole.values.size(); ++i) EXPECT_NEAR(tile.values[i], whole.values[i], 0.15F);
  // Of all a maximum is at least that of a sample.
  const CellTile some = source->cells(windowOf(10, Aggregate::Maximum), progress);
  const CellTile all = source->cells(windowOf(10, Aggregate::Maximum, 10), progress);
  for (std::size_t i = 0; i < all.values.size(); ++i) EXPECT_LE(some.values[i], all.values[i]);
}

TEST(ComparedRows, MayHaveOtherColumnsThanRows) {
  const auto matrix = table();
  const std::vector<Index> rows = {3, 9, 27}, columns = {27, 4, 3, 60};
  const CellSourcePtr source = comparedRows(matrix, rows, columns, {});
  const RowStatistics statistics = rowStatistics(*matrix);
  EXPECT_FLOAT_EQ(source->at(2, 0), 1);
  EXPECT_FLOAT_EQ(source->at(0, 2), 1);
  EXPECT_FLOAT_EQ(source->at(1, 1), static_cast<float>(similarity(*matrix, statistics, 9, 4, {}).value));
  EXPECT_FLOAT_EQ(source->at(1, 3), 0);  // nothing there
}

TEST(ComparedRows, AreTheSameForAnyNumberOfThreads) {
  const CellSourcePtr source = comparedRows(table(), shuffled(Rows, 1), shuffled(Rows, 1), {});
  Progress progress;
  const auto of = [&](Index perCell) { return source->cells(windowOf(perCell), progress).values; };
  const auto fine = of(1), coarse = of(7);
  const ThreadLimit one(1);
  EXPECT_EQ(of(1), fine);
  EXPECT_EQ(of(7), coarse);
}

TEST(ComparedRows, CanBeCancelled) {
  CancelToken token;
  token.cancel();
  Progress progress(nullptr, token);
  const CellSourcePtr source = comparedRows(table(), shuffled(Rows, 1), shuffled(Rows, 1), {});
  EXPECT_THROW(source->cells(windowOf(1), progress), Cancelled);
  EXPECT_THROW(source->cells(windowOf(9), progress), Cancelled);
}

TEST(ComparedRows, RangeHoldsWhatIsAlikeButNoRowWithItself) {
  Progress progress;
  // Rows 0 and 1 alike by 0.6, row 2 apart.
  const auto matrix = std::make_shared<const Csr>(
      Csr{.rows = 3, .columns = 3, .offsets = {0, 1, 3, 4}, .indices = {0, 0, 1, 2}, .values = {1, 3, 4, 1}});
  const CellRange range = comparedRows(matrix, {0, 1, 2}, {0, 1, 2}, {})->range(progress);
  EXPECT_EQ(range.low, 0);
  EXPECT_NEAR(range.high, 0.6, 1e-9);
  EXPECT_LT(
      comparedRows(table(), shuffled(Rows, 1), shuffled(Rows, 1), {.measure = Measure::Pearson})->range(progress).low,
      0);
}

// Customers a = (1, 2, –), b = (–, 4, –), c = (–, –, 3), d = (–, –, –).
std::shared_ptr<const Csr> shop() {
  return std::make_shared<const Csr>(
      Csr{.rows = 4, .columns = 3, .offsets = {0, 2, 3, 4, 4}, .indices = {0, 1, 1, 2}, .values = {1, 2, 4, 3}});
}

std::vector<float> heldBy(Holding holding, const CellWindow& window) {
  Progress progress;
  return heldColumns(shop(), {{0, 1}, {2, 3}, {}}, {1, 0, 2}, holding)->cells(window, progress).values;
}

TEST(HeldColumns, SayWhatGroupsHave) {
  const CellWindow all{.rowEnd = 3, .columnEnd = 3};
  EXPECT_EQ(heldBy(Holding::Value, all), (std::vector<float>{3, 0.5F, 0, 0, 0, 1.5F, 0, 0, 0}));
  EXPECT_EQ(heldBy(Holding::Share, all), (std::vector<float>{1, 0.5F, 0, 0, 0, 0.5F, 0, 0, 0}));
  // Of four customers two have column 1, one each of the others.
  EXPECT_EQ(heldBy(Holding::Lift, all), (std::vector<float>{2, 2, 0, 0, 0, 2, 0, 0, 0}));
}

TEST(HeldColumns, AggregateOverAllPairs) {
  const CellWindow mean{.rowEnd = 2, .columnEnd = 2, .rowsPerCell = 2, .columnsPerCell = 2};
  EXPECT_EQ(heldBy(Holding::Value, mean), (std::vector<float>{3.5F / 4, 1.5F / 2, 0, 0}));
  CellWindow greatest = mean;
  greatest.aggregate = Aggregate::Maximum;
  EXPECT_EQ(heldBy(Holding::Value, greatest), (std::vector<float>{3, 1.5F, 0, 0}));
}

TEST(HeldColumns, ColoursEndWhereNearlyAllNumbersDo) {
  Progress progress;
  const CellRange range = heldColumns(shop(), {{0}, {1}, {2}}, {0, 1, 2}, Holding::Value)->range(progress);
  EXPECT_EQ(range.low, 0);
  EXPECT_GE(range.high, 3);
}

}  // namespace
}  // namespace kindred::similarity
