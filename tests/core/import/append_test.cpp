// More files for a data set: nothing is doubled, nothing is lost.
#include "core/import/collect/append.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

const std::string Header = "order,customer,product,quantity,price,date\n";

Imported appended(const Imported& before, Files& more) {
  more.request.extends = std::make_shared<const Extended>(Extended{before.dataset, before.taken});
  more.request.kind = before.dataset->kind;
  return more.read();
}

Imported appended(const Imported& before, const std::string& text) {
  Files more(text);
  return appended(before, more);
}

TEST(Append, KnowsOrdersThatAreThere) {
  const Imported first = Files(Header + "1,a,x,2,3,2011-01-01\n1,a,y,1,3,2011-01-01\n2,b,x,1,3,2011-01-02\n").read();
  EXPECT_EQ(first.report.alreadyThere, std::nullopt);
  const Imported both = appended(
      first, Header + "2,b,x,1,3,2011-01-02\n3,c,z,1,3,2011-01-03\n3,a,x,1,3,2011-01-03\n3,,x,1,3,2011-01-03\n");
  EXPECT_EQ(both.report.alreadyThere, 1);
  EXPECT_EQ(both.report.rowsRead, 4);
  EXPECT_EQ(both.report.rowsKept, 3);
  EXPECT_EQ(both.report.interactions, 5);
  EXPECT_EQ(both.dataset->revision, first.dataset->revision + 1);
  EXPECT_EQ(lines(*both.dataset),
            (Lines{"a x q2 p3 t1293840000 o1", "a y q1 p3 t1293840000 o1", "a x q1 p3 t1294012800 o3",
                   "b x q1 p3 t1293926400 o2", "c z q1 p3 t1294012800 o3"}));
}

const CheckOutcome& outcome(const Report& report, Check check) {
  return *std::ranges::find(report.checks, check, &CheckOutcome::check);
}

TEST(Append, KnowsRowsByAllThatIsKeptOfThem) {
  const Imported first = Files("customer,product,rating,timestamp\na,x,5,1000000000\na,y,4,1000000001\n").read();
  const Imported both = appended(
      first,
      "customer,product,rating,timestamp\na,x,5,1000000000\na,y,2,1000000001\na,x,3,1000000009\nb,x,3,1000000000\n");
  EXPECT_EQ(both.report.alreadyThere, 1);
  EXPECT_EQ(both.report.rowsKept, 4);
  EXPECT_EQ(outcome(both.report, Check::Changed).rows, 1);
  EXPECT_EQ(outcome(both.report, Check::Changed).examples.at(0).line, 3);
  EXPECT_EQ(lines(*both.dataset), (Lines{"a x v5 t1000000000", "a y v2 t1000000001", "a y v4 t1000000001",
                                         "a x v3 t1000000009", "b x v3 t1000000000"}));
  EXPECT_EQ(both.dataset->scaleMinimum, 2);
}

const std::string January = "order,customer,product,date\n1,Ann,apple,2024-01-05\n2,Ben,pear,2024-01-06\n";
const std::string February =
    "order,customer,product,date\n1,Cleo,mango,2025-01-05\n2,Dan,kiwi,2025-01-06\n2,Ben,plum,2024-01-06\n"
    "3,Eve,kiwi,2024-02-01\n2,Ben,pear,2024-01-06\n";

TEST(Append, OrderNumbersOfAnotherYearAreOtherOrders) {
  const Imported both = appended(Files(January).read(), February);
  EXPECT_EQ(both.report.alreadyThere, 1);
  EXPECT_EQ(both.report.interactions, 6);
  const CheckOutcome& found = outcome(both.report, Check::OrderInUse);
  EXPECT_EQ(found.choice, Choice::Keep);
  EXPECT_EQ(found.rows, 2);
  ASSERT_EQ(found.examples.size(), 2U);
  EXPECT_EQ(found.examples[1].text, "2,Dan,kiwi,2025-01-06");
  EXPECT_NE(note(both.report, "orders_in_use"), nullptr);
}

TEST(Append, OrderNumbersInUseAreLeftOutIfThatIsChosen) {
  const Imported first = Files(January).read();
  Files more(February);
  more.request.checks[Check::OrderInUse] = Choice::Drop;
  const Imported both = appended(first, more);
  EXPECT_EQ(counts(both.report), (Counts{{"order_in_use", 2}}));
  EXPECT_EQ(both.report.skipped[0].examples.at(0).text, "1,Cleo,mango,2025-01-05");
  EXPECT_EQ(both.report.rowsKept, 3);
  EXPECT_EQ(both.report.interactions, 4);
  EXPECT_EQ(both.preview.rows.at(0).problem, Check::OrderInUse);
}

TEST(Append, OtherValuesOfOneKeyAreAddedOrLeftOut) {
  const Imported first = Files("customer,product,quantity,date\nAnn,x,1,2024-01-05\nBen,y,1,2024-01-05\n").read();
  Files more("customer,product,quantity,date\nAnn,x,3,2024-01-05\nBen,y,1,2024-01-05\nCleo,x,1,2024-01-06\n");
  const Imported both = appended(first, more);
  EXPECT_EQ(lines(*both.dataset),
            (Lines{"Ann x q1 t1704412800", "Ann x q3 t1704412800", "Ben y q1 t1704412800", "Cleo x q1 t1704499200"}));
  more.request.checks[Check::Changed] = Choice::Drop;
  EXPECT_EQ(counts(appended(first, more).report), (Counts{{"changed", 1}}));
}

TEST(Append, WhatReturnsMadeSmallerIsKnown) {
  const std::string text = Header + "1,a,x,5,3,2011-01-01\n2,b,x,1,3,2011-01-02\nC3,a,x,-2,3,2011-01-03\n";
  const Imported first = Files(text).read();
  const Imported again = appended(first, text);
  EXPECT_EQ(lines(*again.dataset), lines(*first.dataset));
  EXPECT_EQ(again.report.alreadyThere, 3);
}

TEST(Append, LedgersOfAmounts) {
  const std::string text =
      "customer,date,revenue\na,2024-05-01,100\na,2024-05-03,-20\nb,2024-05-01,50\nb,2024-05-02,7\n";
  const Imported first = Files(text).read();
  const Imported again = appended(first, text);
  EXPECT_EQ(again.report.alreadyThere, 4);
  EXPECT_EQ(lines(*again.dataset), lines(*first.dataset));
}

TEST(Append, KeysStayAndNewOnesAreNew) {
  const Imported first = Files("customer,product\nb,x\nd,z\n").read();
  const Imported both = appended(first, "customer,product\na,y\nc,x\n");
  const Entities& before = first.dataset->customers;
  const Entities& after = both.dataset->customers;
  EXPECT_EQ(after.ids(), (Lines{"a", "b", "c", "d"}));
  EXPECT_EQ(after.key(*after.find("b")), before.key(0));
  EXPECT_EQ(after.key(*after.find("d")), before.key(1));
  EXPECT_GT(after.key(*after.find("a")), before.key(1));
  EXPECT_NE(after.key(*after.find("a")), after.key(*after.find("c")));
  EXPECT_EQ(both.dataset->products.key(2), first.dataset->products.key(1));
}

TEST(Append, ReturnsTakeFromWhatWasThere) {
  const Imported first = Files(Header + "1,a,x,5,3,2011-01-01\n2,b,x,1,3,2011-01-02\n3,b,y,1,3,2011-01-02\n").read();
  const std::string more = Header +
                           "C4,a,x,-2,3,2011-02-01\nC5,b,x,-1,3,2011-02-01\nC6,b,z,-1,3,2011-02-01\n"
                           "7,b,z,1,3,2011-02-02\n8,a,z,1,3,2011-02-02\n9,c,z,1,3,2011-02-02\n";
  const Imported both = appended(first, more);
  EXPECT_EQ(counts(both.report), (std::map<std::string, std::int64_t>{{"cancellation", 2}, {"unmatched_return", 1}}));
  EXPECT_EQ(both.report.rowsKept, 3);
  EXPECT_EQ(lines(*both.dataset)[0], "a x q3 p3 t1293840000 o1");
  EXPECT_EQ(both.report.interactions, 5);
  ASSERT_NE(note(both.report, "returned_before"), nullptr);
  const Imported again = appended(both, more);
  EXPECT_EQ(again.report.alreadyThere, again.report.rowsKept);
  EXPECT_EQ(lines(*again.dataset), lines(*both.dataset)) << "a return is not taken twice";
}

TEST(Append, AFileOfReturnsAloneTakes) {
  const Imported first = Files(Header + "1,a,x,5,3,2011-01-01\n2,b,x,1,3,2011-01-02\n3,b,y,1,3,2011-01-02\n").read();
  const Imported both = appended(first, Header + "4,a,x,-2,3,2011-02-01\n5,b,y,-1,3,2011-02-01\n");
  EXPECT_EQ(both.report.rowsKept, 0);
  EXPECT_EQ(lines(*both.dataset), (Lines{"a x q3 p3 t1293840000 o1", "b x q1 p3 t1293926400 o2"}));
}

TEST(Append, IsTheSameAsImportingAllAtOnce) {
  Random random(17);
  const auto number = [&](int bound) { return static_cast<int>(random.below(static_cast<std::uint64_t>(bound))); };
  for (const bool orders : {true, false}) {
    for (int round = 0; round < 20; ++round) {
      Lines january, february;
      for (int i = 0; i < 200; ++i) {
        const int day = 1 + number(56), quantity = number(4) == 0 ? -1 - number(3) : 1 + number(4);
        std::string line = orders ? (quantity < 0 ? "C" : "") + std::to_string(1000 + i) + "," : std::string();
        line += "c" + std::to_string(number(5)) + ",p" + std::to_string(number(4)) + "," + std::to_string(quantity) +
                ",2,2011-0" + (day > 28 ? "2" : "1") + "-" + (day % 28 < 9 ? "0" : "") + std::to_string(day % 28 + 1) +
                " " + std::to_string(10 + i / 60) + ":" + std::to_string(10 + i % 50) + "\n";
        (day > 28 ? february : january).push_back(line);
      }
      const std::string header = orders ? Header : Header.substr(Header.find(',') + 1);
      std::string first = header, second = header, all = header;
      for (const auto& line : january) {
        first += line;
        all += line;
        if (number(3) == 0) second += line;  // what comes again
      }
      for (const auto& line : february) {
        second += line;
        all += line;
      }
      const Imported together = Files(all).read();
      const Imported step = Files(first).read();
      const Imported both = appended(step, second);
      EXPECT_EQ(lines(*both.dataset), lines(*together.dataset));
      EXPECT_EQ(both.report.interactions, together.report.interactions);
      std::int64_t skipped = 0;
      for (const Skipped& each : both.report.skipped) skipped += each.count;
      EXPECT_EQ(both.report.rowsRead, both.report.rowsKept + skipped);
      const Imported again = appended(both, all);
      EXPECT_EQ(lines(*again.dataset), lines(*together.dataset));
      EXPECT_EQ(again.report.alreadyThere, again.report.rowsKept);
    }
  }
}

TEST(Append, AttributesAreUpdatedAndFilled) {
  Files files("customer,product\na,x\nb,y\n");
  files.request.customers = files.folder.write("c.csv", "customer,city,age\na,Rome,30\nb,Oslo,\n");
  const Imported first = files.read();
  Files more("customer,product\nb,x\nc,y\n");
  more.request.customers = more.folder.write("c.csv", "customer,city,vip\nb,Bergen,yes\nc,Paris,no\n");
  const Imported both = appended(first, more);
  const AttributeTable& table = both.dataset->customers.attributes();
  EXPECT_EQ(table.find("city")->text(0), "Rome") << "stays";
  EXPECT_EQ(table.find("city")->text(1), "Bergen") << "the newer one";
  EXPECT_EQ(table.find("city")->text(2), "Paris");
  EXPECT_EQ(table.find("age")->text(0), "30");
  EXPECT_FALSE(table.find("age")->has(2));
  EXPECT_FALSE(table.find("vip")->has(0));
  EXPECT_EQ(table.find("vip")->text(1), "yes");
}

TEST(Append, IdsOfSheetsAreThoseThatAreThere) {
  const Imported first = Files("customer,product,order,quantity\n17850,x,1,1\n2,x,2,1\n").read();
  const Imported both = appended(first, "customer,product,order,quantity\n17850.0,x,1.0,1\n17850.0,y,3.0,1\n");
  EXPECT_EQ(both.dataset->customers.ids(), (Lines{"17850", "2"}));
  EXPECT_EQ(both.report.alreadyThere, 1);
  EXPECT_NE(note(both.report, "ids_from_numbers"), nullptr);
}

TEST(Append, ListsOfCustomersGrow) {
  const Imported first = Files("customer,age\na,30\nb,41\nc,50\n").read();
  const Imported both = appended(first, "customer,age\nb,42\nd,17\ne,20\n");
  EXPECT_EQ(both.report.alreadyThere, 1);
  EXPECT_EQ(both.dataset->customers.ids(), (Lines{"a", "b", "c", "d", "e"}));
  EXPECT_EQ(both.dataset->customers.attributes().find("age")->numbers, (std::vector<double>{30, 42, 50, 17, 20}));
}

TEST(Append, WhatDoesNotFitIsAnError) {
  const Imported first = Files(Header + "1,a,x,5,3,2011-01-01\n2,b,x,1,3,2011-01-02\n3,b,y,1,3,2011-01-02\n").read();
  EXPECT_NE(errorOf([&] { static_cast<void>(appended(first, "customer,product,quantity\na,x,1\nb,y,2\n")); },
                    ErrorCode::BadData)
                .find("has other columns than the data set"),
            std::string::npos);
  const Imported people = Files("customer,age\na,30\nb,41\nc,50\n").read();
  EXPECT_NE(
      errorOf([&] { static_cast<void>(appended(people, "age,city\n1,Rome\n2,Oslo\n3,Oslo\n")); }, ErrorCode::BadData)
          .find("do not name their customers"),
      std::string::npos);
}

}  // namespace
}  // namespace kindred::imports
