// Queries behind the Similarity page and `similar`.
#pragma once

#include "core/data/customer_set.h"
#include "core/similarity/neighbours.h"
#include "core/similarity/tile.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct HeatmapRequest {
  std::int64_t datasetId = 0;
  similarity::Axis axis = similarity::Axis::Customers;
  similarity::MeasureOptions options = {};
  Preference preference = {};
  CustomerSet selection = {};              ///< of two customers or more: these alone
  Index limit = similarity::HeatmapLimit;  ///< of more rows: those with most orders
  std::optional<Index> include = {};       ///< a row that is among them whatever it has
};

/// A job: up to 2,000 rows, ordered by average linkage of 1 − similarity.
std::shared_ptr<const similarity::Heatmap> similarityHeatmap(const Workspace& workspace, const HeatmapRequest& request,
                                                             Progress& progress);

/// Seconds that the map of a data set takes, of as many rows as it has at most.
double estimateHeatmap(const DataShape& shape, similarity::Axis axis);

/// The written-out cell (rows are customers, or products where the axis says so).
similarity::PairArithmetic cellArithmetic(const recommend::TrainingData& data, similarity::Axis axis, Index a, Index b,
                                          const similarity::MeasureOptions& options);
/// The shrinkage by which recommenders of neighbours weigh the similarities of a data set: that of its latest run with
/// neighbours, else the one by which the next would be trained.
double shrinkageOfRecommenders(const Workspace& workspace, std::int64_t datasetId);
/// The same pair under every measure, in the measures' order.
std::vector<std::pair<similarity::Measure, double>> otherMeasures(const recommend::TrainingData& data,
                                                                  similarity::Axis axis, Index a, Index b);

std::vector<similarity::Neighbour> similarTo(const recommend::TrainingData& data, similarity::Axis axis, Index of,
                                             std::size_t top, const similarity::MeasureOptions& options);

/// The parameters of `similar` beside the measure: shrinkage, minimum_overlap, and preference.* as the data set has it.
Parameters similarParameters(const Dataset& dataset);
/// From values of those, and back.
similarity::MeasureOptions measureOptions(similarity::Measure measure, const Values& values);
Values similarValues(const similarity::MeasureOptions& options, const Preference& preference);

/// The `kindred-cli` command that lists who is alike to one row of a map.
std::string similarCommand(const Workspace& workspace, const recommend::TrainingData& data, similarity::Axis axis,
                           Index of, const similarity::MeasureOptions& options);

}  // namespace kindred::workflow
