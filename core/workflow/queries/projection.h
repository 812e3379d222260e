// Query (a job): customers as points on a plane, for the scatter of the Segments page and for `embed`.
#pragma once

#include "core/embed/embedder.h"
#include "core/embed/quality.h"
#include "core/segment/features/feature_set.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct ProjectionRequest {
  std::int64_t datasetId = 0;
  std::vector<segment::ChosenFeatures> features = {};
  std::string algorithm = {};
  Values parameters = {};  ///< the algorithm's own; what is left out keeps its default
  std::uint64_t seed = 1;
};

struct Projection {
  std::vector<Index> customers;  ///< all, by index
  embed::Embedding embedding;    ///< one row each
  Text caption;
};
using ProjectionPtr = std::shared_ptr<const Projection>;

/// The one that was stored for the same request and revision, else made now. Throws Error (BadParameters, BadData,
/// OutOfMemory).
ProjectionPtr projectCustomers(const Workspace& workspace, const ProjectionRequest& request, Progress& progress);

/// How far the picture that a request gave can be trusted, measured against the features, which are made again; nothing of
/// fewer than three customers.
std::optional<embed::Quality> projectionQuality(const Workspace& workspace, const ProjectionRequest& request,
                                                const Projection& projection, Progress& progress);

/// Where the customers of `newcomers` (another data set, or a later revision) belong in that picture, a row each by index:
/// their features are made as those of the picture were, and nobody who is there moves. Throws Error (BadData).
Matrix placeNewcomers(const Workspace& workspace, const ProjectionRequest& request, const Projection& projection,
                      const Dataset& newcomers, Progress& progress);

/// Seconds and bytes that making the features and placing customers by them are expected to take.
Estimate estimateProjection(const ProjectionRequest& request, const Dataset& dataset);

/// The run that a request would be stored as, without its figures; and the projection that was stored so, or null.
RunInfo projectionRun(const ProjectionRequest& request, const Dataset& dataset);
ProjectionPtr storedProjection(const Workspace& workspace, const ProjectionRequest& request);

/// The features that a stored segmentation was made from.
std::vector<segment::ChosenFeatures> featuresOf(const Workspace& workspace, const segment::Segmentation& segmentation);

/// What a feature set lacks in a data set, for forms; empty where it can be made.
Text missingFor(const std::string& featureSet, const Dataset& dataset);

}  // namespace kindred::workflow
