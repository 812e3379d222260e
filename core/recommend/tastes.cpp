#include "core/recommend/tastes.h"

#include <algorithm>
#include <cmath>

namespace kindred::recommend {

Explanation tastesInCommon(const Vector& customer, const Vector& product) {
  Explanation taste{.title = KI_TEXT("core", "Tastes in common")};
  for (Eigen::Index f = 0; f < customer.size(); ++f) {
    taste.terms.push_back({.label = KI_TEXT("core", "Taste %1").with(static_cast<std::int64_t>(f + 1)),
                           .key = "factor",
                           .weight = customer[f],
                           .value = product[f],
                           .adds = customer[f] * product[f]});
  }
  std::ranges::stable_sort(taste.terms, std::ranges::greater(),
                           [](const Term& term) { return std::abs(*term.weight); });
  taste.score = taste.sum();
  return taste;
}

}  // namespace kindred::recommend
