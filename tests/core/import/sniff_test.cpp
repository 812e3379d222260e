#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/import/files.h"

namespace kindred::imports {
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

TEST(Sniff, ThousandsAloneAreSaid) {
  const Imported result = Files("customer;product;price\n1;2;1.000\n2;3;12.500\n3;3;3.500\n").read();
  EXPECT_EQ(result.dataset->events.unitPrice, (std::vector<double>{1000, 12500, 3500}));
  ASSERT_NE(note(result.report, "decimal_guessed"), nullptr);
  EXPECT_EQ(english(note(result.report, "decimal_guessed")->text),
            "The decimal sign is a guess: 1.000 may be read in two ways, and was read as 1,000.");
  const Imported parts = Files("customer;product;price\n1;2;0.250\n2;3;1.500\n3;3;3.500\n").read();
  EXPECT_EQ(parts.dataset->events.unitPrice, (std::vector<double>{0.25, 1.5, 3.5})) << "0.250 is no thousand";
  EXPECT_EQ(note(parts.report, "decimal_guessed"), nullptr);
  const Imported beside = Files("customer;product;quantity;price\n1;2;1,000;2.50\n2;3;3,000;7.25\n").read();
  ASSERT_NE(note(beside.report, "decimal_guessed"), nullptr) << "told by another column alone";
  EXPECT_NE(english(note(beside.report, "decimal_guessed")->text).find("1,000"), std::string::npos);
  EXPECT_EQ(
      note(Files("customer;product;quantity;price\n1;2;1,000;2.50\n2;3;950;7.25\n").read().report, "decimal_guessed"),
      nullptr)
      << "950 beside 1,000 counts";
}

TEST(Sniff, BackslashesEscapeWhereLinesFitOnlySo) {
  const std::string text =
      "order,customer,product,price\n1,C1,Tea\\, green,1.00\n2,C2,\"Tea "
      "\\\"black\\\"\",2.00\n3,C1,C:\\path,5.00\n4,C3,";
  const Imported result = Files(text + "Tea\\, green,1.00\n").read();
  EXPECT_EQ(result.report.rowsKept, 4);
  EXPECT_TRUE(result.dataset->products.find("Tea, green"));
  EXPECT_TRUE(result.dataset->products.find("Tea \"black\""));
  EXPECT_TRUE(result.dataset->products.find("C:\\path"));
  EXPECT_TRUE(Files("customer,product\n1,a\\\n2,b\\\n").read().dataset->products.find("a\\"))
      << "lines fit as they are";
}

TEST(Sniff, BackslashesTellTheSeparatorToo) {
  const Imported result =
      Files("order;customer;product;price\n1;a;Tea\\; green;1,50\n2;b;Tea\\; black;2,50\n3;a;Mug;3,50\n").read();
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"a Tea; green p1.5 o1", "a Mug p3.5 o3", "b Tea; black p2.5 o2"}));
}

TEST(Sniff, QuotesAroundWholeLinesAreTakenOff) {
  const Imported result =
      Files("\"order,customer,product,quantity\"\r\n\"0,C0,\"\"Tea, green\"\",1\"\r\n\"1,C1,Mug,2\"\r\n").read();
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"C0 Tea, green q1 o0", "C1 Mug q2 o1"}));
  EXPECT_NE(note(result.report, "whole_lines_quoted"), nullptr);
  EXPECT_EQ(note(Files("\"customer\",\"product\"\n\"a\",\"b\"\n").read().report, "whole_lines_quoted"), nullptr);
}

TEST(Sniff, DecimalSignsAreOfEachColumn) {
  const Files files("customer;product;price;quantity\n1;2;3.5;1,5\n2;3;1,250.25;2,25\n3;3;1,234;7\n");
  const Imported result = files.read();
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"1 2 q1.5 p3.5", "2 3 q2.25 p1,250.25", "3 3 q7 p1,234"}));
  EXPECT_NE(note(result.report, "decimal_by_column"), nullptr);
  EXPECT_EQ(note(result.report, "decimal_guessed"), nullptr);
  const Imported swiss = Files("customer;product;price\n1;2;1'234.50\n2;3;7.25\n").read();
  EXPECT_EQ(swiss.dataset->events.unitPrice, (std::vector<double>{1234.5, 7.25}));
}

TEST(Sniff, CurrenciesArePassedOverAndSaid) {
  const Imported dollars = Files("customer,product,price\n1,2,$12.99\n2,3,\"$1,250.00\"\n3,3,-$1.00\n").read();
  EXPECT_EQ(dollars.dataset->events.unitPrice, (std::vector<double>{12.99, 1250}));
  EXPECT_EQ(dollars.report.currency, "USD");
  EXPECT_EQ(dollars.dataset->currency, "USD");
  EXPECT_NE(note(dollars.report, "currency_signs"), nullptr);
  const Imported rubles = Files("клиент;товар;цена\n1;2;1 200 руб.\n2;3;99,50 руб.\n").read();
  EXPECT_EQ(rubles.dataset->events.unitPrice, (std::vector<double>{1200, 99.5}));
  EXPECT_EQ(rubles.report.currency, "RUB");
  const Imported mixed = Files("customer;product;price\n1;2;12,50 €\n2;3;$7\n").read();
  EXPECT_EQ(mixed.report.currency, "");
  EXPECT_NE(note(mixed.report, "currencies_differ"), nullptr);
  Files set("customer;product;price\n1;2;12,50 €\n2;3;7 €\n");
  set.request.currency = "CHF";
  EXPECT_EQ(set.read().report.currency, "CHF");
}

TEST(Sniff, AnotherCurrencyDeepInTheFileIsSeen) {
  std::string text = "customer,product,price\n";
  for (int i = 0; text.size() < 3'000'000; ++i) text += std::to_string(i) + ",1,$5\n";
  const std::size_t middle = text.find('\n', 1'140'000) + 1;  // between the stretches that are looked at
  text.insert(middle, "x,1,€7\n");
  const Imported result = Files(text).read();
  EXPECT_EQ(result.report.currency, "");
  EXPECT_NE(note(result.report, "currencies_differ"), nullptr);
}

TEST(Sniff, AmbiguousDatesAreAsked) {
  const Preview preview = Files("customer,product,date\n1,2,1/2/2010\n2,3,3/4/2010\n").preview();
  EXPECT_LT(preview.dateFormat.confidence, 0.9);
  ASSERT_EQ(preview.missing.size(), 1u);
  EXPECT_EQ(english(preview.missing[0]),
            "The dates in the column date may be read in two ways: as dd/MM/yyyy or as MM/dd/yyyy.");
  EXPECT_EQ(preview.dateFormats, (std::vector<std::string>{"dd/MM/yyyy", "MM/dd/yyyy"}));
  Files set("customer,product,date\n1,2,1/2/2010\n2,3,3/4/2010\n");
  EXPECT_NE(errorOf([&] { static_cast<void>(set.read()); }, ErrorCode::BadData).find("--date-format dd/MM/yyyy"),
            std::string::npos);
  set.request.layout.dateFormat = "MM/dd/yyyy";
  EXPECT_EQ(lines(*set.read().dataset)[0], "1 2 t1262390400");  // 2 January
  EXPECT_TRUE(set.preview().warnings.empty());
}

TEST(Sniff, AmbiguousDatesOfAttributesStayText) {
  const Imported result =
      Files("customer,product,member_since_date_birth\n1,2,1/2/2010\n1,3,1/2/2010\n2,3,3/4/2010\n2,1,3/4/2010\n")
          .read();
  EXPECT_EQ(result.dataset->customers.attributes().columns[0].text(0), "1/2/2010");
  EXPECT_NE(note(result.report, "dates_ambiguous"), nullptr);
}

TEST(Sniff, WhatIsDoneToTimesIsSaid) {
  const Imported serial = Files("customer,product,date\n1,2,40513.5\n2,3,40514\n").read();
  EXPECT_EQ(lines(*serial.dataset)[0], "1 2 t1291204800");
  EXPECT_NE(note(serial.report, "serial_dates"), nullptr);
  const Imported utc = Files("customer,product,timestamp\n1,2,964982703\n2,3,964982704\n").read();
  EXPECT_EQ(lines(*utc.dataset)[0], "1 2 t964982703");
  EXPECT_NE(note(utc.report, "times_utc"), nullptr);
  const Imported offset =
      Files("customer,product,date\n1,2,2010-12-01T08:26:00+03:00\n2,3,2010-12-01T08:26:00Z\n").read();
  EXPECT_EQ(lines(*offset.dataset)[0], "1 2 t1291191960");
  EXPECT_NE(note(offset.report, "offsets_dropped"), nullptr);
}

TEST(Sniff, AbsurdNumbersAreUnreadable) {
  const Imported result = Files(
                              "customer,product,rating\n1,2,5\n1,3,4\n2,2,1e999\n2,3,nan\n3,2,inf\n3,3,1e300\n4,4,3\n5,"
                              "4,3\n6,4,2\n7,4,2\n8,4,2\n9,4,2\n10,4,2\n11,4,1\n")
                              .read();
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"unreadable", 4}}));
}

TEST(Sniff, IdsAreText) {
  EXPECT_EQ(Files("customer,product\n00123,1\n123,1\n0123,01\n").read().dataset->customers.ids(),
            (std::vector<std::string>{"00123", "0123", "123"}));
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

TEST(Sniff, ATitleAboveTheTable) {
  const std::string table = "customer;product;price\nann;pear;2,5\nbob;fig;3,5\nann;fig;2\nann;pear;2,5\n";
  for (const std::string& title : {std::string("Sales of May\n\n"), std::string("Sales of May;;\r\n;;\r\n"),
                                   std::string("\"Sales; May\"\nFrom May on\n")}) {
    const Imported result = Files(title + table).read();
    EXPECT_EQ(result.report.rowsRead, 4) << title;
    ASSERT_NE(note(result.report, "rows_above_table"), nullptr) << title;
    EXPECT_EQ(english(note(result.report, "rows_above_table")->text),
              "2 rows above the table were taken for a title and passed over.");
    ASSERT_EQ(result.report.skipped.size(), 1U);
    EXPECT_EQ(result.report.skipped[0].examples[0].line, 7) << "lines are those of the file";
  }
  EXPECT_EQ(note(Files(table).read().report, "rows_above_table"), nullptr);
  EXPECT_EQ(note(Files("\n" + table).read().report, "rows_above_table"), nullptr) << "a blank line is no title";
  EXPECT_EQ(Files("a\nb,c\nd,e,f\ng,h\ni\n", "x.csv").preview().columns.size(), 3U) << "baskets have no title";
}

TEST(Preview, ColumnsOfOneNameAreNumbered) {
  const Preview few = Files("customer,a,a,,a (2)\nann,1,2,3,4\nbob,2,3,4,5\n").preview();
  std::vector<std::string> names;
  for (const PreviewColumn& column : few.columns) names.push_back(column.name);
  EXPECT_EQ(names, (std::vector<std::string>{"customer", "a", "a (2)", "#4", "a (2) (2)"}));
  constexpr std::size_t Many = 50'000;  // as many tries for each name would not end
  std::string text = "customer";
  for (std::size_t i = 0; i < Many; ++i) text += ",a";
  text += "\nann" + std::string(Many, ',') + "\nbob" + std::string(Many, ',') + "\n";
  EXPECT_EQ(Files(text).preview().columns.back().name, "a (50000)");
}

TEST(Preview, SaysWhatIsMissing) {
  const Preview preview = Files("a,b,date\nx,y,never\nz,w,soon\n").preview();
  ASSERT_EQ(preview.missing.size(), 3u);
  EXPECT_EQ(english(preview.missing[0]), "No date in the column date could be read.");
  EXPECT_EQ(english(preview.missing[1]), "No column of events.csv was recognised as the customer.");
}

}  // namespace
}  // namespace kindred::imports
