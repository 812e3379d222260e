// Query (a job): which segment of a stored segmentation customers belong to who came after it was made: those of the data
// set who are there since an append, or others whose history is in a file. Changes nothing in the project.
#pragma once

#include <filesystem>

#include "core/workflow/segment_rule.h"

namespace kindred::workflow {

struct AssignRequest {
  std::int64_t datasetId = 0;
  std::string segmentation = {};       ///< by name; empty: the latest
  std::filesystem::path history = {};  ///< in any format that import reads; empty: customers of the data set
};

struct Assignment {
  SegmentationPtr segmentation;
  std::vector<std::string> customers = {};  ///< ids, ascending
  std::vector<int> labels = {};             ///< beside them; Noise: in no segment, by a method that leaves some out
  AssignedBy by = AssignedBy::Method;
};

/// A newcomer's features are computed as those of the others were then (segment::FittedFeatures). Of the file's products
/// the project knows what it knows of its own. Throws Error: NotFound; BadData where the file cannot be read or lacks what
/// the features need, or where an earlier version made the segmentation, which did not keep what it takes.
Assignment assignCustomers(const Workspace& workspace, const AssignRequest& request, Progress& progress);

/// CSV: customer,segment; an empty cell for no segment. Whole or not at all.
void writeAssignment(const Assignment& assignment, const std::filesystem::path& file, const Progress& progress);

}  // namespace kindred::workflow
