// Single linkage of rows, by the minimum spanning tree: distances are computed as they are asked for.
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"
#include "core/matrix/wide.h"
#include "core/similarity/chain.h"

namespace kindred::similarity {
namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t RowsPerTile = 512;         // whose distances stay in the fastest cache
constexpr std::size_t PlacesPerChunk = 1 << 16;  // fewer are not worth another thread

KINDRED_WIDE void addSquares(const double* __restrict column, double value, std::size_t rows, double* __restrict sums) {
  for (std::size_t i = 0; i < rows; ++i) sums[i] += (column[i] - value) * (column[i] - value);
}

KINDRED_WIDE void takeNearer(const double* __restrict squares, double from, std::size_t rows,
                             double* __restrict nearest, double* __restrict nearestFrom) {
  for (std::size_t i = 0; i < rows; ++i) {
    nearestFrom[i] = squares[i] < nearest[i] ? from : nearestFrom[i];
    nearest[i] = squares[i] < nearest[i] ? squares[i] : nearest[i];
  }
}

/// The least of them; NaN loses.
KINDRED_WIDE double least(const double* values, std::size_t count) {
  constexpr std::size_t Lanes = 8;
  double lanes[Lanes];
  for (double& lane : lanes) lane = Infinity;
  std::size_t i = 0;
  for (; i + Lanes <= count; i += Lanes) {
    for (std::size_t l = 0; l < Lanes; ++l) lanes[l] = values[i + l] < lanes[l] ? values[i + l] : lanes[l];
  }
  double result = Infinity;
  for (; i < count; ++i) result = values[i] < result ? values[i] : result;
  for (const double lane : lanes) result = lane < result ? lane : result;
  return result;
}

/// Rows of which ever fewer are left, column-major so that loops run along memory. Those that left stand infinitely far away
/// until they are swept out, which keeps the order. Places change then; an id, the row's number at first, never does.
class RowsLeft {
 public:
  /// `figures`: columns beside the coordinates, which move along; 0 at first.
  RowsLeft(const Matrix& points, Eigen::Index figures)
      : m_columns(points.rows(), points.cols() + figures),
        m_dimensions(points.cols()),
        m_id(static_cast<std::size_t>(points.rows())),
        m_place(m_id.size()),
        m_left(m_id.size()) {
    m_columns << points, Matrix::Zero(points.rows(), figures);
    std::iota(m_id.begin(), m_id.end(), 0);
    std::iota(m_place.begin(), m_place.end(), std::size_t{0});
  }

  [[nodiscard]] std::size_t places() const { return m_id.size(); }
  [[nodiscard]] std::size_t placeOf(int id) const { return m_place[static_cast<std::size_t>(id)]; }
  [[nodiscard]] int idAt(std::size_t place) const { return m_id[place]; }
  double& coordinate(std::size_t place, Eigen::Index column) {
    return m_columns(static_cast<Eigen::Index>(place), column);
  }
  double* figure(Eigen::Index which) { return m_columns.col(m_dimensions + which).data(); }

  void remove(std::size_t place) {
    coordinate(place, 0) = Infinity;
    if (--m_left * 2 < places()) sweep();
  }

  /// Calls body(begin, squares) with tiles of squared distances to `place`, of one stretch of rows.
  template <class Body>
  void forEachTile(std::size_t place, std::size_t begin, std::size_t end, const Body& body) const {
    double squares[RowsPerTile];
    for (; begin < end; begin += RowsPerTile) {
      const std::size_t rows = std::min(RowsPerTile, end - begin);
      std::fill(squares, squares + rows, 0.0);
      for (Eigen::Index j = 0; j < m_dimensions; ++j) {
        addSquares(m_columns.col(j).data() + begin, m_columns(static_cast<Eigen::Index>(place), j), rows, squares);
      }
      body(begin, rows, squares);
    }
  }

 private:
  void sweep() {
    std::size_t to = 0;
    for (std::size_t from = 0; from < places(); ++from) {
      if (coordinate(from, 0) == Infinity) continue;
      if (to < from) m_columns.row(static_cast<Eigen::Index>(to)) = m_columns.row(static_cast<Eigen::Index>(from));
      m_id[to] = m_id[from];
      m_place[static_cast<std::size_t>(m_id[to])] = to;
      ++to;
    }
    m_id.resize(to);
  }

  Eigen::MatrixXd m_columns;
  Eigen::Index m_dimensions;
  std::vector<int> m_id;             // by place
  std::vector<std::size_t> m_place;  // by id
  std::size_t m_left;
};

struct Nearest {
  double value = Infinity;
  std::size_t place = 0;
};

/// Runs `body` on stretches of places; the least of what they find, the first of equals.
template <class Body>
Nearest nearestOf(std::size_t places, const Body& body) {
  std::vector<Nearest> found(chunkCount(places, PlacesPerChunk));
  Progress silent;
  if (found.size() == 1) found[0] = body(std::size_t{0}, places);
  else {
    forEachChunk(places, PlacesPerChunk, silent,
                 [&](const Chunk& chunk) { found[chunk.number] = body(chunk.begin, chunk.end); });
  }
  return *std::ranges::min_element(found, {}, &Nearest::value);
}

void keepLeast(const double* values, std::size_t begin, std::size_t rows, Nearest& nearest) {
  const double value = least(values, rows);
  if (value < nearest.value)
    nearest = {value, begin + static_cast<std::size_t>(std::find(values, values + rows, value) - values)};
}

/// Prim's tree: from the rows that are in it to the nearest that is not.
std::vector<LeafMerge> spanningTree(const Matrix& points, Progress& progress) {
  enum Figure : Eigen::Index { Square, From };  // to the nearest row in the tree, and which that is
  RowsLeft rows(points, 2);
  std::fill_n(rows.figure(Square), rows.places(), Infinity);
  std::vector<LeafMerge> edges;
  const auto n = static_cast<std::size_t>(points.rows());
  for (std::size_t newest = 0; edges.size() + 1 < n;) {
    const int id = rows.idAt(newest);
    rows.figure(Square)[newest] = Infinity;
    const Nearest next = nearestOf(rows.places(), [&](std::size_t begin, std::size_t end) {
      Nearest nearest;
      rows.forEachTile(newest, begin, end, [&](std::size_t at, std::size_t count, double* squares) {
        if (newest >= at && newest < at + count) squares[newest - at] = Infinity;
        takeNearer(squares, id, count, rows.figure(Square) + at, rows.figure(From) + at);
        keepLeast(rows.figure(Square) + at, at, count, nearest);
      });
      return nearest;
    });
    const int reached = rows.idAt(next.place);
    const int from = static_cast<int>(rows.figure(From)[next.place]);
    edges.push_back({std::min(from, reached), std::max(from, reached), std::sqrt(next.value)});
    rows.remove(newest);
    newest = rows.placeOf(reached);
    progress.report(static_cast<double>(edges.size()) / static_cast<double>(n - 1));
  }
  return edges;
}

}  // namespace

Linkage singleLinkage(const Matrix& points, Progress& progress) {
  return treeOf(spanningTree(points, progress), static_cast<int>(points.rows()));
}

}  // namespace kindred::similarity
