// A tree over the rows of a dense table that halves them by their widest column (Bentley 1975; Friedman, Bentley, Finkel
// 1977), for searches among rows of few columns: whoever searches is shown leaves near by first, and says how far is far
// enough. Distances are squared and Euclidean, summed column by column, so that a pair has the same one, to the bit,
// whichever row asks, and no row lies nearer than the box of its leaf. The same tree for the same table.
// Thread rule: immutable once built, searched by many threads at once.
#pragma once

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "core/matrix/csr.h"
#include "core/matrix/dense.h"

namespace kindred {

/// Σ (a[c] − b[c])², in the order of columns.
double squaredDistance(const double* a, const double* b, std::size_t columns);

class KdTree {
 public:
  static constexpr std::size_t LeafSize = 32;

  /// Rows order()[begin … end). Children, where it has any, come after it: the left one at once, the right one at `right`.
  struct Node {
    std::size_t begin = 0, end = 0;
    std::size_t right = 0;  ///< 0: a leaf
    std::size_t leaf = 0;   ///< of a leaf: its number
  };
  using Squares = std::array<double, LeafSize>;

  /// `points`: finite numbers.
  explicit KdTree(const Matrix& points);

  [[nodiscard]] const std::vector<Index>& order() const { return m_order; }
  [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }  ///< the root first; none of no rows

  /// Shows `search` the leaves that may matter to the point: `search.bound()` is the greatest squared distance that does,
  /// `search.skips(number)` tells of nodes that do not, and `search.meet(node, squares)` gets the leaves with the squared
  /// distances of their rows.
  template <class Search>
  void search(const double* point, Search& search) const {
    struct Waiting {
      std::size_t node;
      double squared;
    };
    std::array<Waiting, 128> stack;  // a level adds one, and a level halves the rows
    stack[0] = {0, 0};
    std::size_t waiting = m_nodes.empty() ? 0 : 1;
    Squares squares;
    while (waiting > 0) {
      const auto [number, squared] = stack[--waiting];
      if (squared > search.bound() || search.skips(number)) continue;
      const Node& node = m_nodes[number];
      if (node.right == 0) {
        squaresOfLeaf(node.leaf, point, squares);
        search.meet(node, squares);
        continue;
      }
      Waiting near = {number + 1, squaredToBox(number + 1, point)}, far = {node.right, squaredToBox(node.right, point)};
      if (far.squared < near.squared) std::swap(near, far);
      stack[waiting++] = far;
      stack[waiting++] = near;
    }
  }

 private:
  std::size_t build(const Matrix& points, std::size_t begin, std::size_t end);
  void addLeaf(const Matrix& points, Node& node);
  [[nodiscard]] double squaredToBox(std::size_t node, const double* point) const;
  void squaresOfLeaf(std::size_t leaf, const double* point, Squares& squares) const;

  std::size_t m_columns;
  std::vector<Index> m_order;
  std::vector<Node> m_nodes;
  std::vector<double> m_boxes;   ///< of each node: the least of each column, then the greatest
  std::vector<double> m_leaves;  ///< of each leaf: column by column, LeafSize numbers each
};

}  // namespace kindred
