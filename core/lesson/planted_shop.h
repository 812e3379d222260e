// A made-up shop whose tastes are known: each product belongs to one, each customer mostly buys of one, and how far that can be
// found again depends on how the shop is made.
#pragma once

#include <vector>

#include "core/base/translation.h"
#include "core/data/dataset.h"

namespace kindred::lesson {

struct PlantedOptions {
  int customers = 90;
  int products = 48;
  int tastes = 3;
  double noise =
      0.25;  ///< share of purchases beside the own taste; of ratings how far they stray, in halves of the scale
  double known = 0.2;    ///< share of all cells that are known
  double skew = 0.7;     ///< how far the popular are ahead: popularity is 1 ⁄ rank^skew
  double newcomers = 0;  ///< share of customers who have but two products
  bool isRated = false;  ///< ratings of any products, high for those of the own taste, in place of purchases
  std::uint64_t seed = 1;
  TextLanguage language = TextLanguage::English;  ///< of the titles
};

struct PlantedShop {
  DatasetPtr dataset;  ///< titles say the taste, as titles do, and something of their own
  std::vector<int> tasteOfCustomer, tasteOfProduct;
};

/// Throws nothing: what is out of reason is brought within it.
PlantedShop plantShop(const PlantedOptions& options);

}  // namespace kindred::lesson
