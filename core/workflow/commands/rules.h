// What `rules` takes.
#pragma once

#include <optional>

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct RulesArguments : DatasetArguments {
  std::string baskets = "order", level = "product", segmentation, minSupport, algorithm, out, thenOut;
  Words with, right, leaveOut;
  double minConfidence = 0, falseDiscoveries = 0.05;
  int longest = 10, mostSets = 2'000'000;
  std::optional<int> withinDays;
  bool several = false, all = false;

  bool operator==(const RulesArguments&) const = default;
};
const Command<RulesArguments>& rulesCommand();

/// As the parameters of a search. Throws Error (BadParameters) where the support is neither a share nor a count.
Values ruleValues(const RulesArguments& arguments);

}  // namespace kindred::workflow
