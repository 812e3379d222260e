// Matrix factorisation by stochastic gradients (Koren, Bell, Volinsky, Computer 42, 2009) with few factors.
#include <Eigen/Cholesky>
#include <cmath>

#include "core/base/random.h"
#include "core/matrix/dense.h"
#include "core/recommend/means.h"
#include "tests/contract/sketches/sketches.h"

namespace kindred::recommend::sketches {
namespace {

constexpr Eigen::Index Factors = 4;
constexpr double LearningRate = 0.02, Regularisation = 0.05;
constexpr int MostRounds = 30;

struct Parts {
  Matrix customers, products;
  double spread = 1;  ///< of the values about their mean: what a product of factors counts in
};

class FactorModel : public Model {
 public:
  FactorModel(std::shared_ptr<const TrainingData> data, Parts parts)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_parts(std::move(parts)),
        m_scale(scaleOf(*m_data->dataset, m_data->preference.value)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [this](const Person& person) {
      return [this, factors = factorsOf(person)](Index product) { return score(factors, product); };
    };
    return std::make_unique<ScorerOfEach>(scoresOf, m_data->matrix.columns);
  }
  [[nodiscard]] double shown(double score) const override { return within(score); }
  [[nodiscard]] bool ranksByPrediction() const override { return true; }
  [[nodiscard]] bool predictsValues() const override { return m_scale.has_value(); }
  [[nodiscard]] std::vector<double> predictions(const Person& person, std::span<const Index> products) const override {
    std::vector<double> result(products.size(), NoScore);
    const Vector factors = factorsOf(person);
    for (std::size_t i = 0; i < products.size() && m_scale; ++i) result[i] = within(score(factors, products[i]));
    return result;
  }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const Vector factors = factorsOf(person);
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation;
      explanation.terms.push_back(
          {.label = KI_TEXT("core", "Average of everything"), .key = "mean", .adds = m_means.all});
      for (Eigen::Index f = 0; f < Factors; ++f) {
        const double weight = m_parts.spread * factors[f], value = m_parts.products(product, f);
        explanation.terms.push_back(
            {.label = KI_TEXT("core", "Taste"), .weight = weight, .value = value, .adds = weight * value});
      }
      const double sum = score(factors, product);
      explanation.score = within(sum);
      explanation.clamped = explanation.score != sum && !std::isnan(sum);
      result.push_back(std::move(explanation));
    }
    return result;
  }
  [[nodiscard]] std::vector<Explanation> explainPredictions(const Person& person,
                                                            std::span<const Index> products) const override {
    return m_scale ? explainAll(person, products) : std::vector<Explanation>();
  }

  void save(BlockWriter& writer) const override {
    writer.write("customers", whole(m_parts.customers));
    writer.write("products", whole(m_parts.products));
    writer.writeScalar("spread", m_parts.spread);
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_parts.customers.size() + m_parts.products.size()) * sizeof(double);
  }

 private:
  static std::span<const double> whole(const Matrix& matrix) {
    return {matrix.data(), static_cast<std::size_t>(matrix.size())};
  }
  [[nodiscard]] double within(double value) const {
    return m_scale && !std::isnan(value) ? std::clamp(value, m_scale->low, m_scale->high) : value;
  }
  [[nodiscard]] double score(const Vector& factors, Index product) const {
    if (m_data->byProduct.row(product).empty()) return NoScore;
    return m_means.all + m_parts.spread * factors.dot(m_parts.products.row(product));
  }
  /// Of somebody whom training never saw: the ridge regression of the history on the products' factors.
  [[nodiscard]] Vector factorsOf(const Person& person) const {
    if (person.isTrained()) return m_parts.customers.row(person.customer);
    Matrix normal = Matrix::Identity(Factors, Factors) * Regularisation;
    Vector right = Vector::Zero(Factors);
    const Csr::Row& history = person.history.values;
    for (std::size_t i = 0; i < history.size(); ++i) {
      const Vector product = m_parts.products.row(history.indices[i]);
      normal += product * product.transpose();
      right += product * ((history.values[i] - m_means.all) / m_parts.spread);
    }
    return normal.llt().solve(right);
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Parts m_parts;
  std::optional<Scale> m_scale;
};

Matrix randomFactors(Index rows, Random& random) {
  Matrix factors(rows, Factors);
  for (Eigen::Index i = 0; i < factors.size(); ++i) factors.data()[i] = 0.1 * (random.real() - 0.5);
  return factors;
}

/// One pass over `rows`; the root of the mean squared error before the steps. Steps only where it `learns`.
double pass(const Csr& rows, double mean, Parts& parts, bool learns) {
  double squares = 0;
  for (Index customer = 0; customer < rows.rows; ++customer) {
    const Csr::Row row = rows.row(customer);
    for (std::size_t i = 0; i < row.size(); ++i) {
      auto p = parts.customers.row(customer);
      auto q = parts.products.row(row.indices[i]);
      const double error = (row.values[i] - mean) / parts.spread - p.dot(q);
      squares += error * error;
      if (!learns) continue;
      const Eigen::RowVectorXd before = p;
      p += LearningRate * (error * q - Regularisation * p);
      q += LearningRate * (error * before - Regularisation * q);
    }
  }
  return rows.entries() > 0 ? std::sqrt(squares / static_cast<double>(rows.entries())) : 0;
}

Fitted fit(const FitContext& context, Progress& progress) {
  requireValid({}, context.values);
  progress.report(0);
  const Csr& rows = context.data->matrix;
  const double mean = meansOf(*context.data).all;
  Random random(context.seed);
  Parts parts{randomFactors(rows.rows, random), randomFactors(rows.columns, random)};
  for (const float value : rows.values) parts.spread = std::max(parts.spread, std::abs(value - mean));
  Parts best = parts;
  Stopping stopping({.most = MostRounds, .leastGain = 1e-4, .patience = 3});
  for (bool last = false; !last;) {
    Epoch epoch{.number = static_cast<int>(stopping.trace().size()) + 1, .loss = pass(rows, mean, parts, true)};
    if (context.validation) epoch.validation = -pass(*context.validation, mean, parts, false);
    progress.report(static_cast<double>(epoch.number) / MostRounds);
    if (context.onEpoch) context.onEpoch(epoch);
    last = stopping.after(epoch);
    if (stopping.best() == epoch.number) best = parts;
  }
  return {std::make_shared<FactorModel>(context.data, std::move(best)), stopping.trace()};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values&, const BlockReader& reader) {
  const auto read = [&](const char* name, Index rows) -> Matrix {
    const auto values = reader.read<double>(name);
    BlockReader::requireSize(name, values.size(), static_cast<std::size_t>(rows * Factors));
    return Eigen::Map<const Matrix>(values.data(), rows, Factors);
  };
  Parts parts{read("customers", data->matrix.rows), read("products", data->matrix.columns),
              reader.readScalar<double>("spread")};
  return std::make_shared<FactorModel>(std::move(data), std::move(parts));
}

}  // namespace

Algorithm factors() {
  return {.info = {.key = "factors",
                   .title = KI_TEXT("core", "Taste"),
                   .summary = KI_TEXT("core", "Taste"),
                   .source = "Koren, Bell, Volinsky, Computer 42, 2009"},
          .gives = {.predictions = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values&) {
            return Estimate{1e-8 * MostRounds * static_cast<double>(shape.interactions),
                            8.0 * Factors * static_cast<double>(shape.customers + shape.products)};
          }};
}

}  // namespace kindred::recommend::sketches
