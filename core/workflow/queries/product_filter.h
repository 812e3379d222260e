// Query: which products may stand in a list: of a category, at a price, with a mark such as "in stock".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"

namespace kindred::workflow {

struct ProductFilter {
  std::string category = {};         ///< empty: any
  std::optional<double> least = {};  ///< price, both ends included; a product without a price passes neither
  std::optional<double> most = {};
  std::string mark = {};  ///< a column of yes and no that must say yes; empty: none

  [[nodiscard]] bool isEmpty() const { return category.empty() && !least && !most && mark.empty(); }
  bool operator==(const ProductFilter&) const = default;
};

/// 1 for each product that passes; empty, which is "all", for an empty filter. A column that is gone lets nothing pass.
std::vector<char> productsThatPass(const Dataset& dataset, const ProductFilter& filter);

/// What a filter can ask for in these data.
struct ProductFilterChoices {
  std::vector<std::string> categories = {};  ///< those that some product has, in order
  std::vector<std::string> marks = {};       ///< columns of yes and no
  bool prices = false;                       ///< whether products have prices, or events amounts
};
ProductFilterChoices productFilterChoices(const Dataset& dataset);

}  // namespace kindred::workflow
