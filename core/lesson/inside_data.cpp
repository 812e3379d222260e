#include "core/lesson/inside_data.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "core/base/random.h"
#include "core/data/subset.h"
#include "core/lesson/likes.h"
#include "core/lesson/planted_shop.h"

namespace kindred::lesson {
namespace {

constexpr int InsideCustomers = 90, InsideProducts = 36;
constexpr Index MostInside = 200;    // customers: a lesson does not take minutes
constexpr Index MostInsideOf = 120;  // products

/// The purchases put into baskets on days; what belongs to a rhythm is bought again, each product after its own interval.
DatasetPtr datedFrom(const Dataset& shop, std::uint64_t seed) {
  constexpr std::int64_t Day = 86400, Start = 1'735'689'600;  // 2025-01-01
  constexpr double Again = 0.4;
  constexpr int MostAgain = 3, Weeks = 20;
  auto dated = std::make_shared<Dataset>(shop);
  dated->kind = DatasetKind::Transactions;
  Events events;
  std::map<std::int64_t, std::set<Index>> byDay;
  std::vector<std::pair<std::int64_t, std::int64_t>> marks;
  for (Index customer = 0; customer < shop.customers.size(); ++customer) {
    Random random = Random::stream(seed, 1'000'000 + static_cast<std::uint64_t>(customer));
    byDay.clear();
    for (std::int64_t e = shop.events.begin(customer); e < shop.events.end(customer); ++e) {
      const Index product = shop.events.product[static_cast<std::size_t>(e)];
      const std::int64_t interval = 1 + product % 3;  // weeks
      auto week = static_cast<std::int64_t>(random.below(Weeks));
      for (int time = 0; time <= MostAgain; ++time, week += interval) {
        byDay[week].insert(product);
        if (random.real() >= Again) break;
      }
    }
    for (const auto& [week, products] : byDay) {
      for (const Index product : products) {
        events.product.push_back(product);
        events.time.push_back(Start + week * 7 * Day);
      }
    }
    events.offsets.push_back(events.size());
  }
  dated->events = std::move(events);
  return dated;
}

/// Customers drawn by lot, and the products that most of them have.
DatasetPtr sampleOfData(const Dataset& dataset, std::uint64_t seed) {
  DatasetPtr some = withEvents(dataset, std::vector<bool>(static_cast<std::size_t>(dataset.events.size()), true));
  if (some->customers.size() > MostInside) {
    std::vector<Index> rows(static_cast<std::size_t>(some->customers.size()));
    std::iota(rows.begin(), rows.end(), 0);
    Random(seed).shuffle(rows);
    rows.resize(MostInside);
    std::ranges::sort(rows);
    some = ofCustomers(*some, rows);
  }
  const Csr byProduct = transposed(interactions(*some, Liked));
  std::vector<Index> products(static_cast<std::size_t>(byProduct.rows));
  std::iota(products.begin(), products.end(), 0);
  std::ranges::stable_sort(products, std::greater(), [&](Index product) { return byProduct.row(product).size(); });
  std::vector<char> isKept(products.size(), 0);
  for (std::size_t i = 0; i < std::min<std::size_t>(products.size(), MostInsideOf); ++i)
    isKept[static_cast<std::size_t>(products[i])] = 1;
  std::vector<bool> keep;
  for (const Index product : some->events.product) keep.push_back(isKept[static_cast<std::size_t>(product)] != 0);
  return compacted(*some, keep);
}

}  // namespace

InsideData madeForInside(const recommend::Algorithm& algorithm, std::uint64_t seed, TextLanguage language) {
  const bool isRated = algorithm.gives.predictions || algorithm.needs.scale;
  const PlantedShop shop = plantShop({.customers = InsideCustomers,
                                      .products = InsideProducts,
                                      .known = isRated ? 0.35 : 0.25,
                                      .skew = 0.4,
                                      .isRated = isRated,
                                      .seed = seed,
                                      .language = language});
  if (isRated) return {shop.dataset, shop.dataset->preference};
  return {datedFrom(*shop.dataset, seed), Liked};
}

InsideData sampleForInside(const Dataset& dataset, const recommend::Algorithm& algorithm, std::uint64_t seed) {
  const bool hasScale = isRatingLike(dataset.preference.value) && dataset.kind == DatasetKind::Explicit;
  if (algorithm.needs.scale || (algorithm.gives.predictions && hasScale))
    return {sampleOfData(dataset, seed), dataset.preference};
  return {sampleOfData(*likesOf(dataset, 1), seed), Liked};
}

}  // namespace kindred::lesson
