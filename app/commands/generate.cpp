#include "core/generate/generate.h"

#include "app/commands/commands.h"
#include "app/commands/table.h"

namespace kindred::cli {

void addGenerate(CommandLine& line) {
  struct Arguments {
    generate::Options made;
    std::string folder;
  };
  auto options = std::make_shared<Arguments>();
  CLI::App& command = line.add("generate", "Make a data set with a known truth", [&line, options] {
    options->made.seed = line.seed();
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
  const std::map<std::string, generate::Kind> kinds = {{"retail", generate::Kind::Retail},
                                                       {"ratings", generate::Kind::Ratings},
                                                       {"films", generate::Kind::Films},
                                                       {"baskets", generate::Kind::Baskets}};
  command.add_option("kind", options->made.kind, "retail, ratings, or a toy: films, baskets")
      ->required()
      ->transform(CLI::CheckedTransformer(kinds).description("{retail,ratings,films,baskets}"));
  command.add_option("--customers", options->made.customers, "Customers")->capture_default_str();
  command.add_option("--products", options->made.products, "Products")->capture_default_str();
  command.add_option("--interactions", options->made.interactions, "Order lines or ratings")->capture_default_str();
  command.add_option("--segments", options->made.segments, "Planted segments")->capture_default_str();
  command.add_option("--out", options->folder, "Folder for the files, made where there is none")->required();
  line.addSeed(command);
}

}  // namespace kindred::cli
