#include "core/similarity/neighbours.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <numeric>

#include "core/base/parallel.h"
#include "core/matrix/topk.h"
#include "core/similarity/accumulator.h"
#include "core/similarity/chosen_rows.h"
#include "core/similarity/measure_kernel.h"

namespace kindred::similarity {
namespace {

std::vector<Index> fullestFirst(const Csr& rows) {
  std::vector<Index> order(static_cast<std::size_t>(rows.rows));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater(), [&](Index row) { return rows.row(row).size(); });
  return order;
}

/// The most alike of every row, which all threads add to. What is kept does not depend on the order of adding.
class Graph {
 public:
  /// `rows`: the number of each row in the graph.
  Graph(std::span<const Index> rows, std::size_t k)
      : m_rows(rows), m_best(rows.size(), TopK(k)), m_least(rows.size()), m_locks(Locks) {
    for (auto& least : m_least) least = -std::numeric_limits<float>::infinity();
  }

  void offer(Index to, Index other, float similarity) {
    const auto at = static_cast<std::size_t>(to);
    if (similarity < m_least[at].load(std::memory_order_relaxed)) return;
    const std::lock_guard lock(m_locks[at % Locks]);
    m_best[at].offer(m_rows[static_cast<std::size_t>(other)], similarity);
    m_least[at].store(static_cast<float>(m_best[at].least()), std::memory_order_relaxed);
  }

  /// Rows × rows, by their numbers; leaves this empty.
  Csr take() {
    std::vector<std::size_t> place(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) place[static_cast<std::size_t>(m_rows[i])] = i;
    const auto size = static_cast<Index>(m_rows.size());
    Csr result{.rows = size, .columns = size, .offsets = {0}, .indices = {}, .values = {}};
    for (const std::size_t at : place) {
      std::vector<Scored> row = m_best[at].take();
      std::ranges::sort(row, {}, &Scored::index);
      for (const Scored& entry : row) {
        result.indices.push_back(entry.index);
        result.values.push_back(static_cast<float>(entry.score));
      }
      result.offsets.push_back(result.entries());
    }
    return result;
  }

 private:
  static constexpr std::size_t Locks = 1024;

  std::span<const Index> m_rows;
  std::vector<TopK> m_best;
  std::vector<std::atomic<float>> m_least;  // of m_best, to be asked without its lock
  std::vector<std::mutex> m_locks;
};

constexpr std::size_t RowsPerChunk = 64;

}  // namespace

class NeighbourSearch::Sums {
 public:
  virtual ~Sums() = default;
  /// The k most alike, or all (0), in any order.
  virtual std::vector<Neighbour> best(const Probe& of, std::size_t k) = 0;
};

namespace {

bool isMoreAlike(const Neighbour& a, const Neighbour& b) {
  return moreAlike({a.row, a.similarity}, {b.row, b.similarity});
}

/// The k most alike, the least of them last; 0: leaves all.
void keepMostAlike(std::vector<Neighbour>& some, std::size_t k) {
  if (k == 0 || some.size() <= k) return;
  std::ranges::nth_element(some, some.begin() + static_cast<std::ptrdiff_t>(k - 1), isMoreAlike);
  some.resize(k);
}

template <class Base, class Kernel>
class SumsOf : public Base {
 public:
  SumsOf(const Kernel& kernel, const Csr& columns) : m_kernel(kernel), m_accumulator(m_kernel, columns) {}

  std::vector<Neighbour> best(const Probe& of, std::size_t k) override {
    std::vector<Neighbour> result;
    float least = -std::numeric_limits<float>::infinity();
    m_accumulator.forOthers(of, [&](Index other, const PairSimilarity& pair) {
      if (pair.value == 0 || static_cast<float>(pair.value) < least) return;
      result.push_back({other, pair.value, pair.common, pair.unshrunk});
      if (k == 0 || result.size() < 2 * k) return;
      keepMostAlike(result, k);
      least = static_cast<float>(result.back().similarity);
    });
    keepMostAlike(result, k);
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
  std::vector<Neighbour> result = m_sums->best(probe, k);
  std::ranges::sort(result, isMoreAlike);
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
  const std::vector<Index> order = fullestFirst(rows);
  const ChosenRows ranked(rows, rowStatistics(rows, options), order);
  const Csr columns = transposed(ranked.rows);
  const std::size_t count = order.size();
  Graph graph(order, k > 0 ? k : count);
  withKernel(ranked.rows, ranked.statistics, options, [&](const auto& kernel) {
    forEachChunk(count, RowsPerChunk, progress, [&](const Chunk& chunk) {
      Accumulator accumulator(kernel, columns);
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        progress.checkpoint();
        const auto of = static_cast<Index>(i);
        const Probe row = probe(ranked.rows, ranked.statistics, of);
        accumulator.forOthersBefore(of, row, [&](Index other, const PairSimilarity& pair) {
          const auto similarity = static_cast<float>(pair.value);
          if (positiveOnly ? similarity <= 0 : similarity == 0) return;
          graph.offer(of, other, similarity);
          graph.offer(other, of, similarity);
        });
      }
    });
  });
  return graph.take();
}

std::vector<float> similarityMatrix(const Csr& rows, const std::vector<Index>& chosen, const MeasureOptions& options,
                                    Progress& progress) {
  const ChosenRows part(rows, rowStatistics(rows, options), chosen);
  const Csr columns = transposed(part.rows);
  const std::size_t size = chosen.size();
  std::vector<float> matrix(size * size, 0);
  withKernel(part.rows, part.statistics, options, [&](const auto& kernel) {
    forEachChunk(size, RowsPerChunk, progress, [&](const Chunk& chunk) {
      Accumulator accumulator(kernel, columns);
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        progress.checkpoint();
        float* const row = matrix.data() + i * size;
        const auto of = static_cast<Index>(i);
        accumulator.forOthers(probe(part.rows, part.statistics, of), [&](Index other, const PairSimilarity& pair) {
          row[other] = static_cast<float>(pair.value);
        });
        row[i] = part.rows.row(of).empty() ? 0 : 1;
      }
    });
  });
  return matrix;
}

}  // namespace kindred::similarity
