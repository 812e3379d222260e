#include "core/workflow/queries/similarity.h"

#include <algorithm>
#include <iterator>

#include "core/recommend/recommender.h"
#include "core/workflow/families.h"
#include "core/workflow/queries/similarity_rows.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/train_recommender.h"

namespace kindred::workflow {
namespace {

using similarity::Axis;

const Schema<similarity::MeasureOptions>& measureSchema() {
  using similarity::MeasureOptions;
  static const Schema<MeasureOptions> schema =
      Schema<MeasureOptions>()
          .param(&MeasureOptions::shrinkage, "shrinkage", KI_TEXT("core", "Shrinkage"),
                 KI_TEXT("core", "Distrust of similarities that rest on little in common."), Range{0, 1e6})
          .param(&MeasureOptions::minimumOverlap, "minimum_overlap", KI_TEXT("core", "Least in common"),
                 KI_TEXT("core", "With less in common, a similarity is 0."), Range{1, 1e6})
          .param(&MeasureOptions::significance, "significance", KI_TEXT("core", "Significance"),
                 KI_TEXT("core", "With less in common than this, a similarity counts as much less."), Range{0, 1e6});
  return schema;
}

/// 1 − similarity of each pair, condensed.
std::vector<double> distancesOf(const std::vector<float>& similarities, std::size_t n) {
  std::vector<double> distances;
  distances.reserve(n * (n - 1) / 2);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) distances.push_back(1 - static_cast<double>(similarities[i * n + j]));
  }
  return distances;
}

}  // namespace

std::shared_ptr<const similarity::Heatmap> similarityHeatmap(const Workspace& workspace, const HeatmapRequest& request,
                                                             Progress& progress) {
  const auto data = workspace.training(request.datasetId, request.preference);
  RowsChosen chosen =
      chooseRows(workspace,
                 {.datasetId = request.datasetId,
                  .axis = request.axis,
                  .selection = request.selection,
                  .limit = static_cast<std::size_t>(std::clamp<Index>(request.limit, 2, similarity::HeatmapLimit)),
                  .include = request.include},
                 *data);
  const std::size_t n = chosen.rows.size();
  if (n < 2) {
    throw Error(ErrorCode::BadData, KI_TEXT("core", "There are fewer than two rows with events to compare."),
                KI_TEXT("core", "Import a data set with ratings or purchases of several customers."));
  }
  Progress comparing = progress.part(0, 0.6, KI_TEXT("core", "Comparing all pairs"));
  const auto values = similarity::similarityMatrix(rowsOf(*data, request.axis), chosen.rows,
                                                   along(request.axis, request.options), comparing);
  Progress ordering = progress.part(0.6, 1, KI_TEXT("core", "Ordering by likeness"));
  similarity::Heatmap heatmap{
      .axis = request.axis,
      .options = request.options,
      .rows = {},
      .values = std::vector<float>(n * n),
      .linkage = similarity::averageLinkage(distancesOf(values, n), static_cast<int>(n), ordering),
      .chosen = std::move(chosen.why)};
  const auto& order = heatmap.linkage.order;
  for (std::size_t i = 0; i < n; ++i) {
    const auto from = static_cast<std::size_t>(order[i]);
    heatmap.rows.push_back(chosen.rows[from]);
    for (std::size_t j = 0; j < n; ++j)
      heatmap.values[i * n + j] = values[from * n + static_cast<std::size_t>(order[j])];
  }
  return std::make_shared<const similarity::Heatmap>(std::move(heatmap));
}

double estimateHeatmap(const DataShape& shape, Axis axis) {
  // Measured on Online Retail, two cores: 2,000 customers of 63 products take 0.4 s, half of it for the ordering.
  constexpr double SecondsAnEntry = 1.6e-9;
  constexpr double SecondsAPair = 0.5e-7;
  const auto all =
      static_cast<double>(std::max<std::int64_t>(1, axis == Axis::Customers ? shape.customers : shape.products));
  const double rows = std::min(all, static_cast<double>(similarity::HeatmapLimit));
  const double entriesARow = static_cast<double>(shape.interactions) / all;
  return rows * rows * (entriesARow * SecondsAnEntry + SecondsAPair);
}

similarity::PairArithmetic cellArithmetic(const recommend::TrainingData& data, Axis axis, Index a, Index b,
                                          const similarity::MeasureOptions& options) {
  const Csr& rows = rowsOf(data, axis);
  const similarity::MeasureOptions measure = along(axis, options);
  return similarity::arithmetic(rows, similarity::rowStatistics(rows, measure), a, b, measure);
}

double shrinkageOfRecommenders(const Workspace& workspace, std::int64_t datasetId) {
  constexpr std::string_view Key = "shrinkage";
  for (const RunInfo& run : workspace.runs(datasetId, std::string(family::Recommend))) {
    if (const auto own = run.parameters.find(Key); own != run.parameters.end()) return std::get<double>(own->second);
  }
  const Parameters usual = recommend::algorithm("item_knn").info.parameters;
  const Parameter* parameter = find(usual, Key);
  return parameter != nullptr ? std::get<double>(parameter->defaultValue) : 0;
}

std::vector<std::pair<similarity::Measure, double>> otherMeasures(const recommend::TrainingData& data, Axis axis,
                                                                  Index a, Index b) {
  const Csr& rows = rowsOf(data, axis);
  similarity::MeasureOptions options = along(axis, {.measure = similarity::Measure::PearsonBaseline});
  const auto statistics = similarity::rowStatistics(rows, options);
  std::vector<std::pair<similarity::Measure, double>> result;
  for (const auto& choice : similarity::measureChoices()) {
    options.measure = choice.value;
    result.emplace_back(choice.value, similarity::similarity(rows, statistics, a, b, options).value);
  }
  return result;
}

std::vector<similarity::Neighbour> similarTo(const recommend::TrainingData& data, Axis axis, Index of, std::size_t top,
                                             const similarity::MeasureOptions& options) {
  const Csr& rows = rowsOf(data, axis);
  const similarity::MeasureOptions measure = along(axis, options);
  return similarity::neighboursOf(rows, columnsOf(data, axis), similarity::rowStatistics(rows, measure), of, top,
                                  measure);
}

Parameters similarParameters(const Dataset& dataset) {
  Parameters parameters = measureSchema().parameters();
  std::ranges::move(preferenceParameters(dataset), std::back_inserter(parameters));
  return parameters;
}

similarity::MeasureOptions measureOptions(similarity::Measure measure, const Values& values) {
  auto options = measureSchema().options(ownParameters(values));
  options.measure = measure;
  return options;
}

Values similarValues(const similarity::MeasureOptions& options, const Preference& preference) {
  Values values = measureSchema().values(options);
  putNested(PreferencePrefix, preferenceSchema().values(preference), values);
  return values;
}

}  // namespace kindred::workflow
