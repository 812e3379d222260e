#include "core/workflow/evaluate_recommenders.h"

#include <sys/resource.h>

#include "core/base/logged_work.h"
#include "core/base/memory.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/stopwatch.h"
#include "core/workflow/train_recommender.h"

namespace kindred::workflow {
namespace {

/// The parameters that hold for one algorithm: its own, and the preference that all share.
Values valuesFor(const EvaluateRequest& request, const std::string& algorithm) {
  Values values;
  for (const std::string& key : {std::string(), algorithm}) {
    if (const auto found = request.parameters.find(key); found != request.parameters.end()) {
      for (const auto& [name, value] : found->second) values[name] = value;
    }
  }
  return values;
}

void requireValidRequest(const EvaluateRequest& request) {
  std::vector<Text> all;
  if (request.algorithms.empty()) all.push_back(KI_TEXT("core", "No algorithm is named."));
  if (request.options.metrics.empty()) all.push_back(KI_TEXT("core", "No metric is named."));
  for (const auto& algorithm : request.algorithms) {
    const auto parameters = trainParameters(algorithm, *request.dataset);
    for (auto& problem : problems(parameters, valuesFor(request, algorithm), request.dataset->shape())) {
      all.push_back(std::move(problem.text));
    }
  }
  if (!all.empty()) {
    throw Error(ErrorCode::BadParameters, std::move(all),
                KI_TEXT("core", "“kindred-cli algorithms” lists every parameter with its limits."));
  }
}

/// One after the other, so that the greatest must fit.
void requireFittingMemory(const EvaluateRequest& request) {
  for (const auto& algorithm : request.algorithms) {
    const TrainRequest training{.algorithm = algorithm, .parameters = valuesFor(request, algorithm), .top = 0};
    requireMemory(estimateTraining(training, *request.dataset).bytes,
                  KI_TEXT("core", "Leave out %1, choose settings that need less, or fewer customers or products.")
                      .with(algorithm));
  }
}

std::int64_t peakMemory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace

std::vector<EvaluatedAlgorithm> evaluateRecommenders(const EvaluateRequest& request, Progress& progress) {
  requireValidRequest(request);
  requireFittingMemory(request);
  const auto completedFor = [&](const std::string& algorithm) {
    return completed(trainParameters(algorithm, *request.dataset), valuesFor(request, algorithm));
  };
  log::LoggedWork logged("evaluate", "evaluating " + std::to_string(request.algorithms.size()) + " recommenders");
  const Preference preference = preferenceOf(completedFor(request.algorithms.front()));
  progress.report(0, KI_TEXT("core", "Splitting the events"));
  evaluate::Split parts;
  if (request.test != nullptr) parts = {request.dataset, interactions(*request.test, preference)};
  else parts = evaluate::protocol(request.protocol).split(*request.dataset, preference, request.split);
  const auto data = recommend::trainingData(parts.train, preference);

  std::vector<EvaluatedAlgorithm> results;
  const double share = 0.95 / static_cast<double>(request.algorithms.size());
  for (const std::string& key : request.algorithms) {
    const double from = 0.05 + share * static_cast<double>(results.size());
    EvaluatedAlgorithm result{.algorithm = key, .parameters = completedFor(key), .evaluation = {}};
    const Stopwatch fitting;
    Progress fit = progress.part(from, from + share / 2, KI_TEXT("core", "Training %1").with(key));
    const Values own = ownParameters(result.parameters);
    const auto model =
        recommend::algorithm(key).fit({.data = data, .values = own, .seed = request.options.seed}, fit).model;
    result.fitSeconds = fitting.seconds();
    Progress judge = progress.part(from + share / 2, from + share, KI_TEXT("core", "Judging %1").with(key));
    result.evaluation = evaluate::evaluate(*model, *data, parts.test, request.options, judge);
    result.evaluation.unknownCustomers += request.unknownCustomers;
    result.peakMemoryBytes = peakMemory();
    results.push_back(std::move(result));
  }
  logged.ended();
  return results;
}

}  // namespace kindred::workflow
