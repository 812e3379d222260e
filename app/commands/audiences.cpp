#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/table.h"
#include "core/workflow/commands/project.h"

namespace kindred::cli {
namespace {

std::string recipeText(const std::string& recipe) {
  const auto json = nlohmann::json::parse(recipe, nullptr, false);
  return json.is_object() ? english(textFromJson(json)) : std::string();
}

void listAudiences(CommandLine& line, const workflow::DatasetArguments& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  Json json = Json::array();
  Table table({"name", "recipe", ">customers", "created"});
  for (const auto& dataset : workspace->datasets()) {
    if (!options.dataset.empty() && dataset.name != options.dataset) continue;
    for (const auto& audience : workspace->audiences(dataset.id)) {
      json.push_back({{"name", audience.name},
                      {"recipe", recipeText(audience.recipe)},
                      {"customers", audience.customers},
                      {"dataset", dataset.name},
                      {"created", timeJson(audience.created)}});
      table.add({audience.name, recipeText(audience.recipe), number(static_cast<double>(audience.customers), 0),
                 timeText(audience.created)});
    }
  }
  line.json() ? line.print(json) : line.print(table.text());
}

}  // namespace

void addAudiences(CommandLine& line) { line.add(workflow::audiencesCommand(), listAudiences); }

}  // namespace kindred::cli
