// The similarity heatmap as pages see it: which rows, in which order, how alike.
#pragma once

#include <vector>

#include "core/base/text.h"
#include "core/similarity/linkage.h"
#include "core/similarity/measures.h"

namespace kindred::similarity {

enum class Axis { Customers, Products };

constexpr Index HeatmapLimit = 2000;

struct Heatmap {
  Axis axis = Axis::Customers;
  MeasureOptions options;
  std::vector<Index> rows;    ///< customers or products in the order of the dendrogram
  std::vector<float> values;  ///< rows² similarities, row-major, in that order
  Linkage linkage;            ///< its leaves are positions before ordering
  Text chosen;                ///< which rows these are and why: "the 2,000 customers with most orders"
  [[nodiscard]] std::size_t size() const { return rows.size(); }
  [[nodiscard]] float at(std::size_t i, std::size_t j) const { return values[i * rows.size() + j]; }
};

}  // namespace kindred::similarity
