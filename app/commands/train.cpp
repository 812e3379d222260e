#include "core/workflow/train_recommender.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

struct TrainArguments {
  ProjectOptions project;
  workflow::TrainRequest request;
  std::vector<std::string> settings;
};

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
  return text + ".\n";
}

void train(CommandLine& line, TrainArguments options) {
  asUsage([&] { recommend::algorithm(options.request.algorithm); });
  const auto opened = openDataset(options.project);
  options.request.datasetId = opened.info.id;
  options.request.seed = line.seed();
  options.request.parameters =
      parsedSettings(options.settings, workflow::trainParameters(options.request.algorithm, *opened.dataset));
  const double estimated = workflow::estimateTraining(options.request, *opened.dataset).seconds;
  if (estimated >= WorthSaying) line.note("This is expected to take " + duration(estimated) + ".");
  const workflow::Stopwatch whole;
  const auto run = workflow::trainRecommender(*opened.workspace, options.request, line.progress());
  const Json times = Json::parse(run.result);
  if (!line.json()) return line.print(trainedText(run, times, whole.seconds()));
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
                  {"command", workflow::commandOf(*opened.workspace, run)}});
}

void runs(CommandLine& line, const ProjectOptions& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  Json json = Json::array();
  Table table({">run", "family", "name", "algorithm", "dataset", "created", ">seconds"});
  for (const auto& dataset : workspace->datasets()) {
    if (!options.dataset.empty() && dataset.name != options.dataset) continue;
    for (const auto& run : workspace->runs(dataset.id)) {
      json.push_back({{"run", run.id},
                      {"family", run.family},
                      {"name", run.name},
                      {"algorithm", run.algorithm},
                      {"parameters", Json(toJson(run.parameters))},
                      {"seed", run.seed},
                      {"dataset", dataset.name},
                      {"revision", run.revision},
                      {"created", timeJson(run.created)},
                      {"seconds", run.seconds},
                      {"command", workflow::commandOf(*workspace, run)}});
      table.add({std::to_string(run.id), run.family, run.name, run.algorithm, dataset.name, timeText(run.created),
                 number(run.seconds)});
    }
  }
  line.json() ? line.print(json) : line.print(table.text());
}

}  // namespace

void addTrain(CommandLine& line) {
  auto options = std::make_shared<TrainArguments>();
  CLI::App& command =
      line.add("train", "Train a recommender and make everyone's list", [&line, options] { train(line, *options); });
  line.addProject(command, std::shared_ptr<ProjectOptions>(options, &options->project));
  command.add_option("--algorithm", options->request.algorithm, "Recommender (see algorithms)")->required();
  command.add_option("--set", options->settings, "Parameter as key=value; preference.value=… for how events count")
      ->expected(1)
      ->take_all();
  command.add_option("--top", options->request.top, "Length of the stored lists; 0 stores the model alone")
      ->capture_default_str()
      ->check(CLI::Range(0, 1000));
  command.add_option("--name", options->request.name, "Name of the run; without it, a free one");
  line.addSeed(command);
}

void addRuns(CommandLine& line) {
  auto options = std::make_shared<ProjectOptions>();
  line.addProject(line.add("runs", "The stored computations of a project", [&line, options] { runs(line, *options); }),
                  options);
}

}  // namespace kindred::cli
