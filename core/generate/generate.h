// Data sets with a known truth, for tests, lessons and trying the program: planted segments, planted bundles (products
// bought together), seasons, a long tail of products, repeat buying and churn. The same options give the same bytes on
// any machine: integer arithmetic and core/base/random only. Streams: memory grows with customers and products, not
// with interactions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/translation.h"

namespace kindred::generate {

enum class Kind { Retail, Ratings, Films, Baskets, Bandit };
std::string_view name(Kind kind);  ///< as the command line spells it
std::optional<Kind> kind(std::string_view name);
bool hasSizes(Kind kind);     ///< the toys have none of their own choosing
bool hasSegments(Kind kind);  ///< a trial of offers has none

struct Options {
  Kind kind = Kind::Retail;
  std::int64_t customers = 1000;
  std::int64_t products = 200;
  std::int64_t interactions = 20000;
  int segments = 4;
  std::uint64_t seed = 1;
  TextLanguage language = TextLanguage::English;  ///< of the names in the toys; ids and all else stay as they are
};

struct Generated {
  std::vector<std::filesystem::path> files = {};
  std::int64_t customers = 0;
  std::int64_t products = 0;
  std::int64_t interactions = 0;
};

/// Writes orders.csv (order,customer,product,quantity,price,date) or ratings.csv (customer,product,value,time),
/// customers.csv, products.csv, truth_segments.csv (customer,segment) and truth_bundles.csv (bundle,product) into
/// `folder`, which is made where it is missing; files appear whole or not at all. Films and Baskets are the two toys,
/// take no sizes and have no truth. Bandit is a trial of offers, `products` of them: log.csv, with `interactions` rows in the
/// layout of Open Bandit, truth_responses.csv (customer,offer,probability) and truth_policies.csv (policy,offer,value): what ways
/// of choosing bring on average. Throws Error (BadParameters: more products a customer than there are, …;
/// FileUnwritable; DiskFull).
Generated generate(const Options& options, const std::filesystem::path& folder, Progress& progress);

}  // namespace kindred::generate
