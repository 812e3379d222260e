// How found rules lie in the project file: blocks of a run. Private to workflow.
#pragma once

#include "core/workflow/find_rules.h"

namespace kindred::workflow {

void saveRules(const FoundRules& found, BlockWriter& writer);
/// The figures that stand in the run's own record, as JSON.
std::string figuresOf(const FoundRules& found, const Text& title);
/// Of what `figuresOf` and `saveRules` wrote. Throws Error (ProjectDamaged).
FoundRules loadRules(const RunInfo& run, const BlockReader& reader);

}  // namespace kindred::workflow
