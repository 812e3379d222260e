#include <array>
#include <limits>

#include "core/base/parallel.h"
#include "core/similarity/cell_places.h"

namespace kindred::similarity {
namespace {

/// How many rows of a matrix have each column.
std::vector<double> holdersOf(const Csr& matrix) {
  std::vector<double> holders(static_cast<std::size_t>(matrix.columns), 0);
  for (const Index column : matrix.indices) ++holders[static_cast<std::size_t>(column)];
  return holders;
}

/// The figures of groups × displayed columns, made once: as many numbers at most as the groups' rows have.
class HeldColumns final : public CellSource {
 public:
  HeldColumns(const Csr& matrix, const std::vector<std::vector<Index>>& groups, const std::vector<Index>& columns,
              Holding holding)
      : m_figures{.rows = static_cast<Index>(groups.size()), .columns = static_cast<Index>(columns.size())} {
    std::vector<Index> places(static_cast<std::size_t>(matrix.columns), -1);
    for (std::size_t place = 0; place < columns.size(); ++place)
      places[static_cast<std::size_t>(columns[place])] = static_cast<Index>(place);
    const auto holders = holding == Holding::Lift ? holdersOf(matrix) : std::vector<double>();
    Sums sums{.figures = std::vector<double>(columns.size(), 0), .isMet = std::vector<char>(columns.size(), 0)};
    for (const auto& group : groups) {
      for (const Index row : group) sums.add(matrix.row(row), places, holding);
      std::ranges::sort(sums.met);
      for (const Index place : sums.met) {
        const auto at = static_cast<std::size_t>(place);
        double figure = sums.figures[at] / static_cast<double>(group.size());
        if (holding == Holding::Lift)
          figure *= static_cast<double>(matrix.rows) / holders[static_cast<std::size_t>(columns[at])];
        m_figures.values.push_back(static_cast<float>(figure));
        m_figures.indices.push_back(place);
      }
      m_figures.offsets.push_back(m_figures.entries());
      sums.clear();
    }
  }

  [[nodiscard]] Index rows() const override { return m_figures.rows; }
  [[nodiscard]] Index columns() const override { return m_figures.columns; }

  [[nodiscard]] CellTile cells(const CellWindow& asked, Progress& progress) const override {
    const CellWindow window = cutTo(asked, rows(), columns());
    CellTile tile = emptyTile(window);
    const CellSide rowCells = rowSide(window, rows()), columnCells = columnSide(window, columns());
    forEachChunk(rowCells.cells(), 16, progress, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        progress.checkpoint();
        fill(rowCells, rowCells.begin + static_cast<Index>(i), columnCells, window.aggregate,
             std::span(tile.values).subspan(i * columnCells.cells(), columnCells.cells()));
      }
    });
    return tile;
  }

  [[nodiscard]] CellRange range(Progress&) const override {
    // A few products that nearly everybody has in great numbers would leave all others without colour.
    constexpr double Share = 0.99;
    if (m_figures.values.empty()) return {};
    std::vector<float> values = m_figures.values;
    const auto least = static_cast<double>(*std::ranges::min_element(values));
    const auto at = static_cast<std::ptrdiff_t>(Share * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + at);
    return outwards(least, static_cast<double>(values[static_cast<std::size_t>(at)]));
  }

 private:
  /// Of a group, by place.
  struct Sums {
    std::vector<double> figures;
    std::vector<char> isMet;
    std::vector<Index> met = {};

    void add(const Csr::Row& row, const std::vector<Index>& places, Holding holding) {
      for (std::size_t entry = 0; entry < row.size(); ++entry) {
        const Index place = places[static_cast<std::size_t>(row.indices[entry])];
        if (place < 0) continue;
        const auto at = static_cast<std::size_t>(place);
        if (isMet[at] == 0) met.push_back(place);
        isMet[at] = 1;
        figures[at] += holding == Holding::Value ? static_cast<double>(row.values[entry]) : 1;
      }
    }
    void clear() {
      for (const Index place : met) {
        figures[static_cast<std::size_t>(place)] = 0;
        isMet[static_cast<std::size_t>(place)] = 0;
      }
      met.clear();
    }
  };

  void fill(const CellSide& rowCells, Index cell, const CellSide& columnCells, Aggregate aggregate,
            std::span<float> values) const {
    const bool greatest = aggregate == Aggregate::Maximum;
    std::vector<double> figures(values.size(), greatest ? -std::numeric_limits<double>::infinity() : 0);
    std::vector<std::int64_t> counts(values.size(), 0);
    for (Index row = rowCells.firstOf(cell); row < rowCells.endOf(cell); ++row) {
      const Csr::Row entries = m_figures.row(row);
      const auto from = std::ranges::lower_bound(entries.indices, columnCells.firstOf(columnCells.begin));
      for (auto i = static_cast<std::size_t>(from - entries.indices.begin()); i < entries.size(); ++i) {
        const Index column = entries.indices[i] / columnCells.perCell;
        if (column >= columnCells.end) break;
        const auto at = static_cast<std::size_t>(column - columnCells.begin);
        const auto value = static_cast<double>(entries.values[i]);
        figures[at] = greatest ? std::max(figures[at], value) : figures[at] + value;
        ++counts[at];
      }
    }
    const std::int64_t tall = rowCells.endOf(cell) - rowCells.firstOf(cell);
    for (std::size_t j = 0; j < values.size(); ++j) {
      const Index column = columnCells.begin + static_cast<Index>(j);
      const std::int64_t pairs = tall * (columnCells.endOf(column) - columnCells.firstOf(column));
      if (!greatest) figures[j] /= static_cast<double>(pairs);
      else if (counts[j] < pairs) figures[j] = std::max(figures[j], 0.0);  // what is not there is 0
      values[j] = static_cast<float>(figures[j]);
    }
  }

  Csr m_figures;
};

const std::array<ChoiceOf<Holding>, 3>& allHoldings() {
  static const std::array<ChoiceOf<Holding>, 3> all = {{
      {Holding::Value, "value", KI_TEXT("core", "Value"),
       KI_TEXT("core", "The number itself; of a group the mean of its members, those without one counting as 0.")},
      {Holding::Share, "share", KI_TEXT("core", "Share"),
       KI_TEXT("core", "How many of the group's members have the product at all.")},
      {Holding::Lift, "lift", KI_TEXT("core", "Lift"),
       KI_TEXT("core", "How many times more often the group's members have the product than everyone.")},
  }};
  return all;
}

}  // namespace

std::vector<ChoiceOf<Holding>> holdingChoices() { return {allHoldings().begin(), allHoldings().end()}; }

CellSourcePtr heldColumns(std::shared_ptr<const Csr> matrix, std::vector<std::vector<Index>> groups,
                          std::vector<Index> columns, Holding holding) {
  return std::make_shared<const HeldColumns>(*matrix, groups, columns, holding);
}

}  // namespace kindred::similarity
