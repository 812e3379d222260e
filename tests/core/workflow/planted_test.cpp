// What was planted is found again: generate, import and segment in one piece.
#include <gtest/gtest.h>

#include <fstream>

#include "core/generate/generate.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "core/workflow/import_data.h"
#include "core/workflow/segment_customers.h"
#include "tests/support/temporary_folder.h"

namespace kindred::workflow::test {
namespace {

/// The planted segment of every customer, in the order of ids.
std::vector<int> truthOf(const std::filesystem::path& folder) {
  std::ifstream file(folder / "truth_segments.csv");
  std::vector<int> labels;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) labels.push_back(std::stoi(line.substr(line.find(',') + 1)));
  return labels;
}

double agreement(const generate::Options& options) {
  const kindred::test::TemporaryFolder folder;
  Progress progress;
  const auto made = generate::generate(options, folder / "shop", progress);
  const auto workspace = Workspace::create(folder / "p.kindred");
  const auto dataset = importData(*workspace, {.inputs = {made.files.front()}}, progress).dataset.id;
  const auto segmentation = segmentCustomers(
      *workspace,
      {.datasetId = dataset, .parameters = {{"k", std::int64_t{options.segments}}}, .features = {{.key = "taste"}}},
      progress);
  return segment::adjustedRand(segmentation->labels, truthOf(folder / "shop"));
}

TEST(PlantedTest, SegmentsOfAShopAreFoundByTaste) {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    EXPECT_GE(agreement({.customers = 800, .products = 200, .interactions = 32000, .seed = seed}), 0.9) << seed;
  }
  EXPECT_GE(agreement({.customers = 800, .products = 300, .interactions = 32000, .segments = 7, .seed = 4}), 0.9);
}

TEST(PlantedTest, SegmentsOfRatersAreFoundByTaste) {
  EXPECT_GE(agreement({.kind = generate::Kind::Ratings, .customers = 600, .products = 200, .interactions = 24000}),
            0.9);
}

}  // namespace
}  // namespace kindred::workflow::test
