// A step's keys and values against what its `show` knows, and figures against those it gives.
#include <algorithm>
#include <map>

#include "core/lesson/file/blocks.h"
#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"

namespace kindred::lesson {
namespace {

std::vector<std::string> showKeys() {
  std::vector<std::string> keys;
  for (const Show& show : shows()) keys.push_back(show.key);
  return keys;
}

// Every key that any show knows, so that a mistyped one is told from one that does not belong here.
std::vector<std::string> namesFor(const Show* show) {
  std::vector<std::string> names{"show"};
  for (const Show& other : shows()) {
    for (const KeyRule& rule : other.keys) {
      if (show == nullptr || show == &other) names.push_back(rule.name);
    }
  }
  return names;
}

void checkData(const FileBlock& block, const DataBlock* data, const Show& show, Problems& problems) {
  static const std::map<Show::Needs, std::string> Insertions = {{Show::Needs::Ratings, "example: gift-shop"},
                                                                {Show::Needs::Points, "made: points"},
                                                                {Show::Needs::Likes, "made: shop"},
                                                                {Show::Needs::Any, "example: gift-shop"},
                                                                {Show::Needs::Nothing, "example: gift-shop"}};
  if (show.needs == Show::Needs::Nothing || (data != nullptr && gives(*data, show.needs))) return;
  const Remedy remedy =
      inserting(block.opening.at, "```data\n" + Insertions.at(show.needs) + "\n```\n", KI_TEXT("core", "Insert data"));
  problems.error(block.opening,
                 data == nullptr ? KI_TEXT("core", "No data stand before this step.")
                                 : KI_TEXT("core", "“%1” cannot be shown on the data before it.").with(show.key),
                 remedy);
}

}  // namespace

bool gives(const DataBlock& data, Show::Needs needs) {
  using Kind = DataBlock::Kind;
  const bool ratings = data.kind == Kind::Ratings || data.kind == Kind::Example || data.kind == Kind::File;
  const bool points = data.kind == Kind::Points || data.kind == Kind::MadePoints || data.kind == Kind::File;
  switch (needs) {
    case Show::Needs::Ratings: return ratings;
    case Show::Needs::Points: return points;
    case Show::Needs::Nothing: return true;
    case Show::Needs::Likes: return data.kind == Kind::MadeShop || data.kind == Kind::File;
    default: return ratings || points;
  }
}

void checkStep(const FileBlock& block, const Lesson& lesson, Step& step, Problems& problems) {
  std::vector<Setting> settings;
  for (const FileLine& line : block.body) {
    const auto setting = settingOf(line);
    if (setting && setting->name == "show") step.show = setting->value;
  }
  const Show* show = findShow(step.show);
  settings = settingsOf(block, namesFor(show), problems);
  const auto said = std::ranges::find(settings, "show", &Setting::name);
  if (said == settings.end()) {
    problems.error(
        block.opening, KI_TEXT("core", "The step does not say what it shows."),
        inserting(block.opening.at + block.opening.text.size(), "\nshow: table", KI_TEXT("core", "Insert it")));
  } else if (show == nullptr) {
    const auto meant = nearest(step.show, showKeys());
    problems.atValue(*said,
                     meant ? KI_TEXT("core", "Nothing is called “%1” that could be shown. Did you mean “%2”?")
                                 .with(step.show)
                                 .with(*meant)
                           : KI_TEXT("core", "Nothing is called “%1” that could be shown.").with(step.show),
                     meant);
  }
  std::erase_if(settings, [](const Setting& setting) { return setting.name == "show"; });
  step.settings = std::move(settings);
  if (show == nullptr) return;
  const DataBlock* data = step.data < 0 ? nullptr : &lesson.data[static_cast<std::size_t>(step.data)];
  checkData(block, data, *show, problems);
  data = dataOf(lesson, step, *show);
  if (data == nullptr) return;
  for (const Setting& setting : step.settings) {
    const auto rule = std::ranges::find(show->keys, setting.name, &KeyRule::name);
    if (rule == show->keys.end()) continue;
    if (const auto fault = rule->check(setting.value, *data)) problems.atValue(setting, fault->message, fault->instead);
  }
}

void checkFigures(const std::vector<FileLine>& lines, const Step& step, const Lesson& lesson, Problems& problems) {
  const Show* show = findShow(step.show);
  const DataBlock* data = show == nullptr ? nullptr : dataOf(lesson, step, *show);
  if (data == nullptr) return;
  const FigureNames known = show->figures(step, *data);
  for (const FileLine& line : lines) {
    for (const WordPiece& piece : piecesOf(line.text)) {
      if (piece.kind != WordPiece::Kind::Figure || std::ranges::find(known.names, piece.text) != known.names.end())
        continue;
      const auto meant = nearest(piece.text, known.names);
      if (known.open && !meant) continue;
      const std::size_t at = line.at + piece.at + 1;
      problems.add(
          {.line = line.number,
           .at = at,
           .length = piece.text.size(),
           .message =
               meant ? KI_TEXT("core", "No figure is called “%1”. Did you mean “%2”?").with(piece.text).with(*meant)
                     : KI_TEXT("core", "No figure of this step is called “%1”.").with(piece.text),
           .remedy = meant ? std::optional(replacing(at, piece.text.size(), *meant)) : std::nullopt});
    }
  }
}

}  // namespace kindred::lesson
