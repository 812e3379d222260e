// The products of a generated shop: a pool of its own for each segment, what everyone buys, and the bundles.
#pragma once

#include <string>
#include <vector>

#include "core/generate/draw.h"
#include "core/generate/generate.h"

namespace kindred::generate {

struct Product {
  std::string category;
  std::string title;
  std::string description;
  std::int64_t cents = 0;
  int pool = -1;    ///< segment whose own it is; −1: everyone's
  int season = -1;  ///< month 0…11 in which it sells; −1: all year
};

/// Popularity falls with rank in each pool, steeply for what everyone buys: the long tail.
struct Goods {
  std::vector<Product> products;
  std::vector<Weighted> pools;  ///< by segment
  Weighted everyday;
  std::vector<std::vector<int>> bundles;        ///< products that are bought together
  std::vector<std::vector<int>> bundlesOfPool;  ///< positions in `bundles`
};

/// `options.products` ≥ 2 · `options.segments`.
Goods makeGoods(const Options& options);

/// Whether a product is offered in a month: seasonal ones in their month and its two neighbours.
bool inSeason(const Product& product, int month);

}  // namespace kindred::generate
