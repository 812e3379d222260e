// UMAP: McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection", arXiv 1802.03426, 2018. Exact
// nearest neighbours; the beginning is principal components, which tells the whole as well as the spectral one does (Kobak and
// Linderman, Nature Biotechnology 39, 2021) and needs no graph in one piece.
#include <cmath>
#include <optional>

#include "core/embed/components.h"
#include "core/embed/embedder.h"
#include "core/embed/neighbour_graph.h"
#include "core/embed/umap/layout.h"
#include "core/embed/umap/memberships.h"

namespace kindred::embed::umap {
namespace {

struct Options {
  int neighbours = 15;
  double minimumDistance = 0.1;
  double spread = 1;
  std::optional<int> epochs;
  int negativeSamples = 5;
  int dimensions = 2;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"),
                 KI_TEXT("core",
                         "How many of the most alike, itself among them, are to lie near each customer. Few show small "
                         "groups, many the shape of the whole."),
                 Range{2, 200})
          .param(&Options::minimumDistance, "minimum_distance", KI_TEXT("core", "Least distance"),
                 KI_TEXT("core",
                         "How close alike customers may lie: near 0 groups are tight, near 1 they are spread evenly."),
                 Range{0, 3})
          .param(&Options::spread, "spread", KI_TEXT("core", "Spread"),
                 KI_TEXT("core", "How far apart what is less alike lies, beside the least distance."), Range{0.1, 10})
          .advanced()
          .param(&Options::epochs, "epochs", KI_TEXT("core", "Epochs"),
                 KI_TEXT(
                     "core",
                     "How often each pair is pulled together; 500 up to 10,000 customers and 200 above, unless given."),
                 Range{1, 10000})
          .advanced()
          .param(&Options::negativeSamples, "negative_samples", KI_TEXT("core", "Negative samples"),
                 KI_TEXT("core", "How many others each pair is pushed away from at every step."), Range{1, 50})
          .advanced()
          .param(&Options::dimensions, "dimensions", KI_TEXT("core", "Dimensions"),
                 KI_TEXT("core", "Of the picture: a plane, or a room."), Range{2, 3})
          .advanced();
  return all;
}

int epochsFor(const Options& options, std::int64_t rows) {
  constexpr std::int64_t Many = 10000;
  return options.epochs.value_or(rows <= Many ? 500 : 200);
}

float unionOf(float there, float back) { return there + back - there * back; }

Options optionsOf(const Values& values) {
  const Options options = schema().options(values);
  if (options.minimumDistance > options.spread) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The least distance is greater than the spread."),
                KI_TEXT("core", "Choose a least distance up to the spread."));
  }
  return options;
}

Embedding fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  constexpr double Spread = 4;  // of the beginning: some ten on each side
  const Options options = optionsOf(values);
  requirePoints(points);
  Progress searching = progress.part(0, 0.4, KI_TEXT("core", "Finding who is nearest"));
  const NearestRows neighbours = nearestRows(points, options.neighbours - 1, searching);
  const Csr graph = symmetrised(neighbours, memberships(neighbours), unionOf);
  FloatMatrix places = startingPoints(points, options.dimensions, Spread, seed).cast<float>();
  Progress moving = progress.part(0.4, 1, KI_TEXT("core", "Placing customers"));
  layOut(graph, curveFor(options.minimumDistance, options.spread),
         {epochsFor(options, points.rows()), options.negativeSamples, seed}, places, moving);
  return {places.cast<double>(), {}, {}};
}

Matrix place(const Matrix& points, const Matrix& placed, const Matrix& newcomers, const Values& values,
             Progress& progress) {
  constexpr int Epochs = 30;
  const Options options = optionsOf(values);
  requirePoints(points);
  requireAlike(points, newcomers);
  Progress searching = progress.part(0, 0.5, KI_TEXT("core", "Finding who is nearest"));
  const NearestRows neighbours = nearestRowsTo(newcomers, points, options.neighbours - 1, searching);
  const FloatMatrix weights = memberships(neighbours);
  FloatMatrix places = weightedMeans(neighbours, weights, placed).cast<float>();
  Progress moving = progress.part(0.5, 1, KI_TEXT("core", "Placing customers"));
  layOutAmong(neighbours, weights, placed.cast<float>(), curveFor(options.minimumDistance, options.spread),
              {.epochs = Epochs, .negativeSamples = options.negativeSamples}, places, moving);
  return places.cast<double>();
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  constexpr double SecondsAStep = 5e-9, StepsAnEpoch = 0.5, BytesAnEdge = 60;
  const Options options = schema().options(values);
  const double n = static_cast<double>(rows), edges = n * options.neighbours;
  const double steps = edges * StepsAnEpoch * epochsFor(options, rows) * (1 + options.negativeSamples);
  return {nearestRowsSeconds(n, static_cast<double>(columns)) + steps * SecondsAStep,
          2 * n * static_cast<double>(columns) * sizeof(double) + edges * BytesAnEdge};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "umap",
               .title = KI_TEXT("core", "UMAP"),
               .summary = KI_TEXT(
                   "core", "Keeps who is most alike together: groups show as islands. Quick for many customers."),
               .source = "McInnes, Healy and Melville, arXiv 1802.03426, 2018",
               .capabilities = {},
               .parameters = schema().parameters()},
      .caption = KI_TEXT("core",
                         "Who lies close is alike. How far islands lie from each other, and how large they are, says "
                         "little."),
      .fit = fit,
      .place = place,
      .estimate = estimate};
}

}  // namespace kindred::embed::umap
