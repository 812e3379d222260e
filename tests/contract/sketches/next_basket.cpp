// What somebody buys again: every event counts, the latest most (personal top frequency with decay).
#include <cmath>

#include "core/recommend/means.h"
#include "tests/contract/sketches/sketches.h"

namespace kindred::recommend::sketches {
namespace {

class NextBasketModel : public Model {
 public:
  explicit NextBasketModel(std::shared_ptr<const TrainingData> data)
      : m_data(std::move(data)), m_means(meansOf(*m_data)) {}

  [[nodiscard]] std::unique_ptr<Scorer> scorer() const override {
    const auto scoresOf = [this](const Person& person) {
      return [scores = scoresOfAll(person)](Index product) { return scores[static_cast<std::size_t>(product)]; };
    };
    return std::make_unique<ScorerOfEach>(scoresOf, m_data->matrix.columns);
  }
  [[nodiscard]] bool offersRepeats() const override { return true; }
  [[nodiscard]] bool predictsValues() const override { return false; }
  [[nodiscard]] double fallback(const Person&, Index product) const override {
    return m_means.product[static_cast<std::size_t>(product)];
  }

  [[nodiscard]] std::vector<Explanation> explainAll(const Person& person,
                                                    std::span<const Index> products) const override {
    const std::vector<double> scores = scoresOfAll(person);
    std::vector<Explanation> result;
    for (const Index product : products) {
      const double score = scores[static_cast<std::size_t>(product)];
      result.push_back(
          {.terms = {{.label = KI_TEXT("core", "Number of orders"), .key = "times", .adds = score}}, .score = score});
    }
    return result;
  }

  void save(BlockWriter& writer) const override { writer.writeScalar("products", m_data->matrix.columns); }
  [[nodiscard]] std::size_t bytes() const override { return m_means.product.size() * sizeof(double); }

 private:
  [[nodiscard]] std::vector<double> scoresOfAll(const Person& person) const {
    constexpr double Decay = 0.9;
    std::vector<double> scores(static_cast<std::size_t>(m_data->matrix.columns), NoScore);
    double weight = 1;
    for (auto event = person.history.events.rbegin(); event != person.history.events.rend(); ++event, weight *= Decay) {
      double& score = scores[static_cast<std::size_t>(*event)];
      score = (std::isnan(score) ? 0 : score) + weight;
    }
    return scores;
  }

  std::shared_ptr<const TrainingData> m_data;
  Means m_means;
};

Fitted fit(const FitContext& context, Progress& progress) {
  requireValid({}, context.values);
  progress.report(0);
  return {std::make_shared<NextBasketModel>(context.data)};
}

ModelPtr load(std::shared_ptr<const TrainingData> data, const Values&, const BlockReader& reader) {
  BlockReader::requireSize("products", static_cast<std::size_t>(reader.readScalar<Index>("products")),
                           static_cast<std::size_t>(data->matrix.columns));
  return std::make_shared<NextBasketModel>(std::move(data));
}

}  // namespace

Algorithm nextBasket() {
  return {.info = {.key = "next_basket",
                   .title = KI_TEXT("core", "Number of orders"),
                   .summary = KI_TEXT("core", "Number of orders"),
                   .source = "a sketch"},
          .gives = {.repeats = true},
          .fit = fit,
          .load = load,
          .estimate = [](const DataShape& shape, const Values&) {
            return Estimate{1e-9 * static_cast<double>(shape.interactions), 8.0 * static_cast<double>(shape.products)};
          }};
}

}  // namespace kindred::recommend::sketches
