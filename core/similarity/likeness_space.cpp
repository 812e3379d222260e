#include "core/similarity/likeness_space.h"

#include <cmath>

#include "core/base/parallel.h"
#include "core/matrix/truncated_svd.h"
#include "core/similarity/chosen_rows.h"
#include "core/similarity/measure_kernel.h"

namespace kindred::similarity {
namespace {

/// The rows as the measure uses them, each of length 1.
Csr unitRows(const Csr& matrix, const std::vector<Index>& members, const MeasureOptions& options) {
  const RowStatistics statistics = rowStatistics(matrix, options);
  Csr result = ChosenRows(matrix, statistics, members).rows;
  withKernel(matrix, statistics, options, [&](const auto& kernel) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      const RowFacts facts = kernel.facts(members[i]);
      const auto begin = static_cast<std::size_t>(result.offsets[i]),
                 end = static_cast<std::size_t>(result.offsets[i + 1]);
      double squares = 0;
      for (std::size_t entry = begin; entry < end; ++entry) {
        const double used =
            countsOnly(options.measure) ? 1 : kernel.used(facts, result.indices[entry], result.values[entry]);
        result.values[entry] = static_cast<float>(used);
        squares += used * used;
      }
      const double length = squares > 0 ? std::sqrt(squares) : 1;
      for (std::size_t entry = begin; entry < end; ++entry)
        result.values[entry] = static_cast<float>(static_cast<double>(result.values[entry]) / length);
    }
  });
  return result;
}

/// Rows from everywhere, as many as say what the axes of all are.
Csr spread(const Csr& rows) {
  constexpr Index Enough = 8000;
  if (rows.rows <= Enough) return rows;
  Csr result{.rows = Enough, .columns = rows.columns};
  for (Index i = 0; i < Enough; ++i) {
    const Csr::Row row = rows.row(static_cast<Index>(static_cast<std::int64_t>(i) * rows.rows / Enough));
    result.indices.insert(result.indices.end(), row.indices.begin(), row.indices.end());
    result.values.insert(result.values.end(), row.values.begin(), row.values.end());
    result.offsets.push_back(result.entries());
  }
  return result;
}

}  // namespace

FloatMatrix likenessSpace(const Csr& matrix, const std::vector<Index>& members, const MeasureOptions& options,
                          Progress& progress) {
  constexpr int Dimensions = 24;
  constexpr std::uint64_t Seed = 1;
  constexpr int PowerIterations = 1;  // enough for an order
  const Csr rows = unitRows(matrix, members, options);
  const TruncatedSvd svd = truncatedSvd(spread(rows), Dimensions, Seed, progress, PowerIterations);
  const FloatMatrix axes = svd.right.cast<float>();
  FloatMatrix points(rows.rows, axes.cols());
  forEachChunk(members.size(), 512, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      auto point = points.row(static_cast<Eigen::Index>(i));
      const Csr::Row row = rows.row(static_cast<Index>(i));
      point.setZero();
      for (std::size_t entry = 0; entry < row.size(); ++entry)
        point += row.values[entry] * axes.row(row.indices[entry]);
      constexpr float Nothing = 1e-6F;
      const float length = point.norm();
      if (length > Nothing) point /= length;
      else point.setZero();
    }
  });
  return points;
}

}  // namespace kindred::similarity
