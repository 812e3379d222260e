#include "core/recommend/rating_factors.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "core/recommend/inside.h"
#include "core/recommend/tastes.h"

namespace kindred::recommend {
namespace {

std::span<const double> whole(const Matrix& matrix) { return {matrix.data(), static_cast<std::size_t>(matrix.size())}; }
std::span<const double> whole(const Vector& vector) { return {vector.data(), static_cast<std::size_t>(vector.size())}; }

/// The least squares with what is below 0 forbidden, coordinate by coordinate (Franc, Hlaváč, Navara: Sequential
/// coordinate-wise algorithm for the non-negative least squares problem, CAIP 2005).
Vector nonNegativeSolution(const Matrix& normal, const Vector& right) {
  constexpr int Sweeps = 200;
  Vector solution = Vector::Zero(right.size()), rest = -right;  // rest = normal · solution − right
  for (int sweep = 0; sweep < Sweeps; ++sweep) {
    for (Eigen::Index i = 0; i < solution.size(); ++i) {
      if (normal(i, i) <= 0) continue;
      const double better = std::max(0.0, solution[i] - rest[i] / normal(i, i));
      rest += (better - solution[i]) * normal.col(i);
      solution[i] = better;
    }
  }
  return solution;
}

}  // namespace

RatingSide fittedSide(const Csr::Row& row, double mean, const Vector& otherBias, const Matrix& others,
                      const RatingFoldIn& foldIn) {
  // Unknowns: the factors, then the bias.
  const Eigen::Index factors = others.cols();
  Matrix rows(static_cast<Eigen::Index>(row.size()), factors + 1);
  Vector right(rows.rows());
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const Index other = row.indices[static_cast<std::size_t>(i)];
    rows.row(i) << others.row(other), foldIn.biased ? 1.0 : 0.0;
    right[i] = row.values[static_cast<std::size_t>(i)] - mean - otherBias[other];
  }
  Matrix normal = rows.transpose() * rows;
  normal.diagonal().array() += foldIn.regularisation * static_cast<double>(row.size());
  const Vector target = rows.transpose() * right;
  const Vector solution = foldIn.nonNegative ? nonNegativeSolution(normal, target) : normal.ldlt().solve(target).eval();
  return {foldIn.biased ? solution[factors] : 0, solution.head(factors)};
}

class RatingFactorModel::Sums : public ScorerOneByOne {
 public:
  explicit Sums(const RatingFactorModel& model) : m_model(model) {
    for (Index product = 0; product < model.m_data->matrix.columns; ++product)
      m_support.push_back(model.supportOf(product).factor());
  }

 private:
  std::span<const Scored> scores(const Person& person) override {
    const RatingSide side = m_model.sideOf(person);
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
      m_mean(meansOf(*m_data).all),
      m_factors(std::move(factors)),
      m_foldIn(foldIn),
      m_damping(damping) {}

std::unique_ptr<Scorer> RatingFactorModel::scorer() const { return std::make_unique<Sums>(*this); }

RatingSide RatingFactorModel::sideOf(const Person& person) const {
  if (person.isTrained()) return {m_factors.customerBias[person.customer], m_factors.customers.row(person.customer)};
  if (person.history.empty()) return {.factors = Vector::Zero(m_factors.products.cols())};
  return foldedIn(person.history.values);
}

RatingSide RatingFactorModel::foldedIn(const Csr::Row& history) const {
  return fittedSide(history, m_factors.mean, m_factors.productBias, m_factors.products, m_foldIn);
}

double RatingFactorModel::sum(const RatingSide& side, Index product) const {
  return m_factors.mean + side.bias + m_factors.productBias[product] +
         side.factors.dot(m_factors.products.row(product));
}

std::vector<double> RatingFactorModel::predictions(const Person& person, std::span<const Index> products) const {
  std::vector<double> result(products.size(), NoScore);
  if (!m_scale || person.history.empty()) return result;
  const RatingSide side = sideOf(person);
  for (std::size_t i = 0; i < products.size(); ++i) {
    if (knowsProduct(products[i])) result[i] = std::clamp(sum(side, products[i]), m_scale->low, m_scale->high);
  }
  return result;
}

double RatingFactorModel::fallback(const Person& person, Index product) const {
  if (!m_foldIn.biased) {
    const Csr::Row& known = person.history.empty() ? m_data->byProduct.row(product) : person.history.values;
    double sum = 0;
    for (const float value : known.values) sum += value;
    return known.empty() ? m_mean : sum / static_cast<double>(known.size());
  }
  const double known = m_factors.mean + (person.history.empty() ? 0 : sideOf(person).bias) +
                       (knowsProduct(product) ? m_factors.productBias[product] : 0);
  return m_scale ? std::clamp(known, m_scale->low, m_scale->high) : known;
}

Explanation RatingFactorModel::explanationOf(const RatingSide& side, Index product) const {
  Explanation explanation;
  const auto line = [](const Text& label, const char* key, double adds) {
    return Term{.label = label, .key = key, .adds = adds};
  };
  explanation.terms = {line(KI_TEXT("core", "Average of everything"), "mean", m_factors.mean),
                       line(KI_TEXT("core", "How this customer rates"), "customer", side.bias),
                       line(KI_TEXT("core", "How this product is rated"), "product", m_factors.productBias[product])};
  explanation.parts = {tasteOf(side, product)};
  return explanation;
}

InsideParts RatingFactorModel::inside(const InsideAsked& asked) const {
  const auto rowsOf = [](const Matrix& table, std::span<const Index> shown) {
    Matrix rows(static_cast<Eigen::Index>(shown.size()), table.cols());
    for (std::size_t i = 0; i < shown.size(); ++i) rows.row(static_cast<Eigen::Index>(i)) = table.row(shown[i]);
    return rows;
  };
  InsideParts parts;
  addFactors(parts, {rowsOf(m_factors.products, asked.products), rowsOf(m_factors.customers, asked.customers), false},
             asked, m_data->matrix.columns, m_data->matrix.rows);
  if (!m_foldIn.biased) return parts;
  parts.push_back(
      productBiasPart([this](Index product) { return m_factors.productBias[product]; }, asked, m_data->matrix.columns));
  parts.push_back(customerBiasPart([this](Index customer) { return m_factors.customerBias[customer]; }, asked,
                                   m_data->matrix.rows));
  return parts;
}

Explanation RatingFactorModel::tasteOf(const RatingSide& side, Index product) const {
  return tastesInCommon(side.factors, m_factors.products.row(product).transpose());
}

std::vector<Explanation> RatingFactorModel::explainAll(const Person& person, std::span<const Index> products) const {
  const RatingSide side = sideOf(person);
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
  const RatingSide side = person.history.empty() ? RatingSide{} : sideOf(person);
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
