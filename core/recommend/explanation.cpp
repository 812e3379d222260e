#include "core/recommend/explanation.h"

#include <algorithm>
#include <cmath>

namespace kindred::recommend {
namespace {

Reason ofCustomers(const Explanation& explanation, bool ratings) {
  const auto count = static_cast<std::int64_t>(explanation.terms.size());
  return {"similar_customers", ratings ? KI_TEXT_N("core", "%n customer(s) of like taste rated it", count)
                                       : KI_TEXT_N("core", "%n customer(s) who (buys|buy) alike (has|have) it", count)};
}

/// Names the product of the history that speaks for it most.
Reason ofProducts(const Explanation& explanation, const Dataset& dataset, bool ratings) {
  const auto strongest = std::ranges::max_element(explanation.terms, {}, &Term::adds);
  const std::string title = dataset.products.title(strongest->index);
  return {"similar_products", ratings ? KI_TEXT("core", "Rated like %1").with(title)
                                      : KI_TEXT("core", "Bought by those who buy %1").with(title)};
}

/// That of the part which adds most.
Reason ofParts(const Explanation& explanation, const Dataset& dataset) {
  const auto adds = [](const Explanation& part) { return part.weight * part.score; };
  return shortReason(*std::ranges::max_element(explanation.parts, {}, adds), dataset);
}

}  // namespace

double Explanation::sum() const {
  double sum = 0;
  for (const Term& term : terms) sum += term.adds;
  for (const Explanation& part : parts) sum += part.weight * part.score;
  return sum;
}

double Explanation::divisor() const {
  if (combine == Combine::Sum) return 1;
  double weights = 0;
  for (const Term& term : terms) weights += std::abs(term.weight.value_or(0));
  for (const Explanation& part : parts) weights += std::abs(part.weight);
  return weights;
}

double Explanation::total() const { return (base + sum() / divisor()) * (support ? support->factor() : 1); }

Reason shortReason(const Explanation& explanation, const Dataset& dataset) {
  if (explanation.reason) return *explanation.reason;
  const bool ratings = dataset.kind == DatasetKind::Explicit;
  if (!explanation.parts.empty()) return ofParts(explanation, dataset);
  if (explanation.of() == Term::Of::Customer) return ofCustomers(explanation, ratings);
  if (explanation.of() == Term::Of::Product) return ofProducts(explanation, dataset, ratings);
  const auto customers = std::ranges::find(explanation.terms, "customers", &Term::key);
  if (customers != explanation.terms.end()) {
    const auto count = static_cast<std::int64_t>(customers->adds);
    return {"popular", ratings ? KI_TEXT_N("core", "%n customer(s) rated it", count)
                               : KI_TEXT_N("core", "%n customer(s) have it", count)};
  }
  return {"well_rated", KI_TEXT("core", "Among the products with the best averages")};
}

}  // namespace kindred::recommend
