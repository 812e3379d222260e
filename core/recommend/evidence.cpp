#include "core/recommend/evidence.h"

#include <algorithm>
#include <cmath>

namespace kindred::recommend {

Index fewestBuyers(Index customers) {
  constexpr Index OneOf = 100, AtLeast = 2, AtMost = 10;
  return std::clamp(customers / OneOf, AtLeast, AtMost);
}

Evidence evidenceOf(const Explanation& explanation, Index product, const TrainingData& data) {
  Evidence evidence{.buyers = static_cast<Index>(data.byProduct.row(product).size()),
                    .votes = static_cast<Index>(explanation.neighbours.size())};
  for (const NeighbourTerm& term : explanation.neighbours) {
    evidence.likeness = std::max(evidence.likeness.value_or(0), std::abs(term.similarity));
  }
  const bool ratings = data.dataset->kind == DatasetKind::Explicit;
  if (evidence.buyers < fewestBuyers(data.matrix.rows)) {
    evidence.thin = {"few_buyers", ratings ? KI_TEXT_N("core", "Only %n customer(s) rated it", evidence.buyers)
                                           : KI_TEXT_N("core", "Only %n customer(s) have it", evidence.buyers)};
  } else if (evidence.likeness && *evidence.likeness < WeakLikeness) {
    evidence.thin = {"weak_likeness", KI_TEXT("core", "Rests on hardly any likeness")};
  }
  return evidence;
}

}  // namespace kindred::recommend
