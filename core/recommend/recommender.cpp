#include "core/recommend/recommender.h"

#include <algorithm>

#include "core/base/error.h"

namespace kindred::recommend {

std::shared_ptr<const TrainingData> trainingData(DatasetPtr dataset, const Preference& preference) {
  Csr matrix = interactions(*dataset, preference);
  Csr byProduct = transposed(matrix);
  return std::make_shared<const TrainingData>(
      TrainingData{std::move(dataset), preference, std::move(matrix), std::move(byProduct)});
}

std::vector<Explanation> Model::explainAll(Index customer, std::span<const Index> products) const {
  std::vector<Explanation> result;
  for (const Index product : products) result.push_back(explain(customer, product));
  return result;
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
