// Methods of the catalogue on data made up for them, or on a data set that stands before the step (file:).
//
//   inside         method (its key with hyphens), picture (the key of one of its pictures), or round (1, 2, …, last).
//                  Figures: method, pictures, rounds; of a round round, loss, hidden
//   hybrid         approaches (two), weight (0 to 1), step (1 to 4). Figures: found, best.weight, best.found, hidden
//   content-based  step (1 to 5). Figures: customer, best, score
//   factorisation  round, rate, regularisation, on a table of ratings. Figures: round, error, hidden, rounds
#include <algorithm>
#include <cmath>

#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"
#include "core/lesson/planted_shop.h"
#include "core/recommend/recommender.h"

namespace kindred::lesson {
namespace {

std::string withHyphens(std::string key) {
  std::ranges::replace(key, '_', '-');
  return key;
}

std::vector<std::string> methodNames() {
  std::vector<std::string> names;
  for (const recommend::Algorithm& each : recommend::algorithms()) names.push_back(withHyphens(each.info.key));
  return names;
}

/// The key of a method by its name with hyphens, or the first of the catalogue.
std::string methodOf(const std::string& name) {
  for (const recommend::Algorithm& each : recommend::algorithms()) {
    if (withHyphens(each.info.key) == name) return each.info.key;
  }
  return recommend::algorithms().front().info.key;
}

int wholeOf(const Step& step, const char* name, int usual, int low, int high) {
  return std::clamp(static_cast<int>(numberOf(step.value(name)).value_or(usual)), low, high);
}

Measured exact(double value) { return Measured::exactly(std::isnan(value) ? 0 : value); }

Text nameAlone(const std::string& name) { return KI_TEXT("core", "%1").with(name); }

// Of a step that names neither, the first picture.
int insideStep(const Step& step, const InsideWalk& walk) {
  const auto pictures = static_cast<int>(walk.parts.size());
  if (const std::string round = step.value("round"); !round.empty() && !walk.rounds.empty()) {
    const auto last = static_cast<int>(walk.rounds.size()) - 1;
    if (round == "last") return pictures + last;
    const auto number = static_cast<std::size_t>(std::max(1.0, numberOf(round).value_or(1)));
    int nearest = 0;
    for (int i = 0; i <= last; ++i) {
      if (walk.rounds[static_cast<std::size_t>(i)].place + 1 <= number) nearest = i;
    }
    return pictures + nearest;
  }
  const std::string wanted = step.value("picture");
  const auto found = std::ranges::find_if(
      walk.parts, [&](const recommend::InsidePart& part) { return withHyphens(part.key) == wanted; });
  if (wanted.empty()) return 0;
  if (found != walk.parts.end()) return static_cast<int>(found - walk.parts.begin());
  std::string all;
  for (const recommend::InsidePart& part : walk.parts) all += (all.empty() ? "" : ", ") + withHyphens(part.key);
  throw Error(ErrorCode::BadParameters, KI_TEXT("core", "This method has no picture “%1”.").with(wanted),
              KI_TEXT("core", "It has: %1.").with(all));
}

Show insideShow() {
  return {.key = "inside",
          .needs = Show::Needs::Nothing,
          .keys = {oneOf("method", methodNames()),
                   {"picture", [](const std::string&, const DataBlock&) { return std::optional<Fault>(); }},
                   wholeNumberOr("round", 1, 10000, "last")},
          .figures =
              [](const Step&, const DataBlock&) {
                return FigureNames{{"method", "pictures", "rounds", "round", "loss", "hidden"}};
              },
          .run =
              [](const Step& step, const Ground& ground, Progress& progress) {
                const DatasetPtr dataset = ground.fileOrNull();
                const std::string method = methodOf(step.value("method"));
                const std::string key = "inside " + method + std::string(code(step.language)) +
                                        (dataset ? ' ' + dataset->name + std::to_string(dataset->revision) : "");
                const auto walk = ground.walks().get<InsideWalk>(key, [&] {
                  return walkInside(dataset.get(), {.algorithm = method, .language = step.language}, progress);
                });
                const int at = insideStep(step, *walk);
                Figures figures{{"method", Phrase{walk->title.source()}},
                                {"pictures", std::ssize(walk->parts)},
                                {"rounds", std::ssize(walk->trace)}};
                if (const InsideRound* round = walk->roundAt(at)) {
                  const Epoch& epoch = walk->trace[round->place];
                  figures["round"] = std::int64_t{epoch.number};
                  if (epoch.loss) figures["loss"] = *epoch.loss;
                  if (epoch.validation) figures["hidden"] = std::abs(*epoch.validation);
                }
                return Shown{InsidePicture{walk, at}, std::move(figures), words(*walk, at)};
              }};
}

/// The lists of a state as bars: what each side says of a product, and the sum.
Picture mixedPicture(const MixWalk& walk, const MixAt& at) {
  BarsPicture bars{.up = KI_TEXT("core", "score, in standard deviations"), .groups = {}, .sides = {}};
  bars.sides = {{walk.titles[0], {}}, {walk.titles[1], {}}, {KI_TEXT("core", "mixed"), {}}};
  for (const Mixed& mixed : at.list) {
    bars.groups.push_back(nameAlone(walk.nameOf(mixed.product)));
    for (std::size_t side = 0; side < 2; ++side)
      bars.sides[side].points.push_back(exact(std::max(0.0, mixed.parts[side])));
    bars.sides[2].points.push_back(exact(std::max(0.0, mixed.score)));
  }
  return bars;
}

Picture weightsPicture(const MixWalk& walk, std::size_t now) {
  LinesPicture lines{.across = KI_TEXT("core", "weight of the first; the second has the rest"),
                     .up = KI_TEXT("core", "found on average"),
                     .places = {},
                     .lines = {{KI_TEXT("core", "found on average"), {}}},
                     .current = now};
  for (const MixAt& at : walk.at) {
    lines.places.push_back(englishNumber(at.weight, 1));
    lines.lines.front().points.push_back(exact(at.found));
  }
  return lines;
}

Show hybridShow() {
  const std::vector<std::string> all = methodNames();
  const KeyRule approaches{"approaches", [all](const std::string& value, const DataBlock&) -> std::optional<Fault> {
                             const std::vector<std::string> names = parts(value, ',');
                             if (names.size() != 2)
                               return Fault{KI_TEXT("core", "“approaches” names two: item-neighbours, content."), {}};
                             for (const std::string& name : names) {
                               if (std::ranges::find(all, name) == all.end()) return notOneOf(name, all);
                             }
                             return std::nullopt;
                           }};
  return {.key = "hybrid",
          .needs = Show::Needs::Nothing,
          .keys = {approaches, realNumber("weight", 0, 1), wholeNumber("step", 1, MixSteps)},
          .figures =
              [](const Step&, const DataBlock&) {
                return FigureNames{{"found", "best.weight", "best.found", "hidden", "customer", "step", "steps"}};
              },
          .run =
              [](const Step& step, const Ground& ground, Progress& progress) {
                DatasetPtr dataset = ground.fileOrNull();
                MixSettings settings;
                const std::string said = step.value("approaches");
                if (const auto names = parts(said, ','); names.size() == 2)
                  settings.parts = {methodOf(names[0]), methodOf(names[1])};
                const std::string key = "hybrid " + said + std::string(code(step.language)) +
                                        (dataset ? dataset->name + std::to_string(dataset->revision) : "");
                if (!dataset) dataset = plantShop({.language = step.language}).dataset;
                const auto walk =
                    ground.walks().get<MixWalk>(key, [&] { return walkMix(*dataset, settings, progress); });
                const int at = wholeOf(step, "step", MixSteps, 1, MixSteps) - 1;
                const double weight = std::clamp(numberOf(step.value("weight")).value_or(0.5), 0.0, 1.0);
                const auto place = static_cast<std::size_t>(std::lround(weight * (MixWeights - 1)));
                Figures figures{{"found", walk->at[place].found},
                                {"best.weight", walk->at[walk->best()].weight},
                                {"best.found", walk->at[walk->best()].found},
                                {"hidden", walk->hidden},
                                {"customer", walk->customer},
                                {"step", std::int64_t{at} + 1},
                                {"steps", std::int64_t{MixSteps}}};
                auto picture = std::make_shared<const Picture>(
                    at == MixSteps - 1 ? weightsPicture(*walk, place) : mixedPicture(*walk, walk->at[place]));
                return Shown{DrawnPicture{std::move(picture)}, std::move(figures), words(*walk, at, place)};
              }};
}

Picture contentPicture(const ContentWalk& walk, int at) {
  BarsPicture bars{.up = {}, .groups = {}, .sides = {}};
  const auto add = [&](const std::string& name, double value) {
    bars.groups.push_back(nameAlone(name));
    bars.sides.front().points.push_back(exact(value));
  };
  constexpr int Profile = 3;
  if (at >= ContentSteps - 1) {
    bars.up = KI_TEXT("core", "score: cosine of profile and product");
    bars.sides.push_back({bars.up, {}});
    for (const Matched& each : walk.matched) add(walk.table.titles[static_cast<std::size_t>(each.product)], each.score);
    return bars;
  }
  bars.up = at == 0         ? KI_TEXT("core", "in how many titles the word is")
            : at >= Profile ? KI_TEXT("core", "what the word counts in the profile")
                            : KI_TEXT("core", "what the word is worth: the rarer the more");
  bars.sides.push_back({bars.up, {}});
  for (std::size_t word = 0; word < walk.words.size(); ++word)
    add(walk.words[word], at == 0         ? walk.holders[word]
                          : at >= Profile ? walk.profile[word]
                                          : walk.inverseFrequency(word));
  return bars;
}

Show contentBased() {
  return {.key = "content-based",
          .needs = Show::Needs::Nothing,
          .keys = {wholeNumber("step", 1, ContentSteps)},
          .figures =
              [](const Step&, const DataBlock&) {
                return FigureNames{{"customer", "best", "score", "step", "steps"}};
              },
          .run =
              [](const Step& step, const Ground& ground, Progress&) {
                constexpr Index Products = 6;
                const DatasetPtr dataset = ground.fileOrNull();
                const ContentWalk walk =
                    walkContent(dataset ? titlesFrom(*dataset, Products) : giftTitles(step.language));
                const int at = wholeOf(step, "step", ContentSteps, 1, ContentSteps) - 1;
                const Matched& best = walk.matched.front();
                Figures figures{{"customer", walk.table.person},
                                {"best", walk.table.titles[static_cast<std::size_t>(best.product)]},
                                {"score", best.score},
                                {"step", std::int64_t{at} + 1},
                                {"steps", std::int64_t{ContentSteps}}};
                return Shown{DrawnPicture{std::make_shared<const Picture>(contentPicture(walk, at))},
                             std::move(figures), words(walk, at)};
              }};
}

Show factorisation() {
  constexpr int MostFactorRounds = 30;
  return {.key = "factorisation",
          .needs = Show::Needs::Ratings,
          .keys = {wholeNumberOr("round", 0, MostFactorRounds, "last"), realNumber("rate", 0.001, 0.5),
                   realNumber("regularisation", 0, 1)},
          .figures =
              [](const Step&, const DataBlock&) {
                return FigureNames{{"round", "rounds", "error", "hidden"}};
              },
          .run =
              [](const Step& step, const Ground& ground, Progress&) {
                FactorSettings settings;
                settings.learningRate = numberOf(step.value("rate")).value_or(settings.learningRate);
                settings.regularisation = numberOf(step.value("regularisation")).value_or(settings.regularisation);
                const auto table = ground.ratings();
                const FactorWalk walk = walkFactors(*table, std::ssize(table->people) - 1, settings);
                const int at = wholeOf(step, "round", settings.rounds, 0, settings.rounds);
                LinesPicture lines{.across = KI_TEXT("core", "round"),
                                   .up = KI_TEXT("core", "root of the mean squared error"),
                                   .places = {},
                                   .lines = {{KI_TEXT("core", "of what it learns from"), {}}},
                                   .current = static_cast<std::size_t>(at)};
                const bool hides = walk.hidden.has_value();
                if (hides) lines.lines.push_back({KI_TEXT("core", "of the hidden rating"), {}});
                for (std::size_t round = 0; round < walk.rounds.size(); ++round) {
                  lines.places.push_back(std::to_string(round));
                  lines.lines[0].points.push_back(exact(walk.rounds[round].learned));
                  if (hides) lines.lines[1].points.push_back(exact(walk.rounds[round].hidden.value_or(0)));
                }
                const FactorRound& now = walk.rounds[static_cast<std::size_t>(at)];
                Figures figures{{"round", std::int64_t{at}},
                                {"rounds", std::int64_t{settings.rounds}},
                                {"error", now.learned},
                                {"hidden", now.hidden.value_or(0)}};
                return Shown{DrawnPicture{std::make_shared<const Picture>(std::move(lines))}, std::move(figures),
                             words(walk, std::min(walk.steps() - 1, FactorWalk::FirstSteps - 1 + at))};
              }};
}

}  // namespace

std::vector<Show> methodShows() { return {insideShow(), hybridShow(), contentBased(), factorisation()}; }

}  // namespace kindred::lesson
