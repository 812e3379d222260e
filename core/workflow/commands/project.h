// The verbs that list, describe, write out and remove what a project holds.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

const Command<DatasetArguments>& datasetsCommand();  ///< of the whole project: takes no --dataset
const Command<DatasetArguments>& describeCommand();
const Command<DatasetArguments>& segmentationsCommand();
const Command<DatasetArguments>& audiencesCommand();

struct RunsArguments : DatasetArguments {
  std::int64_t run = 0;  ///< 0: all, without what they came to

  bool operator==(const RunsArguments&) const = default;
};
const Command<RunsArguments>& runsCommand();

struct DataArguments : DatasetArguments {
  std::string out;

  bool operator==(const DataArguments&) const = default;
};
const Command<DataArguments>& dataCommand();

/// One of the four.
struct RemoveArguments : DatasetArguments {
  std::int64_t run = 0;
  std::string segmentation, audience;

  bool operator==(const RemoveArguments&) const = default;
};
const Command<RemoveArguments>& removeCommand();

}  // namespace kindred::workflow
