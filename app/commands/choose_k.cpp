#include "core/workflow/choose_k.h"

#include "app/commands/commands.h"
#include "app/commands/points.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/workflow/commands/segments.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

Json scoreJson(const segment::KScore& score) {
  return {{"k", score.k},
          {"silhouette", numberJson(score.quality.silhouette)},
          {"calinski_harabasz", numberJson(score.quality.calinskiHarabasz)},
          {"davies_bouldin", numberJson(score.quality.daviesBouldin)},
          {"inertia", numberJson(score.inertia)},
          {"gap", numberJson(score.gap)},
          {"gap_error", numberJson(score.gapError)},
          {"bic", numberJson(score.bic)},
          {"stability",
           {{"mean", numberJson(score.stability.mean)},
            {"low", numberJson(score.stability.low)},
            {"high", numberJson(score.stability.high)}}},
          {"separation", numberJson(score.separation)},
          {"separation_bound", numberJson(score.separationBound)},
          {"smallest_share", numberJson(score.smallestShare)},
          {"passes", score.passes()}};
}

Json orNull(const std::optional<int>& k) { return k ? Json(*k) : Json(nullptr); }

Json jsonOf(const segment::ChoiceOfK& choice) {
  Json scores = Json::array();
  for (const auto& score : choice.scores) scores.push_back(scoreJson(score));
  return {{"scores", std::move(scores)},
          {"recommended", orNull(choice.recommended)},
          {"reason", {{"key", choice.reasonKey}, {"text", english(choice.reason)}}},
          {"single_figures",
           {{"silhouette", orNull(choice.single.silhouette)},
            {"calinski_harabasz", orNull(choice.single.calinskiHarabasz)},
            {"davies_bouldin", orNull(choice.single.daviesBouldin)},
            {"gap", orNull(choice.single.gap)},
            {"bic", orNull(choice.single.bic)},
            {"elbow", orNull(choice.single.elbow)}}},
          {"sampled_rows", choice.sampled}};
}

std::string textOf(const segment::ChoiceOfK& choice) {
  Table table(
      {">k", ">silhouette", ">Calinski–Harabasz", ">Davies–Bouldin", ">gap", ">BIC", ">stability", ">apart", ""});
  for (const auto& score : choice.scores) {
    table.add({std::to_string(score.k), number(score.quality.silhouette, 3), number(score.quality.calinskiHarabasz, 1),
               number(score.quality.daviesBouldin, 3), number(score.gap, 3), number(score.bic, 0),
               number(score.stability.mean, 2), number(score.separation, 2),
               score.k == choice.recommended ? "recommended" : ""});
  }
  return table.text() + english(choice.reason) + "\n";
}

segment::ChoiceOfK ofTable(CommandLine& line, const workflow::ChooseKArguments& options, const Values& values) {
  const Matrix points = pointsOf(options, line.progress().part(0, 0.1));
  Progress choosing = line.progress().part(0.1, 1);
  return segment::chooseK(points, segment::algorithm(options.algorithm), values, {options.from, options.to},
                          options.seed, choosing);
}

segment::ChoiceOfK ofCustomers(CommandLine& line, const workflow::ChooseKArguments& options, const Values& values) {
  workflow::ChooseKRequest request{
      .algorithm = options.algorithm, .parameters = values, .range = {options.from, options.to}, .seed = options.seed};
  asUsage([&] { request.features = segment::chosenFeatures(options.features); });
  const auto opened = openDataset(options);
  request.datasetId = opened.info.id;
  return *workflow::chooseK(*opened.workspace, request, line.progress());
}

void choose(CommandLine& line, const workflow::ChooseKArguments& options) {
  const bool isTable = !options.table.empty();
  if (isTable == !options.project.empty() || isTable == !options.features.empty()) {
    throw UsageError{{KI_TEXT("core", "Give --project with --features, or --table.")},
                     KI_TEXT("core", "“kindred-cli choose-k --help” lists the options.")};
  }
  asUsage([&] { segment::algorithm(options.algorithm); });
  const Values values = parsedSettings(options.settings, segment::algorithm(options.algorithm).info.parameters);
  const workflow::Stopwatch stopwatch;
  const auto choice = isTable ? ofTable(line, options, values) : ofCustomers(line, options, values);
  if (!line.json()) return line.print(textOf(choice));
  Json json = jsonOf(choice);
  json["seconds"] = stopwatch.seconds();
  line.print(json);
}

}  // namespace

void addChooseK(CommandLine& line) { line.add(workflow::chooseKCommand(), choose); }

}  // namespace kindred::cli
