// Columns filled up with blanks to the same width.
#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* Report =
    "CUSTOMER    PRODUCT          QTY   PRICE\r\n"
    "----------- --------------- ---- -------\r\n"
    "Ann Lee     Red mug            2    3.50\r\n"
    "Bob         Lamp, blue        12   17.00\r\n"
    "            Lamp, blue         1   17.00\r\n"
    "Cid         Mug                1    3.50\r\n"
    "Dée         Cup               40    1.25\r\n";

TEST(FixedWidth, CellsHoldBlanksAndMayBeEmpty) {
  const Imported result = Files(Report, "report.txt").read();
  EXPECT_EQ(result.report.format, "fixed_width");
  EXPECT_EQ(result.report.rowsRead, 5) << "without the names and the rule below them";
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"no_customer", 1}}));
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"Ann Lee Red mug q2 p3.5", "Bob Lamp, blue q12 p17", "Cid Mug q1 p3.5", "Dée Cup q40 p1.25"}));
}

/// Five hundred lines of short entries, then `line`: wider than what was looked at to find the columns.
Imported reportThatEndsWith(const std::string& line) {
  std::string text = "CUSTOMER  PRODUCT     QTY\n";
  for (int i = 0; i < 5000; ++i) text += "A B       Tea cup       " + std::to_string(i % 10) + "\n";
  return Files(text + line + "\n", "report.txt").read();
}

TEST(FixedWidth, WiderEntriesReachIntoTheGap) {
  EXPECT_EQ(lines(*reportThatEndsWith("Anna Bell Tea cup    12345").dataset).back(), "Anna Bell Tea cup q12,345");
  EXPECT_EQ(lines(*reportThatEndsWith("A C       Tea cup of glass").dataset).size(), 11U - 1U)
      << "nobody can tell where the product ends";
}

TEST(FixedWidth, EntriesThatTouchAreUnreadable) {
  const Imported result = reportThatEndsWith("A C       Tea cup123456789");
  EXPECT_EQ(counts(result.report)["unreadable"], 1);
  EXPECT_EQ(result.report.skipped.front().examples.front().line, 5002);
}

TEST(FixedWidth, WhatIsWrittenIsReadBack) {
  Random random(5);
  std::string text = "client            article      price\n";
  Lines expected;
  const auto padded = [](std::string cell, std::size_t width) { return cell + std::string(width - cell.size(), ' '); };
  for (int i = 0; i < 20'000; ++i) {
    const std::string number = std::to_string(100000 + i);
    const std::string customer = "No " + number, product = "p " + std::to_string(random.below(5000));
    const std::string price = std::to_string(1 + random.below(999));
    text += padded(customer, 18) + padded(product, 10) + std::string(8 - price.size(), ' ') + price + "\n";
    expected.push_back(customer + ' ' + product + " p" + price);
  }
  Files files(text);
  const Imported result = files.read();
  EXPECT_EQ(result.report.format, "fixed_width");
  EXPECT_EQ(lines(*result.dataset), expected);
}

}  // namespace
}  // namespace kindred::imports
