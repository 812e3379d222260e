#include "core/recommend/held_out.h"

#include <algorithm>

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

/// Of a customer's products, ascending.
std::vector<Index> drawn(std::span<const Index> products, Random random) {
  constexpr std::size_t OneOf = 5;
  std::vector<Index> shuffled(products.begin(), products.end());
  random.shuffle(shuffled);
  shuffled.resize(products.size() < 2 ? 0 : std::max<std::size_t>(1, products.size() / OneOf));
  std::ranges::sort(shuffled);
  return shuffled;
}

}  // namespace

HeldOut holdOutProducts(const TrainingData& data, std::uint64_t seed) {
  const Events& events = data.dataset->events;
  std::vector<bool> keep(static_cast<std::size_t>(events.size()), true);
  for (Index customer = 0; customer < data.matrix.rows; ++customer) {
    const auto out =
        drawn(data.matrix.row(customer).indices, Random::stream(seed, static_cast<std::uint64_t>(customer)));
    for (auto e = static_cast<std::size_t>(events.begin(customer)); e < static_cast<std::size_t>(events.end(customer));
         ++e)
      keep[e] = !std::ranges::binary_search(out, events.product[e]);
  }
  return heldOut(data, std::move(keep));
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
