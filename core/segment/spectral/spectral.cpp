// Spectral clustering: the graph of nearest neighbours is cut where few links are, so that groups may have any shape.
#include <algorithm>

#include "core/base/memory.h"
#include "core/segment/clusterer.h"
#include "core/segment/near_graph.h"
#include "core/segment/nearest_row.h"
#include "core/segment/spectral/embedding.h"

namespace kindred::segment::spectral {
namespace {

struct Options {
  int k = 5;
  int neighbours = 10;
  int restarts = 10;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::k, "k", KI_TEXT("core", "Segments, k"),
              KI_TEXT("core", "How many groups to make. More groups are more alike inside, and harder to tell apart."),
              Range{.minimum = 2, .maximum = 100, .atMostCustomers = true})
          .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"),
                 KI_TEXT(
                     "core",
                     "With how many of the most similar customers, oneself among them, everyone is linked. With fewer, "
                     "groups follow finer shapes; with more, single customers matter less."),
                 Range{2, 1000})
          .advanced()
          .param(&Options::restarts, "restarts", KI_TEXT("core", "Restarts"),
                 KI_TEXT("core", "How many random starts are tried; the best result is kept."), Range{1, 1000})
          .advanced();
  return all;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  const auto n = static_cast<double>(rows), c = static_cast<double>(columns);
  const double links = 1.5 * n * options.neighbours, block = options.k + 10;
  constexpr double Products = 120, SecondsATerm = 5e-10, Blocks = 5;
  return {nearestRowsSeconds(n, c) + Products * SecondsATerm * links * block,
          35 * links + n * (8 * Blocks * block + 200)};
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  const Options options = schema().options(values, {.customers = points.rows()});
  requirePoints(points);
  requireMemory(estimate(points.rows(), points.cols(), values).bytes,
                KI_TEXT("core", "Ask for fewer neighbours or groups, or choose k-means, which needs less."));
  Progress first = progress.part(0, 0.4, KI_TEXT("core", "Looking for the nearest neighbours"));
  const NearestRows nearest = nearestRows(points, std::max(options.neighbours - 1, 1), first);
  Progress second = progress.part(0.4, 0.5);
  const Csr graph = connected(nearGraph(nearest, options.neighbours - 1), points, nearest, second);
  Progress third = progress.part(0.5, 0.9, KI_TEXT("core", "Dividing the graph of neighbours"));
  const Matrix places = walkVectors(graph, options.k, third);
  Progress fourth = progress.part(0.9, 1);
  const Clustering divided = segment::algorithm("kmeans").fit(
      places, {{"k", std::int64_t{options.k}}, {"restarts", std::int64_t{options.restarts}}}, seed, fourth);
  return {.labels = divided.labels,
          .clusters = divided.clusters,
          .iterations = divided.iterations,
          .assigner = nearestRow(points, divided.labels)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "spectral",
                   .title = KI_TEXT("core", "Spectral clustering"),
                   .summary = KI_TEXT("core",
                                      "k groups of any shape: everyone is linked with the most similar others, and the "
                                      "links are cut where there are fewest."),
                   .source = "Shi and Malik, PAMI 2000; Ng, Jordan, Weiss, NIPS 2001; von Luxburg 2007",
                   .parameters = schema().parameters()},
          .gives = {.assigns = true},
          .fit = fit,
          .estimate = estimate,
          .load = loadNearestRow};
}

}  // namespace kindred::segment::spectral
