#include "core/workflow/commands/generate.h"

#include "app/commands/commands.h"

namespace kindred::cli {
namespace {

void generateFiles(CommandLine& line, const workflow::GenerateArguments& options) {
  generate::Options wanted;
  generate::Generated made;
  asUsage([&] {
    wanted = optionsOf(options);
    made = generate::generate(wanted, options.out, line.progress());
  });
  Json files = Json::array();
  std::string text;
  for (const auto& file : made.files) {
    files.push_back(file.string());
    text += file.string() + "\n";
  }
  if (!line.json()) return line.print(text);
  line.print(Json{{"files", std::move(files)},
                  {"seed", wanted.seed},
                  {"customers", made.customers},
                  {"products", made.products},
                  {"interactions", made.interactions}});
}

}  // namespace

void addGenerate(CommandLine& line) { line.add(workflow::generateCommand(), generateFiles); }

}  // namespace kindred::cli
