// Cancellations and returns that take away what they return, against a naive implementation.
#include "core/import/collect/returns.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

const std::string Header = "order,customer,product,quantity,price,date\n";

TEST(Returns, TakeFromTheLatestEarlierLines) {
  const Imported result = Files(Header +
                                "1,a,x,5,2,2010-12-01\n"
                                "2,a,x,4,2,2010-12-02\n"
                                "3,b,x,9,2,2010-12-02\n"    // another customer
                                "3,a,y,9,2,2010-12-02\n"    // another product
                                "C5,a,x,-6,2,2010-12-03\n"  // all of order 2, and 2 of order 1
                                "4,a,x,7,2,2010-12-04\n")   // later
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"cancellation", 1}, {"returned", 1}}));
  EXPECT_EQ(lines(*result.dataset), (Lines{"a x q3 p2 t1291161600 o1", "a y q9 p2 t1291248000 o3",
                                           "a x q7 p2 t1291420800 o4", "b x q9 p2 t1291248000 o3"}));
  EXPECT_EQ(result.report.rowsRead, result.report.rowsKept + 2);
  EXPECT_EQ(result.report.interactions, 4);
  EXPECT_EQ(result.report.skipped[1].examples[0].text, "2,a,x,4,2,2010-12-02");
  EXPECT_EQ(result.report.skipped[1].examples[0].line, 3);
  ASSERT_NE(note(result.report, "returns_subtracted"), nullptr);
  EXPECT_EQ(result.preview.rows[1].problem, Check::Returned);
  EXPECT_EQ(result.preview.rows[4].problem, Check::Cancellation);
  EXPECT_EQ(result.preview.rows[0].problem, std::nullopt);
}

TEST(Returns, WhatFindsNothingIsUnmatchedAndPartsAreCancellations) {
  const std::string text = Header +
                           "C1,a,x,-1,2,2010-12-01\n"  // before the purchase
                           "2,a,x,3,2,2010-12-02\n"
                           "C3,a,x,-5,2,2010-12-03\n"  // finds 3 of 5
                           "C4,a,x,-1,2,2010-12-04\n"  // finds nothing left
                           "5,b,x,1,2,2010-12-04\n6,b,y,1,2,2010-12-04\n7,b,z,1,2,2010-12-04\n";
  Files files(text);
  EXPECT_EQ(counts(files.read().report), (Counts{{"cancellation", 1}, {"unmatched_return", 2}, {"returned", 1}}));
  files.request.checks = {{Check::UnmatchedReturn, Choice::Keep}, {Check::Returned, Choice::Keep}};
  const Imported kept = files.read();
  EXPECT_EQ(counts(kept.report), (Counts{{"cancellation", 1}}));
  EXPECT_EQ(lines(*kept.dataset)[0], "a x q-1 p2 t1291161600 oC1");
  EXPECT_EQ(lines(*kept.dataset)[1], "a x q0 p2 t1291248000 o2");
  files.request.checks = {{Check::Cancellation, Choice::Keep}};
  EXPECT_EQ(files.read().report.rowsKept, 7);
  files.request.checks = {{Check::Cancellation, Choice::Drop}};
  EXPECT_EQ(counts(files.read().report), (Counts{{"cancellation", 3}}));
}

TEST(Returns, WithoutQuantitiesLinesAreTakenWholeAndWithoutTimesFromAny) {
  const Imported result = Files("order,customer,product\nC9,a,x\n1,a,x\n2,a,x\n3,a,y\n4,b,x\n5,b,x\n").read();
  EXPECT_EQ(counts(result.report), (Counts{{"cancellation", 1}, {"returned", 1}}));
  EXPECT_EQ(lines(*result.dataset)[0], "a x o1") << "the later order went";
}

TEST(Returns, PartsOfAUnitLeaveNothingBehind) {
  const Imported result = Files(Header +
                                "1,a,x,0.3,2,2010-12-01\n2,a,x,-0.1,2,2010-12-02\n3,a,x,-0.2,2,2010-12-03\n"
                                "4,b,x,1,2,2010-12-01\n")
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"cancellation", 2}, {"returned", 1}}));
}

TEST(Returns, AllGoToTheSinkWithTheirLines) {
  Files files(Header + "1,a,x,1,2,2010-12-01\n2,,x,1,2,2010-12-01\n\n3,b,x,1,2,2010-12-01\n4,b,y,1,2,2010-12-01\n");
  files.request.inputs.push_back(
      files.folder.write("more.csv", Header + "C7,a,x,-1,2,2011-01-01\n8,c,x,1,2,2011-01-01\n9,c,y,1,2,2011-01-01\n"));
  Lines all;
  Progress progress;
  static_cast<void>(read(
      files.request,
      [&](Check check, const SkippedLine& line) {
        all.push_back(std::string(key(check)) + " " + line.file + ":" + std::to_string(line.line) + " " + line.text);
      },
      progress));
  EXPECT_EQ(all, (Lines{"no_customer events.csv:3 2,,x,1,2,2010-12-01", "returned events.csv:2 1,a,x,1,2,2010-12-01",
                        "cancellation more.csv:2 C7,a,x,-1,2,2011-01-01"}));
}

/// A line of a file, and what the naive implementation makes of it.
struct Row {
  int customer, product, day, order;
  int quantity;
  std::string fate = {};

  [[nodiscard]] std::string text() const {
    return (quantity < 0 ? "C" : "") + std::to_string(1000 + order) + ",c" + std::to_string(customer) + ",p" +
           std::to_string(product) + "," + std::to_string(quantity) + ",2,2011-01-" + (day < 10 ? "0" : "") +
           std::to_string(day) + "\n";
  }
};

/// Returns in the order of time, order and quantity, each unit for itself from the latest line before it.
void subtractNaively(std::vector<Row>& rows) {
  std::vector<Row*> returns;
  for (Row& row : rows) {
    if (row.quantity < 0) returns.push_back(&row);
  }
  std::ranges::sort(returns, {}, [](const Row* row) { return std::tuple(row->day, row->order, row->quantity); });
  for (Row* back : returns) {
    back->fate = "unmatched_return";
    for (int unit = 0; unit < -back->quantity; ++unit) {
      Row* best = nullptr;
      for (Row& row : rows) {
        if (row.quantity <= 0 || row.customer != back->customer || row.product != back->product || row.day > back->day)
          continue;
        if (best == nullptr ||
            std::tuple(row.day, row.order, row.quantity) > std::tuple(best->day, best->order, best->quantity))
          best = &row;
      }
      if (best == nullptr) break;
      back->fate = "cancellation";
      if (--best->quantity == 0) best->fate = "returned";
    }
  }
}

TEST(Returns, AreThoseOfANaiveImplementationInAnyOrderOfRowsAndThreads) {
  Random random(3);
  for (int round = 0; round < 40; ++round) {
    std::vector<Row> rows;
    for (int i = 0; i < 120; ++i) {
      const auto number = [&](std::uint64_t bound) { return static_cast<int>(random.below(bound)); };
      const int quantity = number(4) == 0 ? -1 - number(4) : 1 + number(5);
      // An order of one line: the naive one need not say which of two equal lines it takes.
      rows.push_back({number(4), number(3), 1 + number(20), i, quantity});
    }
    for (int i = 0; i < 100; ++i) rows.push_back({9, 9, 1, 200 + i, 1});
    std::string text = Header;
    for (const Row& row : rows) text += row.text();
    const Imported first = Files(text).read();

    subtractNaively(rows);
    Counts expected;
    Lines kept;
    for (const Row& row : rows) {
      if (!row.fate.empty()) ++expected[row.fate];
      else
        kept.push_back("c" + std::to_string(row.customer) + " p" + std::to_string(row.product) + " q" +
                       std::to_string(row.quantity) + " o" + std::to_string(1000 + row.order));
    }
    Lines found;
    for (const std::string& line : lines(*first.dataset)) {
      std::string brief = line;
      brief.erase(brief.rfind(" p2 "), brief.find(" o") - brief.rfind(" p2 "));
      found.push_back(brief);
    }
    std::ranges::sort(kept);
    std::ranges::sort(found);
    EXPECT_EQ(found, kept);
    EXPECT_EQ(counts(first.report), expected);

    // Files of the same rows in another order.
    Lines shuffled;
    for (std::size_t at = Header.size(); at < text.size();) {
      const std::size_t end = text.find('\n', at) + 1;
      shuffled.push_back(text.substr(at, end - at));
      at = end;
    }
    random.shuffle(shuffled);
    std::string again = Header;
    for (const auto& line : shuffled) again += line;
    const ThreadLimit limit(1);
    const Imported second = Files(again).read();
    EXPECT_EQ(lines(*second.dataset), lines(*first.dataset));
    EXPECT_EQ(counts(second.report), expected);
  }
}

}  // namespace
}  // namespace kindred::imports
