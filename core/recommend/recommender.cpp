#include "core/recommend/recommender.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace kindred::recommend {

std::shared_ptr<const TrainingData> trainingData(DatasetPtr dataset, const Preference& preference) {
  Csr matrix = interactions(*dataset, preference);
  Csr byProduct = transposed(matrix);
  return std::make_shared<const TrainingData>(
      TrainingData{std::move(dataset), preference, std::move(matrix), std::move(byProduct)});
}

void Model::scoreAll(Index customer, std::span<double> scores) const {
  std::ranges::fill(scores, NoScore);
  const auto scorerOfOne = scorer();
  for (const Scored& product : scorerOfOne->scores(customer)) {
    scores[static_cast<std::size_t>(product.index)] = product.score;
  }
}

std::vector<double> Model::predictions(Index, std::span<const Index> products) const {
  return std::vector<double>(products.size(), NoScore);
}

Explanation Model::explain(Index customer, Index product) const { return explainAll(customer, {&product, 1}).front(); }

std::vector<Explanation> Model::explainPredictions(Index, std::span<const Index>) const { return {}; }

std::span<const Scored> ScorerOfAll::scores(Index customer) {
  m_scores.clear();
  for (Index product = 0; product < m_products; ++product) {
    const double score = m_model.score(customer, product);
    if (!std::isnan(score)) m_scores.push_back({product, score});
  }
  return m_scores;
}

const Algorithm& algorithm(std::string_view key) {
  const auto found =
      std::ranges::find(algorithms(), key, [](const Algorithm& a) -> const std::string& { return a.info.key; });
  if (found != algorithms().end()) return *found;
  std::string keys;
  for (const Algorithm& a : algorithms()) keys += (keys.empty() ? "" : ", ") + a.info.key;
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no recommender %1.").with(key),
              KI_TEXT("core", "Choose one of: %1.").with(keys));
}

}  // namespace kindred::recommend
