// What `predict` takes.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct PredictArguments {
  std::string action;
  std::string project, dataset;  ///< of customers
  std::string question;
  std::optional<std::int64_t> days;
  std::string cut;
  Words learnAt;
  std::string table;  ///< or any table
  std::string target, positive;
  Words columns;
  std::optional<double> testShare;
  std::optional<int> folds;
  Words algorithms;
  Words settings;
  std::string calibration = "none";
  std::string categories = "auto";
  std::string classWeights = "none";
  std::optional<double> value, cost;
  std::string rows, out;
  std::string model;
  std::uint64_t seed = 1;

  bool operator==(const PredictArguments&) const = default;
};
const Command<PredictArguments>& predictCommand();

}  // namespace kindred::workflow
