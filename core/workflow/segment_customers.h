// Verb: group all customers of a data set by chosen features, describe and store the segments.
#pragma once

#include "core/segment/clusterer.h"
#include "core/segment/features/feature_set.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct SegmentRequest {
  std::int64_t datasetId = 0;
  std::string algorithm = "kmeans";
  Values parameters = {};  ///< the algorithm's own
  std::vector<segment::ChosenFeatures> features = {{.key = "rfm"}};
  std::uint64_t seed = 1;
  std::string name = {};  ///< empty: a free one; in use: an error
  /// Recency counts back from this day, and only what was known by its end counts: later events do not, and who came
  /// later is in no segment. So the segments of two dates can be compared.
  std::optional<std::int64_t> referenceDate = {};
};

/// The method that groups by the rules that a person writes, and its parameter.
inline constexpr const char* OwnRules = "rules";

/// Where the same groups were made before, of this revision, they keep the names and colours that they had.
SegmentationPtr segmentCustomers(Workspace& workspace, const SegmentRequest& request, Progress& progress);

/// Whether segments are found again in random halves of the customers (core/segment/stability.h) is looked at where that
/// is expected to take no longer; else it stays unknown.
constexpr double MostStabilitySeconds = 10;

Parameters segmentParameters(const std::string& algorithm);
Estimate estimateSegmentation(const SegmentRequest& request, const Dataset& dataset);
/// What the method offers where memory does not hold what the request asks for; nothing where it was asked for already.
std::optional<segment::Lighter> lighter(const SegmentRequest& request);

/// Gives the name that it had, to undo. Throws Error (NameInUse, BadParameters: empty name).
std::string renameSegmentation(Workspace& workspace, std::int64_t segmentation, const std::string& name);

/// Renames or recolours a segment; gives what it was, to undo. The segment that had the colour takes its former one. Throws Error (NameInUse, BadParameters: empty name).
struct SegmentLook {
  std::string name;
  int colour = 0;
};
SegmentLook changeSegment(Workspace& workspace, std::int64_t segmentation, int segment, const SegmentLook& look);

}  // namespace kindred::workflow
