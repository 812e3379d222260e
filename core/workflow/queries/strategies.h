// Query: what to do about each segment.
#pragma once

#include "core/base/progress.h"
#include "core/campaign/strategy.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// By the project's playbook and margin, one a segment, in their order; products from the latest recommender's stored
/// lists, restricted to the segment, where there is one, else from what sets the segment apart. About a second a million
/// events the first time, then the customers' habits are kept.
std::vector<campaign::Strategy> strategiesOf(const Workspace& workspace, const segment::Segmentation& segmentation,
                                             TextLanguage language, const Progress& progress);

}  // namespace kindred::workflow
