// How values of customers lie in the project file: blocks of a run. Private to workflow.
#pragma once

#include "core/workflow/value_customers.h"

namespace kindred::workflow {

void saveValues(const ValuedCustomers& valued, const Dataset& dataset, BlockWriter& writer);
/// The record of the run: how many customers, and which conditions are not met.
std::string figuresOf(const ValuedCustomers& valued, const Text& title);
/// Throws Error (ProjectDamaged).
ValuedCustomers loadValues(const RunInfo& run, const Dataset& dataset, const BlockReader& reader);

}  // namespace kindred::workflow
