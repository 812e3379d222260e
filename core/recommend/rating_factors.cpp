#include "core/recommend/rating_factors.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

#include "core/base/random.h"

namespace kindred::recommend {
namespace {

std::span<const double> whole(const Matrix& matrix) { return {matrix.data(), static_cast<std::size_t>(matrix.size())}; }
std::span<const double> whole(const Vector& vector) { return {vector.data(), static_cast<std::size_t>(vector.size())}; }

}  // namespace

class RatingFactorModel::Sums : public ScorerOneByOne {
 public:
  explicit Sums(const RatingFactorModel& model) : m_model(model) {
    for (Index product = 0; product < model.m_data->matrix.columns; ++product)
      m_support.push_back(model.supportOf(product).factor());
  }

 private:
  std::span<const Scored> scores(const Person& person) override {
    const Side side = m_model.sideOf(person);
    m_scores.clear();
    for (Index product = 0; product < m_model.m_data->matrix.columns; ++product) {
      if (m_model.knowsProduct(product))
        m_scores.push_back({product, m_model.sum(side, product) * m_support[static_cast<std::size_t>(product)]});
    }
    return m_scores;
  }

  const RatingFactorModel& m_model;
  std::vector<double> m_support;
  std::vector<Scored> m_scores;
};

RatingFactorModel::RatingFactorModel(std::shared_ptr<const TrainingData> data, RatingFactors factors,
                                     const RatingFoldIn& foldIn, double damping)
    : m_data(std::move(data)),
      m_scale(scaleOf(*m_data->dataset, m_data->preference.value)),
      m_factors(std::move(factors)),
      m_foldIn(foldIn),
      m_damping(damping) {}

std::unique_ptr<Scorer> RatingFactorModel::scorer() const { return std::make_unique<Sums>(*this); }

RatingFactorModel::Side RatingFactorModel::sideOf(const Person& person) const {
  if (person.isTrained()) return {m_factors.customerBias[person.customer], m_factors.customers.row(person.customer)};
  const Csr::Row& history = person.history.values;
  const Eigen::Index factors = m_factors.products.cols();
  Side side{.factors = Vector::Zero(factors)};
  if (history.empty()) return side;
  // Unknowns: the factors, then the bias.
  Matrix rows(static_cast<Eigen::Index>(history.size()), factors + 1);
  Vector right(rows.rows());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const Index product = history.indices[static_cast<std::size_t>(i)];
    rows.row(i) << m_factors.products.row(product), m_foldIn.biased ? 1.0 : 0.0;
    right[i] = history.values[static_cast<std::size_t>(i)] - m_factors.mean - m_factors.productBias[product];
  }
  Matrix normal = rows.transpose() * rows;
  normal.diagonal().array() += m_foldIn.regularisation * static_cast<double>(history.size());
  const Vector solution = normal.ldlt().solve(rows.transpose() * right);
  return {m_foldIn.biased ? solution[factors] : 0, solution.head(factors)};
}

double RatingFactorModel::sum(const Side& side, Index product) const {
  return m_factors.mean + side.bias + m_factors.productBias[product] +
         side.factors.dot(m_factors.products.row(product));
}

std::vector<double> RatingFactorModel::predictions(const Person& person, std::span<const Index> products) const {
  std::vector<double> result(products.size(), NoScore);
  if (!m_scale || person.history.empty()) return result;
  const Side side = sideOf(person);
  for (std::size_t i = 0; i < products.size(); ++i) {
    if (knowsProduct(products[i])) result[i] = std::clamp(sum(side, products[i]), m_scale->low, m_scale->high);
  }
  return result;
}

double RatingFactorModel::fallback(const Person& person, Index product) const {
  const double known = m_factors.mean + (person.history.empty() ? 0 : sideOf(person).bias) +
                       (knowsProduct(product) ? m_factors.productBias[product] : 0);
  return m_scale ? std::clamp(known, m_scale->low, m_scale->high) : known;
}

Explanation RatingFactorModel::explanationOf(const Side& side, Index product) const {
  Explanation explanation;
  const auto line = [](const Text& label, const char* key, double adds) {
    return Term{.label = label, .key = key, .adds = adds};
  };
  explanation.terms = {line(KI_TEXT("core", "Average of everything"), "mean", m_factors.mean),
                       line(KI_TEXT("core", "How this customer rates"), "customer", side.bias),
                       line(KI_TEXT("core", "How this product is rated"), "product", m_factors.productBias[product])};
  Explanation taste{.title = KI_TEXT("core", "Tastes in common")};
  for (Eigen::Index f = 0; f < side.factors.size(); ++f) {
    const double weight = side.factors[f], value = m_factors.products(product, f);
    taste.terms.push_back({.label = KI_TEXT("core", "Taste %1").with(static_cast<std::int64_t>(f + 1)),
                           .key = "factor",
                           .weight = weight,
                           .value = value,
                           .adds = weight * value});
  }
  std::ranges::stable_sort(taste.terms, std::ranges::greater(),
                           [](const Term& term) { return std::abs(*term.weight); });
  taste.score = taste.sum();
  explanation.parts = {std::move(taste)};
  return explanation;
}

std::vector<Explanation> RatingFactorModel::explainAll(const Person& person, std::span<const Index> products) const {
  const Side side = sideOf(person);
  std::vector<Explanation> result;
  for (const Index product : products) {
    Explanation explanation = explanationOf(side, product);
    explanation.support = supportOf(product);
    explanation.score = knowsProduct(product) ? sum(side, product) * explanation.support->factor() : NoScore;
    const auto raters = static_cast<std::int64_t>(explanation.support->count);
    explanation.reason = Reason{"predicted", KI_TEXT_N("core", "A high prediction, rated by %n customer(s)", raters)};
    result.push_back(std::move(explanation));
  }
  return result;
}

std::vector<Explanation> RatingFactorModel::explainPredictions(const Person& person,
                                                               std::span<const Index> products) const {
  if (!m_scale) return {};
  const Side side = person.history.empty() ? Side{} : sideOf(person);
  std::vector<Explanation> result;
  for (const Index product : products) {
    if (person.history.empty() || !knowsProduct(product)) {
      result.push_back({.score = NoScore});
      continue;
    }
    Explanation explanation = explanationOf(side, product);
    const double value = sum(side, product);
    explanation.score = std::clamp(value, m_scale->low, m_scale->high);
    explanation.clamped = explanation.score != value;
    result.push_back(std::move(explanation));
  }
  return result;
}

void RatingFactorModel::save(BlockWriter& writer) const {
  writer.writeScalar("factors", static_cast<std::int32_t>(m_factors.products.cols()));
  writer.writeScalar("mean", m_factors.mean);
  writer.write("customer_bias", whole(m_factors.customerBias));
  writer.write("product_bias", whole(m_factors.productBias));
  writer.write("customers", whole(m_factors.customers));
  writer.write("products", whole(m_factors.products));
}

std::size_t RatingFactorModel::bytes() const {
  return static_cast<std::size_t>(m_factors.customers.size() + m_factors.products.size() +
                                  m_factors.customerBias.size() + m_factors.productBias.size()) *
         sizeof(double);
}

RatingFactors readRatingFactors(const BlockReader& reader, const TrainingData& data) {
  const Eigen::Index factors = reader.readScalar<std::int32_t>("factors");
  const auto read = [&](const char* name, Index rows, Eigen::Index columns) -> Matrix {
    const auto values = reader.read<double>(name);
    BlockReader::requireSize(name, values.size(), static_cast<std::size_t>(rows * columns));
    return Eigen::Map<const Matrix>(values.data(), rows, columns);
  };
  const Index customers = data.matrix.rows, products = data.matrix.columns;
  return {reader.readScalar<double>("mean"), read("customer_bias", customers, 1), read("product_bias", products, 1),
          read("customers", customers, factors), read("products", products, factors)};
}

double rootMeanSquaredError(const RatingFactors& factors, const Csr& entries) {
  double squares = 0;
  for (Index customer = 0; customer < entries.rows; ++customer) {
    const Csr::Row row = entries.row(customer);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Index product = row.indices[i];
      const double error = row.values[i] - factors.mean - factors.customerBias[customer] -
                           factors.productBias[product] -
                           factors.customers.row(customer).dot(factors.products.row(product));
      squares += error * error;
    }
  }
  return entries.entries() > 0 ? std::sqrt(squares / static_cast<double>(entries.entries())) : 0;
}

Matrix normalFactors(Index rows, int factors, double spread, Random& random) {
  Matrix result(rows, factors);
  for (Eigen::Index i = 0; i < result.size(); ++i) result.data()[i] = spread * random.normal();
  return result;
}

}  // namespace kindred::recommend
