// The most similar rows of every row. Parallel over rows, one dense accumulator a thread; the same bits for any
// number of threads.
#pragma once

#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/topk.h"
#include "core/similarity/measures.h"

namespace kindred::similarity {

struct Neighbour {
  Index row = 0;
  double similarity = 0;
  Index common = 0;
  double unshrunk = 0;  ///< the similarity before shrinkage
};

/// Most similar first, ties by index. Similarities are compared in single precision, as graphs hold them: those that
/// differ by the rounding of their sums are equal.
inline bool moreAlike(const Scored& a, const Scored& b) {
  return ranksBefore({a.index, static_cast<float>(a.score)}, {b.index, static_cast<float>(b.score)});
}

/// Finds the neighbours of one row after the other: all rows but itself with a similarity other than 0, most similar
/// first (moreAlike). Holds a sum a row, so that asking for many costs no memory anew; one thread an object. What it is
/// given must outlive it; `columns` is transposed(rows).
class NeighbourSearch {
 public:
  NeighbourSearch(const Csr& rows, const Csr& columns, const RowStatistics& statistics, const MeasureOptions& options);
  NeighbourSearch(NeighbourSearch&&) noexcept;
  ~NeighbourSearch();

  /// At most `k` (0: all).
  std::vector<Neighbour> of(const Probe& probe, std::size_t k);

 private:
  class Sums;
  std::unique_ptr<Sums> m_sums;
};

/// The neighbours of one row alone.
std::vector<Neighbour> neighboursOf(const Csr& rows, const Csr& columns, const RowStatistics& statistics, Index of,
                                    std::size_t k, const MeasureOptions& options);

/// The similarity of a row to every row, by row; 0 to itself.
std::vector<double> similaritiesOf(const Csr& rows, const Csr& columns, const RowStatistics& statistics,
                                   const Probe& probe, const MeasureOptions& options);

/// neighboursOf for every row, as a matrix rows × rows of similarities: row i holds its k most similar (ascending by
/// index, as any Csr). Only similarities above 0 where `positiveOnly`.
Csr neighbourGraph(const Csr& rows, std::size_t k, const MeasureOptions& options, bool positiveOnly,
                   Progress& progress);

/// All pairs of the chosen rows, row-major, symmetric with 1 on the diagonal (0 for a row without entries).
std::vector<float> similarityMatrix(const Csr& rows, const std::vector<Index>& chosen, const MeasureOptions& options,
                                    Progress& progress);

}  // namespace kindred::similarity
