#include "core/evaluate/evaluate.h"

#include <algorithm>

namespace kindred::evaluate {
namespace {

Text nobodyCounts() { return KI_TEXT("core", "no customer with history has a test event that counts"); }

std::int64_t peopleJudged(const Judged& judged) { return std::ranges::count(judged.isJudged, true); }

Figure overAll(const std::optional<double>& value, std::int64_t people) {
  if (people == 0) return {.reason = nobodyCounts()};
  if (!value) return {.reason = KI_TEXT("core", "nothing is offered to anybody")};
  return {.mean = value, .customers = people};
}

/// `sample` has its contributions, and gets the rest.
Figure overPeople(const MetricKind& kind, Sample& sample, std::uint64_t seed, Progress& progress) {
  std::vector<Contribution> counted;
  for (const Contribution& c : sample.contributions) {
    if (c.weight > 0) counted.push_back(c);
  }
  if (counted.empty()) return {.reason = nobodyCounts()};
  sample.resampled = resampledRatios(counted, seed, progress);
  const Interval interval = percentileInterval(sample.resampled);
  for (double& ratio : sample.resampled) ratio = kind.figureOf(ratio);
  return {.mean = kind.figureOf(*ratio(counted)),
          .low = kind.figureOf(interval.low),
          .high = kind.figureOf(interval.high),
          .customers = std::ssize(counted)};
}

}  // namespace

Evaluation evaluated(Judged judged, const EvaluationOptions& options, Progress& progress) {
  Evaluation evaluation{
      .unknownCustomers = judged.unknown, .hadBefore = judged.hadBefore, .predictSeconds = judged.seconds};
  const std::int64_t people = peopleJudged(judged);
  const auto metrics = static_cast<double>(options.metrics.size());
  for (std::size_t i = 0; i < options.metrics.size(); ++i) {
    const MetricKind& kind = *options.metrics[i].kind;
    Progress resampling = progress.part(static_cast<double>(i) / metrics, static_cast<double>(i + 1) / metrics);
    Sample& sample = evaluation.samples.emplace_back();
    Figure figure;
    if (kind.ofAll) figure = overAll(judged.ofAll[i], people);
    else if (kind.ofError && !judged.hasErrors)
      figure.reason = KI_TEXT("core", "errors are measured on ratings or stars only");
    else {
      sample.contributions = std::move(judged.contributions[i]);
      figure = overPeople(kind, sample, options.seed, resampling);
    }
    evaluation.figures.emplace_back(options.metrics[i], std::move(figure));
  }
  evaluation.lists = std::move(judged.lists);
  return evaluation;
}

Evaluation evaluate(const recommend::Model& model, const recommend::TrainingData& train, const TestSet& tests,
                    const EvaluationOptions& options, Progress& progress) {
  Progress scoring = progress.part(0, 0.8, KI_TEXT("core", "Making lists to judge"));
  Judged judged = judge(model, train, tests, options, scoring);
  Progress resampling = progress.part(0.8, 1);
  return evaluated(std::move(judged), options, resampling);
}

Evaluation notEvaluated(const EvaluationOptions& options, const Text& reason) {
  Evaluation evaluation;
  for (const Metric& metric : options.metrics) {
    evaluation.figures.emplace_back(metric, Figure{.reason = reason});
    evaluation.samples.emplace_back();
  }
  return evaluation;
}

}  // namespace kindred::evaluate
