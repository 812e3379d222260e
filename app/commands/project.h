// The project and data set that a subcommand is about.
#pragma once

#include "app/commands/command_line.h"

namespace kindred::cli {

struct OpenedDataset {
  workflow::WorkspacePtr workspace;
  workflow::DatasetInfo info;
  DatasetPtr dataset;
};

/// Opens the project and reads the data set named, or the only one; a signal ends that at once. Throws Error.
OpenedDataset openDataset(const workflow::DatasetArguments& options);

/// Throws Error (NotFound).
Index requireCustomer(const Dataset& dataset, const std::string& id);
Index requireProduct(const Dataset& dataset, const std::string& id);

/// "2011-12-09 12:50:00", or null.
Json timeJson(const std::optional<std::int64_t>& seconds);
std::string timeText(const std::optional<std::int64_t>& seconds);
/// Null for NaN and infinity.
Json numberJson(double value);

}  // namespace kindred::cli
