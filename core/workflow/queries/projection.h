// Query (a job): customers as points on a plane, for the scatter of the Segments page and for `embed`.
#pragma once

#include "core/embed/embedder.h"
#include "core/segment/features/feature_set.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct Projection {
  std::vector<Index> customers;  ///< all, by index
  embed::Embedding embedding;    ///< one row each
  Text caption;
};

/// `parameters` of the algorithm, its defaults where they are not given.
std::shared_ptr<const Projection> projectCustomers(const Workspace& workspace, std::int64_t datasetId,
                                                   const std::vector<segment::ChosenFeatures>& features,
                                                   const std::string& algorithm, std::uint64_t seed, Progress& progress,
                                                   const Values& parameters = {});

/// Seconds and bytes that making the features and placing customers by them are expected to take.
Estimate estimateProjection(const std::vector<segment::ChosenFeatures>& features, const Dataset& dataset);

/// The features that a stored segmentation was made from.
std::vector<segment::ChosenFeatures> featuresOf(const Workspace& workspace, const segment::Segmentation& segmentation);

/// What a feature set lacks in a data set, for forms; empty where it can be made.
Text missingFor(const std::string& featureSet, const Dataset& dataset);

}  // namespace kindred::workflow
