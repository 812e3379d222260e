#include "app/commands/commands.h"
#include "app/commands/table.h"
#include "core/workflow/queries/catalogue.h"

namespace kindred::cli {

void addAlgorithms(CommandLine& line) {
  auto family = std::make_shared<std::string>();
  CLI::App& command = line.add("algorithms", "The algorithms with their parameters", [&line, family] {
    std::vector<workflow::CatalogueEntry> entries;
    asUsage([&] { entries = workflow::catalogue(*family); });
    Json json = Json::array();
    std::string text;
    for (const auto& entry : entries) {
      json.push_back(Json(workflow::toJson(entry)));
      text += entry.family + " " + entry.info.key + ": " + english(entry.info.title) + "\n";
      Table parameters({"", "parameter", "default", "what it is"});
      for (const auto& parameter : entry.info.parameters) {
        parameters.add({" ", parameter.key, written(parameter, parameter.defaultValue), english(parameter.label)});
      }
      if (!entry.info.parameters.empty()) text += parameters.text();
    }
    line.json() ? line.print(json) : line.print(text);
  });
  command.add_option("--family", *family, "recommend, segment, embed, similarity or features");
}

}  // namespace kindred::cli
