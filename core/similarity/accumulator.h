// One row compared with all others of a matrix at once, by going down the columns that it has.
#pragma once

#include <vector>

#include "core/similarity/measure_kernel.h"

namespace kindred::similarity {

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
    forOthersBefore(m_columns.columns, of, body);
  }
  /// Of those before `end` alone.
  template <class Body>
  void forOthersBefore(Index end, const Probe& of, const Body& body) {
    const RowFacts facts = m_kernel.facts(of);
    const auto tell = [&](Index other) {
      typename Kernel::Sums& sums = m_sums[static_cast<std::size_t>(other)];
      if (sums.common == 0) return;
      if (other != of.self) body(other, m_kernel.pair(sums, facts, m_kernel.facts(other)));
      sums = {};
    };
    if (meetsMost(of.row, end)) {
      add(of.row, facts, end, [](Index) {});
      for (Index other = 0; other < end; ++other) tell(other);
    } else {
      add(of.row, facts, end, [this](Index other) {
        if (m_sums[static_cast<std::size_t>(other)].common == 0) m_touched.push_back(other);
      });
      for (const Index other : m_touched) tell(other);
      m_touched.clear();
    }
  }

 private:
  /// Whether it is less work to ask all rows in the end than to note on the way which are met.
  [[nodiscard]] bool meetsMost(const Csr::Row& row, Index end) const {
    std::int64_t met = 0;
    for (const Index column : row.indices) met += static_cast<std::int64_t>(m_columns.row(column).size());
    return met > end / 2;
  }

  /// `beforeAdding` is told of each row that something is added to.
  template <class BeforeAdding>
  void add(const Csr::Row& row, const RowFacts& facts, Index end, const BeforeAdding& beforeAdding) {
    for (std::size_t entry = 0; entry < row.size(); ++entry) {
      const Index column = row.indices[entry];
      if (entry + Ahead < row.size()) fetch(row.indices[entry + Ahead]);
      const double x = m_kernel.used(facts, column, row.values[entry]);
      const Csr::Row others = m_columns.row(column);
      for (std::size_t i = 0; i < others.size() && others.indices[i] < end; ++i) {
        const Index other = others.indices[i];
        beforeAdding(other);
        Kernel::add(m_sums[static_cast<std::size_t>(other)], x,
                    m_kernel.used(m_kernel.facts(other), column, others.values[i]));
      }
    }
  }

  /// A column comes from far away: those after it are asked for meanwhile.
  static constexpr std::size_t Ahead = 4;
  void fetch(Index column) const {
    constexpr std::size_t EntriesALine = 16;
    const Csr::Row others = m_columns.row(column);
    for (std::size_t i = 0; i < others.size(); i += EntriesALine) {
      __builtin_prefetch(others.indices.data() + i);
      __builtin_prefetch(others.values.data() + i);
    }
  }

  const Kernel& m_kernel;
  const Csr& m_columns;
  std::vector<typename Kernel::Sums> m_sums;
  std::vector<Index> m_touched;
};

}  // namespace kindred::similarity
