#include "core/recommend/evidence.h"

#include <algorithm>
#include <cmath>

namespace kindred::recommend {

Index fewestBuyers(Index customers) {
  constexpr Index OneOf = 100, AtLeast = 2, AtMost = 10;
  return std::clamp(customers / OneOf, AtLeast, AtMost);
}

Familiarity familiarity(double shareOfCustomers) {
  if (shareOfCustomers < FreshShare) return Familiarity::Fresh;
  return shareOfCustomers < PopularShare ? Familiarity::Known : Familiarity::Popular;
}

Index votesOf(const Explanation& explanation) {
  const auto votes = [](const Term& term) { return term.of != Term::Of::Concept; };
  return static_cast<Index>(std::ranges::count_if(explanation.terms, votes));
}

Evidence evidenceOf(const Explanation& explanation, Index product, const TrainingData& data) {
  Evidence evidence{.buyers = static_cast<Index>(data.byProduct.row(product).size()), .votes = votesOf(explanation)};
  for (const Term& term : explanation.terms) {
    if (term.shrunk) evidence.likeness = std::max(evidence.likeness.value_or(0), std::abs(*term.weight));
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
