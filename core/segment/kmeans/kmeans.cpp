// k-means: the groups whose centres are nearest to their members, best of several random starts.
#include <algorithm>
#include <optional>

#include "core/segment/clusterer.h"
#include "core/segment/kmeans/lloyd.h"
#include "core/segment/nearest_centre.h"

namespace kindred::segment::kmeans {
namespace {

struct Options {
  int k = 5;
  int restarts = 10;
  int maximumIterations = 300;
  double tolerance = 1e-6;
  std::optional<int> batch;
};

// Above so many rows batches take a fifth of the time or less and leave squares greater by some ten-thousandths: of
// 10,000,000 × 16 rows in twenty groups that overlap 2.8 s instead of 15.4 a start, and 1.00025 of the squares; without
// any groups 3.5 s instead of 42.9, and 1.0004. Of greater and smaller batches the same.
constexpr std::int64_t MostInOneRound = 2'000'000, UsualBatch = 65'536;

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::k, "k", KI_TEXT("core", "Segments, k"),
              KI_TEXT("core", "How many groups to make. More groups are more alike inside, and harder to tell apart."),
              Range{.minimum = 2, .maximum = 100, .atMostCustomers = true})
          .param(&Options::restarts, "restarts", KI_TEXT("core", "Restarts"),
                 KI_TEXT("core", "How many random starts are tried; the best result is kept."), Range{1, 1000})
          .advanced()
          .param(&Options::maximumIterations, "max_iterations", KI_TEXT("core", "Most iterations"),
                 KI_TEXT("core", "A start ends after so many rounds even where groups still change."), Range{1, 100000})
          .advanced()
          .param(&Options::tolerance, "tolerance", KI_TEXT("core", "Tolerance"),
                 KI_TEXT("core",
                         "A start ends when a round makes the groups better by no more than this share. With 0 it ends "
                         "when no one changes groups."),
                 Range{0, 0.1})
          .advanced()
          .param(&Options::batch, "batch", KI_TEXT("core", "Rows a round"),
                 KI_TEXT("core",
                         "How many customers a round looks at, drawn at random; with as many as there are, at all of "
                         "them. Fewer are faster and come nearly as close. At the end everyone is placed exactly. "
                         "Automatic: all of up to %1 million, of more a part.")
                     .with(MostInOneRound / 1'000'000),
                 Range{.minimum = 1024, .maximum = 100'000'000, .logarithmic = true})
          .advanced();
  return all;
}

/// Rows a round; 0: all.
std::size_t batchOf(std::int64_t rows, const Options& options) {
  const std::int64_t batch = options.batch ? *options.batch : rows > MostInOneRound ? UsualBatch : 0;
  return batch < rows ? static_cast<std::size_t>(batch) : 0;
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  const LloydOptions each{options.k, options.maximumIterations, options.tolerance, batchOf(points.rows(), options)};
  const TiledRows table(points, progress);
  Clustering best;
  for (int restart = 0; restart < options.restarts; ++restart) {
    Progress part = progress.part(static_cast<double>(restart) / options.restarts,
                                  static_cast<double>(restart + 1) / options.restarts);
    Clustering found = lloyd(table, each, Random::stream(seed, static_cast<std::uint64_t>(restart)), part);
    if (restart == 0 || found.inertia < best.inertia) best = std::move(found);
  }
  numberBySize(best);
  best.assigner = nearestCentre(best.centres);
  return best;
}

Matrix start(const Matrix& points, const Values& values, std::uint64_t seed) {
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  return startOf(points, options.k, Random::stream(seed, 0), {});
}

std::vector<Round> rounds(const Matrix& points, const Matrix& centres, const Values& values, Progress& progress) {
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  std::vector<Round> seen;
  const LloydOptions one{static_cast<int>(centres.rows()), options.maximumIterations, options.tolerance};
  lloydFrom(
      points, centres, one,
      [&](const Matrix& at, const std::vector<int>& labels, double inertia) {
        seen.push_back({at, labels, inertia});
      },
      progress);
  return seen;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  constexpr double TypicalIterations = 40;
  constexpr double SecondsPerTerm = 4e-11;
  constexpr double RowsBefore = 131'072, Looks = 2, SecondsToRead = 8e-9, SecondsARow = 2e-8;
  const auto n = static_cast<double>(rows), width = static_cast<double>(columns);
  const double bytes = n * (24 + 4 * width);
  if (batchOf(rows, options) == 0)
    return {n * width * options.k * SecondsPerTerm * options.restarts * TypicalIterations, bytes};
  const double few = std::min(n, RowsBefore) * TypicalIterations + n * Looks;
  return {n * width * SecondsToRead + (few * width * options.k * SecondsPerTerm + n * SecondsARow) * options.restarts,
          bytes};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "kmeans",
                   .title = KI_TEXT("core", "k-means"),
                   .summary = KI_TEXT("core", "k groups around centres. Everyone belongs to exactly one group."),
                   .source = "Lloyd 1982; Arthur and Vassilvitskii, SODA 2007 (k-means++); Sculley, WWW 2010 (batches)",
                   .version = 3,
                   .parameters = schema().parameters()},
          .gives = {.centres = true, .assigns = true},
          .fit = fit,
          .estimate = estimate,
          .watched = Watched{.start = start, .rounds = rounds},
          .load = loadNearestCentre};
}

}  // namespace kindred::segment::kmeans
