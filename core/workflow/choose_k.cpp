#include "core/workflow/choose_k.h"

#include <nlohmann/json.hpp>

#include "core/base/memory.h"

namespace kindred::workflow {
namespace {

/// Of everything that the answer depends on, but the revision.
std::string nameOf(const ChooseKRequest& request) {
  const Values values = completed(segmentParameters(request.algorithm), request.parameters);
  return nlohmann::json{"choose_k",
                        request.algorithm,
                        kindred::toJson(values),
                        segment::written(request.features),
                        request.range.from,
                        request.range.to,
                        request.seed}
      .dump();
}

std::int64_t columnsOf(const ChooseKRequest& request) {
  return segment::UsualColumns * static_cast<std::int64_t>(request.features.size());
}

}  // namespace

ChoiceOfKPtr chooseK(const Workspace& workspace, const ChooseKRequest& request, Progress& progress) {
  const auto& algorithm = segment::algorithm(request.algorithm);
  requireValid(algorithm.info.parameters, request.parameters);
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  requireMemory(estimateChooseK(request, *dataset).bytes,
                KI_TEXT("core", "Look at fewer figures, choose another method, or filter the customers first."));
  const auto make = [&] {
    Progress making = progress.part(0, 0.1, KI_TEXT("core", "Looking at every customer"));
    const auto points = segment::makeFeatures(*dataset, request.features, making);
    Progress choosing = progress.part(0.1, 1);
    return std::make_shared<const segment::ChoiceOfK>(
        segment::chooseK(points.values, algorithm, request.parameters, request.range, request.seed, choosing));
  };
  const auto bytes = [](const segment::ChoiceOfK& choice) {
    return sizeof choice + choice.scores.size() * sizeof(segment::KScore);
  };
  return workspace.derived<segment::ChoiceOfK>(nameOf(request).c_str(), *dataset, make, bytes);
}

bool canChooseK(const std::string& algorithm) { return find(segmentParameters(algorithm), "k") != nullptr; }

Estimate estimateChooseK(const ChooseKRequest& request, const Dataset& dataset) {
  const Estimate features = segment::estimateFeatures(dataset, request.features);
  const Estimate choosing = segment::estimateChooseK(segment::algorithm(request.algorithm), request.parameters,
                                                     request.range, dataset.customers.size(), columnsOf(request));
  return {features.seconds + choosing.seconds, features.bytes + choosing.bytes};
}

}  // namespace kindred::workflow
