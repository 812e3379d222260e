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

}  // namespace

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
