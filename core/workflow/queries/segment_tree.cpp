#include "core/workflow/queries/segment_tree.h"

#include "core/segment/clusterer.h"
#include "core/workflow/queries/projection.h"
#include "core/workflow/regroup_segments.h"
#include "core/workflow/run_parameters.h"

namespace kindred::workflow {

bool hasTree(const RunInfo& run) {
  const auto& known = segment::algorithms();
  const auto method =
      std::ranges::find(known, run.algorithm, [](const segment::Algorithm& each) { return each.info.key; });
  return method != known.end() && method->gives.tree && !isRegrouped(run);
}

std::vector<segment::Branch> segmentTree(const Workspace& workspace, const segment::Segmentation& segmentation,
                                         int leaves, Progress& progress) {
  const RunInfo run = workspace.findRun(segmentation.run);
  const auto& algorithm = segment::algorithm(run.algorithm);
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId, segmentation.revision);
  Progress making = progress.part(0, 0.4, KI_TEXT("core", "Looking at every customer"));
  const auto points = segment::makeFeatures(*dataset, featuresOf(workspace, segmentation), making);
  Progress grouping = progress.part(0.4, 1, KI_TEXT("core", "Grouping"));
  const Values values = completed(algorithm.info.parameters, ownParameters(run.parameters));
  const auto tree = algorithm.fit(points.values, values, run.seed, grouping).tree;
  Progress silent;
  return segment::topOf(tree, leaves, points.values, silent);
}

}  // namespace kindred::workflow
