#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/project.h"

namespace kindred::cli {
namespace {

void listRuns(CommandLine& line, const workflow::DatasetArguments& options) {
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

void addRuns(CommandLine& line) { line.add(workflow::runsCommand(), listRuns); }

}  // namespace kindred::cli
