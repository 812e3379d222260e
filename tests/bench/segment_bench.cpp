// Seconds of one clustering of a table, or of the quality of one, once the table is read: what ./dev bench --peers holds
// beside other tools. Says so in JSON.
//
//   kindred_segment_bench TABLE METHOD|silhouette [KEY=VALUE]…      the silhouette is that of k-means with these settings
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "core/params/parameter.h"
#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "core/workflow/queries/numeric_table.h"
#include "tests/bench/measure.h"

namespace kindred::bench {
namespace {

constexpr std::uint64_t Seed = 1;

Values settingsOf(int count, char** words, const Parameters& parameters) {
  std::vector<std::pair<std::string, std::string>> texts;
  for (int i = 0; i < count; ++i) {
    const std::string word = words[i];
    const std::size_t equals = word.find('=');
    texts.emplace_back(word.substr(0, equals), word.substr(equals + 1));
  }
  return parsedValues(parameters, std::move(texts));
}

nlohmann::json measured(const std::string& table, const std::string& what, int count, char** words) {
  const bool isSilhouette = what == "silhouette";
  const auto& algorithm = segment::algorithm(isSilhouette ? "kmeans" : what);
  const Values values = settingsOf(count, words, algorithm.info.parameters);
  Progress progress;
  const Matrix points = workflow::readNumericTable(table, {}, progress).values;
  segment::Clustering found;
  double spent = seconds([&] { found = algorithm.fit(points, values, Seed, progress); });
  nlohmann::json result = {{"clusters", found.clusters}, {"iterations", found.iterations}, {"inertia", found.inertia}};
  if (isSilhouette) {
    segment::Quality quality;
    spent = seconds([&] { quality = segment::quality(points, found.labels, found.clusters, Seed, progress); });
    result["silhouette"] = quality.silhouette;
  }
  result["seconds"] = spent;
  return result;
}

}  // namespace
}  // namespace kindred::bench

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: %s TABLE METHOD|silhouette [KEY=VALUE]…\n", words[0]);
    return 2;
  }
  try {
    std::printf("%s\n", kindred::bench::measured(words[1], words[2], count - 3, words + 3).dump().c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "error: %s\n", error.what());
    return 1;
  }
  return 0;
}
