#include "core/nets/neu_mf.h"

#include <algorithm>
#include <cmath>

#include "core/matrix/blas.h"

namespace kindred::nets::neu_mf {
namespace {

constexpr int MostSteps = 10, MostHalvings = 6;
constexpr double LeastVariance = 1e-4, LeastGain = 1e-6;
constexpr std::uint64_t DrawnBy = 1;  // what is drawn for a history depends on the history alone

double chance(double x) { return 1 / (1 + std::exp(-x)); }

/// −log of the chance of what is there.
double surprise(double x, double had) { return std::log1p(std::exp(-std::abs(x))) + std::max(x, 0.0) - had * x; }

}  // namespace

Weights weights(const Shape& shape, Random& random) {
  const int f = shape.factors;
  Weights w(Count);
  w[Customers] = normal(shape.customers, 3 * f, 0.1, random);
  w[Products] = normal(shape.products, 3 * f, 0.1, random);
  w[First] = glorot(4 * f, 2 * f, random);
  w[FirstBias] = FloatMatrix::Zero(1, 2 * f);
  w[Second] = glorot(2 * f, f, random);
  w[SecondBias] = FloatMatrix::Zero(1, f);
  w[Output] = glorot(1, 2 * f + 1, random).cwiseAbs();
  w[Output](0, 2 * f) = 0;
  return w;
}

Scores::Scores(const Weights& weights)
    : m_weights(weights),
      m_factors(weights[Second].cols()),
      m_products((weights[Products].rightCols(2 * m_factors) * weights[First].bottomRows(2 * m_factors)).rowwise() +
                 weights[FirstBias].row(0)) {}

Vector Scores::of(const Vector& customer, Index first, Index count) const {
  const Eigen::Index f = m_factors;
  const Eigen::RowVectorXf output = m_weights[Output].row(0);
  const Eigen::RowVectorXf own = customer.cast<float>().transpose();
  const Eigen::RowVectorXf inner = own.tail(2 * f) * m_weights[First].topRows(2 * f);
  const FloatMatrix a = (m_products.middleRows(first, count).rowwise() + inner).cwiseMax(0.0F);
  const FloatMatrix b = ((a * m_weights[Second]).rowwise() + m_weights[SecondBias].row(0)).cwiseMax(0.0F);
  const Eigen::VectorXf multiplied =
      m_weights[Products].block(first, 0, count, f) * own.head(f).cwiseProduct(output.head(f)).transpose();
  const Eigen::VectorXf through = b * output.segment(f, f).transpose();
  return (multiplied + through).cast<double>().array() + output[2 * f];
}

double Scores::gradient(const Vector& customer, Index product, Vector& gradient) const {
  const Eigen::Index f = m_factors;
  const Eigen::RowVectorXd output = m_weights[Output].row(0).cast<double>();
  const Eigen::RowVectorXf own = customer.cast<float>().transpose();
  const Eigen::RowVectorXf q = m_weights[Products].row(product).head(f);
  const Eigen::RowVectorXf a = m_products.row(product) + own.tail(2 * f) * m_weights[First].topRows(2 * f);
  const Eigen::RowVectorXf b = a.cwiseMax(0.0F) * m_weights[Second] + m_weights[SecondBias].row(0);
  const Eigen::RowVectorXf ofB = (b.array() > 0).select(m_weights[Output].row(0).segment(f, f), 0.0F);
  const Eigen::RowVectorXf ofA = (a.array() > 0).select(ofB * m_weights[Second].transpose(), 0.0F);
  gradient.resize(3 * f);
  gradient.head(f) = output.head(f).cwiseProduct(q.cast<double>()).transpose();
  gradient.tail(2 * f) = (ofA * m_weights[First].topRows(2 * f).transpose()).transpose().cast<double>();
  return gradient.head(f).dot(customer.head(f)) + output.segment(f, f).dot(b.cwiseMax(0.0F).cast<double>()) +
         output[2 * f];
}

FoldIn::FoldIn(const Weights& weights, int negatives)
    : m_scores(weights), m_products(static_cast<Index>(weights[Products].rows())), m_negatives(negatives) {
  const Matrix customers = weights[Customers].cast<double>();
  m_mean = Vector::Zero(customers.cols());
  Vector variance = Vector::Constant(customers.cols(), LeastVariance);
  if (customers.rows() > 0) {
    m_mean = customers.colwise().mean().transpose();
    variance += (customers.rowwise() - m_mean.transpose()).array().square().colwise().mean().matrix().transpose();
  }
  m_precision = variance.cwiseInverse();
}

std::vector<FoldIn::Example> FoldIn::examples(std::span<const Index> had) const {
  std::vector<Example> result;
  for (const Index product : had) result.push_back({product, 1});
  Random random(DrawnBy);
  const auto others = static_cast<std::size_t>(m_products) - had.size();
  for (std::size_t i = 0; others > 0 && i < had.size() * static_cast<std::size_t>(m_negatives);) {
    const auto product = static_cast<Index>(random.below(static_cast<std::uint64_t>(m_products)));
    if (std::ranges::binary_search(had, product)) continue;
    result.push_back({product, 0});
    ++i;
  }
  return result;
}

double FoldIn::loss(const Vector& customer, std::span<const Example> examples) const {
  double sum = 0.5 * (customer - m_mean).cwiseAbs2().dot(m_precision);
  for (const Example& each : examples) sum += surprise(m_scores.of(customer, each.product), each.had);
  return sum;
}

void FoldIn::curvature(const Vector& customer, std::span<const Example> examples, Vector& gradient,
                       Matrix& hessian) const {
  gradient = m_precision.cwiseProduct(customer - m_mean);
  hessian = m_precision.asDiagonal();
  Matrix rows(static_cast<Eigen::Index>(examples.size()), customer.size());
  Vector each;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const double p = chance(m_scores.gradient(customer, examples[i].product, each));
    gradient += (p - examples[i].had) * each;
    rows.row(static_cast<Eigen::Index>(i)) = std::sqrt(p * (1 - p)) * each.transpose();
  }
  addGramHere(rows, hessian);
}

Vector FoldIn::vector(std::span<const Index> had) const {
  const std::vector<Example> examples = this->examples(had);
  Vector customer = m_mean, gradient;
  Matrix hessian;
  double before = loss(customer, examples);
  for (int step = 0; step < MostSteps; ++step) {
    curvature(customer, examples, gradient, hessian);
    const Vector down = solveSymmetric(hessian, gradient);
    Vector next = customer - down;
    double after = loss(next, examples);
    for (int halving = 1; halving <= MostHalvings && !(after < before); ++halving) {
      next = customer - std::ldexp(1.0, -halving) * down;
      after = loss(next, examples);
    }
    if (!(after < before)) break;
    const bool isLast = before - after < LeastGain * before;
    customer = next;
    before = after;
    if (isLast) break;
  }
  return customer;
}

Matrix FoldIn::withoutEach(const Vector& customer, std::span<const Index> had) const {
  Vector gradient, each;
  Matrix hessian;
  curvature(customer, examples(had), gradient, hessian);
  Matrix pulls(customer.size(), static_cast<Eigen::Index>(had.size()));
  for (std::size_t i = 0; i < had.size(); ++i) {
    const double p = chance(m_scores.gradient(customer, had[i], each));
    pulls.col(static_cast<Eigen::Index>(i)) = (p - 1) * each;
  }
  return (solveSymmetric(hessian, pulls).colwise() + customer).transpose();
}

}  // namespace kindred::nets::neu_mf
