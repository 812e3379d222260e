// t-SNE: van der Maaten and Hinton, "Visualizing data using t-SNE", JMLR 9, 2008. Neighbours within three times the perplexity
// (van der Maaten, JMLR 15, 2014), exact; repulsion by interpolation (Linderman et al., Nature Methods 16, 2019); exaggeration
// and rates of Belkina et al., Nature Communications 10, 2019; begun with principal components (Kobak and Berens, ibid.).
#include "core/embed/components.h"
#include "core/embed/embedder.h"
#include "core/embed/neighbour_graph.h"
#include "core/embed/tsne/affinities.h"
#include "core/embed/tsne/descent.h"

namespace kindred::embed::tsne {
namespace {

struct Options {
  double perplexity = 30;
  double exaggeration = 12;
  int exaggerated = 250;
  int iterations = 500;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::perplexity, "perplexity", KI_TEXT("core", "Perplexity"),
              KI_TEXT("core",
                      "About how many of the most alike each customer is kept near to. Few show small groups, many the "
                      "shape of the whole."),
              Range{2, 200})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Iterations"),
                 KI_TEXT("core", "Steps after the exaggeration."), Range{0, 10000})
          .advanced()
          .param(
              &Options::exaggeration, "exaggeration", KI_TEXT("core", "Early exaggeration"),
              KI_TEXT("core",
                      "How many times stronger those who are alike are pulled together at first, so that groups form."),
              Range{1, 100})
          .advanced()
          .param(&Options::exaggerated, "exaggeration_iterations", KI_TEXT("core", "Steps of exaggeration"),
                 KI_TEXT("core", "How many of the first steps."), Range{0, 10000})
          .advanced();
  return all;
}

// As probabilities of pairs: all of them together are 1.
Csr affinitiesOf(const NearestRows& neighbours, double perplexity) {
  const float scale = 1 / (2 * static_cast<float>(neighbours.rows.rows()));
  return symmetrised(neighbours, conditionals(neighbours, perplexity),
                     [scale](float there, float back) { return (there + back) * scale; });
}

Embedding fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  constexpr double Spread = 1e-4;
  const Options options = schema().options(values);
  requirePoints(points);
  Progress searching = progress.part(0, 0.2, KI_TEXT("core", "Finding who is nearest"));
  const NearestRows neighbours = nearestRows(points, neighboursFor(options.perplexity, points.rows() - 1), searching);
  const Csr affinities = affinitiesOf(neighbours, options.perplexity);
  Matrix places = startingPoints(points, 2, Spread, seed);
  Progress moving = progress.part(0.2, 1, KI_TEXT("core", "Placing customers"));
  descend(affinities, {options.exaggeration, options.exaggerated, options.iterations}, places, moving);
  return {std::move(places), {}, {}};
}

// Steps down the divergence of a newcomer's own neighbours: how alike they are to it against how near they lie.
Eigen::RowVectorXd moved(const Eigen::RowVectorXf& weights, const Matrix& nearby, Eigen::RowVectorXd place) {
  constexpr int Steps = 30;
  for (int step = 0; step < Steps; ++step) {
    const Matrix apart = (-nearby).rowwise() + place;
    const Eigen::ArrayXd heights = 1 / (1 + apart.rowwise().squaredNorm().array());
    const Eigen::ArrayXd rest = weights.transpose().cast<double>().array() - heights / heights.sum();
    place -= ((rest * heights).matrix().transpose() * apart).eval();
  }
  return place;
}

Matrix place(const Matrix& points, const Matrix& placed, const Matrix& newcomers, const Values& values,
             Progress& progress) {
  const Options options = schema().options(values);
  requirePoints(points);
  requireAlike(points, newcomers);
  const NearestRows neighbours =
      nearestRowsTo(newcomers, points, neighboursFor(options.perplexity, points.rows()), progress);
  const FloatMatrix weights = conditionals(neighbours, options.perplexity);
  Matrix places = weightedMeans(neighbours, weights, placed);
  for (Eigen::Index i = 0; i < places.rows(); ++i) {
    Matrix nearby(weights.cols(), placed.cols());
    for (Eigen::Index e = 0; e < nearby.rows(); ++e) nearby.row(e) = placed.row(neighbours.rows(i, e));
    places.row(i) = moved(weights.row(i), nearby, places.row(i));
  }
  return places;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  constexpr double SecondsAnEdge = 3e-9, SecondsARow = 3e-7, SecondsAGrid = 5e-3, BytesAnEdge = 40;
  const Options options = schema().options(values);
  const double n = static_cast<double>(rows), edges = n * 6 * options.perplexity;
  const double steps = options.exaggerated + options.iterations;
  return {nearestRowsSeconds(n, static_cast<double>(columns)) +
              steps * (edges * SecondsAnEdge + n * SecondsARow + SecondsAGrid),
          2 * n * static_cast<double>(columns) * sizeof(double) + edges * BytesAnEdge};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "tsne",
               .title = KI_TEXT("core", "t-SNE"),
               .summary = KI_TEXT(
                   "core", "Keeps each customer beside those who are most alike: fine structure within groups shows."),
               .source = "van der Maaten and Hinton, JMLR 2008; Linderman et al., Nature Methods 2019; Belkina et al., "
                         "Nature Communications 2019",
               .capabilities = {},
               .parameters = schema().parameters()},
      .caption = KI_TEXT("core", "Who lies close is alike. Sizes of groups and the distances between them say little."),
      .fit = fit,
      .place = place,
      .estimate = estimate};
}

}  // namespace kindred::embed::tsne
