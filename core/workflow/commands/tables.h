// What the verbs take that make figures of customers or of any table: `cluster`, `embed` and `rfm`.
#pragma once

#include "core/workflow/commands/command.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// A table of numbers.
struct TableArguments {
  std::string table;
  Words columns;  ///< empty: all that hold only numbers
  bool standardize = false;

  bool operator==(const TableArguments&) const = default;
};

template <class Arguments>
void addColumns(Options<Arguments>& options) {
  options.add(&Arguments::columns, "--columns", "Columns between commas; without it, all that hold only numbers")
      .list()
      .add(&Arguments::standardize, "--standardize", "Columns to mean 0 and standard deviation 1");
}

struct ClusterArguments : TableArguments {
  std::string algorithm, labels;
  Words settings;
  std::uint64_t seed = 1;

  bool operator==(const ClusterArguments&) const = default;
};
const Command<ClusterArguments>& clusterCommand();

/// Of customers, or of a table.
struct EmbedArguments : DatasetArguments, TableArguments {
  std::string features, algorithm, out;
  Words settings;
  std::uint64_t seed = 1;

  bool operator==(const EmbedArguments&) const = default;
};
const Command<EmbedArguments>& embedCommand();
/// Of a stored projection; it writes points.csv.
std::string embedCommandOf(const Workspace& workspace, const RunInfo& run);

struct RfmArguments : DatasetArguments {
  std::string referenceDate, out;

  bool operator==(const RfmArguments&) const = default;
};
const Command<RfmArguments>& rfmCommand();

}  // namespace kindred::workflow
