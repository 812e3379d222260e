// Holds clusterings to what other libraries make of the same tables: clusterings.json, which clusterings.py writes and
// describes.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/segment/clusterer.h"
#include "core/segment/quality.h"
#include "tests/support/table.h"

namespace kindred::segment {
namespace {

using Json = nlohmann::json;

const Json& figures() {
  static const Json all = Json::parse(std::ifstream(KINDRED_REFERENCE "/clusterings.json"));
  return all;
}

Matrix tableOf(const std::string& name) {
  if (name == "iris") return test::iris();
  const Json& rows = figures()["tables"][name];
  Matrix points(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows[0].size()));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t c = 0; c < rows[i].size(); ++c)
      points(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(c)) = rows[i][c].get<double>();
  }
  return points;
}

class ClusteringReference : public testing::TestWithParam<std::size_t> {};

TEST_P(ClusteringReference, IsMet) {
  const Json& figure = figures()["cases"][GetParam()];
  SCOPED_TRACE(figure["name"].get<std::string>() + " of " + figure["table"].get<std::string>() + " by " +
               figure["parameters"].dump());
  const Algorithm& method = algorithm(figure["algorithm"].get<std::string>());
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& [key, value] : figure["parameters"].items())
    texts.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
  Progress progress;
  const Clustering found =
      method.fit(tableOf(figure["table"]), parsedValues(method.info.parameters, texts), 1, progress);
  EXPECT_GE(adjustedRand(found.labels, figure["labels"].get<std::vector<int>>()), figure["agreement"].get<double>());
}

INSTANTIATE_TEST_SUITE_P(All, ClusteringReference, testing::Range(std::size_t{0}, figures()["cases"].size()),
                         [](const auto& which) {
                           const Json& figure = figures()["cases"][which.param];
                           return figure["name"].get<std::string>() + "_" + figure["table"].get<std::string>() + "_" +
                                  std::to_string(which.param);
                         });

}  // namespace
}  // namespace kindred::segment
