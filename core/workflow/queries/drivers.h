// Query (a job): what drives a segmentation, for the table of features beside it.
#pragma once

#include "core/segment/drivers.h"
#include "core/segment/segmentation.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct FeatureDriver {
  Text feature;
  double share = 0;                 ///< η²: of its variance, what lies between the segments
  segment::Histogram distribution;  ///< over all customers, on the scale that segments are made on
};

/// Of every feature that a stored segmentation was made from, by descending share; the features are made again. Empty where the
/// segmentation does not label the customers that its data set now has. Throws Error (BadData, BadParameters).
std::vector<FeatureDriver> featureDrivers(const Workspace& workspace, const segment::Segmentation& segmentation,
                                          Progress& progress);

}  // namespace kindred::workflow
