#include "core/workflow/try_offers.h"

#include <algorithm>

#include "core/base/csv.h"
#include "core/base/logged_work.h"
#include "core/base/shortest.h"
#include "core/params/lookup.h"
#include "core/store/project_file.h"
#include "core/workflow/commands/bandit.h"
#include "core/workflow/families.h"
#include "core/workflow/names.h"
#include "core/workflow/same_run.h"
#include "core/workflow/stopwatch.h"
#include "core/workflow/stored_trials.h"

namespace kindred::workflow {
namespace {

namespace bandits = predict::bandits;

constexpr double Percent = 100;
constexpr std::string_view ByLot = "by_lot";

std::size_t trialBytes(const PlayedTrial& trial) {
  std::size_t bytes = 0;
  for (const PlayedMethod& each : trial.methods) bytes += 2 * each.path.offers.size();
  return bytes;
}

Values settingsOf(const PlayedMethod& played, const TrialSettings& settings) {
  for (const TriedMethod& each : settings.methods) {
    if (each.method.key == played.key) return each.method.values;
  }
  return {};
}

RunInfo trialRun(const TrialSettings& settings, std::int64_t datasetId, std::int64_t revision) {
  Values parameters = completed(trialParameters(), trialSchema().values(settings));
  requireValid(trialParameters(), parameters);
  const auto& info = bandits::bandit(settings.methods.front().method.key).info;
  return {.family = std::string(family::Bandit),
          .algorithm = info.key,
          .version = info.version,
          .parameters = std::move(parameters),
          .seed = settings.seed,
          .datasetId = datasetId,
          .revision = revision,
          .programVersion = programVersion()};
}

void requirePlayable(const TrialSettings& settings) {
  if (settings.methods.empty())
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "No rule is ticked."),
                KI_TEXT("core", "Tick at least one of the rules to try."));
  for (std::size_t i = 0; i < settings.methods.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (settings.methods[i].method.key == settings.methods[j].method.key)
        throw Error(ErrorCode::BadParameters, KI_TEXT("core", "A rule can be tried once only in a trial."));
    }
  }
  bandits::requireWorld(settings.world());
}

TrialPath pathOf(const TrialSettings& settings, const bandits::Bandit& bandit, const Values& values) {
  TrialPath path;
  for (const bandits::Turn& turn : bandits::walk(settings.world(), bandit, values, settings.rounds, settings.seed)) {
    path.offers.push_back(static_cast<std::uint8_t>(turn.choice.arm));
    path.answers.push_back(turn.reward > 0 ? 1 : 0);
  }
  return path;
}

std::vector<PlayedMethod> playedOf(const TrialSettings& settings, Progress& progress) {
  std::vector<PlayedMethod> all;
  for (const TriedMethod& each : settings.methods) all.push_back({.key = each.method.key});
  all.push_back({});
  const auto count = static_cast<double>(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    Progress part = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    const bandits::Bandit* const player = all[i].key.empty() ? nullptr : &bandits::bandit(all[i].key);
    const Values values = settingsOf(all[i], settings);
    all[i].simulated = bandits::simulate(settings.world(), player, values, settings.rounds, settings.replications,
                                         settings.seed, part);
    if (player != nullptr) all[i].path = pathOf(settings, *player, values);
  }
  return all;
}

}  // namespace

bandits::World TrialSettings::world() const {
  bandits::World world;
  for (const TriedOffer& offer : offers) world.probabilities.push_back(offer.percent / Percent);
  return world;
}

TrialSettings usualTrial() {
  TrialSettings usual;
  for (const double percent : {5.2, 4.4, 3.0, 2.6, 2.0}) usual.offers.push_back({.percent = percent});
  for (const bandits::Bandit& each : bandits::all()) {
    if (!each.usesContext) usual.methods.push_back({{each.info.key}});
  }
  return usual;
}

std::vector<AlgorithmInfo> trialMethods() {
  std::vector<AlgorithmInfo> infos;
  for (const bandits::Bandit& each : bandits::all()) infos.push_back(each.info);
  return infos;
}

const Schema<TrialSettings>& trialSchema() {
  using S = TrialSettings;
  static const Schema<TriedOffer> offer =
      Schema<TriedOffer>()
          .param(&TriedOffer::name, "name", KI_TEXT("core", "Name"), KI_TEXT("core", "Empty: its number."))
          .param(&TriedOffer::percent, "percent", KI_TEXT("core", "Taken up"),
                 KI_TEXT("core", "By so many of a hundred customers to whom it is made."), Range{0, 100})
          .unit(KI_TEXT("core", "%"));
  static const Schema<TriedMethod> method =
      Schema<TriedMethod>({usualTrial().methods.front()})
          .algorithm(&TriedMethod::method, "method", KI_TEXT("core", "Rule"),
                     KI_TEXT("core", "How the next offer is chosen."),
                     choosable<bandits::Bandit>(bandits::all, [](const bandits::Bandit&) { return true; }));
  static const Schema<S> all =
      Schema<S>(usualTrial())
          .list(&S::offers, "offers", KI_TEXT("core", "Offers"),
                KI_TEXT("core", "And how many take each of them up, which no rule knows."), KI_TEXT("core", "Offer %1"),
                offer, Range{2, MostTriedOffers})
          .list(&S::methods, "methods", KI_TEXT("core", "Rules to try"),
                KI_TEXT("core", "All of them meet the same customers."), KI_TEXT("core", "Rule %1"), method,
                Range{1, 12})
          .param(&S::rounds, "rounds", KI_TEXT("core", "Customers"),
                 KI_TEXT("core", "One after the other, each gets one offer."), Range{1, MostTriedRounds})
          .param(&S::replications, "replications", KI_TEXT("core", "Simulations"),
                 KI_TEXT("core", "How often it is played from the beginning, for the interval."),
                 Range{1, MostTriedReplications})
          .param(&S::seed, "seed", KI_TEXT("core", "Seed"), KI_TEXT("core", "The same seed gives the same result."))
          .seed();
  return all;
}

const Parameters& trialParameters() { return trialSchema().parameters(); }

PlayedTrialPtr tryOffers(Workspace* workspace, std::int64_t datasetId, const TrialSettings& settings,
                         Progress& progress) {
  const Stopwatch stopwatch;
  requirePlayable(settings);
  const bool isKept = workspace != nullptr && datasetId != 0;
  RunInfo run = trialRun(settings, datasetId, isKept ? workspace->dataset(datasetId)->revision : 0);
  if (isKept) {
    if (const auto same = sameRun(*workspace, run)) return storedTrial(*workspace, datasetId, same->id);
  }
  log::LoggedWork logged("bandit", "offers tried");
  Progress playing = progress.part(0, 0.98);
  PlayedTrial made{.settings = trialSchema().options(run.parameters), .methods = {}};
  made.methods = playedOf(made.settings, playing);
  if (isKept && !workspace->isReadOnly()) {
    std::vector<std::string> used;
    for (const RunInfo& each : workspace->runs(datasetId)) used.push_back(each.name);
    const Text title = freeTitle(KI_TEXT("core", "Trial of %1 offers").with(std::ssize(settings.offers)), used);
    run.name = english(title);
    run.seconds = stopwatch.seconds();
    run.result = figuresOf(made, title);
    Progress storing = progress.part(0.98, 1, KI_TEXT("core", "Storing"));
    run = workspace->file().addRun(
        std::move(run), [&](BlockWriter& writer) { saveTrial(made, writer); }, {}, storing);
  }
  made.run = std::move(run);
  logged.ended(std::to_string(made.settings.rounds) + " rounds");
  return std::make_shared<const PlayedTrial>(std::move(made));
}

PlayedTrialPtr storedTrial(const Workspace& workspace, std::int64_t datasetId, std::int64_t run) {
  const auto all = workspace.runs(datasetId, std::string(family::Bandit));
  const auto found = run == 0 ? all.begin() : std::ranges::find(all, run, &RunInfo::id);
  if (found == all.end()) return nullptr;
  const DatasetPtr dataset = workspace.dataset(datasetId);
  const auto make = [&] {
    return std::make_shared<const PlayedTrial>(loadTrial(*found, *workspace.file().model(found->id)));
  };
  return workspace.derived<PlayedTrial>(("trial " + std::to_string(found->id)).c_str(), *dataset, make, trialBytes);
}

void writeTrial(const PlayedTrial& trial, const std::filesystem::path& file) {
  CsvFile csv(file, {"algorithm", "round", "regret", "low", "high"});
  for (const PlayedMethod& played : trial.methods) {
    for (const auto& point : played.simulated.regret)
      csv.row(played.key.empty() ? std::string(ByLot) : played.key, point.round, point.mean, point.low, point.high);
  }
  csv.commit();
}

std::string trialCommand(const TrialSettings& settings) {
  BanditArguments arguments;
  arguments.action = "simulate";
  for (const double each : settings.world().probabilities) arguments.probabilities.push_back(shortest(each));
  for (const TriedMethod& each : settings.methods) {
    arguments.algorithms.push_back(each.method.key);
    for (const std::string& set :
         workflow::settingsOf(bandits::bandit(each.method.key).info.parameters, each.method.values))
      arguments.settings.push_back(settings.methods.size() > 1 ? each.method.key + "." + set : set);
  }
  arguments.rounds = settings.rounds;
  arguments.replications = settings.replications;
  arguments.seed = settings.seed;
  return commandLine(banditCommand(), arguments);
}

std::string banditCommandOf(const Workspace& /*workspace*/, const RunInfo& run) {
  return trialCommand(trialSchema().options(run.parameters));
}

}  // namespace kindred::workflow
