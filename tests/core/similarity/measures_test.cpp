#include "core/similarity/measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/base/error.h"
#include "tests/support/dataset_builder.h"

namespace kindred::similarity {
namespace {

// Rows a = (1, 2, 3, –), b = (2, 4, –, 5), c = (–, –, –, 1), d = (4, 4, –, –).
Csr table() {
  return {.rows = 4,
          .columns = 4,
          .offsets = {0, 3, 6, 7, 9},
          .indices = {0, 1, 2, 0, 1, 3, 3, 0, 1},
          .values = {1, 2, 3, 2, 4, 5, 1, 4, 4}};
}

double value(Measure measure, Index a, Index b, double shrinkage = 0, int minimumOverlap = 1) {
  const Csr rows = table();
  const MeasureOptions options{measure, shrinkage, minimumOverlap};
  return similarity(rows, rowStatistics(rows, options), a, b, options).value;
}

TEST(Measures, GiveWhatTheFormulasGiveByHand) {
  // Common columns of a and b: 0 and 1.
  EXPECT_DOUBLE_EQ(value(Measure::Cosine, 0, 1), (1 * 2 + 2 * 4) / (std::sqrt(14.0) * std::sqrt(45.0)));
  // Means 2 and 11/3: differences (−1, 0) and (−5/3, 1/3).
  EXPECT_DOUBLE_EQ(value(Measure::Pearson, 0, 1), (5.0 / 3) / std::sqrt(1 * (25.0 / 9 + 1.0 / 9)));
  // Means over columns 0 and 1 alone: 1.5 and 3, differences (−½, ½) and (−1, 1).
  EXPECT_DOUBLE_EQ(value(Measure::PearsonCommon, 0, 1), 1);
  // Column means 7/3, 10/3: differences (−4/3, −4/3) and (−1/3, 2/3).
  EXPECT_NEAR(value(Measure::AdjustedCosine, 0, 1), (4.0 / 9 - 8.0 / 9) / std::sqrt(32.0 / 9 * 5.0 / 9), 1e-15);
  EXPECT_DOUBLE_EQ(value(Measure::Euclidean, 0, 1), 1 / (1 + std::sqrt(1.0 + 4.0)));
  EXPECT_DOUBLE_EQ(value(Measure::Jaccard, 0, 1), 2.0 / 4);
  EXPECT_DOUBLE_EQ(value(Measure::MeanSquaredDifference, 0, 1), 1 / (1 + (1.0 + 4.0) / 2));
}

// The table of Dunning's paper is not at hand; two of the four columns, both by both: 2 · 4 ln 2.
TEST(Measures, TellSurpriseByTheLogLikelihoodRatio) {
  const Csr rows{.rows = 2, .columns = 4, .offsets = {0, 2, 4}, .indices = {0, 1, 0, 1}, .values = {1, 1, 1, 1}};
  const double ratio = 8 * std::log(2.0);
  EXPECT_NEAR(similarity(rows, rowStatistics(rows), 0, 1, {Measure::LogLikelihood}).value, 1 - 1 / (1 + ratio), 1e-12);
  EXPECT_EQ(value(Measure::LogLikelihood, 0, 1), 0) << "three and three of four: less in common than by chance";
}

TEST(Measures, AreZeroWithoutCommonColumnsOrDenominator) {
  for (const auto& choice : measureChoices()) EXPECT_EQ(value(choice.value, 0, 2), 0) << choice.key;
  for (const Measure measure : {Measure::Pearson, Measure::PearsonCommon})
    EXPECT_EQ(value(measure, 0, 3), 0) << "a row of equal numbers has no direction";
}

TEST(Measures, ShrinkByTheNumberOfCommonColumns) {
  EXPECT_DOUBLE_EQ(value(Measure::Jaccard, 0, 1, 8), 0.5 * 2 / (2 + 8));
  EXPECT_EQ(value(Measure::Cosine, 0, 1, 0, 3), 0);
  EXPECT_GT(value(Measure::Cosine, 0, 1, 0, 2), 0);
}

// Over the columns that both have the second row is constant, but its mean over everything is not that number.
TEST(Measures, CorrelateNothingWithEqualNumbers) {
  const Csr rows{.rows = 2,
                 .columns = 4,
                 .offsets = {0, 3, 7},
                 .indices = {0, 1, 2, 0, 1, 2, 3},
                 .values = {1.1F, 2.7F, 3.3F, 4.3F, 4.3F, 4.3F, 1.7F}};
  EXPECT_EQ(similarity(rows, rowStatistics(rows), 0, 1, {.measure = Measure::PearsonCommon}).value, 0);
}

TEST(Measures, SayWhatWasThereBeforeShrinkage) {
  const Csr rows = table();
  const PairSimilarity pair = similarity(rows, rowStatistics(rows), 0, 1, {Measure::Jaccard, 8, 1});
  EXPECT_DOUBLE_EQ(pair.unshrunk, 0.5);
  EXPECT_EQ(pair.common, 2);
  EXPECT_DOUBLE_EQ(pair.value, pair.unshrunk * 2 / (2 + 8));
  EXPECT_DOUBLE_EQ(similarity(rows, rowStatistics(rows), 0, 1, {Measure::Jaccard, 0, 3}).unshrunk, 0.5);
}

TEST(Measures, NamesReadBack) {
  for (const auto& choice : measureChoices()) {
    EXPECT_EQ(measure(choice.key), choice.value);
    EXPECT_EQ(name(choice.value), choice.key);
  }
  EXPECT_EQ(measure("manhattan"), std::nullopt);
}

// The definitions again, over dense rows and a map of columns, as plainly as they can be said.
double naive(const Csr& rows, Measure measure, Index a, Index b) {
  const auto cells = [&](Index row) {
    std::map<Index, double> result;
    for (std::size_t i = 0; i < rows.row(row).size(); ++i) result[rows.row(row).indices[i]] = rows.row(row).values[i];
    return result;
  };
  const auto mean = [](const std::map<Index, double>& numbers) {
    double sum = 0;
    for (const auto& [key, number] : numbers) sum += number;
    return sum / static_cast<double>(numbers.size());
  };
  const auto both = [](const std::map<Index, double>& numbers, const std::map<Index, double>& others) {
    std::map<Index, double> result;
    for (const auto& [key, number] : numbers) {
      if (others.contains(key)) result[key] = number;
    }
    return result;
  };
  auto x = cells(a), y = cells(b);
  if (measure == Measure::Jaccard) {
    std::map<Index, double> either = x;
    either.insert(y.begin(), y.end());
    return static_cast<double>(x.size() + y.size() - either.size()) / static_cast<double>(either.size());
  }
  if (measure == Measure::LogLikelihood) {
    // By entropies, as twice all times the mutual information of having the one and having the other.
    const double all = rows.columns, ofX = static_cast<double>(x.size()), ofY = static_cast<double>(y.size());
    const double shared = static_cast<double>(both(x, y).size());
    if (shared / all <= ofX / all * (ofY / all)) return 0;
    const auto entropy = [&](std::initializer_list<double> counts) {
      double sum = 0;
      for (const double count : counts)
        if (count > 0) sum -= count / all * std::log(count / all);
      return sum;
    };
    const double ratio = 2 * all *
                         (entropy({ofX, all - ofX}) + entropy({ofY, all - ofY}) -
                          entropy({shared, ofX - shared, ofY - shared, all - ofX - ofY + shared}));
    return 1 - 1 / (1 + ratio);
  }
  const double meanX = mean(x), meanY = mean(y);
  double dot = 0, squaresX = 0, squaresY = 0, difference = 0;
  bool common = false;
  for (Index column = 0; column < rows.columns; ++column) {
    if (measure == Measure::Cosine) {
      if (x.contains(column)) squaresX += x[column] * x[column];
      if (y.contains(column)) squaresY += y[column] * y[column];
    }
    if (!x.contains(column) || !y.contains(column)) continue;
    common = true;
    double offX = 0, offY = 0;
    if (measure == Measure::PearsonCommon) offX = mean(both(x, y)), offY = mean(both(y, x));
    if (measure == Measure::Pearson) offX = meanX, offY = meanY;
    if (measure == Measure::AdjustedCosine) {
      std::map<Index, double> whole;
      for (Index row = 0; row < rows.rows; ++row) {
        const auto other = cells(row);
        if (other.contains(column)) whole[row] = other.at(column);
      }
      offX = offY = mean(whole);
    }
    const double dx = x[column] - offX, dy = y[column] - offY;
    dot += dx * dy;
    difference += (dx - dy) * (dx - dy);
    if (measure != Measure::Cosine) squaresX += dx * dx, squaresY += dy * dy;
  }
  if (!common) return 0;
  if (measure == Measure::Euclidean) return 1 / (1 + std::sqrt(difference));
  if (measure == Measure::MeanSquaredDifference) return 1 / (1 + difference / static_cast<double>(both(x, y).size()));
  return squaresX * squaresY > 1e-24 && std::abs(dot) > 1e-12 ? dot / std::sqrt(squaresX * squaresY) : 0;
}

/// Beside what ten rounds expect of each row and column, found by going through all cells.
double naiveBesideBaselines(const Csr& rows, Index a, Index b) {
  std::map<std::pair<Index, Index>, double> cells;
  double all = 0;
  for (Index row = 0; row < rows.rows; ++row) {
    for (std::size_t i = 0; i < rows.row(row).size(); ++i)
      all += cells[{row, rows.row(row).indices[i]}] = static_cast<double>(rows.row(row).values[i]);
  }
  all /= static_cast<double>(cells.size());
  std::map<Index, double> ofRow, ofColumn;
  for (int round = 0; round < 10; ++round) {
    std::map<Index, double> sums, counts;
    for (const auto& [cell, x] : cells) sums[cell.second] += x - all - ofRow[cell.first], ++counts[cell.second];
    for (const auto& [column, sum] : sums) ofColumn[column] = sum / (10 + counts[column]);
    sums.clear(), counts.clear();
    for (const auto& [cell, x] : cells) sums[cell.first] += x - all - ofColumn[cell.second], ++counts[cell.first];
    for (const auto& [row, sum] : sums) ofRow[row] = sum / (15 + counts[row]);
  }
  double dot = 0, squaresA = 0, squaresB = 0;
  int common = 0;
  for (const auto& [cell, x] : cells) {
    if (cell.first != a || !cells.contains({b, cell.second})) continue;
    const double left = x - all - ofRow[a] - ofColumn[cell.second];
    const double other = cells.at({b, cell.second}) - all - ofRow[b] - ofColumn[cell.second];
    dot += left * other, squaresA += left * left, squaresB += other * other;
    ++common;
  }
  return common > 1 ? dot / std::sqrt(squaresA * squaresB) : 0;
}

TEST(Measures, AgreeWithNaiveLoops) {
  const Csr rows = interactions(*test::datasetOf(DatasetKind::Explicit, test::randomRatings(15, 12, 80, 5)),
                                {.value = PreferenceValue::Rating});
  const RowStatistics statistics = rowStatistics(rows, {.measure = Measure::PearsonBaseline});
  for (const auto& choice : measureChoices()) {
    for (Index a = 0; a < rows.rows; ++a) {
      for (Index b = 0; b < rows.rows; ++b) {
        const double found = similarity(rows, statistics, a, b, {.measure = choice.value}).value;
        const double expected = choice.value == Measure::PearsonBaseline ? naiveBesideBaselines(rows, a, b)
                                                                         : naive(rows, choice.value, a, b);
        EXPECT_NEAR(found, expected, 1e-12) << choice.key << ' ' << a << ' ' << b;
        EXPECT_EQ(found, similarity(rows, statistics, b, a, {.measure = choice.value}).value) << "not symmetric";
      }
    }
  }
}

TEST(PairArithmetic, AddsUpToTheSimilarity) {
  const Csr rows = table();
  for (const auto& choice : measureChoices()) {
    const MeasureOptions options{choice.value, 3, 1};
    const RowStatistics statistics = rowStatistics(rows, options);
    const PairArithmetic sums = arithmetic(rows, statistics, 0, 1, options);
    ASSERT_EQ(sums.lines.size(), 2U);
    EXPECT_EQ(sums.onlyA, 1);
    EXPECT_EQ(sums.onlyB, 1);
    double sum = 0;
    for (const auto& line : sums.lines) sum += line.term;
    EXPECT_DOUBLE_EQ(sums.sum, sum);
    EXPECT_DOUBLE_EQ(sums.trust, choice.value == Measure::PearsonBaseline ? 1.0 / 4 : 2.0 / 5);
    EXPECT_DOUBLE_EQ(sums.value, sums.unshrunk * sums.trust);
    EXPECT_EQ(sums.value, similarity(rows, statistics, 0, 1, options).value);
    if (choice.value == Measure::Euclidean) {
      EXPECT_DOUBLE_EQ(sums.unshrunk, 1 / (1 + std::sqrt(sum)));
    } else if (choice.value == Measure::MeanSquaredDifference) {
      EXPECT_DOUBLE_EQ(sums.unshrunk, 1 / (1 + sum / 2));
    } else if (choice.value == Measure::LogLikelihood) {
      EXPECT_EQ(sums.sum, 2);
      EXPECT_EQ(sums.lengthA, 3);
    } else if (choice.value == Measure::Jaccard) {
      EXPECT_DOUBLE_EQ(sums.unshrunk, sum / (sums.lengthA + sums.lengthB - sum));
    } else {
      EXPECT_NEAR(sums.unshrunk, sum / (sums.lengthA * sums.lengthB), 1e-12);
    }
  }
}

TEST(Trust, MultipliesShrinkageAndSignificance) {
  EXPECT_DOUBLE_EQ(Trust{}.factor(1), 1);
  EXPECT_DOUBLE_EQ((Trust{.shrinkage = 10}.factor(5)), 5.0 / 15);
  EXPECT_DOUBLE_EQ((Trust{.significance = 50}.factor(20)), 20.0 / 50);
  EXPECT_DOUBLE_EQ((Trust{.significance = 50}.factor(80)), 1);
  EXPECT_DOUBLE_EQ((Trust{.shrinkage = 10, .significance = 50}.factor(20)), 20.0 / 30 * 20 / 50);
  EXPECT_DOUBLE_EQ((Trust{.shrinkage = 100, .lessOne = true}.factor(21)), 20.0 / 120);
  EXPECT_DOUBLE_EQ((Trust{.lessOne = true}.factor(1)), 0) << "of two with one column in common nothing is known";
  const Csr rows = table();
  const MeasureOptions options{.measure = Measure::Cosine, .significance = 8};
  const PairSimilarity pair = similarity(rows, rowStatistics(rows), 0, 1, options);
  EXPECT_DOUBLE_EQ(pair.value, pair.unshrunk * 2 / 8);
}

TEST(PearsonBaseline, IsRefusedWithoutBaselines) {
  const Csr rows = table();
  EXPECT_THROW(similarity(rows, rowStatistics(rows), 0, 1, {.measure = Measure::PearsonBaseline}), Error);
}

TEST(PearsonBaseline, OfAStrangerIsThatOfTheSameRow) {
  const Csr rows = interactions(*test::datasetOf(DatasetKind::Explicit, test::randomRatings(15, 12, 80, 5)),
                                {.value = PreferenceValue::Rating});
  const MeasureOptions options{.measure = Measure::PearsonBaseline, .shrinkage = 4};
  const RowStatistics statistics = rowStatistics(rows, options);
  for (Index other = 1; other < rows.rows; ++other) {
    EXPECT_EQ(similarity(rows, statistics, probe(rows.row(0)), other, options).value,
              similarity(rows, statistics, 0, other, options).value);
  }
}

TEST(UsualOverlap, IsMoreThanTwoWhereMeansAreTaken) {
  for (const auto& choice : measureChoices())
    EXPECT_EQ(usualOverlap(choice.value), takesMeans(choice.value) ? 3 : 1) << choice.key;
  EXPECT_TRUE(takesMeans(Measure::Pearson));
  EXPECT_TRUE(takesMeans(Measure::PearsonCommon));
  EXPECT_TRUE(takesMeans(Measure::AdjustedCosine));
  EXPECT_TRUE(takesMeans(Measure::PearsonBaseline));
  EXPECT_FALSE(takesMeans(Measure::Cosine));
}

}  // namespace
}  // namespace kindred::similarity
