#include "core/workflow/evaluate_recommenders.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/train_recommender.h"

namespace kindred::cli {
namespace {

struct EvaluateArguments {
  ProjectOptions project;
  std::string train, test, kind;
  std::string split = "holdout";
  double testShare = 0.2;
  std::vector<std::string> algorithms, metrics, settings;
  std::optional<double> relevantFrom;
  bool includeBought = false;
};

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

std::vector<std::string> protocolKeys() {
  std::vector<std::string> keys;
  for (const auto& protocol : evaluate::protocols()) keys.push_back(protocol.key);
  return keys;
}

workflow::EvaluateRequest dataOf(CommandLine& line, const EvaluateArguments& options) {
  const bool files = !options.train.empty() || !options.test.empty();
  if (files == !options.project.project.empty() || options.train.empty() != options.test.empty()) {
    throw UsageError{{KI_TEXT("core", "Give --project, or --train with --test.")},
                     KI_TEXT("core", "“kindred-cli evaluate --help” lists the options.")};
  }
  if (files) {
    Progress reading = line.progress().part(0, 0.2);
    const auto kind = options.kind.empty() ? std::nullopt : datasetKind(options.kind);
    return workflow::evaluateRequestFromFiles(options.train, options.test, kind, reading);
  }
  workflow::EvaluateRequest request;
  request.dataset = openDataset(options.project).dataset;
  request.protocol = options.split;
  request.split = {.testShare = options.testShare, .seed = line.seed()};
  return request;
}

/// Settings by algorithm, read by each algorithm's schema; all problems at once.
void addParameters(const EvaluateArguments& options, workflow::EvaluateRequest& request) {
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

Json protocolJson(const EvaluateArguments& options, const workflow::EvaluateRequest& request,
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

void act(CommandLine& line, const EvaluateArguments& options) {
  for (const auto& key : options.algorithms) asUsage([&] { recommend::algorithm(key); });
  const auto metrics = metricsOf(options.metrics);
  auto request = dataOf(line, options);
  request.algorithms = options.algorithms;
  request.options = {.metrics = metrics,
                     .relevantFrom = options.relevantFrom,
                     .includeBought = options.includeBought,
                     .seed = line.seed()};
  addParameters(options, request);
  Progress judging = line.progress().part(0.2, 1);
  const auto results = workflow::evaluateRecommenders(request, judging);
  if (!line.json()) return line.print(textOf(results));
  Json json = {{"protocol", protocolJson(options, request, workflow::preferenceOf(results.front().parameters))},
               {"results", Json::array()},
               {"comparisons", nullptr}};
  for (const auto& result : results) json["results"].push_back(resultJson(result));
  line.print(json);
}

}  // namespace

void addEvaluate(CommandLine& line) {
  auto options = std::make_shared<EvaluateArguments>();
  options->metrics = {"rmse", "mae", "precision@10", "recall@10", "ndcg@10", "hit_rate@10", "coverage@10"};
  CLI::App& command =
      line.add("evaluate", "Judge recommenders by what they were not shown", [&line, options] { act(line, *options); });
  command.add_option("--project", options->project.project, "The project file");
  command.add_option("--dataset", options->project.dataset, "Data set; without it, the only one");
  command.add_option("--split", options->split, "How to split")
      ->check(CLI::IsMember(protocolKeys()))
      ->capture_default_str();
  command.add_option("--test-share", options->testShare, "Share of each customer's products that is held out")
      ->check(CLI::Range(0.001, 0.999))
      ->capture_default_str();
  command.add_option("--train", options->train, "Training events, in any format that import reads");
  command.add_option("--test", options->test, "Test events, in any such format");
  command.add_option("--kind", options->kind, "What the files hold")
      ->check(CLI::IsMember({"explicit", "implicit", "transactions"}));
  command.add_option("--algorithm", options->algorithms, "Recommender; repeat for several")
      ->required()
      ->expected(1)
      ->take_all();
  command.add_option("--metrics", options->metrics, "Metrics between commas, for example rmse,ndcg@10")->delimiter(',');
  command
      .add_option("--relevant-from", options->relevantFrom,
                  "Test value from which a product is relevant; without it, all are")
      ->check(finiteNumber());
  command.add_flag("--include-bought", options->includeBought,
                   "Products of the training history may be recommended back");
  command
      .add_option("--set", options->settings,
                  "key=value; with several algorithms algorithm.key=value; preference.value=…")
      ->expected(1)
      ->take_all();
  line.addSeed(command);
}

}  // namespace kindred::cli
