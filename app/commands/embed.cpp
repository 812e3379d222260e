#include "app/commands/commands.h"
#include "app/commands/points.h"
#include "app/commands/project.h"
#include "app/commands/settings.h"
#include "app/commands/table.h"
#include "core/base/csv.h"
#include "core/workflow/embed_customers.h"
#include "core/workflow/stopwatch.h"

namespace kindred::cli {
namespace {

std::string axisName(Eigen::Index axis) {
  constexpr std::string_view First = "xyz";
  return axis < 3 ? std::string(1, First[static_cast<std::size_t>(axis)]) : "d" + std::to_string(axis + 1);
}

void writePoints(const workflow::EmbedArguments& options, const Matrix& points, const Entities* customers) {
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

void embedAll(CommandLine& line, const workflow::EmbedArguments& options) {
  const bool ofTable = !options.table.empty();
  if (ofTable == !options.project.empty() || ofTable == !options.features.empty()) {
    throw UsageError{{KI_TEXT("core", "Give --project with --features, or --table.")},
                     KI_TEXT("core", "“kindred-cli embed --help” lists the options.")};
  }
  asUsage([&] { embed::algorithm(options.algorithm); });
  const auto& algorithm = embed::algorithm(options.algorithm);
  const Values values = parsedSettings(options.settings, algorithm.info.parameters);
  const workflow::Stopwatch stopwatch;
  embed::Embedding embedding;
  if (ofTable) {
    const Matrix points = pointsOf(options, line.progress().part(0, 0.3));
    Progress fitting = line.progress().part(0.3, 1);
    embedding = algorithm.fit(points, completed(algorithm.info.parameters, values), options.seed, fitting);
    writePoints(options, embedding.points, nullptr);
  } else {
    std::vector<segment::ChosenFeatures> features;
    asUsage([&] { features = segment::chosenFeatures(options.features); });
    const auto opened = openDataset(options);
    const workflow::ProjectionRequest request{.datasetId = opened.info.id,
                                              .features = features,
                                              .algorithm = options.algorithm,
                                              .parameters = values,
                                              .seed = options.seed};
    const auto projection = opened.workspace->isReadOnly()
                                ? workflow::projectCustomers(*opened.workspace, request, line.progress())
                                : workflow::embedCustomers(*opened.workspace, request, line.progress());
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

void addEmbed(CommandLine& line) { line.add(workflow::embedCommand(), embedAll); }

}  // namespace kindred::cli
