// What every verb of the command line takes beside its own.
#pragma once

#include "core/workflow/commands/option.h"

namespace kindred::cli {

struct CommonArguments {
  bool json = false, quiet = false, verbose = false;
  int threads = 0;  ///< 0: all processors

  bool operator==(const CommonArguments&) const = default;
};
const workflow::Options<CommonArguments>& commonOptions();

}  // namespace kindred::cli
