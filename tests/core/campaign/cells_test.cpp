#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/campaign/cells.h"

namespace kindred::campaign {
namespace {

constexpr ListFormat Comma;
constexpr ListFormat Semicolon{.delimiter = ';', .decimal = ','};

TEST(SafeCell, NeverBeginsAFormula) {
  EXPECT_EQ(safeCell("=1+1", Comma), "'=1+1");
  EXPECT_EQ(safeCell("+44 20 7946", Comma), "'+44 20 7946");
  EXPECT_EQ(safeCell("-5", Comma), "'-5");
  EXPECT_EQ(safeCell("@SUM(A1)", Comma), "'@SUM(A1)");
  EXPECT_EQ(safeCell("\t=1", Comma), "'\t=1");
  EXPECT_EQ(safeCell("\r=1", Comma), "\"'\r=1\"");
  EXPECT_EQ(safeCell("\n=1", Comma), "\"'\n=1\"");
  EXPECT_EQ(safeCell("=HYPERLINK(\"http://x\",\"y\")", Comma), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
}

TEST(SafeCell, LeavesPlainTextAlone) {
  EXPECT_EQ(safeCell("", Comma), "");
  EXPECT_EQ(safeCell("a=b", Comma), "a=b");
  EXPECT_EQ(safeCell("Чай", Comma), "Чай");
  EXPECT_EQ(safeCell("17850", Comma), "17850");
}

TEST(SafeCell, QuotesWhatWouldEndTheCell) {
  EXPECT_EQ(safeCell("a,b", Comma), "\"a,b\"");
  EXPECT_EQ(safeCell("a,b", Semicolon), "a,b");
  EXPECT_EQ(safeCell("a;b", Semicolon), "\"a;b\"");
  EXPECT_EQ(safeCell("5\" pot", Comma), "\"5\"\" pot\"");
  EXPECT_EQ(safeCell("two\nlines", Comma), "\"two\nlines\"");
  EXPECT_EQ(safeCell("a\tb", {.delimiter = '\t'}), "\"a\tb\"");
}

TEST(NumberCell, StaysANumber) {
  EXPECT_EQ(numberCell(-5, Comma), "-5");
  EXPECT_EQ(numberCell(-3.25, Semicolon), "-3,25");
  EXPECT_EQ(numberCell(-3.25, {.delimiter = ',', .decimal = ','}), "\"-3,25\"");
  EXPECT_EQ(numberCell(1.0 / 3, Comma), "0.333333");
  EXPECT_EQ(numberCell(1e9, Comma), "1000000000");
  EXPECT_EQ(numberCell(-1e-12, Comma), "0");
  EXPECT_EQ(numberCell(100, Comma), "100");
  EXPECT_EQ(numberCell(std::nan(""), Comma), "");
  EXPECT_EQ(numberCell(std::numeric_limits<double>::max(), Comma).size(), 309U);
}

TEST(RequireValid, SaysAllThatIsWrong) {
  EXPECT_NO_THROW(requireValid(Semicolon));
  try {
    requireValid({.delimiter = '"', .decimal = ';'});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.problems().size(), 2U);
  }
}

TEST(ScoreCell, HasFourSignificantDigits) {
  EXPECT_EQ(scoreCell(43.613482, Comma), "43.61");
  EXPECT_EQ(scoreCell(4.3718, Comma), "4.372");
  EXPECT_EQ(scoreCell(0.0213419, Comma), "0.02134");
  EXPECT_EQ(scoreCell(1024.4, Comma), "1024");
  EXPECT_EQ(scoreCell(4.5, Semicolon), "4,5");
  EXPECT_EQ(scoreCell(1200, Comma), "1200");
  EXPECT_EQ(scoreCell(0, Comma), "0");
  EXPECT_EQ(scoreCell(std::nan(""), Comma), "");
}

}  // namespace
}  // namespace kindred::campaign
