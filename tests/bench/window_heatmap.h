// The similarity map of 50,000 customers: how soon something of it is seen, and how many frames a second moving it takes.
#pragma once

#include <filesystem>

#include "core/generate/generate.h"
#include "tests/bench/loop_watch.h"

namespace kindred::bench {

/// A shop of as many customers as a map has rows at most.
inline constexpr generate::Options MapSize{
    .customers = 50'000, .products = 3'000, .interactions = 2'000'000, .segments = 6};

void benchHeatmap(WatchedApplication& application, const std::filesystem::path& csv,
                  const std::filesystem::path& folder);

}  // namespace kindred::bench
