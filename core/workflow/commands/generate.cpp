#include "core/workflow/commands/generate.h"
#include <array>

#include "core/base/error.h"

namespace kindred::workflow {
namespace {

constexpr std::array Kinds = {generate::Kind::Retail, generate::Kind::Ratings, generate::Kind::Films,
                              generate::Kind::Baskets, generate::Kind::Bandit};
constexpr std::int64_t UsualOffers = 5;

std::string usual(std::int64_t generate::Options::*size) { return std::to_string(generate::Options().*size); }

void requireNoSizes(const generate::Options& options, const GenerateArguments& arguments) {
  if (generate::hasSegments(options.kind)) return;
  if (generate::hasSizes(options.kind)) {
    if (!arguments.segments) return;
    throw Error(ErrorCode::BadParameters,
                KI_TEXT("core", "%1 has no planted segments; --segments cannot be set.")
                    .with(std::string(generate::name(options.kind))),
                KI_TEXT("core", "Leave it out, or generate retail or ratings."));
  }
  std::vector<Text> problems;
  const auto require = [&](bool isGiven, const char* name) {
    if (!isGiven) return;
    problems.push_back(KI_TEXT("core", "%1 is a toy of a fixed size; %2 cannot be set.")
                           .with(std::string(generate::name(options.kind)))
                           .with(name));
  };
  require(arguments.customers.has_value(), "--customers");
  require(arguments.products.has_value(), "--products");
  require(arguments.interactions.has_value(), "--interactions");
  require(arguments.segments.has_value(), "--segments");
  if (problems.empty()) return;
  throw Error(ErrorCode::BadParameters, std::move(problems),
              KI_TEXT("core", "Leave the sizes out, or generate retail or ratings."));
}

}  // namespace

const Command<GenerateArguments>& generateCommand() {
  static const auto command = [] {
    using Arguments = GenerateArguments;
    using generate::Options;
    OneOf kinds;
    for (const auto kind : Kinds) kinds.words.emplace_back(generate::name(kind));
    Command<Arguments> made{"generate", "Make a data set with a known truth"};
    made.options
        .add(&Arguments::kind, "kind",
             "retail, ratings, a trial of offers: bandit, or a toy, which takes no sizes: films, baskets", kinds)
        .required()
        .add(&Arguments::customers, "--customers", "Customers")
        .showDefault(usual(&Options::customers))
        .add(&Arguments::products, "--products", "Products; of bandit the offers, without it 5")
        .showDefault(usual(&Options::products))
        .add(&Arguments::interactions, "--interactions", "Order lines, ratings or offers made")
        .showDefault(usual(&Options::interactions))
        .add(&Arguments::segments, "--segments", "Planted segments")
        .showDefault(std::to_string(Options().segments))
        .add(&Arguments::out, "--out", "Folder for the files, made where there is none")
        .required();
    addSeed(made.options);
    return made;
  }();
  return command;
}

generate::Options optionsOf(const GenerateArguments& arguments) {
  generate::Options options;
  for (const auto kind : Kinds) {
    if (generate::name(kind) == arguments.kind) options.kind = kind;
  }
  requireNoSizes(options, arguments);
  options.customers = arguments.customers.value_or(options.customers);
  const bool areOffers = options.kind == generate::Kind::Bandit;
  options.products = arguments.products.value_or(areOffers ? UsualOffers : options.products);
  options.interactions = arguments.interactions.value_or(options.interactions);
  options.segments = arguments.segments.value_or(options.segments);
  options.seed = arguments.seed;
  return options;
}

}  // namespace kindred::workflow
