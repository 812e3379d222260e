#include "core/similarity/measures.h"

#include <array>
#include <cmath>

#include "core/similarity/measure_kernel.h"

namespace kindred::similarity {
namespace {

const std::array<ChoiceOf<Measure>, 9>& choices() {
  static const std::array<ChoiceOf<Measure>, 9> all = {{
      {Measure::Cosine, "cosine", KI_TEXT("core", "Cosine"),
       KI_TEXT("core", "The angle between the two rows: 1 where the numbers are in the same proportions.")},
      {Measure::Pearson, "pearson", KI_TEXT("core", "Pearson correlation"),
       KI_TEXT("core",
               "Whether both are above and below their own averages together. Only what both have counts, but the "
               "averages are over everything that each of them has, as in the first recommenders.")},
      {Measure::PearsonCommon, "pearson_common", KI_TEXT("core", "Pearson correlation, common averages"),
       KI_TEXT(
           "core",
           "The same with the averages of what both have: the correlation of textbooks. One whose common ratings "
           "are all high is then no longer above average there, and two ratings in common always give 1, −1 or 0.")},
      {Measure::AdjustedCosine, "adjusted_cosine", KI_TEXT("core", "Adjusted cosine"),
       KI_TEXT("core",
               "Cosine after taking away the other side's averages: each customer's own where products are "
               "compared, each product's where customers are.")},
      {Measure::Euclidean, "euclidean", KI_TEXT("core", "Euclidean"),
       KI_TEXT("core", "How close the numbers are where both have one: 1 where they are equal.")},
      {Measure::Jaccard, "jaccard", KI_TEXT("core", "Jaccard"),
       KI_TEXT("core", "The share that both have of what either has; the numbers themselves do not matter.")},
      {Measure::MeanSquaredDifference, "mean_squared_difference", KI_TEXT("core", "Mean squared difference"),
       KI_TEXT("core", "How close the numbers are on average where both have one: 1 where they are equal.")},
      {Measure::LogLikelihood, "log_likelihood", KI_TEXT("core", "Log-likelihood ratio"),
       KI_TEXT("core",
               "How surely they have more in common than chance would give; the numbers themselves do not matter.")},
      {Measure::PearsonBaseline, "pearson_baseline", KI_TEXT("core", "Pearson correlation, beside the baseline"),
       KI_TEXT(
           "core",
           "Whether both are above and below what was to be expected together: the average of all, how generous the "
           "customer is, and how good the product.")},
  }};
  return all;
}

/// Takes the means over the common columns away from the lines, and makes the sums anew.
void centreOnCommon(PairArithmetic& pair) {
  const auto count = static_cast<double>(pair.lines.size());
  double meanA = 0, meanB = 0, squaresA = 0, squaresB = 0;
  for (const auto& line : pair.lines) {
    meanA += line.a / count;
    meanB += line.b / count;
  }
  pair.sum = 0;
  for (auto& line : pair.lines) {
    line.usedA = line.a - meanA;
    line.usedB = line.b - meanB;
    line.term = line.usedA * line.usedB;
    pair.sum += line.term;
    squaresA += line.usedA * line.usedA;
    squaresB += line.usedB * line.usedB;
  }
  pair.lengthA = std::sqrt(squaresA);
  pair.lengthB = std::sqrt(squaresB);
}

}  // namespace

std::vector<ChoiceOf<Measure>> measureChoices() { return {choices().begin(), choices().end()}; }

std::string_view name(Measure measure) { return choices()[static_cast<std::size_t>(measure)].key; }

std::optional<Measure> measure(std::string_view name) {
  for (const ChoiceOf<Measure>& choice : choices()) {
    if (choice.key == name) return choice.value;
  }
  return std::nullopt;
}

bool countsOnly(Measure measure) { return measure == Measure::Jaccard || measure == Measure::LogLikelihood; }

bool measuresDistance(Measure measure) {
  return measure == Measure::Euclidean || measure == Measure::MeanSquaredDifference;
}

bool takesMeans(Measure measure) {
  return measure == Measure::Pearson || measure == Measure::PearsonCommon || measure == Measure::AdjustedCosine ||
         measure == Measure::PearsonBaseline;
}

int usualOverlap(Measure measure) {
  constexpr int OfMeansTaken = 3;
  return takesMeans(measure) ? OfMeansTaken : 1;
}

RowStatistics rowStatistics(const Csr& rows, const MeasureOptions& options) {
  RowStatistics statistics;
  statistics.mean = rowMeans(rows, 0);
  statistics.length.reserve(static_cast<std::size_t>(rows.rows));
  std::vector<double> sums(static_cast<std::size_t>(rows.columns), 0);
  std::vector<double> counts(static_cast<std::size_t>(rows.columns), 0);
  for (Index i = 0; i < rows.rows; ++i) {
    const Csr::Row row = rows.row(i);
    double squares = 0;
    for (std::size_t entry = 0; entry < row.size(); ++entry) {
      const double value = row.values[entry];
      squares += value * value;
      sums[static_cast<std::size_t>(row.indices[entry])] += value;
      ++counts[static_cast<std::size_t>(row.indices[entry])];
    }
    statistics.length.push_back(std::sqrt(squares));
  }
  for (std::size_t column = 0; column < sums.size(); ++column) {
    if (counts[column] > 0) sums[column] /= counts[column];
  }
  statistics.columnMean = std::move(sums);
  if (options.measure == Measure::PearsonBaseline) {
    constexpr int Rounds = 10;
    Stopping stopping({.most = Rounds});
    statistics.baselines = fitBaselines(rows, transposed(rows), options.damping, stopping, {});
  }
  return statistics;
}

Probe probe(const Csr::Row& row, Index self) {
  double sum = 0, squares = 0;
  for (const float value : row.values) {
    sum += value;
    squares += static_cast<double>(value) * value;
  }
  const double mean = row.empty() ? 0 : sum / static_cast<double>(row.size());
  return {row, mean, std::sqrt(squares), self};
}

PairSimilarity similarity(const Csr& rows, const RowStatistics& statistics, Index a, Index b,
                          const MeasureOptions& options) {
  return similarity(rows, statistics, probe(rows, statistics, a), b, options);
}

PairSimilarity similarity(const Csr& rows, const RowStatistics& statistics, const Probe& a, Index b,
                          const MeasureOptions& options) {
  return withKernel(rows, statistics, options, [&](const auto& kernel) -> PairSimilarity {
    typename std::decay_t<decltype(kernel)>::Sums sums;
    const RowFacts left = kernel.facts(a), right = kernel.facts(b);
    forCommon(a.row, rows.row(b), [&](Index column, float x, float y) {
      kernel.add(sums, kernel.used(left, column, x), kernel.used(right, column, y));
    });
    return kernel.pair(sums, left, right);
  });
}

PairArithmetic arithmetic(const Csr& rows, const RowStatistics& statistics, Index a, Index b,
                          const MeasureOptions& options) {
  return withKernel(rows, statistics, options, [&](const auto& kernel) {
    using Used = std::decay_t<decltype(kernel)>;
    PairArithmetic result;
    typename Used::Sums sums;
    const RowFacts left = kernel.facts(a), right = kernel.facts(b);
    forCommon(rows.row(a), rows.row(b), [&](Index column, float x, float y) {
      const double usedA = kernel.used(left, column, x);
      const double usedB = kernel.used(right, column, y);
      Used::add(sums, usedA, usedB);
      result.lines.push_back({column, x, y, usedA, usedB, Used::term(usedA, usedB)});
      result.sum += result.lines.back().term;
    });
    if constexpr (Used::CentredOnCommon) {
      centreOnCommon(result);
    } else if constexpr (Used::Centred) {
      result.lengthA = std::sqrt(sums.squaresA);
      result.lengthB = std::sqrt(sums.squaresB);
    } else if (countsOnly(options.measure)) {
      result.lengthA = static_cast<double>(rows.row(a).size());
      result.lengthB = static_cast<double>(rows.row(b).size());
    } else if (options.measure == Measure::Cosine) {
      result.lengthA = statistics.length[static_cast<std::size_t>(a)];
      result.lengthB = statistics.length[static_cast<std::size_t>(b)];
    }
    result.unshrunk = kernel.unshrunk(sums, left, right);
    result.trust = kernel.trust(sums.common);
    result.value = kernel.pair(sums, left, right).value;
    result.onlyA = static_cast<Index>(rows.row(a).size()) - sums.common;
    result.onlyB = static_cast<Index>(rows.row(b).size()) - sums.common;
    return result;
  });
}

}  // namespace kindred::similarity
