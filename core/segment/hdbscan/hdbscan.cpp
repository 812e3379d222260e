// HDBSCAN: groups wherever rows lie more densely than around them, however dense that is; rows between groups are in none.
#include <algorithm>
#include <cmath>

#include "core/base/memory.h"
#include "core/segment/clusterer.h"
#include "core/segment/hdbscan/condensed_tree.h"
#include "core/segment/nearest_row.h"

namespace kindred::segment::hdbscan {
namespace {

enum class Choice { MostStable, Leaves };

struct Options {
  std::optional<int> minimumClusterSize;
  std::optional<int> minimumSamples;
  Choice choice = Choice::MostStable;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::minimumClusterSize, "minimum_cluster_size", KI_TEXT("core", "Smallest segment"),
              KI_TEXT("core",
                      "Fewer customers than this are no segment of their own. Automatic: a hundredth of all, at least "
                      "five. Smaller segments are found with less, and more of them."),
              Range{2, 1000000})
          .param(
              &Options::minimumSamples, "minimum_samples", KI_TEXT("core", "Neighbours that make it dense"),
              KI_TEXT("core",
                      "How many customers, oneself among them, must be near for a place to count as dense. With more, "
                      "segments are more certain and more customers are in none. Automatic: as many as the smallest "
                      "segment has, at most 100."),
              Range{1, 1000})
          .advanced()
          .choice(&Options::choice, "choice", KI_TEXT("core", "Choice of segments"),
                  KI_TEXT("core", "Dense places lie within larger, less dense ones: which of them become segments."),
                  {{Choice::MostStable, "eom", KI_TEXT("core", "The most stable"),
                    KI_TEXT("core", "Those that persist over the widest range of density (excess of mass).")},
                   {Choice::Leaves, "leaf", KI_TEXT("core", "The smallest"),
                    KI_TEXT("core", "Those that have no smaller ones within: more, and more alike inside.")}})
          .advanced();
  return all;
}

int clusterSize(const Options& options, std::int64_t rows) {
  return options.minimumClusterSize.value_or(static_cast<int>(std::max<std::int64_t>(5, rows / 100)));
}

/// Neighbours within the core distance, without the row itself.
int othersOf(const Options& options, std::int64_t rows) {
  const int samples = options.minimumSamples.value_or(std::min(clusterSize(options, rows), 100));
  return static_cast<int>(std::min<std::int64_t>(samples, rows)) - 1;
}

/// Neighbours that are asked for: a few at least, to begin the spanning tree with.
int neighboursOf(int others) { return std::max(others, 8); }

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const auto n = static_cast<double>(rows), c = static_cast<double>(columns);
  const double k = neighboursOf(othersOf(schema().options(values), rows));
  return {2 * nearestRowsSeconds(n, c) + n * k * 1e-7, n * (12 * k + 24 * c + 250)};
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t /*seed*/, Progress& progress) {
  const Options options = schema().options(values, {.customers = points.rows()});
  requirePoints(points);
  requireMemory(estimate(points.rows(), points.cols(), values).bytes,
                KI_TEXT("core", "Ask for fewer neighbours that make it dense, or choose k-means, which needs less."));
  progress.report(0, KI_TEXT("core", "Looking for dense places"));
  const int others = othersOf(options, points.rows());
  std::vector<Edge> edges;
  if (points.rows() > 1) {
    Progress first = progress.part(0, 0.45);
    const NearestRows nearest = nearestRows(points, neighboursOf(others), first);
    Progress second = progress.part(0.45, 0.95);
    edges = reachabilityTree(points, nearest, others, second);
  }
  const CondensedTree tree = condensed(edges, static_cast<std::size_t>(points.rows()),
                                       static_cast<std::size_t>(clusterSize(options, points.rows())));
  const std::vector<bool> chosen = options.choice == Choice::Leaves ? leaves(tree) : mostStable(tree);
  Clustering found{.labels = labelsOf(tree, chosen), .clusters = static_cast<int>(std::ranges::count(chosen, true))};
  numberBySize(found);
  found.assigner = nearestRow(points, found.labels);
  progress.report(1);
  return found;
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "hdbscan",
                   .title = KI_TEXT("core", "HDBSCAN"),
                   .summary = KI_TEXT("core",
                                      "Groups wherever customers lie close together, of any shape and as many as there "
                                      "are. Who is between groups is in none."),
                   .source = "Campello, Moulavi, Sander, PAKDD 2013; McInnes and Healy, ICDMW 2017",
                   .parameters = schema().parameters()},
          .gives = {.noise = true, .assigns = true},
          .fit = fit,
          .estimate = estimate,
          .load = loadNearestRow};
}

}  // namespace kindred::segment::hdbscan
