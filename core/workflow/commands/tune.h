// What `tune` takes.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct TuneArguments : DatasetArguments {
  std::string algorithm;
  std::string metric;
  std::optional<std::int64_t> runs;
  std::optional<double> seconds;
  std::string search = "halving";
  std::string split = "holdout";
  double testShare = 0.2;
  double foldInShare = 0.8;
  std::optional<double> relevantFrom;
  bool includeBought = false;
  Words settings;
  std::uint64_t seed = 1;

  bool operator==(const TuneArguments&) const = default;
};
const Command<TuneArguments>& tuneCommand();

}  // namespace kindred::workflow
