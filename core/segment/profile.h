// What sets each segment apart: products, categories and attribute values that its customers have more often than the
// others, by more than chance explains.
#pragma once

#include "core/segment/segmentation.h"

namespace kindred::segment {

/// Most products that are listed of a segment.
constexpr std::size_t MostProducts = 40;

/// One segment's lines, most telling first: by descending (value − overall) × log(lift), ties by place.
struct Apart {
  std::vector<ProfileLine> products;    ///< value: share of the segment's customers who have it
  std::vector<ProfileLine> categories;  ///< value: share of the segment's events
  std::vector<ProfileLine> attributes;  ///< value: share of the segment's customers of whom the column is known
  std::vector<Index> productIndices;    ///< beside `products`
  std::vector<double> known;            ///< beside `attributes`: share of the segment's customers in the column
  double activity = 1;  ///< different products a customer, over that of all: what lift amounts to without any taste
};

/// One entry a cluster. Only what at least 5 % of a segment have, 1.2 times as often as all or by 5 points more, and
/// more often than the other segments beyond chance: Fisher's exact test on customers (categories: a test of two shares
/// that knows that the events of a customer belong together), of all things in all segments at a rate of false
/// discoveries of 5 %. At most MostProducts products, 10 categories and 10 attribute values. Names and addresses of
/// customers are no attributes.
std::vector<Apart> setApart(const Dataset& dataset, const std::vector<int>& labels, int clusters);

}  // namespace kindred::segment
