#include <algorithm>

#include "app/commands/commands.h"
#include "app/commands/points.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

/// Of the steps of a tree, ascending; null where the method makes none.
Json heightsJson(const segment::Clustering& clustering) {
  if (clustering.tree.empty()) return nullptr;
  Json heights = Json::array();
  for (const segment::Merge& merge : clustering.tree) heights.push_back(merge.height);
  return heights;
}

/// Most figures that JSON lists.
constexpr Eigen::Index MostProbabilities = 5'000'000;

/// Rows × clusters; null where the method tells none, or there are too many to list.
Json probabilitiesJson(const segment::Clustering& clustering) {
  const Matrix& memberships = clustering.memberships;
  if (memberships.size() == 0 || memberships.size() > MostProbabilities) return nullptr;
  Json rows = Json::array();
  for (Eigen::Index i = 0; i < memberships.rows(); ++i) {
    const auto row = memberships.row(i);
    rows.push_back(std::vector<double>(row.begin(), row.end()));
  }
  return rows;
}

void cluster(CommandLine& line, const workflow::ClusterArguments& options) {
  asUsage([&] {
    if (segment::algorithm(options.algorithm).fit) return;
    throw Error(
        ErrorCode::BadParameters,
        KI_TEXT("core", "“%1” groups the customers of a data set, not the rows of any table.").with(options.algorithm),
        KI_TEXT("core", "Import what the customers bought, and use segment."));
  });
  const auto& algorithm = segment::algorithm(options.algorithm);
  const Values values =
      completed(algorithm.info.parameters, parsedSettings(options.settings, algorithm.info.parameters));
  const Matrix points = pointsOf(options, line.progress().part(0, 0.2));
  const workflow::Stopwatch stopwatch;
  Progress fitting = line.progress().part(0.2, 0.7);
  const auto clustering = algorithm.fit(points, values, options.seed, fitting);
  Progress judging = line.progress().part(0.7, 1);
  const auto quality = segment::quality(points, clustering.labels, clustering.clusters, options.seed, judging);

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
    const auto undivided = segment::whyUndivided(clustering);
    return line.print(table.text() + (undivided ? english(*undivided) : ""));
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
                  {"probabilities", probabilitiesJson(clustering)},
                  {"seconds", stopwatch.seconds()}});
}

}  // namespace

void addCluster(CommandLine& line) { line.add(workflow::clusterCommand(), cluster); }

}  // namespace kindred::cli
