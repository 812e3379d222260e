#include <tuple>

#include "app/commands/commands.h"
#include "app/commands/evaluation_json.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/project.h"
#include "core/workflow/families.h"
#include "core/workflow/run_notes.h"
#include "core/workflow/run_trace.h"
#include "core/workflow/store_evaluation.h"

namespace kindred::cli {
namespace {

Json runJson(const workflow::Workspace& workspace, const workflow::RunInfo& run, const std::string& dataset) {
  return {{"run", run.id},
          {"family", run.family},
          {"name", run.name},
          {"algorithm", run.algorithm},
          {"parameters", Json(toJson(run.parameters))},
          {"seed", run.seed},
          {"dataset", dataset},
          {"revision", run.revision},
          {"created", timeJson(run.created)},
          {"seconds", run.seconds},
          {"command", workflow::commandOf(workspace, run)}};
}

/// What a run came to, as far as it keeps that.
void addOutcome(const workflow::Workspace& workspace, const workflow::RunInfo& run, Json& json) {
  if (run.family == workflow::family::Evaluate) {
    json["figures"] = Json::array();
    for (const auto& [algorithm, metric, figure] : workflow::storedFigures(workspace, run.id)) {
      json["figures"].push_back(figureJson(figure));
      json["figures"].back()["algorithm"] = algorithm;
      json["figures"].back()["metric"] = metric;
    }
    json["comparisons"] = Json::array();
    for (const auto& [a, b, metric, found] : workflow::storedComparisons(workspace, run.id))
      json["comparisons"].push_back(comparisonJson(a, b, metric, found));
  }
  const workflow::RunTrace curve = workflow::traceOf(run);
  if (!curve.rounds.empty()) {
    json["curve"] = Json(workflow::roundsJson(curve.rounds));
    json["curve_figure"] = curve.figure.empty() ? Json(nullptr) : Json(curve.figure);
  }
  json["notes"] = Json::array();
  for (const Text& note : workflow::notesOf(run)) json["notes"].push_back(english(note));
}

std::string verdictsOf(const workflow::Workspace& workspace, const workflow::RunInfo& run) {
  if (run.family != workflow::family::Evaluate) return {};
  Table table({"a", "b", "metric", ""});
  for (const auto& [a, b, metric, found] : workflow::storedComparisons(workspace, run.id))
    table.add({a, b, metric, english(found.verdict)});
  return "\n" + table.text();
}

void listRuns(CommandLine& line, const workflow::RunsArguments& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  if (options.run != 0) std::ignore = workspace->findRun(options.run);  // says where there is none
  Json json = Json::array();
  Table table({">run", "family", "name", "algorithm", "dataset", "created", ">seconds"});
  std::string verdicts;
  for (const auto& dataset : workspace->datasets()) {
    if (!options.dataset.empty() && dataset.name != options.dataset) continue;
    for (const auto& run : workspace->runs(dataset.id)) {
      if (options.run != 0 && run.id != options.run) continue;
      json.push_back(runJson(*workspace, run, dataset.name));
      if (options.run != 0) addOutcome(*workspace, run, json.back());
      if (options.run != 0) verdicts = verdictsOf(*workspace, run);
      table.add({std::to_string(run.id), run.family, run.name, run.algorithm, dataset.name, timeText(run.created),
                 number(run.seconds)});
    }
  }
  line.json() ? line.print(json) : line.print(table.text() + verdicts);
}

}  // namespace

void addRuns(CommandLine& line) { line.add(workflow::runsCommand(), listRuns); }

}  // namespace kindred::cli
