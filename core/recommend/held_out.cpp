#include "core/recommend/held_out.h"

#include <algorithm>
#include <functional>

#include "core/base/random.h"
#include "core/data/subset.h"
#include "core/recommend/baskets.h"

namespace kindred::recommend {
namespace {

/// `keep` says which events stay.
HeldOut heldOut(const TrainingData& data, std::vector<bool> keep) {
  auto rest = trainingData(withEvents(*data.dataset, keep), data.preference);
  keep.flip();
  return {std::move(rest), interactions(*withEvents(*data.dataset, keep), data.preference)};
}

/// How many of so many products of a customer are held out.
using Count = std::function<std::size_t(std::size_t products, Random& random)>;

/// Of each customer as many products as `count` says.
HeldOut heldOutProducts(const TrainingData& data, std::uint64_t seed, const Count& count) {
  const Events& events = data.dataset->events;
  std::vector<bool> keep(static_cast<std::size_t>(events.size()), true);
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    const auto products = data.matrix.row(customer).indices;
    std::vector<Index> out(products.begin(), products.end());
    Random random = Random::stream(seed, static_cast<std::uint64_t>(customer));
    random.shuffle(out);
    out.resize(count(products.size(), random));
    std::ranges::sort(out);
    for (auto e = static_cast<std::size_t>(events.begin(customer)); e < static_cast<std::size_t>(events.end(customer));
         ++e)
      keep[e] = !std::ranges::binary_search(out, events.product[e]);
  }
  return heldOut(data, std::move(keep));
}

}  // namespace

HeldOut holdOutProducts(const TrainingData& data, std::uint64_t seed) {
  constexpr std::size_t OneOf = 5;
  return heldOutProducts(data, seed, [](std::size_t products, Random&) {
    return products < 2 ? 0 : std::max<std::size_t>(1, products / OneOf);
  });
}

HeldOut holdOutShare(const TrainingData& data, double share, std::uint64_t seed) {
  return heldOutProducts(data, seed, [share](std::size_t products, Random& random) {
    const double wished = share * static_cast<double>(products);
    const auto whole = static_cast<std::size_t>(wished);
    const std::size_t lot = random.real() < wished - static_cast<double>(whole) ? 1 : 0;
    return std::min(whole + lot, products - std::min<std::size_t>(1, products));
  });
}

HeldOut holdOutBaskets(const TrainingData& data) {
  const Events& events = data.dataset->events;
  std::vector<bool> keep(static_cast<std::size_t>(events.size()), true);
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    const Baskets baskets = basketsOf(data.person(customer).history);
    if (baskets.count < 2) continue;
    for (std::size_t event = 0; event < baskets.of.size(); ++event)
      keep[static_cast<std::size_t>(events.begin(customer)) + event] = baskets.of[event] != baskets.count - 1;
  }
  return heldOut(data, std::move(keep));
}

}  // namespace kindred::recommend
