#include "core/recommend/linear_items.h"

#include <algorithm>
#include <cmath>

#include "core/base/parallel.h"
#include "core/recommend/inside.h"

namespace kindred::recommend {
namespace {

std::size_t place(Index index) { return static_cast<std::size_t>(index); }

}  // namespace

std::size_t ItemWeights::bytes() const {
  return static_cast<std::size_t>(dense.size()) * sizeof(float) +
         sparse.indices.size() * (sizeof(Index) + sizeof(float)) + sparse.offsets.size() * sizeof(std::int64_t);
}

void saveItemWeights(BlockWriter& writer, const ItemWeights& weights) {
  if (weights.isDense()) {
    writer.write("dense", std::span<const float>(weights.dense.data(), static_cast<std::size_t>(weights.dense.size())));
  } else {
    writeCsr(writer, "weights", weights.sparse);
  }
}

ItemWeights readItemWeights(const BlockReader& reader, Index products) {
  ItemWeights weights;
  if (reader.has("dense")) {
    weights.dense.resize(products, products);
    const std::span<float> all(weights.dense.data(), static_cast<std::size_t>(weights.dense.size()));
    BlockReader::requireSize("dense", reader.count("dense", ElementType::F32), all.size());
    reader.readBytes("dense", std::as_writable_bytes(all));
    return weights;
  }
  weights.sparse = readCsr(reader, "weights");
  BlockReader::requireSize("weights", place(weights.sparse.rows), place(products));
  BlockReader::requireSize("weights", place(weights.sparse.columns), place(products));
  return weights;
}

Csr rowsOf(const std::vector<std::vector<Scored>>& rows, Index columns) {
  Csr result{.rows = static_cast<Index>(rows.size()), .columns = columns};
  for (const std::vector<Scored>& row : rows) {
    for (const Scored& each : row) {
      result.indices.push_back(each.index);
      result.values.push_back(static_cast<float>(each.score));
    }
    result.offsets.push_back(result.entries());
  }
  return result;
}

Csr strongest(const FloatMatrix& weights, Index most, Progress& progress) {
  const auto products = static_cast<Index>(weights.cols());
  const auto kept = static_cast<std::size_t>(most == 0 ? weights.rows() : most);
  std::vector<std::vector<Scored>> columns(place(products));
  forEachChunk(columns.size(), 64, progress, [&](const Chunk& chunk) {
    // Row by row, as the weights lie in memory.
    std::vector<TopK> best(chunk.end - chunk.begin, TopK(kept));
    for (Index had = 0; had < weights.rows(); ++had) {
      for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
        const float weight = weights(had, static_cast<Eigen::Index>(product));
        if (weight != 0) best[product - chunk.begin].offer(had, std::abs(weight));
      }
    }
    for (std::size_t product = chunk.begin; product < chunk.end; ++product) {
      columns[product] = best[product - chunk.begin].take();
      for (Scored& each : columns[product])  // its sign again
        each.score = weights(each.index, static_cast<Eigen::Index>(product));
      std::ranges::sort(columns[product], {}, &Scored::index);
    }
  });
  return transposed(rowsOf(columns, static_cast<Index>(weights.rows())));
}

std::vector<ChoiceOf<Counts>> countsChoices() {
  return {{Counts::Once, "once", KI_TEXT("core", "Having it"),
           KI_TEXT("core", "Everything a customer has counts the same.")},
          {Counts::ByValue, "value", KI_TEXT("core", "Its value"),
           KI_TEXT("core", "By the preference: stars, orders, spend.")}};
}

/// From the products of the history to those that they add to.
class LinearItemModel::SparseScorer : public ScorerOneByOne {
 public:
  explicit SparseScorer(const LinearItemModel& model)
      : m_model(model), m_sums(place(model.m_weights.sparse.columns), NoScore) {}

 private:
  std::span<const Scored> scores(const Person& person) override {
    const Csr::Row& history = person.history.values;
    m_scores.clear();
    for (std::size_t i = 0; i < history.size(); ++i) {
      const double input = counted(m_model.m_counts, history.values[i]);
      const Csr::Row adds = m_model.m_weights.sparse.row(history.indices[i]);
      for (std::size_t j = 0; j < adds.size(); ++j) {
        double& sum = m_sums[place(adds.indices[j])];
        if (std::isnan(sum)) {
          sum = 0;
          m_scores.push_back({adds.indices[j], 0});
        }
        sum += input * adds.values[j];
      }
    }
    for (Scored& each : m_scores) each.score = std::exchange(m_sums[place(each.index)], NoScore);
    return m_scores;
  }

  const LinearItemModel& m_model;
  std::vector<double> m_sums;  // by product
  std::vector<Scored> m_scores;
};

/// The sums of a few thousand products at a time stay near the processor.
class LinearItemModel::DenseScorer : public Scorer {
 public:
  explicit DenseScorer(const LinearItemModel& model) : m_model(model) {}

  void score(std::span<const Person> people, ScoreSink& sink) override {
    constexpr Eigen::Index ProductsATile = 2048;
    const FloatMatrix& weights = m_model.m_weights.dense;
    for (Eigen::Index first = 0; first < weights.cols(); first += ProductsATile) {
      const Eigen::Index count = std::min(ProductsATile, weights.cols() - first);
      for (std::size_t who = 0; who < people.size(); ++who) {
        const Csr::Row& history = people[who].history.values;
        if (history.empty()) continue;
        m_sums.setZero(count);
        for (std::size_t i = 0; i < history.size(); ++i) {
          m_sums += counted(m_model.m_counts, history.values[i]) *
                    weights.row(history.indices[i]).segment(first, count).cast<double>();
        }
        m_floats = m_sums.cast<float>();
        sink.takeRange(who, static_cast<Index>(first), {m_floats.data(), static_cast<std::size_t>(count)});
      }
    }
  }

 private:
  const LinearItemModel& m_model;
  Eigen::RowVectorXd m_sums;
  Eigen::RowVectorXf m_floats;
};

LinearItemModel::LinearItemModel(std::shared_ptr<const TrainingData> data, ItemWeights weights, Counts counts)
    : m_data(std::move(data)), m_means(meansOf(*m_data)), m_weights(std::move(weights)), m_counts(counts) {}

std::unique_ptr<Scorer> LinearItemModel::scorer() const {
  if (m_weights.isDense()) return std::make_unique<DenseScorer>(*this);
  return std::make_unique<SparseScorer>(*this);
}

double LinearItemModel::weight(Index had, Index product) const {
  return m_weights.isDense() ? m_weights.dense(had, product) : at(m_weights.sparse, had, product);
}

std::vector<Explanation> LinearItemModel::explainAll(const Person& person, std::span<const Index> products) const {
  const Csr::Row& history = person.history.values;
  const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
  std::vector<Explanation> result;
  for (const Index product : products) {
    Explanation explanation{.score = scores[place(product)]};
    for (std::size_t i = 0; i < history.size(); ++i) {
      const Index had = history.indices[i];
      const double weight = this->weight(had, product);
      if (weight == 0) continue;
      const double value = counted(m_counts, history.values[i]);
      explanation.terms.push_back(
          {.of = Term::Of::Product, .index = had, .weight = weight, .value = value, .adds = weight * value});
    }
    std::ranges::stable_sort(explanation.terms, std::ranges::greater(),
                             [](const Term& term) { return std::abs(*term.weight); });
    result.push_back(std::move(explanation));
  }
  return result;
}

InsideParts LinearItemModel::inside(const InsideAsked& asked) const {
  const std::span<const float> all =
      m_weights.isDense() ? std::span(m_weights.dense.data(), static_cast<std::size_t>(m_weights.dense.size()))
                          : std::span<const float>(m_weights.sparse.values);
  std::vector<float> magnitudes;
  for (const float each : all) {
    if (each != 0) magnitudes.push_back(std::abs(each));
  }
  const Index products = m_data->matrix.columns;
  const double cells = static_cast<double>(products) * products;
  const double density = static_cast<double>(magnitudes.size()) / std::max(1.0, cells);
  const auto size = static_cast<Eigen::Index>(asked.products.size());
  Matrix weights(size, size);
  for (Eigen::Index had = 0; had < size; ++had) {
    for (Eigen::Index product = 0; product < size; ++product)
      weights(had, product) =
          weight(asked.products[static_cast<std::size_t>(had)], asked.products[static_cast<std::size_t>(product)]);
  }
  return {weightsPart(std::move(weights), asked, products, density), concentrationPart(std::move(magnitudes), cells)};
}

std::size_t LinearItemModel::bytes() const {
  return m_weights.bytes() + (m_means.customer.size() + m_means.product.size()) * sizeof(double);
}

}  // namespace kindred::recommend
