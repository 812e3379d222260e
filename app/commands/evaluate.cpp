#include "core/workflow/evaluate_recommenders.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/evaluation_json.h"
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
  const bool besideFiles = !options.candidates.empty() || !options.foldIn.empty();
  if (files == !options.project.empty() || options.train.empty() != options.test.empty() || (besideFiles && !files)) {
    const Text problem = besideFiles && !files
                             ? KI_TEXT("core", "--candidates and --fold-in go with --train and --test.")
                             : KI_TEXT("core", "Give --project, or --train with --test.");
    throw UsageError{{problem}, KI_TEXT("core", "“kindred-cli evaluate --help” lists the options.")};
  }
  if (files) {
    Progress reading = line.progress().part(0, 0.2);
    return {
        workflow::evaluateRequestFromFiles({.train = options.train,
                                            .test = options.test,
                                            .candidates = options.candidates,
                                            .foldIn = options.foldIn,
                                            .kind = options.kind.empty() ? std::nullopt : datasetKind(options.kind)},
                                           reading)};
  }
  Data data{.opened = openDataset(options)};
  data.request.dataset = data.opened->dataset;
  data.request.protocol = options.split;
  data.request.split = {.testShare = options.testShare,
                        .foldInShare = options.foldInShare,
                        .folds = static_cast<int>(options.folds),
                        .seed = options.seed};
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

Json splitJson(const workflow::EvaluateArguments& options) {
  Json protocol = {{"split", options.split}};
  const evaluate::ProtocolUses uses = evaluate::protocol(options.split).uses;
  if (uses.testShare) protocol["test_share"] = options.testShare;
  if (uses.foldInShare) protocol["fold_in_share"] = options.foldInShare;
  if (uses.folds) protocol["folds"] = options.folds;
  return protocol;
}

Json filesJson(const workflow::EvaluateArguments& options, const workflow::EvaluateRequest& request) {
  Json protocol = {{"split", "files"},
                   {"train", options.train},
                   {"test", options.test},
                   {"customers_unknown_to_training", request.unknownCustomers}};
  if (!options.foldIn.empty()) {
    protocol["fold_in"] = options.foldIn;
    protocol["fold_in_customers_of_training"] = request.foldInTrained;
  }
  if (!options.candidates.empty()) {
    protocol["candidates"] = options.candidates;
    protocol["test_events_not_among_candidates"] = request.notCandidates;
  }
  return protocol;
}

Json protocolJson(const workflow::EvaluateArguments& options, const workflow::EvaluateRequest& request,
                  const Preference& preference) {
  Json protocol = request.test != nullptr ? filesJson(options, request) : splitJson(options);
  protocol["seed"] = request.options.seed;
  protocol["preference"] = name(preference.value);
  protocol["relevant_from"] = options.relevantFrom ? Json(*options.relevantFrom) : Json(nullptr);
  protocol["include_bought"] = options.includeBought;
  protocol["confidence"] = 0.95;
  return protocol;
}

Json resultJson(const workflow::EvaluatedAlgorithm& result) {
  Json metrics = Json::object();
  for (const auto& [metric, figure] : result.evaluation.figures) metrics[name(metric)] = figureJson(figure);
  return {{"algorithm", result.algorithm},
          {"parameters", Json(toJson(result.parameters))},
          {"metrics", std::move(metrics)},
          {"unknown_customers", result.evaluation.unknownCustomers},
          {"test_events_had_before", result.evaluation.hadBefore},
          {"fit_seconds", result.fitSeconds},
          {"predict_seconds", result.evaluation.predictSeconds},
          {"peak_memory_bytes", result.peakMemoryBytes}};
}

using Comparisons = std::vector<evaluate::Comparison>;

Json comparisonsJson(const Comparisons& comparisons, const std::vector<workflow::EvaluatedAlgorithm>& results) {
  Json all = Json::array();
  for (const evaluate::Comparison& each : comparisons) {
    all.push_back(comparisonJson(results[each.a].algorithm, results[each.b].algorithm, name(each.metric), each));
  }
  return all;
}

std::string orDash(const std::optional<double>& value) { return value ? number(*value, 4) : "–"; }

std::string textOf(const std::vector<workflow::EvaluatedAlgorithm>& results) {
  Table table({"algorithm", "metric", ">mean", ">low", ">high", ">customers", ""});
  for (const auto& result : results) {
    for (const auto& [metric, figure] : result.evaluation.figures) {
      table.add({result.algorithm, name(metric), orDash(figure.mean), orDash(figure.low), orDash(figure.high),
                 number(static_cast<double>(figure.customers), 0), english(figure.reason)});
    }
  }
  return table.text();
}

std::string pText(const std::optional<double>& p) {
  constexpr double Shown = 0.0001;
  return p && *p < Shown ? "< 0.0001" : orDash(p);
}

/// Where it has the best figure by the metric; of metrics that have no better, the highest.
std::size_t bestBy(const std::string& metricName, const std::vector<workflow::EvaluatedAlgorithm>& results) {
  std::size_t best = 0;
  std::optional<double> bestMean;
  for (std::size_t i = 0; i < results.size(); ++i) {
    for (const auto& [metric, figure] : results[i].evaluation.figures) {
      if (name(metric) != metricName || !evaluate::isBetter(metric.kind->better, figure.mean, bestMean)) continue;
      best = i;
      bestMean = figure.mean;
    }
  }
  return best;
}

/// Of few algorithms every pair, of many the best by each metric beside the others: the document has them all.
bool isTold(const evaluate::Comparison& comparison, const std::vector<workflow::EvaluatedAlgorithm>& results) {
  constexpr std::size_t Few = 5;
  if (results.size() <= Few) return true;
  const std::size_t best = bestBy(name(comparison.metric), results);
  return comparison.a == best || comparison.b == best;
}

std::string textOf(const Comparisons& comparisons, const std::vector<workflow::EvaluatedAlgorithm>& results) {
  if (comparisons.empty()) return {};
  Table table({"a", "b", "metric", ">a − b", ">low", ">high", ">p adjusted", ""});
  for (const evaluate::Comparison& comparison : comparisons) {
    if (!isTold(comparison, results)) continue;
    table.add({results[comparison.a].algorithm, results[comparison.b].algorithm, name(comparison.metric),
               orDash(comparison.difference), orDash(comparison.low), orDash(comparison.high),
               pText(comparison.pAdjusted), english(comparison.verdict)});
  }
  return "\n" + table.text();
}

/// What the figures leave out.
std::string notesOf(const workflow::EvaluateRequest& request, const evaluate::Evaluation& evaluation) {
  std::string notes;
  const auto add = [&](std::int64_t count, const Text& note) {
    if (count > 0) notes += english(note) + "\n";
  };
  const std::int64_t unknown = evaluation.unknownCustomers;
  const std::int64_t hadBefore = request.options.includeBought ? 0 : evaluation.hadBefore;
  add(unknown,
      KI_TEXT_N("core", "%n customer(s) of the test (has|have) no history in the training: not judged.", unknown));
  add(hadBefore, KI_TEXT_N("core",
                           "%n test event(s) (is|are) of what the customer had before: without --include-bought only "
                           "methods of repeats can hit (it|them).",
                           hadBefore));
  add(request.notCandidates,
      KI_TEXT_N("core", "%n test event(s) (is|are) not among the candidates of the customer: missed.",
                request.notCandidates));
  add(request.foldInTrained,
      KI_TEXT_N("core", "%n customer(s) of the fold-in file (is|are) in the training: judged by the history there.",
                request.foldInTrained));
  return notes.empty() ? notes : "\n" + notes;
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
  Progress judging = line.progress().part(0.2, 0.95), comparing = line.progress().part(0.95, 0.98);
  Progress storing = line.progress().part(0.98, 1);
  const auto results = workflow::evaluateRecommenders(request, judging);
  const auto comparisons = workflow::compareRecommenders(request, results, comparing);
  std::optional<workflow::RunInfo> run;
  if (opened && !opened->workspace->isReadOnly())
    run = workflow::storeEvaluation(*opened->workspace, opened->info.id, request, results, comparisons, storing);
  if (!line.json())
    return line.print(textOf(results) + textOf(comparisons, results) + notesOf(request, results.front().evaluation));
  Json json = {{"protocol", protocolJson(options, request, workflow::preferenceOf(results.front().parameters))},
               {"results", Json::array()},
               {"comparisons", comparisonsJson(comparisons, results)},
               {"run", run ? Json(run->id) : Json(nullptr)},
               {"command", run ? Json(workflow::commandOf(*opened->workspace, *run)) : Json(nullptr)}};
  for (const auto& result : results) json["results"].push_back(resultJson(result));
  line.print(json);
}

}  // namespace

void addEvaluate(CommandLine& line) { line.add(workflow::evaluateCommand(), evaluateAll); }

}  // namespace kindred::cli
