// The cells of a map of rows × columns, computed for what is looked at: nothing of the size rows × columns is ever kept. Rows
// and columns are places in the order in which they are displayed. Thread rule: a source is immutable; any thread, several at
// once.
#pragma once

#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/csr.h"
#include "core/similarity/measures.h"

namespace kindred::similarity {

/// What a cell says of the pairs that it covers.
enum class Aggregate { Mean, Maximum };

/// A rectangle of cells. Cell (i, j) covers the places [i · rowsPerCell, (i + 1) · rowsPerCell) of the rows and likewise of the
/// columns, as far as there are any. Where a cell covers several pairs, a row's likeness to itself is left out.
struct CellWindow {
  Index rowBegin = 0, rowEnd = 0;        ///< [begin, end), counted in cells; cut to what there is
  Index columnBegin = 0, columnEnd = 0;  ///< the same
  Index rowsPerCell = 1, columnsPerCell = 1;
  Aggregate aggregate = Aggregate::Mean;
  Index sample = 2;  ///< where all pairs would be too many: so many rows × so many columns of each cell at most
};

struct CellTile {
  Index rows = 0, columns = 0;    ///< cells
  std::vector<float> values;      ///< rows × columns, row-major
  std::int64_t sampledPairs = 0;  ///< 0: over all pairs of each cell; else over at most so many, evenly spread

  [[nodiscard]] bool isExact() const { return sampledPairs == 0; }
  [[nodiscard]] float at(Index row, Index column) const {
    return values[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)];
  }
};

/// Outwards in steps of 0.05, above 1 to two digits; `low` is 0 where nothing is below.
struct CellRange {
  double low = 0, high = 1;
};

class CellSource {
 public:
  virtual ~CellSource() = default;
  [[nodiscard]] virtual Index rows() const = 0;
  [[nodiscard]] virtual Index columns() const = 0;
  /// Throws Cancelled. The same bits for any number of threads.
  [[nodiscard]] virtual CellTile cells(const CellWindow& window, Progress& progress) const = 0;
  /// What colours have to tell apart, of a sample of pairs and of neighbours in the order (never a row with itself).
  [[nodiscard]] virtual CellRange range(Progress& progress) const = 0;

  /// One pair.
  [[nodiscard]] float at(Index row, Index column) const;
};
using CellSourcePtr = std::shared_ptr<const CellSource>;

/// "mean of all pairs", "greatest of a sample of 4 pairs": what the figures of a tile are.
Text describe(const CellTile& tile, Aggregate aggregate);

/// How alike the rows `rows` of `matrix` are to its rows `columns` (each without repeats). A row with entries is alike to
/// itself by 1. The mean is exact at any scale for cosine that nothing shrinks: the mean over all pairs of two groups is the
/// product of the groups' mean rows of length 1. Everything else is exact where a cell covers at most sample × sample pairs.
CellSourcePtr comparedRows(std::shared_ptr<const Csr> matrix, std::vector<Index> rows, std::vector<Index> columns,
                           const MeasureOptions& options);

/// What a cell of groups × columns says.
enum class Holding {
  Value,  ///< the mean of the numbers in the group's rows, those that are not there as 0
  Share,  ///< the share of the group's rows that have the column
  Lift    ///< that share over the share of all rows of the matrix; 0 of a column that no row has
};
std::vector<ChoiceOf<Holding>> holdingChoices();

/// Groups of rows of `matrix` (a customer alone is a group of one) × columns. A cell of several is the mean or the greatest of
/// its pairs, always exact. A group without rows has 0.
CellSourcePtr heldColumns(std::shared_ptr<const Csr> matrix, std::vector<std::vector<Index>> groups,
                          std::vector<Index> columns, Holding holding);

}  // namespace kindred::similarity
