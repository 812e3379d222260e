#include "core/similarity/neighbours.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/matrix/topk.h"
#include "core/similarity/measure_kernel.h"

namespace kindred::similarity {
namespace {

/// The sums of one row with all others at once: for each of its columns, down the column. Holds a sum a row, so one
/// object serves many rows; one thread an object.
template <class Kernel>
class Accumulator {
 public:
  Accumulator(const Kernel& kernel, const Csr& columns)
      : m_kernel(kernel), m_columns(columns), m_sums(static_cast<std::size_t>(columns.columns)) {}

  /// Calls `body(row, PairSimilarity)` for every other row with a common column, in no order that matters.
  template <class Body>
  void forOthers(const Probe& of, const Body& body) {
    const RowFacts facts = m_kernel.facts(of);
    const auto tell = [&](Index other) {
      typename Kernel::Sums& sums = m_sums[static_cast<std::size_t>(other)];
      if (sums.common == 0) return;
      if (other != of.self) body(other, m_kernel.pair(sums, facts, m_kernel.facts(other)));
      sums = {};
    };
    if (meetsMost(of.row)) {
      add(of.row, facts, [](Index) {});
      for (Index other = 0; other < m_columns.columns; ++other) tell(other);
    } else {
      add(of.row, facts, [this](Index other) {
        if (m_sums[static_cast<std::size_t>(other)].common == 0) m_touched.push_back(other);
      });
      for (const Index other : m_touched) tell(other);
      m_touched.clear();
    }
  }

 private:
  /// Whether it is less work to ask all rows in the end than to note on the way which are met.
  [[nodiscard]] bool meetsMost(const Csr::Row& row) const {
    std::int64_t met = 0;
    for (const Index column : row.indices) met += static_cast<std::int64_t>(m_columns.row(column).size());
    return met > m_columns.columns / 2;
  }

  /// `beforeAdding` is told of each row that something is added to.
  template <class BeforeAdding>
  void add(const Csr::Row& row, const RowFacts& facts, const BeforeAdding& beforeAdding) {
    for (std::size_t entry = 0; entry < row.size(); ++entry) {
      const Index column = row.indices[entry];
      const double x = m_kernel.used(facts, column, row.values[entry]);
      const Csr::Row others = m_columns.row(column);
      for (std::size_t i = 0; i < others.size(); ++i) {
        const Index other = others.indices[i];
        beforeAdding(other);
        Kernel::add(m_sums[static_cast<std::size_t>(other)], x,
                    m_kernel.used(m_kernel.facts(other), column, others.values[i]));
      }
    }
  }

  const Kernel& m_kernel;
  const Csr& m_columns;
  std::vector<typename Kernel::Sums> m_sums;
  std::vector<Index> m_touched;
};

/// Rows of a matrix as one chunk of a parallel loop makes them.
struct Piece {
  std::vector<Index> indices;
  std::vector<float> values;
  std::vector<std::int64_t> ends;
};

void append(Piece& piece, std::vector<Scored>& row) {
  std::ranges::sort(row, {}, &Scored::index);
  for (const Scored& entry : row) {
    piece.indices.push_back(entry.index);
    piece.values.push_back(static_cast<float>(entry.score));
  }
  piece.ends.push_back(static_cast<std::int64_t>(piece.indices.size()));
}

Csr joined(std::vector<Piece> pieces, Index size) {
  Csr result{.rows = size, .columns = size, .offsets = {0}, .indices = {}, .values = {}};
  std::size_t entries = 0;
  for (const Piece& piece : pieces) entries += piece.indices.size();
  result.indices.reserve(entries);
  result.values.reserve(entries);
  for (Piece& piece : pieces) {
    const std::int64_t before = result.entries();
    for (const std::int64_t end : piece.ends) result.offsets.push_back(before + end);
    result.indices.insert(result.indices.end(), piece.indices.begin(), piece.indices.end());
    result.values.insert(result.values.end(), piece.values.begin(), piece.values.end());
    piece = {};  // a large graph is held once, not twice
  }
  return result;
}

constexpr std::size_t RowsPerChunk = 64;

}  // namespace

class NeighbourSearch::Sums {
 public:
  virtual ~Sums() = default;
  virtual std::vector<Neighbour> all(const Probe& of) = 0;
};

namespace {

template <class Base, class Kernel>
class SumsOf : public Base {
 public:
  SumsOf(const Kernel& kernel, const Csr& columns) : m_kernel(kernel), m_accumulator(m_kernel, columns) {}

  std::vector<Neighbour> all(const Probe& of) override {
    std::vector<Neighbour> result;
    m_accumulator.forOthers(of, [&](Index other, const PairSimilarity& pair) {
      if (pair.value != 0) result.push_back({other, pair.value, pair.common, pair.unshrunk});
    });
    return result;
  }

 private:
  Kernel m_kernel;
  Accumulator<Kernel> m_accumulator;
};

}  // namespace

NeighbourSearch::NeighbourSearch(const Csr& rows, const Csr& columns, const RowStatistics& statistics,
                                 const MeasureOptions& options) {
  withKernel(rows, statistics, options, [&](const auto& kernel) {
    m_sums = std::make_unique<SumsOf<Sums, std::decay_t<decltype(kernel)>>>(kernel, columns);
  });
}

NeighbourSearch::NeighbourSearch(NeighbourSearch&&) noexcept = default;
NeighbourSearch::~NeighbourSearch() = default;

std::vector<Neighbour> NeighbourSearch::of(const Probe& probe, std::size_t k) {
  std::vector<Neighbour> result = m_sums->all(probe);
  const auto before = [](const Neighbour& a, const Neighbour& b) {
    return moreAlike({a.row, a.similarity}, {b.row, b.similarity});
  };
  if (k > 0 && k < result.size()) {
    std::ranges::nth_element(result, result.begin() + static_cast<std::ptrdiff_t>(k), before);
    result.resize(k);
  }
  std::ranges::sort(result, before);
  return result;
}

std::vector<Neighbour> neighboursOf(const Csr& rows, const Csr& columns, const RowStatistics& statistics, Index of,
                                    std::size_t k, const MeasureOptions& options) {
  return NeighbourSearch(rows, columns, statistics, options).of(probe(rows, statistics, of), k);
}

std::vector<double> similaritiesOf(const Csr& rows, const Csr& columns, const RowStatistics& statistics,
                                   const Probe& probe, const MeasureOptions& options) {
  std::vector<double> result(static_cast<std::size_t>(rows.rows), 0.0);
  withKernel(rows, statistics, options, [&](const auto& kernel) {
    Accumulator accumulator(kernel, columns);
    accumulator.forOthers(
        probe, [&](Index other, const PairSimilarity& pair) { result[static_cast<std::size_t>(other)] = pair.value; });
  });
  return result;
}

Csr neighbourGraph(const Csr& rows, std::size_t k, const MeasureOptions& options, bool positiveOnly,
                   Progress& progress) {
  const RowStatistics statistics = rowStatistics(rows, options);
  const Csr columns = transposed(rows);
  const auto count = static_cast<std::size_t>(rows.rows);
  std::vector<Piece> pieces(chunkCount(count, RowsPerChunk));
  withKernel(rows, statistics, options, [&](const auto& kernel) {
    forEachChunk(count, RowsPerChunk, progress, [&](const Chunk& chunk) {
      Accumulator accumulator(kernel, columns);
      std::vector<Scored> row;
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        progress.checkpoint();
        const auto of = static_cast<Index>(i);
        accumulator.forOthers(probe(rows, statistics, of), [&](Index other, const PairSimilarity& pair) {
          if (positiveOnly ? pair.value > 0 : pair.value != 0) row.push_back({other, pair.value});
        });
        if (k > 0 && k < row.size()) {
          std::ranges::nth_element(row, row.begin() + static_cast<std::ptrdiff_t>(k),
                                   [](const Scored& a, const Scored& b) { return moreAlike(a, b); });
          row.resize(k);
        }
        append(pieces[chunk.number], row);
        row.clear();
      }
    });
  });
  return joined(std::move(pieces), rows.rows);
}

std::vector<float> similarityMatrix(const Csr& rows, const std::vector<Index>& chosen, const MeasureOptions& options,
                                    Progress& progress) {
  const RowStatistics all = rowStatistics(rows, options);
  RowStatistics statistics{.mean = {}, .length = {}, .columnMean = all.columnMean, .baselines = all.baselines};
  if (all.baselines) statistics.baselines->row.clear();
  Csr part{
      .rows = static_cast<Index>(chosen.size()), .columns = rows.columns, .offsets = {0}, .indices = {}, .values = {}};
  for (const Index i : chosen) {
    const Csr::Row row = rows.row(i);
    part.indices.insert(part.indices.end(), row.indices.begin(), row.indices.end());
    part.values.insert(part.values.end(), row.values.begin(), row.values.end());
    part.offsets.push_back(part.entries());
    statistics.mean.push_back(all.mean[static_cast<std::size_t>(i)]);
    statistics.length.push_back(all.length[static_cast<std::size_t>(i)]);
    if (all.baselines) statistics.baselines->row.push_back(all.baselines->row[static_cast<std::size_t>(i)]);
  }

  const Csr columns = transposed(part);
  const std::size_t size = chosen.size();
  std::vector<float> matrix(size * size, 0);
  withKernel(part, statistics, options, [&](const auto& kernel) {
    forEachChunk(size, RowsPerChunk, progress, [&](const Chunk& chunk) {
      Accumulator accumulator(kernel, columns);
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        progress.checkpoint();
        float* const row = matrix.data() + i * size;
        const auto of = static_cast<Index>(i);
        accumulator.forOthers(probe(part, statistics, of), [&](Index other, const PairSimilarity& pair) {
          row[other] = static_cast<float>(pair.value);
        });
        row[i] = part.row(of).empty() ? 0 : 1;
      }
    });
  });
  return matrix;
}

}  // namespace kindred::similarity
