// Factors that put what a customer has above what he has not (Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR, Bayesian
// personalized ranking from implicit feedback, UAI 2009, section 4): for a product i that u has and a drawn j that u has
// not, with x = score(i) − score(j) and s = 1 ⁄ (1 + eˣ), score(i) = b_i + p·q_i,
//
//   p ← p + η (s (q_i − q_j) − λ p),  q_i ← q_i + η (s p − λ q_i),  q_j ← q_j − η (s p + λ q_j),  b likewise
//
// Steps that touch different customers and different products may be taken at once (Gemulla, Nijkamp, Haas, Sismanis:
// Large-scale matrix factorization with distributed stochastic gradient descent, KDD 2011): both are dealt into parts,
// products anew in each round, and j is drawn from the part of i. The parts do not depend on the number of threads.
#include <cmath>

#include "core/recommend/bpr/steps.h"
#include "core/recommend/factor_scorer.h"
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"
#include "core/recommend/tastes.h"
#include "core/recommend/validation.h"

namespace kindred::recommend::bpr {
namespace {

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes customers and products are described by."), Range{1, 1024})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Rounds"),
                 KI_TEXT("core", "How often everything bought is gone through, at most."), Range{1, 2000})
          .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Pulls factors towards zero: more for few data."), Range{.minimum = 0, .maximum = 1})
          .param(&Options::learningRate, "learning_rate", KI_TEXT("core", "Learning rate"),
                 KI_TEXT("core", "How far each step moves what stands behind a score."),
                 Range{.minimum = 1e-5, .maximum = 1, .logarithmic = true})
          .advanced();
  return all;
}

FloatMatrix randomFactors(Index rows, int factors, Eigen::Index columns, Random& random) {
  const double spread = 0.1 / std::sqrt(static_cast<double>(factors));
  FloatMatrix result = FloatMatrix::Zero(rows, columns);
  for (Index i = 0; i < rows; ++i)
    for (int f = 0; f < factors; ++f) result(i, f) = static_cast<float>(spread * random.normal());
  return result;
}

class BprModel : public Model {
 public:
  BprModel(std::shared_ptr<const TrainingData> data, Factors factors, const Options& options)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_factors(std::move(factors)),
        m_ranked(*m_data, m_factors.products),
        m_options(options) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto factorsOf = [this](const Person& person) { return withBias(person); };
    return std::make_unique<FactorScorer>(m_ranked, factorsOf);
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    const Eigen::Index factors = m_factors.customers.cols();
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation{.score = scores[static_cast<std::size_t>(product)]};
      if (const std::optional<Vector> own = withBias(person)) {
        const Vector of = m_factors.products.row(product).cast<double>().transpose();
        explanation.terms = {
            {.label = KI_TEXT("core", "How liked the product is"), .key = "product", .adds = of[factors]}};
        explanation.parts = {tastesInCommon(own->head(factors), of.head(factors))};
        explanation.reason = Reason{"tastes", KI_TEXT("core", "Fits this customer’s tastes")};
      }
      result.push_back(std::move(explanation));
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Eigen::Index factors = m_factors.customers.cols();
    FactorTables tables{Matrix(static_cast<Eigen::Index>(asked.products.size()), factors),
                        Matrix(static_cast<Eigen::Index>(asked.customers.size()), factors), true};
    for (std::size_t i = 0; i < asked.products.size(); ++i)
      tables.products.row(static_cast<Eigen::Index>(i)) =
          m_factors.products.row(asked.products[i]).head(factors).cast<double>();
    for (std::size_t i = 0; i < asked.customers.size(); ++i)
      tables.customers.row(static_cast<Eigen::Index>(i)) = m_factors.customers.row(asked.customers[i]).cast<double>();
    InsideParts parts;
    addFactors(parts, tables, asked, m_data->matrix.columns, m_data->matrix.rows);
    parts.push_back(productBiasPart([&](Index product) { return m_factors.products(product, factors); }, asked,
                                    m_data->matrix.columns));
    return parts;
  }
  void save(BlockWriter& writer) const override {
    const auto whole = [](const FloatMatrix& all) {
      return std::span<const float>(all.data(), static_cast<std::size_t>(all.size()));
    };
    writer.write("customers", whole(m_factors.customers));
    writer.write("products", whole(m_factors.products));
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_factors.customers.size() + m_factors.products.size()) * sizeof(float) +
           m_ranked.bytes() + (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  /// Somebody's factors and a 1 for the bias.
  [[nodiscard]] std::optional<Vector> withBias(const Person& person) const {
    if (person.history.empty()) return std::nullopt;
    Vector result = Vector::Ones(m_factors.products.cols());
    result.head(m_factors.customers.cols()) =
        (person.isTrained() ? Eigen::RowVectorXf(m_factors.customers.row(person.customer))
                            : foldedIn(person.history.values, m_factors.products, m_options))
            .cast<double>()
            .transpose();
    return result;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Factors m_factors;
  LongestFirst m_ranked;
  Options m_options;
};

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const TrainingData& data = *context.data;
  Random random(context.seed);
  Factors factors{randomFactors(data.matrix.rows, options.factors, options.factors, random),
                  randomFactors(data.matrix.columns, options.factors, options.factors + 1, random)};
  Factors best = factors;
  Stopping stopping({.most = options.iterations, .patience = context.validation ? 5 : 0});
  for (bool last = false; !last;) {
    const double done = static_cast<double>(stopping.trace().size());
    Progress round = progress.part(done / options.iterations, (done + 0.9) / options.iterations);
    Progress judging = progress.part((done + 0.9) / options.iterations, (done + 1) / options.iterations);
    Epoch epoch{.number = static_cast<int>(done) + 1};
    epoch.loss = pass(data.matrix, options, context.seed, epoch.number, factors, round);
    if (context.validation)
      epoch.validation = validationNdcg(BprModel(context.data, factors, options), data, *context.validation, judging);
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (!context.validation || stopping.best() == epoch.number) best = factors;
  }
  progress.report(1);
  return {std::make_shared<BprModel>(context.data, std::move(best), options), stopping.trace()};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  const auto read = [&](const char* name, Index rows, int columns) -> FloatMatrix {
    const auto all = reader.read<float>(name);
    BlockReader::requireSize(name, all.size(), static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
    return Eigen::Map<const FloatMatrix>(all.data(), rows, columns);
  };
  Factors factors{read("customers", data->matrix.rows, options.factors),
                  read("products", data->matrix.columns, options.factors + 1)};
  return std::make_shared<BprModel>(std::move(data), std::move(factors), options);
}

Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double SecondsPerFactor = 1.5e-9, SecondsPerFlop = 4e-11;
  const Options options = schema().options(values);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  return {options.factors * (SecondsPerFactor * options.iterations * static_cast<double>(shape.interactions) +
                             2 * SecondsPerFlop * customers * products),
          12.0 * options.factors * (customers + products)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "bpr",
                   .title = KI_TEXT("core", "Tastes from pairs"),
                   .summary = KI_TEXT("core",
                                      "Learns tastes by putting what a customer has above what he has not, pair by "
                                      "pair: made for the order of a list."),
                   .source = "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR, UAI 2009",
                   .parameters = schema().parameters()},
          .rounds = Rounds{},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::bpr
