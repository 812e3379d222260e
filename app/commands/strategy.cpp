#include "core/workflow/commands/strategy.h"

#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/strategy_json.h"
#include "core/base/join.h"
#include "core/base/text_file.h"
#include "core/workflow/playbook.h"
#include "core/workflow/queries/strategies.h"

namespace kindred::cli {
namespace {

constexpr const char* UsualPlaybook = "usual";

void change(workflow::Workspace& workspace, const workflow::StrategyArguments& options) {
  if (options.playbook == UsualPlaybook) workflow::setPlaybook(workspace, {});
  else if (!options.playbook.empty()) workflow::setPlaybook(workspace, readTextFile(options.playbook));
  if (options.margin) workflow::setMargin(workspace, options.margin);
  if (!options.savePlaybook.empty()) writeTextFile(options.savePlaybook, workflow::playbookText(workspace));
}

/// The places of the segments asked for. Throws Error (NotFound) that lists those there are.
std::vector<std::size_t> placesOf(const segment::Segmentation& segmentation, const std::vector<std::string>& names) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < segmentation.segments.size(); ++i) {
    if (names.empty() || std::ranges::find(names, segmentation.segments[i].name) != names.end()) places.push_back(i);
  }
  for (const auto& name : names) {
    if (std::ranges::find(segmentation.segments, name, &segment::Segment::name) != segmentation.segments.end())
      continue;
    throw Error(ErrorCode::NotFound,
                KI_TEXT("core", "There is no segment “%1” in “%2”.").with(name).with(segmentation.name),
                KI_TEXT("core", "There are: %1.").with(joined(segmentation.segments, &segment::Segment::name)));
  }
  return places;
}

std::string textOf(const campaign::Strategy& strategy, const segment::Segment& segment, TextLanguage language) {
  std::string text = segment.letter + "  " + segment.name + ": " + inLanguage(strategy.title, language) + "\n   " +
                     inLanguage(strategy.reason, language) + "\n";
  if (!strategy.advises()) return text;
  const auto add = [&](const char* what, const std::string& sentence) {
    if (!sentence.empty()) text += std::string("   ") + what + ": " + sentence + "\n";
  };
  add("Aim", inLanguage(strategy.aim, language));
  add("Offer", inLanguage(strategy.offer, language));
  add("Products", joined(strategy.products, [](const auto& product) { return english(product.label); }));
  add("Channel", inLanguage(strategy.channel, language) + " " + inLanguage(strategy.consent, language));
  add("Timing", timingOf(strategy, language));
  add("Budget", inLanguage(strategy.budget, language));
  add("Measure", inLanguage(strategy.measure, language));
  add("Wrong if", inLanguage(strategy.disproof, language));
  return text;
}

void adviseAll(CommandLine& line, const workflow::StrategyArguments& options) {
  const auto opened = openDataset(options);
  change(*opened.workspace, options);
  const auto segmentation = opened.workspace->findSegmentation(opened.info.id, options.segmentation);
  const auto places = placesOf(*segmentation, options.segments);
  const auto language = textLanguage(options.language).value_or(TextLanguage::English);
  const auto strategies = workflow::strategiesOf(*opened.workspace, *segmentation, language, line.progress());
  Json json = Json::array();
  std::string text;
  for (const std::size_t place : places) {
    const auto& segment = segmentation->segments[place];
    json.push_back(strategyJson(strategies[place], segment, *opened.dataset, language));
    text += textOf(strategies[place], segment, language) + "\n";
  }
  if (!line.json()) return line.print(text);
  line.print(Json{{"segmentation", segmentation->name}, {"strategies", std::move(json)}});
}

}  // namespace

void addStrategy(CommandLine& line) { line.add(workflow::strategyCommand(), adviseAll); }

}  // namespace kindred::cli
