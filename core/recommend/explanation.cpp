#include "core/recommend/explanation.h"

#include <algorithm>

#include "core/recommend/recommender.h"

namespace kindred::recommend {
namespace {

Reason ofCustomers(const Explanation& explanation, bool ratings) {
  const auto count = static_cast<std::int64_t>(explanation.neighbours.size());
  return {"similar_customers", ratings ? KI_TEXT_N("core", "%n customer(s) of like taste rated it", count)
                                       : KI_TEXT_N("core", "%n customer(s) who (buys|buy) alike (has|have) it", count)};
}

/// Names the product of the history that speaks for it most.
Reason ofProducts(const Explanation& explanation, const Dataset& dataset, bool ratings) {
  const auto strongest = std::ranges::max_element(explanation.neighbours, {}, &NeighbourTerm::weighted);
  const std::string title = dataset.products.title(strongest->neighbour);
  return {"similar_products", ratings ? KI_TEXT("core", "Rated like %1").with(title)
                                      : KI_TEXT("core", "Bought by those who buy %1").with(title)};
}

}  // namespace

std::string_view name(Explanation::Method method) {
  switch (method) {
    case Explanation::Method::UserNeighbours: return "user_neighbours";
    case Explanation::Method::ItemNeighbours: return "item_neighbours";
    case Explanation::Method::Sum: break;
  }
  return "sum";
}

Reason shortReason(const Explanation& explanation, const Dataset& dataset) {
  const bool ratings = dataset.kind == DatasetKind::Explicit;
  if (!explanation.neighbours.empty()) {
    return explanation.method == Explanation::Method::UserNeighbours ? ofCustomers(explanation, ratings)
                                                                     : ofProducts(explanation, dataset, ratings);
  }
  const auto customers = std::ranges::find(explanation.terms, "customers", &SumTerm::key);
  if (customers != explanation.terms.end()) {
    const auto count = static_cast<std::int64_t>(customers->value);
    return {"popular", ratings ? KI_TEXT_N("core", "%n customer(s) rated it", count)
                               : KI_TEXT_N("core", "%n customer(s) have it", count)};
  }
  return {"well_rated", KI_TEXT("core", "Among the products with the best averages")};
}

}  // namespace kindred::recommend
