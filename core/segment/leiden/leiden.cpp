// Leiden: groups whose members are linked with each other more than chance would have it, as many as there are.
#include <algorithm>
#include <numeric>

#include "core/base/memory.h"
#include "core/segment/clusterer.h"
#include "core/segment/leiden/communities.h"
#include "core/segment/near_graph.h"
#include "core/segment/nearest_row.h"

namespace kindred::segment::leiden {
namespace {

enum class Aim { Modularity, Potts };

struct Options {
  double resolution = 1;
  int neighbours = 15;
  Aim aim = Aim::Modularity;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::resolution, "resolution", KI_TEXT("core", "Resolution"),
                 KI_TEXT("core", "The higher, the more and the smaller groups are found."),
                 Range{.minimum = 1e-6, .maximum = 1e3, .logarithmic = true})
          .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"),
                 KI_TEXT("core",
                         "With how many of the most similar customers everyone is linked. With more, groups are larger "
                         "and fewer."),
                 Range{1, 1000})
          .choice(
              &Options::aim, "quality", KI_TEXT("core", "Quality of groups"),
              KI_TEXT("core", "What the links within groups are compared with."),
              {{Aim::Modularity, "modularity", KI_TEXT("core", "Modularity"),
                KI_TEXT("core", "As many links as chance would make, given how many everyone has.")},
               {Aim::Potts, "cpm", KI_TEXT("core", "Constant Potts model"),
                KI_TEXT("core",
                        "The resolution, as the share of all pairs in a group that are linked: about 0.01 for groups "
                        "of a thousand with fifteen neighbours each.")}})
          .advanced();
  return all;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  const auto n = static_cast<double>(rows), links = n * options.neighbours;
  return {nearestRowsSeconds(n, static_cast<double>(columns)) + 3e-6 * links, 160 * links + 300 * n};
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  const Options options = schema().options(values, {.customers = points.rows()});
  requirePoints(points);
  requireMemory(estimate(points.rows(), points.cols(), values).bytes,
                KI_TEXT("core", "Ask for fewer neighbours, or choose k-means, which needs less."));
  Progress first = progress.part(0, 0.5, KI_TEXT("core", "Looking for the nearest neighbours"));
  const Csr graph = nearGraph(nearestRows(points, options.neighbours, first), options.neighbours);
  progress.report(0.5, KI_TEXT("core", "Looking for groups of many links"));
  std::vector<double> masses(static_cast<std::size_t>(graph.rows), 1);
  double resolution = options.resolution;
  if (options.aim == Aim::Modularity) {
    for (Index row = 0; row < graph.rows; ++row) {
      const auto weights = graph.row(row).values;
      masses[static_cast<std::size_t>(row)] = std::accumulate(weights.begin(), weights.end(), 0.0);
    }
    resolution /= std::max(std::accumulate(masses.begin(), masses.end(), 0.0), 1.0);
  }
  Communities groups = communities(graph, masses, resolution, seed, progress);
  Clustering found{.labels = std::move(groups.labels), .clusters = groups.count};
  numberBySize(found);
  found.assigner = nearestRow(points, found.labels);
  progress.report(1);
  return found;
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "leiden",
               .title = KI_TEXT("core", "Leiden"),
               .summary = KI_TEXT("core",
                                  "Everyone is linked with the most similar others; groups are those who are linked "
                                  "with each other far more than with the rest. As many as there are."),
               .source = "Traag, Waltman, van Eck, Scientific Reports 9, 2019",
               .parameters = schema().parameters()},
      .gives = {.assigns = true},
      .fit = fit,
      .estimate = estimate,
      .load = loadNearestRow};
}

}  // namespace kindred::segment::leiden
