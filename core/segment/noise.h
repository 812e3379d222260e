// The customers in no segment, as if they were one.
#pragma once

#include "core/segment/segmentation.h"

namespace kindred::segment {

/// Their figures against all customers and what sets them apart; id and colour Noise, no letter.
Segment describeNoise(const Dataset& dataset, const std::vector<int>& labels);

}  // namespace kindred::segment
