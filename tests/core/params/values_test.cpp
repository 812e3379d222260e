#include "core/params/values.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"

namespace kindred {
namespace {

TEST(ValuesJson, RoundTripsEveryTypeThroughText) {
  const Values values = {{"auto", Value{}},
                         {"flag", true},
                         {"whole", std::int64_t{-7}},
                         {"large", INT64_MAX},
                         {"real", 0.1},
                         {"round", 10.0},
                         {"text", std::string("a\"b")},
                         {"names", std::vector<std::string>{"x", ""}},
                         {"none", std::vector<std::string>{}}};
  EXPECT_EQ(valuesFromJson(nlohmann::json::parse(toJson(values).dump())), values);
  EXPECT_EQ(toJson(Values{}).dump(), "{}");
}

TEST(ValuesJson, RefusesWhatIsNoPlainValue) {
  for (const char* json : {"null", "[1]", "7", R"({"a": {}})", R"({"a": [1]})", R"({"a": 18446744073709551615})"}) {
    EXPECT_THROW((void)valuesFromJson(nlohmann::json::parse(json)), Error) << json;
  }
}

TEST(Nested, TakesWhatStandsUnderThePrefix) {
  const Values values = {{"preference.value", std::string("orders")},
                         {"preference.decay.half", 2.0},
                         {"preference", true},
                         {"preferences.value", false},
                         {"k", std::int64_t{5}}};
  const Values expected = {{"value", std::string("orders")}, {"decay.half", 2.0}};
  EXPECT_EQ(nested("preference", values), expected);
  EXPECT_TRUE(nested("other", values).empty());
}

TEST(PutNested, IsTheReverseAndReplaces) {
  Values target = {{"preference.value", std::string("rating")}, {"k", std::int64_t{5}}};
  const Values inner = {{"value", std::string("orders")}, {"half", 2.0}};
  putNested("preference", inner, target);
  EXPECT_EQ(nested("preference", target), inner);
  EXPECT_EQ(target.size(), 3u);
}

}  // namespace
}  // namespace kindred
