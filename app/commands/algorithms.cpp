#include "core/workflow/queries/catalogue.h"

#include "app/commands/commands.h"
#include "app/commands/table.h"
#include "core/workflow/commands/catalogue.h"

namespace kindred::cli {
namespace {

void listAlgorithms(CommandLine& line, const workflow::AlgorithmsArguments& options) {
  std::vector<workflow::CatalogueEntry> entries;
  asUsage([&] { entries = workflow::catalogue(options.family); });
  Json json = Json::array();
  std::string text;
  for (const auto& entry : entries) {
    json.push_back(Json(workflow::toJson(entry)));
    text += entry.family + " " + entry.info.key + ": " + english(entry.info.title) + "\n";
    if (!entry.unavailable.empty()) text += "  " + english(entry.unavailable) + "\n";
    Table parameters({"", "parameter", "default", "what it is"});
    for (const auto& parameter : expanded(entry.info.parameters, {})) {
      parameters.add({" ", parameter.key, written(parameter, parameter.defaultValue), english(parameter.label)});
    }
    if (!entry.info.parameters.empty()) text += parameters.text();
  }
  line.json() ? line.print(json) : line.print(text);
}

}  // namespace

void addAlgorithms(CommandLine& line) { line.add(workflow::algorithmsCommand(), listAlgorithms); }

}  // namespace kindred::cli
