// Columns whose dates are written in several ways, in parts, or half changed by a spreadsheet.
#include "core/base/date.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

/// The first of two columns is a customer and also the product.
Files dated(const std::vector<std::string>& dates, const std::string& name = "date") {
  std::string text = "customer;product;" + name + "\n";
  for (std::size_t i = 0; i < dates.size(); ++i) text += 'c' + std::to_string(i) + ";p;" + dates[i] + '\n';
  return Files(text);
}

std::vector<std::string> times(const Imported& imported) {
  std::vector<std::string> result;
  for (const std::int64_t time : imported.dataset->events.time) result.push_back(formatDateTime(time));
  return result;
}

TEST(DateStyles, AreReadAndNamedWithTheirCounts) {
  const Imported result = dated({"2011-03-11", "11.03.2011", "2011/03/12", "12-Mar-2011", "March 13, 2011", "20110314",
                                 "2011-03-15T10:00:00Z", "15.03.2011 10:00"})
                              .read();
  EXPECT_EQ(times(result),
            (std::vector<std::string>{"2011-03-11 00:00:00", "2011-03-11 00:00:00", "2011-03-12 00:00:00",
                                      "2011-03-12 00:00:00", "2011-03-13 00:00:00", "2011-03-14 00:00:00",
                                      "2011-03-15 10:00:00", "2011-03-15 10:00:00"}));
  ASSERT_NE(note(result.report, "date_styles"), nullptr);
  const std::string said = english(note(result.report, "date_styles")->text);
  EXPECT_NE(said.find("yyyy-MM-dd HH:mm:ss (2), dd.MM.yyyy HH:mm (2), yyyy/MM/dd (1)"), std::string::npos) << said;
}

TEST(DateStyles, WhatCannotBeToldIsCounted) {
  const Imported result = Files(
                              "order,customer,product,date\n1,a,p,2024-05-01 10:00:00\n2,b,p,0000-00-00 00:00:00\n"
                              "3,c,p,2024-05-03 10:00:00\n4,d,p,2024-02-30\n5,e,p,2024-05-08 24:00:00\n")
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"unreadable", 2}}));
  EXPECT_EQ(times(result).back(), "2024-05-09 00:00:00");
}

TEST(DateStyles, ThatMostCannotBeReadIsSaidAsItIs) {
  const std::string said = errorOf(
      [] {
        (void)dated({"2024-05-01", "soon", "later", "never"}).read();
      },
      ErrorCode::BadData);
  EXPECT_NE(said.find("Most dates in the column date could not be read, such as “soon”"), std::string::npos) << said;
  EXPECT_NE(said.find("yyyy-MM-dd (1)"), std::string::npos) << said;
}

TEST(DateStyles, RareOnesAreNoReasonToAsk) {
  std::vector<std::string> dates(300, "13/05/2024");
  dates.push_back("05-06-2024");  // may be read in two ways
  const Imported result = dated(dates).read();
  EXPECT_EQ(result.report.rowsKept, 300);
}

TEST(DateStyles, HalfConvertedOnesAreAskedAbout) {
  // A spreadsheet that puts the month first took 05/03 (the 5th of March) for the 3rd of May, and left 13/03 as text.
  Files files = dated({"2024-05-03", "13/03/2024", "2024-06-03", "25/03/2024", "2024-07-03", "14/03/2024"});
  const Preview preview = files.preview();
  EXPECT_TRUE(preview.datesHalfConverted);
  EXPECT_EQ(preview.dateFormats, (std::vector<std::string>{"yyyy-dd-MM|dd/MM/yyyy", "yyyy-MM-dd|dd/MM/yyyy"}));
  files.request.layout.dateFormat = preview.dateFormats[0];
  EXPECT_EQ(times(files.read())[0], "2024-03-05 00:00:00");
  EXPECT_EQ(files.read().report.rowsKept, 6);
  files.request.layout.dateFormat = preview.dateFormats[1];
  EXPECT_EQ(times(files.read())[0], "2024-05-03 00:00:00");
}

TEST(DateStyles, TwoWaysRoundInOneColumnAreAskedAbout) {
  const Preview preview = dated({"13/05/2024", "14/05/2024", "05/06/2024", "05/31/2024"}).preview();
  EXPECT_EQ(preview.dateFormats, (std::vector<std::string>{"dd/MM/yyyy|MM/dd/yyyy", "MM/dd/yyyy|dd/MM/yyyy"}));
  EXPECT_FALSE(preview.datesHalfConverted);
}

TEST(DateStyles, Russian) {
  EXPECT_EQ(times(dated({"12 марта 2024 г.", "1 мая 2024, 14:05", "31 декабря 2023", "5 авг. 2024",
                         "7 сентября 2024 10:00", "7 сентября 2024 г. 10:00"})
                      .read()),
            (std::vector<std::string>{"2024-03-12 00:00:00", "2024-05-01 14:05:00", "2023-12-31 00:00:00",
                                      "2024-08-05 00:00:00", "2024-09-07 10:00:00", "2024-09-07 10:00:00"}));
}

TEST(DateStyles, MillionthsAndThousandMillionths) {
  EXPECT_EQ(times(dated({"1700000000000000", "1700086400000000"}, "timestamp").read())[0], "2023-11-14 22:13:20");
  EXPECT_EQ(times(dated({"1700000000000000000", "1700086400000000001"}, "timestamp").read())[1], "2023-11-15 22:13:20");
}

TEST(DateStyles, NumbersBesideBadCellsAreReadToo) {
  const Imported result = dated({"1700000000", "n/a", "1700086400"}, "timestamp").read();
  EXPECT_EQ(result.report.rowsKept, 2);
}

TEST(DateStyles, DaysAsNumbersNeedNoName) {
  const Imported result = Files(
                              " client  day pieces  amount\n 00001 20231018  2   35.82\n 00001 20231016  5    9.64\n "
                              "00002 20230809  5   24.15\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset)[0], "00001 purchase q5 p1.93 t1697414400");
  EXPECT_EQ(Files("customer,product,code\n1,2,20231018\n2,3,20239999\n").preview().columns[2].role, Role::Attribute);
}

TEST(DateParts, DayAndTimeOfDayApart) {
  const Imported result =
      Files("customer,product,Time,Date\nA,x,08:15:00,2024-05-01\nB,y,,2024-05-02\nC,y,23:59:60,2024-05-02\n").read();
  EXPECT_EQ(times(result),
            (std::vector<std::string>{"2024-05-01 08:15:00", "2024-05-02 00:00:00", "2024-05-03 00:00:00"}));
  ASSERT_NE(note(result.report, "time_joined"), nullptr);
  EXPECT_EQ(english(note(result.report, "time_joined")->text),
            "The time of a line was put together from the columns Date, Time.");
}

TEST(DateParts, YearMonthAndDayApart) {
  const Imported result = Files("customer,product,day,month,year\nA,x,3,1,2024\nB,y,28,2,2024\nC,y,31,2,2024\n").read();
  EXPECT_EQ(times(result), (std::vector<std::string>{"2024-01-03 00:00:00", "2024-02-28 00:00:00"}));
  EXPECT_EQ(counts(result.report), (Counts{{"unreadable", 1}}));
  const Preview preview = Files("customer,product,date,year,month,day\nA,x,2024-01-03,2024,1,3\n").preview();
  EXPECT_EQ(preview.columns[3].role, Role::Attribute) << "the date is there already";
}

TEST(DateParts, GivenByThePerson) {
  Files files("customer,product,d,h\nA,x,2024-05-01,08:15\nB,y,2024-05-02,09:15\n");
  files.request.layout.roles = {{"d", Role::Time}, {"h", Role::Time}};
  EXPECT_EQ(times(files.read())[0], "2024-05-01 08:15:00");
}

TEST(DateFormat, EndsOfDays) {
  const auto iso = *DateFormat::from("yyyy-MM-dd");
  EXPECT_EQ(formatDateTime(*iso.read("2016-12-31 23:59:60")), "2017-01-01 00:00:00");
  EXPECT_EQ(formatDateTime(*iso.read("2016-12-31T24:00")), "2017-01-01 00:00:00");
  for (const char* none : {"2016-12-31 24:00:01", "2016-12-31 24:30", "2016-12-31 23:58:60", "2016-12-31 25:00:00"})
    EXPECT_FALSE(iso.read(none)) << none;
  EXPECT_EQ(formatDate(*iso.read("9999-12-31") + SecondsPerDay), "10000-01-01");
}

TEST(DateFormat, SeveralInTurn) {
  const auto format = *DateFormat::from("dd/MM/yyyy HH:mm | yyyy-dd-MM");
  EXPECT_EQ(formatDate(*format.read("13/05/2024 10:20")), "2024-05-13");
  EXPECT_EQ(formatDate(*format.read("2024-05-03")), "2024-03-05");
  EXPECT_FALSE(format.read("13.05.2024"));
  EXPECT_FALSE(DateFormat::from("dd/MM/yyyy|"));
}

}  // namespace
}  // namespace kindred::imports
