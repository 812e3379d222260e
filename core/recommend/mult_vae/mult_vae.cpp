// Mult-VAE (Liang, Krishnan, Hoffman, Jebara: Variational autoencoders for collaborative filtering, WWW 2018). The weight β of
// the divergence rises over the first half of the rounds to its greatest (section 2.2.2); what is had counts as had, whatever
// its value. The net, and what is known of customers, is core/nets/mult_vae.h: a customer of the training and the same
// history of somebody unseen are one and the same.
#include "core/nets/mult_vae.h"

#include <cmath>
#include <numeric>

#include "core/recommend/factor_scorer.h"
#include "core/recommend/inside.h"
#include "core/recommend/left_out.h"
#include "core/recommend/means.h"
#include "core/recommend/net_fit.h"

namespace kindred::recommend::mult_vae {
namespace {

namespace net = nets::mult_vae;

struct Options : NetOptions {
  int hidden = 200;
  int latent = 64;
  double dropout = 0.5;
  double divergence = 0.2;
  Options() {
    rounds = 30;
    batch = 64;
    learningRate = 3e-3;
  }
};

const Schema<Options>& schema() {
  static const Schema<Options> all = withNetParameters(
      Schema<Options>()
          .param(&Options::hidden, "hidden", KI_TEXT("core", "Hidden units"),
                 KI_TEXT("core", "How many numbers the layers before and after the tastes have."), Range{1, 4096})
          .param(&Options::latent, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers are described by."), Range{1, 1024})
          .param(&Options::dropout, "dropout", KI_TEXT("core", "Dropout"),
                 KI_TEXT("core", "Share of what is had that a step does not see: more for few data."), Range{0, 0.95})
          .param(&Options::divergence, "divergence", KI_TEXT("core", "Weight of the divergence"),
                 KI_TEXT("core", "How strongly tastes are kept near those of everybody."), Range{0, 10})
          .advanced());
  return all;
}

net::Shape shapeOf(const TrainingData& data, const Options& options) {
  return {data.matrix.columns, options.hidden, options.latent};
}

class MultVaeModel : public Model {
 public:
  MultVaeModel(std::shared_ptr<const TrainingData> data, nets::Weights weights)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_weights(std::move(weights)),
        m_ranked(*m_data, m_weights[net::Products]) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto factorsOf = [this](const Person& person) {
      return person.history.empty() ? std::nullopt
                                    : std::optional(net::decoded(m_weights, person.history.values.indices));
    };
    return std::make_unique<FactorScorer>(m_ranked, factorsOf);
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::span<const Index> had = person.history.values.indices;
    Matrix points(static_cast<Eigen::Index>(had.size()) + 1, m_weights[net::Products].cols());
    points.row(0) = net::decoded(m_weights, had).transpose();
    points.bottomRows(points.rows() - 1) = net::decodedWithoutEach(m_weights, had);
    ScoresLeftOut leftOut(points.rows(), static_cast<Eigen::Index>(products.size()));
    for (std::size_t j = 0; j < products.size(); ++j)
      leftOut.col(static_cast<Eigen::Index>(j)) =
          points * m_weights[net::Products].row(products[j]).cast<double>().transpose();
    return explainedByLeavingOut(*this, *m_data, person, products, leftOut);
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const FloatMatrix& products = m_weights[net::Products];
    const Eigen::Index factors = products.cols() - 1;  // the last is the bias
    FactorTables tables{Matrix(static_cast<Eigen::Index>(asked.products.size()), factors),
                        Matrix(static_cast<Eigen::Index>(asked.customers.size()), factors), true};
    for (std::size_t i = 0; i < asked.products.size(); ++i)
      tables.products.row(static_cast<Eigen::Index>(i)) = products.row(asked.products[i]).head(factors).cast<double>();
    for (std::size_t i = 0; i < asked.customers.size(); ++i) {
      const auto had = m_data->matrix.row(asked.customers[i]).indices;
      tables.customers.row(static_cast<Eigen::Index>(i)) = net::decoded(m_weights, had).head(factors).transpose();
    }
    InsideParts parts;
    addFactors(parts, tables, asked, m_data->matrix.columns, m_data->matrix.rows);
    parts.push_back(
        productBiasPart([&](Index product) { return products(product, factors); }, asked, m_data->matrix.columns));
    return parts;
  }

  void save(BlockWriter& writer) const override { nets::save(writer, m_weights); }
  [[nodiscard]] std::size_t bytes() const override {
    return nets::bytes(m_weights) + m_ranked.bytes() +
           (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  nets::Weights m_weights;
  LongestFirst m_ranked;
};

/// Customers with something, in an order that is drawn anew for every round.
std::vector<Index> customersOf(const Csr& matrix) {
  std::vector<Index> customers;
  for (Index customer = 0; customer < matrix.rows; ++customer) {
    if (!matrix.row(customer).empty()) customers.push_back(customer);
  }
  return customers;
}

Csr rowsOf(const Csr& matrix, std::span<const Index> customers) {
  Csr rows{.rows = static_cast<Index>(customers.size()), .columns = matrix.columns};
  for (const Index customer : customers) {
    const Csr::Row row = matrix.row(customer);
    rows.indices.insert(rows.indices.end(), row.indices.begin(), row.indices.end());
    rows.offsets.push_back(rows.entries());
  }
  rows.values.assign(rows.indices.size(), 1);
  return rows;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const Csr& matrix = context.data->matrix;
  Random random(context.seed);
  std::vector<Index> order = customersOf(matrix);
  const auto training = nets::trainer().multVae(net::weights(shapeOf(*context.data, options), random),
                                                {.learningRate = options.learningRate, .dropout = options.dropout});
  const std::size_t steps = stepsOf(order.size(), options.batch);
  const auto divergenceAt = [&](int round, std::size_t step) {
    const double done = (round - 1 + static_cast<double>(step) / static_cast<double>(steps)) / options.rounds;
    return options.divergence * std::min(1.0, 2 * done);
  };
  const NetRounds rounds{
      .most = options.rounds,
      .steps = steps,
      .begin = [&](int) { random.shuffle(order); },
      .step =
          [&](int round, std::size_t step, const nets::Loop& loop) {
            return training->step({.had = rowsOf(matrix, batchOf(order, step, options.batch)),
                                   .divergence = divergenceAt(round, step),
                                   .seed = stepSeed(context.seed, round, step)},
                                  loop);
          },
      .weights = [&] { return training->weights(); },
      .model = [&](nets::Weights all) { return std::make_shared<MultVaeModel>(context.data, std::move(all)); }};
  return fitNet(context, rounds, progress);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  Random unused(1);
  nets::Weights weights = nets::read(reader, net::weights(shapeOf(*data, schema().options(values)), unused));
  return std::make_shared<MultVaeModel>(std::move(data), std::move(weights));
}

// Every customer is spread over all products, there and back.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerFlop = 1.2e-10, Seconds = 1;
  const Options options = schema().options(values);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const double flops = 6.0 * customers * products * options.hidden;
  return {Seconds + SecondsPerFlop * (options.rounds + 0.3) * flops,
          4 * products * (18.0 * options.hidden + 6.0 * options.batch)};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "mult_vae",
               .title = KI_TEXT("core", "Variational autoencoder"),
               .summary = KI_TEXT("core",
                                  "A neural net squeezes what a customer has into a few tastes and spreads them out "
                                  "over all products again."),
               .source = "Liang, Krishnan, Hoffman, Jebara: Variational autoencoders for collaborative filtering, WWW "
                         "2018; how such nets compare: Ferrari Dacrema, Boglio, Cremonesi, Jannach: A troubling "
                         "analysis of reproducibility and progress in recommender systems research, ACM TOIS 2021",
               .parameters = schema().parameters()},
      .needs = {.trainer = true},
      .rounds = Rounds{},
      .fit = fit,
      .load = load,
      .estimate = estimate};
}

}  // namespace kindred::recommend::mult_vae
