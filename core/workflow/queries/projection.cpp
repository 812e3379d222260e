#include "core/workflow/queries/projection.h"

#include <numeric>

#include "core/workflow/run_parameters.h"

namespace kindred::workflow {

std::shared_ptr<const Projection> projectCustomers(const Workspace& workspace, std::int64_t datasetId,
                                                   const std::vector<segment::ChosenFeatures>& features,
                                                   const std::string& algorithm, std::uint64_t seed, Progress& progress,
                                                   const Values& parameters) {
  const auto& embedder = embed::algorithm(algorithm);
  const DatasetPtr dataset = workspace.dataset(datasetId);
  Progress making = progress.part(0, 0.5, KI_TEXT("core", "Looking at every customer"));
  const auto points = segment::makeFeatures(*dataset, features, making);
  Progress embedding = progress.part(0.5, 1, KI_TEXT("core", "Projecting onto a plane"));
  Projection projection{
      .customers = std::vector<Index>(static_cast<std::size_t>(dataset->customers.size())),
      .embedding = embedder.fit(points.values, completed(embedder.info.parameters, parameters), seed, embedding),
      .caption = embedder.caption};
  std::iota(projection.customers.begin(), projection.customers.end(), Index{0});
  return std::make_shared<const Projection>(std::move(projection));
}

Estimate estimateProjection(const std::vector<segment::ChosenFeatures>& features, const Dataset& dataset) {
  // Of taste, the set that takes longest: two passes of the matrix for each of five rounds, some thirty columns wide.
  constexpr double SecondsPerEvent = 4e-7;
  constexpr double SecondsPerCustomer = 2e-5;
  constexpr double ColumnsPerSet = 16;
  const auto sets = static_cast<double>(features.size());
  const auto customers = static_cast<double>(dataset.customers.size());
  return {sets * (static_cast<double>(dataset.events.size()) * SecondsPerEvent + customers * SecondsPerCustomer),
          customers * sets * ColumnsPerSet * 3 * sizeof(double)};
}

std::vector<segment::ChosenFeatures> featuresOf(const Workspace& workspace, const segment::Segmentation& segmentation) {
  const Values parameters = workspace.findRun(segmentation.run).parameters;
  const auto features = parameters.find(FeaturesKey);
  return segment::chosenFeatures(features == parameters.end() ? std::string() : written(features->second));
}

Text missingFor(const std::string& featureSet, const Dataset& dataset) {
  return segment::featureSet(featureSet).missing(dataset);
}

}  // namespace kindred::workflow
