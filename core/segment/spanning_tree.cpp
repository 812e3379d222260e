#include "core/segment/spanning_tree.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/parallel.h"
#include "core/matrix/kd_tree.h"
#include "core/segment/joined_sets.h"

namespace kindred::segment {
namespace {

constexpr double NoWay = std::numeric_limits<double>::infinity();
constexpr std::size_t PlacesPerChunk = 256;

/// A way out of a part: to the row at place `to`. Equal ones are told apart by where they end.
struct Way {
  double squared = NoWay;
  std::size_t to = 0;
  bool operator<(const Way& other) const { return squared != other.squared ? squared < other.squared : to < other.to; }
};

void lower(std::atomic<double>& bound, double value) {
  double before = bound.load(std::memory_order_relaxed);
  while (value < before && !bound.compare_exchange_weak(before, value, std::memory_order_relaxed)) {
  }
}

// Rows are called by their places in the order of the tree: neighbours are neighbours in memory too.
class Boruvka {
 public:
  Boruvka(const Matrix& points, const NearestRows& nearest, int others)
      : m_points(points),
        m_nearest(nearest),
        m_tree(points),
        m_place(m_tree.order().size()),
        m_squaredCore(m_place.size()),
        m_part(m_place.size()),
        m_way(m_place.size()),
        m_least(m_place.size()),
        m_isSettled(m_place.size()),
        m_shortest(m_place.size()),
        m_partOfNode(m_tree.nodes().size()),
        m_coreOfNode(m_tree.nodes().size()),
        m_sets(m_place.size()) {
    for (std::size_t place = 0; place < m_place.size(); ++place) {
      const Index row = m_tree.order()[place];
      m_place[static_cast<std::size_t>(row)] = place;
      if (others > 0) {
        const double* const farthest = points.row(nearest.rows(row, others - 1)).data();
        m_squaredCore[place] = m_least[place] = squaredDistance(pointOf(place), farthest, columns());
      }
    }
    forNodes(
        [this](std::size_t node, std::size_t begin, std::size_t end) {
          m_coreOfNode[node] = *std::min_element(m_squaredCore.begin() + static_cast<std::ptrdiff_t>(begin),
                                                 m_squaredCore.begin() + static_cast<std::ptrdiff_t>(end));
        },
        [this](std::size_t node, std::size_t left, std::size_t right) {
          m_coreOfNode[node] = std::min(m_coreOfNode[left], m_coreOfNode[right]);
        });
  }

  std::vector<Edge> edges(Progress& progress) {
    std::vector<Edge> all;
    const double rows = static_cast<double>(m_place.size());
    for (double done = 0; all.size() + 1 < m_place.size();) {
      const double parts = rows - static_cast<double>(all.size());
      const double after = 1 - std::log2(std::max(parts / 4, 1.0)) / std::log2(rows);
      Progress round = progress.part(done, after);
      done = after;
      takeParts();
      findWays(round);
      join(all);
    }
    std::ranges::stable_sort(all, {}, &Edge::length);
    return all;
  }

 private:
  /// Of each node after its children.
  template <class Leaf, class Inner>
  void forNodes(const Leaf& leaf, const Inner& inner) {
    for (std::size_t node = m_tree.nodes().size(); node-- > 0;) {
      const KdTree::Node& each = m_tree.nodes()[node];
      if (each.right == 0) leaf(node, each.begin, each.end);
      else inner(node, node + 1, each.right);
    }
  }

  void takeParts() {
    for (std::size_t place = 0; place < m_place.size(); ++place) {
      m_part[place] = m_sets.setOf(place);
      m_shortest[place].store(NoWay, std::memory_order_relaxed);
    }
    forNodes(
        [this](std::size_t node, std::size_t begin, std::size_t end) {
          m_partOfNode[node] = m_part[begin];
          for (std::size_t i = begin; i < end; ++i) {
            if (m_part[i] != m_part[begin]) m_partOfNode[node] = Several;
          }
        },
        [this](std::size_t node, std::size_t left, std::size_t right) {
          m_partOfNode[node] = m_partOfNode[left] == m_partOfNode[right] ? m_partOfNode[left] : Several;
        });
  }

  // What neighbours tell comes first, so that few need to search and those not far. A row whose way is no longer than its own
  // core distance needs none: there is no shorter one.
  void findWays(Progress& progress) {
    Progress first = progress.part(0, 0.1);
    forEachChunk(m_place.size(), PlacesPerChunk, first, [&](const Chunk& chunk) {
      for (std::size_t place = chunk.begin; place < chunk.end; ++place) {
        askNeighbours(place);
        lower(m_shortest[m_part[place]], m_way[place].squared);
      }
    });
    Progress second = progress.part(0.1, 1);
    forEachChunk(m_place.size(), PlacesPerChunk, second, [&](const Chunk& chunk) {
      for (std::size_t place = chunk.begin; place < chunk.end; ++place) {
        second.checkpoint();
        if (m_isSettled[place] == 0) search(place);
      }
    });
  }

  void askNeighbours(std::size_t place) {
    Way& way = m_way[place];
    m_isSettled[place] = 1;
    if (way.squared <= m_least[place] && m_part[way.to] != m_part[place]) return;
    way = {};
    const auto row = static_cast<Eigen::Index>(m_tree.order()[place]);
    for (Eigen::Index i = 0; i < m_nearest.rows.cols(); ++i) {
      const std::size_t other = m_place[static_cast<std::size_t>(m_nearest.rows(row, i))];
      if (m_part[other] == m_part[place]) continue;
      const double squared = squaredDistance(pointOf(place), pointOf(other), columns());
      way = std::min(way, {std::max({squared, m_squaredCore[place], m_squaredCore[other]}), other});
      if (squared >= way.squared) break;  // those after it are no nearer
    }
    m_isSettled[place] = way.squared <= m_squaredCore[place] ? 1 : 0;
  }

  struct Search {
    const Boruvka& all;
    std::size_t part;
    double core;
    std::atomic<double>& shortest;
    Way way;

    [[nodiscard]] double bound() const { return std::min(way.squared, shortest.load(std::memory_order_relaxed)); }
    [[nodiscard]] bool skips(std::size_t node) const {
      return all.m_partOfNode[node] == part || all.m_coreOfNode[node] > bound();
    }
    void meet(const KdTree::Node& leaf, const KdTree::Squares& squares) {
      for (std::size_t i = leaf.begin; i < leaf.end; ++i) {
        const double squared = std::max({squares[i - leaf.begin], core, all.m_squaredCore[i]});
        if (squared > way.squared || all.m_part[i] == part) continue;
        way = std::min(way, {squared, i});
      }
    }
  };

  // Parts only grow: what was the shortest remains it until it ends in the own part.
  void search(std::size_t place) {
    std::atomic<double>& shortest = m_shortest[m_part[place]];
    if (m_least[place] > shortest.load(std::memory_order_relaxed)) return;
    Search search{*this, m_part[place], m_squaredCore[place], shortest, m_way[place]};
    m_tree.search(pointOf(place), search);
    m_least[place] = std::max(m_least[place], search.bound());
    m_way[place] = search.way;
    lower(shortest, search.way.squared);
  }

  // The order of joining decides among equal ways, hence always the same one.
  void join(std::vector<Edge>& edges) {
    std::vector<std::size_t> from(m_place.size(), m_place.size());
    for (std::size_t place = 0; place < m_place.size(); ++place) {
      std::size_t& best = from[m_part[place]];
      if (m_way[place].squared < NoWay && (best == m_place.size() || m_way[place].squared < m_way[best].squared))
        best = place;
    }
    for (const std::size_t place : from) {
      if (place == m_place.size() || !m_sets.join(place, m_way[place].to)) continue;
      edges.push_back({m_tree.order()[place], m_tree.order()[m_way[place].to], std::sqrt(m_way[place].squared)});
    }
  }

  [[nodiscard]] const double* pointOf(std::size_t place) const { return m_points.row(m_tree.order()[place]).data(); }
  [[nodiscard]] std::size_t columns() const { return static_cast<std::size_t>(m_points.cols()); }

  static constexpr std::size_t Several = std::numeric_limits<std::size_t>::max();

  const Matrix& m_points;
  const NearestRows& m_nearest;
  KdTree m_tree;
  std::vector<std::size_t> m_place;   ///< of each row
  std::vector<double> m_squaredCore;  ///< of each place, as all that follows
  std::vector<std::size_t> m_part;
  std::vector<Way> m_way;
  std::vector<double> m_least;                  ///< no way of it is or will be shorter
  std::vector<char> m_isSettled;                ///< its way is the shortest
  std::vector<std::atomic<double>> m_shortest;  ///< of each part: a way that there is
  std::vector<std::size_t> m_partOfNode;
  std::vector<double> m_coreOfNode;
  JoinedSets m_sets;
};

}  // namespace

std::vector<Edge> reachabilityTree(const Matrix& points, const NearestRows& nearest, int others, Progress& progress) {
  if (points.rows() < 2) return {};
  return Boruvka(points, nearest, others).edges(progress);
}

}  // namespace kindred::segment
