// What the verbs take that store a run: `train` and `segment`; what all such take is filled from a run in one place.
#pragma once

#include "core/workflow/commands/command.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct RunArguments : DatasetArguments {
  std::string algorithm;
  Words settings;
  std::string name;  ///< empty: a free one
  std::uint64_t seed = 1;

  bool operator==(const RunArguments&) const = default;
};

struct TrainArguments : RunArguments {
  int top = 10;

  bool operator==(const TrainArguments&) const = default;
};
const Command<TrainArguments>& trainCommand();

struct SegmentArguments : RunArguments {
  std::string features, referenceDate, labels;
  std::string rules;  ///< a file: the method is that of own rules

  bool operator==(const SegmentArguments&) const = default;
};
const Command<SegmentArguments>& segmentCommand();

/// The commands that make a run again, for the table of families. The run's name is left out: it is in use.
std::string trainCommandOf(const Workspace& workspace, const RunInfo& run);
std::string segmentCommandOf(const Workspace& workspace, const RunInfo& run);

}  // namespace kindred::workflow
