// Agglomerative clustering by average linkage (UPGMA, Sokal and Michener 1958) with the nearest-neighbour chain
// (Murtagh 1983; Müllner, "fastcluster", J. Stat. Softw. 53, 2013): O(n²) time, n² ÷ 2 doubles.
#pragma once

#include <vector>

#include "core/base/progress.h"

namespace kindred::similarity {

/// A merge of two clusters: leaves are 0…n−1, the cluster made by merge i is n + i. left < right.
struct Merge {
  int left = 0, right = 0;
  double height = 0;
  int size = 0;
};

struct Linkage {
  std::vector<Merge> merges;  ///< n − 1, by ascending height
  std::vector<int> order;     ///< leaves from left to right, so that no branches cross
};

/// `distances`: condensed upper triangle, row by row: (0,1), (0,2) … (n−2,n−1). Ties by smaller cluster number.
Linkage averageLinkage(std::vector<double> distances, int n, Progress& progress);

}  // namespace kindred::similarity
