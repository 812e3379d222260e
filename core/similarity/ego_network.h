// Who is near one row, and near those: a graph to look at (an ego network of two steps), with a place for each node.
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/similarity/neighbours.h"

namespace kindred::similarity {

struct EgoNetworkOptions {
  int hops = 2;
  double least = 0;            ///< likeness of an edge; always above 0
  std::size_t neighbours = 8;  ///< most of each node, the most alike
  std::size_t nodes = 60;      ///< most in all: nearer ones first, then more alike ones
};

struct EgoNetwork {
  struct Node {
    Index row = 0;
    int hops = 0;         ///< from the row that was asked for, which is the first node
    double x = 0, y = 0;  ///< in [0, 1], the first node near the middle
  };
  struct Edge {
    int a = 0, b = 0;  ///< places in nodes, a < b
    double similarity = 0;
    Index common = 0;
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;   ///< all pairs of nodes that are alike enough, whether or not they led to one another
  std::int64_t leftOut = 0;  ///< rows within reach for which there was no room
};

/// Laid out by forces (Fruchterman and Reingold, Graph drawing by force-directed placement, 1991) from places that depend on the
/// rows alone: the same picture every time. `columns` is transposed(rows).
EgoNetwork egoNetwork(const Csr& rows, const Csr& columns, const RowStatistics& statistics, Index of,
                      const MeasureOptions& options, const EgoNetworkOptions& shape, Progress& progress);

}  // namespace kindred::similarity
