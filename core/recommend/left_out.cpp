#include "core/recommend/left_out.h"

#include <algorithm>
#include <cmath>

namespace kindred::recommend {
namespace {

Explanation moved(const History& history, const Matrix& leftOut, Eigen::Index column) {
  Explanation part{.title = KI_TEXT("core", "What each product moves: the score with it, less the score without it")};
  for (std::size_t i = 0; i < history.values.size(); ++i) {
    const double difference = leftOut(0, column) - leftOut(static_cast<Eigen::Index>(i) + 1, column);
    if (difference == 0) continue;
    part.terms.push_back({.of = Term::Of::Product,
                          .index = history.values.indices[i],
                          .weight = difference,
                          .value = 1,
                          .adds = difference});
  }
  std::ranges::stable_sort(part.terms, std::ranges::greater(), [](const Term& term) { return std::abs(*term.weight); });
  part.score = part.sum();
  return part;
}

Reason reasonOf(const Explanation& moved, const TrainingData& data) {
  const auto most = std::ranges::max_element(moved.terms, {}, &Term::adds);
  if (most == moved.terms.end() || most->adds <= 0)
    return {"whole_history", KI_TEXT("core", "Fits all that the customer has")};
  return {"left_out", KI_TEXT("core", "Mostly because of %1").with(data.dataset->products.title(most->index))};
}

}  // namespace

std::vector<Explanation> explainedByLeavingOut(const Model& model, const TrainingData& data, const Person& person,
                                               std::span<const Index> products, const ScoresLeftOut& leftOut) {
  const std::vector<double> scores = denseScores(model, {&person, 1}, data.matrix.columns);
  std::vector<Explanation> result;
  for (std::size_t j = 0; j < products.size(); ++j) {
    Explanation explanation{.score = scores[static_cast<std::size_t>(products[j])]};
    if (!std::isnan(explanation.score)) {
      Explanation part = moved(person.history, leftOut, static_cast<Eigen::Index>(j));
      explanation.terms = {
          {.label = KI_TEXT("core",
                            "The rest: what is said of everybody, and what products move together. Left out one at a "
                            "time, they do not add up to the score"),
           .key = "rest",
           .adds = explanation.score - part.score}};
      explanation.reason = reasonOf(part, data);
      if (!part.terms.empty()) explanation.parts = {std::move(part)};
    }
    result.push_back(std::move(explanation));
  }
  return result;
}

}  // namespace kindred::recommend
