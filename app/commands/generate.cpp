#include "core/generate/generate.h"

#include "app/commands/commands.h"
#include "app/commands/table.h"

namespace kindred::cli {
namespace {

const std::map<std::string, generate::Kind> Kinds = {{"retail", generate::Kind::Retail},
                                                     {"ratings", generate::Kind::Ratings},
                                                     {"films", generate::Kind::Films},
                                                     {"baskets", generate::Kind::Baskets}};

void requireNoSizes(generate::Kind kind, const std::vector<const CLI::Option*>& sizes) {
  if (generate::hasSizes(kind)) return;
  std::vector<Text> problems;
  for (const auto* size : sizes) {
    if (size->count() == 0) continue;
    problems.push_back(KI_TEXT("core", "%1 is a toy of a fixed size; %2 cannot be set.")
                           .with(std::string(generate::name(kind)))
                           .with(size->get_name()));
  }
  if (problems.empty()) return;
  throw UsageError{std::move(problems), KI_TEXT("core", "Leave the sizes out, or generate retail or ratings.")};
}

}  // namespace

void addGenerate(CommandLine& line) {
  struct Arguments {
    generate::Options made;
    std::string kind, folder;
    std::vector<const CLI::Option*> sizes;
  };
  auto options = std::make_shared<Arguments>();
  CLI::App& command = line.add("generate", "Make a data set with a known truth", [&line, options] {
    options->made.kind = Kinds.at(options->kind);
    options->made.seed = line.seed();
    requireNoSizes(options->made.kind, options->sizes);
    generate::Generated made;
    asUsage([&] { made = generate::generate(options->made, options->folder, line.progress()); });
    Json files = Json::array();
    std::string text;
    for (const auto& file : made.files) {
      files.push_back(file.string());
      text += file.string() + "\n";
    }
    if (!line.json()) return line.print(text);
    line.print(Json{{"files", std::move(files)},
                    {"seed", options->made.seed},
                    {"customers", made.customers},
                    {"products", made.products},
                    {"interactions", made.interactions}});
  });
  command.add_option("kind", options->kind, "retail, ratings, or a toy, which takes no sizes: films, baskets")
      ->required()
      ->check(CLI::IsMember(Kinds));
  const auto size = [&](const char* name, auto& value, const char* help) {
    options->sizes.push_back(command.add_option(name, value, help)->capture_default_str());
  };
  size("--customers", options->made.customers, "Customers");
  size("--products", options->made.products, "Products");
  size("--interactions", options->made.interactions, "Order lines or ratings");
  size("--segments", options->made.segments, "Planted segments");
  command.add_option("--out", options->folder, "Folder for the files, made where there is none")->required();
  line.addSeed(command);
}

}  // namespace kindred::cli
