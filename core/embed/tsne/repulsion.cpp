#include "core/embed/tsne/repulsion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"

namespace kindred::embed::tsne {
namespace {

constexpr int NodesOfBox = 3, LeastBoxes = 50, MostBoxes = 512;
constexpr std::size_t RowsAtOnce = 2048;

// The least of factors 2 and 3 alone that is not below.
int boxesFor(int wanted) {
  for (int boxes = wanted;; ++boxes) {
    int rest = boxes;
    for (const int factor : {2, 3}) {
      while (rest % factor == 0) rest /= factor;
    }
    if (rest == 1) return boxes;
  }
}

/// The nodes about a place, and its share of each.
struct Stencil {
  std::array<Eigen::Index, 2> box, node;
  std::array<std::array<double, NodesOfBox>, 2> share;
};

// Lagrange's polynomials of nodes at a sixth, a half and five sixths of the box.
std::array<double, NodesOfBox> sharesAt(double place) {
  const double u = 3 * place - 1.5;
  return {u * (u - 1) / 2, 1 - u * u, u * (u + 1) / 2};
}

class Dealer {
 public:
  Dealer(const Matrix& places, const Eigen::RowVector2d& corner, double width, int boxes)
      : m_places(places), m_corner(corner), m_width(width), m_boxes(boxes) {
    m_centre = corner.array() + width * boxes / 2;
  }

  [[nodiscard]] Stencil stencil(Eigen::Index i) const {
    Stencil result;
    for (std::size_t side = 0; side < 2; ++side) {
      const auto d = static_cast<Eigen::Index>(side);
      const double at = (m_places(i, d) - m_corner[d]) / m_width;
      result.box[side] = std::clamp<Eigen::Index>(static_cast<Eigen::Index>(at), 0, m_boxes - 1);
      result.node[side] = result.box[side] * NodesOfBox;
      result.share[side] = sharesAt(at - static_cast<double>(result.box[side]));
    }
    return result;
  }

  // About the middle of the picture: numbers are small where places are.
  [[nodiscard]] Eigen::RowVector2d about(Eigen::Index i) const { return m_places.row(i) - m_centre; }

  // Rows of the table by the row of boxes that they lie in, in order; and where each row of boxes begins.
  void sort() {
    m_begins.assign(static_cast<std::size_t>(m_boxes) + 1, 0);
    std::vector<Eigen::Index> box(static_cast<std::size_t>(m_places.rows()));
    for (std::size_t i = 0; i < box.size(); ++i) {
      box[i] = stencil(static_cast<Eigen::Index>(i)).box[0];
      ++m_begins[static_cast<std::size_t>(box[i]) + 1];
    }
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
    m_order.resize(box.size());
    std::vector<std::size_t> next = m_begins;
    for (std::size_t i = 0; i < box.size(); ++i)
      m_order[next[static_cast<std::size_t>(box[i])]++] = static_cast<Eigen::Index>(i);
  }

  // Charges 1 and x to one field, y and x² + y² to the other. A row of boxes has nodes of its own.
  void deal(Field& one, Field& other) {
    sort();
    Progress silent;
    forEach(static_cast<std::size_t>(m_boxes), silent, [&](std::size_t box) {
      for (std::size_t place = m_begins[box]; place < m_begins[box + 1]; ++place) {
        const Stencil at = stencil(m_order[place]);
        const Eigen::RowVector2d y = about(m_order[place]);
        const double square = y.squaredNorm();
        for (std::size_t a = 0; a < NodesOfBox; ++a) {
          for (std::size_t b = 0; b < NodesOfBox; ++b) {
            const double share = at.share[0][a] * at.share[1][b];
            const auto row = at.node[0] + static_cast<Eigen::Index>(a),
                       column = at.node[1] + static_cast<Eigen::Index>(b);
            one.real(row, column) += share;
            one.imaginary(row, column) += share * y[0];
            other.real(row, column) += share * y[1];
            other.imaginary(row, column) += share * square;
          }
        }
      }
    });
  }

  // From the fields' sums: Σ (yᵢ − yⱼ) K and Σ (1 + |yᵢ − yⱼ|²) K of the kernel K, i itself among the j.
  [[nodiscard]] Repulsion gather(const Field& one, const Field& other) const {
    const auto rows = static_cast<std::size_t>(m_places.rows());
    Repulsion result{Matrix(m_places.rows(), 2), 0};
    std::vector<double> sums(chunkCount(rows, RowsAtOnce), 0);
    Progress silent;
    forEachChunk(rows, RowsAtOnce, silent, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i)
        sums[chunk.number] += gatherAt(static_cast<Eigen::Index>(i), one, other, result.forces);
    });
    result.sum = std::accumulate(sums.begin(), sums.end(), 0.0) - static_cast<double>(rows);
    return result;
  }

 private:
  double gatherAt(Eigen::Index i, const Field& one, const Field& other, Matrix& forces) const {
    const Stencil at = stencil(i);
    double count = 0, x = 0, y = 0, squares = 0;
    for (std::size_t a = 0; a < NodesOfBox; ++a) {
      for (std::size_t b = 0; b < NodesOfBox; ++b) {
        const double share = at.share[0][a] * at.share[1][b];
        const auto row = at.node[0] + static_cast<Eigen::Index>(a), column = at.node[1] + static_cast<Eigen::Index>(b);
        count += share * one.real(row, column);
        x += share * one.imaginary(row, column);
        y += share * other.real(row, column);
        squares += share * other.imaginary(row, column);
      }
    }
    const Eigen::RowVector2d place = about(i);
    forces.row(i) = Eigen::RowVector2d(place[0] * count - x, place[1] * count - y);
    return (1 + place.squaredNorm()) * count - 2 * (place[0] * x + place[1] * y) + squares;
  }

  const Matrix& m_places;
  Eigen::RowVector2d m_corner, m_centre;
  double m_width;
  int m_boxes;
  std::vector<std::size_t> m_begins;
  std::vector<Eigen::Index> m_order;
};

Repulsion pairByPair(const Matrix& places) {
  const auto rows = static_cast<std::size_t>(places.rows());
  Repulsion result{Matrix(places.rows(), 2), 0};
  std::vector<double> sums(rows, 0);
  Progress silent;
  forEachChunk(rows, 128, silent, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      const Eigen::ArrayX2d apart = (-places).rowwise() + places.row(row);
      const Eigen::ArrayXd heights = 1 / (1 + apart.square().rowwise().sum());
      result.forces.row(row) = (apart.colwise() * heights.square()).colwise().sum();
      sums[i] = heights.sum() - 1;
    }
  });
  result.sum = std::accumulate(sums.begin(), sums.end(), 0.0);
  return result;
}

}  // namespace

// Boxes as wide as 1, where that makes enough and not too many; else by powers of 2^¼, so that the width stays for a while.
void Repulsor::fitGrid(const Matrix& places) {
  const Eigen::RowVector2d lowest = places.colwise().minCoeff(), highest = places.colwise().maxCoeff();
  const double span = std::max((highest - lowest).maxCoeff(), 1e-9) * (1 + 1e-6);
  if (span >= LeastBoxes && span <= MostBoxes) {
    m_boxes = boxesFor(static_cast<int>(std::ceil(span)));
    m_width = 1;
  } else {
    m_boxes = boxesFor(span < LeastBoxes ? LeastBoxes : MostBoxes);
    m_width = std::exp2(std::ceil(4 * std::log2(span / m_boxes)) / 4);
  }
  m_corner = (lowest + highest) / 2 - Eigen::RowVector2d::Constant(m_width * m_boxes / 2);
  const int nodes = NodesOfBox * m_boxes;
  const double spacing = m_width / NodesOfBox;
  if (m_convolution == nullptr || m_convolution->nodes() != nodes || m_convolution->spacing() != spacing)
    m_convolution = std::make_unique<const Convolution>(nodes, spacing);
}

Repulsion Repulsor::at(const Matrix& places) {
  constexpr Eigen::Index Few = 4096;
  if (places.rows() <= Few) return pairByPair(places);
  fitGrid(places);
  Dealer dealer(places, m_corner, m_width, m_boxes);
  const Eigen::Index nodes = m_convolution->nodes();
  Field one(nodes, nodes), other(nodes, nodes);
  dealer.deal(one, other);
  m_convolution->apply(one);
  m_convolution->apply(other);
  return dealer.gather(one, other);
}

}  // namespace kindred::embed::tsne
