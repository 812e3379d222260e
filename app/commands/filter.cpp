#include "core/workflow/commands/filter.h"

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"

namespace kindred::cli {
namespace {

void filterDataset(CommandLine& line, const workflow::FilterArguments& options) {
  workflow::FilterRequest request{.name = options.name};
  asUsage([&] { request.options = filterOf(options); });
  const auto opened = openDataset(options);
  request.datasetId = opened.info.id;
  const auto outcome = workflow::filterData(*opened.workspace, request, line.progress());
  Json json = {{"dataset", outcome.dataset.name}, {"revision", outcome.dataset.revision}};
  json.update(Json(toJson(outcome.report)));
  if (line.json()) return line.print(json);
  line.print("Kept " + number(static_cast<double>(outcome.report.rowsKept), 0) + " of " +
             number(static_cast<double>(outcome.report.rowsRead), 0) +
             " events: " + number(outcome.report.customers, 0) + " customers, " + number(outcome.report.products, 0) +
             " products. Stored as “" + outcome.dataset.name + "”.\n");
}

}  // namespace

void addFilter(CommandLine& line) { line.add(workflow::filterCommand(), filterDataset); }

}  // namespace kindred::cli
