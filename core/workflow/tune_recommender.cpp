#include "core/workflow/tune_recommender.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/base/logged_work.h"
#include "core/base/memory.h"
#include "core/base/time_limit.h"
#include "core/data/subset.h"
#include "core/params/draw.h"
#include "core/workflow/fit_recommender.h"
#include "core/workflow/kept_trials.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/stopwatch.h"
#include "core/workflow/train_recommender.h"

namespace kindred::workflow {
namespace {

/// A part of the customers of the training, the same ones within every greater part, with all who are folded in.
evaluate::Split ofSomeCustomers(const evaluate::Split& whole, double share, std::uint64_t seed) {
  const auto customers = static_cast<std::size_t>(whole.train->customers.size());
  std::vector<Index> rows(customers);
  std::iota(rows.begin(), rows.end(), Index{0});
  Random(seed).shuffle(rows);
  rows.resize(std::min(customers, static_cast<std::size_t>(std::ceil(share * static_cast<double>(customers)))));
  std::ranges::sort(rows);
  evaluate::Split part{ofCustomers(*whole.train, rows), {.columns = whole.test.columns}, whole.foldIn};
  for (Index row = whole.train->customers.size(); row < whole.test.rows; ++row) rows.push_back(row);
  for (const Index row : rows) {
    const Csr::Row test = whole.test.row(row);
    std::ranges::copy(test.indices, std::back_inserter(part.test.indices));
    std::ranges::copy(test.values, std::back_inserter(part.test.values));
    part.test.offsets.push_back(part.test.entries());
  }
  part.test.rows = static_cast<Index>(rows.size());
  return part;
}

class Tuner {
 public:
  Tuner(Workspace& workspace, const TuneRequest& request, const std::function<void(const Tuned&)>& onTrial,
        Progress& progress)
      : m_request(request),
        m_onTrial(onTrial),
        m_progress(progress),
        m_dataset(workspace.dataset(request.datasetId)),
        m_parameters(trainParameters(request.algorithm, *m_dataset)),
        m_kept(workspace, request) {
    requireValid(m_parameters, request.parameters, m_dataset->shape());
    m_preference = preferenceOf(completed(m_parameters, request.parameters));
    const Text lack = missing({.algorithm = request.algorithm, .parameters = request.parameters}, *m_dataset);
    if (!lack.empty()) {
      throw Error(ErrorCode::BadData,
                  KI_TEXT("core", "%1 cannot be trained on this data set.")
                      .with(Phrase{recommend::algorithm(request.algorithm).info.title.source()}),
                  lack);
    }
    splitTwice();
    m_tuned.trials = m_kept.trials();
    m_tuned.kept = static_cast<int>(m_tuned.trials.size());
    chooseBest();
  }

  Tuned run() {
    const evaluate::SearchPlan plan = planOf();
    m_expected = evaluate::attempts(plan);
    if (m_request.seconds > 0) m_limit.emplace(m_request.seconds - m_time.seconds(), m_progress);
    const auto isOver = [&] { return m_limit && m_limit->isOver(); };
    evaluate::search(
        plan, [&](const evaluate::Attempt& attempt) { return figureOf(attempt); }, isOver);
    return std::move(m_tuned);
  }

 private:
  [[nodiscard]] evaluate::SearchPlan planOf() const {
    return {.halving = m_request.halving, .settings = m_request.runs, .better = m_request.metric.kind->better};
  }

  /// What `evaluate` would test by is left out; of the rest a part is held out to choose by.
  void splitTwice() {
    const evaluate::Protocol& protocol = evaluate::protocol(m_request.protocol);
    const evaluate::Split outer = protocol.split(*m_dataset, m_preference, m_request.split);
    evaluate::ProtocolOptions inner = m_request.split;
    ++inner.seed;
    m_split = protocol.split(*outer.train, m_preference, inner);
  }

  std::optional<double> figureOf(const evaluate::Attempt& attempt) {
    ++m_done;
    const auto known = std::ranges::find(m_tuned.trials, attempt, &Trial::attempt);
    if (known != m_tuned.trials.end()) return known->figure.mean;
    const double from = m_request.seconds > 0 ? std::min(1.0, m_time.seconds() / m_request.seconds)
                                              : static_cast<double>(m_done - 1) / m_expected;
    const double to = m_request.seconds > 0 ? from : static_cast<double>(m_done) / m_expected;
    try {
      Progress& whole = m_limit ? m_limit->progress() : m_progress;
      Progress trying = whole.part(from, to, KI_TEXT("core", "Trying settings %1").with(attempt.number));
      m_tuned.trials.push_back(tried(attempt, trying));
    } catch (const Cancelled&) {
      if (m_limit && m_limit->isOver()) return std::nullopt;  // half a trial says nothing
      throw;
    }
    m_kept.keep(m_tuned.trials);
    chooseBest();
    if (m_onTrial) m_onTrial(m_tuned);
    return m_tuned.trials.back().figure.mean;
  }

  Trial tried(const evaluate::Attempt& attempt, Progress& progress) {
    const Stopwatch time;
    Trial trial{.attempt = attempt, .parameters = completed(m_parameters, valuesOf(attempt.number)), .figure = {}};
    try {
      trial.figure = judged(trial, progress);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::BadData && error.code() != ErrorCode::BadParameters &&
          error.code() != ErrorCode::OutOfMemory)
        throw;
      trial.figure.reason = error.problems().front();
    }
    trial.seconds = time.seconds();
    return trial;
  }

  evaluate::Figure judged(const Trial& trial, Progress& progress) {
    requireValid(m_parameters, trial.parameters, m_dataset->shape());
    const TrainRequest training{.algorithm = m_request.algorithm, .parameters = trial.parameters, .top = 0};
    requireMemory(estimateTraining(training, *m_dataset).bytes,
                  ifTooLarge(m_request.algorithm, KI_TEXT("core", "Choose settings that need less.")));
    const Part& part = partOf(trial.attempt.share);
    Progress fitting = progress.part(0, 0.6), judging = progress.part(0.6, 1);
    const auto& algorithm = recommend::algorithm(m_request.algorithm);
    const auto model = fitRecommender({algorithm, part.data, trial.parameters, m_request.options.seed}, fitting).model;
    evaluate::EvaluationOptions options = m_request.options;
    options.metrics = {m_request.metric};
    return evaluate::evaluate(*model, *part.data, part.tests, options, judging).figures.front().second;
  }

  [[nodiscard]] Values valuesOf(int number) const {
    if (number == 0) return m_request.parameters;
    Random random = Random::stream(m_request.options.seed, static_cast<std::uint64_t>(number));
    Values values =
        drawn(recommend::algorithm(m_request.algorithm).info.parameters, ownParameters(m_request.parameters), random);
    values.insert(m_request.parameters.begin(), m_request.parameters.end());
    return values;
  }

  struct Part {
    std::shared_ptr<const recommend::TrainingData> data;
    evaluate::TestSet tests;
  };

  const Part& partOf(double share) {
    const auto [place, isNew] = m_parts.try_emplace(share);
    if (!isNew) return place->second;
    evaluate::Split split = share < 1 ? ofSomeCustomers(m_split, share, m_request.options.seed) : m_split;
    place->second = {recommend::trainingData(std::move(split.train), m_preference), {std::move(split.test)}};
    if (split.foldIn != nullptr) place->second.tests.foldIn = recommend::trainingData(split.foldIn, m_preference);
    return place->second;
  }

  void chooseBest() {
    const auto& trials = m_tuned.trials;
    const auto comesBefore = [&](const Trial& a, const Trial& b) {
      if (a.figure.mean.has_value() != b.figure.mean.has_value()) return a.figure.mean.has_value();
      if (a.attempt.share != b.attempt.share) return a.attempt.share > b.attempt.share;
      if (a.figure.mean == b.figure.mean) return a.attempt.number < b.attempt.number;
      return evaluate::isBetter(m_request.metric.kind->better, a.figure.mean, b.figure.mean);
    };
    const auto best = std::ranges::min_element(trials, comesBefore);
    m_tuned.best.reset();
    if (best != trials.end() && best->figure.mean) m_tuned.best = static_cast<std::size_t>(best - trials.begin());
  }

  const TuneRequest& m_request;
  const std::function<void(const Tuned&)>& m_onTrial;
  Progress& m_progress;
  DatasetPtr m_dataset;
  Parameters m_parameters;
  KeptTrials m_kept;
  Preference m_preference;
  evaluate::Split m_split;
  std::map<double, Part> m_parts;  // by share of the customers
  Tuned m_tuned;
  Stopwatch m_time;
  std::optional<TimeLimit> m_limit;
  int m_done = 0, m_expected = 0;
};

void requireValidRequest(const TuneRequest& request) {
  std::vector<Text> wrong;
  if (request.runs <= 0 && request.seconds <= 0)
    wrong.push_back(KI_TEXT("core", "Say how many settings to try, or for how many seconds."));
  if (evaluate::protocol(request.protocol).uses.folds)
    wrong.push_back(KI_TEXT("core", "Settings are searched on one split, not on several folds."));
  if (request.metric.kind->ofError == nullptr && request.metric.kind->better == evaluate::Better::Neither)
    wrong.push_back(KI_TEXT("core", "%1 says neither better nor worse.").with(name(request.metric)));
  if (!wrong.empty())
    throw Error(ErrorCode::BadParameters, std::move(wrong),
                KI_TEXT("core", "“kindred-cli tune --help” lists the options."));
}

}  // namespace

Tuned tuneRecommender(Workspace& workspace, const TuneRequest& request,
                      const std::function<void(const Tuned&)>& onTrial, Progress& progress) {
  requireValidRequest(request);
  log::LoggedWork logged("tune", "searching settings of " + request.algorithm);
  Tuned tuned = Tuner(workspace, request, onTrial, progress).run();
  logged.ended(std::to_string(tuned.trials.size()) + " trials");
  return tuned;
}

}  // namespace kindred::workflow
