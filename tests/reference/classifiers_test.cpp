// Holds classifiers and their figures of merit to what scikit-learn makes of the same tables: classifiers.json, which
// classifiers.py writes and describes.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/predict/calibrator.h"
#include "core/predict/classifier.h"
#include "core/predict/judgement.h"

namespace kindred::predict {
namespace {

using Json = nlohmann::json;

const Json& expected() {
  static const Json all = Json::parse(std::ifstream(KINDRED_REFERENCE "/classifiers.json"));
  return all;
}

Examples examplesOf(const Json& table) {
  const Json& rows = table["rows"];
  Examples made{.values = Matrix(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows[0].size())),
                .features = {},
                .labels = table["labels"].get<std::vector<std::uint8_t>>()};
  for (std::size_t j = 0; j < rows[0].size(); ++j) made.features.push_back({.name = std::to_string(j)});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      made.values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = rows[i][j].get<double>();
  }
  return made;
}

class ClassifierReference : public testing::TestWithParam<std::size_t> {};

TEST_P(ClassifierReference, IsMet) {
  const Json& figure = expected()["cases"][GetParam()];
  SCOPED_TRACE(figure["name"].get<std::string>() + " by " + figure["parameters"].dump());
  const Algorithm& method = algorithm(figure["algorithm"].get<std::string>());
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& [key, value] : figure["parameters"].items())
    texts.emplace_back(key, value.is_string() ? value.get<std::string>() : value.dump());
  const Examples examples = examplesOf(expected()["tables"][figure["table"].get<std::string>()]);
  Progress progress;
  const Fitted fitted = method.fit(examples, parsedValues(method.info.parameters, texts), 1, progress);
  const std::vector<double> found = fitted.model->probabilities(examples.values);
  const auto theirs = figure["probabilities"].get<std::vector<double>>();
  const double tolerance = figure["tolerance"].get<double>();
  ASSERT_EQ(found.size(), theirs.size());
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], theirs[i], tolerance) << i;
  const Json& merit = figure["figures"];
  EXPECT_NEAR(auc(theirs, examples.labels)->value, merit["auc"].get<double>(), 1e-9);
  EXPECT_NEAR(*averagePrecision(theirs, examples.labels), merit["average_precision"].get<double>(), 1e-9);
  EXPECT_NEAR(logLoss(theirs, examples.labels), merit["log_loss"].get<double>(), 1e-6);
  EXPECT_NEAR(brier(theirs, examples.labels), merit["brier"].get<double>(), 1e-6);
}

INSTANTIATE_TEST_SUITE_P(All, ClassifierReference, testing::Range(std::size_t{0}, expected()["cases"].size()),
                         [](const auto& which) {
                           const Json& figure = expected()["cases"][which.param];
                           return figure["name"].get<std::string>() + "_" + std::to_string(which.param);
                         });

TEST(IsotonicReference, IsMet) {
  const Json& figure = expected()["isotonic"];
  const Calibrator found = calibrated(Calibration::Isotonic, figure["scores"].get<std::vector<double>>(),
                                      figure["labels"].get<std::vector<std::uint8_t>>());
  const auto asked = figure["asked"].get<std::vector<double>>();
  const std::vector<double> given = found.applied(asked);
  for (std::size_t i = 0; i < asked.size(); ++i)
    EXPECT_NEAR(given[i], figure["given"][i].get<double>(), 1e-9) << asked[i];
}

}  // namespace
}  // namespace kindred::predict
