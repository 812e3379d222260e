#include "app/commands/bandit_evaluate.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/judge_offers.h"

namespace kindred::cli {
namespace {

using predict::bandits::Log;
using predict::bandits::RewardModel;
using predict::bandits::by_log::Estimate;
using predict::bandits::by_log::Judged;
using predict::bandits::by_log::Judging;
using predict::bandits::by_log::Refusal;
using predict::bandits::by_log::Target;
using workflow::BanditArguments;
using workflow::JudgedPolicy;
using workflow::OfferLog;

/// The columns that are named, or those of Open Bandit where none is.
OfferLog logOf(const BanditArguments& options, Progress progress) {
  const bool isNamed = !options.offer.empty() || !options.answer.empty() || !options.propensity.empty();
  if (isNamed && (options.offer.empty() || options.answer.empty() || options.propensity.empty()))
    asUsage([] {
      throw Error(
          ErrorCode::BadParameters,
          KI_TEXT("core",
                  "Name all three: --offer, --answer and --propensity, or none for the layout of Open Bandit."));
    });
  return workflow::readOfferLog(options.table,
                                {.offer = options.offer,
                                 .answer = options.answer,
                                 .propensity = options.propensity,
                                 .positive = options.positive,
                                 .features = options.columns},
                                progress);
}

std::vector<JudgedPolicy> policiesOf(const BanditArguments& options, const Log& log) {
  const auto settings = settingsByAlgorithm(options.settings, options.algorithms);
  std::vector<ChosenAlgorithm> methods;
  for (const std::string& key : options.algorithms) {
    asUsage([&] { static_cast<void>(predict::bandits::bandit(key)); });
    Values values;
    if (const auto own = settings.find(key); own != settings.end())
      values = parsedSettings(own->second, predict::bandits::bandit(key).info.parameters);
    methods.push_back({key, std::move(values)});
  }
  std::vector<JudgedPolicy> all;
  asUsage([&] { all = workflow::policiesToJudge(log, options.always, methods); });
  return all;
}

Judging judgingOf(const BanditArguments& options, const Log& log) {
  constexpr int Resamples = 1000;
  Judging how{.threshold = options.switchAt, .isForced = options.anyway, .seed = options.seed};
  how.folds = options.folds.value_or(how.folds);
  const bool isRidge = options.model == "ridge" || (options.model == "auto" && !log.features.empty());
  how.model = isRidge ? RewardModel::Ridge : RewardModel::Mean;
  if (options.interval == "bootstrap") how.resamples = Resamples;
  return how;
}

Json estimateJson(const Estimate& estimate) {
  const std::string refusal = workflow::refusalKey(estimate.refusal);
  return {{"estimator", estimate.estimator},
          {"value", numberJson(estimate.value)},
          {"low", numberJson(estimate.low)},
          {"high", numberJson(estimate.high)},
          {"refused", refusal.empty() ? Json(nullptr) : Json(refusal)}};
}

Json policyJson(const JudgedPolicy& policy, const Log& log) {
  const bool isLearned = policy.target.kind == Target::Kind::Learned,
             isOffer = policy.target.kind == Target::Kind::Always;
  Json estimates = Json::array();
  for (const Estimate& each : policy.judged.estimates) estimates.push_back(estimateJson(each));
  return {{"policy", policy.name},
          {"algorithm", isLearned ? Json(policy.target.bandit) : Json(nullptr)},
          {"parameters", isLearned ? Json(toJson(policy.target.values)) : Json(nullptr)},
          {"offer", isOffer ? Json(log.offers[static_cast<std::size_t>(policy.target.arm)]) : Json(nullptr)},
          {"effective_sample_size", numberJson(policy.judged.effective)},
          {"least_effective", predict::bandits::by_log::LeastEffective},
          {"same_offer", policy.judged.same},
          {"largest_weight", numberJson(policy.judged.largestWeight)},
          {"heavy", policy.judged.isHeavy()},
          {"mean_weight", numberJson(policy.judged.meanWeight)},
          {"switch_at", numberJson(policy.judged.threshold)},
          {"estimates", estimates}};
}

Json offersJson(const OfferLog& read) {
  const Log& log = read.log;
  const std::vector<predict::bandits::Arm> arms = read.arms();
  Json all = Json::array();
  for (std::size_t i = 0; i < arms.size(); ++i)
    all.push_back({{"offer", log.offers[i]},
                   {"made", arms[i].pulls},
                   {"taken", arms[i].rewards},
                   {"share", numberJson(arms[i].mean())}});
  return all;
}

std::string figureText(const Estimate& each) {
  constexpr double Hundred = 100;
  if (std::isnan(each.value)) return "–";
  return number(each.value * Hundred, 2) + " (" + number(each.low * Hundred, 2) + " to " +
         number(each.high * Hundred, 2) + ")";
}

std::string policyText(const JudgedPolicy& policy) {
  const Judged& judged = policy.judged;
  std::string text = "\n" + policy.name + ": rests on " + number(judged.effective, 0) +
                     " rows (effective sample size); the largest weight is " + number(judged.largestWeight, 1) + "×" +
                     (judged.isHeavy() ? ", so a single row weighs heavily" : "") + ".\n";
  Table table({"", ">taken up, % (95 %)", ""});
  for (const Estimate& each : judged.estimates) {
    const char* why = "";
    if (each.refusal == Refusal::FewRows) why = "fewer than 50 rows speak";
    if (each.refusal == Refusal::NotByLot) why = "offers were not drawn by a lot alike for all";
    if (each.refusal == Refusal::NothingSaid) why = "no row has such an offer";
    table.add({each.estimator, figureText(each), why});
  }
  return text + table.text();
}

}  // namespace

void evaluateBandits(CommandLine& line, const BanditArguments& options) {
  const OfferLog read = logOf(options, line.progress().part(0, 0.3));
  const Log& log = read.log;
  const Judging how = judgingOf(options, log);
  std::vector<JudgedPolicy> all = policiesOf(options, log);
  Progress judging = line.progress().part(0.3, 1);
  workflow::judgePolicies(all, log, how, judging);
  const Estimate asItWas = predict::bandits::by_log::logged(log, how);
  if (!options.out.empty()) workflow::writeJudged(all, options.out);
  if (!line.json()) {
    std::string text = number(static_cast<double>(log.rows()), 0) + " offers were made, of " + number(log.arms(), 0) +
                       " kinds; as they were made, taken up: " + figureText(asItWas) + " %.\n";
    for (const JudgedPolicy& policy : all) text += policyText(policy);
    return line.print(text);
  }
  Json results = Json::array();
  for (const JudgedPolicy& policy : all) results.push_back(policyJson(policy, log));
  std::vector<std::string> leftOut = read.unused;
  leftOut.insert(leftOut.end(), log.leftOut.begin(), log.leftOut.end());
  line.print(Json{
      {"table", options.table},
      {"layout", read.isOpenBandit ? "open_bandit" : "named"},
      {"rows", log.rows()},
      {"offers", offersJson(read)},
      {"features", log.features},
      {"left_out", leftOut},
      {"model", how.model == RewardModel::Ridge ? "ridge" : "mean"},
      {"folds", how.folds},
      {"interval", options.interval},
      {"seed", options.seed},
      {"logged",
       {{"value", numberJson(asItWas.value)}, {"low", numberJson(asItWas.low)}, {"high", numberJson(asItWas.high)}}},
      {"results", results},
      {"file", options.out.empty() ? Json(nullptr) : Json(options.out)}});
}

}  // namespace kindred::cli
