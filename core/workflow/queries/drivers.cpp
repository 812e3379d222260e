#include "core/workflow/queries/drivers.h"

#include <algorithm>

#include "core/workflow/queries/projection.h"

namespace kindred::workflow {

std::vector<FeatureDriver> featureDrivers(const Workspace& workspace, const segment::Segmentation& segmentation,
                                          Progress& progress) {
  constexpr int Steps = 30;
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId);
  if (segmentation.labels.empty() || !segmentation.labelsAll(*dataset)) return {};
  const auto features = segment::makeFeatures(*dataset, featuresOf(workspace, segmentation), progress);
  const int groups = std::ranges::max(segmentation.labels) + 1;
  const auto shares = segment::betweenShares(features.values, segmentation.labels, groups);
  std::vector<FeatureDriver> drivers;
  for (std::size_t j = 0; j < shares.size(); ++j) {
    const Vector column = features.values.col(static_cast<Eigen::Index>(j));
    drivers.push_back({features.columns[j], shares[j], segment::histogramOf(column, Steps)});
  }
  std::ranges::stable_sort(drivers, std::ranges::greater(), &FeatureDriver::share);
  return drivers;
}

}  // namespace kindred::workflow
