// Holds uplift learners, the Qini coefficient and the balance to what scikit-learn and numpy make of the same trial: uplift.json,
// which uplift.py writes and describes.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/predict/classifier.h"
#include "core/predict/uplift/balance.h"
#include "core/predict/uplift/qini.h"
#include "core/predict/uplift/uplift.h"

namespace kindred::predict::uplift::reference_test {
namespace {

using Json = nlohmann::json;

const Json& expected() {
  static const Json all = Json::parse(std::ifstream(KINDRED_REFERENCE "/uplift.json"));
  return all;
}

Trial theTrial() {
  const Json& rows = expected()["rows"];
  const auto columns = static_cast<Eigen::Index>(rows[0].size());
  Trial made{.values = Matrix(static_cast<Eigen::Index>(rows.size()), columns),
             .features = {},
             .treated = expected()["treated"].get<std::vector<std::uint8_t>>(),
             .labels = expected()["labels"].get<std::vector<std::uint8_t>>()};
  for (Eigen::Index j = 0; j < columns; ++j) made.features.push_back({.name = "x" + std::to_string(j)});
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (Eigen::Index j = 0; j < columns; ++j)
      made.values(static_cast<Eigen::Index>(i), j) = rows[i][static_cast<std::size_t>(j)].get<double>();
  }
  return made;
}

TEST(UpliftReference, LearnersAreMet) {
  const Trial trial = theTrial();
  const Base base = [](const Examples& examples, std::uint64_t seed, Progress& progress) {
    return predict::algorithm("logistic").fit(examples, {{"penalty", std::string("none")}}, seed, progress).model;
  };
  for (const Json& each : expected()["cases"]) {
    SCOPED_TRACE(each["learner"].get<std::string>());
    Progress progress;
    const auto found =
        learner(each["learner"].get<std::string>()).fit(trial, base, {}, 1, progress)->effects(trial.values);
    std::vector<double> uplifts;
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_NEAR(found[i].untreated, each["untreated"][i].get<double>(), 1e-6) << i;
      EXPECT_NEAR(found[i].uplift, each["uplift"][i].get<double>(), 1e-6) << i;
      uplifts.push_back(each["uplift"][i].get<double>());
    }
    EXPECT_NEAR(qiniOf(uplifts, trial.treated, trial.labels, 1, 20).coefficient, each["qini"].get<double>(), 1e-9);
  }
}

TEST(UpliftReference, BalanceIsMet) {
  const Trial trial = theTrial();
  const auto rows = static_cast<std::size_t>(trial.rows());
  Table table{.columns = {}, .rows = rows};
  for (Eigen::Index j = 0; j < trial.values.cols(); ++j) {
    const Vector column = trial.values.col(j);
    table.columns.push_back(
        numberColumn(trial.features[static_cast<std::size_t>(j)].name, {column.begin(), column.end()}));
  }
  for (const Balance& each : balanceOf(table, allRows(rows), trial.treated))
    EXPECT_NEAR(each.difference, expected()["balance"][std::stoul(each.feature.substr(1))].get<double>(), 2e-3)
        << each.feature;
}

}  // namespace
}  // namespace kindred::predict::uplift::reference_test
