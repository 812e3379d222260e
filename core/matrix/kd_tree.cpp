#include "core/matrix/kd_tree.h"

#include <algorithm>
#include <numeric>

#include "core/matrix/wide.h"

namespace kindred {
namespace {

using Four [[gnu::vector_size(4 * sizeof(double)), gnu::aligned(alignof(double)), gnu::may_alias]] = double;
constexpr std::size_t Fours = KdTree::LeafSize / 4;

KINDRED_WIDE void leafSquares(const double* leaf, const double* point, std::size_t columns, double* squares) {
  Four sums[Fours] = {};
  for (std::size_t c = 0; c < columns; ++c, leaf += KdTree::LeafSize) {
    const Four* const numbers = reinterpret_cast<const Four*>(leaf);
#pragma GCC unroll 8
    for (std::size_t i = 0; i < Fours; ++i) {
      const Four difference = numbers[i] - point[c];
      sums[i] += difference * difference;
    }
  }
#pragma GCC unroll 8
  for (std::size_t i = 0; i < Fours; ++i) reinterpret_cast<Four*>(squares)[i] = sums[i];
}

}  // namespace

double squaredDistance(const double* a, const double* b, std::size_t columns) {
  double sum = 0;
  for (std::size_t c = 0; c < columns; ++c) sum += (a[c] - b[c]) * (a[c] - b[c]);
  return sum;
}

KdTree::KdTree(const Matrix& points)
    : m_columns(static_cast<std::size_t>(points.cols())), m_order(static_cast<std::size_t>(points.rows())) {
  std::iota(m_order.begin(), m_order.end(), Index{0});
  if (!m_order.empty()) build(points, 0, m_order.size());
}

std::size_t KdTree::build(const Matrix& points, std::size_t begin, std::size_t end) {
  const std::size_t number = m_nodes.size();
  m_nodes.push_back({begin, end});
  Eigen::RowVectorXd least = points.row(m_order[begin]), greatest = least;
  for (std::size_t i = begin + 1; i < end; ++i) {
    least = least.cwiseMin(points.row(m_order[i]));
    greatest = greatest.cwiseMax(points.row(m_order[i]));
  }
  m_boxes.insert(m_boxes.end(), least.begin(), least.end());
  m_boxes.insert(m_boxes.end(), greatest.begin(), greatest.end());
  if (end - begin <= LeafSize) {
    addLeaf(points, m_nodes[number]);
    return number;
  }
  Eigen::Index widest = 0;
  (greatest - least).maxCoeff(&widest);
  const std::size_t middle = begin + (end - begin) / 2;
  const auto at = [this](std::size_t place) { return m_order.begin() + static_cast<std::ptrdiff_t>(place); };
  std::ranges::nth_element(at(begin), at(middle), at(end), [&](Index a, Index b) {
    return points(a, widest) != points(b, widest) ? points(a, widest) < points(b, widest) : a < b;
  });
  build(points, begin, middle);
  const std::size_t right = build(points, middle, end);
  m_nodes[number].right = right;
  return number;
}

void KdTree::addLeaf(const Matrix& points, Node& node) {
  std::sort(m_order.begin() + static_cast<std::ptrdiff_t>(node.begin),
            m_order.begin() + static_cast<std::ptrdiff_t>(node.end));
  const std::size_t size = LeafSize * m_columns, start = m_leaves.size();
  node.leaf = start / std::max<std::size_t>(size, 1);
  m_leaves.resize(start + size, 0);
  for (std::size_t i = node.begin; i < node.end; ++i) {
    for (std::size_t c = 0; c < m_columns; ++c)
      m_leaves[start + c * LeafSize + i - node.begin] = points(m_order[i], static_cast<Eigen::Index>(c));
  }
}

double KdTree::squaredToBox(std::size_t node, const double* point) const {
  const double* const least = m_boxes.data() + 2 * node * m_columns;
  const double* const greatest = least + m_columns;
  double sum = 0;
  for (std::size_t c = 0; c < m_columns; ++c) {
    const double outside = std::max({0.0, least[c] - point[c], point[c] - greatest[c]});
    sum += outside * outside;
  }
  return sum;
}

void KdTree::squaresOfLeaf(std::size_t leaf, const double* point, Squares& squares) const {
  leafSquares(m_leaves.data() + leaf * LeafSize * m_columns, point, m_columns, squares.data());
}

}  // namespace kindred
