#include "core/base/text.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "core/base/date.h"

namespace kindred {
namespace {

TEST(English, FillsArgumentsByPlaceInAnyOrderAndAgain) {
  EXPECT_EQ(english(KI_TEXT("core", "%2 before %1, and %2 again.").with("one").with("two")),
            "two before one, and two again.");
}

TEST(English, FillsInOnceSoThatAnArgumentMayHoldPlaceholders) {
  EXPECT_EQ(english(KI_TEXT("core", "Could not read %1: %2.").with("%2 %n %1.csv").with("gone")),
            "Could not read %2 %n %1.csv: gone.");
}

TEST(English, LeavesPercentSignsAndPlacesWithoutAnArgument) {
  EXPECT_EQ(english(KI_TEXT("core", "100 % of %1, %3, %n, %")), "100 % of %1, %3, %n, %");
}

TEST(English, ChoosesPluralForms) {
  EXPECT_EQ(english(KI_TEXT_N("core", "%n row(s) skipped", 1)), "1 row skipped");
  EXPECT_EQ(english(KI_TEXT_N("core", "%n row(s) skipped", 0)), "0 rows skipped");
  EXPECT_EQ(english(KI_TEXT_N("core", "%n row(s) skipped", 541909)), "541,909 rows skipped");
  EXPECT_EQ(english(KI_TEXT_N("core", "%n match(es)", 1)), "1 match");
  EXPECT_EQ(english(KI_TEXT_N("core", "%n match(es)", 3)), "3 matches");
  EXPECT_EQ(english(KI_TEXT_N("core", "%n (person has|people have) no history", 1)), "1 person has no history");
  EXPECT_EQ(english(KI_TEXT_N("core", "%n (person has|people have) no history", 2)), "2 people have no history");
}

TEST(English, LeavesOtherBracketsAndTheBracketsOfArguments) {
  EXPECT_EQ(english(KI_TEXT_N("core", "%n file(s) (see the list) of %1", 1).with("folder(s)")),
            "1 file (see the list) of folder(s)");
  EXPECT_EQ(english(KI_TEXT("core", "row(s) without a count")), "row(s) without a count");
}

TEST(English, FormatsEveryKindOfArgument) {
  const std::int64_t christmas = toSeconds({2011, 12, 25, 18, 30, 0});
  const Text text = KI_TEXT("core", "%1|%2|%3|%4|%5|%6|%7")
                        .with(1234567)
                        .with(1234.5)
                        .with(Percent{0.1234})
                        .with(Money{1999.999, "GBP"})
                        .with(Money{-5, ""})
                        .with(DateValue{christmas})
                        .with(std::string("Ann & <b>"));
  EXPECT_EQ(english(text), "1,234,567|1,234.5|12.3 %|2,000 GBP|-5|2011-12-25|Ann & <b>");
}

TEST(EnglishNumber, GroupsThousandsAndDropsTrailingZeros) {
  EXPECT_EQ(englishNumber(0), "0");
  EXPECT_EQ(englishNumber(999), "999");
  EXPECT_EQ(englishNumber(1000), "1,000");
  EXPECT_EQ(englishNumber(-1234567.891), "-1,234,567.89");
  EXPECT_EQ(englishNumber(0.1, 4), "0.1");
  EXPECT_EQ(englishNumber(2.5, 0), "2");
}

TEST(EnglishNumber, HasNoMinusZeroAndADashForNoValue) {
  EXPECT_EQ(englishNumber(-0.001), "0");
  EXPECT_EQ(englishNumber(-0.01), "-0.01");
  EXPECT_EQ(englishNumber(std::numeric_limits<double>::quiet_NaN()), "–");
  EXPECT_EQ(englishNumber(std::numeric_limits<double>::infinity()), "–");
}

TEST(EnglishNumber, HoldsTheLargestNumber) {
  EXPECT_EQ(englishNumber(std::numeric_limits<double>::max()).size(), 309u + 102u);
}

TEST(TextJson, RoundTripsSourceArgumentsAndCount) {
  const Text text = KI_TEXT_N("core", "%n row(s) of %1", -3)
                        .with("a\"%1\n")
                        .with(std::int64_t{1} << 60)
                        .with(0.1)
                        .with(Percent{0.5})
                        .with(Money{9.99, "EUR"})
                        .with(DateValue{-1})
                        .with(Phrase{"k-means"});
  EXPECT_EQ(textFromJson(nlohmann::json::parse(toJson(text).dump())), text);
  EXPECT_EQ(textFromJson(toJson(KI_TEXT("core", "plain"))), KI_TEXT("core", "plain"));
}

TEST(Numbered, AddsANumberToWordsAndToSentences) {
  EXPECT_EQ(english(numbered(KI_TEXT("core", "Big spenders"), 2)), "Big spenders 2");
  EXPECT_EQ(numbered(KI_TEXT("core", "Big spenders"), 2).arguments().front(), TextArgument(Phrase{"Big spenders"}));
  EXPECT_EQ(english(numbered(Text("%1: %2").with(Phrase{"k-means"}).with("100%"), 3)), "k-means: 100% 3");
}

TEST(TextJson, StoresNoRenderedSentence) {
  const std::string stored = toJson(KI_TEXT("core", "Could not read %1.").with("a.csv")).dump();
  EXPECT_EQ(stored.find("Could not read a.csv"), std::string::npos);
}

TEST(TextJson, ReadsAnythingElseAsNothing) {
  for (const char* json :
       {"null", "[]", "7", "\"text\"", "{}", R"({"source": 7, "arguments": []})",
        R"({"source": "a", "n": "many", "arguments": []})", R"({"source": "a", "arguments": [{"count": "x"}]})",
        R"({"source": "a", "arguments": [{"money": 1}]})"}) {
    EXPECT_TRUE(textFromJson(nlohmann::json::parse(json)).empty()) << json;
  }
}

TEST(Text, WithLeavesTheOriginal) {
  const Text once = KI_TEXT("core", "%1").with(1);
  const Text twice = once.with(2);
  EXPECT_EQ(once.arguments().size(), 1u);
  EXPECT_EQ(twice.arguments().size(), 2u);
}

}  // namespace
}  // namespace kindred
