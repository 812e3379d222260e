// Spectral co-clustering: rows and columns are grouped at once, as the two sides of a graph whose links are the cells.
#include <algorithm>
#include <utility>

#include "core/segment/bicluster/places.h"
#include "core/segment/clusterer.h"

namespace kindred::segment::bicluster {
namespace {

enum class Negatives { Shift, Refuse };

struct Options {
  int k = 5;
  Negatives negatives = Negatives::Shift;
  int restarts = 10;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::k, "k", KI_TEXT("core", "Segments, k"),
              KI_TEXT("core", "How many groups to make. More groups are more alike inside, and harder to tell apart."),
              Range{.minimum = 2, .maximum = 100, .atMostCustomers = true})
          .choice(&Options::negatives, "negatives", KI_TEXT("core", "Numbers below 0"),
                  KI_TEXT("core", "The method reads numbers as amounts, of which there are none below 0."),
                  {{Negatives::Shift, "shift", KI_TEXT("core", "Count from the least"),
                    KI_TEXT("core", "In a column with numbers below 0 all are counted from its least one.")},
                   {Negatives::Refuse, "refuse", KI_TEXT("core", "Refuse"),
                    KI_TEXT("core", "Only features that are amounts or shares are grouped.")}})
          .advanced()
          .param(&Options::restarts, "restarts", KI_TEXT("core", "Restarts"),
                 KI_TEXT("core", "How many random starts are tried; the best result is kept."), Range{1, 1000})
          .advanced();
  return all;
}

/// What each column is counted from.
Eigen::RowVectorXd leastOf(const Matrix& points, Negatives negatives) {
  const Eigen::RowVectorXd least = points.colwise().minCoeff().cwiseMin(0);
  if (negatives == Negatives::Refuse && least.minCoeff() < 0) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Some numbers are below 0, and this method reads them as amounts."),
                KI_TEXT("core", "Choose features that are amounts or shares, or have them counted from the least."));
  }
  return least;
}

/// Rows and columns below each other.
Matrix placesOfAll(const Matrix& points, const Places& places) {
  Matrix all(points.rows() + points.cols(), places.dimensions());
  for (Eigen::Index i = 0; i < points.rows(); ++i) all.row(i) = places.ofRow(points.row(i));
  all.bottomRows(points.cols()) = places.ofColumns();
  return all;
}

/// The groups that have rows, with their centres; columns of other groups are in none.
Clustering ofRows(const Clustering& all, Eigen::Index rows) {
  Clustering found{.labels = {all.labels.begin(), all.labels.begin() + rows}};
  std::vector<int> number(static_cast<std::size_t>(all.clusters), Noise);
  std::vector<Eigen::Index> kept;
  for (int& label : found.labels) {
    int& own = number[static_cast<std::size_t>(label)];
    if (own == Noise) {
      own = found.clusters++;
      kept.push_back(label);
    }
    label = own;
  }
  for (auto label = all.labels.begin() + rows; label != all.labels.end(); ++label)
    found.columnLabels.push_back(number[static_cast<std::size_t>(*label)]);
  found.centres = all.centres(kept, Eigen::all);
  return found;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  const auto n = static_cast<double>(rows), c = static_cast<double>(columns);
  return {5e-10 * n * c * c + 5e-7 * n * options.restarts * options.k, n * (16 * c + 100)};
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  const Options options = schema().options(values, {.customers = points.rows()});
  requirePoints(points);
  if (points.cols() < 2 || points.rows() < 2) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Rows and columns are grouped at once, which needs two of each."),
                KI_TEXT("core", "Choose more features or columns."));
  }
  progress.report(0);
  Places places(points, leastOf(points, options.negatives), options.k);
  Progress grouping = progress.part(0.2, 1);
  const Clustering all = segment::algorithm("kmeans").fit(
      placesOfAll(points, places), {{"k", std::int64_t{options.k}}, {"restarts", std::int64_t{options.restarts}}}, seed,
      grouping);
  Clustering found = ofRows(all, points.rows());
  numberBySize(found);
  found.assigner =
      nearestPlace(std::move(places), std::exchange(found.centres, {}));  // not of the columns that were given
  return found;
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "bicluster",
                   .title = KI_TEXT("core", "Co-clustering"),
                   .summary = KI_TEXT("core",
                                      "k groups of customers and, at once, of the features that they have more of than "
                                      "others."),
                   .source = "Dhillon, KDD 2001",
                   .parameters = schema().parameters()},
          .gives = {.assigns = true},
          .fit = fit,
          .estimate = estimate,
          .load = loadNearestPlace};
}

}  // namespace kindred::segment::bicluster
