#include "core/import/cells/dates.h"

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "core/base/random.h"

namespace kindred::imports {
namespace {

std::string read(std::string_view pattern, std::string_view cell) {
  const auto format = DateFormat::from(pattern);
  if (!format) return "no format";
  const auto seconds = format->read(cell);
  return seconds ? formatDateTime(*seconds) : "no date";
}

TEST(DateFormat, ReadsItsOwn) {
  EXPECT_EQ(read("yyyy-MM-dd HH:mm:ss", "2010-12-01 08:26:00"), "2010-12-01 08:26:00");
  EXPECT_EQ(read("dd.MM.yyyy", "1.12.2010"), "2010-12-01 00:00:00");
  EXPECT_EQ(read("MM/dd/yyyy", "12/1/2010 8:26"), "2010-12-01 08:26:00") << "a time of day it does not name";
  EXPECT_EQ(read("dd/MM/yyyy HH:mm", "12/1/2010"), "2010-01-12 00:00:00") << "a time of day that is not there";
  EXPECT_EQ(read("yyyyMMdd", "20101201"), "2010-12-01 00:00:00");
  EXPECT_EQ(read("dd.MM.yy", "01.12.99"), "1999-12-01 00:00:00");
  EXPECT_EQ(read("dd.MM.yy", "01.12.10"), "2010-12-01 00:00:00");
  EXPECT_EQ(read("dd-MMM-yyyy", "01-Jan-1995"), "1995-01-01 00:00:00");
  EXPECT_EQ(read("dd MMM yyyy", "3 марта 2011"), "2011-03-03 00:00:00");
  EXPECT_EQ(read("MMM dd, yyyy", "December 1, 2010"), "2010-12-01 00:00:00");
  EXPECT_EQ(read("dd. MMM yyyy", "12. März 2024"), "2024-03-12 00:00:00");
  EXPECT_EQ(read("dd. MMM yyyy", "24. Dez. 2023 18:30"), "2023-12-24 18:30:00");
  EXPECT_EQ(read("dd MMM yyyy", "5 août 2024"), "2024-08-05 00:00:00");
  EXPECT_EQ(read("dd MMM yyyy", "7 juin 2024"), "2024-06-07 00:00:00");
  EXPECT_EQ(read("unix", "964982703"), "2000-07-30 18:45:03");
  EXPECT_EQ(read("unix", "964982703.0"), "2000-07-30 18:45:03");
  EXPECT_EQ(read("unix_ms", "964982703999"), "2000-07-30 18:45:03");
}

TEST(DateFormat, TimesAreThoseOfTheWallClock) {
  EXPECT_EQ(read("yyyy-MM-dd", "2010-12-01T08:26:00Z"), "2010-12-01 08:26:00");
  EXPECT_EQ(read("yyyy-MM-dd", "2010-12-01T08:26:00.123+03:00"), "2010-12-01 08:26:00");
  EXPECT_EQ(read("MM/dd/yyyy h:mm AP", "12/01/2010 12:05 AM"), "2010-12-01 00:05:00");
  EXPECT_EQ(read("MM/dd/yyyy h:mm AP", "12/01/2010 1:05 pm"), "2010-12-01 13:05:00");
}

TEST(DateFormat, OrNothing) {
  for (const char* cell : {"", "2010-13-01", "2010-02-30", "2010-12-01 25:00", "2010-12-01 08:60", "2010-12-01x",
                           "01.12.2010", "2010-12", "2010-12-01 8", "2010-12-01 13:00 PM"}) {
    EXPECT_EQ(read("yyyy-MM-dd", cell), "no date") << cell;
  }
  EXPECT_EQ(read("unix", "99999999999999"), "no date");
  for (const char* pattern : {"", "HH:mm", "yyyy-MM", "yyy-MM-dd", "hello"})
    EXPECT_EQ(read(pattern, "x"), "no format") << pattern;
}

TEST(DateFormat, EveryPatternReadsWhatItWrites) {
  Random random(3);
  for (int round = 0; round < 500; ++round) {
    const auto seconds = static_cast<std::int64_t>(random.below(2'000'000'000));
    const CivilTime t = toCivil(seconds);
    char iso[32], german[32], american[32];
    std::snprintf(iso, sizeof iso, "%04d-%02d-%02dT%02d:%02d:%02d", t.year, t.month, t.day, t.hour, t.minute, t.second);
    std::snprintf(german, sizeof german, "%d.%d.%d %d:%02d:%02d", t.day, t.month, t.year, t.hour, t.minute, t.second);
    std::snprintf(american, sizeof american, "%d/%d/%d %d:%02d:%02d %s", t.month, t.day, t.year, (t.hour + 11) % 12 + 1,
                  t.minute, t.second, t.hour < 12 ? "AM" : "PM");
    EXPECT_EQ(DateFormat::from("yyyy-MM-dd")->read(iso), seconds);
    EXPECT_EQ(DateFormat::from("dd.MM.yyyy")->read(german), seconds);
    EXPECT_EQ(DateFormat::from("MM/dd/yyyy")->read(american), seconds);
    EXPECT_EQ(DateFormat::from("unix")->read(std::to_string(seconds)), seconds);
  }
}

TEST(DateFormat, TimeOfDayBeforeTheYear) {
  const auto ruby = *DateFormat::from("ddd MMM dd HH:mm:ss zzz yyyy");
  EXPECT_EQ(ruby.read("Wed Mar 22 11:37:04 -0700 2017"), 1490182624) << "the offset is passed over";
  EXPECT_EQ(ruby.read("Sat Jan 01 00:00:00 UTC 2000"), 946684800);
  for (const char* none :
       {"", "Wed", "Wed Mar 22 11:37:04 2017", "Wed Mar 22 -0700 2017", "Wed Mar 22 11:37:04 -0700 2017 x",
        "Wed Mar 32 11:37:04 -0700 2017", "Wed Mar 22 25:37:04 -0700 2017", "22 Mar 22 11:37:04 -0700 2017"}) {
    EXPECT_FALSE(ruby.read(none)) << none;
  }
  EXPECT_EQ(DateFormat::from("HH:mm dd.MM.yyyy")->read("23:05 01.02.2010"), 1265065500);
}

TEST(RecogniseDates, TellsThePattern) {
  EXPECT_EQ(recogniseDates({"Wed Mar 22 11:37:04 -0700 2017"}, NumericDates::None)->pattern,
            "ddd MMM dd HH:mm:ss zzz yyyy");
  EXPECT_EQ(recogniseDates({"2010-12-01 08:26:00", "2011-01-02 00:00:00"}, NumericDates::None)->pattern,
            "yyyy-MM-dd HH:mm:ss");
  EXPECT_EQ(recogniseDates({"01.12.2010", "31.12.2010"}, NumericDates::None)->pattern, "dd.MM.yyyy");
  EXPECT_EQ(recogniseDates({"12/1/2010 8:26", "12/13/2010 9:00"}, NumericDates::None)->pattern, "MM/dd/yyyy HH:mm");
  EXPECT_EQ(recogniseDates({"13/1/2010", "1/2/2010"}, NumericDates::None)->pattern, "dd/MM/yyyy");
  EXPECT_EQ(recogniseDates({"5/6/2010 1:00 PM", "5/16/2010 2:00 PM"}, NumericDates::None)->pattern,
            "MM/dd/yyyy h:mm AP");
  EXPECT_EQ(recogniseDates({"964982703", "1147880044"}, NumericDates::Long)->pattern, "unix");
  EXPECT_EQ(recogniseDates({"964982703000", "1147880044000"}, NumericDates::Long)->pattern, "unix_ms");
  EXPECT_EQ(recogniseDates({"20101201", "20111231"}, NumericDates::Long)->pattern, "yyyyMMdd");
  EXPECT_FALSE(recogniseDates({"964982703"}, NumericDates::None)) << "a number is no date unless its column is one";
  EXPECT_FALSE(recogniseDates({"lamp", "pen"}, NumericDates::None));
  EXPECT_FALSE(recogniseDates({}, NumericDates::None));
}

TEST(DateFormat, DaysOfSpreadsheets) {
  EXPECT_EQ(read("serial", "40513"), "2010-12-01 00:00:00");
  EXPECT_EQ(read("serial", "40513.351388889"), "2010-12-01 08:26:00");
  EXPECT_EQ(read("serial", "40513,5"), "2010-12-01 12:00:00");
  EXPECT_EQ(read("serial", "61"), "1900-03-01 00:00:00");
  for (const char* cell : {"", "60", "-1", "nan", "1e999", "2958466", "40513x"})
    EXPECT_EQ(read("serial", cell), "no date");
}

TEST(RecogniseDates, NumbersAreDatesWhereTheColumnIsOneOfTimes) {
  EXPECT_EQ(recogniseDates({"40513.35", "40514"}, NumericDates::All)->pattern, "serial");
  EXPECT_FALSE(recogniseDates({"40513", "40514"}, NumericDates::Long)) << "they look like any numbers";
  EXPECT_FALSE(recogniseDates({"15000", "15001"}, NumericDates::All));
  EXPECT_EQ(recogniseDates({"964982703.0"}, NumericDates::All)->pattern, "unix");
}

TEST(RecogniseDates, SeesOffsets) {
  EXPECT_TRUE(recogniseDates({"2010-12-01T08:26:00+03:00", "2010-12-02 10:00"}, NumericDates::None)->offsets);
  EXPECT_TRUE(recogniseDates({"2010-12-01T08:26:00Z"}, NumericDates::None)->offsets);
  EXPECT_FALSE(recogniseDates({"2010-12-01T08:26:00"}, NumericDates::None)->offsets);
}

TEST(RecogniseDates, KnowsWhatIsAmbiguous) {
  const auto guess = recogniseDates({"1/2/2010", "3/4/2010"}, NumericDates::None);
  EXPECT_EQ(guess->pattern, "dd/MM/yyyy");
  EXPECT_EQ(guess->other, "MM/dd/yyyy");
  EXPECT_EQ(guess->confidence, 0.5);
  EXPECT_TRUE(recogniseDates({"1/1/2010", "2/2/2010"}, NumericDates::None)->other.empty())
      << "either way is the same day";
  EXPECT_TRUE(recogniseDates({"1/2/2010", "13/2/2010"}, NumericDates::None)->other.empty());
}

}  // namespace
}  // namespace kindred::imports
