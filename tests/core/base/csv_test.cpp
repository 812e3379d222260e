#include "core/base/csv.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

namespace kindred {
namespace {

constexpr CsvFormat Comma;
constexpr CsvFormat Semicolon{.delimiter = ';', .decimal = ','};

template <class Value>
std::string cell(const Value& value, const CsvFormat& format = Comma) {
  CsvLine line(format);
  line.add(value);
  return line.text();
}

std::string rounded(double value, const CsvFormat& format = Comma) {
  CsvLine line(format);
  line.addRounded(value);
  return line.text();
}

TEST(CsvLine, NeverBeginsAFormula) {
  EXPECT_EQ(cell("=1+1"), "'=1+1");
  EXPECT_EQ(cell("-5+cmd"), "'-5+cmd");
  EXPECT_EQ(cell("+49-30-1234"), "'+49-30-1234");
  EXPECT_EQ(cell("-"), "'-");
  EXPECT_EQ(cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(cell("\t=1"), "'\t=1");
  EXPECT_EQ(cell("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(cell("\n=1"), "\"'\n=1\"");
  EXPECT_EQ(cell("=HYPERLINK(\"http://x\",\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
}

TEST(CsvLine, LeavesNumbersWithASignAlone) {
  for (const char* number : {"-5", "+4915112345", "+49 30 1234", "-3.25", "+0"}) EXPECT_EQ(cell(number), number);
  EXPECT_EQ(cell("-3,25", Semicolon), "-3,25");
  EXPECT_EQ(cell("-3.2.5"), "'-3.2.5");
}

TEST(CsvLine, LeavesEveryTextAloneForPrograms) {
  for (const char* id : {"+4915112345", "=A1", "-x", "@home", "'quoted'"}) EXPECT_EQ(cell(id, ForPrograms), id);
}

TEST(CsvLine, LeavesPlainTextAlone) {
  EXPECT_EQ(cell(""), "");
  EXPECT_EQ(cell("a=b"), "a=b");
  EXPECT_EQ(cell("Чай"), "Чай");
  EXPECT_EQ(cell("17850"), "17850");
}

TEST(CsvLine, QuotesWhatWouldEndTheCell) {
  EXPECT_EQ(cell("a,b"), "\"a,b\"");
  EXPECT_EQ(cell("a,b", Semicolon), "a,b");
  EXPECT_EQ(cell("a;b", Semicolon), "\"a;b\"");
  EXPECT_EQ(cell("5\" pot"), "\"5\"\" pot\"");
  EXPECT_EQ(cell("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(cell("a\tb", {.delimiter = '\t'}), "\"a\tb\"");
}

TEST(CsvLine, RoundedStaysANumber) {
  EXPECT_EQ(rounded(-5), "-5");
  EXPECT_EQ(rounded(-3.25, Semicolon), "-3,25");
  EXPECT_EQ(rounded(-3.25, {.delimiter = ',', .decimal = ','}), "\"-3,25\"");
  EXPECT_EQ(rounded(1.0 / 3), "0.333333");
  EXPECT_EQ(rounded(1e9), "1000000000");
  EXPECT_EQ(rounded(-1e-12), "0");
  EXPECT_EQ(rounded(100), "100");
  EXPECT_EQ(rounded(std::nan("")), "");
  EXPECT_EQ(rounded(std::numeric_limits<double>::max()).size(), 309U);
}

TEST(CsvLine, SignificantDigitsKeepAllBeforeThePoint) {
  const auto score = [](double value, const CsvFormat& format = Comma) {
    CsvLine line(format);
    line.addSignificant(value, 4);
    return line.text();
  };
  EXPECT_EQ(score(43.613482), "43.61");
  EXPECT_EQ(score(4.3718), "4.372");
  EXPECT_EQ(score(0.0213419), "0.02134");
  EXPECT_EQ(score(1024.4), "1024");
  EXPECT_EQ(score(12345.6), "12346");
  EXPECT_EQ(score(4.5, Semicolon), "4,5");
  EXPECT_EQ(score(1200), "1200");
  EXPECT_EQ(score(0), "0");
  EXPECT_EQ(score(std::nan("")), "");
}

TEST(CsvLine, NumbersReadBackAsTheyWere) {
  EXPECT_EQ(cell(0.1), "0.1");
  EXPECT_EQ(cell(0.1f), "0.1");
  EXPECT_EQ(cell(1e21), "1000000000000000000000");
  EXPECT_EQ(std::strtod(cell(5e-324).c_str(), nullptr), 5e-324);
  EXPECT_EQ(cell(std::nan("")), "");
  EXPECT_EQ(cell(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

TEST(CsvLine, EmptyCellsKeepTheirPlace) {
  CsvLine line(Comma);
  for (const char* text : {"", "", "a", ""}) line.add(text);
  EXPECT_EQ(line.text(), ",,a,");
  line.clear();
  line.add("b");
  EXPECT_EQ(line.text(), "b");
}

TEST(CsvFile, IsWrittenInItsFormat) {
  const test::TemporaryFolder folder;
  CsvFile plain(folder / "plain.csv", {"customer", "spend"});
  plain.row("+49", 1.5);
  plain.commit();
  EXPECT_EQ(test::contents(folder / "plain.csv"), "customer,spend\n+49,1.5\n");
  CsvFile marked(folder / "marked.csv", {"=a", "b"}, Semicolon);
  marked.row("c", 1.5);
  marked.commit();
  EXPECT_EQ(test::contents(folder / "marked.csv"), "\xEF\xBB\xBF'=a;b\nc;1,5\n");
}

TEST(RequireValid, SaysAllThatIsWrong) {
  EXPECT_NO_THROW(requireValid(Semicolon));
  try {
    requireValid(CsvFormat{.delimiter = '"', .decimal = ';'});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.problems().size(), 2U);
  }
}

TEST(CsvLine, IsReadBackCellByCell) {
  CsvLine line(Semicolon);
  for (const char* text : {"plain", "a;b", "say \"so\"", "", "=1+1"}) line.add(text);
  line.add(2.5);
  EXPECT_EQ(csvCells(line.text(), ';'), (std::vector<std::string>{"plain", "a;b", "say \"so\"", "", "'=1+1", "2,5"}));
}

}  // namespace
}  // namespace kindred
