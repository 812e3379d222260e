// What the benchmarks run: a shop, and the steps from its file of purchases to a campaign list.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/generate/generate.h"

namespace kindred::bench {

/// A shop of the shape of UCI's Online Retail.
inline constexpr generate::Options OnlineRetailSize{
    .customers = 4334, .products = 3660, .interactions = 541'909, .segments = 5};
/// A shop that no page should stumble over.
inline constexpr generate::Options LargeSize{
    .customers = 20'000, .products = 2'000, .interactions = 2'000'000, .segments = 6};

/// Generates a shop into `folder`, prints at what rate, and says where its purchases are.
std::filesystem::path generatedShop(const generate::Options& options, const std::filesystem::path& folder);

/// Words for kindred-cli, one step after another: import, segment, train, export. `project` is made by the first.
std::vector<std::vector<std::string>> chainSteps(const std::filesystem::path& csv, const std::filesystem::path& project,
                                                 const std::filesystem::path& list);

}  // namespace kindred::bench
