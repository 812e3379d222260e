// The matrix of who has what, as a picture: customers from the busiest down, products from the most bought to the
// right, and how many cells are filled in each tile of it, at any zoom down to single cells.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"

namespace kindred {

/// Different (customer, product) pairs, by rank. Rank of customers: most products first; of products: most customers
/// first; ties by index. Only those with events have a rank. Row r holds columns[offsets[r] … offsets[r + 1]),
/// ascending.
struct RankedMatrix {
  std::vector<Index> customers;  ///< index of the customer of a rank
  std::vector<Index> products;
  std::vector<std::int64_t> offsets = {0};
  std::vector<Index> columns;

  [[nodiscard]] Index rows() const { return static_cast<Index>(customers.size()); }
  [[nodiscard]] Index width() const { return static_cast<Index>(products.size()); }
  [[nodiscard]] bool isFilled(Index row, Index column) const;
};
RankedMatrix rankedMatrix(const Dataset& dataset, Progress& progress);

/// Ranks [begin, end).
struct RankRange {
  Index begin = 0;
  Index end = 0;
  [[nodiscard]] Index size() const { return end - begin; }
  bool operator==(const RankRange&) const = default;
};

/// Band i of `bands` equal ones over a range begins at begin + ⌊i × size ÷ bands⌋.
Index bandBegin(const RankRange& range, int bands, int band);

/// counts[i × width + j]: filled cells in band i of the rows and band j of the columns; they add up to the pairs in it.
struct DensityTile {
  RankRange rows, columns;
  int height = 0;  ///< at most the rows: then a band is one customer
  int width = 0;
  std::vector<std::int32_t> counts = {};

  [[nodiscard]] std::int32_t at(int band, int column) const {
    return counts[static_cast<std::size_t>(band) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column)];
  }
  /// Filled ÷ all cells of a band; in [0, 1].
  [[nodiscard]] double density(int band, int column) const;
};
/// `height` and `width` are cut to the number of rows and columns. A few milliseconds a million pairs in the rows.
DensityTile densityTile(const RankedMatrix& matrix, RankRange rows, RankRange columns, int height, int width,
                        Progress& progress);

}  // namespace kindred
