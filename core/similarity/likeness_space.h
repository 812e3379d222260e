// Rows as points of few dimensions, so that likeness can be reckoned with where all pairs would be too many.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"
#include "core/similarity/measures.h"

namespace kindred::similarity {

/// A point of length 1 for each of `members` (zero for a row that has nothing of its own): the truncated SVD of their rows, or
/// of 8,000 of them, evenly spread, where there are more. Rows are as the measure of `options` sees them (means taken away where
/// it does, ones where only who has what counts), each of length 1. The product of two points is near the rows' cosine. The
/// same bits for any number of threads.
FloatMatrix likenessSpace(const Csr& matrix, const std::vector<Index>& members, const MeasureOptions& options,
                          Progress& progress);

}  // namespace kindred::similarity
