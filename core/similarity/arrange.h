// Rows in an order in which those alike stand side by side, under the tree that the order comes from: Ward's linkage (1963) with
// 2 (1 − likeness) for the square of a distance, as it is between rows of length 1; its branches turned as well as they can be
// (leaf_order.h). Ward's groups can be cut anywhere: with the average of likenesses that are mostly 0, as those of customers are,
// one group takes in row after row.
#pragma once

#include "core/matrix/dense.h"
#include "core/similarity/dendrogram.h"
#include "core/similarity/measures.h"

namespace kindred::similarity {

struct Arrangement {
  std::vector<int> order;  ///< places in what was given, from left to right
  Dendrogram tree;         ///< over the places in `order`
  int clusters = 0;        ///< that were made first and ordered as wholes; 0: every pair counted
};

/// By the likeness of all pairs. Takes some three times 4 n² bytes; throws Error (OutOfMemory) where there is less.
Arrangement arrangeExactly(const Csr& matrix, const std::vector<Index>& members, const MeasureOptions& options,
                           Progress& progress);

/// By clusters: spherical k-means (Dhillon and Modha 2001) around rows that are spread over all, a tree of the centres in the best
/// order, and in each cluster a tree of its rows in theirs. `points`: likenessSpace(). Time grows like n^1.5, memory like n. A
/// merge of clusters is at least as high as those below it.
Arrangement arrangeByClusters(const FloatMatrix& points, Progress& progress);

}  // namespace kindred::similarity
