#include "core/workflow/queries/evaluated_figures.h"

#include <set>

namespace kindred::workflow {
namespace {

/// Whether two evaluations hid the same and asked the same: all but which recommenders, their settings and the metrics.
bool sameGround(const RunInfo& a, const RunInfo& b) {
  static const std::set<std::string> Split = {"test_share", "fold_in_share", "folds", "include_bought",
                                              "relevant_from"};
  const auto ground = [](const RunInfo& run) {
    Values values;
    for (const auto& [key, value] : run.parameters) {
      if (Split.contains(key) || key.starts_with("preference.")) values[key] = value;
    }
    return values;
  };
  return a.algorithm == b.algorithm && a.seed == b.seed && a.revision == b.revision && ground(a) == ground(b);
}

}  // namespace

EvaluatedFigures evaluatedFigures(const Workspace& workspace, std::int64_t datasetId, const std::string& metric) {
  EvaluatedFigures all;
  std::optional<RunInfo> latest;
  for (const RunInfo& run : workspace.runs(datasetId, "evaluate")) {
    if (latest && !sameGround(*latest, run)) continue;
    for (const StoredFigure& stored : storedFigures(workspace, run.id)) {
      if (stored.metric == metric && stored.figure.mean) all.byAlgorithm.try_emplace(stored.algorithm, stored.figure);
    }
    if (latest || all.byAlgorithm.empty()) continue;
    latest = run;
    all.protocol = run.algorithm;
    all.run = run.id;
  }
  return all;
}

}  // namespace kindred::workflow
