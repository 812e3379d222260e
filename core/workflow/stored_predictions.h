// How predictions lie in the project file: blocks of a run. Private to workflow.
#pragma once

#include "core/workflow/predict_customers.h"

namespace kindred::workflow {

void savePredictions(const PredictedCustomers& predicted, const Dataset& dataset, BlockWriter& writer);
/// The record of the run: counts and days.
std::string figuresOf(const PredictedCustomers& predicted, const Text& title);
/// Throws Error (ProjectDamaged).
PredictedCustomers loadPredictions(const RunInfo& run, const Dataset& dataset, const BlockReader& reader);

}  // namespace kindred::workflow
