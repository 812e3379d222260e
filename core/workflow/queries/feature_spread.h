// Query (a job): how the features that segments were made from are spread in each, for histograms and parallel lines.
#pragma once

#include "core/segment/drivers.h"
#include "core/segment/segmentation.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Of one segment and feature.
struct SegmentSpread {
  double low = 0, median = 0, high = 0;  ///< quartiles
  std::vector<std::int64_t> counts;      ///< in the steps of the feature's histogram
};

struct FeatureSpread {
  Text feature;
  double share = 0;        ///< η²: of its variance, what lies between the segments
  segment::Histogram all;  ///< of all customers, between the 1st and the 99th percentile; who lies beyond is in
                           ///< the outermost steps
  std::vector<SegmentSpread> segments;  ///< in the order of the segmentation
};

/// One customer's features, in the order of FeatureSpreads::features.
struct CustomerLine {
  Index customer = 0;
  int segment = 0;
  std::vector<double> values;
};

struct FeatureSpreads {
  std::vector<FeatureSpread> features;  ///< by descending share
  std::vector<CustomerLine> lines;      ///< a seeded sample of customers in segments, by index
  std::int64_t customers = 0;           ///< in a segment
};

/// On the scale that segments were made on; the features are made again. At most `mostFeatures` of them and `mostLines`
/// customers. Nothing of a segmentation that does not label the customers of today. Throws Error (BadData,
/// BadParameters).
FeatureSpreads featureSpreads(const Workspace& workspace, const segment::Segmentation& segmentation,
                              std::size_t mostFeatures, std::size_t mostLines, Progress& progress);

}  // namespace kindred::workflow
