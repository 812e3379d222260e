#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/import/files.h"

namespace kindred::import {
namespace {

TEST(Sniff, Delimiters) {
  for (const char delimiter : {',', ';', '\t', '|', ' '}) {
    std::string text = "customer?product?value\n1?2?3\n2?3?4\n";
    std::ranges::replace(text, '?', delimiter);
    EXPECT_EQ(Files(text).preview().delimiter.value, std::string(1, delimiter));
  }
  EXPECT_EQ(Files("customer;product;price\n1;2;3,5\n2;3;4,25\n").preview().delimiter.value, ";")
      << "commas are in every row as well";
  EXPECT_EQ(Files("customer,title,product\n1,\"a; b\",2\n2,\"c; d; e\",3\n").preview().delimiter.value, ",")
      << "quoted semicolons";
}

TEST(Sniff, Headers) {
  EXPECT_EQ(Files("customer,product\na,b\nc,d\n").preview().header.value, "yes") << "names that mean something";
  EXPECT_EQ(Files("x,y\n1,2\n3,4\n").preview().header.value, "yes") << "words over numbers";
  EXPECT_EQ(Files("1,2,3\n1,3,4\n2,3,5\n").preview().header.value, "no");
  EXPECT_EQ(Files("ann,lamp\nbob,pen\nann,pen\n").preview().header.value, "no") << "a first row that recurs below";
  Files set("1,2,3\n1,3,4\n2,3,5\n");
  set.request.layout.header = true;
  EXPECT_EQ(set.preview().header.value, "yes");
  EXPECT_TRUE(set.preview().header.setByUser);
}

TEST(Sniff, DecimalSigns) {
  EXPECT_EQ(Files("customer;product;price\n1;2;3.5\n2;3;4.25\n").preview().decimal.value, ".");
  EXPECT_EQ(Files("customer;product;price\n1;2;3,5\n2;3;4,25\n").preview().decimal.value, ",");
  const Preview unsure = Files("customer;product;price\n1;2;1,234\n2;3;4,250\n").preview();
  EXPECT_EQ(unsure.decimal.value, ",");
  EXPECT_LT(unsure.decimal.confidence, 0.9);
  EXPECT_EQ(unsure.warnings.size(), 1u);
  Files set("customer;product;price\n1;2;1,234\n2;3;4,250\n");
  set.request.layout.decimal = '.';
  EXPECT_EQ(set.read().dataset->events.unitPrice, (std::vector<double>{1234, 4250}));
}

TEST(Sniff, AmbiguousDatesAreSaid) {
  const Preview preview = Files("customer,product,date\n1,2,1/2/2010\n2,3,3/4/2010\n").preview();
  EXPECT_LT(preview.dateFormat.confidence, 0.9);
  EXPECT_EQ(preview.warnings.size(), 1u);
  Files set("customer,product,date\n1,2,1/2/2010\n2,3,3/4/2010\n");
  set.request.layout.dateFormat = "MM/dd/yyyy";
  EXPECT_EQ(lines(*set.read().dataset)[0], "1 2 t1262390400");  // 2 January
  EXPECT_TRUE(set.preview().warnings.empty());
}

TEST(Sniff, LooksAllOverTheFile) {
  std::string text = "customer,product,date\n";
  for (int i = 0; text.size() < 6'000'000; ++i)
    text += std::to_string(i % 1000) + ',' + std::to_string(i % 77) + ",1/2/2010\n";
  for (int i = 0; i < 3000; ++i) text += std::to_string(i) + ",5,1/31/2010\n";
  EXPECT_EQ(Files(text).preview().dateFormat.value, "MM/dd/yyyy");
}

TEST(Sniff, TheDelimiterSetIsUsed) {
  Files files("customer,x;product,y\n1,1;2,2\n3,3;4,4\n");
  files.request.layout.delimiter = ';';
  const Preview preview = files.preview();
  EXPECT_EQ(preview.columns.size(), 2u);
  EXPECT_TRUE(preview.delimiter.setByUser);
}

TEST(Preview, ShowsRowsAndProblems) {
  const Files files(
      "order,customer,product,description,quantity,price,date\n"
      "1,C1,A,Lamp,1,2.5,2010-12-01\n"
      "2,,A,Lamp,1,2.5,2010-12-01\n"
      "3,C1,P,Postage,1,9,2010-12-01\n"
      "4,C1,A,Lamp,one,2.5,2010-12-01\n");
  const Preview preview = files.preview();
  EXPECT_EQ(preview.format, "delimited");
  EXPECT_TRUE(preview.missing.empty());
  ASSERT_EQ(preview.rows.size(), 4u);
  EXPECT_EQ(preview.rows[0].cells[3], "Lamp");
  EXPECT_EQ(preview.rows[0].problem, std::nullopt);
  ASSERT_EQ(preview.problemRows.size(), 3u);
  EXPECT_EQ(preview.problemRows[0].problem, Check::NoCustomer);
  EXPECT_EQ(preview.problemRows[0].line, 3);
  EXPECT_TRUE(preview.problemRows[0].bad[1]);
  EXPECT_TRUE(preview.problemRows[1].bad[3]);
  EXPECT_TRUE(preview.problemRows[2].bad[4]);
  EXPECT_FALSE(preview.problemRows[2].bad[5]);
  EXPECT_EQ(english(preview.columns[1].note), "1 empty");
}

TEST(Preview, SaysWhatIsMissing) {
  const Preview preview = Files("a,b,date\nx,y,never\nz,w,soon\n").preview();
  ASSERT_EQ(preview.missing.size(), 3u);
  EXPECT_EQ(english(preview.missing[0]), "No date in the column date could be read.");
  EXPECT_EQ(english(preview.missing[1]), "No column of events.csv was recognised as the customer.");
}

}  // namespace
}  // namespace kindred::import
