// Some rows of a matrix as a matrix of their own.
#pragma once

#include <span>

#include "core/similarity/measures.h"

namespace kindred::similarity {

/// Rows of a matrix in an order of their own, with the statistics of the whole.
struct ChosenRows {
  ChosenRows(const Csr& all, const RowStatistics& of, std::span<const Index> order)
      : rows{.rows = static_cast<Index>(order.size()),
             .columns = all.columns,
             .offsets = {0},
             .indices = {},
             .values = {}},
        statistics{.mean = {}, .length = {}, .columnMean = of.columnMean, .baselines = of.baselines} {
    if (of.baselines) statistics.baselines->row.clear();
    for (const Index i : order) {
      const Csr::Row row = all.row(i);
      rows.indices.insert(rows.indices.end(), row.indices.begin(), row.indices.end());
      rows.values.insert(rows.values.end(), row.values.begin(), row.values.end());
      rows.offsets.push_back(rows.entries());
      statistics.mean.push_back(of.mean[static_cast<std::size_t>(i)]);
      statistics.length.push_back(of.length[static_cast<std::size_t>(i)]);
      if (of.baselines) statistics.baselines->row.push_back(of.baselines->row[static_cast<std::size_t>(i)]);
    }
  }

  Csr rows;
  RowStatistics statistics;
};

}  // namespace kindred::similarity
