// `show: side-by-side`. Keys: approaches (two recommenders: their keys with hyphens, or user-neighbours, item-neighbours), ratings
// (products left, or BEFORE -> LEFT).
// Figures: left, before, customer, people, learned, hidden, listed; of a side (first and second, the name of its approach, or that
// name's first word): .found, .before, .mean, .low, .high; baseline.mean (the most popular beside what is
// left); difference.mean, .low, .high (first less second).
#include <algorithm>

#include "core/lesson/file/spelling.h"
#include "core/lesson/lesson_run.h"
#include "core/recommend/recommender.h"

namespace kindred::lesson {
namespace {

std::string hyphened(std::string key) {
  std::ranges::replace(key, '_', '-');
  return key;
}

const std::map<std::string, std::string>& approachNames() {
  static const std::map<std::string, std::string> names = [] {
    std::map<std::string, std::string> all;
    for (const recommend::Algorithm& algorithm : recommend::algorithms()) {
      if (algorithm.gives.foldsIn && !algorithm.gives.repeats) all[hyphened(algorithm.info.key)] = algorithm.info.key;
    }
    all["user-neighbours"] = recommenderOf(Voters::Customers);
    all["item-neighbours"] = recommenderOf(Voters::Products);
    return all;
  }();
  return names;
}

std::vector<std::string> approachesOf(const Step& step) {
  std::vector<std::string> names = parts(step.value("approaches", "item-neighbours, content"), ',');
  names.resize(2);
  return names;
}

KeyRule approachesRule() {
  return {"approaches", [](const std::string& value, const DataBlock&) -> std::optional<Fault> {
            std::vector<std::string> all;
            for (const auto& [name, key] : approachNames()) all.push_back(name);
            const std::vector<std::string> names = parts(value, ',');
            if (names.size() != 2)
              return Fault{KI_TEXT("core", "“approaches” names two: item-neighbours, content."),
                           "item-neighbours, content"};
            for (std::size_t i = 0; i < 2; ++i) {
              if (approachNames().contains(names[i])) continue;
              Fault fault = notOneOf(names[i], all);
              fault.message = KI_TEXT("core", "There is no approach “%1”.").with(names[i]);
              if (const auto meant = nearest(names[i], all))
                fault.message =
                    KI_TEXT("core", "There is no approach “%1”. Did you mean “%2”?").with(names[i]).with(*meant);
              const std::string instead = nearest(names[i], all).value_or("item-neighbours");
              fault.instead = i == 0 ? instead + ", " + names[1] : names[0] + ", " + instead;
              return fault;
            }
            return std::nullopt;
          }};
}

struct Left {
  int before = 0, now = 0;
};

// "3" or "4 -> 3".
std::optional<Left> leftOf(const std::string& value, int most) {
  const std::size_t arrow = value.find("->");
  const auto now = numberOf(arrow == std::string::npos ? value : value.substr(arrow + 2));
  const auto before = arrow == std::string::npos ? now : numberOf(value.substr(0, arrow));
  const auto fits = [&](double number) { return number >= 0 && number <= most && number == static_cast<int>(number); };
  if (!now || !before || !fits(*now) || !fits(*before)) return std::nullopt;
  return Left{static_cast<int>(*before), static_cast<int>(*now)};
}

KeyRule ratingsRule() {
  return {"ratings", [](const std::string& value, const DataBlock& data) -> std::optional<Fault> {
            if (leftOf(value, data.asked.shown)) return std::nullopt;
            return Fault{
                KI_TEXT("core", "“ratings” says how many are left: 3, or 4 -> 3; at most %1.").with(data.asked.shown),
                std::to_string(data.asked.shown)};
          }};
}

// "first", "item-neighbours", and "item" where only one of the two begins so.
std::vector<std::string> prefixesOf(const Step& step, std::size_t side) {
  const std::vector<std::string> approaches = approachesOf(step);
  std::vector<std::string> prefixes{side == 0 ? "first" : "second"};
  if (approaches[0] == approaches[1]) return prefixes;
  prefixes.push_back(approaches[side]);
  const auto firstWord = [&](std::size_t of) { return approaches[of].substr(0, approaches[of].find('-')); };
  if (firstWord(0) != firstWord(1) && firstWord(side) != approaches[side]) prefixes.push_back(firstWord(side));
  return prefixes;
}

FigureNames sideNames(const Step& step, const DataBlock&) {
  FigureNames names{{"left", "before", "customer", "people", "learned", "hidden", "listed", "baseline.mean",
                     "difference.mean", "difference.low", "difference.high"}};
  for (std::size_t side = 0; side < 2; ++side) {
    for (const std::string& prefix : prefixesOf(step, side)) {
      for (const char* part : {".found", ".before", ".mean", ".low", ".high"}) names.names.push_back(prefix + part);
    }
  }
  return names;
}

Figures sideFigures(const Step& step, const ColdStartWalk& walk, const Left& left) {
  const auto now = static_cast<std::size_t>(left.now);
  const auto stepAt = [&](int of) -> const ColdStartStep& {
    return walk.steps[static_cast<std::size_t>(walk.settings.shown - of)];
  };
  Figures figures{{"left", std::int64_t{left.now}},
                  {"before", std::int64_t{left.before}},
                  {"customer", walk.customer},
                  {"people", std::int64_t{walk.people}},
                  {"learned", std::int64_t{walk.learnedFrom}},
                  {"hidden", std::int64_t{walk.settings.hidden}},
                  {"listed", std::int64_t{walk.settings.listed}},
                  {"baseline.mean", walk.popular[now].mean},
                  {"difference.mean", walk.difference[now].mean},
                  {"difference.low", walk.difference[now].low},
                  {"difference.high", walk.difference[now].high}};
  for (std::size_t side = 0; side < 2; ++side) {
    for (const std::string& prefix : prefixesOf(step, side)) {
      figures[prefix + ".found"] = std::int64_t{stepAt(left.now).sides[side].found};
      figures[prefix + ".before"] = std::int64_t{stepAt(left.before).sides[side].found};
      figures[prefix + ".mean"] = walk.found[side][now].mean;
      figures[prefix + ".low"] = walk.found[side][now].low;
      figures[prefix + ".high"] = walk.found[side][now].high;
    }
  }
  return figures;
}

Shown runSides(const Step& step, const Ground& ground, Progress& progress) {
  const DataBlock& block = ground.block();
  const DatasetPtr dataset = ground.likes();
  ColdStartSettings settings = block.asked;
  const std::vector<std::string> approaches = approachesOf(step);
  std::string key = "sides " + block.source + dataset->name + std::to_string(dataset->revision);
  for (std::size_t side = 0; side < 2; ++side) {
    const auto found = approachNames().find(approaches[side]);
    if (found == approachNames().end())
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "There is no approach “%1”.").with(approaches[side]),
                  KI_TEXT("core", "Mend what is listed among the problems."));
    settings.approaches[side] = found->second;
    key += ' ' + found->second;
  }
  const auto customer = block.user.empty() ? std::nullopt : dataset->customers.find(block.user);
  if (!block.user.empty() && !customer)
    throw Error(ErrorCode::NotFound, KI_TEXT("core", "There is no customer “%1” in these data.").with(block.user),
                KI_TEXT("core", "Give another one in the block of data, or leave “user” out."));
  const auto walk = ground.walks().get<ColdStartWalk>(key, [&] {
    return walkColdStart(*dataset, customer ? std::optional(dataset->customers.key(*customer)) : std::nullopt, settings,
                         progress);
  });
  const Left left = leftOf(step.value("ratings", std::to_string(settings.shown)), settings.shown)
                        .value_or(Left{settings.shown, settings.shown});
  const int at = walk->settings.shown - left.now;
  return {.picture = SidesPicture{walk, at}, .figures = sideFigures(step, *walk, left), .words = words(*walk, at)};
}

}  // namespace

Show sidesShow() {
  return {.key = "side-by-side",
          .needs = Show::Needs::Likes,
          .keys = {approachesRule(), ratingsRule()},
          .figures = sideNames,
          .run = runSides};
}

}  // namespace kindred::lesson
