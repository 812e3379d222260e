#include "core/recommend/model.h"

#include <algorithm>
#include <cmath>

#include "core/recommend/inside.h"

namespace kindred::recommend {
namespace {

class Dense : public ScoreSink {
 public:
  Dense(std::size_t people, Index products)
      : m_products(static_cast<std::size_t>(products)), m_scores(people * m_products, NoScore) {}

  void take(std::size_t place, std::span<const Scored> scores) override {
    for (const Scored& each : scores) m_scores[place * m_products + static_cast<std::size_t>(each.index)] = each.score;
  }
  std::vector<double> scores() && { return std::move(m_scores); }

 private:
  std::size_t m_products;
  std::vector<double> m_scores;
};

}  // namespace

void ScoreSink::takeRange(std::size_t place, Index first, std::span<const float> scores) {
  std::vector<Scored> some;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (!std::isnan(scores[i])) some.push_back({first + static_cast<Index>(i), scores[i]});
  }
  take(place, some);
}

std::vector<double> Model::predictions(const Person&, std::span<const Index> products) const {
  return std::vector<double>(products.size(), NoScore);
}

Explanation Model::explain(const Person& person, Index product) const {
  return explainAll(person, {&product, 1}).front();
}

std::vector<Explanation> Model::explainPredictions(const Person&, std::span<const Index>) const { return {}; }

InsideParts Model::inside(const InsideAsked&) const { return {}; }

std::span<const Scored> ScorerOfEach::scores(const Person& person) {
  const auto scoreOf = m_scoresOf(person);
  m_scores.clear();
  for (Index product = 0; product < m_products; ++product) {
    const double score = scoreOf(product);
    if (!std::isnan(score)) m_scores.push_back({product, score});
  }
  return m_scores;
}

std::vector<double> denseScores(const Model& model, std::span<const Person> people, Index products) {
  Dense dense(people.size(), products);
  model.scorer()->score(people, dense);
  return std::move(dense).scores();
}

}  // namespace kindred::recommend
