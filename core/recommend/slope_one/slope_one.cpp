// How much better or worse products are rated than one another, on the average of those who rated both (Lemire,
// Maclachlan: Slope one predictors for online rating-based collaborative filtering, SDM 2005, section 3.2):
//
//   prediction = the person's mean + the mean over what he rated of (others' value of the product − of the one rated)
//
// A list ranks by the prediction, trusted the less the fewer customers rated the product: the best predictions of all rest
// on one or two.
#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::slope_one {
namespace {

struct Options {
  double damping = 100;
};

const Schema<Options>& schema() {
  static const Schema<Options> all = Schema<Options>().param(
      &Options::damping, "damping", KI_TEXT("core", "Damping"),
      KI_TEXT("core", "In lists a prediction counts half for a product that as many customers rated as this."),
      Range{0, 10000});
  return all;
}

/// Row i: by how much each product that somebody rated beside i is rated above it, on average.
Csr deviations(const TrainingData& data, Progress& progress) {
  struct Row {
    std::vector<Index> products;
    std::vector<float> values;
  };
  const auto products = static_cast<std::size_t>(data.matrix.columns);
  std::vector<Row> rows(products);
  forEachChunk(products, 64, progress, [&](const Chunk& chunk) {
    std::vector<double> sums(products, 0);
    std::vector<std::int32_t> counts(products, 0);
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
      const Csr::Row customers = data.byProduct.row(static_cast<Index>(i));
      Row& row = rows[i];
      for (std::size_t c = 0; c < customers.size(); ++c) {
        const Csr::Row others = data.matrix.row(customers.indices[c]);
        for (std::size_t j = 0; j < others.size(); ++j) {
          const auto other = static_cast<std::size_t>(others.indices[j]);
          if (other == i) continue;
          if (counts[other]++ == 0) row.products.push_back(others.indices[j]);
          sums[other] += static_cast<double>(others.values[j]) - static_cast<double>(customers.values[c]);
        }
      }
      std::ranges::sort(row.products);
      for (const Index product : row.products) {
        const auto other = static_cast<std::size_t>(product);
        row.values.push_back(static_cast<float>(std::exchange(sums[other], 0) / std::exchange(counts[other], 0)));
      }
    }
  });
  Csr result{.rows = data.matrix.columns, .columns = data.matrix.columns};
  for (const Row& row : rows) {
    result.indices.insert(result.indices.end(), row.products.begin(), row.products.end());
    result.values.insert(result.values.end(), row.values.begin(), row.values.end());
    result.offsets.push_back(result.entries());
  }
  return result;
}

class SlopeOneModel : public Model {
 public:
  SlopeOneModel(std::shared_ptr<const TrainingData> data, const Options& options, Csr deviations)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_scale(scaleOf(*m_data->dataset, m_data->preference.value)),
        m_options(options),
        m_deviations(std::move(deviations)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Sums>(*this); }
  [[nodiscard]] bool predictsValues() const override { return m_scale.has_value(); }

  [[nodiscard]] std::vector<double> predictions(const Person& person, std::span<const Index> products) const override {
    std::vector<double> result;
    for (const Explanation& each : explained(person, products, true)) result.push_back(each.score);
    return result;
  }
  [[nodiscard]] double fallback(const Person& person, Index product) const override {
    if (person.history.empty() || m_data->byProduct.row(product).empty()) return m_means.all;
    return meanOf(person);
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    return explained(person, products, false);
  }
  [[nodiscard]] std::vector<Explanation> explainPredictions(const Person& person,
                                                            std::span<const Index> products) const override {
    return m_scale ? explained(person, products, true) : std::vector<Explanation>();
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Index products = m_data->matrix.columns;
    Matrix differences(static_cast<Eigen::Index>(asked.products.size()),
                       static_cast<Eigen::Index>(asked.products.size()));
    for (std::size_t i = 0; i < asked.products.size(); ++i) {
      for (std::size_t j = 0; j < asked.products.size(); ++j)
        differences(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
            at(m_deviations, asked.products[i], asked.products[j], std::numeric_limits<float>::quiet_NaN());
    }
    return {{"differences", KI_TEXT("core", "Differences between products"),
             KI_TEXT("core",
                     "A cell is by how many stars the product of the column is rated above that of the row, by those "
                     "who rated both. Empty: nobody has."),
             KI_TEXT("core", "Somebody gave one product 3: what would you expect for its neighbours of the row?"),
             InsideGrid{productsShown(asked, products), productsShown(asked, products), std::move(differences),
                        static_cast<double>(m_deviations.entries()) /
                            std::max(1.0, static_cast<double>(products) * products)}}};
  }
  /// The deviations are made again from the data, which is as quick as to read them.
  void save(BlockWriter& writer) const override { writer.writeScalar("products", m_data->matrix.columns); }
  [[nodiscard]] std::size_t bytes() const override {
    return m_deviations.indices.size() * (sizeof(Index) + sizeof(float)) +
           m_deviations.offsets.size() * sizeof(std::int64_t) +
           (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  struct Sum {
    double deviations = 0;
    Index count = 0;
  };

  class Sums : public ScorerOneByOne {
   public:
    explicit Sums(const SlopeOneModel& model)
        : m_model(model), m_sums(static_cast<std::size_t>(model.m_data->matrix.columns)) {}

   private:
    std::span<const Scored> scores(const Person& person) override {
      m_scores.clear();
      for (const Index had : person.history.values.indices) {
        const Csr::Row row = m_model.m_deviations.row(had);
        for (std::size_t i = 0; i < row.size(); ++i) {
          Sum& sum = m_sums[static_cast<std::size_t>(row.indices[i])];
          if (sum.count++ == 0) m_scores.push_back({row.indices[i], 0});
          sum.deviations += row.values[i];
        }
      }
      const double mean = meanOf(person);
      for (Scored& each : m_scores)
        each.score = m_model.rank(mean, each.index, std::exchange(m_sums[static_cast<std::size_t>(each.index)], {}));
      return m_scores;
    }

    const SlopeOneModel& m_model;
    std::vector<Sum> m_sums;  // by product
    std::vector<Scored> m_scores;
  };

  [[nodiscard]] Support supportOf(Index product) const {
    return {static_cast<Index>(m_data->byProduct.row(product).size()), m_options.damping};
  }
  [[nodiscard]] double rank(double mean, Index product, const Sum& sum) const {
    return (mean + sum.deviations / sum.count) * supportOf(product).factor();
  }
  [[nodiscard]] static double meanOf(const Person& person) {
    double sum = 0;
    for (const float value : person.history.values.values) sum += value;
    return sum / static_cast<double>(person.history.values.size());
  }

  [[nodiscard]] std::vector<Explanation> explained(const Person& person, std::span<const Index> products,
                                                   bool predicts) const {
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation{.combine = Explanation::Combine::WeightedMean, .score = NoScore};
      Sum sum;
      for (const Index had : person.history.values.indices) {
        const Csr::Row row = m_deviations.row(had);
        const auto found = std::ranges::lower_bound(row.indices, product);
        if (found == row.indices.end() || *found != product) continue;
        const double value = row.values[static_cast<std::size_t>(found - row.indices.begin())];
        explanation.terms.push_back(
            {.of = Term::Of::Product, .index = had, .weight = 1.0, .value = value, .adds = value});
        sum.deviations += value;
        ++sum.count;
      }
      if (sum.count > 0) {
        explanation.base = meanOf(person);
        if (predicts) predict(sum, explanation);
        else {
          explanation.support = supportOf(product);
          explanation.score = rank(explanation.base, product, sum);
        }
      }
      result.push_back(std::move(explanation));
    }
    return result;
  }

  void predict(const Sum& sum, Explanation& explanation) const {
    const double value = explanation.base + sum.deviations / sum.count;
    explanation.score = m_scale ? std::clamp(value, m_scale->low, m_scale->high) : NoScore;
    explanation.clamped = m_scale && explanation.score != value;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  std::optional<Scale> m_scale;
  Options m_options;
  Csr m_deviations;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  return {std::make_shared<SlopeOneModel>(context.data, options, deviations(*context.data, progress))};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  BlockReader::requireSize("products", static_cast<std::size_t>(reader.readScalar<Index>("products")),
                           static_cast<std::size_t>(data->matrix.columns));
  Progress silent;
  Csr again = deviations(*data, silent);
  return std::make_shared<SlopeOneModel>(std::move(data), schema().options(values), std::move(again));
}

// Every two products of a customer are compared; no more pairs are kept than there are, nor than were compared.
Estimate estimate(const DataShape& shape, const Values&) {
  constexpr double SecondsPerPair = 4e-9, SecondsPerSum = 2e-9, BytesPerPair = 16;
  const double events = static_cast<double>(shape.interactions), products = static_cast<double>(shape.products);
  const double pairs = events * events / std::max(1.0, static_cast<double>(shape.customers));
  const double kept = std::min(pairs, products * products);
  return {SecondsPerPair * pairs + SecondsPerSum * events * std::min(products, kept / std::max(1.0, products)),
          BytesPerPair * kept};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "slope_one",
               .title = KI_TEXT("core", "Differences between products"),
               .summary = KI_TEXT("core",
                                  "Predicts from how much better or worse others rated a product than those the "
                                  "customer rated. For ratings."),
               .source = "Lemire, Maclachlan: Slope one predictors for online rating-based collaborative filtering, "
                         "SDM 2005",
               .parameters = schema().parameters()},
      .needs = {.scale = true},
      .gives = {.predictions = true, .neighbours = true},
      .fit = fit,
      .load = load,
      .estimate = estimate};
}

}  // namespace kindred::recommend::slope_one
