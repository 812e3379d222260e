// Holds forests to what scikit-learn and XGBoost from Python make of the same table: forests.json, which forests.py writes and
// describes.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/predict/classifier.h"
#include "core/predict/judgement.h"

namespace kindred::predict {
namespace {

using Json = nlohmann::json;

struct ForestTable {
  Examples learned, tested;
};

const Json& forests() {
  static const Json all = Json::parse(std::ifstream(KINDRED_REFERENCE "/forests.json"));
  return all;
}

ForestTable forestTable() {
  const Json& rows = forests()["rows"];
  Examples all{.values = Matrix(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows[0].size())),
               .features = {},
               .labels = forests()["labels"].get<std::vector<std::uint8_t>>()};
  for (std::size_t j = 0; j < rows[0].size(); ++j) all.features.push_back({.name = std::to_string(j)});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      all.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = rows[i][j].get<double>();
  }
  const auto learned = forests()["learned"].get<Eigen::Index>();
  std::vector<Eigen::Index> first(static_cast<std::size_t>(learned)), rest(rows.size() - first.size());
  std::iota(first.begin(), first.end(), 0);
  std::iota(rest.begin(), rest.end(), learned);
  return {rowsOf(all, first), rowsOf(all, rest)};
}

std::vector<double> told(const char* key, const ForestTable& table, const Values& values, std::uint64_t seed) {
  Progress progress;
  return algorithm(key).fit(table.learned, values, seed, progress).model->probabilities(table.tested.values);
}

// Within .01 of the means, beside deviations of .002 over seeds.
TEST(ForestReference, TellsUnseenRowsAsWellAsScikitLearn) {
  const ForestTable table = forestTable();
  const Json& theirs = forests()["random_forest"];
  for (const std::uint64_t seed : {1, 2, 3}) {
    const auto found = told("random_forest", table, {}, seed);
    EXPECT_NEAR(auc(found, table.tested.labels)->value, theirs["auc"].get<double>(), 0.01) << seed;
    EXPECT_NEAR(logLoss(found, table.tested.labels), theirs["log_loss"].get<double>(), 0.01) << seed;
  }
}

// Slopes are rounded to 20 binary digits here, so a question may fall between two others that gain the same: a few rows may differ.
TEST(ForestReference, BoostsAsXgboostFromPython) {
  const ForestTable table = forestTable();
  for (const Json& theirs : forests()["boosted_trees"]) {
    const Json& how = theirs["parameters"];
    const auto found = told("boosted_trees", table,
                            {{"depth", how["depth"].get<std::int64_t>()},
                             {"rounds", how["rounds"].get<std::int64_t>()},
                             {"rate", how["rate"].get<double>()}},
                            1);
    const auto expected = theirs["probabilities"].get<std::vector<double>>();
    double off = 0;
    for (std::size_t i = 0; i < found.size(); ++i) off += std::abs(found[i] - expected[i]);
    EXPECT_LT(off / static_cast<double>(found.size()), 0.005) << how.dump();
    EXPECT_NEAR(logLoss(found, table.tested.labels), logLoss(expected, table.tested.labels), 0.005) << how.dump();
  }
}

}  // namespace
}  // namespace kindred::predict
