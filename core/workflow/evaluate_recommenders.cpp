#include "core/workflow/evaluate_recommenders.h"

#include <sys/resource.h>

#include <algorithm>
#include <fstream>

#include "core/base/logged_work.h"
#include "core/base/memory.h"
#include "core/workflow/fit_recommender.h"
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

void requireFittingMemory(const EvaluateRequest& request, const std::string& algorithm) {
  const TrainRequest training{.algorithm = algorithm, .parameters = valuesFor(request, algorithm), .top = 0};
  requireMemory(estimateTraining(training, *request.dataset).bytes,
                ifTooLarge(algorithm, KI_TEXT("core",
                                              "Leave out %1, choose settings that need less, or fewer customers or "
                                              "products.")
                                          .with(algorithm)));
}

/// What is learned from, and what is judged by.
struct Parts {
  std::shared_ptr<const recommend::TrainingData> data;
  evaluate::TestSet tests;
};

evaluate::Split splitOf(const EvaluateRequest& request, const Preference& preference, int fold) {
  if (request.test == nullptr) {
    evaluate::ProtocolOptions options = request.split;
    options.fold = fold;
    return evaluate::protocol(request.protocol).split(*request.dataset, preference, options);
  }
  Csr test = interactions(*request.test, preference);
  if (request.foldIn != nullptr)
    test = evaluate::stacked(std::move(test), interactions(*request.foldInTest, preference));
  return {request.dataset, std::move(test), request.foldIn};
}

Parts partsOf(const EvaluateRequest& request, const Preference& preference, int fold) {
  auto [train, test, foldIn] = splitOf(request, preference, fold);
  Parts parts{recommend::trainingData(std::move(train), preference), {std::move(test), request.candidates}};
  if (foldIn != nullptr) parts.tests.foldIn = recommend::trainingData(std::move(foldIn), preference);
  return parts;
}

/// From now on, where the system allows it (Linux: proc(5), clear_refs).
void beginPeakMemory() { std::ofstream("/proc/self/clear_refs") << "5"; }

std::int64_t peakMemory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
}

/// An algorithm with what was judged of it so far.
struct Candidate {
  EvaluatedAlgorithm result;
  std::vector<evaluate::Judged> parts = {};
  Text refusal = {};  ///< why it cannot be judged
};

Text whyNotJudged(const recommend::Algorithm& algorithm, const Values& values, const Parts& parts) {
  if (parts.tests.foldIn != nullptr && !algorithm.gives.foldsIn)
    return KI_TEXT("core", "it cannot answer for customers who are not in the training data");
  return recommend::missing(algorithm, ownParameters(values), *parts.data->dataset, parts.data->preference);
}

void judgeOn(const Parts& parts, const EvaluateRequest& request, Candidate& candidate, Progress& progress) {
  const auto& algorithm = recommend::algorithm(candidate.result.algorithm);
  candidate.refusal = whyNotJudged(algorithm, candidate.result.parameters, parts);
  if (!candidate.refusal.empty()) return;
  beginPeakMemory();
  const Stopwatch fitting;
  Progress fit = progress.part(0, 0.5, KI_TEXT("core", "Training %1").with(algorithm.info.key));
  const auto model =
      fitRecommender({algorithm, parts.data, candidate.result.parameters, request.options.seed}, fit).model;
  candidate.result.fitSeconds += fitting.seconds();
  Progress judge = progress.part(0.5, 1, KI_TEXT("core", "Judging %1").with(algorithm.info.key));
  candidate.parts.push_back(evaluate::judge(*model, *parts.data, parts.tests, request.options, judge));
  candidate.result.peakMemoryBytes = std::max(candidate.result.peakMemoryBytes, peakMemory());
}

/// Where failures stay among the results, one is the candidate's refusal.
void judgeOrRefuse(const Parts& parts, const EvaluateRequest& request, Candidate& candidate, Progress& progress) {
  if (!request.keepsFailures) return judgeOn(parts, request, candidate, progress);
  if (!candidate.refusal.empty()) return;  // on an earlier split
  try {
    requireFittingMemory(request, candidate.result.algorithm);
    judgeOn(parts, request, candidate, progress);
  } catch (const Error& error) {
    candidate.refusal = error.problems().front();
  }
}

constexpr double Judged = 0.9;  // of an algorithm's progress; the rest resamples

EvaluatedAlgorithm finished(Candidate candidate, const EvaluateRequest& request, Progress& progress) {
  EvaluatedAlgorithm result = std::move(candidate.result);
  if (candidate.refusal.empty())
    result.evaluation = evaluate::evaluated(evaluate::pooled(candidate.parts), request.options, progress);
  else result.evaluation = evaluate::notEvaluated(request.options, candidate.refusal);
  result.evaluation.unknownCustomers += request.unknownCustomers;
  return result;
}

std::vector<Candidate> candidatesOf(const EvaluateRequest& request) {
  std::vector<Candidate> candidates;
  for (const std::string& key : request.algorithms) {
    EvaluatedAlgorithm result{.algorithm = key,
                              .parameters = completed(trainParameters(key, *request.dataset), valuesFor(request, key)),
                              .evaluation = {}};
    candidates.push_back({.result = std::move(result)});
  }
  return candidates;
}

}  // namespace

std::vector<EvaluatedAlgorithm> evaluateRecommenders(const EvaluateRequest& request, Progress& progress) {
  requireValidRequest(request);
  if (!request.keepsFailures) {
    // One after the other, so that the greatest must fit.
    for (const auto& algorithm : request.algorithms) requireFittingMemory(request, algorithm);
  }
  log::LoggedWork logged("evaluate", "evaluating " + std::to_string(request.algorithms.size()) + " recommenders");
  std::vector<Candidate> candidates = candidatesOf(request);
  const Preference preference = preferenceOf(candidates.front().result.parameters);
  const int splits = request.test != nullptr ? 1 : evaluate::protocol(request.protocol).splits(request.split);
  const double step = 1 / static_cast<double>(splits) / static_cast<double>(candidates.size());
  double from = 0;
  std::vector<EvaluatedAlgorithm> results;
  for (int fold = 0; fold < splits; ++fold) {
    progress.report(from, KI_TEXT("core", "Splitting the events"));
    const Parts parts = partsOf(request, preference, fold);
    const bool isLast = fold + 1 == splits;
    for (Candidate& candidate : candidates) {
      Progress whole = progress.part(from, from + step);
      Progress judging = whole.part(0, isLast ? Judged : 1);
      judgeOrRefuse(parts, request, candidate, judging);
      from += step;
      if (!isLast) continue;
      Progress resampling = whole.part(Judged, 1, KI_TEXT("core", "Resampling customers"));
      results.push_back(finished(std::move(candidate), request, resampling));
      if (request.onEvaluated) request.onEvaluated(results.back());
    }
  }
  logged.ended();
  return results;
}

std::shared_ptr<const Csr> hiddenEvents(const EvaluateRequest& request) {
  Values values = valuesFor(request, request.algorithms.front());
  values = completed(trainParameters(request.algorithms.front(), *request.dataset), values);
  return std::make_shared<const Csr>(splitOf(request, preferenceOf(values), 0).test);
}

std::vector<evaluate::Comparison> compareRecommenders(const EvaluateRequest& request,
                                                      const std::vector<EvaluatedAlgorithm>& results,
                                                      Progress& progress) {
  std::vector<evaluate::Compared> compared;
  for (const EvaluatedAlgorithm& result : results)
    compared.push_back({recommend::algorithm(result.algorithm).info.title, &result.evaluation});
  return evaluate::compare(compared, request.options, progress);
}

}  // namespace kindred::workflow
