// What sets each segment apart: products, categories and attribute values that its customers have more often than all.
#pragma once

#include "core/segment/segmentation.h"

namespace kindred::segment {

/// One segment's lines, most telling first: by descending (value − overall) × log(lift), ties by place.
struct Apart {
  std::vector<ProfileLine> products;    ///< value: share of the segment's customers who have it
  std::vector<ProfileLine> categories;  ///< value: share of the segment's events
  std::vector<ProfileLine> attributes;  ///< value: share of the segment's customers
  std::vector<Index> productIndices;    ///< beside `products`
  double activity = 1;  ///< different products a customer, over that of all: what lift amounts to without any taste
};

/// One entry a cluster. Only what at least 5 % of a segment have, and more of it than of all; at most 40 products, 10
/// categories and 10 attribute values.
std::vector<Apart> setApart(const Dataset& dataset, const std::vector<int>& labels, int clusters);

}  // namespace kindred::segment
