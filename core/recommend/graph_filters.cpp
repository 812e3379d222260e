#include "core/recommend/graph_filters.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/matrix/lanes.h"
#include "core/matrix/truncated_svd.h"
#include "core/recommend/inside.h"

namespace kindred::recommend {
namespace {

using Factors = Eigen::ArrayXf;

/// R̃ and R̃ᵀ, and how many customers have each product.
struct Graph {
  Csr byCustomer, byProduct;
  Vector customers;
};

Graph graphOf(const TrainingData& data, Counts counts) {
  Graph graph{data.matrix, {}, Vector::Zero(data.matrix.columns)};
  Csr& matrix = graph.byCustomer;
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
  graph.byProduct = transposed(matrix);
  return graph;
}

/// customers^exponent; 0 where there are none.
Factors scaled(const Vector& customers, double exponent) {
  return customers.unaryExpr([exponent](double count) { return count > 0 ? std::pow(count, exponent) : 0.0; })
      .cast<float>();
}

/// D^exponent and D^−exponent, about a filter.
struct Scaling {
  Factors power, inverse;
  Scaling(const Vector& customers, double exponent)
      : power(scaled(customers, exponent)), inverse(scaled(customers, -exponent)) {}
};

/// What the steps of a polynomial go through: kept, since taking memory anew for each would take longer than the steps.
struct Steps {
  Lanes signals, before, now, next, byCustomer, sum;
};

class FilterModel : public Model {
 public:
  FilterModel(std::shared_ptr<const TrainingData> data, const GraphFilter& filter, FloatMatrix vectors)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_filter(filter),
        m_graph(graphOf(*m_data, filter.counts)),
        m_aboutPolynomial(m_graph.customers, filter.polynomialExponent),
        m_aboutIdeal(m_graph.customers, filter.idealExponent),
        m_idealScale((m_graph.customers.array() > 0)
                         .select(static_cast<float>(filter.idealWeight) * m_aboutIdeal.power,
                                 std::numeric_limits<float>::quiet_NaN())),
        m_vectors(std::move(vectors)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    std::vector<Explanation> result;
    for (std::size_t begin = 0; begin < products.size(); begin += SignalsALane) {
      const auto asked = products.subspan(begin, std::min(SignalsALane, products.size() - begin));
      explainTogether(person.history.values, asked, scores, result);
    }
    return result;
  }

  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    InsideParts parts{responsePart()};
    if (m_vectors.cols() > 0) parts.push_back(singularValuesPart(m_graph.byCustomer, m_vectors));
    const Index products = m_data->matrix.columns;
    parts.push_back(weightsPart(weightsAsked(*this, asked.products, products), asked, products, std::nullopt));
    return parts;
  }

  void save(BlockWriter& writer) const override {
    const Matrix vectors = m_vectors.cast<double>();
    writer.writeScalar("ideal", static_cast<std::int32_t>(vectors.cols()));
    writer.write("vectors", std::span<const double>(vectors.data(), static_cast<std::size_t>(vectors.size())));
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_vectors.size()) * sizeof(float) +
           (static_cast<std::size_t>(m_graph.customers.size()) + m_means.customer.size() + m_means.product.size()) *
               sizeof(double) +
           2 * m_graph.byCustomer.indices.size() * (sizeof(Index) + sizeof(float));
  }

 private:
  class Blocks;

  [[nodiscard]] InsidePart responsePart() const {
    constexpr int Places = 51;
    InsideCurve curve{.across = KI_TEXT("core", "how widely a pattern is shared, 0 by nobody, 1 by all"),
                      .up = KI_TEXT("core", "how much of it is let through"),
                      .at = {},
                      .lines = {{KI_TEXT("core", "this filter"), {}}}};
    if (m_filter.shape) curve.lines.push_back({KI_TEXT("core", "the shape that it comes near to"), {}});
    for (int place = 0; place < Places; ++place) {
      const double eigenvalue = static_cast<double>(place) / (Places - 1);
      curve.at.push_back(eigenvalue);
      curve.lines[0].values.push_back(response(m_filter, eigenvalue));
      if (m_filter.shape) curve.lines[1].values.push_back(m_filter.shape(1 - 2 * eigenvalue));
    }
    return {"response", KI_TEXT("core", "What the filter lets through"),
            KI_TEXT("core",
                    "What a customer has is a sum of patterns. Patterns that many share pass, those of few are held "
                    "back: that is all the learning there is."),
            KI_TEXT("core", "What would a filter do that lets everything through alike?"), std::move(curve)};
  }

  [[nodiscard]] float valueOf(float value) const {
    return static_cast<float>(std::max(0.0, counted(m_filter.counts, value)));
  }

  /// The filter itself is symmetric: passed on from those asked, it tells what each product adds to them.
  void explainTogether(const Csr::Row& history, std::span<const Index> products, std::span<const double> scores,
                       std::vector<Explanation>& result) const {
    Steps steps;
    steps.signals.resize(static_cast<std::size_t>(m_data->matrix.columns));
    for (std::size_t j = 0; j < products.size(); ++j) {
      const Index product = products[j];
      steps.signals[static_cast<std::size_t>(product)].signals[j] = m_aboutPolynomial.power[product];
    }
    passOn(steps);
    const Lanes& adds = steps.sum;
    for (std::size_t j = 0; j < products.size(); ++j) {
      Explanation explanation{.score = scores[static_cast<std::size_t>(products[j])]};
      for (std::size_t i = 0; i < history.size() && !std::isnan(explanation.score); ++i) {
        const Index had = history.indices[i];
        const double weight = m_aboutPolynomial.inverse[had] * adds[static_cast<std::size_t>(had)].signals[j] +
                              idealWeight(had, products[j]);
        const double value = valueOf(history.values[i]);
        explanation.terms.push_back(
            {.of = Term::Of::Product, .index = had, .weight = weight, .value = value, .adds = weight * value});
      }
      std::ranges::stable_sort(explanation.terms, std::ranges::greater(),
                               [](const Term& term) { return std::abs(*term.weight); });
      result.push_back(std::move(explanation));
    }
  }

  /// What the ideal filter passes on from one product to another.
  [[nodiscard]] float idealWeight(Index from, Index to) const {
    return static_cast<float>(m_filter.idealWeight) * m_aboutIdeal.inverse[from] * m_aboutIdeal.power[to] *
           m_vectors.row(from).dot(m_vectors.row(to));
  }

  /// sum ← Σ c_k T_k x of the signals x, by T_k+1 = 2 (I − 2G) T_k − T_k−1.
  void passOn(Steps& steps) const {
    const std::vector<double>& c = m_filter.coefficients;
    steps.before = steps.signals;
    oneMinusTwice(steps.signals, steps, steps.now);
    steps.sum.resize(steps.signals.size());
    arrayOf(steps.sum) = static_cast<float>(c[0]) * arrayOf(steps.before);
    for (std::size_t k = 1; k < c.size(); ++k) {
      arrayOf(steps.sum) += static_cast<float>(c[k]) * arrayOf(steps.now);
      if (k + 1 == c.size()) break;
      oneMinusTwice(steps.now, steps, steps.next);
      arrayOf(steps.before) = 2 * arrayOf(steps.next) - arrayOf(steps.before);
      std::swap(steps.before, steps.now);
    }
  }

  /// (I − 2 R̃ᵀ R̃) x.
  void oneMinusTwice(Lanes& x, Steps& steps, Lanes& result) const {
    multiplyHere(m_graph.byCustomer, x, steps.byCustomer);
    multiplyHere(m_graph.byProduct, steps.byCustomer, result);
    arrayOf(result) = arrayOf(x) - 2 * arrayOf(result);
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  GraphFilter m_filter;
  Graph m_graph;
  Scaling m_aboutPolynomial, m_aboutIdeal;
  Factors m_idealScale;   ///< α D^β; not a number where nobody has the product, which nothing can be told of
  FloatMatrix m_vectors;  ///< V, products × ideal
};

class FilterModel::Blocks : public Scorer {
 public:
  explicit Blocks(const FilterModel& model) : m_model(model) {}

  void score(std::span<const Person> people, ScoreSink& sink) override {
    for (std::size_t begin = 0; begin < people.size(); begin += PeopleATile)
      scoreTile(people.subspan(begin, std::min(PeopleATile, people.size() - begin)), begin, sink);
  }

 private:
  /// Vectors of so many products stay near the processor, while they meet so many people.
  static constexpr Eigen::Index ProductsASlab = 512;
  static constexpr std::size_t PeopleATile = 4 * SignalsALane;

  /// Of a lane of people: what the polynomial passes on, by product, and x D^−β V, by vector.
  struct Passed {
    std::span<const Person> people;
    std::size_t begin = 0;
    Lanes polynomial, along;
  };

  void scoreTile(std::span<const Person> people, std::size_t begin, ScoreSink& sink) {
    m_passed.resize((people.size() + SignalsALane - 1) / SignalsALane);
    for (std::size_t i = 0; i < m_passed.size(); ++i) {
      const std::size_t first = i * SignalsALane;
      m_passed[i].people = people.subspan(first, std::min(SignalsALane, people.size() - first));
      m_passed[i].begin = begin + first;
      passOn(m_passed[i].people);
      m_passed[i].polynomial = m_steps.sum;
      m_passed[i].along = alongVectors(m_passed[i].people);
    }
    const FloatMatrix& vectors = m_model.m_vectors;
    for (Eigen::Index first = 0; first < vectors.rows(); first += ProductsASlab) {
      const auto slab = vectors.middleRows(first, std::min(ProductsASlab, vectors.rows() - first));
      for (const Passed& lane : m_passed) tell(lane, first, productHere(slab, lane.along), sink);
    }
  }

  void tell(const Passed& lane, Eigen::Index first, const Lanes& ideal, ScoreSink& sink) {
    m_scores.resize(ideal.size());
    for (std::size_t who = 0; who < lane.people.size(); ++who) {
      if (lane.people[who].history.empty()) continue;
      for (std::size_t j = 0; j < ideal.size(); ++j) {
        const std::size_t product = static_cast<std::size_t>(first) + j;
        m_scores[j] =
            m_model.m_idealScale[static_cast<Eigen::Index>(product)] * ideal[j].signals[who] +
            m_model.m_aboutPolynomial.power[static_cast<Eigen::Index>(product)] * lane.polynomial[product].signals[who];
      }
      sink.takeRange(lane.begin + who, static_cast<Index>(first), m_scores);
    }
  }

  /// A lane of people through the polynomial.
  void passOn(std::span<const Person> people) {
    m_steps.signals.assign(static_cast<std::size_t>(m_model.m_data->matrix.columns), {});
    for (std::size_t who = 0; who < people.size(); ++who) {
      const Csr::Row& history = people[who].history.values;
      for (std::size_t i = 0; i < history.size(); ++i) {
        const Index product = history.indices[i];
        m_steps.signals[static_cast<std::size_t>(product)].signals[who] =
            m_model.valueOf(history.values[i]) * m_model.m_aboutPolynomial.inverse[product];
      }
    }
    m_model.passOn(m_steps);
  }

  [[nodiscard]] Lanes alongVectors(std::span<const Person> people) const {
    Lanes along(static_cast<std::size_t>(m_model.m_vectors.cols()));
    for (std::size_t who = 0; who < people.size(); ++who) {
      const Csr::Row& history = people[who].history.values;
      auto own = arrayOf(along).col(static_cast<Eigen::Index>(who));
      for (std::size_t i = 0; i < history.size(); ++i) {
        const Index product = history.indices[i];
        const float weight = m_model.valueOf(history.values[i]) * m_model.m_aboutIdeal.inverse[product];
        own += weight * m_model.m_vectors.row(product).transpose().array();
      }
    }
    return along;
  }

  const FilterModel& m_model;
  Steps m_steps;
  std::vector<Passed> m_passed;
  std::vector<float> m_scores;  ///< of one person
};

std::unique_ptr<Scorer> FilterModel::scorer() const { return std::make_unique<Blocks>(*this); }

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

double response(const GraphFilter& filter, double eigenvalue) {
  const double t = 1 - 2 * eigenvalue;
  double before = 1, now = t, sum = filter.coefficients[0];
  for (std::size_t k = 1; k < filter.coefficients.size(); ++k) {
    sum += filter.coefficients[k] * now;
    before = std::exchange(now, 2 * t * now - before);
  }
  return sum;
}

Fitted fitFilter(const FitContext& context, const GraphFilter& filter, Progress& progress) {
  FloatMatrix vectors(context.data->matrix.columns, 0);
  if (filter.idealWeight > 0) {
    const Graph graph = graphOf(*context.data, filter.counts);
    vectors = truncatedSvd(graph.byProduct, filter.ideal, context.seed, progress).left.cast<float>();
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
                                       Eigen::Map<const Matrix>(values.data(), products, ideal).cast<float>());
}

// Everyone's signal goes over all events twice a step.
Estimate estimateFilter(const DataShape& shape, const GraphFilter& filter) {
  constexpr double SecondsPerStep = 7e-11, SecondsPerPass = 1.5e-7, SecondsPerFlop = 2.2e-11, Threads = 8;
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const double events = static_cast<double>(shape.interactions),
               steps = static_cast<double>(filter.coefficients.size());
  const double ideal = filter.idealWeight > 0 ? filter.ideal : 0;
  return {customers * (2 * events * steps * SecondsPerStep + ideal * products * SecondsPerFlop) +
              ideal * events * SecondsPerPass / 2,
          8 * ideal * (2 * customers + 4 * products) + 24 * events + Threads * 10 * sizeof(Lane) * products};
}

}  // namespace kindred::recommend
