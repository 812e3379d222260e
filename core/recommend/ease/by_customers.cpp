#include "core/recommend/ease/by_customers.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/parallel.h"
#include "core/matrix/lanes.h"
#include "core/matrix/positive_definite.h"
#include "core/recommend/inside.h"

namespace kindred::recommend::ease {
namespace {

std::size_t place(Index index) { return static_cast<std::size_t>(index); }

/// What the history has of a product, if it has it.
std::optional<float> valueOf(const Csr::Row& history, Index product) {
  const auto had = std::ranges::lower_bound(history.indices, product);
  if (had == history.indices.end() || *had != product) return std::nullopt;
  return history.values[static_cast<std::size_t>(had - history.indices.begin())];
}

/// I + Y Λ⁻¹ Yᵀ, its lower triangle.
FloatMatrix kernel(const TrainingData& data, const Options& options, const Scales& scales, Progress& progress) {
  const Csr& rows = data.matrix;
  FloatMatrix result = FloatMatrix::Zero(rows.rows, rows.rows);
  forEachChunk(place(rows.rows), 16, progress, [&](const Chunk& chunk) {
    for (auto who = static_cast<Index>(chunk.begin); who < static_cast<Index>(chunk.end); ++who) {
      const Csr::Row own = rows.row(who);
      for (std::size_t i = 0; i < own.size(); ++i) {
        const Csr::Row others = data.byProduct.row(own.indices[i]);
        const double of =
            counted(options.counts, own.values[i]) * scales.customers[who] / scales.diagonal[own.indices[i]];
        for (std::size_t c = 0; c < others.size() && others.indices[c] <= who; ++c) {
          const Index other = others.indices[c];
          result(who, other) +=
              static_cast<float>(of * counted(options.counts, others.values[c]) * scales.customers[other]);
        }
      }
      result(who, who) += 1;
    }
  });
  return result;
}

/// y_jᵀ K⁻¹ y_j.
double square(Index product, const TrainingData& data, const Options& options, const Scales& scales,
              const FloatMatrix& inverse) {
  const Csr::Row who = data.byProduct.row(product);
  std::vector<double> y;
  for (std::size_t c = 0; c < who.size(); ++c)
    y.push_back(counted(options.counts, who.values[c]) * scales.customers[who.indices[c]]);
  double sum = 0;
  for (std::size_t a = 0; a < who.size(); ++a) {
    const float* const row = inverse.row(who.indices[a]).data();
    double ofRow = 0;
    for (std::size_t b = 0; b < who.size(); ++b) ofRow += y[b] * row[who.indices[b]];
    sum += y[a] * ofRow;
  }
  return sum;
}

/// By product: c_j.
Vector holderScales(const TrainingData& data, const Options& options, const Scales& scales, const FloatMatrix& inverse,
                    Progress& progress) {
  Vector result = scales.products;
  if (!options.zeroDiagonal) return result;
  forEachChunk(place(data.matrix.columns), 64, progress, [&](const Chunk& chunk) {
    for (auto product = static_cast<Index>(chunk.begin); product < static_cast<Index>(chunk.end); ++product) {
      const double share = square(product, data, options, scales, inverse) / scales.diagonal[product];
      result[product] /= std::max(1e-9, 1 - share);  // Λ_j P_jj
    }
  });
  return result;
}

/// Yᵀ.
Csr holdersOf(const TrainingData& data, const Options& options, const Scales& scales) {
  Csr result = data.byProduct;
  for (std::size_t i = 0; i < result.indices.size(); ++i)
    result.values[i] =
        static_cast<float>(counted(options.counts, result.values[i]) * scales.customers[result.indices[i]]);
  return result;
}

class CustomerSideModel : public Model {
 public:
  CustomerSideModel(std::shared_ptr<const TrainingData> data, const Options& options, FloatMatrix inverse,
                    Vector holders)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_options(options),
        m_scales(scalesOf(*m_data, options)),
        m_holdersOf(holdersOf(*m_data, options, m_scales)),
        m_inverse(std::move(inverse)),
        m_holders(std::move(holders)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override { return m_means.product[place(product)]; }
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override;
  [[nodiscard]] InsideParts inside(const InsideAsked& asked) const override {
    const Index products = m_data->matrix.columns;
    return {weightsPart(weightsAsked(*this, asked.products, products), asked, products, std::nullopt)};
  }
  void save(BlockWriter& writer) const override {
    writer.write("inverse", std::span<const float>(m_inverse.data(), static_cast<std::size_t>(m_inverse.size())));
    writer.write("holders", std::span<const double>(m_holders.data(), static_cast<std::size_t>(m_holders.size())));
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_inverse.size()) * sizeof(float) +
           static_cast<std::size_t>(m_holders.size() * 4 + m_scales.customers.size() * 2) * sizeof(double) +
           m_holdersOf.indices.size() * (sizeof(Index) + sizeof(float));
  }

 private:
  class Tiles;
  /// a = K⁻¹ Y Λ⁻¹ x of a lane of people, by customer.
  [[nodiscard]] Lanes weightsOf(std::span<const Person> people) const;
  /// Adds Y Λ⁻¹ x.
  void addShared(const Csr::Row& history, std::size_t person, Lanes& shared) const;
  [[nodiscard]] bool isRowOfTraining(const Person& person) const;
  [[nodiscard]] Explanation explanationOf(const Person& person, Index product, const Lanes& weights) const;
  /// o_j, of what the person has.
  [[nodiscard]] double ownWeight(Index product) const {
    return m_options.zeroDiagonal ? m_scales.products[product] - m_holders[product] : -m_scales.products[product];
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Options m_options;
  Scales m_scales;
  Csr m_holdersOf;  // Yᵀ
  FloatMatrix m_inverse;
  Vector m_holders;  // c_j
};

bool CustomerSideModel::isRowOfTraining(const Person& person) const {
  if (!person.isTrained()) return false;
  const Csr::Row row = m_data->matrix.row(person.customer), &now = person.history.values;
  return std::ranges::equal(row.indices, now.indices) && std::ranges::equal(row.values, now.values);
}

void CustomerSideModel::addShared(const Csr::Row& history, std::size_t person, Lanes& shared) const {
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Index product = history.indices[i];
    const auto of = static_cast<float>(counted(m_options.counts, history.values[i]) / m_scales.diagonal[product]);
    const Csr::Row who = m_holdersOf.row(product);
    for (std::size_t c = 0; c < who.size(); ++c) shared[place(who.indices[c])].signals[person] += of * who.values[c];
  }
}

Lanes CustomerSideModel::weightsOf(std::span<const Person> people) const {
  Lanes weights(place(m_inverse.rows())), shared;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (isRowOfTraining(people[i]) || people[i].history.empty()) continue;
    shared.resize(weights.size());
    addShared(people[i].history.values, i, shared);
  }
  if (!shared.empty()) weights = productHere(m_inverse, shared);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!isRowOfTraining(people[i])) continue;
    const Index customer = people[i].customer;
    const auto scale = static_cast<float>(m_scales.customers[customer]);
    arrayOf(weights).col(static_cast<Eigen::Index>(i)) = m_inverse.row(customer).transpose().array() / -scale;
    weights[place(customer)].signals[i] += 1 / scale;
  }
  return weights;
}

/// What the products of those who weigh anything add up to, a lane of people after another.
class CustomerSideModel::Tiles : public Scorer {
 public:
  explicit Tiles(const CustomerSideModel& model) : m_model(model), m_scores(place(model.m_data->matrix.columns)) {}

  void score(std::span<const Person> people, ScoreSink& sink) override {
    for (std::size_t begin = 0; begin < people.size(); begin += SignalsALane) {
      const auto lane = people.subspan(begin, std::min(SignalsALane, people.size() - begin));
      const Lanes sums = productHere(m_model.m_holdersOf, m_model.weightsOf(lane));
      for (std::size_t i = 0; i < lane.size(); ++i) {
        if (lane[i].history.empty()) continue;
        scoreOne(lane[i].history.values, i, sums);
        sink.takeRange(begin + i, 0, m_scores);
      }
    }
  }

 private:
  void scoreOne(const Csr::Row& history, std::size_t lane, const Lanes& sums) {
    for (std::size_t product = 0; product < m_scores.size(); ++product) {
      const float sum = sums[product].signals[lane];  // 0: nobody who has it weighs anything
      m_scores[product] = sum == 0 ? static_cast<float>(NoScore)
                                   : static_cast<float>(m_model.m_holders[static_cast<Index>(product)] * sum);
    }
    for (std::size_t i = 0; i < history.size(); ++i) {
      const Index product = history.indices[i];
      m_scores[place(product)] +=
          static_cast<float>(m_model.ownWeight(product) * counted(m_model.m_options.counts, history.values[i]));
    }
  }

  const CustomerSideModel& m_model;
  std::vector<float> m_scores;
};

std::unique_ptr<Scorer> CustomerSideModel::scorer() const { return std::make_unique<Tiles>(*this); }

/// The terms of greatest weight, and one that adds up the others.
void keepTheStrongest(std::vector<Term>& terms) {
  constexpr std::size_t Most = 100;
  std::ranges::stable_sort(terms, std::ranges::greater(), [](const Term& term) { return std::abs(*term.weight); });
  if (terms.size() <= Most) return;
  Term rest{.label = KI_TEXT_N("core", "%n other customer(s)", static_cast<std::int64_t>(terms.size() - Most)),
            .key = "other_customers"};
  for (std::size_t i = Most; i < terms.size(); ++i) rest.adds += terms[i].adds;
  terms.resize(Most);
  terms.push_back(std::move(rest));
}

std::vector<Explanation> CustomerSideModel::explainAll(const Person& person, std::span<const Index> products) const {
  const Lanes weights = weightsOf({&person, 1});
  const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
  std::vector<Explanation> result;
  for (const Index product : products) {
    const double score = scores[place(product)];
    result.push_back(std::isnan(score) ? Explanation{.score = score} : explanationOf(person, product, weights));
    result.back().score = score;
  }
  return result;
}

Explanation CustomerSideModel::explanationOf(const Person& person, Index product, const Lanes& weights) const {
  Explanation explanation;
  const Csr::Row who = m_data->byProduct.row(product);
  std::int64_t speakFor = 0;
  for (std::size_t c = 0; c < who.size(); ++c) {
    const Index other = who.indices[c];
    const double weight = m_holders[product] * weights[place(other)].signals[0] * m_scales.customers[other];
    const double value = counted(m_options.counts, who.values[c]);
    if (weight == 0) continue;
    explanation.terms.push_back(
        {.of = Term::Of::Customer, .index = other, .weight = weight, .value = value, .adds = weight * value});
    if (weight * value > 0) ++speakFor;
  }
  keepTheStrongest(explanation.terms);
  if (const auto value = valueOf(person.history.values, product)) {
    explanation.terms.push_back({.label = KI_TEXT("core", "That this customer has it"),
                                 .key = "own",
                                 .adds = ownWeight(product) * counted(m_options.counts, *value)});
  }
  explanation.reason =
      Reason{"similar_customers", KI_TEXT_N("core", "%n customer(s) like this one (has|have) it", speakFor)};
  return explanation;
}

}  // namespace

ModelPtr fitByCustomers(const FitContext& context, const Options& options, Progress& progress) {
  Progress counting = progress.part(0, 0.1), inverting = progress.part(0.1, 0.95), scaling = progress.part(0.95, 1);
  const Scales scales = scalesOf(*context.data, options);
  FloatMatrix inverse = kernel(*context.data, options, scales, counting);
  invertPositiveDefinite(inverse, inverting);
  Vector holders = holderScales(*context.data, options, scales, inverse, scaling);
  progress.report(1);
  return std::make_shared<CustomerSideModel>(context.data, options, std::move(inverse), std::move(holders));
}

bool savedByCustomers(const BlockReader& reader) { return reader.has("inverse"); }

ModelPtr loadByCustomers(std::shared_ptr<const TrainingData> data, const Options& options, const BlockReader& reader) {
  const Eigen::Index customers = data->matrix.rows;
  FloatMatrix inverse(customers, customers);
  const std::span<float> all(inverse.data(), static_cast<std::size_t>(inverse.size()));
  BlockReader::requireSize("inverse", reader.count("inverse", ElementType::F32), all.size());
  reader.readBytes("inverse", std::as_writable_bytes(all));
  const auto holders = reader.read<double>("holders");
  BlockReader::requireSize("holders", holders.size(), place(data->matrix.columns));
  return std::make_shared<CustomerSideModel>(
      std::move(data), options, std::move(inverse),
      Eigen::Map<const Vector>(holders.data(), static_cast<Eigen::Index>(holders.size())));
}

}  // namespace kindred::recommend::ease
