// DBSCAN: groups are rows with enough neighbours within a distance, and what is reached from one to the next by steps no
// longer than that. Those steps are the short edges of the tree that HDBSCAN cuts, so that no lists of neighbours are held.
#include <algorithm>
#include <limits>

#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/segment/clusterer.h"
#include "core/segment/dbscan/nearest_dense.h"
#include "core/segment/joined_sets.h"
#include "core/segment/spanning_tree.h"

namespace kindred::segment::dbscan {
namespace {

struct Options {
  std::optional<double> distance;
  int minimumPoints = 5;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::distance, "distance", KI_TEXT("core", "Distance"),
              KI_TEXT("core",
                      "Customers no farther apart than this are neighbours. Automatic: everyone's distance to the last "
                      "of the neighbours that make it dense is sorted, and the one taken where these begin to rise "
                      "steeply."),
              Range{.minimum = 0, .maximum = 1e9, .logarithmic = true})
          .param(&Options::minimumPoints, "minimum_points", KI_TEXT("core", "Neighbours that make it dense"),
                 KI_TEXT("core",
                         "How many customers, oneself among them, must be within the distance for a place to count as "
                         "dense."),
                 Range{1, 1000});
  return all;
}

/// Where ascending distances bend: farthest below the line from the first to the last (Satopää et al. 2011, "Kneedle").
double kneeOf(Vector distances) {
  std::ranges::sort(distances);
  const Eigen::Index last = distances.size() - 1;
  const double rise = distances[last] - distances[0];
  if (last < 1 || rise <= 0) return distances[last];
  Eigen::Index knee = 0;
  (Vector::LinSpaced(last + 1, 0, 1).array() - (distances.array() - distances[0]) / rise).maxCoeff(&knee);
  return distances[knee];
}

/// What each group is called: rows that short edges join, by the group's first row; Noise for rows that are not dense.
std::vector<int> denseGroups(const std::vector<Edge>& edges, const Vector& core, double distance, int& groups) {
  const auto rows = static_cast<std::size_t>(core.size());
  JoinedSets sets(rows);
  for (const Edge& edge : edges) {
    if (edge.length <= distance) sets.join(static_cast<std::size_t>(edge.from), static_cast<std::size_t>(edge.to));
  }
  std::vector<int> number(rows, Noise), labels(rows, Noise);
  for (std::size_t row = 0; row < rows; ++row) {
    if (core[static_cast<Eigen::Index>(row)] > distance) continue;
    int& own = number[sets.setOf(row)];
    if (own == Noise) own = groups++;
    labels[row] = own;
  }
  return labels;
}

/// Rows that are not dense join the group of the nearest that is, where that is within the distance.
std::vector<int> withBorders(const Matrix& points, const Vector& core, const std::vector<int>& dense, double distance,
                             Progress& progress) {
  const AssignerPtr assigner = nearestDense(points, core, dense, distance);
  std::vector<int> labels = dense;
  constexpr std::size_t RowsPerChunk = 256;
  forEachChunk(labels.size(), RowsPerChunk, progress, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      if (labels[i] != Noise) continue;
      const auto row = points.row(static_cast<Eigen::Index>(i));
      labels[i] = assigner->assign({row.data(), static_cast<std::size_t>(row.size())});
    }
  });
  return labels;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const auto n = static_cast<double>(rows), c = static_cast<double>(columns);
  const double k = std::max(schema().options(values).minimumPoints - 1, 8);
  return {2 * nearestRowsSeconds(n, c) + n * k * 1e-7, n * (12 * k + 40 * c + 250)};
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t /*seed*/, Progress& progress) {
  const Options options = schema().options(values);
  requirePoints(points);
  requireMemory(estimate(points.rows(), points.cols(), values).bytes,
                KI_TEXT("core", "Ask for fewer neighbours that make it dense, or choose k-means, which needs less."));
  const Eigen::Index rows = points.rows();
  const int others = static_cast<int>(std::min<Eigen::Index>(options.minimumPoints, rows)) - 1;
  Progress first = progress.part(0, 0.45, KI_TEXT("core", "Looking for dense places"));
  const NearestRows nearest = nearestRows(points, std::max(others, 8), first);
  Vector core = others > 0 ? Vector(nearest.distances.col(others - 1)) : Vector::Zero(rows);
  const double distance = options.distance.value_or(kneeOf(core));
  if (options.minimumPoints > rows) core.setConstant(std::numeric_limits<double>::infinity());

  Progress second = progress.part(0.45, 0.9, KI_TEXT("core", "Neighbours are at most %1 apart").with(distance));
  const auto edges = reachabilityTree(points, nearest, others, second);
  Clustering found;
  found.labels = denseGroups(edges, core, distance, found.clusters);
  Progress third = progress.part(0.9, 1);
  found.labels = withBorders(points, core, found.labels, distance, third);
  numberBySize(found);
  found.assigner = nearestDense(points, core, found.labels, distance);
  return found;
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "dbscan",
               .title = KI_TEXT("core", "DBSCAN"),
               .summary = KI_TEXT("core",
                                  "Groups of customers who are linked by short steps from neighbour to neighbour, of "
                                  "any shape and as many as there are. Who has no neighbours is in none."),
               .source = "Ester, Kriegel, Sander, Xu, KDD 1996",
               .parameters = schema().parameters()},
      .gives = {.noise = true, .assigns = true},
      .fit = fit,
      .estimate = estimate,
      .load = loadNearestDense};
}

}  // namespace kindred::segment::dbscan
