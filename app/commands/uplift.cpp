#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/commands/commands.h"
#include "app/commands/evaluation_json.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/predict/uplift/uplift.h"
#include "core/workflow/commands/uplift.h"
#include "core/workflow/judge_uplift.h"
#include "core/workflow/prediction_tasks.h"
#include "core/workflow/queries/mixed_table.h"
#include "core/workflow/uplift_file.h"

namespace kindred::cli {
namespace {

using predict::uplift::UpliftPart;
using workflow::JudgedUplift;
using workflow::UpliftArguments;
using workflow::UpliftJudgement;

/// The trial, with what was left out of it.
struct ReadTrial {
  workflow::UpliftTask task;
  std::vector<std::string> leftOut = {}, unused = {};
};

ReadTrial trialOf(CommandLine& line, const UpliftArguments& options) {
  Progress first = line.progress().part(0, 0.1), second = line.progress().part(0.1, 0.2);
  auto read = workflow::readAnsweredTable(options.table, {options.outcome, options.positive}, options.columns, first);
  const auto marks =
      workflow::readAnsweredTable(options.table, {options.treatment, options.treated}, {options.outcome}, second);
  std::erase_if(read.table.columns, [&](const predict::Column& column) { return column.name == options.treatment; });
  std::erase(read.unused, options.treatment);
  workflow::AnsweredRows rows{.table = std::move(read.table), .labels = std::move(read.labels), .known = {}};
  std::ranges::set_intersection(read.known, marks.known, std::back_inserter(rows.known));
  ReadTrial made;
  if (options.columns.empty()) made.leftOut = workflow::dropKnowing(rows);
  made.task = {std::move(rows.table), marks.labels, std::move(rows.labels), std::move(rows.known)};
  made.unused = std::move(read.unused);
  return made;
}

workflow::UpliftPlan planOf(const UpliftArguments& options) {
  workflow::UpliftPlan plan{.isForced = options.anyway, .seed = options.seed};
  plan.folds = options.folds.value_or(plan.folds);
  plan.leastUplift = options.leastUplift.value_or(plan.leastUplift);
  std::vector<std::string> keys = options.algorithms;
  if (keys.empty()) keys.push_back(predict::uplift::all().front().info.key);
  plan.base.algorithm = options.base.empty() ? workflow::UsualClassifier : options.base;
  plan.base.encoding.categories = options.categories == "one_hot"  ? predict::Categories::OneHot
                                  : options.categories == "target" ? predict::Categories::Target
                                                                   : predict::Categories::Auto;
  asUsage([&] {
    for (const std::string& key : keys) predict::uplift::learner(key);
    predict::algorithm(plan.base.algorithm);
  });
  std::vector<std::string> all = keys;
  all.push_back(plan.base.algorithm);
  const auto settings = settingsByAlgorithm(options.settings, all);
  const auto valuesOf = [&](const std::string& key, const Parameters& parameters) {
    const auto own = settings.find(key);
    return own == settings.end() ? Values{} : parsedSettings(own->second, parameters);
  };
  for (const std::string& key : keys)
    plan.learners.push_back({key, valuesOf(key, predict::uplift::learner(key).info.parameters)});
  plan.base.values = valuesOf(plan.base.algorithm, predict::algorithm(plan.base.algorithm).info.parameters);
  return plan;
}

Json partJson(const UpliftPart& part) {
  return {{"treated", part.treated},
          {"untreated", part.untreated},
          {"treated_share", numberJson(part.treatedShare)},
          {"untreated_share", numberJson(part.untreatedShare)},
          {"predicted", numberJson(part.predicted)},
          {"uplift",
           {{"value", numberJson(part.observed)},
            {"low", numberJson(part.interval.low)},
            {"high", numberJson(part.interval.high)}}}};
}

/// The difference of both groups with the p-value of the test of two shares (pooled).
Json effectJson(const UpliftPart& part) {
  const double treated = static_cast<double>(part.treated), untreated = static_cast<double>(part.untreated);
  const double pooled = (part.treatedShare * treated + part.untreatedShare * untreated) / (treated + untreated);
  const double error = std::sqrt(pooled * (1 - pooled) * (1 / treated + 1 / untreated));
  return {{"value", numberJson(part.observed)},
          {"low", numberJson(part.interval.low)},
          {"high", numberJson(part.interval.high)},
          {"p_value", numberJson(std::erfc(std::abs(part.observed) / error / std::numbers::sqrt2))}};
}

Json groupsJson(const UpliftPart& part) {
  return Json::array(
      {{{"group", "treated"}, {"customers", part.treated}, {"rate", numberJson(part.treatedShare)}},
       {{"group", "untreated"}, {"customers", part.untreated}, {"rate", numberJson(part.untreatedShare)}}});
}

Json balanceJson(const UpliftJudgement& judged) {
  Json all = Json::array();
  for (const auto& each : judged.balance)
    all.push_back({{"feature", each.feature},
                   {"treated", numberJson(each.treated)},
                   {"untreated", numberJson(each.untreated)},
                   {"difference", numberJson(each.difference)},
                   {"met", each.isBalanced()}});
  return all;
}

Json learnerJson(const JudgedUplift& judged) {
  Json curve = Json::array(), deciles = Json::array(), segments = Json::array();
  for (const auto& point : judged.qini.points)
    curve.push_back({{"share", numberJson(point.share)}, {"gained", numberJson(point.gained)}});
  for (const UpliftPart& part : judged.deciles) deciles.push_back(partJson(part));
  for (const auto& each : judged.segments) {
    Json segment = {{"segment", workflow::upliftSegmentKey(each.segment)},
                    {"rows", each.part.treated + each.part.untreated}};
    segment.update(partJson(each.part));
    segments.push_back(std::move(segment));
  }
  return {{"algorithm", judged.learner},
          {"parameters", Json(toJson(judged.parameters))},
          {"qini",
           {{"value", numberJson(judged.qini.coefficient)},
            {"low", numberJson(judged.qini.interval.low)},
            {"high", numberJson(judged.qini.interval.high)}}},
          {"curve", curve},
          {"deciles", deciles},
          {"segments", segments},
          {"seconds", judged.seconds}};
}

/// Beside `rows`, numbers from 0. A warning goes along where there is one.
void writeTold(const std::string& out, const predict::Rows& rows, const std::vector<workflow::ToldUplift>& all,
               const std::string& warning) {
  std::vector<std::string> columns = {"row", "untreated", "uplift", "segment"};
  if (!warning.empty()) columns.emplace_back("warning");
  CsvFile file(out, columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    file.line().add(std::to_string(rows[i] + 1));
    file.line().add(all[i].untreated);
    file.line().add(all[i].uplift);
    file.line().add(workflow::upliftSegmentKey(all[i].segment));
    if (!warning.empty()) file.line().add(warning);
    file.endRow();
  }
  file.commit();
}

std::string uplifted(const UpliftPart& part) {
  constexpr double Hundred = 100;
  return number(part.observed * Hundred, 2) + " (" + number(part.interval.low * Hundred, 2) + " to " +
         number(part.interval.high * Hundred, 2) + ")";
}

std::string learnerText(const JudgedUplift& judged) {
  std::string text = "\n" + judged.learner + ": Qini " + number(judged.qini.coefficient, 4) + " (" +
                     number(judged.qini.interval.low, 4) + " to " + number(judged.qini.interval.high, 4) + ")\n";
  Table table({"", ">people", ">told, points", ">seen, points (95 %)"});
  constexpr double Hundred = 100;
  const auto add = [&](const std::string& name, const UpliftPart& part) {
    table.add({name, number(static_cast<double>(part.treated + part.untreated), 0), number(part.predicted * Hundred, 2),
               part.treated > 0 && part.untreated > 0 ? uplifted(part) : "–"});
  };
  for (std::size_t i = 0; i < judged.deciles.size(); ++i) add("tenth " + std::to_string(i + 1), judged.deciles[i]);
  for (const auto& each : judged.segments) add(workflow::upliftSegmentKey(each.segment), each.part);
  return text + table.text();
}

std::string judgedText(const UpliftJudgement& judged) {
  constexpr std::size_t Most = 8;
  Table balance({"known before", ">contacted", ">not", ">difference", ""});
  for (std::size_t i = 0; i < std::min(Most, judged.balance.size()); ++i) {
    const auto& each = judged.balance[i];
    balance.add({each.feature, number(each.treated, 4), number(each.untreated, 4), number(each.difference, 3),
                 each.isBalanced() ? "met" : "not met"});
  }
  std::string text = balance.text() + "\n" + number(static_cast<double>(judged.average.treated), 0) +
                     " were contacted and " + number(static_cast<double>(judged.average.untreated), 0) +
                     " were not; contacts added " + uplifted(judged.average) + " points to the chance of yes.\n";
  if (!judged.isBalanced) text += english(upliftWarning(judged)) + "\n";
  if (judged.learners.empty()) text += "So no figure is given; --anyway gives them all the same.\n";
  for (const JudgedUplift& each : judged.learners) text += learnerText(each);
  return text;
}

void requireMeaning(const UpliftArguments& options) {
  asUsage([&] {
    const auto require = [](bool isMet, const Text& problem) {
      if (!isMet) throw Error(ErrorCode::BadParameters, problem);
    };
    if (options.model.empty()) {
      require(!options.treatment.empty() && !options.outcome.empty(),
              KI_TEXT("core", "--treatment and --outcome say who was contacted and what each did."));
    } else {
      require(options.treatment.empty() && options.outcome.empty() && options.algorithms.empty() &&
                  options.base.empty() && options.settings.empty() && options.save.empty(),
              KI_TEXT("core", "--model knows how it was learned: give --table and --out alone beside it."));
      require(!options.out.empty(), KI_TEXT("core", "--out says where the list goes."));
    }
  });
}

/// By what was learned before, of other rows.
void tellKept(CommandLine& line, const UpliftArguments& options) {
  const workflow::UpliftFile kept = workflow::readUplift(options.model);
  const auto table =
      workflow::readAnsweredTable(options.table, {}, kept.learned.encoder.columns(), line.progress()).table;
  const auto told = workflow::toldBy(kept, table);
  writeTold(options.out, predict::allRows(table.rows), told, kept.warning);
  Json segments = Json::array();
  std::string text;
  for (const auto segment : {workflow::UpliftSegment::Persuadable, workflow::UpliftSegment::SureThing,
                             workflow::UpliftSegment::LostCause, workflow::UpliftSegment::LeaveAlone}) {
    const auto rows = std::ranges::count(told, segment, &workflow::ToldUplift::segment);
    segments.push_back({{"segment", workflow::upliftSegmentKey(segment)}, {"rows", rows}});
    text += workflow::upliftSegmentKey(segment) + ": " + number(static_cast<double>(rows), 0) + "\n";
  }
  if (!line.json())
    return line.print(text + (kept.warning.empty() ? "" : kept.warning + "\n") + "Told in " + options.out + ".\n");
  line.print(Json{{"table", options.table},
                  {"model", options.model},
                  {"algorithm", kept.learner},
                  {"base", kept.base.empty() ? Json(nullptr) : Json(kept.base)},
                  {"treatment", kept.treatment},
                  {"treated", kept.treated},
                  {"outcome", kept.outcome},
                  {"positive", kept.positive},
                  {"features", kept.learned.encoder.columns()},
                  {"rows", told.size()},
                  {"segments", segments},
                  {"warning", kept.warning.empty() ? Json(nullptr) : Json(kept.warning)},
                  {"file", options.out}});
}

/// Nothing where groups differ and nobody forced it.
void keep(const UpliftArguments& options, const workflow::UpliftTask& task, const workflow::UpliftPlan& plan,
          const UpliftJudgement& judged, Progress& progress) {
  if (options.save.empty() || judged.learners.empty()) return;
  workflow::UpliftFile file = workflow::upliftToKeep(task, plan, judged, progress);
  file.treatment = options.treatment;
  file.treated = options.treated;
  file.outcome = options.outcome;
  file.positive = options.positive;
  workflow::writeUplift(options.save, file);
}

void uplift(CommandLine& line, const UpliftArguments& options) {
  requireMeaning(options);
  if (!options.model.empty()) return tellKept(line, options);
  const workflow::UpliftPlan plan = planOf(options);
  const ReadTrial trial = trialOf(line, options);
  Progress judging = line.progress().part(0.2, 0.9), keeping = line.progress().part(0.9, 1);
  const UpliftJudgement judged = workflow::judgeUplift(trial.task, plan, judging);
  const bool isTold = !judged.learners.empty();
  if (!options.out.empty() && isTold)
    writeTold(options.out, trial.task.known, judged.learners.front().told, english(upliftWarning(judged)));
  keep(options, trial.task, plan, judged, keeping);
  const bool isKept = isTold && !options.save.empty();
  if (!line.json()) return line.print(judgedText(judged) + (isKept ? "Kept in " + options.save + ".\n" : ""));
  Json features = Json::array(), results = Json::array();
  for (const auto& column : trial.task.table.columns) features.push_back(column.name);
  for (const JudgedUplift& each : judged.learners) results.push_back(learnerJson(each));
  // Of the first method, as if there were no other.
  const Json qini = isTold ? results[0]["qini"] : Json(nullptr),
             deciles = isTold ? results[0]["deciles"] : Json(nullptr);
  line.print(Json{{"table", options.table},
                  {"treatment", options.treatment},
                  {"treated", options.treated},
                  {"outcome", options.outcome},
                  {"positive", options.positive},
                  {"rows", trial.task.known.size()},
                  {"features", features},
                  {"left_out", trial.leftOut},
                  {"unused", trial.unused},
                  {"balance", balanceJson(judged)},
                  {"refused", !judged.isBalanced},
                  {"shown_anyway", !judged.isBalanced && options.anyway},
                  {"warning", judged.isBalanced ? Json(nullptr) : Json(english(upliftWarning(judged)))},
                  {"groups", groupsJson(judged.average)},
                  {"effect", effectJson(judged.average)},
                  {"average", partJson(judged.average)},
                  {"base", plan.base.algorithm},
                  {"qini", qini},
                  {"deciles", deciles},
                  {"results", results},
                  {"model", isKept ? Json(options.save) : Json(nullptr)},
                  {"file", options.out.empty() || !isTold ? Json(nullptr) : Json(options.out)}});
}

}  // namespace

void addUplift(CommandLine& line) { line.add(workflow::upliftCommand(), uplift); }

}  // namespace kindred::cli
