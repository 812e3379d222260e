#include "core/workflow/usual_comparison.h"

#include <array>

#include "core/workflow/train_recommender.h"

namespace kindred::workflow {
namespace {

constexpr double Patience = 60;  // seconds that one may take

// One of each kind: with a scale also those that predict what somebody would give.
constexpr std::array ForPurchases{"ease", "pure_svd", "user_knn", "association_rules", "ials", "item_knn"};
constexpr std::array ForRatings{"ease", "slim", "user_knn", "item_knn", "ials", "svd"};

}  // namespace

std::vector<std::string> usualComparison(const Dataset& dataset) {
  const auto& wanted = dataset.kind == DatasetKind::Explicit ? ForRatings : ForPurchases;
  std::vector<std::string> keys;
  for (const char* key : wanted) {
    if (missing(key, dataset).empty() && estimateTraining({.algorithm = key}, dataset).seconds < Patience)
      keys.emplace_back(key);
  }
  keys.push_back(popularBaseline());
  keys.push_back(randomBaseline());
  return keys;
}

std::string usualProtocol(const Dataset& dataset) {
  return dataset.kind != DatasetKind::Explicit && !dataset.events.time.empty() ? "last_basket" : "holdout";
}

std::string popularBaseline() { return "popular"; }
std::string randomBaseline() { return "random"; }

}  // namespace kindred::workflow
