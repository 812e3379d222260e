// The curve that an iterative method left behind, kept with its run.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/base/stopping.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct RunTrace {
  Trace rounds;        ///< in their order; none where the method went through none
  std::string figure;  ///< what Epoch::validation is, as recommend::Rounds says it; empty where nothing was held out
};

/// [{epoch, loss, validation, change}], null where one is not known.
nlohmann::json roundsJson(const Trace& trace);
/// Puts a trace into the JSON of a run's result, where there is one.
void writeTrace(nlohmann::json& result, const RunTrace& trace);
/// That of a run; none where it cannot be read.
RunTrace traceOf(const RunInfo& run);

}  // namespace kindred::workflow
