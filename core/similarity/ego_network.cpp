#include "core/similarity/ego_network.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace kindred::similarity {
namespace {

/// A row within reach, and how alike it is to the nearest node that led to it.
struct Reached {
  Index row = 0;
  double similarity = 0;
};

/// What each step reaches, most alike first, without what the steps before did.
class Reach {
 public:
  Reach(NeighbourSearch& search, const Csr& rows, const RowStatistics& statistics, const EgoNetworkOptions& shape)
      : m_search(search), m_rows(rows), m_statistics(statistics), m_shape(shape) {}

  void begin(Index of) { m_known.emplace(of, 1.0); }

  std::vector<Reached> from(const std::vector<Index>& nodes, const Progress& progress) {
    std::map<Index, double> found;
    for (const Index node : nodes) {
      progress.checkpoint();
      for (const Neighbour& other : m_search.of(probe(m_rows, m_statistics, node), m_shape.neighbours)) {
        if (other.similarity <= 0 || other.similarity < m_shape.least || m_known.contains(other.row)) continue;
        double& similarity = found[other.row];
        similarity = std::max(similarity, other.similarity);
      }
    }
    std::vector<Reached> result;
    for (const auto& [row, similarity] : found) result.push_back({row, similarity});
    std::ranges::stable_sort(result, std::greater{}, &Reached::similarity);
    m_known.insert(found.begin(), found.end());
    return result;
  }

 private:
  NeighbourSearch& m_search;
  const Csr& m_rows;
  const RowStatistics& m_statistics;
  const EgoNetworkOptions& m_shape;
  std::map<Index, double> m_known;
};

struct Point {
  double x = 0, y = 0;
};

/// Rings around the first node, each begun where the one before ended.
std::vector<Point> firstPlaces(const std::vector<EgoNetwork::Node>& nodes) {
  const double golden = std::numbers::pi * (3 - std::sqrt(5.0));
  std::vector<Point> places;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const double angle = golden * static_cast<double>(i), radius = 0.25 * nodes[i].hops;
    places.push_back({radius * std::cos(angle), radius * std::sin(angle)});
  }
  return places;
}

/// One round: nodes push each other away, edges pull by how alike their ends are; none goes farther than `most`.
void move(std::vector<Point>& places, const std::vector<EgoNetwork::Edge>& edges, double ideal, double most) {
  std::vector<Point> forces(places.size());
  const auto push = [&](std::size_t a, std::size_t b, double strength) {
    const double x = places[a].x - places[b].x, y = places[a].y - places[b].y;
    forces[a].x += x * strength;
    forces[a].y += y * strength;
    forces[b].x -= x * strength;
    forces[b].y -= y * strength;
  };
  const auto distance = [&](std::size_t a, std::size_t b) {
    constexpr double Least = 1e-6;
    return std::max(Least, std::hypot(places[a].x - places[b].x, places[a].y - places[b].y));
  };
  for (std::size_t a = 0; a < places.size(); ++a) {
    for (std::size_t b = a + 1; b < places.size(); ++b) push(a, b, ideal * ideal / std::pow(distance(a, b), 2));
  }
  for (const EgoNetwork::Edge& edge : edges) {
    const auto a = static_cast<std::size_t>(edge.a), b = static_cast<std::size_t>(edge.b);
    push(a, b, -distance(a, b) / ideal * edge.similarity);
  }
  for (std::size_t i = 1; i < places.size(); ++i) {  // the first one stays
    const double length = std::hypot(forces[i].x, forces[i].y);
    if (length <= 0) continue;
    places[i].x += forces[i].x / length * std::min(length, most);
    places[i].y += forces[i].y / length * std::min(length, most);
  }
}

void layOut(EgoNetwork& network, const Progress& progress) {
  constexpr int Rounds = 200;
  constexpr double FirstStep = 0.1;
  std::vector<Point> places = firstPlaces(network.nodes);
  const double ideal = 1 / std::sqrt(static_cast<double>(places.size()));
  for (int round = 0; round < Rounds; ++round) {
    progress.checkpoint();
    move(places, network.edges, ideal, FirstStep * (Rounds - round) / Rounds);
  }
  double reach = 0;
  for (const Point& place : places) reach = std::max({reach, std::abs(place.x), std::abs(place.y)});
  for (std::size_t i = 0; i < places.size(); ++i) {
    network.nodes[i].x = reach > 0 ? 0.5 + places[i].x / reach / 2 : 0.5;
    network.nodes[i].y = reach > 0 ? 0.5 + places[i].y / reach / 2 : 0.5;
  }
}

}  // namespace

EgoNetwork egoNetwork(const Csr& rows, const Csr& columns, const RowStatistics& statistics, Index of,
                      const MeasureOptions& options, const EgoNetworkOptions& shape, Progress& progress) {
  NeighbourSearch search(rows, columns, statistics, options);
  Reach reach(search, rows, statistics, shape);
  reach.begin(of);
  EgoNetwork network{.nodes = {{.row = of}}, .edges = {}};
  std::vector<Index> last = {of};
  for (int hop = 1; hop <= shape.hops && !last.empty(); ++hop) {
    const std::vector<Reached> found = reach.from(last, progress);
    last.clear();
    for (const Reached& reached : found) {
      if (network.nodes.size() >= shape.nodes) {
        ++network.leftOut;
        continue;
      }
      network.nodes.push_back({.row = reached.row, .hops = hop});
      last.push_back(reached.row);
    }
  }
  for (std::size_t a = 0; a < network.nodes.size(); ++a) {
    const Probe row = probe(rows, statistics, network.nodes[a].row);
    progress.checkpoint();
    for (std::size_t b = a + 1; b < network.nodes.size(); ++b) {
      const PairSimilarity pair = similarity(rows, statistics, row, network.nodes[b].row, options);
      if (pair.value > 0 && pair.value >= shape.least)
        network.edges.push_back({static_cast<int>(a), static_cast<int>(b), pair.value, pair.common});
    }
  }
  layOut(network, progress);
  return network;
}

}  // namespace kindred::similarity
