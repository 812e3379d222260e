// k-prototypes (Huang, "Extensions to the k-means algorithm for clustering large data sets with categorical values", Data
// Mining and Knowledge Discovery 2, 1998): k-means whose centres have means of the numbers and the most frequent category
// of each attribute. What differs in a category is as far away as a weight says. The inertia is its cost: Σ of squared
// distances of the numbers + weight · categories that differ.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/segment/clusterer.h"

namespace kindred::segment::kprototypes {
namespace {

struct Options {
  int k = 5;
  std::optional<double> weight;
  int restarts = 10;
  int maximumIterations = 100;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(
              &Options::k, "k", KI_TEXT("core", "Segments, k"),
              KI_TEXT("core", "How many groups to make. More groups are more alike inside, and harder to tell apart."),
              Range{.minimum = 2, .maximum = 100, .atMostCustomers = true})
          .param(&Options::weight, "gamma", KI_TEXT("core", "Weight of categories"),
                 KI_TEXT("core",
                         "How much a category that differs counts against figures. By itself, half the usual deviation "
                         "of the figures."),
                 Range{0, 1e6})
          .param(&Options::restarts, "restarts", KI_TEXT("core", "Restarts"),
                 KI_TEXT("core", "How many random starts are tried; the best result is kept."), Range{1, 1000})
          .advanced()
          .param(&Options::maximumIterations, "max_iterations", KI_TEXT("core", "Most iterations"),
                 KI_TEXT("core", "A start ends after so many rounds even where groups still change."), Range{1, 100000})
          .advanced();
  return all;
}

/// How far rows are apart whose columns are numbers or categories.
class Distance {
 public:
  Distance(Eigen::Index columns, std::vector<CategoryBlock> categories, double weight)
      : m_categories(std::move(categories)), m_weight(weight) {
    std::vector<bool> isCategory(static_cast<std::size_t>(columns), false);
    for (const CategoryBlock& block : m_categories) std::fill_n(isCategory.begin() + block.first, block.count, true);
    for (Eigen::Index j = 0; j < columns; ++j)
      if (!isCategory[static_cast<std::size_t>(j)]) m_numbers.push_back(j);
  }

  double operator()(const double* a, const double* b) const {
    double sum = 0;
    for (const Eigen::Index j : m_numbers) sum += (a[j] - b[j]) * (a[j] - b[j]);
    for (const CategoryBlock& block : m_categories) {
      const auto isSame = [](double x, double y) { return std::abs(x - y) <= 1e-9 * (std::abs(x) + std::abs(y)); };
      if (!std::equal(a + block.first, a + block.first + block.count, b + block.first, isSame)) sum += m_weight;
    }
    return sum;
  }

  /// The nearest of the rows of `centres`, of equals the first, and how far it is.
  [[nodiscard]] std::pair<int, double> nearest(const double* row, const Matrix& centres) const {
    std::pair<int, double> best{0, std::numeric_limits<double>::infinity()};
    for (Eigen::Index c = 0; c < centres.rows(); ++c) {
      if (const double distance = (*this)(row, centres.row(c).data()); distance < best.second)
        best = {static_cast<int>(c), distance};
    }
    return best;
  }

  [[nodiscard]] const std::vector<Eigen::Index>& numbers() const { return m_numbers; }
  [[nodiscard]] const std::vector<CategoryBlock>& categories() const { return m_categories; }
  [[nodiscard]] double weight() const { return m_weight; }

 private:
  std::vector<Eigen::Index> m_numbers;
  std::vector<CategoryBlock> m_categories;
  double m_weight;
};

class NearestPrototype : public Assigner {
 public:
  NearestPrototype(Matrix centres, Distance distance)
      : m_centres(std::move(centres)), m_distance(std::move(distance)) {}
  [[nodiscard]] int assign(std::span<const double> row) const override {
    return m_distance.nearest(row.data(), m_centres).first;
  }
  void save(BlockWriter& writer) const override {
    std::vector<std::int32_t> blocks;
    for (const CategoryBlock& block : m_distance.categories()) {
      blocks.push_back(static_cast<std::int32_t>(block.first));
      blocks.push_back(static_cast<std::int32_t>(block.count));
    }
    writer.writeScalar("clusters", static_cast<std::int32_t>(m_centres.rows()));
    writer.writeScalar("columns", static_cast<std::int32_t>(m_centres.cols()));
    writer.writeScalar("weight", m_distance.weight());
    writer.write("categories", std::span<const std::int32_t>(blocks));
    writer.write("centres", std::span<const double>(m_centres.data(), static_cast<std::size_t>(m_centres.size())));
  }

 private:
  Matrix m_centres;
  Distance m_distance;
};

AssignerPtr load(const BlockReader& reader) {
  const auto clusters = reader.readScalar<std::int32_t>("clusters"),
             columns = reader.readScalar<std::int32_t>("columns");
  const auto blocks = reader.read<std::int32_t>("categories");
  const auto centres = reader.read<double>("centres");
  BlockReader::requireSize("centres", centres.size(),
                           static_cast<std::size_t>(clusters) * static_cast<std::size_t>(columns));
  std::vector<CategoryBlock> categories;
  for (std::size_t i = 0; i + 1 < blocks.size(); i += 2) {
    const bool isWithin = blocks[i] >= 0 && blocks[i + 1] >= 0 && blocks[i] <= columns - blocks[i + 1];
    BlockReader::requireSize("categories", isWithin ? 1 : 0, 1);
    categories.push_back({blocks[i], blocks[i + 1]});
  }
  return std::make_shared<NearestPrototype>(
      Eigen::Map<const Matrix>(centres.data(), clusters, columns),
      Distance(columns, std::move(categories), reader.readScalar<double>("weight")));
}

/// One run from one random start.
class Run {
 public:
  Run(const Matrix& points, const Distance& distance, const Options& options, Random random)
      : m_points(points),
        m_distance(distance),
        m_options(options),
        m_random(random),
        m_centres(Matrix::Zero(options.k, points.cols())),
        m_labels(static_cast<std::size_t>(points.rows()), -1),
        m_far(m_labels.size(), std::numeric_limits<double>::infinity()) {}

  Clustering result(Progress& progress) {
    start();
    int iteration = 1;
    for (;; ++iteration) {
      const bool changed = assign();
      progress.report(1 - std::pow(0.7, iteration));
      if (!changed || iteration == m_options.maximumIterations) break;
      update();
    }
    progress.report(1);
    const double cost = std::accumulate(m_far.begin(), m_far.end(), 0.0);
    return {
        .labels = m_labels, .clusters = m_options.k, .centres = m_centres, .inertia = cost, .iterations = iteration};
  }

 private:
  [[nodiscard]] const double* row(std::size_t i) const { return m_points.row(static_cast<Eigen::Index>(i)).data(); }

  // As k-means++ does, with this distance in place of the square.
  void start() {
    std::size_t chosen = m_random.below(m_labels.size());
    for (Eigen::Index c = 0;; ++c) {
      m_centres.row(c) = m_points.row(static_cast<Eigen::Index>(chosen));
      if (c + 1 == m_centres.rows()) return;
      double all = 0;
      for (std::size_t i = 0; i < m_far.size(); ++i) {
        m_far[i] = std::min(m_far[i], m_distance(row(i), m_centres.row(c).data()));
        all += m_far[i];
      }
      if (!(all > 0)) refuseTooFew(c + 1, m_options.k);
      double left = m_random.real() * all;
      for (std::size_t i = 0; i < m_far.size(); ++i) {
        if (m_far[i] <= 0) continue;
        chosen = i;
        if ((left -= m_far[i]) < 0) break;
      }
    }
  }

  bool assign() {
    constexpr std::size_t RowsPerChunk = 1024;
    std::vector<char> changed(chunkCount(m_labels.size(), RowsPerChunk), 0);
    Progress silent;
    forEachChunk(m_labels.size(), RowsPerChunk, silent, [&](const Chunk& chunk) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        const auto [nearest, far] = m_distance.nearest(row(i), m_centres);
        if (std::exchange(m_labels[i], nearest) != nearest) changed[chunk.number] = 1;
        m_far[i] = far;
      }
    });
    return std::ranges::count(changed, 1) > 0;
  }

  void update() {
    const auto k = static_cast<std::size_t>(m_options.k);
    std::vector<double> sizes(k, 0);
    Matrix sums = Matrix::Zero(m_centres.rows(), m_centres.cols());
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
      sums.row(m_labels[i]) += m_points.row(static_cast<Eigen::Index>(i));
      ++sizes[static_cast<std::size_t>(m_labels[i])];
    }
    for (std::size_t c = 0; c < k; ++c) {
      const auto centre = static_cast<Eigen::Index>(c);
      if (sizes[c] <= 0) {  // starts again at the row that is described worst
        const auto furthest = std::ranges::max_element(m_far);
        m_centres.row(centre) = m_points.row(furthest - m_far.begin());
        *furthest = 0;
        continue;
      }
      for (const Eigen::Index j : m_distance.numbers()) m_centres(centre, j) = sums(centre, j) / sizes[c];
    }
    for (const CategoryBlock& block : m_distance.categories()) takeMostFrequent(block, sizes);
  }

  // A category is told by the greatest of its columns and the number there; who has none has one of its own.
  void takeMostFrequent(const CategoryBlock& block, const std::vector<double>& sizes) {
    struct Count {
      std::int64_t rows = 0;
      std::size_t first = 0;
    };
    std::vector<std::map<std::pair<std::ptrdiff_t, double>, Count>> counts(sizes.size());
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
      const double* values = row(i) + block.first;
      const auto greatest = std::max_element(values, values + block.count);
      Count& count = counts[static_cast<std::size_t>(m_labels[i])][{greatest - values, *greatest}];
      if (count.rows++ == 0) count.first = i;
    }
    for (std::size_t c = 0; c < sizes.size(); ++c) {
      if (sizes[c] <= 0) continue;
      const auto most = std::ranges::max_element(counts[c], {}, [](const auto& each) { return each.second.rows; });
      m_centres.row(static_cast<Eigen::Index>(c)).segment(block.first, block.count) =
          m_points.row(static_cast<Eigen::Index>(most->second.first)).segment(block.first, block.count);
    }
  }

  const Matrix& m_points;
  const Distance& m_distance;
  const Options& m_options;
  Random m_random;
  Matrix m_centres;
  std::vector<int> m_labels;
  std::vector<double> m_far;  // of each row, to its centre
};

/// Half the mean standard deviation of the numbers; 1 where there are none.
double usualWeight(const Matrix& points, const std::vector<CategoryBlock>& categories) {
  const Distance parts(points.cols(), categories, 1);
  double sum = 0;
  for (const Eigen::Index j : parts.numbers())
    sum += std::sqrt((points.col(j).array() - points.col(j).mean()).square().mean());
  return sum > 0 ? 0.5 * sum / static_cast<double>(parts.numbers().size()) : 1;
}

Clustering fit(const Points& rows, const Values& values, std::uint64_t seed, Progress& progress) {
  const Matrix& points = rows.values();
  requirePoints(points);
  const Options options = schema().options(values, {.customers = points.rows()});
  const Distance distance(points.cols(), rows.categories(),
                          options.weight ? *options.weight : usualWeight(points, rows.categories()));
  Clustering best;
  for (int restart = 0; restart < options.restarts; ++restart) {
    Progress part = progress.part(static_cast<double>(restart) / options.restarts,
                                  static_cast<double>(restart + 1) / options.restarts);
    Clustering found =
        Run(points, distance, options, Random::stream(seed, static_cast<std::uint64_t>(restart))).result(part);
    if (restart == 0 || found.inertia < best.inertia) best = std::move(found);
  }
  numberBySize(best);
  best.assigner = std::make_shared<NearestPrototype>(best.centres, distance);
  return best;
}

Estimate estimate(std::int64_t rows, std::int64_t columns, const Values& values) {
  const Options options = schema().options(values);
  constexpr double TypicalIterations = 20;
  constexpr double SecondsPerTerm = 1e-9;
  const double terms = static_cast<double>(rows) * static_cast<double>(columns) * options.k;
  return {terms * SecondsPerTerm * options.restarts * TypicalIterations, static_cast<double>(rows) * 12};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "kprototypes",
               .title = KI_TEXT("core", "k-prototypes"),
               .summary = KI_TEXT("core",
                                  "k groups by figures and categories at once: k-means for numbers, the most frequent "
                                  "category for the rest."),
               .source = "Huang 1998",
               .parameters = schema().parameters()},
      .gives = {.centres = true, .assigns = true},
      .fit = fit,
      .estimate = estimate,
      .load = load};
}

}  // namespace kindred::segment::kprototypes
