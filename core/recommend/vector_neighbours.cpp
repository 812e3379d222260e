#include "core/recommend/vector_neighbours.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/recommend/baskets.h"
#include "core/recommend/inside.h"

namespace kindred::recommend {
namespace {

std::size_t slot(Index index) { return static_cast<std::size_t>(index); }

double square(Csr::Row row) {
  double sum = 0;
  for (const float value : row.values) sum += static_cast<double>(value) * value;
  return sum;
}

float valueIn(Csr::Row row, Index product) {
  const auto found = std::ranges::lower_bound(row.indices, product);
  if (found == row.indices.end() || *found != product) return 0;
  return row.values[static_cast<std::size_t>(found - row.indices.begin())];
}

}  // namespace

std::vector<ChoiceOf<Nearness>> nearnessChoices() {
  return {{Nearness::Euclidean, "euclidean", KI_TEXT("core", "Distance"),
           KI_TEXT("core", "The same products, about as often.")},
          {Nearness::Cosine, "cosine", KI_TEXT("core", "Cosine"),
           KI_TEXT("core", "The same products in the same proportions.")}};
}

Csr vectorsOfAll(const TrainingData& data, const std::function<ProductVector(const History&)>& vectorOf,
                 Progress& progress) {
  std::vector<ProductVector> rows(slot(data.matrix.rows));
  forEachChunk(rows.size(), 64, progress, [&](const Chunk& chunk) {
    for (std::size_t customer = chunk.begin; customer < chunk.end; ++customer)
      rows[customer] = vectorOf(data.person(static_cast<Index>(customer)).history);
  });
  Csr vectors{.rows = data.matrix.rows, .columns = data.matrix.columns};
  for (const ProductVector& row : rows) {
    vectors.indices.insert(vectors.indices.end(), row.products.begin(), row.products.end());
    vectors.values.insert(vectors.values.end(), row.values.begin(), row.values.end());
    vectors.offsets.push_back(vectors.entries());
  }
  return vectors;
}

Csr readVectors(const BlockReader& reader, const TrainingData& data) {
  Csr vectors = readCsr(reader, "vectors");
  BlockReader::requireSize("vectors", slot(vectors.rows), slot(data.matrix.rows));
  BlockReader::requireSize("vectors", slot(vectors.columns), slot(data.matrix.columns));
  return vectors;
}

/// Finds the customers whose vectors lie nearest. Holds a sum a customer: one thread an object.
class VectorNeighbourModel::Search {
 public:
  explicit Search(const VectorNeighbourModel& model) : m_model(model), m_dots(model.m_squares.size(), 0) {}

  /// The nearest first, ties by index; without the person.
  std::vector<Index> nearest(Index person, Csr::Row vector) {
    std::vector<Index> result;
    if (m_model.m_options.neighbours == 0) return result;
    addUp(vector);
    TopK best(slot(m_model.m_options.neighbours));
    const double own = square(vector);
    for (const Index customer : m_touched) {
      if (customer != person) best.offer(customer, closeness(own, customer));
    }
    if (m_model.m_options.nearness == Nearness::Euclidean) offerStrangers(person, own, best);
    for (const Index customer : m_touched) m_dots[slot(customer)] = 0;
    for (const Scored& each : best.take()) result.push_back(each.index);
    return result;
  }

 private:
  void addUp(Csr::Row vector) {
    m_touched.clear();
    for (std::size_t i = 0; i < vector.size(); ++i) {
      const Csr::Row customers = m_model.m_byProduct.row(vector.indices[i]);
      const double value = vector.values[i];
      for (std::size_t c = 0; c < customers.size(); ++c) {
        double& dot = m_dots[slot(customers.indices[c])];
        if (dot == 0) m_touched.push_back(customers.indices[c]);
        dot += value * customers.values[c];
      }
    }
  }

  /// Greater is nearer.
  [[nodiscard]] double closeness(double own, Index customer) const {
    const double other = m_model.m_squares[slot(customer)], dot = m_dots[slot(customer)];
    if (m_model.m_options.nearness == Nearness::Cosine) return dot / std::sqrt(own * other);
    return -(own + other - 2 * dot);
  }

  /// Of those with no product in common the shortest vectors lie nearest: no more of them than are wanted can be.
  void offerStrangers(Index person, double own, TopK& best) const {
    int offered = 0;
    for (const Index customer : m_model.m_byLength) {
      if (offered == m_model.m_options.neighbours) return;
      if (customer == person || m_dots[slot(customer)] != 0) continue;
      best.offer(customer, closeness(own, customer));
      ++offered;
    }
  }

  const VectorNeighbourModel& m_model;
  std::vector<double> m_dots;  // by customer; 0 between two searches
  std::vector<Index> m_touched;
};

class VectorNeighbourModel::Sums : public ScorerOneByOne {
 public:
  explicit Sums(const VectorNeighbourModel& model)
      : m_model(model), m_search(model), m_sums(slot(model.m_vectors.columns), 0) {}

  /// Of the last person that scores() was asked for.
  [[nodiscard]] std::span<const Index> neighbours() const { return m_neighbours; }

  std::span<const Scored> scores(const Person& person) override {
    const ProductVector folded = person.isTrained() ? ProductVector() : m_model.vectorOf(person.history);
    const Csr::Row own = person.isTrained() ? m_model.m_vectors.row(person.customer) : folded.row();
    m_neighbours = m_search.nearest(person.customer, own);
    m_products.clear();
    for (std::size_t product = 0; product < m_model.m_bases.size(); ++product) {
      if (m_model.m_bases[product] == 0) continue;
      m_sums[product] = m_model.m_bases[product];
      m_products.push_back(static_cast<Index>(product));
    }
    add(own, m_model.m_options.own);
    for (const Index neighbour : m_neighbours)
      add(m_model.m_vectors.row(neighbour), (1 - m_model.m_options.own) / static_cast<double>(m_neighbours.size()));
    std::ranges::sort(m_products);
    m_scores.clear();
    for (const Index product : m_products) {
      if (m_sums[slot(product)] > 0) m_scores.push_back({product, m_sums[slot(product)]});
      m_sums[slot(product)] = 0;
    }
    return m_scores;
  }

 private:
  void add(Csr::Row vector, double weight) {
    if (weight == 0) return;
    for (std::size_t i = 0; i < vector.size(); ++i) {
      double& sum = m_sums[slot(vector.indices[i])];
      if (sum == 0) m_products.push_back(vector.indices[i]);
      sum += weight * vector.values[i];
    }
  }

  const VectorNeighbourModel& m_model;
  Search m_search;
  std::vector<double> m_sums;  // by product; 0 between two people
  std::vector<Index> m_products, m_neighbours;
  std::vector<Scored> m_scores;
};

VectorNeighbourModel::VectorNeighbourModel(std::shared_ptr<const TrainingData> data, Csr vectors,
                                           const VectorNeighbourOptions& options, std::vector<double> bases)
    : m_data(std::move(data)),
      m_means(meansOf(*m_data)),
      m_vectors(std::move(vectors)),
      m_byProduct(transposed(m_vectors)),
      m_bases(std::move(bases)),
      m_options(options) {
  for (Index customer = 0; customer < m_vectors.rows; ++customer) {
    m_squares.push_back(square(m_vectors.row(customer)));
    if (m_squares.back() > 0) m_byLength.push_back(customer);
  }
  std::ranges::stable_sort(m_byLength, {}, [&](Index customer) { return m_squares[slot(customer)]; });
}

InsideParts VectorNeighbourModel::inside(const InsideAsked& asked) const {
  InsideGrid grid{customersShown(asked, m_data->matrix.rows), productsShown(asked, m_data->matrix.columns),
                  cellsOf(m_vectors, asked.customers, asked.products), densityOf(m_vectors)};
  return {
      {"vectors", KI_TEXT("core", "What each customer keeps buying"),
       KI_TEXT(
           "core",
           "A row is a customer, a cell how much a product belongs to what is bought again. The score is a share of "
           "the own row and a share of the rows that are nearest to it."),
       KI_TEXT("core", "Which two rows are nearest to each other?"), std::move(grid)}};
}

std::unique_ptr<Scorer> VectorNeighbourModel::scorer() const { return std::make_unique<Sums>(*this); }

std::vector<Explanation> VectorNeighbourModel::explainAll(const Person& person, std::span<const Index> products) const {
  Sums sums(*this);
  const auto scored = sums.scores(person);
  const ProductVector folded = person.isTrained() ? ProductVector() : vectorOf(person.history);
  const Csr::Row own = person.isTrained() ? m_vectors.row(person.customer) : folded.row();
  std::vector<Explanation> result;
  for (const Index product : products) {
    Explanation& explanation = result.emplace_back();
    const auto found = std::ranges::lower_bound(scored, product, {}, &Scored::index);
    explanation.score = found != scored.end() && found->index == product ? found->score : NoScore;
    if (!m_bases.empty() && m_bases[slot(product)] > 0) {
      explanation.terms.push_back({.label = KI_TEXT("core", "Bought by anybody, without a purchase before"),
                                   .key = "base",
                                   .adds = m_bases[slot(product)]});
    }
    const float value = valueIn(own, product);
    if (value != 0 && m_options.own > 0) explanation.parts.push_back(ownPart(person, product, value));
    Explanation others = partOfOthers(sums.neighbours(), product);
    if (others.score != 0 && m_options.own < 1) explanation.parts.push_back(std::move(others));
    if (explanation.parts.empty()) {
      const auto customers = static_cast<std::int64_t>(m_data->byProduct.row(product).size());
      explanation.reason = Reason{"popular", KI_TEXT_N("core", "%n customer(s) have it", customers)};
    }
  }
  return result;
}

Explanation VectorNeighbourModel::ownPart(const Person& person, Index product, double value) const {
  Explanation part{.title = KI_TEXT("core", "Own purchases"), .weight = m_options.own};
  part.terms = ownTerms(person.history, product, value);
  part.score = part.sum();
  const auto all = productsIn(person.history, basketsOf(person.history));
  const auto own = std::ranges::find(all, product, &InBaskets::product);
  const auto times = static_cast<std::int64_t>(own == all.end() ? 0 : own->baskets.size());
  part.reason = Reason{"again", KI_TEXT_N("core", "Bought %n time(s) before", times)};
  return part;
}

Explanation VectorNeighbourModel::partOfOthers(std::span<const Index> neighbours, Index product) const {
  Explanation part{.title = KI_TEXT("core", "Customers who buy alike"), .weight = 1 - m_options.own};
  const double weight = 1 / static_cast<double>(neighbours.size());
  for (const Index neighbour : neighbours) {
    const double value = valueIn(m_vectors.row(neighbour), product);
    if (value == 0) continue;
    part.terms.push_back(
        {.of = Term::Of::Customer, .index = neighbour, .weight = weight, .value = value, .adds = weight * value});
  }
  std::ranges::sort(part.terms, {}, &Term::index);  // the weights are equal
  part.score = part.sum();
  return part;
}

std::size_t VectorNeighbourModel::bytes() const {
  const std::size_t entries = m_vectors.indices.size() + m_byProduct.indices.size();
  return entries * (sizeof(Index) + sizeof(float)) +
         (m_vectors.offsets.size() + m_byProduct.offsets.size()) * sizeof(std::int64_t) +
         (m_means.customer.size() + m_means.product.size() + m_squares.size() + m_bases.size()) * sizeof(double) +
         m_byLength.size() * sizeof(Index);
}

// A product of the history leads to all who have it; each neighbour brings a history.
Estimate estimateVectorNeighbours(const DataShape& shape, const VectorNeighbourOptions& options) {
  constexpr double SecondsPerStep = 2e-9, SecondsPerEvent = 1e-7;
  const double customers = static_cast<double>(shape.customers), products = static_cast<double>(shape.products);
  const double events = static_cast<double>(shape.interactions);
  const double met = 4 * events * events / std::max(1.0, products);  // popular products are met more often than others
  const double added = events * std::min(customers, static_cast<double>(options.neighbours));
  return {SecondsPerEvent * events + SecondsPerStep * (met + added), 24 * events + 40 * customers + 24 * products};
}

}  // namespace kindred::recommend
