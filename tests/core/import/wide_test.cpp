#include <algorithm>

#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

TEST(Wide, GapsAreUnknown) {
  const Imported result =
      Files("user,Heat,\"Up, again\",Alien,Brazil\nann,5,NA,3,\nbob,.,4.5,,2\ncid,1,2,,\n", "matrix.csv").read();
  EXPECT_EQ(result.report.format, "wide");
  EXPECT_EQ(result.report.kind, DatasetKind::Explicit);
  EXPECT_EQ(lines(*result.dataset), (Lines{"ann Alien v3", "ann Heat v5", "bob Brazil v2", "bob Up, again v4.5",
                                           "cid Heat v1", "cid Up, again v2"}));
}

TEST(Wide, AHeaderMayLackTheFirstColumn) {
  const Imported result = Files("Heat\tUp\tAlien\nann\t5\tNA\t3\nbob\tNA\t4\t1\n").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"ann Alien v3", "ann Heat v5", "bob Alien v1", "bob Up v4"}));
}

TEST(Wide, DecimalCommas) {
  const Imported result = Files("id;a;b;c\n7;1,5;;2\n8;;0,5;\n9;3;;1\n").read();
  EXPECT_EQ(result.report.format, "wide");
  EXPECT_EQ(lines(*result.dataset)[0], "7 a v1.5");
}

TEST(Wide, Jester) {
  const Imported result = Files(
                              "2,99,-7.82,99,8.79,99,99,99,99,99,99\n3,99,4.08,-0.29,6.36,99,99,99,99,99,99\n"
                              "1,99,99,99,99,99,99,99,99,99,9.27\n")
                              .read();
  EXPECT_EQ(result.report.format, "wide");
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"1 2 v-7.82", "1 4 v8.79", "2 2 v4.08", "2 3 v-0.29", "2 4 v6.36", "3 10 v9.27"}));
  EXPECT_NE(note(result.report, "ninety_nines_unknown"), nullptr);
  EXPECT_NE(note(result.report, "row_numbers"), nullptr);
}

TEST(Wide, OnesAndZerosAreWhatWasHad) {
  const Imported result =
      Files("c,p1,p2,p3,p4,p5,p6,p7,p8,p9,p10\nx,1,0,0,0,0,0,0,0,0,1\ny,0,1,0,0,0,0,0,0,0,0\n").read();
  EXPECT_EQ(result.report.format, "wide");
  EXPECT_EQ(result.report.kind, DatasetKind::Implicit);
  EXPECT_EQ(lines(*result.dataset), (Lines{"x p1", "x p10", "y p2"}));
  EXPECT_NE(note(result.report, "zeros_unknown"), nullptr);
}

TEST(Wide, AZeroBesideGapsIsAValue) { EXPECT_EQ(Files("u,a,b,c\n1,0,,3\n2,,0,\n3,1,,\n").read().report.rowsKept, 4); }

TEST(Wide, LinesThatDoNotFitAreUnreadable) {
  std::string text = "u,a,b,c,d\n";
  for (int i = 0; i < 100; ++i) text += std::to_string(i) + ",1,,3,\n";
  text += "131,1\n132,1,2,3,4,5\n133,x,2,1e999,\n";
  const Imported result = Files(text).read();
  EXPECT_EQ(result.report.rowsKept, 201);
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"unreadable", 4}}));
}

TEST(Wide, WithoutNumbersThereIsNoMatrix) {
  Files files("a,b,c,d\nx,y,z,w\nx,q,z,w\n");
  files.request.format = "wide";
  EXPECT_NE(errorOf([&] { (void)files.read(); }, ErrorCode::BadData).find("matrix"), std::string::npos);
}

TEST(Wide, WhatIsWrittenIsReadBack) {
  Random random(17);
  std::string text = "customer";
  constexpr int Products = 400, Customers = 700;
  for (int p = 0; p < Products; ++p) text += ",P" + std::to_string(p);
  std::vector<std::string> expected;
  for (int c = 0; c < Customers; ++c) {
    text += "\nC" + std::to_string(c);
    for (int p = 0; p < Products; ++p) {
      text += ',';
      if (random.below(4) > 0) continue;
      const std::string value = englishNumber(static_cast<double>(1 + random.below(9)) / 2);
      text += value;
      expected.push_back("C" + std::to_string(c) + " P" + std::to_string(p) + " v" + value);
    }
  }
  const Imported result = Files(text).read();
  EXPECT_EQ(result.report.format, "wide");
  std::vector<std::string> found = lines(*result.dataset);
  std::ranges::sort(found);
  std::ranges::sort(expected);
  EXPECT_TRUE(found == expected);
}

}  // namespace
}  // namespace kindred::imports
