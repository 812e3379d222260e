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

nlohmann::json orNull(const std::optional<double>& value) { return value ? nlohmann::json(*value) : nlohmann::json(); }

nlohmann::json comparisonsJson(const std::vector<EvaluatedAlgorithm>& results,
                               const std::vector<evaluate::Comparison>& comparisons) {
  nlohmann::json all = nlohmann::json::array();
  for (const evaluate::Comparison& each : comparisons) {
    all.push_back({{"a", results[each.a].algorithm},
                   {"b", results[each.b].algorithm},
                   {"metric", name(each.metric)},
                   {"customers", each.customers},
                   {"difference", orNull(each.difference)},
                   {"low", orNull(each.low)},
                   {"high", orNull(each.high)},
                   {"p_value", orNull(each.pValue)},
                   {"p_adjusted", orNull(each.pAdjusted)},
                   {"a_above", each.aAbove},
                   {"b_above", each.bAbove},
                   {"key", each.key},
                   {"verdict", kindred::toJson(each.verdict)}});
  }
  return all;
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

std::pair<std::string, double> storedTime(const nlohmann::json& json) {
  return {json.at("algorithm").get<std::string>(), json.at("seconds").get<double>()};
}

StoredComparison storedComparison(const nlohmann::json& json) {
  const auto number = [&](const char* key) {
    return json.at(key).is_null() ? std::nullopt : std::optional(json.at(key).get<double>());
  };
  return {.a = json.at("a"),
          .b = json.at("b"),
          .metric = json.at("metric"),
          .found = {.customers = json.at("customers"),
                    .difference = number("difference"),
                    .low = number("low"),
                    .high = number("high"),
                    .pValue = number("p_value"),
                    .pAdjusted = number("p_adjusted"),
                    .aAbove = json.at("a_above"),
                    .bAbove = json.at("b_above"),
                    .key = json.at("key"),
                    .verdict = textFromJson(json.at("verdict"))}};
}

/// Each of a list in the result of an evaluation; none where the list is not there. Throws Error.
template <class Stored>
std::vector<Stored> storedList(const Workspace& workspace, std::int64_t id, const char* list,
                               Stored (*read)(const nlohmann::json&)) {
  const RunInfo run = workspace.findRun(id);
  if (run.family != family::Evaluate) {
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "Run %1 is not an evaluation.").with(id),
                KI_TEXT("core", "“kindred-cli runs” lists all runs."));
  }
  try {
    const auto result = nlohmann::json::parse(run.result);
    std::vector<Stored> all;
    if (const auto found = result.find(list); found != result.end())
      for (const auto& each : *found) all.push_back(read(each));
    return all;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::ProjectDamaged, KI_TEXT("core", "The figures of run %1 cannot be read.").with(id));
  }
}

}  // namespace

RunInfo storeEvaluation(Workspace& workspace, std::int64_t datasetId, const EvaluateRequest& request,
                        const std::vector<EvaluatedAlgorithm>& results,
                        const std::vector<evaluate::Comparison>& comparisons, Progress& progress) {
  std::vector<std::string> used;
  for (const RunInfo& run : workspace.runs(datasetId)) used.push_back(run.name);
  double seconds = 0;
  nlohmann::json each = nlohmann::json::array();
  for (const EvaluatedAlgorithm& result : results) {
    const double took = result.fitSeconds + result.evaluation.predictSeconds;
    seconds += took;
    each.push_back({{"algorithm", result.algorithm}, {"seconds", took}});
  }
  RunInfo run{.family = std::string(family::Evaluate),
              .algorithm = request.protocol,
              .name = Workspace::freeName(english(evaluate::protocol(request.protocol).title), used),
              .parameters = parametersOf(request, results),
              .seed = request.options.seed,
              .datasetId = datasetId,
              .revision = request.dataset->revision,
              .programVersion = programVersion(),
              .seconds = seconds,
              .result = nlohmann::json{{"figures", figuresJson(results)},
                                       {"comparisons", comparisonsJson(results, comparisons)},
                                       {"seconds", std::move(each)}}
                            .dump()};
  return workspace.file().addRun(
      std::move(run), [](BlockWriter&) {}, {}, progress);
}

std::vector<StoredFigure> storedFigures(const Workspace& workspace, std::int64_t run) {
  return storedList(workspace, run, "figures", storedFigure);
}

std::vector<StoredComparison> storedComparisons(const Workspace& workspace, std::int64_t run) {
  return storedList(workspace, run, "comparisons", storedComparison);
}

std::map<std::string, double> storedSeconds(const Workspace& workspace, std::int64_t run) {
  std::map<std::string, double> seconds;
  for (const auto& [algorithm, took] : storedList(workspace, run, "seconds", storedTime)) seconds[algorithm] = took;
  return seconds;
}

}  // namespace kindred::workflow
