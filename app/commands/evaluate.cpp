#include "core/workflow/evaluate_recommenders.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/commands/evaluate.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/store_evaluation.h"
#include "core/workflow/train_recommender.h"

namespace kindred::cli {
namespace {

std::vector<evaluate::Metric> metricsOf(const std::vector<std::string>& names) {
  std::vector<evaluate::Metric> metrics;
  std::vector<Text> wrong;
  Text hint;
  for (const auto& name : names) {
    try {
      metrics.push_back(evaluate::metric(name));
    } catch (const Error& error) {
      std::ranges::copy(error.problems(), std::back_inserter(wrong));
      hint = error.hint();
    }
  }
  if (!wrong.empty()) throw UsageError{std::move(wrong), hint};
  return metrics;
}

/// What is judged on, and the project that it belongs to.
struct Data {
  workflow::EvaluateRequest request = {};
  std::optional<OpenedDataset> opened = {};
};

Data dataOf(CommandLine& line, const workflow::EvaluateArguments& options) {
  const bool files = !options.train.empty() || !options.test.empty();
  if (files == !options.project.empty() || options.train.empty() != options.test.empty()) {
    throw UsageError{{KI_TEXT("core", "Give --project, or --train with --test.")},
                     KI_TEXT("core", "“kindred-cli evaluate --help” lists the options.")};
  }
  if (files) {
    Progress reading = line.progress().part(0, 0.2);
    const auto kind = options.kind.empty() ? std::nullopt : datasetKind(options.kind);
    return {workflow::evaluateRequestFromFiles(options.train, options.test, kind, reading)};
  }
  Data data{.opened = openDataset(options)};
  data.request.dataset = data.opened->dataset;
  data.request.protocol = options.split;
  data.request.split = {.testShare = options.testShare, .seed = options.seed};
  return data;
}

/// Settings by algorithm, read by each algorithm's schema; all problems at once.
void addParameters(const workflow::EvaluateArguments& options, workflow::EvaluateRequest& request) {
  std::vector<Text> wrong;
  Text hint;
  const auto texts = settingsByAlgorithm(options.settings, options.algorithms);
  for (const auto& [owner, settings] : texts) {
    try {
      const auto parameters = owner.empty() ? workflow::preferenceParameters(*request.dataset)
                                            : workflow::trainParameters(owner, *request.dataset);
      request.parameters[owner] = parsedSettings(settings, parameters);
    } catch (const UsageError& error) {
      std::ranges::copy(error.problems, std::back_inserter(wrong));
      hint = error.hint;
    }
  }
  if (!wrong.empty()) throw UsageError{std::move(wrong), hint};
}

Json protocolJson(const workflow::EvaluateArguments& options, const workflow::EvaluateRequest& request,
                  const Preference& preference) {
  Json protocol = {{"split", request.test != nullptr ? "files" : options.split}};
  if (request.test != nullptr) {
    protocol["train"] = options.train;
    protocol["test"] = options.test;
    protocol["customers_unknown_to_training"] = request.unknownCustomers;
  } else if (options.split == "holdout") {
    protocol["test_share"] = options.testShare;
  }
  protocol["seed"] = request.options.seed;
  protocol["preference"] = name(preference.value);
  protocol["relevant_from"] = options.relevantFrom ? Json(*options.relevantFrom) : Json(nullptr);
  protocol["include_bought"] = options.includeBought;
  protocol["confidence"] = 0.95;
  return protocol;
}

Json figureJson(const evaluate::Figure& figure) {
  const auto orNull = [](const std::optional<double>& value) { return value ? numberJson(*value) : Json(nullptr); };
  Json json = {{"mean", orNull(figure.mean)},
               {"low", orNull(figure.low)},
               {"high", orNull(figure.high)},
               {"customers", figure.customers}};
  if (!figure.reason.empty()) json["reason"] = english(figure.reason);
  return json;
}

Json resultJson(const workflow::EvaluatedAlgorithm& result) {
  Json metrics = Json::object();
  for (const auto& [metric, figure] : result.evaluation.figures) metrics[name(metric)] = figureJson(figure);
  return {{"algorithm", result.algorithm},
          {"parameters", Json(toJson(result.parameters))},
          {"metrics", std::move(metrics)},
          {"unknown_customers", result.evaluation.unknownCustomers},
          {"fit_seconds", result.fitSeconds},
          {"predict_seconds", result.evaluation.predictSeconds},
          {"peak_memory_bytes", result.peakMemoryBytes}};
}

std::string textOf(const std::vector<workflow::EvaluatedAlgorithm>& results) {
  Table table({"algorithm", "metric", ">mean", ">low", ">high", ">customers", ""});
  const auto orDash = [](const std::optional<double>& value) { return value ? number(*value, 4) : std::string("–"); };
  for (const auto& result : results) {
    for (const auto& [metric, figure] : result.evaluation.figures) {
      table.add({result.algorithm, name(metric), orDash(figure.mean), orDash(figure.low), orDash(figure.high),
                 number(static_cast<double>(figure.customers), 0), english(figure.reason)});
    }
  }
  return table.text();
}

void evaluateAll(CommandLine& line, const workflow::EvaluateArguments& options) {
  for (const auto& key : options.algorithms) asUsage([&] { recommend::algorithm(key); });
  const auto metrics = metricsOf(options.metrics);
  auto [request, opened] = dataOf(line, options);
  request.algorithms = options.algorithms;
  request.options = {.metrics = metrics,
                     .relevantFrom = options.relevantFrom,
                     .includeBought = options.includeBought,
                     .seed = options.seed};
  addParameters(options, request);
  Progress judging = line.progress().part(0.2, 0.98), storing = line.progress().part(0.98, 1);
  const auto results = workflow::evaluateRecommenders(request, judging);
  std::optional<workflow::RunInfo> run;
  if (opened && !opened->workspace->isReadOnly())
    run = workflow::storeEvaluation(*opened->workspace, opened->info.id, request, results, storing);
  if (!line.json()) return line.print(textOf(results));
  Json json = {{"protocol", protocolJson(options, request, workflow::preferenceOf(results.front().parameters))},
               {"results", Json::array()},
               {"comparisons", nullptr},
               {"run", run ? Json(run->id) : Json(nullptr)},
               {"command", run ? Json(workflow::commandOf(*opened->workspace, *run)) : Json(nullptr)}};
  for (const auto& result : results) json["results"].push_back(resultJson(result));
  line.print(json);
}

}  // namespace

void addEvaluate(CommandLine& line) { line.add(workflow::evaluateCommand(), evaluateAll); }

}  // namespace kindred::cli
