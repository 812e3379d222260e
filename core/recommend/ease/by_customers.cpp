#include "core/recommend/ease/by_customers.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/parallel.h"
#include "core/matrix/positive_definite.h"

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

class CustomerSideModel : public Model {
 public:
  CustomerSideModel(std::shared_ptr<const TrainingData> data, const Options& options, FloatMatrix inverse,
                    Vector holders)
      : m_data(std::move(data)),
        m_means(meansOf(*m_data)),
        m_options(options),
        m_scales(scalesOf(*m_data, options)),
        m_inverse(std::move(inverse)),
        m_holders(std::move(holders)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override;
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override { return m_means.product[place(product)]; }
  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override;
  void save(BlockWriter& writer) const override {
    writer.write("inverse", std::span<const float>(m_inverse.data(), static_cast<std::size_t>(m_inverse.size())));
    writer.write("holders", std::span<const double>(m_holders.data(), static_cast<std::size_t>(m_holders.size())));
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_inverse.size()) * sizeof(float) +
           static_cast<std::size_t>(m_holders.size() * 4 + m_scales.customers.size() * 2) * sizeof(double);
  }

 private:
  class Sums;
  /// a = K⁻¹ Y Λ⁻¹ x.
  [[nodiscard]] Vector weightsOf(const Person& person) const;
  [[nodiscard]] bool isRowOfTraining(const Person& person) const;
  [[nodiscard]] Explanation explanationOf(const Person& person, Index product, const Vector& weights) const;
  /// o_j, of what the person has.
  [[nodiscard]] double ownWeight(Index product) const {
    return m_options.zeroDiagonal ? m_scales.products[product] - m_holders[product] : -m_scales.products[product];
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Options m_options;
  Scales m_scales;
  FloatMatrix m_inverse;
  Vector m_holders;  // c_j
};

bool CustomerSideModel::isRowOfTraining(const Person& person) const {
  if (!person.isTrained()) return false;
  const Csr::Row row = m_data->matrix.row(person.customer), &now = person.history.values;
  return std::ranges::equal(row.indices, now.indices) && std::ranges::equal(row.values, now.values);
}

Vector CustomerSideModel::weightsOf(const Person& person) const {
  if (isRowOfTraining(person)) {
    Vector weights = -m_inverse.row(person.customer).cast<double>().transpose();
    weights[person.customer] += 1;
    return weights / m_scales.customers[person.customer];
  }
  Vector shared = Vector::Zero(m_inverse.rows());
  const Csr::Row& history = person.history.values;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Index product = history.indices[i];
    const double of = counted(m_options.counts, history.values[i]) / m_scales.diagonal[product];
    const Csr::Row who = m_data->byProduct.row(product);
    for (std::size_t c = 0; c < who.size(); ++c)
      shared[who.indices[c]] += of * counted(m_options.counts, who.values[c]) * m_scales.customers[who.indices[c]];
  }
  Vector weights(shared.size());
  for (Eigen::Index c = 0; c < weights.size(); ++c) weights[c] = m_inverse.row(c).cast<double>().dot(shared);
  return weights;
}

/// What the products of those who weigh anything add up to.
class CustomerSideModel::Sums : public ScorerOneByOne {
 public:
  explicit Sums(const CustomerSideModel& model)
      : m_model(model), m_sums(place(model.m_data->matrix.columns), NoScore) {}

 private:
  std::span<const Scored> scores(const Person& person) override {
    m_scores.clear();
    if (person.history.empty()) return m_scores;
    const Vector weights = m_model.weightsOf(person);
    for (Index c = 0; c < static_cast<Index>(weights.size()); ++c) {
      if (weights[c] == 0) continue;
      const Csr::Row row = m_model.m_data->matrix.row(c);
      const double weight = weights[c] * m_model.m_scales.customers[c];
      for (std::size_t i = 0; i < row.size(); ++i)
        add(row.indices[i], weight * counted(m_model.m_options.counts, row.values[i]));
    }
    for (Scored& each : m_scores)
      each.score = m_model.m_holders[each.index] * std::exchange(m_sums[place(each.index)], NoScore);
    addOwn(person.history.values);
    return m_scores;
  }

  void add(Index product, double adds) {
    double& sum = m_sums[place(product)];
    if (std::isnan(sum)) {
      sum = 0;
      m_scores.push_back({product, 0});
    }
    sum += adds;
  }

  void addOwn(const Csr::Row& history) {
    for (Scored& each : m_scores) {
      if (const auto value = valueOf(history, each.index))
        each.score += m_model.ownWeight(each.index) * counted(m_model.m_options.counts, *value);
    }
  }

  const CustomerSideModel& m_model;
  std::vector<double> m_sums;
  std::vector<Scored> m_scores;
};

std::unique_ptr<Scorer> CustomerSideModel::scorer() const { return std::make_unique<Sums>(*this); }

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
  const Vector weights = person.history.empty() ? Vector() : weightsOf(person);
  const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
  std::vector<Explanation> result;
  for (const Index product : products) {
    const double score = scores[place(product)];
    result.push_back(std::isnan(score) ? Explanation{.score = score} : explanationOf(person, product, weights));
    result.back().score = score;
  }
  return result;
}

Explanation CustomerSideModel::explanationOf(const Person& person, Index product, const Vector& weights) const {
  Explanation explanation;
  const Csr::Row who = m_data->byProduct.row(product);
  std::int64_t speakFor = 0;
  for (std::size_t c = 0; c < who.size(); ++c) {
    const Index other = who.indices[c];
    const double weight = m_holders[product] * weights[other] * m_scales.customers[other];
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
