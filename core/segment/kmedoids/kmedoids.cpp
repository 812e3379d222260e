// k-medoids: groups around rows of their own, by the sum of plain distances, so that a few extreme rows pull no centre away.
// Above a number of rows as CLARA does (Kaufman and Rousseeuw 1990): the medoids of five samples drawn, of which those are
// kept that are nearest to all rows. Here the inertia is the sum of distances, which is what it makes least.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "core/base/memory.h"
#include "core/base/parallel.h"
#include "core/segment/clusterer.h"
#include "core/segment/kmedoids/faster_pam.h"
#include "core/segment/nearest_centre.h"

namespace kindred::segment::kmedoids {
namespace {

constexpr Eigen::Index MostRows = 20000;  // whose distances of all pairs are kept
constexpr Eigen::Index SampleRows = 4000;
constexpr int Samples = 5;

enum class Start { Lab, Build };

struct Options {
  int k = 5;
  Start start = Start::Lab;
  int restarts = 2;
  int maximumIterations = 100;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::k, "k", KI_TEXT("core", "Segments, k"),
              KI_TEXT("core", "How many groups to make. More groups are more alike inside, and harder to tell apart."),
              Range{.minimum = 2, .maximum = 100, .atMostCustomers = true})
          .choice(
              &Options::start, "start", KI_TEXT("core", "Start"),
              KI_TEXT("core", "Which customers stand for the groups at first."),
              {{Start::Lab, "lab", KI_TEXT("core", "Best of a few"),
                KI_TEXT("core", "The best of a few drawn, one after the other.")},
               {Start::Build, "build", KI_TEXT("core", "Best of all"),
                KI_TEXT("core", "The best of all, one after the other. Takes longer, and leaves nothing to chance.")}})
          .advanced()
          .param(&Options::restarts, "restarts", KI_TEXT("core", "Restarts"),
                 KI_TEXT("core", "How many random starts are tried; the best result is kept."), Range{1, 1000})
          .advanced()
          .param(&Options::maximumIterations, "max_iterations", KI_TEXT("core", "Most iterations"),
                 KI_TEXT("core", "A start ends after so many rounds even where groups still change."), Range{1, 100000})
          .advanced();
  return all;
}

Matrix rowsOf(const Matrix& points, const std::vector<int>& rows) {
  Matrix result(static_cast<Eigen::Index>(rows.size()), points.cols());
  for (std::size_t i = 0; i < rows.size(); ++i) result.row(static_cast<Eigen::Index>(i)) = points.row(rows[i]);
  return result;
}

/// Each row's nearest centre, and the sum of the distances to it.
std::pair<std::vector<int>, double> assigned(const Matrix& points, const Matrix& centres) {
  constexpr std::size_t RowsPerChunk = 1024;
  const auto rows = static_cast<std::size_t>(points.rows());
  std::vector<int> labels(rows);
  std::vector<double> sums(chunkCount(rows, RowsPerChunk), 0);
  Progress silent;
  forEachChunk(rows, RowsPerChunk, silent, [&](const Chunk& chunk) {
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const auto row = points.row(static_cast<Eigen::Index>(i));
      Eigen::Index nearest = 0;
      sums[chunk.number] += std::sqrt((centres.rowwise() - row).rowwise().squaredNorm().minCoeff(&nearest));
      labels[i] = static_cast<int>(nearest);
    }
  });
  return {std::move(labels), std::accumulate(sums.begin(), sums.end(), 0.0)};
}

/// The best medoids of a few starts. Rows are put in the order of the groups of the first start, so that what is near a
/// candidate stands side by side.
Medoids medoidsOf(const Matrix& points, const Options& options, Random random, Progress& progress) {
  requireMemory(static_cast<double>(points.rows()) * static_cast<double>(points.rows()) * sizeof(float),
                KI_TEXT("core", "Choose k-means, which needs no distances of all pairs, or fewer rows."));
  std::vector<int> start = builtOnSamples(points, options.k, random);
  const auto labels = assigned(points, rowsOf(points, start)).first;
  std::vector<int> order(labels.size()), place(labels.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](int row) { return labels[static_cast<std::size_t>(row)]; });
  for (std::size_t i = 0; i < order.size(); ++i) place[static_cast<std::size_t>(order[i])] = static_cast<int>(i);

  Progress comparing = progress.part(0, 0.3);
  const FloatMatrix distances = distancesOf(rowsOf(points, order), comparing);
  const int starts = options.start == Start::Build ? 1 : options.restarts;
  Medoids best;
  for (int i = 0; i < starts; ++i) {
    Progress part = progress.part(0.3 + 0.7 * i / starts, 0.3 + 0.7 * (i + 1) / starts);
    if (i > 0) start = builtOnSamples(points, options.k, random);
    for (int& row : start) row = place[static_cast<std::size_t>(row)];
    Progress building = part.part(0, 0.3);
    if (options.start == Start::Build) start = built(distances, options.k, building);
    Progress swapping = part.part(0.3, 1);
    Medoids found = improved(distances, start, options.maximumIterations, swapping);
    if (i == 0 || found.deviation < best.deviation) best = std::move(found);
  }
  for (int& row : best.rows) row = order[static_cast<std::size_t>(row)];
  return best;
}

std::vector<int> drawnRows(Eigen::Index rows, Random& random) {
  std::vector<int> all(static_cast<std::size_t>(rows));
  std::iota(all.begin(), all.end(), 0);
  for (std::size_t i = 0; i < SampleRows; ++i) std::swap(all[i], all[i + random.below(all.size() - i)]);
  all.resize(SampleRows);
  std::ranges::sort(all);
  return all;
}

/// Of the medoids of samples, those that are nearest to all rows; and the swaps that it took to find them.
std::pair<Matrix, int> sampledMedoids(const Matrix& points, const Options& options, std::uint64_t seed,
                                      Progress& progress) {
  std::pair<Matrix, int> best;
  double least = std::numeric_limits<double>::infinity();
  for (int i = 0; i < Samples; ++i) {
    Progress part = progress.part(static_cast<double>(i) / Samples, static_cast<double>(i + 1) / Samples);
    Random random = Random::stream(seed, static_cast<std::uint64_t>(i));
    const Matrix sample = rowsOf(points, drawnRows(points.rows(), random));
    const Medoids found = medoidsOf(sample, options, random, part);
    const Matrix centres = rowsOf(sample, found.rows);
    const double deviation = assigned(points, centres).second;
    if (deviation >= least) continue;
    least = deviation;
    best = {centres, found.swaps};
  }
  return best;
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  Clustering result{.labels = {}, .clusters = options.k};
  if (points.rows() > MostRows) {
    std::tie(result.centres, result.iterations) = sampledMedoids(points, options, seed, progress);
  } else {
    const Medoids found = medoidsOf(points, options, Random(seed), progress);
    result.centres = rowsOf(points, found.rows);
    result.iterations = found.swaps;
  }
  std::tie(result.labels, result.inertia) = assigned(points, result.centres);
  numberBySize(result);
  result.assigner = nearestCentre(result.centres);
  return result;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  constexpr double SecondsPerTerm = 1e-10;
  constexpr double SecondsPerLook = 1e-9;
  const bool isSampled = rows > MostRows;
  const double all = static_cast<double>(rows), width = static_cast<double>(columns);
  const double compared = isSampled ? SampleRows : all;
  const double one = compared * compared * (width * SecondsPerTerm + 3 * options.restarts * SecondsPerLook);
  const double judging = all * width * options.k * SecondsPerLook;
  return {(one + judging) * (isSampled ? Samples : 1), compared * compared * sizeof(float) + all * 12};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "kmedoids",
               .title = KI_TEXT("core", "k-medoids"),
               .summary = KI_TEXT("core",
                                  "k groups around a typical customer each; extreme ones pull less than in k-means. Of "
                                  "more than 20,000 customers, the best of five samples of 4,000."),
               .source = "Schubert and Rousseeuw 2021 (FasterPAM)",
               .parameters = schema().parameters()},
      .gives = {.centres = true, .assigns = true},
      .fit = fit,
      .estimate = estimate,
      .load = loadNearestCentre};
}

}  // namespace kindred::segment::kmedoids
