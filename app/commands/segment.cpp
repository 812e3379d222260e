#include "core/segment/clusterer.h"
#include "core/segment/stability.h"
#include "core/workflow/segment_customers.h"

#include <numeric>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/strategy_json.h"
#include "app/commands/table.h"
#include "core/base/join.h"
#include "core/base/text_file.h"
#include "core/workflow/commands/runs.h"
#include "core/workflow/export_memberships.h"
#include "core/workflow/find_lookalikes.h"
#include "core/workflow/queries/segment_rules.h"
#include "core/workflow/queries/strategies.h"

namespace kindred::cli {
namespace {

Json stabilityJson(const segment::Agreement& agreement) {
  if (!agreement.known()) return nullptr;
  return {{"mean", agreement.mean}, {"low", agreement.low}, {"high", agreement.high}};
}

Json segmentStabilityJson(const segment::Agreement& agreement) {
  Json json = stabilityJson(agreement);
  if (json.is_null()) return json;
  const auto verdict = segment::verdictOnStability(agreement.mean);
  json["key"] = verdict.key;
  json["verdict"] = english(verdict.sentence);
  return json;
}

/// How a segment can be told, or made again in another system.
Json rulesJson(const workflow::SegmentRules& rules, int id) {
  const auto& explained = rules.tree.segments.at(static_cast<std::size_t>(id));
  if (explained.rules.empty()) return nullptr;
  std::string text;
  for (const auto& answers : rules.sentences(id)) {
    text += text.empty() ? "" : "; or ";
    text += joined(answers, [](const Text& answer) { return english(answer); });
  }
  return {{"text", text},
          {"where", explained.where},
          {"precision", numberJson(explained.precision)},
          {"recall", numberJson(explained.recall)}};
}

Json segmentJson(const segment::Segment& segment, const workflow::SegmentRules& rules,
                 const campaign::Strategy& strategy) {
  Json profile = Json::array();
  for (const auto& line : segment.profile) {
    profile.push_back({{"feature", line.feature},
                       {"label", english(line.label)},
                       {"value", numberJson(line.value)},
                       {"overall", numberJson(line.overall)},
                       {"lift", line.lift ? numberJson(*line.lift) : Json(nullptr)}});
  }
  return {{"id", segment.id},
          {"letter", segment.letter},
          {"name", segment.name},
          {"customers", segment.customers},
          {"share", numberJson(segment.share)},
          {"revenue_share", numberJson(segment.revenueShare)},
          {"profile", std::move(profile)},
          {"stability", segmentStabilityJson(segment.stability)},
          {"rules", rulesJson(rules, segment.id)},
          {"strategy", briefJson(strategy)}};
}

std::string sampleText(const segment::Segmentation& made) {
  if (made.labels.size() <= segment::SilhouetteLimit) return {};
  return " (estimated from " + number(segment::SilhouetteLimit, 0) + " customers)";
}

std::string textOf(const segment::Segmentation& made) {
  Table table({"", "segment", ">customers", ">share", ">revenue", ">days since", ">orders", ">spend"});
  for (const auto& segment : made.segments) {
    table.add({segment.letter, segment.name, number(static_cast<double>(segment.customers), 0), percent(segment.share),
               percent(segment.revenueShare), number(segment.medianRecencyDays, 0), number(segment.medianOrders, 1),
               number(segment.medianSpend)});
  }
  return "Segmentation “" + made.name + "”, silhouette " + number(made.quality.silhouette, 3) + sampleText(made) +
         ".\n" + table.text();
}

/// A clustering by name, or a file of rules.
std::string methodOf(const workflow::SegmentArguments& options) {
  asUsage([&] {
    if (options.algorithm.empty() == options.rules.empty()) {
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "Give either --algorithm or --rules."),
                  KI_TEXT("core", "“kindred-cli algorithms --family segment” lists the clusterings."));
    }
    if (options.rules.empty()) segment::algorithm(options.algorithm);
  });
  return options.rules.empty() ? options.algorithm : workflow::OwnRules;
}

void segmentAll(CommandLine& line, const workflow::SegmentArguments& options) {
  workflow::SegmentRequest request{.algorithm = methodOf(options), .seed = options.seed, .name = options.name};
  const bool looksItself = segment::algorithm(request.algorithm).group != nullptr;
  if (!looksItself || !options.features.empty())
    asUsage([&] { request.features = segment::chosenFeatures(options.features); });
  request.parameters = parsedSettings(options.settings, workflow::segmentParameters(request.algorithm));
  if (!options.rules.empty()) request.parameters[workflow::OwnRules] = readTextFile(options.rules);
  if (!options.referenceDate.empty()) request.referenceDate = parsedDate(options.referenceDate);
  const auto opened = openDataset(options);
  request.datasetId = opened.info.id;
  if (options.features.empty()) request.features = workflow::usualFeatures(*opened.dataset);
  const auto made = workflow::segmentCustomers(*opened.workspace, request, line.progress());
  if (!options.labels.empty()) {
    workflow::exportMemberships(*made, *opened.dataset, options.labels, workflow::MembershipColumns::Names,
                                line.progress());
  }
  if (!line.json()) return line.print(textOf(*made));
  const auto strategies = workflow::strategiesOf(*opened.workspace, *made, TextLanguage::English, line.progress());
  Json segments = Json::array();
  const auto rules = workflow::segmentRules(*opened.workspace, *made, line.progress());
  for (std::size_t i = 0; i < strategies.size(); ++i)
    segments.push_back(segmentJson(made->segments[i], *rules, strategies[i]));
  const auto run = opened.workspace->findRun(made->run);
  line.print(Json{{"segmentation", made->name},
                  {"run", made->run},
                  {"segments", std::move(segments)},
                  {"quality",
                   {{"silhouette", numberJson(made->quality.silhouette)},
                    {"silhouette_rows", std::min(made->labels.size(), segment::SilhouetteLimit)},
                    {"calinski_harabasz", numberJson(made->quality.calinskiHarabasz)},
                    {"davies_bouldin", numberJson(made->quality.daviesBouldin)},
                    {"stability", stabilityJson(made->stability)}}},
                  {"rules",
                   {{"accuracy", rules->tree.accuracy},
                    {"cross_validated", rules->tree.crossValidated},
                    {"majority", rules->tree.majority}}},
                  {"labels", options.labels.empty() ? Json(nullptr) : Json(options.labels)},
                  {"seconds", run.seconds},
                  {"command", workflow::commandOf(*opened.workspace, run)}});
}

}  // namespace

void addSegment(CommandLine& line) { line.add(workflow::segmentCommand(), segmentAll); }

}  // namespace kindred::cli
