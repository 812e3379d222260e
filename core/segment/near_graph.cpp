#include "core/segment/near_graph.h"

#include <algorithm>

#include "core/segment/joined_sets.h"
#include "core/segment/spanning_tree.h"

namespace kindred::segment {
namespace {

constexpr float OneWay = 0.5F;

struct Link {
  Index from, to;
};

/// Each link counts one way, and twice where it is there twice.
Csr symmetric(std::vector<Link> links, Index rows) {
  const std::size_t given = links.size();
  for (std::size_t i = 0; i < given; ++i) links.push_back({links[i].to, links[i].from});
  std::ranges::sort(links,
                    [](const Link& a, const Link& b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
  Csr graph{.rows = rows, .columns = rows, .offsets = {0}, .indices = {}, .values = {}};
  std::size_t next = 0;
  for (Index row = 0; row < rows; ++row) {
    const std::size_t begin = graph.indices.size();
    for (; next < links.size() && links[next].from == row; ++next) {
      if (graph.indices.size() > begin && graph.indices.back() == links[next].to) {
        graph.values.back() += OneWay;
      } else {
        graph.indices.push_back(links[next].to);
        graph.values.push_back(OneWay);
      }
    }
    graph.offsets.push_back(graph.entries());
  }
  return graph;
}

/// The links of two graphs that have none in common.
Csr both(const Csr& a, const Csr& b) {
  Csr all{.rows = a.rows, .columns = a.columns, .offsets = {0}, .indices = {}, .values = {}};
  for (Index row = 0; row < a.rows; ++row) {
    const Csr::Row first = a.row(row), second = b.row(row);
    for (std::size_t i = 0, j = 0; i < first.size() || j < second.size();) {
      const bool isFirst = j == second.size() || (i < first.size() && first.indices[i] < second.indices[j]);
      const Csr::Row& from = isFirst ? first : second;
      std::size_t& at = isFirst ? i : j;
      all.indices.push_back(from.indices[at]);
      all.values.push_back(from.values[at++]);
    }
    all.offsets.push_back(all.entries());
  }
  return all;
}

}  // namespace

Csr nearGraph(const NearestRows& nearest, int others) {
  std::vector<Link> links;
  const Eigen::Index used = std::min<Eigen::Index>(others, nearest.rows.cols());
  links.reserve(static_cast<std::size_t>(2 * nearest.rows.rows() * used));
  for (Eigen::Index row = 0; row < nearest.rows.rows(); ++row) {
    for (Eigen::Index i = 0; i < used; ++i) links.push_back({static_cast<Index>(row), nearest.rows(row, i)});
  }
  return symmetric(std::move(links), static_cast<Index>(nearest.rows.rows()));
}

Csr connected(Csr graph, const Matrix& points, const NearestRows& nearest, Progress& progress) {
  JoinedSets sets(static_cast<std::size_t>(graph.rows));
  std::size_t parts = static_cast<std::size_t>(graph.rows);
  for (Index row = 0; row < graph.rows; ++row) {
    for (const Index other : graph.row(row).indices)
      parts -= sets.join(static_cast<std::size_t>(row), static_cast<std::size_t>(other)) ? 1 : 0;
  }
  if (parts <= 1) return graph;
  std::vector<Link> between;
  for (const Edge& edge : reachabilityTree(points, nearest, 0, progress)) {
    if (sets.join(static_cast<std::size_t>(edge.from), static_cast<std::size_t>(edge.to)))
      between.push_back({edge.from, edge.to});
  }
  return both(graph, symmetric(std::move(between), graph.rows));
}

}  // namespace kindred::segment
