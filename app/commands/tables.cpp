// The algorithms on any numeric table, and projections.
#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/matrix/scaling.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "core/workflow/queries/numeric_table.h"
#include "core/workflow/queries/projection.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

struct TableOptions {
  std::string table;
  std::vector<std::string> columns;
  bool standardize = false;
};

void addTableOptions(CLI::App& command, const std::shared_ptr<TableOptions>& options) {
  command.add_option("--table", options->table, "CSV of numbers");
  command.add_option("--columns", options->columns, "Columns between commas; without it, all that hold only numbers")
      ->delimiter(',');
  command.add_flag("--standardize", options->standardize, "Columns to mean 0 and standard deviation 1");
}

Matrix pointsOf(const TableOptions& options, Progress progress) {
  auto table = workflow::readNumericTable(options.table, options.columns, progress);
  return options.standardize ? standardised(table.values) : std::move(table.values);
}

struct ClusterOptions {
  TableOptions table;
  std::string algorithm, labels;
  std::vector<std::string> settings;
};

/// Of the steps of a tree, ascending; null where the method makes none.
Json heightsJson(const segment::Clustering& clustering) {
  if (clustering.tree.empty()) return nullptr;
  Json heights = Json::array();
  for (const segment::Merge& merge : clustering.tree) heights.push_back(merge.height);
  return heights;
}

void cluster(CommandLine& line, const ClusterOptions& options) {
  asUsage([&] { segment::algorithm(options.algorithm); });
  const auto& algorithm = segment::algorithm(options.algorithm);
  const Values values =
      completed(algorithm.info.parameters, parsedSettings(options.settings, algorithm.info.parameters));
  const Matrix points = pointsOf(options.table, line.progress().part(0, 0.2));
  const workflow::Stopwatch stopwatch;
  Progress fitting = line.progress().part(0.2, 0.7);
  const auto clustering = algorithm.fit(points, values, line.seed(), fitting);
  Progress judging = line.progress().part(0.7, 1);
  const auto quality = segment::quality(points, clustering.labels, clustering.clusters, line.seed(), judging);

  CsvFile file(options.labels, {"row", "cluster"});
  std::vector<std::int64_t> sizes(static_cast<std::size_t>(clustering.clusters), 0);
  for (std::size_t i = 0; i < clustering.labels.size(); ++i) {
    if (clustering.labels[i] != segment::Noise) ++sizes[static_cast<std::size_t>(clustering.labels[i])];
    file.row(i, clustering.labels[i]);
  }
  file.commit();
  if (!line.json()) {
    Table table({"cluster", ">rows"});
    for (std::size_t c = 0; c < sizes.size(); ++c)
      table.add({std::to_string(c), number(static_cast<double>(sizes[c]), 0)});
    return line.print(table.text());
  }
  line.print(Json{{"labels_file", options.labels},
                  {"clusters", clustering.clusters},
                  {"sizes", sizes},
                  {"quality",
                   {{"silhouette", numberJson(quality.silhouette)},
                    {"silhouette_rows", std::min(clustering.labels.size(), segment::SilhouetteLimit)},
                    {"calinski_harabasz", numberJson(quality.calinskiHarabasz)},
                    {"davies_bouldin", numberJson(quality.daviesBouldin)}}},
                  {"inertia", numberJson(clustering.inertia)},
                  {"heights", heightsJson(clustering)},
                  {"seconds", stopwatch.seconds()}});
}

struct EmbedOptions {
  ProjectOptions project;
  TableOptions table;
  std::string features, algorithm, out;
  std::vector<std::string> settings;
};

std::string axisName(Eigen::Index axis) {
  constexpr std::string_view First = "xyz";
  return axis < 3 ? std::string(1, First[static_cast<std::size_t>(axis)]) : "d" + std::to_string(axis + 1);
}

void writePoints(const EmbedOptions& options, const Matrix& points, const Entities* customers) {
  std::vector<std::string> header = {customers != nullptr ? "customer" : "row"};
  for (Eigen::Index axis = 0; axis < points.cols(); ++axis) header.push_back(axisName(axis));
  CsvFile file(options.out, header);
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    if (customers != nullptr) file.line().add(customers->id(static_cast<Index>(i)));
    else file.line().add(i);
    for (Eigen::Index axis = 0; axis < points.cols(); ++axis) file.line().add(points(i, axis));
    file.endRow();
  }
  file.commit();
}

void embedAll(CommandLine& line, const EmbedOptions& options) {
  const bool ofTable = !options.table.table.empty();
  if (ofTable == !options.project.project.empty() || ofTable == !options.features.empty()) {
    throw UsageError{{KI_TEXT("core", "Give --project with --features, or --table.")},
                     KI_TEXT("core", "“kindred-cli embed --help” lists the options.")};
  }
  asUsage([&] { embed::algorithm(options.algorithm); });
  const auto& algorithm = embed::algorithm(options.algorithm);
  const Values values = parsedSettings(options.settings, algorithm.info.parameters);
  const workflow::Stopwatch stopwatch;
  embed::Embedding embedding;
  if (ofTable) {
    const Matrix points = pointsOf(options.table, line.progress().part(0, 0.3));
    Progress fitting = line.progress().part(0.3, 1);
    embedding = algorithm.fit(points, completed(algorithm.info.parameters, values), line.seed(), fitting);
    writePoints(options, embedding.points, nullptr);
  } else {
    std::vector<segment::ChosenFeatures> features;
    asUsage([&] { features = segment::chosenFeatures(options.features); });
    const auto opened = openDataset(options.project);
    const auto projection = workflow::projectCustomers(*opened.workspace, opened.info.id, features, options.algorithm,
                                                       line.seed(), line.progress(), values);
    embedding = projection->embedding;
    writePoints(options, embedding.points, &opened.dataset->customers);
  }
  if (!line.json())
    return line.print("Wrote " + number(static_cast<double>(embedding.points.rows()), 0) + " points to " + options.out +
                      ".\n");
  line.print(Json{{"file", options.out},
                  {"rows", embedding.points.rows()},
                  {"standard_deviations", embedding.standardDeviations},
                  {"explained", embedding.explained},
                  {"seconds", stopwatch.seconds()}});
}

}  // namespace

void addCluster(CommandLine& line) {
  auto options = std::make_shared<ClusterOptions>();
  CLI::App& command =
      line.add("cluster", "Group the rows of any numeric table", [&line, options] { cluster(line, *options); });
  addTableOptions(command, std::shared_ptr<TableOptions>(options, &options->table));
  command.get_option("--table")->required();
  command.add_option("--algorithm", options->algorithm, "Clustering (see algorithms)")->required();
  command.add_option("--labels", options->labels, "CSV file: row,cluster (rows from 0)")->required();
  command.add_option("--set", options->settings, "Parameter as key=value")->expected(1)->take_all();
  line.addSeed(command);
}

void addEmbed(CommandLine& line) {
  auto options = std::make_shared<EmbedOptions>();
  CLI::App& command =
      line.add("embed", "Customers or rows as points on a plane", [&line, options] { embedAll(line, *options); });
  command.add_option("--project", options->project.project, "The project file");
  command.add_option("--dataset", options->project.dataset, "Data set; without it, the only one");
  command.add_option("--features", options->features, "As for segment");
  addTableOptions(command, std::shared_ptr<TableOptions>(options, &options->table));
  command.add_option("--algorithm", options->algorithm, "Projection (see algorithms)")->required();
  command.add_option("--set", options->settings, "Parameter as key=value")->expected(1)->take_all();
  command.add_option("--out", options->out, "CSV file: customer (or row),x,y")->required();
  line.addSeed(command);
}

}  // namespace kindred::cli
