#include "core/import/collect/seen_rows.h"

#include <gtest/gtest.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

/// Customers c0, c1, … one after the other, `each` rows of different products apiece.
std::string byCustomer(int first, int customers, int each) {
  std::string rows;
  for (int c = first; c < first + customers; ++c) {
    for (int p = 0; p < each; ++p) {
      rows += "c" + std::to_string(c) + ",product" + std::to_string(p) + ",2024-01-31 10:00:00,2\n";
    }
  }
  return rows;
}

constexpr std::string_view Header = "customer,product,time,value\n";

TEST(SeenRows, OfACustomerAreTheirsAlone) {
  SeenRows seen;
  for (std::uint64_t customer = 1; customer <= 3; ++customer) {
    seen.nextCustomer();
    const std::uint64_t rows = customer == 2 ? 1000 : 3;
    for (std::uint64_t row = 0; row < rows; ++row)
      EXPECT_TRUE(seen.insert({row % 4, row + 1})) << customer << ", " << row;
    for (std::uint64_t row = 0; row < rows; ++row)
      EXPECT_FALSE(seen.insert({row % 4, row + 1})) << customer << ", " << row;
  }
}

TEST(SeenRows, HeldInAllAreInsertedOnceMore) {
  SeenRows seen;
  EXPECT_TRUE(seen.insert({1, 2}));
  seen.reserve(10);
  seen.holdAll();
  EXPECT_TRUE(seen.holdsAll());
  EXPECT_TRUE(seen.insert({1, 2}));
  EXPECT_TRUE(seen.insert({3, 4}));
  EXPECT_FALSE(seen.insert({1, 2}));
}

TEST(SeenRows, ACustomerWhoComesBackBlocksLaterIsRecognised) {
  const std::string rows = byCustomer(0, 2000, 20), last = "c7,product3,2024-01-31 10:00:00,2\n";
  ASSERT_GT(rows.size(), 1U << 20);  // more than a block
  Files files(std::string(Header) + rows + "c7,product3,2024-01-31 10:00:00,3\n" + last + last);
  const Imported result = files.read();
  EXPECT_EQ(result.report.rowsKept, 40'001);
  ASSERT_EQ(counts(result.report), (Counts{{"exact_duplicate", 2}}));
  EXPECT_EQ(result.report.skipped[0].examples[0].line, 40'003);
  EXPECT_EQ(result.report.skipped[0].examples[1].line, 40'004);
}

TEST(SeenRows, RowsThatCannotBeReadAreNeverEqual) {
  const std::string bad = "c1,product3,2024-01-31 10:00:00,much\n";
  Files files(std::string(Header) + byCustomer(0, 2000, 20) + bad + bad + byCustomer(0, 1, 20));
  EXPECT_EQ(counts(files.read().report), (Counts{{"exact_duplicate", 20}, {"unreadable", 2}}));
}

TEST(SeenRows, ReachFromFileToFile) {
  Files files(std::string(Header) + byCustomer(0, 40, 3), "january.csv");
  files.request.inputs.push_back(
      files.folder.write("february.csv", std::string(Header) + byCustomer(40, 10, 3) + byCustomer(5, 2, 4)));
  const Imported result = files.read();
  EXPECT_EQ(result.report.rowsKept, 50 * 3 + 2);
  EXPECT_EQ(counts(result.report), (Counts{{"exact_duplicate", 6}}));
}

}  // namespace
}  // namespace kindred::imports
