// What `bandit` takes.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct BanditArguments {
  std::string action;
  Words algorithms;
  Words probabilities;
  std::optional<int> arms, features;
  int rounds = 2000;
  int replications = 100;
  std::string table;  ///< this and what follows: of evaluate
  std::string offer, answer, positive, propensity;
  Words columns;
  Words always;
  std::string model = "auto";
  std::optional<int> folds;
  std::optional<double> switchAt;
  std::string interval = "normal";
  bool anyway = false;
  Words settings;
  std::string out;
  std::uint64_t seed = 1;

  bool operator==(const BanditArguments&) const = default;
};
const Command<BanditArguments>& banditCommand();

}  // namespace kindred::workflow
