// Factors of what customers and products are made of: a customer is the sum of his attributes' factors and his own, a
// product that of its words', categories' and its own (Kula, Metadata embeddings for user and item cold-start
// recommendations, CBRecSys 2015), so that a product that nobody has bought is told by what it shares with others:
//
//   score(j) = q · p_j + b_j,  q = Σ weight · e_f,  p_j and b_j = Σ weight · those of the product's features
//
// Everything that somebody has counts alike. Found by steps of Adagrad on the WARP loss: of products drawn at random the
// first that stands less than 1 below one that the customer has is put down, the sooner it is found the harder (Weston,
// Bengio, Usunier, WSABIE: scaling up to large vocabulary image annotation, IJCAI 2011, section 4), or on the logistic
// loss against one product drawn at random.
#include <algorithm>
#include <cmath>

#include "core/recommend/described.h"
#include "core/recommend/hybrid_features/factors.h"
#include "core/recommend/inside.h"
#include "core/recommend/means.h"
#include "core/recommend/recommender.h"
#include "core/recommend/validation.h"

namespace kindred::recommend::hybrid_features {
namespace {

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .choice(&Options::loss, "loss", KI_TEXT("core", "Loss"), KI_TEXT("core", "What is made small."),
                  {{Loss::Warp, "warp", KI_TEXT("core", "WARP"),
                    KI_TEXT("core", "What stands above the customer’s products, most of all at the top of the list.")},
                   {Loss::Logistic, "logistic", KI_TEXT("core", "Logistic"),
                    KI_TEXT("core", "How unlikely the customer’s products seem, and how likely others.")}})
          .param(&Options::factors, "factors", KI_TEXT("core", "Factors"),
                 KI_TEXT("core", "How many tastes are told apart."), Range{1, 512})
          .param(&Options::iterations, "iterations", KI_TEXT("core", "Iterations"),
                 KI_TEXT("core", "How often everything bought is gone through, at most."), Range{1, 1000})
          .param(&Options::learningRate, "learning_rate", KI_TEXT("core", "Learning rate"),
                 KI_TEXT("core", "How far each step goes."), Range{.minimum = 1e-5, .maximum = 1, .logarithmic = true})
          .advanced()
          .param(&Options::regularisation, "regularisation", KI_TEXT("core", "Regularisation"),
                 KI_TEXT("core", "Greater keeps factors smaller."), Range{.minimum = 0, .maximum = 1})
          .advanced()
          .param(&Options::mostTries, "most_tries", KI_TEXT("core", "Tries"),
                 KI_TEXT("core", "Products looked at, at most, for one that wrongly stands above."), Range{1, 1000})
          .shownWhen("loss", {"warp"})
          .advanced()
          .param(&Options::customerFeatures, "customer_features", KI_TEXT("core", "Use attributes of customers"),
                 KI_TEXT("core", "Customers with the same attributes share a part of their tastes."))
          .advanced();
  return all;
}

/// What is kept of a fit.
struct Kept {
  FloatMatrix customers;  ///< customers × (factors + 1), the last column 0
  Described described;    ///< of products
  FloatMatrix features;   ///< of products' features, and of each product itself
};

class FeaturesModel : public Model {
 public:
  FeaturesModel(std::shared_ptr<const TrainingData> data, Kept kept, const Options& options)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_kept(std::move(kept)),
        m_options(options),
        m_bought(bought(m_data->matrix)) {
    m_products.resize(m_data->matrix.columns, m_kept.features.cols());
    for (Index product = 0; product < m_data->matrix.columns; ++product) {
      const Csr::Row row = m_kept.described.vectors.row(product);
      m_products.row(product) = m_kept.features.row(itself(product));
      for (std::size_t i = 0; i < row.size(); ++i)
        m_products.row(product) += row.values[i] * m_kept.features.row(row.indices[i]);
    }
  }

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [this](const Person& person) {
      return [this, own = factorsOf(person)](Index product) { return score(own, product); };
    };
    return std::make_unique<ScorerOfEach>(scoresOf, m_data->matrix.columns);
  }
  [[nodiscard]] bool predictsValues() const override { return false; }
  /// By attributes too, where there is no history.
  [[nodiscard]] bool knows(const Person& person) const override {
    return !person.history.empty() || (person.isTrained() && !m_kept.customers.row(person.customer).isZero(0));
  }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const Vector own = factorsOf(person);
    std::vector<Explanation> result;
    for (const Index product : products) result.push_back(explanationOf(own, product));
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Eigen::Index factors = m_products.cols() - 1;  // the last is the bias
    FactorTables tables{Matrix(static_cast<Eigen::Index>(asked.products.size()), factors),
                        Matrix(static_cast<Eigen::Index>(asked.customers.size()), factors), true};
    for (std::size_t i = 0; i < asked.products.size(); ++i)
      tables.products.row(static_cast<Eigen::Index>(i)) =
          m_products.row(asked.products[i]).head(factors).cast<double>();
    for (std::size_t i = 0; i < asked.customers.size(); ++i)
      tables.customers.row(static_cast<Eigen::Index>(i)) =
          m_kept.customers.row(asked.customers[i]).head(factors).cast<double>();
    InsideParts parts;
    addFactors(parts, tables, asked, m_data->matrix.columns, m_data->matrix.rows);
    parts.push_back(
        productBiasPart([&](Index product) { return m_products(product, factors); }, asked, m_data->matrix.columns));
    if (m_kept.described.vectors.columns > 0) parts.push_back(featuresPart(asked.mostFactors));
    return parts;
  }

  void save(BlockWriter& writer) const override {
    const auto whole = [](const FloatMatrix& all) {
      return std::span<const float>(all.data(), static_cast<std::size_t>(all.size()));
    };
    writer.write("customers", whole(m_kept.customers));
    writer.write("features", whole(m_kept.features));
    saveDescribed(writer, m_kept.described);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_kept.customers.size() + m_kept.features.size() + m_products.size()) *
               sizeof(float) +
           bytesOf(m_kept.described) + (m_means.customer.size() + m_means.product.size()) * sizeof(double);
  }

 private:
  /// The words and categories that lift or lower a product most, whoever is asked.
  [[nodiscard]] InsidePart featuresPart(Index most) const {
    const Eigen::Index bias = m_kept.features.cols() - 1;
    std::vector<Scored> strongest;
    for (Index feature = 0; feature < m_kept.described.vectors.columns; ++feature)
      strongest.push_back({feature, std::abs(m_kept.features(feature, bias))});
    std::ranges::sort(strongest, ranksBefore);
    strongest.resize(std::min(strongest.size(), static_cast<std::size_t>(most)));
    const Text up = KI_TEXT("core", "what it adds for everybody");
    InsideBars bars{namesShown({}), up, {{up, {}}}};
    for (const Scored& each : strongest) {
      bars.axis.names.push_back(m_kept.described.all[static_cast<std::size_t>(each.index)].text());
      bars.lines.front().values.push_back(m_kept.features(each.index, bias));
    }
    return {"features", KI_TEXT("core", "What words and categories are worth"),
            KI_TEXT("core",
                    "What each adds to a product’s score for everybody. A product that nobody has bought is told by "
                    "these and by the tastes behind them."),
            KI_TEXT("core", "Which word would you put into the title of a new product?"), std::move(bars)};
  }

  [[nodiscard]] Index itself(Index product) const { return m_kept.described.vectors.columns + product; }

  /// With a 1 for the bias.
  [[nodiscard]] Vector factorsOf(const Person& person) const {
    Vector own = (person.isTrained() ? Eigen::RowVectorXf(m_kept.customers.row(person.customer))
                                     : foldedIn(person.history.values, m_products, m_bought, m_options))
                     .cast<double>()
                     .transpose();
    own[own.size() - 1] = 1;
    return own;
  }

  /// Of what is neither bought nor described nothing is known.
  [[nodiscard]] double score(const Vector& own, Index product) const {
    const bool isKnown = !m_data->byProduct.row(product).empty() || !m_kept.described.vectors.row(product).empty();
    return isKnown ? own.dot(m_products.row(product).cast<double>().transpose()) : NoScore;
  }

  [[nodiscard]] Explanation explanationOf(const Vector& own, Index product) const {
    Explanation explanation{.score = score(own, product)};
    const auto adds = [&](Index feature) { return own.dot(m_kept.features.row(feature).cast<double>().transpose()); };
    const Csr::Row row = m_kept.described.vectors.row(product);
    for (std::size_t i = 0; i < row.size(); ++i) {
      explanation.terms.push_back({.label = m_kept.described.all[static_cast<std::size_t>(row.indices[i])].text(),
                                   .key = "feature",
                                   .adds = row.values[i] * adds(row.indices[i])});
    }
    explanation.reason = reasonFor(row, explanation.terms);
    std::ranges::stable_sort(explanation.terms, std::greater(), &Term::adds);
    explanation.terms.push_back(
        {.label = KI_TEXT("core", "The product itself"), .key = "product", .adds = adds(itself(product))});
    return explanation;
  }

  /// The feature that speaks most for a product: terms are those of its features, one each.
  [[nodiscard]] Reason reasonFor(Csr::Row features, const std::vector<Term>& terms) const {
    const auto most = std::ranges::max_element(terms, {}, &Term::adds);
    if (most == terms.end() || most->adds <= 0) return {"tastes", KI_TEXT("core", "Fits this customer’s tastes")};
    const Index place = features.indices[static_cast<std::size_t>(most - terms.begin())];
    const Feature& feature = m_kept.described.all[static_cast<std::size_t>(place)];
    return {
        "feature",
        KI_TEXT("core", "Fits this customer’s tastes: %1").with(feature.name.empty() ? feature.column : feature.name)};
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Kept m_kept;
  Options m_options;
  FloatMatrix m_products;       // products × (factors + 1)
  std::vector<Index> m_bought;  // by somebody
};

/// Whoever has bought nothing, and what nobody has bought, is its attributes alone: nothing was learned of itself.
Kept keptOf(const TrainingData& data, const Side& customers, const Side& products, const Described& described) {
  Kept kept{FloatMatrix::Zero(data.matrix.rows, customers.factors.cols()), described, products.factors};
  for (Index customer = 0; customer < data.matrix.rows; ++customer)
    kept.customers.row(customer) = customers.of(customer, !data.matrix.row(customer).empty());
  for (Index product = 0; product < data.matrix.columns; ++product) {
    if (data.byProduct.row(product).empty()) kept.features.row(described.vectors.columns + product).setZero();
  }
  return kept;
}

Csr nothingOf(Index entities) {
  return {.rows = entities, .columns = 0, .offsets = std::vector<std::int64_t>(static_cast<std::size_t>(entities) + 1)};
}

Fitted fit(const FitContext& context, Progress& progress) {
  const Options options = schema().options(context.values);
  const TrainingData& data = *context.data;
  Progress reading = progress.part(0, 0.05);
  const Described described = describedBy(data.dataset->products, {}, reading);
  const Csr people = options.customerFeatures ? describedBy(data.dataset->customers, {}, reading).vectors
                                              : nothingOf(data.matrix.rows);
  Random random(context.seed);
  Side customers = sideOf(people, options.factors, random),
       products = sideOf(described.vectors, options.factors, random);
  std::shared_ptr<const FeaturesModel> model;
  Stopping stopping({.most = options.iterations, .patience = context.validation ? 5 : 0});
  for (bool last = false; !last;) {
    const double done = static_cast<double>(stopping.trace().size()), all = options.iterations;
    Progress round = progress.part(0.05 + 0.95 * done / all, 0.05 + 0.95 * (done + 0.9) / all);
    Progress judging = progress.part(0.05 + 0.95 * (done + 0.9) / all, 0.05 + 0.95 * (done + 1) / all);
    Epoch epoch{.number = static_cast<int>(done) + 1};
    epoch.loss = pass(data.matrix, options, customers, products, random, round);
    auto now =
        context.validation || epoch.number == options.iterations
            ? std::make_shared<const FeaturesModel>(context.data, keptOf(data, customers, products, described), options)
            : nullptr;
    if (context.validation) epoch.validation = validationNdcg(*now, data, *context.validation, judging);
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (now && (!context.validation || stopping.best() == epoch.number)) model = std::move(now);
  }
  progress.report(1);
  return {std::move(model), stopping.trace()};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values& values, const BlockReader& reader) {
  const Options options = schema().options(values);
  const auto read = [&](const char* name, Index rows) -> FloatMatrix {
    const auto all = reader.read<float>(name);
    BlockReader::requireSize(name, all.size(),
                             static_cast<std::size_t>(rows) * static_cast<std::size_t>(options.factors + 1));
    return Eigen::Map<const FloatMatrix>(all.data(), rows, options.factors + 1);
  };
  Described described = readDescribed(reader, data->matrix.columns);
  const Index features = described.vectors.columns + data->matrix.columns;
  Kept kept{read("customers", data->matrix.rows), std::move(described), read("features", features)};
  return std::make_shared<FeaturesModel>(std::move(data), std::move(kept), options);
}

// WARP looks at some four products for each that is had; each is a sum over some ten features.
Estimate estimate(const DataShape& shape, const Values& values) {
  constexpr double Features = 10, Looks = 5, SecondsPerNumber = 1e-9, SecondsPerScore = 1e-9;
  const Options options = schema().options(values);
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  return {options.factors *
              (SecondsPerNumber * Looks * Features * options.iterations * static_cast<double>(shape.interactions) +
               SecondsPerScore * customers * products),
          12.0 * options.factors * (customers + 2 * products) + 16 * Features * (customers + products)};
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "hybrid_features",
                   .title = KI_TEXT("core", "Tastes from attributes"),
                   .summary = KI_TEXT("core",
                                      "Learns tastes for words, categories and attributes as well as for single "
                                      "products and customers: works for products that nobody has bought."),
                   .source = "Kula: Metadata embeddings for user and item cold-start recommendations, CBRecSys 2015; "
                             "Weston, Bengio, Usunier: WSABIE, IJCAI 2011",
                   .parameters = schema().parameters()},
          .gives = {.unboughtProducts = true},
          .rounds = Rounds{},
          .fit = fit,
          .load = load,
          .estimate = estimate};
}

}  // namespace kindred::recommend::hybrid_features
