#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/project.h"

namespace kindred::cli {
namespace {

void listDatasets(CommandLine& line, const workflow::DatasetArguments& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  Json json = Json::array();
  Table table({"name", "kind", ">revision", ">customers", ">products", ">interactions", "first", "last"});
  for (const auto& dataset : workspace->datasets()) {
    json.push_back({{"name", dataset.name},
                    {"kind", name(dataset.kind)},
                    {"revision", dataset.revision},
                    {"customers", dataset.customers},
                    {"products", dataset.products},
                    {"interactions", dataset.interactions},
                    {"first", timeJson(dataset.first)},
                    {"last", timeJson(dataset.last)}});
    table.add({dataset.name, std::string(name(dataset.kind)), std::to_string(dataset.revision),
               number(dataset.customers, 0), number(dataset.products, 0),
               number(static_cast<double>(dataset.interactions), 0), timeText(dataset.first), timeText(dataset.last)});
  }
  line.json() ? line.print(json) : line.print(table.text());
}

}  // namespace

void addDatasets(CommandLine& line) { line.add(workflow::datasetsCommand(), listDatasets); }

}  // namespace kindred::cli
