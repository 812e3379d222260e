// Queries behind the Similarity page and `similar`.
#pragma once

#include "core/data/customer_set.h"
#include "core/similarity/axis.h"
#include "core/similarity/neighbours.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

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
