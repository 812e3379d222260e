#include "core/recommend/graph_filters.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/matrix/blas.h"
#include "core/matrix/truncated_svd.h"

namespace kindred::recommend {
namespace {

/// Signals are filtered so many at a time: few enough that they stay near the processor, and always as many, padded, so
/// that the bits of one do not depend on what stands beside it.
constexpr Eigen::Index SignalsATile = 16;
using Tile = Eigen::Matrix<double, Eigen::Dynamic, SignalsATile, Eigen::RowMajor>;

/// R̃, and how many customers have each product.
struct Graph {
  Csr normalised;
  Vector customers;
};

Graph graphOf(const TrainingData& data, Counts counts) {
  Graph graph{data.matrix, Vector::Zero(data.matrix.columns)};
  Csr& matrix = graph.normalised;
  Vector rows = Vector::Zero(matrix.rows);
  for (Index row = 0; row < matrix.rows; ++row) {
    const Csr::Row entries = matrix.row(row);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const double value = std::max(0.0, counted(counts, entries.values[i]));
      rows[row] += value;
      graph.customers[entries.indices[i]] += value;
    }
  }
  for (Index row = 0; row < matrix.rows; ++row) {
    const auto begin = static_cast<std::size_t>(matrix.offsets[static_cast<std::size_t>(row)]);
    const auto end = static_cast<std::size_t>(matrix.offsets[static_cast<std::size_t>(row) + 1]);
    for (std::size_t i = begin; i < end; ++i) {
      const double degrees = rows[row] * graph.customers[matrix.indices[i]];
      const double value = std::max(0.0, counted(counts, matrix.values[i]));
      matrix.values[i] = degrees > 0 ? static_cast<float>(value / std::sqrt(degrees)) : 0;
    }
  }
  return graph;
}

/// customers^exponent; 0 where there are none.
Vector scaled(const Vector& customers, double exponent) {
  return customers.unaryExpr([exponent](double count) { return count > 0 ? std::pow(count, exponent) : 0.0; });
}

class FilterModel : public Model {
 public:
  FilterModel(std::shared_ptr<const TrainingData> data, const GraphFilter& filter, Matrix vectors)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_filter(filter),
        m_graph(graphOf(*m_data, filter.counts)),
        m_polynomialPower(scaled(m_graph.customers, filter.polynomialExponent)),
        m_idealPower(scaled(m_graph.customers, filter.idealExponent)),
        m_vectors(std::move(vectors)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Blocks>(*this); }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const Csr::Row& history = person.history.values;
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    std::vector<Explanation> result;
    for (std::size_t begin = 0; begin < products.size(); begin += SignalsATile) {
      const auto asked = products.subspan(begin, std::min<std::size_t>(SignalsATile, products.size() - begin));
      explainTile(history, asked, scores, result);
    }
    return result;
  }

  void save(BlockWriter& writer) const override {
    writer.writeScalar("ideal", static_cast<std::int32_t>(m_vectors.cols()));
    writer.write("vectors", std::span<const double>(m_vectors.data(), static_cast<std::size_t>(m_vectors.size())));
  }
  [[nodiscard]] std::size_t bytes() const override {
    return (static_cast<std::size_t>(m_vectors.size() + m_graph.customers.size()) + m_means.customer.size() +
            m_means.product.size()) *
               sizeof(double) +
           m_graph.normalised.indices.size() * (sizeof(Index) + sizeof(float));
  }

 private:
  void explainTile(const Csr::Row& history, std::span<const Index> products, std::span<const double> scores,
                   std::vector<Explanation>& result) const {
    Tile asked = Tile::Zero(m_data->matrix.columns, SignalsATile);
    for (std::size_t j = 0; j < products.size(); ++j) asked(products[j], static_cast<Eigen::Index>(j)) = 1;
    const Tile adds = filtered(asked, -1);  // the filter itself is symmetric: what each product adds to those asked
    for (std::size_t j = 0; j < products.size(); ++j) {
      Explanation explanation{.score = scores[static_cast<std::size_t>(products[j])]};
      for (std::size_t i = 0; i < history.size() && !std::isnan(explanation.score); ++i) {
        const double weight = adds(history.indices[i], static_cast<Eigen::Index>(j));
        const double value = std::max(0.0, counted(m_filter.counts, history.values[i]));
        explanation.terms.push_back({.of = Term::Of::Product,
                                     .index = history.indices[i],
                                     .weight = weight,
                                     .value = value,
                                     .adds = weight * value});
      }
      std::ranges::stable_sort(explanation.terms, std::ranges::greater(),
                               [](const Term& term) { return std::abs(*term.weight); });
      result.push_back(std::move(explanation));
    }
  }

  class Blocks : public Scorer {
   public:
    explicit Blocks(const FilterModel& model) : m_model(model) {}

    void score(std::span<const Person> people, ScoreSink& sink) override {
      for (std::size_t begin = 0; begin < people.size(); begin += SignalsATile)
        scoreTile(people.subspan(begin, std::min<std::size_t>(SignalsATile, people.size() - begin)), begin, sink);
    }

   private:
    void scoreTile(std::span<const Person> people, std::size_t begin, ScoreSink& sink) const {
      const Index products = m_model.m_data->matrix.columns;
      Tile signals = Tile::Zero(products, SignalsATile);
      for (std::size_t who = 0; who < people.size(); ++who) {
        const Csr::Row& history = people[who].history.values;
        for (std::size_t i = 0; i < history.size(); ++i) {
          signals(history.indices[i], static_cast<Eigen::Index>(who)) =
              std::max(0.0, counted(m_model.m_filter.counts, history.values[i]));
        }
      }
      const Tile scores = m_model.filtered(signals, 1);
      std::vector<Scored> told;
      for (std::size_t who = 0; who < people.size(); ++who) {
        if (people[who].history.empty()) continue;
        told.clear();
        for (Index product = 0; product < products; ++product) {
          if (m_model.m_graph.customers[product] > 0)
            told.push_back({product, scores(product, static_cast<Eigen::Index>(who))});
        }
        sink.take(begin + who, told);
      }
    }

    const FilterModel& m_model;
  };

  /// Of signals, products × as many as a tile. `direction` 1: from what is had to scores; −1: the transpose.
  [[nodiscard]] Tile filtered(const Tile& signals, int direction) const {
    const auto about = [&](const Vector& power, const auto& filter) -> Tile {
      const Vector inverse = power.unaryExpr([](double x) { return x > 0 ? 1 / x : 0.0; });
      Tile result = filter(Tile((direction > 0 ? inverse : power).asDiagonal() * signals));
      result = (direction > 0 ? power : inverse).asDiagonal() * result;
      return result;
    };
    Tile sum = about(m_polynomialPower, [&](const Tile& x) { return polynomial(x); });
    if (m_filter.idealWeight > 0 && m_vectors.cols() > 0)
      sum += m_filter.idealWeight * about(m_idealPower, [&](const Tile& x) { return ideal(x); });
    return sum;
  }

  /// Σ c_k T_k x by T_k+1 = 2 (I − 2G) T_k − T_k−1.
  [[nodiscard]] Tile polynomial(const Tile& x) const {
    const std::vector<double>& c = m_filter.coefficients;
    Tile before = x, now = x - 2 * smoothed(x), sum = c[0] * x;
    for (std::size_t k = 1; k < c.size(); ++k) {
      sum += c[k] * now;
      if (k + 1 == c.size()) break;
      before = 2 * (now - 2 * smoothed(now)) - before;
      before.swap(now);
    }
    return sum;
  }

  /// R̃ᵀ R̃ x, one customer after another.
  [[nodiscard]] Tile smoothed(const Tile& x) const {
    const Csr& graph = m_graph.normalised;
    Tile result = Tile::Zero(x.rows(), SignalsATile);
    Eigen::Matrix<double, 1, SignalsATile> sum;
    for (Index customer = 0; customer < graph.rows; ++customer) {
      const Csr::Row row = graph.row(customer);
      sum.setZero();
      for (std::size_t i = 0; i < row.size(); ++i) sum += static_cast<double>(row.values[i]) * x.row(row.indices[i]);
      for (std::size_t i = 0; i < row.size(); ++i)
        result.row(row.indices[i]) += static_cast<double>(row.values[i]) * sum;
    }
    return result;
  }

  /// V Vᵀ x.
  [[nodiscard]] Tile ideal(const Tile& x) const {
    Matrix along = Matrix::Zero(SignalsATile, m_vectors.cols());
    for (Eigen::Index row = 0; row < x.rows(); ++row) {
      for (Eigen::Index column = 0; column < SignalsATile; ++column)
        if (x(row, column) != 0) along.row(column) += x(row, column) * m_vectors.row(row);
    }
    Tile result(x.rows(), SignalsATile);
    productTransposedHere(m_vectors, along, result);
    return result;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  GraphFilter m_filter;
  Graph m_graph;
  Vector m_polynomialPower, m_idealPower;  ///< customers^β, by product
  Matrix m_vectors;                        ///< V, products × ideal
};

}  // namespace

std::vector<double> chebyshevCoefficients(const std::function<double(double)>& function, int degree) {
  const int nodes = degree + 1;
  std::vector<double> values;
  for (int j = 0; j < nodes; ++j) values.push_back(function(std::cos(std::numbers::pi * (j + 0.5) / nodes)));
  std::vector<double> coefficients;
  for (int k = 0; k < nodes; ++k) {
    double sum = 0;
    for (int j = 0; j < nodes; ++j)
      sum += values[static_cast<std::size_t>(j)] * std::cos(std::numbers::pi * k * (j + 0.5) / nodes);
    coefficients.push_back((k == 0 ? 1.0 : 2.0) * sum / nodes);
  }
  return coefficients;
}

Fitted fitFilter(const FitContext& context, const GraphFilter& filter, Progress& progress) {
  Matrix vectors(context.data->matrix.columns, 0);
  if (filter.idealWeight > 0) {
    const Csr products = transposed(graphOf(*context.data, filter.counts).normalised);
    vectors = truncatedSvd(products, filter.ideal, context.seed, progress).left;
  }
  progress.report(1);
  return {std::make_shared<FilterModel>(context.data, filter, std::move(vectors))};
}

ModelPtr loadFilter(std::shared_ptr<const TrainingData> data, const GraphFilter& filter, const BlockReader& reader) {
  const Eigen::Index ideal = reader.readScalar<std::int32_t>("ideal");
  const auto values = reader.read<double>("vectors");
  const Index products = data->matrix.columns;
  BlockReader::requireSize("vectors", values.size(), static_cast<std::size_t>(products * ideal));
  return std::make_shared<FilterModel>(std::move(data), filter,
                                       Eigen::Map<const Matrix>(values.data(), products, ideal));
}

// Everyone's signal goes over all events twice a step.
Estimate estimateFilter(const DataShape& shape, const GraphFilter& filter) {
  constexpr double SecondsPerStep = 5e-10, SecondsPerPass = 3e-8, SecondsPerFlop = 5e-10;
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const double events = static_cast<double>(shape.interactions),
               steps = static_cast<double>(filter.coefficients.size());
  const double ideal = filter.idealWeight > 0 ? filter.ideal : 0;
  return {customers * (2 * events * steps * SecondsPerStep + ideal * products * SecondsPerFlop) +
              ideal * events * SecondsPerPass / 2,
          8 * ideal * (2 * customers + 4 * products) + 12 * events + 16.0 * 8 * 8 * products};
}

}  // namespace kindred::recommend
