#include "core/workflow/store_evaluation.h"

#include <nlohmann/json.hpp>

#include "core/store/project_file.h"
#include "core/workflow/families.h"
#include "core/workflow/kept_figure.h"

namespace kindred::workflow {
namespace {

nlohmann::json figuresJson(const std::vector<EvaluatedAlgorithm>& results) {
  nlohmann::json figures = nlohmann::json::array();
  for (const EvaluatedAlgorithm& result : results) {
    for (const auto& [metric, figure] : result.evaluation.figures) {
      figures.push_back(keptFigure(figure));
      figures.back()["algorithm"] = result.algorithm;
      figures.back()["metric"] = name(metric);
    }
  }
  return figures;
}

/// The protocol's, and under the name of each algorithm its own.
Values parametersOf(const EvaluateRequest& request, const std::vector<EvaluatedAlgorithm>& results) {
  std::vector<std::string> metrics;
  for (const evaluate::Metric& metric : request.options.metrics) metrics.push_back(name(metric));
  Values parameters{{"test_share", request.split.testShare},      {"fold_in_share", request.split.foldInShare},
                    {"folds", std::int64_t{request.split.folds}}, {"include_bought", request.options.includeBought},
                    {"algorithms", request.algorithms},           {"metrics", std::move(metrics)}};
  if (request.options.relevantFrom) parameters["relevant_from"] = *request.options.relevantFrom;
  for (const EvaluatedAlgorithm& result : results) putNested(result.algorithm, result.parameters, parameters);
  return parameters;
}

StoredFigure storedFigure(const nlohmann::json& json) {
  return {.algorithm = json.at("algorithm"), .metric = json.at("metric"), .figure = figureFrom(json)};
}

}  // namespace

RunInfo storeEvaluation(Workspace& workspace, std::int64_t datasetId, const EvaluateRequest& request,
                        const std::vector<EvaluatedAlgorithm>& results, Progress& progress) {
  std::vector<std::string> used;
  for (const RunInfo& run : workspace.runs(datasetId)) used.push_back(run.name);
  double seconds = 0;
  for (const EvaluatedAlgorithm& result : results) seconds += result.fitSeconds + result.evaluation.predictSeconds;
  RunInfo run{.family = std::string(family::Evaluate),
              .algorithm = request.protocol,
              .name = Workspace::freeName(english(evaluate::protocol(request.protocol).title), used),
              .parameters = parametersOf(request, results),
              .seed = request.options.seed,
              .datasetId = datasetId,
              .revision = request.dataset->revision,
              .programVersion = programVersion(),
              .seconds = seconds,
              .result = nlohmann::json{{"figures", figuresJson(results)}}.dump()};
  return workspace.file().addRun(
      std::move(run), [](BlockWriter&) {}, {}, progress);
}

std::vector<StoredFigure> storedFigures(const Workspace& workspace, std::int64_t id) {
  const RunInfo run = workspace.findRun(id);
  if (run.family != family::Evaluate) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "Run %1 is not an evaluation.").with(id),
                KI_TEXT("core", "“kindred-cli runs” lists all runs."));
  }
  try {
    const auto result = nlohmann::json::parse(run.result);
    std::vector<StoredFigure> figures;
    for (const auto& figure : result.at("figures")) figures.push_back(storedFigure(figure));
    return figures;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::ProjectDamaged, KI_TEXT("core", "The figures of run %1 cannot be read.").with(id));
  }
}

}  // namespace kindred::workflow
