// Baskets and sequences.
#include <algorithm>

#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

TEST(Baskets, NumbersBetweenBlanks) {
  const Imported result = Files("1 3 4 \n2 3 5 \n\n1 2 3 5 \n2 5 \n2 5 \n", "retail.dat").read();
  EXPECT_EQ(result.report.format, "baskets");
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(result.report.customers, 5);
  EXPECT_EQ(result.report.rowsKept, 14) << "baskets alike are no duplicates";
  EXPECT_EQ(lines(*result.dataset)[0], "1 1 o1");
  EXPECT_EQ(lines(*result.dataset).back(), "6 5 o6");
  EXPECT_NE(note(result.report, "basket_lines"), nullptr);
}

TEST(Baskets, NamesBetweenCommas) {
  const Imported result =
      Files("citrus fruit,\"bread, sliced\",soups\nyogurt\nwhole milk,yogurt,citrus fruit\nyogurt,soups,,\n").read();
  EXPECT_EQ(result.report.format, "baskets");
  EXPECT_EQ(result.report.products, 5);
  EXPECT_TRUE(result.dataset->products.find("bread, sliced"));
  EXPECT_EQ(result.report.rowsKept, 9);
}

TEST(Baskets, PaddedAndCounted) {
  const Imported padded = Files("Item(s),Item 1,Item 2,Item 3\n2,milk,soup,\n3,bread,milk,tea\n1,yogurt,,\n").read();
  EXPECT_EQ(padded.report.products, 5);
  EXPECT_EQ(padded.report.rowsKept, 6);
  EXPECT_EQ(padded.report.customers, 3);
  const Imported counted = Files("2 7 9\n3 7 8 9\n1 8\n4 1 7 8 9\n").read();
  EXPECT_EQ(counted.report.products, 4) << "1, 7, 8, 9 without the counts";
  EXPECT_EQ(counted.report.rowsKept, 10);
}

TEST(Baskets, AreNoColumnsOfNumbersAndWords) {
  std::string mall = "CustomerID,Gender,Age,Annual Income (k$),Spending Score (1-100)\n", bare;
  for (int i = 1; i <= 60; ++i) {
    const std::string row = std::to_string(i) + (i % 2 != 0 ? ",Male," : ",Female,") + std::to_string(18 + i % 40) +
                            ',' + std::to_string(15 + i) + ',' + std::to_string(1 + i * 37 % 100) + '\n';
    mall += row;
    bare += row;
  }
  const Imported people = Files(mall).read();
  EXPECT_EQ(people.report.kind, DatasetKind::Customers);
  EXPECT_EQ(people.report.customersListed, 60);
  EXPECT_NE(Files(bare).preview().format, "baskets");
}

TEST(Baskets, FilesCountTheirLinesApart) {
  const test::TemporaryFolder folder;
  folder.write("may.txt", "1 3 4\n2 3\n1 2 3 5\n");
  folder.write("june.txt", "1 3\n2 3 1\n1 2 3 5\n");
  Request request;
  request.inputs = {folder.path()};
  const Imported result = imported(request);
  EXPECT_EQ(result.report.customers, 6);
  EXPECT_TRUE(result.dataset->customers.find("june.txt:3"));
}

TEST(Baskets, OfWhateverLinesWhereThatIsAskedFor) {
  Files files("1 20\n1 30\n2 20\n3 40\n");
  files.request.format = "baskets";
  EXPECT_EQ(files.read().report.rowsKept, 8);
}

TEST(Sequences, KeepTheOrderOfALine) {
  const Imported result = Files("1 5 3 9 5\n2 7 3\n3 9 5 7 1 2\n").read();
  EXPECT_EQ(result.report.format, "sequences");
  EXPECT_EQ(result.report.kind, DatasetKind::Implicit);
  EXPECT_TRUE(result.dataset->events.time.empty());
  const auto found = lines(*result.dataset);
  EXPECT_EQ(std::vector<std::string>(found.begin(), found.begin() + 4),
            (std::vector<std::string>{"1 5 o0000001", "1 3 o0000002", "1 9 o0000003", "1 5 o0000004"}));
  EXPECT_NE(note(result.report, "sequence_order"), nullptr);
}

TEST(Sequences, ALineWithoutProductsIsUnreadable) {
  const Imported result = Files("u1 i4 i2\nu2\nu3 i2 i3 i9\nu4 i1 i4\nu5 i1\n").read();
  EXPECT_EQ(result.report.format, "sequences");
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"unreadable", 1}}));
  EXPECT_EQ(result.report.skipped[0].examples[0].line, 2);
  EXPECT_EQ(result.report.skipped[0].examples[0].text, "u2");
}

TEST(IdLines, WhatIsWrittenIsReadBack) {
  Random random(11);
  for (const bool baskets : {true, false}) {
    std::string text;
    std::vector<std::string> expected;
    for (int line = 1; line <= 8000; ++line) {
      const std::string id = std::to_string(line);
      if (!baskets) text += id;
      const auto length = 1 + random.below(40);
      for (std::size_t place = 1; place <= length; ++place) {
        const std::string product = std::to_string(random.below(3000));
        text += (text.empty() || text.back() == '\n' ? "" : " ") + product;
        const std::string digits = std::to_string(place);
        expected.push_back(id + ' ' + product + " o" + (baskets ? id : std::string(7 - digits.size(), '0') + digits));
      }
      text += '\n';
    }
    const Imported result = Files(text).read();
    EXPECT_EQ(result.report.format, baskets ? "baskets" : "sequences");
    std::vector<std::string> found = lines(*result.dataset);
    std::ranges::sort(found);
    std::ranges::sort(expected);
    EXPECT_TRUE(found == expected);
  }
}

}  // namespace
}  // namespace kindred::imports
