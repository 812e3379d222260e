// Agglomerative clustering: average linkage (UPGMA, Sokal and Michener 1958), complete (Sørensen 1948) and Ward's (1963)
// with the nearest-neighbour chain (Murtagh 1983; Müllner, "Modern hierarchical, agglomerative clustering algorithms",
// 2011), single by the minimum spanning tree (Gower and Ross 1969, Prim 1957). O(n²) time. Ties by smaller cluster.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/dense.h"

namespace kindred::similarity {

/// A merge of two clusters: leaves are 0…n−1, the cluster made by merge i is n + i. left < right.
struct Merge {
  int left = 0, right = 0;
  double height = 0;
  std::int64_t size = 0;  ///< leaves below it
};

struct Linkage {
  std::vector<Merge> merges;  ///< n − 1, by ascending height
  std::vector<int> order;     ///< leaves from left to right, so that no branches cross
};

/// Of what is only known by its distances. `distances`: condensed upper triangle, row by row: (0,1), (0,2) …
/// (n−2,n−1). They are the memory that it takes.
Linkage averageLinkage(std::vector<double> distances, int n, Progress& progress);
/// Of clusters of so many members each, from which it goes on; the distances are means over pairs of their members.
Linkage averageLinkage(std::vector<double> distances, std::vector<int> sizes, Progress& progress);
Linkage completeLinkage(std::vector<double> distances, int n, Progress& progress);

/// Of rows by Euclidean distance, in memory that grows by no more than their number. The heights of Ward's are √(2·|A|·|B| ÷ (|A| + |B|)) times
/// the distance of the means (R's "ward.D2").
Linkage wardLinkage(const Matrix& points, Progress& progress);
Linkage singleLinkage(const Matrix& points, Progress& progress);

/// The cluster of each leaf where the last merges are undone until there are so many; numbered by their first leaf.
std::vector<int> cut(const std::vector<Merge>& merges, int clusters);

}  // namespace kindred::similarity
