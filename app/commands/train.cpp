#include "core/workflow/train_recommender.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/commands/runs.h"
#include "core/workflow/run_notes.h"
#include "core/workflow/run_trace.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

constexpr double WorthSaying = 10;  // seconds; of less the end tells soon enough

/// "40 seconds", "7 minutes", "5 hours".
std::string duration(double seconds) {
  constexpr double Minute = 60, Hour = 3600;
  if (seconds < 2 * Minute) return number(seconds, 0) + " seconds";
  return seconds < 2 * Hour ? number(seconds / Minute, 0) + " minutes" : number(seconds / Hour, 0) + " hours";
}

std::string trainedText(const workflow::RunInfo& run, const Json& times, double seconds) {
  const auto part = [&](const char* key) { return number(times[key].get<double>()) + " s"; };
  std::string text = "Run " + std::to_string(run.id) + ", “" + run.name + "”, made in " + number(seconds) +
                     " s: training " + part("fit_seconds");
  text += times["top"] == 0 ? ", no lists" : ", everyone's lists " + part("list_seconds");
  text += ".\n";
  for (const Text& note : workflow::notesOf(run)) text += english(note) + "\n";
  return text;
}

Json notesJson(const workflow::RunInfo& run) {
  Json notes = Json::array();
  for (const Text& note : workflow::notesOf(run)) notes.push_back(english(note));
  return notes;
}

void train(CommandLine& line, const workflow::TrainArguments& options) {
  if (!options.algorithm.empty()) asUsage([&] { recommend::algorithm(options.algorithm); });
  const auto opened = openDataset(options);
  const std::string algorithm =
      options.algorithm.empty() ? workflow::usualRecommender(*opened.dataset) : options.algorithm;
  const workflow::TrainRequest request{
      .datasetId = opened.info.id,
      .algorithm = algorithm,
      .parameters = parsedSettings(options.settings, workflow::trainParameters(algorithm, *opened.dataset)),
      .seed = options.seed,
      .top = options.top,
      .name = options.name};
  const double estimated = workflow::estimateTraining(request, *opened.dataset).seconds;
  if (estimated >= WorthSaying) line.note("This is expected to take " + duration(estimated) + ".");
  const workflow::Stopwatch whole;
  const auto run = workflow::trainRecommender(*opened.workspace, request, line.progress());
  const Json times = Json::parse(run.result);
  if (!line.json()) return line.print(trainedText(run, times, whole.seconds()));
  const workflow::RunTrace curve = workflow::traceOf(run);
  line.print(Json{{"run", run.id},
                  {"name", run.name},
                  {"dataset", opened.info.name},
                  {"revision", run.revision},
                  {"algorithm", run.algorithm},
                  {"parameters", Json(toJson(run.parameters))},
                  {"seed", run.seed},
                  {"customers", opened.dataset->customers.size()},
                  {"products", opened.dataset->products.size()},
                  {"fit_seconds", times["fit_seconds"]},
                  {"list_seconds", times["list_seconds"]},
                  {"seconds", whole.seconds()},
                  {"estimated_seconds", estimated},
                  {"model_bytes", run.modelBytes},
                  {"curve", Json(workflow::roundsJson(curve.rounds))},
                  {"curve_figure", curve.figure.empty() ? Json(nullptr) : Json(curve.figure)},
                  {"notes", notesJson(run)},
                  {"command", workflow::commandOf(*opened.workspace, run)}});
}

}  // namespace

void addTrain(CommandLine& line) { line.add(workflow::trainCommand(), train); }

}  // namespace kindred::cli
