// What the verbs take that say what to do about segments: `strategy` and `report`.
#pragma once

#include <optional>

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct StrategyArguments : DatasetArguments {
  std::string segmentation;  ///< empty: the latest
  Words segments;            ///< empty: all
  std::optional<double> margin;
  std::string playbook, savePlaybook;
  std::string language = "en";

  bool operator==(const StrategyArguments&) const = default;
};
const Command<StrategyArguments>& strategyCommand();

struct ReportArguments : DatasetArguments {
  std::string segmentation, out;
  std::string language = "en";

  bool operator==(const ReportArguments&) const = default;
};
const Command<ReportArguments>& reportCommand();

}  // namespace kindred::workflow
