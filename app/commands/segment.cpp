#include "core/segment/clusterer.h"
#include "core/workflow/segment_customers.h"

#include <numeric>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"

namespace kindred::cli {
namespace {

struct SegmentArguments {
  ProjectOptions project;
  workflow::SegmentRequest request;
  std::string features, referenceDate, labels;
  std::vector<std::string> settings;
};

Json segmentJson(const segment::Segment& segment) {
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
          {"strategy", nullptr}};
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

void writeLabels(const std::string& path, const Dataset& dataset, const segment::Segmentation& made) {
  CsvFile file(path, {"customer", "segment"});
  std::map<int, std::string> names;
  for (const auto& segment : made.segments) names[segment.id] = segment.name;
  for (Index c = 0; c < dataset.customers.size(); ++c) {
    file.row(dataset.customers.id(c), names[made.labels[static_cast<std::size_t>(c)]]);
  }
  file.commit();
}

void segmentAll(CommandLine& line, SegmentArguments options) {
  auto& request = options.request;
  asUsage([&] { segment::algorithm(request.algorithm); });
  asUsage([&] { request.features = segment::chosenFeatures(options.features); });
  request.parameters = parsedSettings(options.settings, workflow::segmentParameters(request.algorithm));
  if (!options.referenceDate.empty()) request.referenceDate = parsedDate(options.referenceDate);
  request.seed = line.seed();
  const auto opened = openDataset(options.project);
  request.datasetId = opened.info.id;
  const auto made = workflow::segmentCustomers(*opened.workspace, request, line.progress());
  if (!options.labels.empty()) writeLabels(options.labels, *opened.dataset, *made);
  if (!line.json()) return line.print(textOf(*made));
  Json segments = Json::array();
  for (const auto& segment : made->segments) segments.push_back(segmentJson(segment));
  const auto run = opened.workspace->findRun(made->run);
  line.print(Json{{"segmentation", made->name},
                  {"run", made->run},
                  {"segments", std::move(segments)},
                  {"quality",
                   {{"silhouette", numberJson(made->quality.silhouette)},
                    {"silhouette_rows", std::min(made->labels.size(), segment::SilhouetteLimit)},
                    {"calinski_harabasz", numberJson(made->quality.calinskiHarabasz)},
                    {"davies_bouldin", numberJson(made->quality.daviesBouldin)},
                    {"stability", nullptr}}},
                  {"labels", options.labels.empty() ? Json(nullptr) : Json(options.labels)},
                  {"seconds", run.seconds},
                  {"command", workflow::commandOf(*opened.workspace, run)}});
}

void list(CommandLine& line, const ProjectOptions& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  Json json = Json::array();
  Table table({"name", ">run", "segments", ">customers", "created"});
  for (const auto& dataset : workspace->datasets()) {
    if (!options.dataset.empty() && dataset.name != options.dataset) continue;
    for (const auto& segmentation : workspace->segmentations(dataset.id)) {
      std::int64_t customers = 0;
      std::string names;
      Json namesJson = Json::array();
      for (const auto& segment : segmentation.segments) {
        customers += segment.customers;
        names += (names.empty() ? "" : ", ") + segment.name;
        namesJson.push_back(segment.name);
      }
      json.push_back({{"name", segmentation.name},
                      {"run", segmentation.run},
                      {"segments", segmentation.segments.size()},
                      {"segment_names", std::move(namesJson)},
                      {"customers", customers},
                      {"dataset", dataset.name},
                      {"created", timeJson(segmentation.created)}});
      table.add({segmentation.name, std::to_string(segmentation.run), names, number(static_cast<double>(customers), 0),
                 timeText(segmentation.created)});
    }
  }
  line.json() ? line.print(json) : line.print(table.text());
}

std::string recipeText(const std::string& recipe) {
  const auto json = nlohmann::json::parse(recipe, nullptr, false);
  return json.is_object() ? english(textFromJson(json)) : std::string();
}

void listAudiences(CommandLine& line, const ProjectOptions& options) {
  const EndsAtOnce reading;
  const auto workspace = workflow::Workspace::open(options.project);
  Json json = Json::array();
  Table table({"name", "recipe", ">customers", "created"});
  for (const auto& dataset : workspace->datasets()) {
    if (!options.dataset.empty() && dataset.name != options.dataset) continue;
    for (const auto& audience : workspace->audiences(dataset.id)) {
      json.push_back({{"name", audience.name},
                      {"recipe", recipeText(audience.recipe)},
                      {"customers", audience.customers},
                      {"dataset", dataset.name},
                      {"created", timeJson(audience.created)}});
      table.add({audience.name, recipeText(audience.recipe), number(static_cast<double>(audience.customers), 0),
                 timeText(audience.created)});
    }
  }
  line.json() ? line.print(json) : line.print(table.text());
}

}  // namespace

void addSegment(CommandLine& line) {
  auto options = std::make_shared<SegmentArguments>();
  CLI::App& command =
      line.add("segment", "Group the customers of a data set", [&line, options] { segmentAll(line, *options); });
  line.addProject(command, std::shared_ptr<ProjectOptions>(options, &options->project));
  command.add_option("--algorithm", options->request.algorithm, "Clustering (see algorithms)")->required();
  command
      .add_option("--features", options->features,
                  "rfm, taste, attributes, spending between commas, each with an optional :weight=W")
      ->required();
  command.add_option("--set", options->settings, "Parameter as key=value, for example k=4")->expected(1)->take_all();
  command.add_option("--name", options->request.name, "Name of the segmentation; without it, a free one");
  command.add_option("--reference-date", options->referenceDate, "Day from which recency counts back: 2011-12-10");
  command.add_option("--labels", options->labels, "CSV file: customer,segment for everyone");
  line.addSeed(command);
}

void addSegmentations(CommandLine& line) {
  auto options = std::make_shared<ProjectOptions>();
  line.addProject(
      line.add("segmentations", "The segmentations of a project", [&line, options] { list(line, *options); }), options);
}

void addAudiences(CommandLine& line) {
  auto options = std::make_shared<ProjectOptions>();
  line.addProject(
      line.add("audiences", "The saved audiences of a project", [&line, options] { listAudiences(line, *options); }),
      options);
}

}  // namespace kindred::cli
