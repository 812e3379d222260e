#include "core/workflow/queries/similarity.h"

#include <algorithm>
#include <iterator>

#include "core/recommend/recommender.h"
#include "core/workflow/families.h"
#include "core/workflow/run_parameters.h"
#include "core/workflow/train_recommender.h"

namespace kindred::workflow {
namespace {

using similarity::Axis;

const Csr& rowsOf(const recommend::TrainingData& data, Axis axis) {
  return axis == Axis::Customers ? data.matrix : data.byProduct;
}
const Csr& columnsOf(const recommend::TrainingData& data, Axis axis) {
  return axis == Axis::Customers ? data.byProduct : data.matrix;
}

/// With the damping of each side of a baseline where it belongs.
similarity::MeasureOptions along(Axis axis, similarity::MeasureOptions options) {
  if (axis == Axis::Products) std::swap(options.damping.rows, options.damping.columns);
  return options;
}

struct ChosenRows {
  std::vector<Index> rows;  ///< ascending
  Text why;
};

/// The `limit` of `candidates` with the greatest figures, ties by index, ascending; `include` among them.
std::vector<Index> greatest(std::vector<Index> candidates, const std::vector<std::int64_t>& figures, std::size_t limit,
                            std::optional<Index> include) {
  const auto isIncluded = [include](Index i) { return i == include; };
  std::ranges::stable_sort(candidates, std::greater{},
                           [&](Index i) { return std::pair(isIncluded(i), figures[static_cast<std::size_t>(i)]); });
  candidates.resize(std::min(limit, candidates.size()));
  std::ranges::sort(candidates);
  return candidates;
}

std::vector<std::int64_t> ordersOf(const Workspace& workspace, const HeatmapRequest& request,
                                   const recommend::TrainingData& data) {
  std::vector<std::int64_t> orders;
  if (request.axis == Axis::Customers) {
    for (const auto& facts : *workspace.facts(request.datasetId)) orders.push_back(facts.orders);
    return orders;
  }
  const Events& events = data.dataset->events;
  orders.assign(static_cast<std::size_t>(data.byProduct.rows), 0);
  for (const Index product : events.product) ++orders[static_cast<std::size_t>(product)];
  return orders;
}

ChosenRows chooseRows(const Workspace& workspace, const HeatmapRequest& request, const recommend::TrainingData& data) {
  const Csr& rows = rowsOf(data, request.axis);
  const bool customers = request.axis == Axis::Customers;
  std::vector<Index> candidates;
  for (Index i = 0; i < rows.rows; ++i) {
    if (!rows.row(i).empty()) candidates.push_back(i);
  }
  const auto limit = static_cast<std::size_t>(std::clamp<Index>(request.limit, 2, similarity::HeatmapLimit));
  const auto most = [&](std::vector<Index> of) {
    return greatest(std::move(of), ordersOf(workspace, request, data), limit, request.include);
  };
  if (customers && !request.selection.empty()) {
    const auto selected = request.selection.indices(*data.dataset);
    std::vector<Index> both;
    std::ranges::set_intersection(candidates, selected, std::back_inserter(both));
    const std::size_t count = both.size();
    if (count > limit)
      return {most(std::move(both)), KI_TEXT_N("core", "the %n selected customer(s) with most orders", limit)};
    if (count >= 2) return {std::move(both), KI_TEXT_N("core", "%n selected customer(s)", count)};
  }
  if (candidates.size() <= limit) {
    return {candidates, customers ? KI_TEXT_N("core", "%n customer(s) with events", candidates.size())
                                  : KI_TEXT_N("core", "%n product(s) with events", candidates.size())};
  }
  return {most(std::move(candidates)), customers ? KI_TEXT_N("core", "the %n customer(s) with most orders", limit)
                                                 : KI_TEXT_N("core", "the %n product(s) sold most often", limit)};
}

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
  ChosenRows chosen = chooseRows(workspace, request, *data);
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
