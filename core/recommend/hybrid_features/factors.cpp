#include "core/recommend/hybrid_features/factors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kindred::recommend::hybrid_features {
namespace {

/// What one product adds to the slope: its factors are moved by this times the customer's.
struct Pull {
  Index product = 0;
  double slope = 0;
};

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

bool has(std::span<const Index> history, Index product) { return std::ranges::binary_search(history, product); }

double scoreOf(const Eigen::RowVectorXf& customer, const Eigen::RowVectorXf& product) {
  const Eigen::Index factors = product.size() - 1;
  return customer.head(factors).dot(product.head(factors)) + product[factors];
}

/// Steps of Adagrad (Duchi, Hazan, Singer 2011).
class Steps {
 public:
  explicit Steps(const Options& options)
      : m_rate(static_cast<float>(options.learningRate)), m_pull(static_cast<float>(options.regularisation)) {}

  void move(Eigen::Ref<Eigen::RowVectorXf> numbers, Eigen::Ref<Eigen::RowVectorXf> squares,
            const Eigen::RowVectorXf& slope) const {
    const Eigen::ArrayXXf whole = (slope + m_pull * numbers).array();
    squares.array() += whole.square();
    numbers.array() -= m_rate * whole / (squares.array() + 1).sqrt();
  }
  void move(Side& side, Index entity, const Eigen::RowVectorXf& slope) const {
    const Csr::Row row = side.features.row(entity);
    for (std::size_t i = 0; i < row.size(); ++i)
      move(side.factors.row(row.indices[i]), side.squares.row(row.indices[i]), row.values[i] * slope);
  }

 private:
  float m_rate, m_pull;
};

/// Which products pull for one that is had, and by how much; the loss.
class Ranking {
 public:
  Ranking(const Options& options, std::span<const Index> bought) : m_options(options), m_bought(bought) {}

  template <class FactorsOf>
  double pulls(const Eigen::RowVectorXf& customer, std::span<const Index> history, Index taken,
               const FactorsOf& factorsOf, Random& random, std::vector<Pull>& pulls) const {
    pulls.clear();
    const double own = scoreOf(customer, factorsOf(taken));
    if (m_options.loss == Loss::Logistic) return logistic(customer, history, taken, own, factorsOf, random, pulls);
    for (int tried = 1; tried <= m_options.mostTries; ++tried) {
      const Index other = drawn(random);
      if (has(history, other)) continue;
      const double margin = 1 - own + scoreOf(customer, factorsOf(other));
      if (margin <= 0) continue;
      // Found at the n-th try, it stands at about products ⁄ n in the list.
      const double weight = std::log(std::max(1.0, std::floor((static_cast<double>(m_bought.size()) - 1) / tried)));
      pulls = {{taken, -weight}, {other, weight}};
      return weight * margin;
    }
    return 0;
  }

 private:
  template <class FactorsOf>
  double logistic(const Eigen::RowVectorXf& customer, std::span<const Index> history, Index taken, double own,
                  const FactorsOf& factorsOf, Random& random, std::vector<Pull>& pulls) const {
    pulls.push_back({taken, sigmoid(own) - 1});
    const auto loss = [](double score) { return std::log1p(std::exp(-std::abs(score))) + std::max(0.0, -score); };
    const Index other = drawn(random);
    if (has(history, other)) return loss(own);
    const double against = scoreOf(customer, factorsOf(other));
    pulls.push_back({other, sigmoid(against)});
    return loss(own) + loss(-against);
  }

  [[nodiscard]] Index drawn(Random& random) const { return m_bought[random.below(m_bought.size())]; }

  const Options& m_options;
  std::span<const Index> m_bought;
};

/// Of the customer: Σ slope · the product's factors.
Eigen::RowVectorXf slopeOf(const std::vector<Pull>& pulls, const std::vector<Eigen::RowVectorXf>& products) {
  Eigen::RowVectorXf slope = Eigen::RowVectorXf::Zero(products.front().size());
  for (std::size_t i = 0; i < pulls.size(); ++i) slope += static_cast<float>(pulls[i].slope) * products[i];
  slope[slope.size() - 1] = 0;  // whoever the customer is, the order of his list is the same
  return slope;
}

}  // namespace

Eigen::RowVectorXf Side::of(Index entity, bool withOwn) const {
  Eigen::RowVectorXf sum = Eigen::RowVectorXf::Zero(factors.cols());
  const Csr::Row row = features.row(entity);
  const std::size_t last = row.size() - (withOwn ? 0 : 1);  // its own is the last
  for (std::size_t i = 0; i < last; ++i) sum += row.values[i] * factors.row(row.indices[i]);
  return sum;
}

Side sideOf(const Csr& described, int factors, Random& random) {
  Side side;
  side.features = {.rows = described.rows, .columns = described.columns + described.rows};
  for (Index entity = 0; entity < described.rows; ++entity) {
    const Csr::Row row = described.row(entity);
    side.features.indices.insert(side.features.indices.end(), row.indices.begin(), row.indices.end());
    side.features.values.insert(side.features.values.end(), row.values.begin(), row.values.end());
    side.features.indices.push_back(described.columns + entity);
    side.features.values.push_back(1);
    side.features.offsets.push_back(side.features.entries());
  }
  side.factors = FloatMatrix::Zero(side.features.columns, factors + 1);
  side.squares = side.factors;
  for (Eigen::Index row = 0; row < side.factors.rows(); ++row) {
    for (Eigen::Index f = 0; f < factors; ++f)
      side.factors(row, f) = static_cast<float>((random.real() - 0.5) / factors);
  }
  return side;
}

std::vector<Index> bought(const Csr& matrix) {
  std::vector<Index> products(matrix.indices.begin(), matrix.indices.end());
  std::ranges::sort(products);
  const auto repeated = std::ranges::unique(products);
  products.erase(repeated.begin(), repeated.end());
  return products;
}

double pass(const Csr& matrix, const Options& options, Side& customers, Side& products, Random& random,
            Progress& progress) {
  std::vector<std::pair<Index, Index>> taken;
  for (Index customer = 0; customer < matrix.rows; ++customer) {
    for (const Index product : matrix.row(customer).indices) taken.emplace_back(customer, product);
  }
  random.shuffle(taken);
  const Steps steps(options);
  const std::vector<Index> offered = bought(matrix);
  const Ranking ranking(options, offered);
  std::vector<Pull> pulls;
  double loss = 0;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (i % 1024 == 0) progress.report(static_cast<double>(i) / static_cast<double>(taken.size()));
    const auto [customer, product] = taken[i];
    const Eigen::RowVectorXf own = customers.of(customer);
    loss += ranking.pulls(
        own, matrix.row(customer).indices, product, [&](Index other) { return products.of(other); }, random, pulls);
    if (pulls.empty()) continue;
    std::vector<Eigen::RowVectorXf> factors;
    for (const Pull& pull : pulls) factors.push_back(products.of(pull.product));
    const Eigen::RowVectorXf slope = slopeOf(pulls, factors);
    Eigen::RowVectorXf withBias = own;
    withBias[withBias.size() - 1] = 1;
    for (const Pull& pull : pulls) steps.move(products, pull.product, static_cast<float>(pull.slope) * withBias);
    steps.move(customers, customer, slope);
  }
  return taken.empty() ? 0 : loss / static_cast<double>(taken.size());
}

Eigen::RowVectorXf foldedIn(const Csr::Row& history, const FloatMatrix& products, std::span<const Index> bought,
                            const Options& options) {
  constexpr std::uint64_t Seed = 1;  // whoever asks, and when, gets the same answer
  Random random(Seed);
  const Steps steps(options);
  const Ranking ranking(options, bought);
  Eigen::RowVectorXf own = Eigen::RowVectorXf::Zero(products.cols()), squares = own;
  const auto factorsOf = [&](Index product) -> Eigen::RowVectorXf { return products.row(product); };
  std::vector<Pull> pulls;
  for (int round = 0; round < options.iterations && !bought.empty(); ++round) {
    for (const Index product : history.indices) {
      ranking.pulls(own, history.indices, product, factorsOf, random, pulls);
      if (pulls.empty()) continue;
      std::vector<Eigen::RowVectorXf> factors;
      for (const Pull& pull : pulls) factors.push_back(factorsOf(pull.product));
      steps.move(own, squares, slopeOf(pulls, factors));
    }
  }
  return own;
}

}  // namespace kindred::recommend::hybrid_features
