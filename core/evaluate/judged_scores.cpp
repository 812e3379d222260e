#include "core/evaluate/judged_scores.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kindred::evaluate {
namespace {

constexpr double NotScored = -std::numeric_limits<double>::infinity();

double popularity(const ScoredPerson& person, Index product) {
  const std::size_t customers = person.train.byProduct.row(product).size();
  return customers > 0 ? static_cast<double>(customers) : NotScored;
}

/// What may be offered: candidates, or products of the training.
bool isOffered(const ScoredPerson& person, Index product) {
  if (std::ranges::binary_search(person.notOffered, product)) return false;
  return person.isCandidate.empty() ? !person.train.byProduct.row(product).empty()
                                    : person.isCandidate[static_cast<std::size_t>(product)] != 0;
}

bool isScored(const ScoredPerson& person, Index product) {
  return !person.scores.empty() && !std::isnan(person.scores[static_cast<std::size_t>(product)]);
}

}  // namespace

JudgedScores judgedScores(const ScoredPerson& person) {
  std::vector<Index> offered;
  for (Index product = 0; product < person.train.byProduct.rows; ++product) {
    if (isOffered(person, product)) offered.push_back(product);
  }
  const bool isPersonal = std::ranges::any_of(offered, [&](Index product) { return isScored(person, product); });
  JudgedScores judged;
  for (const Index product : offered) {
    double score = NotScored;
    if (!isPersonal) score = popularity(person, product);
    else if (isScored(person, product)) score = person.scores[static_cast<std::size_t>(product)];
    (std::ranges::binary_search(person.relevant, product) ? judged.relevant : judged.others).push_back(score);
  }
  // What is relevant and not offered stands last.
  judged.relevant.resize(person.relevant.size(), NotScored);
  return judged;
}

}  // namespace kindred::evaluate
