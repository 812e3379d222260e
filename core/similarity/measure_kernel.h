// The arithmetic of each measure, one pair at a time: what a common column adds and how the sums become a figure.
// Merging two rows and accumulating over a transposed matrix both go through it, in ascending order of columns, so
// that they give the same bits.
#pragma once

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "core/base/error.h"
#include "core/similarity/measures.h"

namespace kindred::similarity {

/// Sums over common columns of a measure whose lengths are over the full supports.
struct PlainSums {
  double sum = 0;
  Index common = 0;
};

/// Sums of a measure that takes means away and whose lengths are over the common columns.
struct CentredSums {
  double sum = 0;
  double squaresA = 0;
  double squaresB = 0;
  Index common = 0;
};

/// The same of a measure whose means are over the common columns too, so that they are known only with the last one.
struct CommonSums : CentredSums {
  double sumA = 0;
  double sumB = 0;
};

/// What the measures need of a row beside its entries.
struct RowFacts {
  double mean = 0;  ///< of pearson_baseline: what is expected of the row
  double length = 0;
  std::size_t entries = 0;
};

template <Measure M>
class Kernel {
 public:
  static constexpr bool CentredOnCommon = M == Measure::PearsonCommon;
  static constexpr bool BesideBaselines = M == Measure::PearsonBaseline;
  static constexpr bool Centred =
      M == Measure::Pearson || CentredOnCommon || M == Measure::AdjustedCosine || BesideBaselines;
  static constexpr bool CountsOnly = M == Measure::Jaccard || M == Measure::LogLikelihood;
  using Sums = std::conditional_t<CentredOnCommon, CommonSums, std::conditional_t<Centred, CentredSums, PlainSums>>;

  Kernel(const Csr& rows, const RowStatistics& statistics, const MeasureOptions& options)
      : m_rows(rows), m_statistics(statistics), m_options(options) {
    if (BesideBaselines && !statistics.baselines)
      throw Error(ErrorCode::Internal, KI_TEXT("core", "The statistics of the rows lack the baselines."));
  }

  [[nodiscard]] RowFacts facts(Index row) const {
    const auto at = static_cast<std::size_t>(row);
    const double mean =
        BesideBaselines ? m_statistics.baselines->mean + m_statistics.baselines->row[at] : m_statistics.mean[at];
    return {mean, m_statistics.length[at], m_rows.row(row).size()};
  }
  [[nodiscard]] RowFacts facts(const Probe& probe) const {
    double mean = probe.mean;
    if constexpr (BesideBaselines) {
      const Baselines& known = *m_statistics.baselines;
      mean = known.mean + baselineOf(probe.row, known.mean, m_options.damping.rows, known.column);
    }
    return {mean, probe.length, probe.row.size()};
  }

  /// The value as the measure uses it. Where the means are over the common columns, the row's own mean is taken away
  /// first: that changes nothing but the rounding of the sums.
  [[nodiscard]] double used(const RowFacts& row, Index column, float value) const {
    if constexpr (M == Measure::Pearson || CentredOnCommon) return value - row.mean;
    if constexpr (M == Measure::AdjustedCosine)
      return value - m_statistics.columnMean[static_cast<std::size_t>(column)];
    if constexpr (BesideBaselines)
      return value - row.mean - m_statistics.baselines->column[static_cast<std::size_t>(column)];
    return value;
  }

  [[nodiscard]] static double term(double a, double b) {
    if constexpr (M == Measure::Euclidean || M == Measure::MeanSquaredDifference) return (a - b) * (a - b);
    if constexpr (CountsOnly) return 1;
    return a * b;
  }

  static void add(Sums& sums, double a, double b) {
    if constexpr (!CountsOnly) sums.sum += term(a, b);
    if constexpr (Centred) {
      sums.squaresA += a * a;
      sums.squaresB += b * b;
    }
    if constexpr (CentredOnCommon) {
      sums.sumA += a;
      sums.sumB += b;
    }
    ++sums.common;
  }

  [[nodiscard]] double unshrunk(const Sums& sums, const RowFacts& a, const RowFacts& b) const {
    const double figure = sums.common > 0 ? quotient(sums, a, b) : 0;
    return std::abs(figure) < Noise ? 0 : figure;
  }

  [[nodiscard]] double trust(Index common) const {
    if (common == 0 || common < m_options.minimumOverlap) return 0;
    return m_options.trust().factor(common);
  }

  [[nodiscard]] PairSimilarity pair(const Sums& sums, const RowFacts& a, const RowFacts& b) const {
    const double figure = unshrunk(sums, a, b);
    const double factor = trust(sums.common);
    return {factor > 0 ? figure * factor : 0, figure, sums.common};
  }

 private:
  static constexpr double Noise = 1e-12;

  [[nodiscard]] double quotient(const Sums& sums, const RowFacts& a, const RowFacts& b) const {
    if constexpr (M == Measure::Euclidean) return 1 / (1 + std::sqrt(sums.sum));
    if constexpr (M == Measure::MeanSquaredDifference) return 1 / (1 + sums.sum / sums.common);
    if constexpr (M == Measure::LogLikelihood) return surprise(sums.common, a.entries, b.entries, m_rows.columns);
    if constexpr (M == Measure::Jaccard) {
      const std::size_t either = a.entries + b.entries - static_cast<std::size_t>(sums.common);
      return static_cast<double>(sums.common) / static_cast<double>(either);
    }
    double products = sums.sum;
    double lengths = 0;
    if constexpr (CentredOnCommon) {
      products -= sums.sumA * sums.sumB / sums.common;
      lengths =
          std::sqrt(spread(sums.squaresA, sums.sumA, sums.common) * spread(sums.squaresB, sums.sumB, sums.common));
    } else if constexpr (Centred) {
      lengths = std::sqrt(sums.squaresA * sums.squaresB);
    } else if constexpr (M == Measure::Cosine) {
      lengths = a.length * b.length;
    }
    return lengths > 0 ? std::clamp(products / lengths, -1.0, 1.0) : 0;
  }

  /// 1 − 1 ÷ (1 + G²) of the table of those that have both, one, the other and neither.
  [[nodiscard]] static double surprise(double both, double ofA, double ofB, double all) {
    if (both * all <= ofA * ofB) return 0;
    const auto part = [&](double count, double row, double column) {
      return count > 0 ? count * std::log(count * all / (row * column)) : 0;
    };
    const double one = part(ofA - both, ofA, all - ofB) + part(ofB - both, all - ofA, ofB);
    const double ratio = 2 * (part(both, ofA, ofB) + one + part(all - ofA - ofB + both, all - ofA, all - ofB));
    return ratio > 0 ? 1 - 1 / (1 + ratio) : 0;
  }

  /// Σ (x − x̄)² from Σ x² and Σ x; equal numbers leave nothing but rounding.
  [[nodiscard]] static double spread(double squares, double sum, Index count) {
    const double rest = squares - sum * sum / count;
    return rest > Noise * squares ? rest : 0;
  }

  const Csr& m_rows;
  const RowStatistics& m_statistics;
  MeasureOptions m_options;
};

/// Calls `body` with the kernel of the measure that `options` names.
template <class Body>
auto withKernel(const Csr& rows, const RowStatistics& statistics, const MeasureOptions& options, const Body& body) {
  switch (options.measure) {
    case Measure::Pearson: return body(Kernel<Measure::Pearson>(rows, statistics, options));
    case Measure::PearsonCommon: return body(Kernel<Measure::PearsonCommon>(rows, statistics, options));
    case Measure::AdjustedCosine: return body(Kernel<Measure::AdjustedCosine>(rows, statistics, options));
    case Measure::Euclidean: return body(Kernel<Measure::Euclidean>(rows, statistics, options));
    case Measure::Jaccard: return body(Kernel<Measure::Jaccard>(rows, statistics, options));
    case Measure::MeanSquaredDifference: return body(Kernel<Measure::MeanSquaredDifference>(rows, statistics, options));
    case Measure::LogLikelihood: return body(Kernel<Measure::LogLikelihood>(rows, statistics, options));
    case Measure::PearsonBaseline: return body(Kernel<Measure::PearsonBaseline>(rows, statistics, options));
    case Measure::Cosine: break;
  }
  return body(Kernel<Measure::Cosine>(rows, statistics, options));
}

/// Calls `body(column, a, b)` for each common column, ascending.
template <class Body>
void forCommon(const Csr::Row& x, const Csr::Row& y, const Body& body) {
  const Index* const left = x.indices.data();
  const Index* const right = y.indices.data();
  const std::size_t atMost = x.size(), orAtMost = y.size();
  for (std::size_t i = 0, j = 0; i < atMost && j < orAtMost;) {
    const Index a = left[i], b = right[j];
    if (a == b) body(a, x.values[i], y.values[j]);
    i += a <= b ? 1 : 0;  // without a branch: which side is behind cannot be guessed
    j += b <= a ? 1 : 0;
  }
}

}  // namespace kindred::similarity
