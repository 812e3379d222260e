// Gaussian mixtures: every row belongs to every group to some degree, and groups may be long, flat or tilted. Starts from
// k-means, as scikit-learn does, with its defaults.
#include <algorithm>

#include "core/segment/clusterer.h"
#include "core/segment/gmm/mixture.h"

namespace kindred::segment::gmm {
namespace {

struct Options {
  int k = 5;
  Covariance covariance = Covariance::Full;
  int restarts = 5;
  int maximumIterations = 100;
  double tolerance = 1e-3;
  double regularisation = 1e-6;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::k, "k", KI_TEXT("core", "Segments, k"),
              KI_TEXT("core", "How many groups to make. More groups are more alike inside, and harder to tell apart."),
              Range{.minimum = 2, .maximum = 100, .atMostCustomers = true})
          .choice(&Options::covariance, "covariance", KI_TEXT("core", "Shape of groups"),
                  KI_TEXT("core", "How freely groups may stretch. The freer, the more customers it takes to tell."),
                  {{Covariance::Full, "full", KI_TEXT("core", "Any"),
                    KI_TEXT("core", "Each group its own shape, tilted as it may be.")},
                   {Covariance::Tied, "tied", KI_TEXT("core", "The same"),
                    KI_TEXT("core", "All groups have one shape, tilted as it may be.")},
                   {Covariance::Diagonal, "diagonal", KI_TEXT("core", "Along the figures"),
                    KI_TEXT("core", "Each group its own width in each figure, not tilted.")}})
          .param(&Options::restarts, "restarts", KI_TEXT("core", "Restarts"),
                 KI_TEXT("core", "How many random starts are tried; the best result is kept."), Range{1, 1000})
          .advanced()
          .param(&Options::maximumIterations, "max_iterations", KI_TEXT("core", "Most iterations"),
                 KI_TEXT("core", "A start ends after so many rounds even where groups still change."), Range{1, 100000})
          .advanced()
          .param(&Options::tolerance, "tolerance", KI_TEXT("core", "Tolerance"),
                 KI_TEXT("core", "A start ends when a round makes the mean log likelihood greater by less than this."),
                 Range{0, 1})
          .advanced()
          .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Is added to the variances, so that no group becomes flat."), Range{0, 1e6})
          .advanced();
  return all;
}

/// A newcomer's group is the one it belongs to most.
class MostLikely : public Assigner {
 public:
  explicit MostLikely(Mixture mixture) : m_mixture(std::move(mixture)) {}

  [[nodiscard]] int assign(std::span<const double> row) const override {
    const Matrix point = Eigen::Map<const Matrix>(row.data(), 1, static_cast<Eigen::Index>(row.size()));
    Progress silent;
    Eigen::Index most = 0;
    expectation(Tiles(point), m_mixture, silent).memberships.row(0).maxCoeff(&most);
    return static_cast<int>(most);
  }

  void save(BlockWriter& writer) const override {
    const auto numbers = [](const auto& m) {
      return std::span<const double>(m.data(), static_cast<std::size_t>(m.size()));
    };
    writer.writeScalar("covariance", static_cast<std::int32_t>(m_mixture.kind));
    writer.writeScalar("clusters", static_cast<std::int32_t>(m_mixture.means.rows()));
    writer.writeScalar("columns", static_cast<std::int32_t>(m_mixture.means.cols()));
    writer.write("means", numbers(m_mixture.means));
    writer.write("weights", numbers(m_mixture.weights));
    writer.write("log_factors", numbers(m_mixture.logFactors));
    std::vector<double> factors;
    for (const auto& each : m_mixture.factors) factors.insert(factors.end(), each.begin(), each.end());
    writer.write("factors", std::span<const double>(factors));
  }

 private:
  Mixture m_mixture;
};

AssignerPtr load(const BlockReader& reader) {
  const auto kind = reader.readScalar<std::int32_t>("covariance"),
             clusters = reader.readScalar<std::int32_t>("clusters"),
             columns = reader.readScalar<std::int32_t>("columns");
  const auto k = static_cast<std::size_t>(clusters), d = static_cast<std::size_t>(columns);
  const bool diagonal = kind == static_cast<std::int32_t>(Covariance::Diagonal);
  const auto read = [&reader](const char* name, std::size_t size) {
    auto values = reader.read<double>(name);
    BlockReader::requireSize(name, values.size(), size);
    return values;
  };
  const auto means = read("means", k * d), weights = read("weights", k), logFactors = read("log_factors", k);
  const std::size_t each = diagonal ? d : d * (d + 1) / 2;
  const auto factors = read("factors", k * each);
  Mixture mixture{diagonal ? Covariance::Diagonal : Covariance::Full,
                  Eigen::Map<const Matrix>(means.data(), clusters, columns),
                  Eigen::Map<const Vector>(weights.data(), clusters),
                  {},
                  Eigen::Map<const Vector>(logFactors.data(), clusters)};
  for (std::size_t c = 0; c < k; ++c)
    mixture.factors.emplace_back(factors.begin() + static_cast<std::ptrdiff_t>(c * each),
                                 factors.begin() + static_cast<std::ptrdiff_t>((c + 1) * each));
  return std::make_shared<MostLikely>(std::move(mixture));
}

struct Found {
  Mixture mixture;
  double mean = 0;  ///< log likelihood a row
  int iterations = 0;
};

Found fitOnce(const Matrix& points, const Tiles& tiles, const Options& options, std::uint64_t seed,
              Progress& progress) {
  Progress starting = progress.part(0, 0.1);
  const Values start = {{"k", std::int64_t{options.k}}, {"restarts", std::int64_t{1}}};
  const auto labels = segment::algorithm("kmeans").fit(points, start, seed, starting).labels;
  Progress silent;
  Found found{mixtureOf(tiles, labels, options.k, options.covariance, options.regularisation, silent)};
  for (found.iterations = 1;; ++found.iterations) {
    const double before = found.mean;
    found.mean = round(tiles, options.regularisation, found.mixture, silent) / static_cast<double>(tiles.rows());
    progress.report(0.1 + 0.9 * found.iterations / options.maximumIterations);
    const bool settled = found.iterations > 1 && std::abs(found.mean - before) < options.tolerance;
    if (settled || found.iterations == options.maximumIterations) break;
  }
  progress.report(1);
  return found;
}

std::vector<int> labelsOf(const Matrix& memberships) {
  std::vector<int> labels;
  for (Eigen::Index i = 0; i < memberships.rows(); ++i) {
    Eigen::Index most = 0;
    memberships.row(i).maxCoeff(&most);
    labels.push_back(static_cast<int>(most));
  }
  return labels;
}

/// Components by descending number of rows, ties by their first row, without those that no row belongs to most.
std::vector<int> componentsBySize(const std::vector<int>& labels, int components) {
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(components), 0);
  std::vector<int> order;
  for (const int label : labels) {
    if (sizes[static_cast<std::size_t>(label)]++ == 0) order.push_back(label);
  }
  std::ranges::stable_sort(order, std::greater(), [&](int c) { return sizes[static_cast<std::size_t>(c)]; });
  return order;
}

/// What a mixture says of the rows; its components come in the order of the groups.
Clustering grouped(const Matrix& points, const Tiles& tiles, Mixture mixture, Progress& progress) {
  Clustering result;
  for (;;) {
    Expected expected = expectation(tiles, mixture, progress);
    result.labels = labelsOf(expected.memberships);
    const auto order = componentsBySize(result.labels, mixture.components());
    const bool isFinal = std::ranges::is_sorted(order) && static_cast<int>(order.size()) == mixture.components();
    if (!isFinal) {
      mixture = mixture.only(order);
      continue;
    }
    result.memberships = std::move(expected.memberships);
    result.logLikelihood = expected.logLikelihood;
    break;
  }
  result.clusters = mixture.components();
  result.centres = mixture.means;
  result.freeParameters = mixture.freeParameters();
  result.inertia = 0;
  for (Eigen::Index i = 0; i < points.rows(); ++i)
    result.inertia += (points.row(i) - result.centres.row(result.labels[static_cast<std::size_t>(i)])).squaredNorm();
  result.assigner = std::make_shared<MostLikely>(std::move(mixture));
  return result;
}

Clustering fit(const Matrix& points, const Values& values, std::uint64_t seed, Progress& progress) {
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  const Tiles tiles(points);
  Found best;
  for (int restart = 0; restart < options.restarts; ++restart) {
    Progress part = progress.part(0.98 * restart / options.restarts, 0.98 * (restart + 1) / options.restarts);
    Found found = fitOnce(points, tiles, options, seed + static_cast<std::uint64_t>(restart), part);
    if (restart == 0 || found.mean > best.mean) best = std::move(found);
  }
  Progress silent;
  Clustering result = grouped(points, tiles, std::move(best.mixture), silent);
  result.iterations = best.iterations;
  progress.report(1);
  return result;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  const auto n = static_cast<double>(rows), d = static_cast<double>(columns);
  const double terms = options.covariance == Covariance::Diagonal ? 2 * d : d * d;
  constexpr double TypicalIterations = 30;
  constexpr double SecondsPerTerm = 1e-10;
  constexpr double SecondsPerMembership = 2e-9;
  return {n * options.k * options.restarts * TypicalIterations * (terms * SecondsPerTerm + SecondsPerMembership),
          n * (d + options.k) * sizeof(double)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "gmm",
                   .title = KI_TEXT("core", "Gaussian mixture"),
                   .summary = KI_TEXT("core",
                                      "k groups that may be long, flat or of unlike size. Says for everyone how surely "
                                      "they belong to each."),
                   .source = "Dempster, Laird and Rubin 1977",
                   .parameters = schema().parameters()},
          .gives = {.centres = true, .memberships = true, .assigns = true},
          .fit = fit,
          .estimate = estimate,
          .load = load};
}

}  // namespace kindred::segment::gmm
