#include "core/base/date.h"

#include <gtest/gtest.h>

namespace kindred {
namespace {

TEST(ToSeconds, KnownMoments) {
  EXPECT_EQ(toSeconds({1970, 1, 1, 0, 0, 0}), 0);
  EXPECT_EQ(toSeconds({2000, 3, 1, 0, 0, 0}), 951'868'800);
  EXPECT_EQ(toSeconds({2011, 12, 9, 12, 50, 0}), 1'323'435'000);
  EXPECT_EQ(toSeconds({1969, 12, 31, 23, 59, 59}), -1);
}

TEST(ToCivil, IsTheReverseForEveryDayOfFourHundredYears) {
  const std::int64_t last = toSeconds({2100, 12, 31, 0, 0, 0});
  for (std::int64_t second = toSeconds({1700, 1, 1, 0, 0, 0}) + 3661; second < last; second += SecondsPerDay) {
    ASSERT_EQ(toSeconds(toCivil(second)), second);
  }
}

TEST(ToCivil, RoundsDownBeforeTheEpoch) {
  const CivilTime time = toCivil(-1);
  EXPECT_EQ(time.year, 1969);
  EXPECT_EQ(time.month, 12);
  EXPECT_EQ(time.day, 31);
  EXPECT_EQ(time.second, 59);
}

TEST(IsRealDate, KnowsLeapYearsAndLimits) {
  EXPECT_TRUE(isRealDate(2000, 2, 29));
  EXPECT_TRUE(isRealDate(2024, 2, 29));
  EXPECT_FALSE(isRealDate(1900, 2, 29));
  EXPECT_FALSE(isRealDate(2023, 2, 29));
  EXPECT_FALSE(isRealDate(2023, 4, 31));
  EXPECT_FALSE(isRealDate(2023, 13, 1));
  EXPECT_FALSE(isRealDate(2023, 0, 1));
  EXPECT_FALSE(isRealDate(2023, 1, 0));
  EXPECT_FALSE(isRealDate(0, 1, 1));
  EXPECT_FALSE(isRealDate(10000, 1, 1));
}

TEST(FormatDate, WritesIsoDates) {
  EXPECT_EQ(formatDate(1'323'435'000), "2011-12-09");
  EXPECT_EQ(formatDateTime(1'323'435'000), "2011-12-09 12:50:00");
  EXPECT_EQ(formatDateTime(-1), "1969-12-31 23:59:59");
}

TEST(StartOfDay, CutsTheTimeOff) {
  EXPECT_EQ(formatDateTime(startOfDay(1'323'435'000)), "2011-12-09 00:00:00");
  EXPECT_EQ(startOfDay(-1), -SecondsPerDay);
  EXPECT_EQ(startOfDay(0), 0);
}

}  // namespace
}  // namespace kindred
