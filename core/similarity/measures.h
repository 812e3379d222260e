// How alike two rows of a sparse matrix are. Shared by neighbours, heatmaps and `similar`.
//
// For rows x, y with common columns C (both have an entry there) and full supports X, Y:
//   cosine           Σ_C x y ÷ (‖x‖ ‖y‖), lengths over the full supports            (Salton 1975)
//   pearson          Σ_C (x−x̄)(y−ȳ) ÷ √(Σ_C (x−x̄)² Σ_C (y−ȳ)²), x̄ the row's mean over its full support
//                                                                  (Resnick et al., GroupLens, CSCW 1994)
//   pearson_common   the same with x̄, ȳ over C alone: the correlation of statistics and of textbooks (Pearson 1895; Segaran,
//                    Programming Collective Intelligence, 2007, chapter 2)
//   adjusted_cosine  cosine of rows from which each column's mean (over its stored values) is taken away, lengths
//                    over C; for products by customers this takes away each customer's mean
//                                                                  (Sarwar et al., WWW 2001, §3.1.3)
//   euclidean        1 ÷ (1 + √Σ_C (x − y)²), zero without common columns
//   mean_squared_difference  1 ÷ (1 + Σ_C (x − y)² ÷ |C|), zero without common columns
//                                                                  (Shardanand and Maes, Ringo, CHI 1995)
//   pearson_baseline Σ_C e f ÷ √(Σ_C e² Σ_C f²), e and f what is left of x and y beside the baselines μ + b_row + b_column
//                    (Koren, Factor in the neighbors, ACM TKDD 4(1), 2010, section 2.2). Ten rounds of baselines.h
//   log_likelihood   1 − 1 ÷ (1 + G²), G² the log-likelihood ratio of having both, one, the other and neither of the n columns
//                    (Dunning, Accurate methods for the statistics of surprise and coincidence, 1993); 0 where both have less
//                    in common than chance would give
//   jaccard          |C| ÷ |X ∪ Y|                                                     (Jaccard 1912)
// A figure whose denominator is zero is 0, and so is one that is not told from the rounding of its sums (below 1e-12).
// Shrinkage multiplies by n ÷ (n + shrinkage), n = |C| (Bell and Koren, ICDM 2007, §2.2), of pearson_baseline |C| − 1;
// significance by min(|C|, γ) ÷ γ (Herlocker, Konstan, Borchers, Riedl, SIGIR 1999, section 5.2);
// fewer than `minimumOverlap` common columns give 0.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/matrix/csr.h"
#include "core/params/schema.h"
#include "core/similarity/baselines.h"

namespace kindred::similarity {

enum class Measure {
  Cosine,
  Pearson,
  PearsonCommon,
  AdjustedCosine,
  Euclidean,
  Jaccard,
  MeanSquaredDifference,
  LogLikelihood,
  PearsonBaseline
};

/// How far a figure is trusted that rests on few common columns.
struct Trust {
  double shrinkage = 0;
  int significance = 0;  ///< γ; 0: none
  bool lessOne = false;  ///< shrinkage counts one column less than there are

  [[nodiscard]] bool isFull() const { return shrinkage == 0 && significance == 0 && !lessOne; }
  /// By what the figure is multiplied; `common` from 1.
  [[nodiscard]] double factor(Index common) const {
    const double counted = lessOne ? common - 1 : common;
    const double shrunk = counted > 0 ? counted / (counted + shrinkage) : 0;
    return significance > 0 ? shrunk * std::min(common, significance) / significance : shrunk;
  }
};

struct MeasureOptions {
  Measure measure = Measure::Cosine;
  double shrinkage = 0;
  int minimumOverlap = 1;
  int significance = 0;
  Damping damping = {};  ///< of the baselines of pearson_baseline; as it is for customers as rows

  [[nodiscard]] Trust trust() const { return {shrinkage, significance, measure == Measure::PearsonBaseline}; }
};

std::vector<ChoiceOf<Measure>> measureChoices();
std::string_view name(Measure measure);
std::optional<Measure> measure(std::string_view name);

/// Whether the numbers themselves do not matter, only who has what.
bool countsOnly(Measure measure);
/// Whether it adds up squared differences.
bool measuresDistance(Measure measure);
/// Whether it takes means away. Two rows with little in common are then alike or opposite by chance: 1 or −1 of two.
bool takesMeans(Measure measure);
/// How many columns two rows should have in common, so that the figure says something.
int usualOverlap(Measure measure);

/// What of each row the measures need, made once a matrix: means, lengths, and for adjusted cosine the column means.
struct RowStatistics {
  std::vector<double> mean;
  std::vector<double> length;
  std::vector<double> columnMean;
  std::optional<Baselines> baselines = {};  ///< where pearson_baseline was asked for
};
/// With what the measure of `options` needs; pearson_baseline's do for every measure.
RowStatistics rowStatistics(const Csr& rows, const MeasureOptions& options = {});

/// A row to compare with those of a matrix: one of its own, or a stranger's over the same columns.
struct Probe {
  static constexpr Index Stranger = -1;

  Csr::Row row;
  double mean = 0;
  double length = 0;
  Index self = Stranger;  ///< its number in the matrix: a row is not compared with itself
};
Probe probe(const Csr::Row& row, Index self = Probe::Stranger);
/// A row of the matrix by its statistics, without going through it.
inline Probe probe(const Csr& rows, const RowStatistics& statistics, Index row) {
  const auto at = static_cast<std::size_t>(row);
  return {rows.row(row), statistics.mean[at], statistics.length[at], row};
}

struct PairSimilarity {
  double value = 0;
  double unshrunk = 0;  ///< before shrinkage and the least overlap; 0 only where the measure gives 0
  Index common = 0;
};

/// The similarity of rows a and b, by merging them. O(|X| + |Y|).
PairSimilarity similarity(const Csr& rows, const RowStatistics& statistics, Index a, Index b,
                          const MeasureOptions& options);
PairSimilarity similarity(const Csr& rows, const RowStatistics& statistics, const Probe& a, Index b,
                          const MeasureOptions& options);

/// The written-out arithmetic of one pair, for the cell's "why": one line a common column, and the sums it divides.
struct PairArithmetic {
  struct Line {
    Index column = 0;
    double a = 0, b = 0;          ///< as stored
    double usedA = 0, usedB = 0;  ///< after taking means away, where the measure does
    double term = 0;              ///< what this column adds to the sum: product, squared difference, or 1
  };
  std::vector<Line> lines;
  double sum = 0;                   ///< Σ of the terms
  double lengthA = 0, lengthB = 0;  ///< what it is divided by (counts only: |X|, |Y|; differences: unused)
  double unshrunk = 0;
  double trust = 1;  ///< 0 with too few common columns; value = unshrunk × this
  double value = 0;
  Index onlyA = 0, onlyB = 0;  ///< columns that only one of them has
};
PairArithmetic arithmetic(const Csr& rows, const RowStatistics& statistics, Index a, Index b,
                          const MeasureOptions& options);

}  // namespace kindred::similarity
