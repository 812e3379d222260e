#include "core/workflow/queries/projection.h"

#include <numeric>

#include "core/base/memory.h"
#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/run_parameters.h"

namespace kindred::workflow {
namespace {

ProjectionPtr projection(const Dataset& dataset, embed::Embedding embedding, const Text& caption) {
  Projection made{.customers = std::vector<Index>(static_cast<std::size_t>(dataset.customers.size())),
                  .embedding = std::move(embedding),
                  .caption = caption};
  std::iota(made.customers.begin(), made.customers.end(), Index{0});
  return std::make_shared<const Projection>(std::move(made));
}

embed::Embedding readEmbedding(const BlockReader& reader, Eigen::Index rows) {
  const std::vector<double> points = reader.read<double>("points");
  if (rows == 0 || points.size() % static_cast<std::size_t>(rows) != 0) BlockReader::requireSize("points", 1, 0);
  const auto columns = static_cast<Eigen::Index>(points.size()) / rows;
  return {Eigen::Map<const Matrix>(points.data(), rows, columns), reader.read<double>("standard_deviations"),
          reader.read<double>("explained")};
}

}  // namespace

RunInfo projectionRun(const ProjectionRequest& request, const Dataset& dataset) {
  const auto& info = embed::algorithm(request.algorithm).info;
  requireValid(info.parameters, request.parameters);
  RunInfo run{.family = std::string(family::Embed),
              .algorithm = request.algorithm,
              .version = info.version,
              .parameters = completed(info.parameters, request.parameters),
              .seed = request.seed,
              .datasetId = dataset.id,
              .revision = dataset.revision,
              .programVersion = programVersion()};
  run.parameters[std::string(FeaturesKey)] = segment::written(request.features);
  return run;
}

ProjectionPtr storedProjection(const Workspace& workspace, const ProjectionRequest& request) {
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  const RunInfo wanted = projectionRun(request, *dataset);
  for (const RunInfo& run : workspace.runs(request.datasetId, wanted.family)) {
    if (run.algorithm != wanted.algorithm || run.version != wanted.version || run.revision != wanted.revision ||
        run.seed != wanted.seed || run.parameters != wanted.parameters)
      continue;
    return projection(*dataset, readEmbedding(*workspace.file().model(run.id), dataset->customers.size()),
                      embed::algorithm(run.algorithm).caption);
  }
  return nullptr;
}

ProjectionPtr projectCustomers(const Workspace& workspace, const ProjectionRequest& request, Progress& progress) {
  if (auto stored = storedProjection(workspace, request)) return stored;
  const auto& embedder = embed::algorithm(request.algorithm);
  const DatasetPtr dataset = workspace.dataset(request.datasetId);
  requireMemory(estimateProjection(request, *dataset).bytes,
                KI_TEXT("core", "Look at fewer figures, or filter the customers first."));
  Progress making = progress.part(0, 0.5, KI_TEXT("core", "Looking at every customer"));
  const auto points = segment::makeFeatures(*dataset, request.features, making);
  Progress embedding = progress.part(0.5, 1, KI_TEXT("core", "Projecting onto a plane"));
  return projection(
      *dataset,
      embedder.fit(points.values, completed(embedder.info.parameters, request.parameters), request.seed, embedding),
      embedder.caption);
}

std::optional<embed::Quality> projectionQuality(const Workspace& workspace, const ProjectionRequest& request,
                                                const Projection& projection, Progress& progress) {
  Progress making = progress.part(0, 0.3, KI_TEXT("core", "Looking at every customer"));
  const auto points = segment::makeFeatures(*workspace.dataset(request.datasetId), request.features, making);
  Progress measuring = progress.part(0.3, 1, KI_TEXT("core", "Measuring how far the picture can be trusted"));
  return embed::quality(points.values, projection.embedding.points, measuring);
}

Matrix placeNewcomers(const Workspace& workspace, const ProjectionRequest& request, const Projection& projection,
                      const Dataset& newcomers, Progress& progress) {
  const auto& embedder = embed::algorithm(request.algorithm);
  Progress making = progress.part(0, 0.5, KI_TEXT("core", "Looking at every customer"));
  const auto points = segment::makeFeatures(*workspace.dataset(request.datasetId), request.features, making);
  Progress placing = progress.part(0.5, 1, KI_TEXT("core", "Projecting onto a plane"));
  const Matrix rows = points.fitted->rows(newcomers, placing);
  return embedder.place(points.values, projection.embedding.points, rows,
                        completed(embedder.info.parameters, request.parameters), placing);
}

Estimate estimateProjection(const ProjectionRequest& request, const Dataset& dataset) {
  const auto& embedder = embed::algorithm(request.algorithm);
  const auto columns = segment::UsualColumns * static_cast<std::int64_t>(request.features.size());
  const Estimate features = segment::estimateFeatures(dataset, request.features);
  const Estimate embedding =
      embedder.estimate(dataset.customers.size(), columns, completed(embedder.info.parameters, request.parameters));
  return {features.seconds + embedding.seconds, features.bytes + embedding.bytes};
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
