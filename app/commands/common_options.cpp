#include "app/commands/common_options.h"

namespace kindred::cli {

const workflow::Options<CommonArguments>& commonOptions() {
  using Arguments = CommonArguments;
  static const auto options =
      workflow::Options<Arguments>()
          .add(&Arguments::json, "--json", "One JSON document on standard output")
          .add(&Arguments::quiet, "--quiet", "No progress on standard error")
          .add(&Arguments::verbose, "--verbose", "What is done, to standard error as well as into the log")
          .add(&Arguments::threads, "--threads", "Threads to use; all processors without it",
               workflow::Whole{.least = 1, .most = 1024});
  return options;
}

}  // namespace kindred::cli
