#include "core/recommend/hybrid_features/factors.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kindred::recommend::hybrid_features {
namespace {

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

bool has(std::span<const Index> history, Index product) { return std::ranges::binary_search(history, product); }

double scoreOf(const Eigen::RowVectorXf& customer, const Eigen::RowVectorXf& product) {
  const Eigen::Index factors = product.size() - 1;
  return customer.head(factors).dot(product.head(factors)) + product[factors];
}

/// Steps of Adagrad (Duchi, Hazan, Singer 2011). One thread an object.
class Steps {
 public:
  Steps(const Options& options, Eigen::Index size)
      : m_rate(static_cast<float>(options.learningRate)),
        m_pull(static_cast<float>(options.regularisation)),
        m_whole(size) {}

  /// Against `scale` times the slope.
  void move(Eigen::Ref<Eigen::RowVectorXf> numbers, Eigen::Ref<Eigen::RowVectorXf> squares, float scale,
            const Eigen::RowVectorXf& slope) {
    m_whole = scale * slope.array() + m_pull * numbers.array();
    squares.array() += m_whole.square();
    numbers.array() -= m_rate * m_whole / (squares.array() + 1).sqrt();
  }
  void move(Side& side, Index entity, float scale, const Eigen::RowVectorXf& slope) {
    const Csr::Row row = side.features.row(entity);
    for (std::size_t i = 0; i < row.size(); ++i)
      move(side.factors.row(row.indices[i]), side.squares.row(row.indices[i]), row.values[i] * scale, slope);
  }

 private:
  float m_rate, m_pull;
  Eigen::Array<float, 1, Eigen::Dynamic> m_whole;
};

/// Weighs a product that is had against others. Holds the factors of both: one thread an object.
class Ranking {
 public:
  /// Fills the factors of a product.
  using FactorsOf = std::function<void(Index, Eigen::RowVectorXf&)>;

  Ranking(const Options& options, std::span<const Index> bought, FactorsOf factorsOf, Eigen::Index size)
      : m_options(options), m_bought(bought), m_factorsOf(std::move(factorsOf)), m_taken(size), m_other(size) {}

  /// The loss; takenSlope and otherSlope say what comes of it.
  double weigh(const Eigen::RowVectorXf& customer, std::span<const Index> history, Index taken, Random& random) {
    takenSlope = otherSlope = 0;
    m_factorsOf(taken, m_taken);
    const double own = scoreOf(customer, m_taken);
    return m_options.loss == Loss::Logistic ? logistic(customer, history, own, random)
                                            : warp(customer, history, own, random);
  }

  /// The slope for the customer's factors. Whoever he is, the order of his list is the same: his bias has none.
  void slope(Eigen::RowVectorXf& sum) const {
    sum = takenSlope * m_taken;
    if (otherSlope != 0) sum += otherSlope * m_other;
    sum[sum.size() - 1] = 0;
  }

  float takenSlope = 0, otherSlope = 0;  ///< of their scores; 0: nothing is moved
  Index other = 0;

 private:
  double warp(const Eigen::RowVectorXf& customer, std::span<const Index> history, double own, Random& random) {
    for (int tried = 1; tried <= m_options.mostTries; ++tried) {
      if (!drawOther(history, random)) continue;
      const double margin = 1 - own + scoreOf(customer, m_other);
      if (margin <= 0) continue;
      // Found at the n-th try, it stands at about products ⁄ n in the list.
      const double place = std::floor((static_cast<double>(m_bought.size()) - 1) / tried);
      const double weight = std::log(std::max(1.0, place));
      takenSlope = static_cast<float>(-weight);
      otherSlope = static_cast<float>(weight);
      return weight * margin;
    }
    return 0;
  }

  double logistic(const Eigen::RowVectorXf& customer, std::span<const Index> history, double own, Random& random) {
    const auto loss = [](double score) { return std::log1p(std::exp(-std::abs(score))) + std::max(0.0, -score); };
    takenSlope = static_cast<float>(sigmoid(own) - 1);
    if (!drawOther(history, random)) return loss(own);
    const double against = scoreOf(customer, m_other);
    otherSlope = static_cast<float>(sigmoid(against));
    return loss(own) + loss(-against);
  }

  /// False where it is in the history.
  bool drawOther(std::span<const Index> history, Random& random) {
    other = m_bought[random.below(m_bought.size())];
    if (has(history, other)) return false;
    m_factorsOf(other, m_other);
    return true;
  }

  const Options& m_options;
  std::span<const Index> m_bought;
  FactorsOf m_factorsOf;
  Eigen::RowVectorXf m_taken, m_other;
};

}  // namespace

void Side::fill(Index entity, bool withOwn, Eigen::RowVectorXf& sum) const {
  sum.setZero(factors.cols());
  const Csr::Row row = features.row(entity);
  const std::size_t last = row.size() - (withOwn ? 0 : 1);  // its own is the last
  for (std::size_t i = 0; i < last; ++i) sum += row.values[i] * factors.row(row.indices[i]);
}

Eigen::RowVectorXf Side::of(Index entity, bool withOwn) const {
  Eigen::RowVectorXf sum;
  fill(entity, withOwn, sum);
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
  const std::vector<Index> offered = bought(matrix);
  const Eigen::Index size = products.factors.cols();
  Steps steps(options, size);
  const auto factorsOf = [&](Index product, Eigen::RowVectorXf& sum) { products.fill(product, true, sum); };
  Ranking ranking(options, offered, factorsOf, size);
  Eigen::RowVectorXf own(size), slope(size);
  double loss = 0;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (i % 1024 == 0) progress.report(static_cast<double>(i) / static_cast<double>(taken.size()));
    const auto [customer, product] = taken[i];
    customers.fill(customer, true, own);
    loss += ranking.weigh(own, matrix.row(customer).indices, product, random);
    if (ranking.takenSlope == 0) continue;
    ranking.slope(slope);
    own[size - 1] = 1;  // of the product's bias
    steps.move(products, product, ranking.takenSlope, own);
    if (ranking.otherSlope != 0) steps.move(products, ranking.other, ranking.otherSlope, own);
    steps.move(customers, customer, 1, slope);
  }
  return taken.empty() ? 0 : loss / static_cast<double>(taken.size());
}

Eigen::RowVectorXf foldedIn(const Csr::Row& history, const FloatMatrix& products, std::span<const Index> bought,
                            const Options& options) {
  constexpr std::uint64_t Seed = 1;  // whoever asks, and when, gets the same answer
  Random random(Seed);
  Steps steps(options, products.cols());
  const auto factorsOf = [&](Index product, Eigen::RowVectorXf& factors) { factors = products.row(product); };
  Ranking ranking(options, bought, factorsOf, products.cols());
  Eigen::RowVectorXf own = Eigen::RowVectorXf::Zero(products.cols()), squares = own, slope = own;
  for (int round = 0; round < options.iterations && !bought.empty(); ++round) {
    for (const Index product : history.indices) {
      ranking.weigh(own, history.indices, product, random);
      if (ranking.takenSlope == 0) continue;
      ranking.slope(slope);
      steps.move(own, squares, 1, slope);
    }
  }
  return own;
}

}  // namespace kindred::recommend::hybrid_features
