#include "core/params/draw.h"

#include <gtest/gtest.h>

#include <set>

namespace kindred {
namespace {

Parameter parameter(const char* key, ParameterType type, Value usual, std::optional<Range> range = {}) {
  return {.key = key, .type = type, .defaultValue = std::move(usual), .range = range};
}

Parameters all() {
  Parameters all{parameter("share", ParameterType::Real, 0.5, Range{0, 1}),
                 parameter("factors", ParameterType::Int, std::int64_t{64}, Range{1, 4096}),
                 parameter("lambda", ParameterType::Real, 100.0, Range{1e-3, 1e6}),
                 parameter("lift", ParameterType::Real, 0.0, Range{-2, 2}),
                 parameter("centred", ParameterType::Flag, false),
                 parameter("note", ParameterType::Text, std::string("x")),
                 parameter("measure", ParameterType::Choice, std::string("a"))};
  all.back().choices = {{.key = "a", .label = {}}, {.key = "b", .label = {}}};
  all.push_back(parameter("ofB", ParameterType::Int, std::int64_t{2}, Range{1, 5}));
  all.back().shownWhen = {.key = "measure", .values = {"b"}};
  return all;
}

TEST(Drawn, LieInTheirRangesAndNearWideOnesDefaults) {
  Random random(1);
  std::set<std::string> measures;
  double least = 1e9, most = 0;
  for (int i = 0; i < 300; ++i) {
    const Values values = drawn(all(), {}, random);
    EXPECT_TRUE(problems(all(), values).empty());
    EXPECT_FALSE(values.contains("note")) << "nothing is known to draw from";
    const auto measure = std::get<std::string>(values.at("measure"));
    measures.insert(measure);
    EXPECT_EQ(values.contains("ofB"), measure == "b") << "what is not shown is not drawn";
    EXPECT_GE(std::get<std::int64_t>(values.at("factors")), 64 / 4);
    EXPECT_LE(std::get<std::int64_t>(values.at("factors")), 64 * 4);
    const double lambda = std::get<double>(values.at("lambda"));
    least = std::min(least, lambda);
    most = std::max(most, lambda);
    EXPECT_EQ(parsed(all()[2], written(all()[2], values.at("lambda"))), values.at("lambda"));
  }
  EXPECT_EQ(measures.size(), 2U);
  EXPECT_GE(least, 5);
  EXPECT_LT(least, 8);
  EXPECT_LE(most, 2000);
  EXPECT_GT(most, 1300);
}

TEST(Drawn, KeepWhatIsFixedAndAreDecidedByTheSeed) {
  Random one(1), again(1), other(2);
  const Values fixed{{"factors", std::int64_t{7}}};
  const Values values = drawn(all(), fixed, one);
  EXPECT_EQ(values.at("factors"), Value(std::int64_t{7}));
  EXPECT_EQ(values, drawn(all(), fixed, again));
  EXPECT_NE(values, drawn(all(), fixed, other));
}

}  // namespace
}  // namespace kindred
