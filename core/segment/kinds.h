// Groups of rows that are of a kind each, as methods of fixed rules and changes by hand tell them.
#pragma once

#include <functional>

#include "core/segment/clustering.h"

namespace kindred::segment {

/// One group a kind that some row has, numbered by size; `kinds`: at least 0, or Noise, one a row. With the titles of the
/// kinds where given.
Clustering groupKinds(const std::vector<int>& kinds, const std::function<Text(int kind)>& title = {});

/// Rows of later: the label that their kind has in `labels` of the rows of `then`, one a row each; Noise of a kind that
/// no row had then.
std::vector<int> labelsOfKinds(const std::vector<int>& kinds, const std::vector<int>& then,
                               const std::vector<int>& labels);

}  // namespace kindred::segment
