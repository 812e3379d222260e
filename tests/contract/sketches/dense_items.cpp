// score = x · B with B the cosines of all products, dense: how linear models of items score.
#include <cmath>

#include "core/matrix/dense.h"
#include "core/recommend/means.h"
#include "tests/contract/sketches/sketches.h"

namespace kindred::recommend::sketches {
namespace {

using Floats = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

class DenseItemsModel : public Model {
 public:
  DenseItemsModel(std::shared_ptr<const TrainingData> data, Floats weights)
      : m_data(std::move(data)), m_means(meansOf(*m_data)), m_weights(std::move(weights)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override { return std::make_unique<Tiles>(*this); }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = denseScores(*this, {&person, 1}, m_data->matrix.columns);
    std::vector<Explanation> result;
    for (const Index product : products) {
      Explanation explanation{.score = scores[static_cast<std::size_t>(product)]};
      const Csr::Row& history = person.history.values;
      for (std::size_t i = 0; i < history.size(); ++i) {
        const double weight = m_weights(history.indices[i], product), value = history.values[i];
        explanation.terms.push_back({.of = Term::Of::Product,
                                     .index = history.indices[i],
                                     .weight = weight,
                                     .value = value,
                                     .adds = weight * value});
      }
      result.push_back(std::move(explanation));
    }
    return result;
  }

  void save(BlockWriter& writer) const override {
    writer.write("weights", std::span<const float>(m_weights.data(), static_cast<std::size_t>(m_weights.size())));
  }
  [[nodiscard]] std::size_t bytes() const override {
    return static_cast<std::size_t>(m_weights.size()) * sizeof(float);
  }

 private:
  // Tiles of one size, padded, so that the bits do not depend on who else is in the block.
  class Tiles : public Scorer {
   public:
    static constexpr Eigen::Index PeopleATile = 8;

    explicit Tiles(const DenseItemsModel& model) : m_weights(model.m_weights) {}
    void score(std::span<const Person> people, ScoreSink& sink) override {
      for (std::size_t begin = 0; begin < people.size(); begin += PeopleATile) {
        const std::size_t count = std::min<std::size_t>(PeopleATile, people.size() - begin);
        m_histories.setZero(PeopleATile, m_weights.rows());
        for (std::size_t i = 0; i < count; ++i) {
          const Csr::Row& row = people[begin + i].history.values;
          for (std::size_t e = 0; e < row.size(); ++e)
            m_histories(static_cast<Eigen::Index>(i), row.indices[e]) = row.values[e];
        }
        m_scores.noalias() = m_histories * m_weights;
        for (std::size_t i = 0; i < count; ++i) {
          const auto row = static_cast<Eigen::Index>(i);
          sink.takeRange(begin + i, 0, {m_scores.row(row).data(), static_cast<std::size_t>(m_scores.cols())});
        }
      }
    }

   private:
    const Floats& m_weights;
    Floats m_histories, m_scores;
  };

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
  Floats m_weights;
};

Fitted fit(const FitContext& context, Progress& progress) {
  requireValid({}, context.values);
  progress.report(0);
  const Csr& rows = context.data->byProduct;
  Floats dense = Floats::Zero(rows.rows, rows.columns);
  for (Index product = 0; product < rows.rows; ++product) {
    const Csr::Row row = rows.row(product);
    double squares = 0;
    for (const float value : row.values) squares += static_cast<double>(value) * value;
    for (std::size_t i = 0; i < row.size(); ++i)
      dense(product, row.indices[i]) = static_cast<float>(row.values[i] / std::sqrt(squares));
  }
  Floats weights = dense * dense.transpose();
  weights.diagonal().setZero();
  return {std::make_shared<DenseItemsModel>(context.data, std::move(weights))};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values&, const BlockReader& reader) {
  const auto products = static_cast<std::size_t>(data->matrix.columns);
  const auto weights = reader.read<float>("weights");
  BlockReader::requireSize("weights", weights.size(), products * products);
  const auto size = static_cast<Eigen::Index>(products);
  return std::make_shared<DenseItemsModel>(std::move(data), Eigen::Map<const Floats>(weights.data(), size, size));
}

}  // namespace

Algorithm denseItems() {
  return {.info = {.key = "dense_items",
                   .title = KI_TEXT("core", "Products that are alike"),
                   .summary = KI_TEXT("core", "Cosine"),
                   .source = "a sketch"},
          .gives = {.neighbours = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values&) {
            const auto products = static_cast<double>(shape.products);
            return Estimate{1e-9 * products * products * static_cast<double>(shape.customers), 4 * products * products};
          }};
}

}  // namespace kindred::recommend::sketches
