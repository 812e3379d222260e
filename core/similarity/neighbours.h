// The most similar rows of every row. Parallel over rows, one dense accumulator a thread; the same bits for any
// number of threads.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/similarity/measures.h"

namespace kindred::similarity {

struct Neighbour {
  Index row = 0;
  double similarity = 0;
  Index common = 0;
};

/// The neighbours of row `of`: all rows but itself with a similarity other than 0, most similar first, ties by row;
/// at most `k` (0: all). `columns` is transposed(rows).
std::vector<Neighbour> neighboursOf(const Csr& rows, const Csr& columns, const RowStatistics& statistics, Index of,
                                    std::size_t k, const MeasureOptions& options);

/// The similarity of row `of` to every row, by row; 0 to itself.
std::vector<double> similaritiesOf(const Csr& rows, const Csr& columns, const RowStatistics& statistics, Index of,
                                   const MeasureOptions& options);

/// neighboursOf for every row, as a matrix rows × rows of similarities: row i holds its k most similar (ascending by
/// index, as any Csr). Only similarities above 0 where `positiveOnly`.
Csr neighbourGraph(const Csr& rows, std::size_t k, const MeasureOptions& options, bool positiveOnly,
                   Progress& progress);

/// All pairs of the chosen rows, row-major, symmetric with 1 on the diagonal (0 for a row without entries).
std::vector<float> similarityMatrix(const Csr& rows, const std::vector<Index>& chosen, const MeasureOptions& options,
                                    Progress& progress);

}  // namespace kindred::similarity
