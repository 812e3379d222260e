// What a method had to say of a fit, kept with its run: "stopped in round 12, where the held-out part was told best".
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Puts notes into the JSON of a run's result, where there are any.
void writeNotes(nlohmann::json& result, const std::vector<Text>& notes);
/// Those of a run, in their order.
std::vector<Text> notesOf(const RunInfo& run);

}  // namespace kindred::workflow
