// What `evaluate` takes.
#pragma once

#include "core/workflow/commands/command.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Of a project, or of two files.
struct EvaluateArguments : DatasetArguments {
  std::string split = "holdout";
  std::int64_t folds = 5;
  double testShare = 0.2;
  double foldInShare = 0.8;
  std::string train, test, foldIn, candidates, kind;
  Words algorithms;
  Words metrics = {"rmse", "mae", "precision@10", "recall@10", "ndcg@10", "hit_rate@10", "coverage@10"};
  std::optional<double> relevantFrom;
  bool includeBought = false;
  Words settings;
  std::uint64_t seed = 1;

  bool operator==(const EvaluateArguments&) const = default;
};
const Command<EvaluateArguments>& evaluateCommand();

/// Of a stored evaluation.
std::string evaluateCommandOf(const Workspace& workspace, const RunInfo& run);

}  // namespace kindred::workflow
