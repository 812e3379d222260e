#include "core/matrix/csr.h"

#include <algorithm>
#include <numeric>

namespace kindred {

Csr transposed(const Csr& matrix) {
  Csr result{.rows = matrix.columns, .columns = matrix.rows, .offsets = {}};
  result.offsets.assign(static_cast<std::size_t>(matrix.columns) + 1, 0);
  for (const Index column : matrix.indices) ++result.offsets[static_cast<std::size_t>(column) + 1];
  std::partial_sum(result.offsets.begin(), result.offsets.end(), result.offsets.begin());

  result.indices.resize(matrix.indices.size());
  result.values.resize(matrix.values.size());
  std::vector<std::int64_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (Index i = 0; i < matrix.rows; ++i) {
    const Csr::Row row = matrix.row(i);
    for (std::size_t entry = 0; entry < row.size(); ++entry) {
      const auto place = static_cast<std::size_t>(next[static_cast<std::size_t>(row.indices[entry])]++);
      result.indices[place] = i;
      result.values[place] = row.values[entry];
    }
  }
  return result;
}

float at(const Csr& matrix, Index row, Index column, float missing) {
  const Csr::Row entries = matrix.row(row);
  const auto found = std::ranges::lower_bound(entries.indices, column);
  if (found == entries.indices.end() || *found != column) return missing;
  return entries.values[static_cast<std::size_t>(found - entries.indices.begin())];
}

std::vector<double> rowMeans(const Csr& matrix, double whenEmpty) {
  std::vector<double> means(static_cast<std::size_t>(matrix.rows), whenEmpty);
  for (Index i = 0; i < matrix.rows; ++i) {
    const Csr::Row row = matrix.row(i);
    if (row.empty()) continue;
    const double sum = std::accumulate(row.values.begin(), row.values.end(), 0.0);
    means[static_cast<std::size_t>(i)] = sum / static_cast<double>(row.size());
  }
  return means;
}

}  // namespace kindred
