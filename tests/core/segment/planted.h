// A shop whose customers' tastes are known: each segment buys most of what it buys from three categories of its own
// choice (two segments may share one), all follow the same long tail of popularity, and some buy much more than others.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "tests/support/dataset_builder.h"

namespace kindred::test {

struct Shop {
  int customers = 2000;
  int products = 300;
  int purchases = 70000;
  int segments = 5;
  int categories = 15;
  double ownShare = 0.75;  ///< of purchases from the segment's categories
  double spread = 0.7;     ///< of the logarithm of how much a customer buys
};

struct PlantedShop {
  DatasetPtr dataset;
  std::vector<int> truth;  ///< by index of customers
};

namespace planted {

inline std::string padded(char letter, int number) {
  const std::string digits = std::to_string(number);
  return letter + std::string(5 - digits.size(), '0') + digits;
}

// Cumulated weights, to draw from by binary search.
inline std::vector<double> cumulated(const std::vector<double>& weights) {
  std::vector<double> sums;
  double sum = 0;
  for (const double weight : weights) sums.push_back(sum += weight);
  return sums;
}

inline int drawn(const std::vector<double>& sums, Random& random) {
  const auto found = std::ranges::upper_bound(sums, random.real() * sums.back());
  return static_cast<int>(std::min(found - sums.begin(), static_cast<std::ptrdiff_t>(sums.size()) - 1));
}

}  // namespace planted

inline PlantedShop plantedShop(const Shop& shop, std::uint64_t seed) {
  Random random(seed);
  std::vector<double> popularity;
  std::vector<int> category;
  for (int p = 0; p < shop.products; ++p) {
    popularity.push_back(
        std::pow(1.0 + static_cast<double>(random.below(static_cast<std::uint64_t>(shop.products))), -0.9));
    category.push_back(static_cast<int>(random.below(static_cast<std::uint64_t>(shop.categories))));
  }
  const auto ofAll = planted::cumulated(popularity);
  std::vector<std::vector<double>> ofSegment;
  for (int s = 0; s < shop.segments; ++s) {
    const int first = s * shop.categories / shop.segments;
    const std::vector<int> own = {first, first + 1, (first + 2) % shop.categories};
    std::vector<double> weights = popularity;
    for (std::size_t p = 0; p < weights.size(); ++p) {
      if (std::ranges::find(own, category[p]) == own.end()) weights[p] = 0;
    }
    ofSegment.push_back(planted::cumulated(weights));
  }
  DatasetBuilder builder(DatasetKind::Transactions);
  PlantedShop result;
  std::vector<double> activity;
  for (int c = 0; c < shop.customers; ++c) {
    result.truth.push_back(static_cast<int>(random.below(static_cast<std::uint64_t>(shop.segments))));
    activity.push_back(std::exp(shop.spread * random.normal()));
  }
  const double all = planted::cumulated(activity).back();
  std::vector<EventRow> rows;
  for (int c = 0; c < shop.customers; ++c) {
    const auto place = static_cast<std::size_t>(c);
    const int count = std::max(3, static_cast<int>(activity[place] / all * shop.purchases));
    for (int i = 0; i < count; ++i) {
      const auto& own = ofSegment[static_cast<std::size_t>(result.truth[place])];
      const int product = planted::drawn(random.real() < shop.ownShare ? own : ofAll, random);
      rows.push_back({.customer = planted::padded('c', c),
                      .product = planted::padded('p', product),
                      .price = 1.0,
                      .time = i / 3 * std::int64_t{86400},
                      .order = planted::padded('c', c) + planted::padded('o', i / 3)});
    }
  }
  for (int p = 0; p < shop.products; ++p) {
    builder.product(planted::padded('p', p),
                    {{"group", "Group " + std::to_string(category[static_cast<std::size_t>(p)])}});
  }
  builder.productRole("group", AttributeRole::Category);
  result.dataset = builder.events(rows).build();
  return result;
}

}  // namespace kindred::test
