#include "core/describe/concentration.h"

#include <algorithm>
#include <functional>

#include "core/describe/product_counts.h"

namespace kindred {

std::int64_t Concentration::needed(double share) const {
  // The last sum may lie a rounding below 1.
  const auto reached = std::ranges::lower_bound(shares, std::min(share, shares.back()));
  return reached - shares.begin();
}

Concentration concentrationOf(std::vector<double> amounts) {
  for (double& amount : amounts) amount = std::max(amount, 0.0);
  std::ranges::sort(amounts, std::greater{});
  Concentration result;
  const auto n = static_cast<double>(amounts.size());
  double ranked = 0;
  result.shares.reserve(amounts.size() + 1);
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    result.total += amounts[i];
    ranked += (n - 2 * static_cast<double>(i) - 1) * amounts[i];
    result.shares.push_back(result.total);
  }
  if (result.total <= 0) return result;
  result.gini = ranked / (n * result.total);
  for (double& share : result.shares) share /= result.total;
  return result;
}

std::vector<double> productAmounts(const Dataset& dataset) {
  const Events& events = dataset.events;
  if (events.unitPrice.empty()) {
    std::vector<double> counts;
    for (const std::int64_t count : productCounts(dataset).events) {
      if (count > 0) counts.push_back(static_cast<double>(count));
    }
    return counts;
  }
  std::vector<double> amounts(static_cast<std::size_t>(dataset.products.size()), 0);
  std::vector<bool> sold(amounts.size(), false);
  for (std::int64_t e = 0; e < events.size(); ++e) {
    const auto product = static_cast<std::size_t>(events.product[static_cast<std::size_t>(e)]);
    amounts[product] += events.spend(e);
    sold[product] = true;
  }
  std::size_t to = 0;
  for (std::size_t product = 0; product < amounts.size(); ++product) {
    if (sold[product]) amounts[to++] = amounts[product];
  }
  amounts.resize(to);
  return amounts;
}

std::vector<double> customerAmounts(const Dataset& dataset, const std::vector<CustomerFacts>& facts) {
  std::vector<double> amounts;
  for (const CustomerFacts& f : facts) {
    if (f.events > 0) amounts.push_back(dataset.events.unitPrice.empty() ? static_cast<double>(f.events) : f.spend);
  }
  return amounts;
}

}  // namespace kindred
