#include "core/workflow/embed_customers.h"

#include <nlohmann/json.hpp>

#include "core/store/project_file.h"
#include "core/workflow/names.h"
#include "core/workflow/stopwatch.h"

namespace kindred::workflow {

ProjectionPtr embedCustomers(Workspace& workspace, const ProjectionRequest& request, Progress& progress) {
  if (auto stored = storedProjection(workspace, request)) return stored;
  const Stopwatch stopwatch;
  Progress making = progress.part(0, 0.95);
  ProjectionPtr made = projectCustomers(workspace, request, making);
  RunInfo run = projectionRun(request, *workspace.dataset(request.datasetId));
  std::vector<std::string> used;
  for (const RunInfo& each : workspace.runs(request.datasetId)) used.push_back(each.name);
  const Text title = freeTitle(embed::algorithm(request.algorithm).info.title, used);
  run.name = english(title);
  run.seconds = stopwatch.seconds();
  nlohmann::json result = nlohmann::json::object();
  writeTitle(result, title);
  run.result = result.dump();
  Progress storing = progress.part(0.95, 1, KI_TEXT("core", "Storing"));
  const auto save = [&](BlockWriter& writer) {
    const Matrix& points = made->embedding.points;
    writer.write("points", std::span(points.data(), static_cast<std::size_t>(points.size())));
    writer.write("standard_deviations", made->embedding.standardDeviations);
    writer.write("explained", made->embedding.explained);
  };
  workspace.file().addRun(std::move(run), save, {}, storing);
  return made;
}

}  // namespace kindred::workflow
