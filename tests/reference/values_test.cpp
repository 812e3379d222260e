// Holds models of customers' value to what the lifetimes package makes of the same customers: values.json, which values.py writes and
// describes. Its search ends a little before the most likely parameters, so these are met to its precision.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/predict/value/value_model.h"

namespace kindred::predict::value::reference_test {
namespace {

using Json = nlohmann::json;

const Json& expected() {
  static const Json all = Json::parse(std::ifstream(KINDRED_REFERENCE "/values.json"));
  return all;
}

TEST(ValueReference, IsMet) {
  const Purchases all{.frequency = expected()["frequency"].get<std::vector<double>>(),
                      .recency = expected()["recency"].get<std::vector<double>>(),
                      .age = expected()["age"].get<std::vector<double>>(),
                      .spend = expected()["spend"].get<std::vector<double>>()};
  const auto asked = expected()["asked"].get<std::vector<std::size_t>>();
  for (const Json& each : expected()["cases"]) {
    const Model& method = model(each["model"].get<std::string>());
    SCOPED_TRACE(method.info.key);
    Progress progress;
    const Estimated found = method.fit(all, {}, progress);
    // Parameters trade off against each other along a flat ridge; what they tell of customers does not.
    const Estimated same{.parameters = each["parameters"].get<std::vector<double>>()};
    for (std::size_t i = 0; i < asked.size(); ++i) {
      const double figure = each["expected"][i].get<double>();
      EXPECT_NEAR(method.expected(found, all, asked[i], expected()["ahead"].get<double>()), figure,
                  0.005 * std::max(1.0, figure));
      EXPECT_NEAR(method.expected(same, all, asked[i], expected()["ahead"].get<double>()), figure,
                  1e-6 * std::max(1.0, figure))
          << i;
      if (!each.contains("alive")) continue;
      EXPECT_NEAR(method.alive(found, all, asked[i]), each["alive"][i].get<double>(), 0.002) << i;
      EXPECT_NEAR(method.alive(same, all, asked[i]), each["alive"][i].get<double>(), 1e-6) << i;
    }
  }
}

}  // namespace
}  // namespace kindred::predict::value::reference_test
