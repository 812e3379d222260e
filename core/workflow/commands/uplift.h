// What `uplift` takes.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct UpliftArguments {
  std::string table;
  std::string treatment, treated = "1";
  std::string outcome, positive = "1";
  Words columns;
  Words algorithms;
  std::string base;
  Words settings;
  std::string categories = "auto";
  std::optional<int> folds;
  std::optional<double> leastUplift;
  bool anyway = false;
  std::string out;
  std::string save, model;
  std::uint64_t seed = 1;

  bool operator==(const UpliftArguments&) const = default;
};
const Command<UpliftArguments>& upliftCommand();

}  // namespace kindred::workflow
