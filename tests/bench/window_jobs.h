// Every job of the window on a large data set, and how long the event loop was held meanwhile.
#pragma once

#include <filesystem>

#include "tests/bench/loop_watch.h"

namespace kindred::bench {

/// Drives a MainWindow of its own, page by page, from the import of `csv` into a project in `folder` to a campaign list.
/// Prints a line a job: the longest hold of the loop, from the click to the last thing shown.
void benchWindowJobs(WatchedApplication& application, const std::filesystem::path& csv,
                     const std::filesystem::path& folder);

}  // namespace kindred::bench
