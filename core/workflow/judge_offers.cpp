#include "core/workflow/judge_offers.h"

#include <algorithm>

#include "core/base/csv.h"
#include "core/workflow/commands/bandit.h"
#include "core/workflow/queries/mixed_table.h"

namespace kindred::workflow {

namespace bandits = predict::bandits;
namespace by_log = predict::bandits::by_log;

std::vector<bandits::Arm> OfferLog::arms() const {
  std::vector<bandits::Arm> arms(log.offers.size());
  for (std::size_t row = 0; row < log.rows(); ++row) {
    bandits::Arm& arm = arms[static_cast<std::size_t>(log.shown[row])];
    ++arm.pulls;
    arm.rewards += log.answers[row];
  }
  return arms;
}

std::vector<std::string> offerLogColumns() {
  const bandits::LogColumns known = bandits::openBanditColumns();
  return {known.offer, known.answer, known.propensity};
}

OfferLogFile offerLogFile(const std::filesystem::path& file, Progress& progress) {
  const AnsweredTable read = readAnsweredTable(file, {}, {}, progress);
  OfferLogFile made{.columns = {}, .isOpenBandit = bandits::isOpenBandit(read.table)};
  for (const predict::Column& column : read.table.columns) made.columns.push_back(column.name);
  return made;
}

OfferLog readOfferLog(const std::filesystem::path& file, const bandits::LogColumns& columns, Progress& progress) {
  const bool isNamed = !columns.offer.empty();
  OfferLog made{.log = {}, .columns = isNamed ? columns : bandits::openBanditColumns()};
  made.columns.positive = columns.positive;
  made.columns.features = columns.features;
  std::vector<std::string> wanted;
  if (!columns.features.empty()) {
    wanted = {made.columns.offer, made.columns.answer, made.columns.propensity};
    std::ranges::copy_if(columns.features, std::back_inserter(wanted),
                         [&](const std::string& name) { return std::ranges::find(wanted, name) == wanted.end(); });
  }
  auto read = readAnsweredTable(file, {}, wanted, progress);
  made.isOpenBandit = !isNamed && bandits::isOpenBandit(read.table);
  made.unused = std::move(read.unused);
  made.log = bandits::readLog(read.table, made.columns);
  return made;
}

std::vector<JudgedPolicy> policiesToJudge(const bandits::Log& log, const std::vector<std::string>& always,
                                          const std::vector<ChosenAlgorithm>& methods) {
  using Kind = by_log::Target::Kind;
  std::vector<JudgedPolicy> all = {{"uniform", {.kind = Kind::Uniform}}, {"best_by_mean", {.kind = Kind::Best}}};
  for (const std::string& offer : always)
    all.push_back({"always:" + offer, {.kind = Kind::Always, .arm = log.armOf(offer)}});
  for (const ChosenAlgorithm& method : methods) {
    const Parameters& parameters = bandits::bandit(method.key).info.parameters;
    all.push_back(
        {method.key, {.kind = Kind::Learned, .bandit = method.key, .values = completed(parameters, method.values)}});
  }
  return all;
}

by_log::Judging usualJudging(const bandits::Log& log) {
  return {.model = log.features.empty() ? bandits::RewardModel::Mean : bandits::RewardModel::Ridge};
}

void judgePolicies(std::vector<JudgedPolicy>& policies, const bandits::Log& log, const by_log::Judging& how,
                   Progress& progress) {
  const auto count = static_cast<double>(policies.size());
  for (std::size_t i = 0; i < policies.size(); ++i) {
    Progress part = progress.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    policies[i].judged = by_log::judge(log, policies[i].target, how, part);
  }
}

JudgedOffersPtr judgeOffers(const std::filesystem::path& file, const bandits::LogColumns& columns,
                            const std::vector<ChosenAlgorithm>& methods, Progress& progress) {
  Progress reading = progress.part(0, 0.3), judging = progress.part(0.3, 1);
  JudgedOffers made{.file = file, .read = readOfferLog(file, columns, reading), .logged = {}, .policies = {}};
  const bandits::Log& log = made.read.log;
  const by_log::Judging how = usualJudging(log);
  made.policies = policiesToJudge(log, log.arms() <= FewOffers ? log.offers : std::vector<std::string>(), methods);
  judgePolicies(made.policies, log, how, judging);
  made.logged = by_log::logged(log, how);
  return std::make_shared<const JudgedOffers>(std::move(made));
}

std::string refusalKey(by_log::Refusal refusal) {
  switch (refusal) {
    case by_log::Refusal::None: return {};
    case by_log::Refusal::FewRows: return "few_rows";
    case by_log::Refusal::NotByLot: return "not_by_lot";
    case by_log::Refusal::NothingSaid: return "nothing_said";
  }
  return {};
}

void writeJudged(const std::vector<JudgedPolicy>& policies, const std::filesystem::path& file) {
  CsvFile csv(file, {"policy", "estimator", "value", "low", "high", "effective", "refused"});
  for (const JudgedPolicy& policy : policies) {
    for (const by_log::Estimate& each : policy.judged.estimates)
      csv.row(policy.name, each.estimator, each.value, each.low, each.high, policy.judged.effective,
              refusalKey(each.refusal));
  }
  csv.commit();
}

std::string evaluateOffersCommand(const JudgedOffers& judged) {
  BanditArguments arguments;
  arguments.action = "evaluate";
  arguments.table = judged.file.string();
  if (!judged.read.isOpenBandit) {
    arguments.offer = judged.read.columns.offer;
    arguments.answer = judged.read.columns.answer;
    arguments.propensity = judged.read.columns.propensity;
  }
  arguments.positive = judged.read.columns.positive;
  for (const JudgedPolicy& policy : judged.policies) {
    const by_log::Target& target = policy.target;
    if (target.kind == by_log::Target::Kind::Always)
      arguments.always.push_back(judged.read.log.offers[static_cast<std::size_t>(target.arm)]);
    if (target.kind == by_log::Target::Kind::Learned) arguments.algorithms.push_back(target.bandit);
  }
  for (const JudgedPolicy& policy : judged.policies) {
    if (policy.target.kind != by_log::Target::Kind::Learned) continue;
    for (const std::string& set :
         settingsOf(bandits::bandit(policy.target.bandit).info.parameters, policy.target.values))
      arguments.settings.push_back(arguments.algorithms.size() > 1 ? policy.target.bandit + "." + set : set);
  }
  return commandLine(banditCommand(), arguments);
}

}  // namespace kindred::workflow
