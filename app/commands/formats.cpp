#include "app/commands/commands.h"
#include "app/commands/table.h"
#include "core/import/format.h"
#include "core/workflow/commands/catalogue.h"

namespace kindred::cli {
namespace {

void listFormats(CommandLine& line, const workflow::FormatsArguments&) {
  Json json = Json::array();
  Table table({"key", "title", "recognised by"});
  for (const auto& format : imports::formats()) {
    json.push_back(
        {{"key", format.key}, {"title", english(format.title)}, {"recognised_by", english(format.recognisedBy)}});
    table.add({format.key, english(format.title), english(format.recognisedBy)});
  }
  line.json() ? line.print(json) : line.print(table.text());
}

}  // namespace

void addFormats(CommandLine& line) { line.add(workflow::formatsCommand(), listFormats); }

}  // namespace kindred::cli
