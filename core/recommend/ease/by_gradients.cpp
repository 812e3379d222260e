#include "core/recommend/ease/by_gradients.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"

namespace kindred::recommend::ease {
namespace {

constexpr int Width = 16;  // equations that go through the matrix together
constexpr int MostSteps = 1000;
using Columns = Eigen::Matrix<float, Eigen::Dynamic, Width, Eigen::RowMajor>;
using Across = Eigen::Array<double, 1, Width>;

/// YᵀY + Λ, as what it makes of some columns.
class Equation {
 public:
  Equation(const TrainingData& data, const Options& options, const Scales& scales)
      : m_data(data), m_options(options), m_diagonal(scales.diagonal.cast<float>()) {
    m_customers.reserve(static_cast<std::size_t>(data.matrix.rows));
    for (Index customer = 0; customer < data.matrix.rows; ++customer)
      m_customers.push_back(static_cast<float>(std::pow(scales.customers[customer], 2)));
    m_scale = m_diagonal;
    for (Index customer = 0; customer < data.matrix.rows; ++customer) {
      const Csr::Row row = data.matrix.row(customer);
      for (std::size_t i = 0; i < row.size(); ++i)
        m_scale[row.indices[i]] += weight(customer) * value(row, i) * value(row, i);
    }
  }

  void apply(const Columns& to, Columns& result, const Progress& progress) const {
    result = (to.array().colwise() * m_diagonal.array()).matrix();
    for (Index customer = 0; customer < m_data.matrix.rows; ++customer) {
      if (customer % 1024 == 0) progress.checkpoint();
      const Csr::Row row = m_data.matrix.row(customer);
      Eigen::Matrix<float, 1, Width> sum = Eigen::Matrix<float, 1, Width>::Zero();
      for (std::size_t i = 0; i < row.size(); ++i) sum += value(row, i) * to.row(row.indices[i]);
      sum *= weight(customer);
      for (std::size_t i = 0; i < row.size(); ++i) result.row(row.indices[i]) += value(row, i) * sum;
    }
  }
  /// By which gradients are divided: the diagonal.
  [[nodiscard]] const Eigen::VectorXf& scale() const { return m_scale; }

 private:
  const TrainingData& m_data;
  const Options& m_options;
  Eigen::VectorXf m_diagonal, m_scale;
  std::vector<float> m_customers;  // squared

  [[nodiscard]] float weight(Index customer) const { return m_customers[static_cast<std::size_t>(customer)]; }
  [[nodiscard]] float value(const Csr::Row& row, std::size_t entry) const {
    return static_cast<float>(counted(m_options.counts, row.values[entry]));
  }
};

Across dots(const Columns& a, const Columns& b) {
  Across sums = Across::Zero();
  for (Eigen::Index row = 0; row < a.rows(); ++row) sums += (a.row(row).array() * b.row(row).array()).cast<double>();
  return sums;
}

/// Numbers that are divided by 0 where a column is there already.
Eigen::Array<float, 1, Width> quotient(const Across& a, const Across& b) {
  return (b > 0).select(a / (b > 0).select(b, 1), 0).cast<float>();
}

/// Solves for the unit vectors of products from `first` on.
class Descent {
 public:
  Descent(const Equation& equation, Eigen::Index products) : m_equation(equation), m_size(products) {}

  const Columns& solve(Eigen::Index first, double tolerance, const Progress& progress) {
    begin(first);
    Across slope = dots(m_rest, m_along);
    for (int step = 0; step < MostSteps; ++step) {
      if (dots(m_rest, m_rest).maxCoeff() <= tolerance * tolerance) return m_solution;
      m_equation.apply(m_along, m_image, progress);
      const auto far = quotient(slope, dots(m_along, m_image));
      for (Eigen::Index row = 0; row < m_size; ++row) {
        m_solution.row(row).array() += far * m_along.row(row).array();
        m_rest.row(row).array() -= far * m_image.row(row).array();
      }
      precondition();
      const Across next = dots(m_rest, m_image);
      const auto turn = quotient(next, slope);
      for (Eigen::Index row = 0; row < m_size; ++row)
        m_along.row(row) = m_image.row(row) + (turn * m_along.row(row).array()).matrix();
      slope = next;
    }
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Conjugate gradients did not come to an end."),
                KI_TEXT("core", "Choose a greater regularisation or a greater tolerance."));
  }

 private:
  const Equation& m_equation;
  Eigen::Index m_size;
  Columns m_solution, m_rest, m_along, m_image;

  void begin(Eigen::Index first) {
    m_solution.setZero(m_size, Width);
    m_rest.setZero(m_size, Width);
    for (Eigen::Index column = 0; column < Width && first + column < m_size; ++column)
      m_rest(first + column, column) = 1;
    precondition();
    m_along = m_image;
  }
  /// What is left over the diagonal, in the place of the image.
  void precondition() { m_image = (m_rest.array().colwise() / m_equation.scale().array()).matrix(); }
};

/// The weights of a product from its column of P, the strongest, ascending.
std::vector<Scored> weightsOf(const Columns& solution, Eigen::Index column, Eigen::Index product,
                              const Options& options, const Scales& scales) {
  const double own =
      options.zeroDiagonal ? 1 / static_cast<double>(solution(product, column)) : scales.diagonal[product];
  const double times = -scales.products[product] * own;
  TopK best(static_cast<std::size_t>(options.kept == 0 ? solution.rows() : options.kept));
  for (Eigen::Index had = 0; had < solution.rows(); ++had) {
    const float entry = solution(had, column);
    if (entry != 0 && !(options.zeroDiagonal && had == product)) best.offer(static_cast<Index>(had), std::abs(entry));
  }
  std::vector<Scored> weights = best.take();
  for (Scored& each : weights) each.score = times * static_cast<double>(solution(each.index, column));
  std::ranges::sort(weights, {}, &Scored::index);
  return weights;
}

}  // namespace

ModelPtr fitByGradients(const FitContext& context, const Options& options, Progress& progress) {
  const TrainingData& data = *context.data;
  const Scales scales = scalesOf(data, options);
  const Equation equation(data, options, scales);
  std::vector<std::vector<Scored>> columns(static_cast<std::size_t>(data.matrix.columns));
  forEachChunk(columns.size(), Width, progress, [&](const Chunk& chunk) {
    Descent descent(equation, data.matrix.columns);
    const auto first = static_cast<Eigen::Index>(chunk.begin);
    const Columns& solution = descent.solve(first, options.tolerance, progress);
    for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
      const auto at = static_cast<Eigen::Index>(product);
      columns[product] = weightsOf(solution, at - first, at, options, scales);
    }
  });
  ItemWeights weights{.sparse = transposed(rowsOf(columns, data.matrix.columns))};
  return std::make_shared<LinearItemModel>(context.data, std::move(weights), options.counts);
}

Estimate estimateByGradients(const DataShape& shape, const Options& options) {
  constexpr double Steps = 40, SecondsPerEntry = 1.5e-10, SecondsPerWeight = 3e-9, Threads = 2;
  const double events = static_cast<double>(shape.interactions), products = static_cast<double>(shape.products);
  const double kept = options.kept == 0 ? products : std::min(products, static_cast<double>(options.kept));
  return {
      Steps * products * (SecondsPerEntry * events + 8 * SecondsPerEntry * products) + SecondsPerWeight * events * kept,
      Threads * 4 * Width * 4 * products + 32 * products * kept};
}

}  // namespace kindred::recommend::ease
