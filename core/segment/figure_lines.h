// How segments stand in figures: recency, orders and spend, and numbers that are known of customers, against everyone,
// with how sure a difference is.
#pragma once

#include <optional>
#include <vector>

#include "core/segment/segmentation.h"

namespace kindred::segment {

/// Of every customer by index; NaN where unknown, and of who has no events.
struct CustomerFigures {
  std::vector<double> recency, orders, spend;
};
CustomerFigures customerFigures(const Dataset& dataset);

/// What is known of `values` of the customers of a segment; of everyone where none is given.
std::vector<double> knownOf(const std::vector<double>& values, const std::vector<int>& labels,
                            std::optional<int> segment = {});
/// NaN of none.
double medianOf(const std::vector<double>& values);

/// One entry a segment: medians of recency, orders and spend and the share who ordered once, where the data set tells; in
/// this order. Chances are corrected over all of them. Medians are tested by ranks, the share by Fisher's exact test.
std::vector<std::vector<ProfileLine>> figureLines(const CustomerFigures& figures, const std::vector<int>& labels,
                                                  int clusters);
/// One entry a segment: medians of numeric attributes that differ beyond chance (at a rate of false discoveries of 5 %) and
/// by more than is negligible (Cliff's delta of .147; Romano et al. 2006), greatest effect first, at most 10.
std::vector<std::vector<ProfileLine>> numberLines(const AttributeTable& customers, const std::vector<int>& labels,
                                                  int clusters);

}  // namespace kindred::segment
