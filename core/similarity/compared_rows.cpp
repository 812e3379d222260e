#include <cmath>
#include <limits>

#include "core/base/parallel.h"
#include "core/similarity/accumulator.h"
#include "core/similarity/block_means.h"
#include "core/similarity/cell_places.h"
#include "core/similarity/chosen_rows.h"

namespace kindred::similarity {
namespace {

/// Places that stand for the cells of a side, ascending, and the cell of each (counted from the window's first).
struct Sampled {
  std::vector<Index> places;
  std::vector<Index> cells;
  std::vector<std::int64_t> sizes;  ///< places of each cell
};

/// Of each cell `most` places, evenly spread, each at `shift` of its part: by other shifts rows and columns of one order do not
/// meet themselves.
Sampled sampled(const CellSide& side, Index most, double shift) {
  Sampled result;
  for (Index cell = side.begin; cell < side.end; ++cell) {
    const Index first = side.firstOf(cell), size = side.endOf(cell) - first;
    const Index taken = std::min(most, size);
    for (Index i = 0; i < taken; ++i) {
      const double part = (static_cast<double>(i) + shift) * static_cast<double>(size) / static_cast<double>(taken);
      result.places.push_back(first + (taken == size ? i : static_cast<Index>(part)));
      result.cells.push_back(cell - side.begin);
    }
    result.sizes.push_back(taken);
  }
  return result;
}

/// What is found out about the pairs of one cell.
struct Found {
  double figure = 0;       ///< sum or maximum of those that were met
  std::int64_t pairs = 0;  ///< that there are
  std::int64_t met = 0;
};

class ComparedRows final : public CellSource {
 public:
  ComparedRows(std::shared_ptr<const Csr> matrix, std::vector<Index> rows, std::vector<Index> columns,
               const MeasureOptions& options)
      : m_matrix(std::move(matrix)),
        m_rows(std::move(rows)),
        m_columns(std::move(columns)),
        m_options(options),
        m_statistics(rowStatistics(*m_matrix, options)),
        m_columnPlace(static_cast<std::size_t>(m_matrix->rows), -1) {
    for (std::size_t place = 0; place < m_columns.size(); ++place)
      m_columnPlace[static_cast<std::size_t>(m_columns[place])] = static_cast<Index>(place);
  }

  [[nodiscard]] Index rows() const override { return static_cast<Index>(m_rows.size()); }
  [[nodiscard]] Index columns() const override { return static_cast<Index>(m_columns.size()); }

  [[nodiscard]] CellTile cells(const CellWindow& asked, Progress& progress) const override {
    const CellWindow window = cutTo(asked, rows(), columns());
    const auto all = static_cast<std::int64_t>(window.rowsPerCell) * window.columnsPerCell;
    const auto most = static_cast<std::int64_t>(window.sample) * window.sample;
    if (all <= most) return compared(window, window.rowsPerCell, window.columnsPerCell, progress);
    if (window.aggregate == Aggregate::Mean && isProductOfMeans()) return meansOf(window, progress);
    const auto tall =
        std::min<std::int64_t>(window.rowsPerCell, std::max<std::int64_t>(window.sample, most / window.columnsPerCell));
    const auto wide = std::min<std::int64_t>(window.columnsPerCell, most / tall);
    CellTile tile = compared(window, static_cast<Index>(tall), static_cast<Index>(wide), progress);
    tile.sampledPairs = tall * wide;
    return tile;
  }

  [[nodiscard]] CellRange range(Progress& progress) const override {
    // Runs of places, so that neighbours in the order, which are most alike, are among the pairs.
    constexpr Index Runs = 32, Length = 16;
    const auto runs = [](Index places) {
      const Index perCell = std::max<Index>(1, places / Runs);
      Sampled result;
      for (Index place = 0; place < places; ++place) {
        if (place % perCell < Length) result.places.push_back(place);
      }
      result.cells.assign(result.places.size(), 0);
      return result;
    };
    std::vector<double> figures;
    forPairs(runs(rows()), runs(columns()), progress, [&](const PairSimilarity& pair) {
      if (pair.value != 0) figures.push_back(pair.value);
    });
    if (figures.empty()) return {};
    // A few that are the same would leave all others without colour.
    constexpr double Left = 0.005;
    std::ranges::sort(figures);
    const auto out = static_cast<std::size_t>(Left * static_cast<double>(figures.size()));
    const double least = figures[out], greatest = figures[figures.size() - 1 - out];
    return outwards(least, greatest);
  }

 private:
  [[nodiscard]] bool isProductOfMeans() const {
    return m_options.measure == Measure::Cosine && m_options.trust().isFull() && m_options.minimumOverlap <= 1;
  }

  [[nodiscard]] bool hasEntries(Index place) const {
    return !m_matrix->row(m_rows[static_cast<std::size_t>(place)]).empty();
  }
  /// Where the row that stands at a place of the rows stands among the columns; −1: nowhere.
  [[nodiscard]] Index columnOf(Index place) const {
    return m_columnPlace[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(place)])];
  }

  /// The chosen columns as a matrix to be gone down.
  struct Others {
    Others(const ComparedRows& source, const Sampled& of)
        : chosen(*source.m_matrix, source.m_statistics, source.membersOf(of.places)),
          columns(transposed(chosen.rows)) {}

    ChosenRows chosen;
    Csr columns;
  };
  [[nodiscard]] std::vector<Index> membersOf(const std::vector<Index>& places) const {
    std::vector<Index> members;
    members.reserve(places.size());
    for (const Index place : places) members.push_back(m_columns[static_cast<std::size_t>(place)]);
    return members;
  }

  /// Calls `body(i, other, pair)` for the i-th of `rowPlaces` and each of `columnPlaces`, by its number there, with which it has
  /// something in common and which is not itself. Rows of one chunk are of one thread.
  template <class Kernel, class Body>
  void forPairsOf(std::size_t i, const Sampled& rowPlaces, const Sampled& columnPlaces,
                  Accumulator<Kernel>& accumulator, const Body& body) const {
    const Index place = rowPlaces.places[i];
    Probe row = probe(*m_matrix, m_statistics, m_rows[static_cast<std::size_t>(place)]);
    const auto self = std::ranges::lower_bound(columnPlaces.places, columnOf(place));
    const bool isThere = self != columnPlaces.places.end() && *self == columnOf(place);
    row.self = isThere ? static_cast<Index>(self - columnPlaces.places.begin()) : Probe::Stranger;
    accumulator.forOthers(row, body);
  }

  template <class Body>
  void forPairs(const Sampled& rowPlaces, const Sampled& columnPlaces, Progress& progress, const Body& body) const {
    const Others others(*this, columnPlaces);
    withKernel(others.chosen.rows, others.chosen.statistics, m_options, [&](const auto& kernel) {
      Accumulator accumulator(kernel, others.columns);
      for (std::size_t i = 0; i < rowPlaces.places.size(); ++i) {
        progress.checkpoint();
        forPairsOf(i, rowPlaces, columnPlaces, accumulator, [&](Index, const PairSimilarity& pair) { body(pair); });
      }
    });
  }

  /// By comparing so many places of each cell.
  [[nodiscard]] CellTile compared(const CellWindow& window, Index tall, Index wide, Progress& progress) const {
    CellTile tile = emptyTile(window);
    const CellSide rowCells = rowSide(window, rows()), columnCells = columnSide(window, columns());
    const Sampled columnPlaces = sampled(columnCells, wide, 0.75);
    const Others others(*this, columnPlaces);
    withKernel(others.chosen.rows, others.chosen.statistics, m_options, [&](const auto& kernel) {
      forEachChunk(rowCells.cells(), 32, progress, [&](const Chunk& chunk) {
        Accumulator accumulator(kernel, others.columns);
        std::vector<Found> found(columnCells.cells());
        for (std::size_t cell = chunk.begin; cell < chunk.end; ++cell) {
          progress.checkpoint();
          const Index number = rowCells.begin + static_cast<Index>(cell);
          const Sampled rowPlaces =
              sampled({.begin = number, .end = number + 1, .perCell = rowCells.perCell, .places = rows()}, tall, 0.25);
          begin(found, rowPlaces, columnPlaces, window);
          for (std::size_t i = 0; i < rowPlaces.places.size(); ++i) {
            forPairsOf(i, rowPlaces, columnPlaces, accumulator, [&](Index other, const PairSimilarity& pair) {
              Found& cellFound = found[static_cast<std::size_t>(columnPlaces.cells[static_cast<std::size_t>(other)])];
              ++cellFound.met;
              if (window.aggregate == Aggregate::Mean) cellFound.figure += pair.value;
              else cellFound.figure = std::max(cellFound.figure, pair.value);
            });
          }
          for (std::size_t j = 0; j < found.size(); ++j)
            tile.values[cell * found.size() + j] = static_cast<float>(figureOf(found[j], window.aggregate));
        }
      });
    });
    addSelves(tile, window);
    return tile;
  }

  void begin(std::vector<Found>& found, const Sampled& rowPlaces, const Sampled& columnPlaces,
             const CellWindow& window) const {
    const bool greatest = window.aggregate == Aggregate::Maximum;
    for (std::size_t j = 0; j < found.size(); ++j) {
      const auto pairs = static_cast<std::int64_t>(rowPlaces.places.size()) * columnPlaces.sizes[j];
      found[j] = {greatest ? -std::numeric_limits<double>::infinity() : 0, pairs, 0};
    }
    for (const Index place : rowPlaces.places) {
      const auto self = std::ranges::lower_bound(columnPlaces.places, columnOf(place));
      if (self == columnPlaces.places.end() || *self != columnOf(place)) continue;
      --found[static_cast<std::size_t>(
                  columnPlaces.cells[static_cast<std::size_t>(self - columnPlaces.places.begin())])]
            .pairs;
    }
  }

  /// Pairs that were not met have nothing in common: 0.
  static double figureOf(const Found& found, Aggregate aggregate) {
    if (found.pairs == 0) return 0;
    if (aggregate == Aggregate::Mean) return found.figure / static_cast<double>(found.pairs);
    return found.met < found.pairs ? std::max(found.figure, 0.0) : found.figure;
  }

  /// Cells that hold nothing but a row and itself.
  void addSelves(CellTile& tile, const CellWindow& window) const {
    const CellSide rowCells = rowSide(window, rows()), columnCells = columnSide(window, columns());
    for (Index cell = window.rowBegin; cell < window.rowEnd; ++cell) {
      const Index place = rowCells.firstOf(cell);
      const Index self = columnOf(place);
      if (rowCells.endOf(cell) - place > 1 || self < 0 || !hasEntries(place)) continue;
      const Index column = self / window.columnsPerCell;
      if (column < window.columnBegin || column >= window.columnEnd) continue;
      if (columnCells.endOf(column) - columnCells.firstOf(column) > 1) continue;
      const Index row = cell - window.rowBegin;
      tile.values[static_cast<std::size_t>(row) * columnCells.cells() +
                  static_cast<std::size_t>(column - window.columnBegin)] = 1;
    }
  }

  /// Exact for cosine, by the sums of the rows of each cell.
  [[nodiscard]] CellTile meansOf(const CellWindow& window, Progress& progress) const {
    CellTile tile = emptyTile(window);
    const CellSide rowCells = rowSide(window, rows()), columnCells = columnSide(window, columns());
    Progress summing = progress.part(0, 0.3), multiplying = progress.part(0.3, 1);
    const Csr left = groupSums(*m_matrix, m_statistics.length, groupsOf(rowCells, m_rows), summing);
    const Csr right = m_rows == m_columns && rowCells.begin == columnCells.begin && rowCells.end == columnCells.end &&
                              rowCells.perCell == columnCells.perCell
                          ? left
                          : groupSums(*m_matrix, m_statistics.length, groupsOf(columnCells, m_columns), summing);
    productOf(left, right, tile.values, multiplying);
    std::vector<Selves> selves(columnCells.cells());
    for (Index cell = rowCells.begin; cell < rowCells.end; ++cell) {
      countSelves(rowCells, cell, columnCells, selves);
      const auto row = static_cast<std::size_t>(cell - rowCells.begin);
      const std::int64_t tall = rowCells.endOf(cell) - rowCells.firstOf(cell);
      for (std::size_t j = 0; j < selves.size(); ++j) {
        const Index column = columnCells.begin + static_cast<Index>(j);
        const std::int64_t all = tall * (columnCells.endOf(column) - columnCells.firstOf(column));
        const std::int64_t pairs = all - selves[j].count;
        float& value = tile.values[row * selves.size() + j];
        const double others = static_cast<double>(value) - static_cast<double>(selves[j].alike);
        value = pairs > 0 ? static_cast<float>(others / static_cast<double>(pairs)) : 0;
      }
    }
    addSelves(tile, window);
    return tile;
  }

  static std::vector<std::span<const Index>> groupsOf(const CellSide& side, const std::vector<Index>& members) {
    std::vector<std::span<const Index>> groups;
    for (Index cell = side.begin; cell < side.end; ++cell) {
      groups.push_back(std::span(members).subspan(static_cast<std::size_t>(side.firstOf(cell)),
                                                  static_cast<std::size_t>(side.endOf(cell) - side.firstOf(cell))));
    }
    return groups;
  }

  /// Pairs of a row with itself in a cell.
  struct Selves {
    std::int64_t count = 0;
    std::int64_t alike = 0;  ///< by 1, since there are entries
  };
  void countSelves(const CellSide& rowCells, Index cell, const CellSide& columnCells,
                   std::vector<Selves>& selves) const {
    std::ranges::fill(selves, Selves{});
    for (Index place = rowCells.firstOf(cell); place < rowCells.endOf(cell); ++place) {
      const Index self = columnOf(place);
      const Index column = self / columnCells.perCell;
      if (self < 0 || column < columnCells.begin || column >= columnCells.end) continue;
      Selves& ours = selves[static_cast<std::size_t>(column - columnCells.begin)];
      ++ours.count;
      ours.alike += hasEntries(place) ? 1 : 0;
    }
  }

  std::shared_ptr<const Csr> m_matrix;
  std::vector<Index> m_rows, m_columns;
  MeasureOptions m_options;
  RowStatistics m_statistics;
  std::vector<Index> m_columnPlace;  ///< by row of the matrix
};

}  // namespace

CellSourcePtr comparedRows(std::shared_ptr<const Csr> matrix, std::vector<Index> rows, std::vector<Index> columns,
                           const MeasureOptions& options) {
  return std::make_shared<const ComparedRows>(std::move(matrix), std::move(rows), std::move(columns), options);
}

}  // namespace kindred::similarity
