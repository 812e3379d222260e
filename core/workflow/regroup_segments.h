// Verbs: merge segments, or split one. Each makes a new segmentation and leaves the one that it was made from as it is:
// to undo is to remove what was made (remove.h). Segments that stay keep letter, name and colour; what was merged or
// split keeps letter and colour of the segment that most of it was. Who is in no segment stays so.
#pragma once

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// At least two different segments. Throws Error (BadParameters, NotFound).
SegmentationPtr mergeSegments(Workspace& workspace, std::int64_t segmentation, const std::vector<int>& segments,
                              Progress& progress);
/// Into `parts`, at least two, by k-means on the figures that the segmentation was made from. Throws Error
/// (BadParameters: fewer different customers than parts; NotFound).
SegmentationPtr splitSegment(Workspace& workspace, std::int64_t segmentation, int segment, int parts,
                             Progress& progress);

/// Whether a run is of a segmentation that was merged or split by hand: its parameters alone do not make it again.
bool isRegrouped(const RunInfo& run);

}  // namespace kindred::workflow
