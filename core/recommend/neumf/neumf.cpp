// NeuMF (He, Liao, Zhang, Nie, Hu, Chua: Neural collaborative filtering, WWW 2017), trained from scratch: the net is
// core/nets/neu_mf.h, and so is how somebody whom the training never saw gets a vector. In each round every product that is had
// is set against some drawn anew from those that the customer has not.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/nets/neu_mf.h"
#include "core/recommend/inside.h"
#include "core/recommend/left_out.h"
#include "core/recommend/means.h"
#include "core/recommend/net_fit.h"

namespace kindred::recommend::neumf {
namespace {

namespace net = nets::neu_mf;

struct Options : NetOptions {
  int factors = 16;
  int negatives = 4;
  double regularisation = 1e-5;
  Options() {
    rounds = 8;
    batch = 1024;
    learningRate = 5e-3;
  }
};

const Schema<Options>& schema() {
  static const Schema<Options> all = withNetParameters(
      Schema<Options>()
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers and products are described by."), Range{1, 256})
          .param(&Options::negatives, "negatives", KI_TEXT("core", "Products drawn"),
                 KI_TEXT("core", "Beside each product that is had, so many drawn ones that are not."), Range{1, 100})
          .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Pulls factors towards zero: more for few data."), Range{.minimum = 0, .maximum = 1})
          .advanced());
  return all;
}

net::Shape shapeOf(const TrainingData& data, const Options& options) {
  return {data.matrix.rows, data.matrix.columns, options.factors};
}

class NeuMfModel : public Model {
 public:
  NeuMfModel(std::shared_ptr<const TrainingData> data, nets::Weights weights, const Options& options)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_weights(std::move(weights)),
        m_foldIn(m_weights, options.negatives) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Tiles>(*this); }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    ScoresLeftOut leftOut;
    if (!person.history.empty()) {
      const Vector own = vectorOf(person);
      const Matrix without = m_foldIn.withoutEach(own, person.history.values.indices);
      leftOut.resize(without.rows() + 1, static_cast<Eigen::Index>(products.size()));
      for (std::size_t j = 0; j < products.size(); ++j) {
        const auto column = static_cast<Eigen::Index>(j);
        leftOut(0, column) = m_foldIn.scores().of(own, products[j]);
        for (Eigen::Index i = 0; i < without.rows(); ++i)
          leftOut(i + 1, column) = m_foldIn.scores().of(without.row(i).transpose(), products[j]);
      }
    }
    return explainedByLeavingOut(*this, *m_data, person, products, leftOut);
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const auto rowsOf = [](const FloatMatrix& table, std::span<const Index> shown) {
      Matrix rows(static_cast<Eigen::Index>(shown.size()), table.cols());
      for (std::size_t i = 0; i < shown.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = table.row(shown[i]).cast<double>();
      return rows;
    };
    InsideParts parts;
    addFactors(parts,
               {rowsOf(m_weights[net::Products], asked.products), rowsOf(m_weights[net::Customers], asked.customers)},
               asked, m_data->matrix.columns, m_data->matrix.rows);
    return parts;
  }

  void save(BlockWriter& writer) const override { nets::save(writer, m_weights); }
  [[nodiscard]] std::size_t bytes() const override {
    return nets::bytes(m_weights) + (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  /// Some products at a time, so that what lies between the layers stays near the processor.
  class Tiles : public ScorerOneByOne {
   public:
    explicit Tiles(const NeuMfModel& model) : m_model(model) {}

   private:
    static constexpr Index ProductsATile = 512;

    std::span<const Scored> scores(const Person& person) override {
      m_scores.clear();
      if (person.history.empty()) return m_scores;
      const Csr& byProduct = m_model.m_data->byProduct;
      const Vector own = m_model.vectorOf(person);
      for (Index first = 0; first < byProduct.rows; first += ProductsATile) {
        const Index count = std::min(ProductsATile, byProduct.rows - first);
        const Vector x = m_model.m_foldIn.scores().of(own, first, count);
        for (Index i = 0; i < count; ++i) {
          if (!byProduct.row(first + i).empty()) m_scores.push_back({first + i, x[i]});
        }
      }
      return m_scores;
    }

    const NeuMfModel& m_model;
    std::vector<Scored> m_scores;
  };

  [[nodiscard]] Vector vectorOf(const Person& person) const {
    return person.isTrained() ? Vector(m_weights[net::Customers].row(person.customer).cast<double>().transpose())
                              : m_foldIn.vector(person.history.values.indices);
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  nets::Weights m_weights;
  net::FoldIn m_foldIn;
};

/// What is had, as pairs: which entry belongs to whom.
std::vector<Index> customersOf(const Csr& matrix) {
  std::vector<Index> result;
  for (Index customer = 0; customer < matrix.rows; ++customer)
    result.insert(result.end(), matrix.row(customer).size(), customer);
  return result;
}

/// The entries, each with products drawn from those that its customer has not.
nets::PairBatch pairsOf(const Csr& matrix, std::span<const Index> customers, std::span<const Index> entries,
                        int negatives, std::uint64_t seed) {
  nets::PairBatch batch{.seed = seed};
  Random random(seed);
  const auto add = [&batch](Index customer, Index product, float had) {
    batch.customers.push_back(customer);
    batch.products.push_back(product);
    batch.had.push_back(had);
  };
  for (const Index entry : entries) {
    const Index customer = customers[static_cast<std::size_t>(entry)];
    const std::span<const Index> own = matrix.row(customer).indices;
    add(customer, matrix.indices[static_cast<std::size_t>(entry)], 1);
    for (int i = 0; i < negatives && own.size() < static_cast<std::size_t>(matrix.columns);) {
      const auto product = static_cast<Index>(random.below(static_cast<std::uint64_t>(matrix.columns)));
      if (std::ranges::binary_search(own, product)) continue;
      add(customer, product, 0);
      ++i;
    }
  }
  return batch;
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const Csr& matrix = context.data->matrix;
  Random random(context.seed);
  const std::vector<Index> customers = customersOf(matrix);
  std::vector<Index> order(customers.size());
  std::iota(order.begin(), order.end(), Index{0});
  const auto training =
      nets::trainer().neuMf(net::weights(shapeOf(*context.data, options), random),
                            {.learningRate = options.learningRate, .regularisation = options.regularisation});
  const NetRounds rounds{
      .most = options.rounds,
      .steps = stepsOf(order.size(), options.batch),
      .begin = [&](int) { random.shuffle(order); },
      .step =
          [&](int round, std::size_t step, const nets::Loop& loop) {
            const auto entries = batchOf(order, step, options.batch);
            const std::uint64_t seed = stepSeed(context.seed, round, step);
            return training->step(pairsOf(matrix, customers, entries, options.negatives, seed), loop);
          },
      .weights = [&] { return training->weights(); },
      .model = [&](nets::Weights all) { return std::make_shared<NeuMfModel>(context.data, std::move(all), options); }};
  return fitNet(context, rounds, progress);
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  Random unused(1);
  nets::Weights weights = nets::read(reader, net::weights(shapeOf(*data, options), unused));
  return std::make_shared<NeuMfModel>(std::move(data), std::move(weights), options);
}

// Each entry and what is drawn beside it goes through the layers, there and back; so does every pair for the lists.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerStep = 3e-3, SecondsPerExample = 3e-6, SecondsPerFlop = 4e-11, Seconds = 1;
  const Options options = schema().options(values);
  const double f = options.factors, pairs = static_cast<double>(shape.interactions) * (1 + options.negatives);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const double aRound = SecondsPerStep * static_cast<double>(shape.interactions) / options.batch +
                        pairs * (SecondsPerExample + SecondsPerFlop * 60 * f * f);
  return {Seconds + options.rounds * aRound + SecondsPerFlop * 10 * f * f * customers * products,
          4 * 3 * f * 4 * (customers + products) + 8 * static_cast<double>(shape.interactions)};
}

}  // namespace

Algorithm algorithm() {
  return {
      .info = {.key = "neumf",
               .title = KI_TEXT("core", "Neural matrix factorisation"),
               .summary = KI_TEXT("core",
                                  "Tastes of customers and products are held against each other by a neural net beside "
                                  "the usual product."),
               .source =
                   "He, Liao, Zhang, Nie, Hu, Chua: Neural collaborative filtering, WWW 2017; whether it is worth "
                   "it: Rendle, Krichene, Zhang, Anderson: Neural collaborative filtering vs. matrix "
                   "factorization revisited, RecSys 2020",
               .parameters = schema().parameters()},
      .needs = {.trainer = true},
      .rounds = Rounds{},
      .fit = fit,
      .load = load,
      .estimate = estimate};
}

}  // namespace kindred::recommend::neumf
