#include "core/workflow/commands/tune.h"
#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/commands/evaluate.h"
#include "core/workflow/commands/runs.h"
#include "core/workflow/train_recommender.h"
#include "core/workflow/tune_recommender.h"

namespace kindred::cli {
namespace {

using workflow::Trial;
using workflow::TuneArguments;
using workflow::Tuned;

workflow::TuneRequest requestOf(const TuneArguments& options, const OpenedDataset& opened) {
  workflow::TuneRequest request{.datasetId = opened.info.id, .algorithm = options.algorithm};
  request.parameters = parsedSettings(options.settings, workflow::trainParameters(options.algorithm, *opened.dataset));
  request.metric = evaluate::metric(options.metric);
  request.protocol = options.split;
  request.split = {.testShare = options.testShare, .foldInShare = options.foldInShare, .seed = options.seed};
  request.options = {
      .relevantFrom = options.relevantFrom, .includeBought = options.includeBought, .seed = options.seed};
  request.halving = options.search == "halving";
  request.runs = static_cast<int>(options.runs.value_or(0));
  request.seconds = options.seconds.value_or(0);
  return request;
}

/// The settings of a trial, as they are typed.
workflow::Words settingsOf(const Trial& trial, const TuneArguments& options, const Dataset& dataset) {
  return workflow::settingsOf(workflow::trainParameters(options.algorithm, dataset), trial.parameters);
}

std::string trainCommand(const Trial& trial, const TuneArguments& options, const OpenedDataset& opened) {
  workflow::TrainArguments arguments;
  arguments.project = options.project;
  arguments.dataset = opened.info.name;
  arguments.algorithm = options.algorithm;
  arguments.settings = settingsOf(trial, options, *opened.dataset);
  arguments.seed = options.seed;
  return commandLine(workflow::trainCommand(), arguments);
}

/// On what no trial has seen.
std::string evaluateCommand(const Trial& trial, const TuneArguments& options, const OpenedDataset& opened) {
  workflow::EvaluateArguments arguments;
  arguments.project = options.project;
  arguments.dataset = opened.info.name;
  arguments.split = options.split;
  arguments.testShare = options.testShare;
  arguments.foldInShare = options.foldInShare;
  arguments.algorithms = {options.algorithm};
  arguments.metrics = {options.metric};
  arguments.relevantFrom = options.relevantFrom;
  arguments.includeBought = options.includeBought;
  arguments.settings = settingsOf(trial, options, *opened.dataset);
  arguments.seed = options.seed;
  return commandLine(workflow::evaluateCommand(), arguments);
}

Json trialJson(const Trial& trial) {
  const auto orNull = [](const std::optional<double>& value) { return value ? numberJson(*value) : Json(nullptr); };
  Json json = {{"number", trial.attempt.number},
               {"share", trial.attempt.share},
               {"parameters", Json(toJson(trial.parameters))},
               {"mean", orNull(trial.figure.mean)},
               {"low", orNull(trial.figure.low)},
               {"high", orNull(trial.figure.high)},
               {"customers", trial.figure.customers},
               {"seconds", trial.seconds}};
  if (!trial.figure.reason.empty()) json["reason"] = english(trial.figure.reason);
  return json;
}

Json resultJson(const Tuned& tuned, const TuneArguments& options, const OpenedDataset& opened) {
  Json json = {{"algorithm", options.algorithm},
               {"metric", options.metric},
               {"search", options.search},
               {"split", options.split},
               {"test_share", options.testShare},
               {"seed", options.seed},
               {"trials_from_before", tuned.kept},
               {"trials", Json::array()},
               {"best", nullptr},
               {"command", nullptr},
               {"test_command", nullptr}};
  for (const Trial& trial : tuned.trials) json["trials"].push_back(trialJson(trial));
  if (!tuned.best) return json;
  const Trial& best = tuned.trials[*tuned.best];
  json["best"] = trialJson(best);
  json["command"] = trainCommand(best, options, opened);
  json["test_command"] = evaluateCommand(best, options, opened);
  return json;
}

std::string settingsText(const Trial& trial, const TuneArguments& options, const Dataset& dataset) {
  std::string text;
  for (const auto& setting : settingsOf(trial, options, dataset)) text += (text.empty() ? "" : " ") + setting;
  return text;
}

std::string resultText(const Tuned& tuned, const TuneArguments& options, const OpenedDataset& opened) {
  Table table({">settings", ">of customers", ">" + options.metric, ">seconds", ""});
  for (const Trial& trial : tuned.trials) {
    const std::string figure = trial.figure.mean ? number(*trial.figure.mean, 4) : "–";
    const std::string what =
        trial.figure.mean ? settingsText(trial, options, *opened.dataset) : english(trial.figure.reason);
    table.add(
        {std::to_string(trial.attempt.number), percent(trial.attempt.share), figure, number(trial.seconds), what});
  }
  if (tuned.trials.empty()) return "No settings were tried to the end in this time: give more seconds.\n";
  if (!tuned.best) return table.text();
  const Trial& best = tuned.trials[*tuned.best];
  return table.text() + "\nBest are settings " + std::to_string(best.attempt.number) + ". To train with them:\n  " +
         trainCommand(best, options, opened) + "\nTo judge them by what no trial has seen:\n  " +
         evaluateCommand(best, options, opened) + "\n";
}

void noteTrial(CommandLine& line, const Tuned& tuned, const TuneArguments& options, const Dataset& dataset) {
  const Trial& last = tuned.trials.back();
  if (!tuned.best || *tuned.best + 1 != tuned.trials.size()) return;
  line.note("Best so far: settings " + std::to_string(last.attempt.number) + ", " + options.metric + " " +
            number(*last.figure.mean, 4) + " on " + percent(last.attempt.share) +
            " of the customers: " + settingsText(last, options, dataset));
}

void tune(CommandLine& line, const TuneArguments& options) {
  asUsage([&] {
    recommend::algorithm(options.algorithm);
    evaluate::metric(options.metric);
  });
  const auto opened = openDataset(options);
  const auto request = requestOf(options, opened);
  const auto onTrial = [&](const Tuned& tuned) {
    if (!opened.workspace->isReadOnly())
      line.setStopped("Stopped. The trials that ended are kept: the same command goes on from there.");
    noteTrial(line, tuned, options, *opened.dataset);
  };
  const Tuned tuned = workflow::tuneRecommender(*opened.workspace, request, onTrial, line.progress());
  if (line.json()) line.print(resultJson(tuned, options, opened));
  else line.print(resultText(tuned, options, opened));
}

}  // namespace

void addTune(CommandLine& line) { line.add(workflow::tuneCommand(), tune); }

}  // namespace kindred::cli
