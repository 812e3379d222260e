// How trials of offers lie in the project file: blocks of a run. Private to workflow.
#pragma once

#include "core/workflow/try_offers.h"

namespace kindred::workflow {

void saveTrial(const PlayedTrial& trial, BlockWriter& writer);
/// The record of the run: what the first rule lost, and lots.
std::string figuresOf(const PlayedTrial& trial, const Text& title);
/// Throws Error (ProjectDamaged).
PlayedTrial loadTrial(const RunInfo& run, const BlockReader& reader);

}  // namespace kindred::workflow
