// A rating is the average of all, plus how generous the customer is, plus how good the product is: μ + b_u + b_p. A list
// ranks by that × n ÷ (n + support_damping), n being those who rated the product: what few have loved is not what most
// will like (the shrinkage of Bell and Koren, ICDM 2007, section 2.2, on a prediction).
#include <algorithm>
#include <cmath>

#include "core/recommend/baselines.h"
#include "core/recommend/inside.h"
#include "core/recommend/recommender.h"

namespace kindred::recommend::bias {
namespace {

struct Options {
  double productDamping = 10;
  double customerDamping = 15;
  double supportDamping = 50;
  int iterations = 200;
  double tolerance = 1e-8;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::productDamping, "product_damping", KI_TEXT("core", "Damping of products"),
                 KI_TEXT("core",
                         "Pulls products with few ratings towards the average: as if each had this many average "
                         "ratings more."),
                 Range{0, 1000})
          .param(&Options::customerDamping, "customer_damping", KI_TEXT("core", "Damping of customers"),
                 KI_TEXT("core", "The same for customers with few ratings."), Range{0, 1000})
          .param(&Options::supportDamping, "support_damping", KI_TEXT("core", "Damping of lists"),
                 KI_TEXT("core",
                         "Distrust of products that few rated: with as many ratings as this, a prediction counts half "
                         "when a list is ranked. At 0 lists rank by the prediction alone."),
                 Range{0, 100000})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Most rounds"),
                 KI_TEXT("core",
                         "Rounds of adjusting products and customers in turn; it stops before where nothing changes."),
                 Range{1, 10000})
          .advanced()
          .param(&Options::tolerance, "tolerance", KI_TEXT("core", "Tolerance"),
                 KI_TEXT("core", "Stops when no number changes by more than this in a round."),
                 Range{.minimum = 0, .maximum = 1, .logarithmic = true})
          .advanced();
  return all;
}

class BiasModel : public Model {
 public:
  BiasModel(std::shared_ptr<const TrainingData> data, Baselines biases, const Options& options)
      : m_data(std::move(data)),
        m_biases(std::move(biases)),
        m_customerDamping(options.customerDamping),
        m_supportDamping(options.supportDamping),
        m_scale(scaleOf(*m_data->dataset, m_data->preference.value)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [this](const Person& person) {
      return [this, ofPerson = bias(person)](Index product) { return score(ofPerson, product); };
    };
    return std::make_unique<ScorerOfEach>(scoresOf, m_data->matrix.columns);
  }
  [[nodiscard]] double shown(double score) const override { return ranksByPrediction() ? withinScale(score) : score; }
  [[nodiscard]] bool ranksByPrediction() const override { return m_supportDamping == 0; }

  [[nodiscard]] bool predictsValues() const override { return true; }
  [[nodiscard]] std::vector<double> predictions(const Person& person, std::span<const Index> products) const override {
    const double ofPerson = bias(person);
    std::vector<double> result;
    for (const Index product : products) {
      result.push_back(m_data->byProduct.row(product).empty() ? NoScore : withinScale(sum(ofPerson, product)));
    }
    return result;
  }
  [[nodiscard]] double fallback(const Person& person, Index product) const override {
    return withinScale(sum(bias(person), product));
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    std::vector<Explanation> result = explainPredictions(person, products);
    if (ranksByPrediction()) return result;
    const double ofPerson = bias(person);
    for (std::size_t i = 0; i < products.size(); ++i) {
      result[i].support = support(products[i]);
      result[i].score = score(ofPerson, products[i]);
      result[i].clamped = false;
    }
    return result;
  }

  [[nodiscard]] std::vector<Explanation> explainPredictions(const Person& person,
                                                            std::span<const Index> products) const override {
    const double ofPerson = bias(person);
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation;
      explanation.terms = {{.label = KI_TEXT("core", "Average of everything"), .key = "mean", .adds = m_biases.mean},
                           {.label = KI_TEXT("core", "How this customer differs"), .key = "customer", .adds = ofPerson},
                           {.label = KI_TEXT("core", "How this product differs"),
                            .key = "product",
                            .adds = m_biases.product[static_cast<std::size_t>(product)]}};
      explanation.score = m_data->byProduct.row(product).empty() ? NoScore : withinScale(sum(ofPerson, product));
      explanation.clamped = !std::isnan(explanation.score) && explanation.score != sum(ofPerson, product);
      result.push_back(std::move(explanation));
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const auto of = [](const std::vector<double>& side) {
      return [&side](Index index) { return side[static_cast<std::size_t>(index)]; };
    };
    return {productBiasPart(of(m_biases.product), asked, m_data->matrix.columns),
            customerBiasPart(of(m_biases.customer), asked, m_data->matrix.rows)};
  }
  void save(BlockWriter& writer) const override {
    writer.writeScalar("mean", m_biases.mean);
    writer.write("customer", m_biases.customer);
    writer.write("product", m_biases.product);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return (m_biases.customer.size() + m_biases.product.size()) * sizeof(double);
  }

 private:
  /// Of somebody whom training never saw: what the next half of a round would make of the history.
  [[nodiscard]] double bias(const Person& person) const {
    if (person.isTrained()) return m_biases.customer[static_cast<std::size_t>(person.customer)];
    return baselineOf(person.history.values, m_biases.mean, m_customerDamping, m_biases.product);
  }
  [[nodiscard]] double score(double ofPerson, Index product) const {
    if (m_data->byProduct.row(product).empty()) return NoScore;
    return sum(ofPerson, product) * support(product).factor();
  }
  [[nodiscard]] double sum(double ofPerson, Index product) const {
    return m_biases.mean + ofPerson + m_biases.product[static_cast<std::size_t>(product)];
  }
  [[nodiscard]] Support support(Index product) const {
    return {static_cast<Index>(m_data->byProduct.row(product).size()), m_supportDamping};
  }
  [[nodiscard]] double withinScale(double value) const {
    return m_scale ? std::clamp(value, m_scale->low, m_scale->high) : value;
  }

  std::shared_ptr<const TrainingData> m_data;
  Baselines m_biases;
  double m_customerDamping, m_supportDamping;
  std::optional<Scale> m_scale;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  Stopping stopping({.most = options.iterations, .leastChange = options.tolerance});
  progress.report(0);
  const auto onEpoch = [&](const Epoch& epoch) {
    progress.report(static_cast<double>(epoch.number) / options.iterations);
    if (context.onEpoch) context.onEpoch(epoch);
  };
  Baselines biases = fitBaselines(
      *context.data, {.products = options.productDamping, .customers = options.customerDamping}, stopping, onEpoch);
  return {std::make_shared<BiasModel>(context.data, std::move(biases), options), stopping.trace()};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  Baselines biases{reader.readScalar<double>("mean"), reader.read<double>("customer"), reader.read<double>("product")};
  BlockReader::requireSize("customer", biases.customer.size(), static_cast<std::size_t>(data->matrix.rows));
  BlockReader::requireSize("product", biases.product.size(), static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<BiasModel>(std::move(data), std::move(biases), schema().options(values));
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "bias",
               .title = KI_TEXT("core", "Averages"),
               .summary = KI_TEXT("core",
                                  "Predicts a rating from three averages: of everything, of the customer and of "
                                  "the product. Lists hold what many rated well: hardly personal, but better than what "
                                  "few have loved."),
               .source = "Koren: Factorization meets the neighborhood, KDD 2008, section 2.1",
               .version = 2,
               .parameters = schema().parameters()},
      .gives = {.predictions = true},
      .fit = fit,
      .load = load,
      .estimate =
          [](const DataShape& shape, const Values&) {
            constexpr double SecondsPerRoundAndEvent = 4e-9;
            return Estimate{30 * SecondsPerRoundAndEvent * static_cast<double>(shape.interactions),
                            8.0 * static_cast<double>(shape.customers + shape.products)};
          },
      // In version 1 lists ranked by the prediction.
      .upgraded =
          [](Values values, int, PreferenceValue) {
            values["support_damping"] = 0.0;
            return values;
          }};
}

}  // namespace kindred::recommend::bias
