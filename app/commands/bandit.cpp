#include <algorithm>

#include "app/commands/bandit_evaluate.h"
#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/import/cells/numbers.h"
#include "core/predict/bandits/simulate.h"
#include "core/workflow/commands/bandit.h"

namespace kindred::cli {
namespace {

using predict::bandits::Simulated;
using predict::bandits::World;

World worldOf(const workflow::BanditArguments& options) {
  World world;
  asUsage([&] {
    if (!options.probabilities.empty() && (options.arms || options.features))
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "Give either --probabilities or --arms."));
    for (const std::string& word : options.probabilities) {
      const auto number = imports::readNumber(word, '.');
      if (!number)
        throw Error(ErrorCode::BadParameters, KI_TEXT("core", "“%1” is not a number.").with(word),
                    KI_TEXT("core", "For example: 0.05,0.08,0.1"));
      world.probabilities.push_back(*number);
    }
    constexpr int UsualArms = 5;
    if (options.probabilities.empty())
      world = predict::bandits::madeWorld(options.arms.value_or(UsualArms), options.features.value_or(0), options.seed);
    predict::bandits::requireWorld(world);
  });
  return world;
}

struct Played {
  std::string key;
  Values values;
  Simulated simulated;
};

Json playedJson(const Played& played) {
  Json curve = Json::array();
  for (const auto& point : played.simulated.regret)
    curve.push_back({{"round", point.round},
                     {"value", numberJson(point.mean)},
                     {"low", numberJson(point.low)},
                     {"high", numberJson(point.high)},
                     {"runs", {{"low", numberJson(point.least)}, {"high", numberJson(point.most)}}},
                     {"shares", point.shares}});
  const auto& last = played.simulated.regret.back();
  return {
      {"algorithm", played.key},
      {"parameters", Json(toJson(played.values))},
      {"regret", {{"value", numberJson(last.mean)}, {"low", numberJson(last.low)}, {"high", numberJson(last.high)}}},
      {"rewards", numberJson(played.simulated.rewards)},
      {"best_share", numberJson(played.simulated.bestShare)},
      {"shares", played.simulated.shares},
      {"wrong_favourites", played.simulated.wrongFavourites},
      {"curve", curve}};
}

void writeCurves(const std::string& file, const std::vector<Played>& all) {
  CsvFile csv(file, {"algorithm", "round", "regret", "low", "high"});
  for (const Played& played : all) {
    for (const auto& point : played.simulated.regret)
      csv.row(played.key, point.round, point.mean, point.low, point.high);
  }
  csv.commit();
}

std::string playedText(const std::vector<Played>& all) {
  Table table({"", ">lost", ">95 %", ">taken up", ">best offer made"});
  for (const Played& played : all) {
    const auto& last = played.simulated.regret.back();
    table.add({played.key, number(last.mean, 1), number(last.low, 1) + "–" + number(last.high, 1),
               number(played.simulated.rewards, 1), percent(played.simulated.bestShare)});
  }
  return "Answers lost against always making the best offer:\n" + table.text();
}

void requireFitting(const workflow::BanditArguments& options) {
  const bool evaluates = options.action == "evaluate";
  const auto refuse = [](const char* option, const char* action) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "%1 is no option of bandit %2.").with(option).with(action));
  };
  if (evaluates) {
    if (!options.probabilities.empty()) refuse("--probabilities", "evaluate");
    if (options.arms) refuse("--arms", "evaluate");
    if (options.features) refuse("--features", "evaluate");
    if (options.table.empty()) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "bandit evaluate needs --table."));
    return;
  }
  if (!options.table.empty()) refuse("--table", "simulate");
  if (!options.always.empty()) refuse("--always", "simulate");
  if (options.algorithms.empty())
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "bandit simulate needs --algorithm."),
                KI_TEXT("core", "“algorithms --family bandit” lists them."));
}

void bandit(CommandLine& line, const workflow::BanditArguments& options) {
  asUsage([&] { requireFitting(options); });
  if (options.action == "evaluate") return evaluateBandits(line, options);
  const World world = worldOf(options);
  const auto settings = settingsByAlgorithm(options.settings, options.algorithms);
  std::vector<Played> all;
  for (const std::string& key : options.algorithms) {
    asUsage([&] { predict::bandits::bandit(key); });
    const Parameters& parameters = predict::bandits::bandit(key).info.parameters;
    Values values;
    if (const auto own = settings.find(key); own != settings.end()) values = parsedSettings(own->second, parameters);
    all.push_back({key, completed(parameters, values), {}});
  }
  all.push_back({"by_lot", {}, {}});
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double count = static_cast<double>(all.size());
    Progress part = line.progress().part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    const auto* const player = i + 1 < all.size() ? &predict::bandits::bandit(all[i].key) : nullptr;
    all[i].simulated = predict::bandits::simulate(world, player, all[i].values, options.rounds, options.replications,
                                                  options.seed, part);
  }
  if (!options.out.empty()) writeCurves(options.out, all);
  if (!line.json()) return line.print(playedText(all));
  Json arms = Json::array(), results = Json::array();
  for (const double probability : world.probabilities) arms.push_back({{"probability", probability}});
  for (const Played& played : all) results.push_back(playedJson(played));
  line.print(Json{{"arms", arms},
                  {"features", world.features()},
                  {"rounds", options.rounds},
                  {"replications", options.replications},
                  {"seed", options.seed},
                  {"results", results},
                  {"file", options.out.empty() ? Json(nullptr) : Json(options.out)}});
}

}  // namespace

void addBandit(CommandLine& line) { line.add(workflow::banditCommand(), bandit); }

}  // namespace kindred::cli
