// What a segmentation is asked for by, as one set of parameters: those of the method, of the chosen sets of features
// (`taste.factors`), how much each set weighs (`taste.weight`), and the seed.
#pragma once

#include "core/workflow/segment_customers.h"

namespace kindred::workflow {

/// Of a method and the chosen sets. Weights only where there are several to weigh; what sets have of their own is
/// advanced.
Parameters segmentForm(const std::string& algorithm, const std::vector<std::string>& sets);

/// The request that values of the form are; those of parameters that it does not have are passed over.
SegmentRequest segmentRequest(std::int64_t datasetId, const std::string& algorithm,
                              const std::vector<std::string>& sets, const Values& values);

/// The reverse, of a stored run made from `features`.
Values segmentFormValues(const RunInfo& run, const std::vector<segment::ChosenFeatures>& features);

/// Whether the request would be stored with the settings of `run`, made from `features`.
bool asksFor(const SegmentRequest& request, const RunInfo& run, const std::vector<segment::ChosenFeatures>& features);

}  // namespace kindred::workflow
