// What is done with the rows that each check finds.
#include "core/import/choices.h"

#include <gtest/gtest.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

Imported readWith(Files files, const std::map<Check, Choice>& checks) {
  files.request.checks = checks;
  return files.read();
}

TEST(Choices, KeysAndBack) {
  for (int i = 0; i < CheckCount; ++i) EXPECT_EQ(check(key(static_cast<Check>(i))), static_cast<Check>(i));
  for (const Choice each : {Choice::Keep, Choice::Drop, Choice::Subtract, Choice::Repair}) {
    EXPECT_EQ(choice(key(each)), each);
    EXPECT_FALSE(title(each, Check::Fee).empty());
  }
  EXPECT_EQ(check("whim"), std::nullopt);
  EXPECT_EQ(choice("burn"), std::nullopt);
}

TEST(Choices, AnImpossibleOneIsAnErrorThatListsTheOthers) {
  EXPECT_EQ(errorOf(
                [] {
                  Choices({{Check::PriceZero, Choice::Subtract}});
                },
                ErrorCode::BadParameters),
            "The rows of the check price_zero cannot be treated as: subtract. | Allowed for price_zero: drop, keep.");
  EXPECT_THROW(Choices({{Check::NoCustomer, Choice::Keep}}), Error);
  EXPECT_EQ(Choices()[Check::Cancellation], Choice::Subtract);
  EXPECT_EQ(Choices({{Check::Fee, Choice::Keep}})[Check::Fee], Choice::Keep);
}

const std::string Sales =
    "order,customer,product,description,quantity,price,date\n"
    "1,a,A,Lamp,1,2.5,2010-12-01\n1,a,A,Lamp,1,2.5,2010-12-01\n2,a,B,Pen,1,0,2010-12-01\n"
    "3,a,P,Postage,1,9,2010-12-01\n3,b,P,Postage,1,0,2010-12-01\n";

TEST(Choices, KeptRowsAreStillCounted) {
  const Imported usual = readWith(Files(Sales), {});
  EXPECT_EQ(counts(usual.report), (Counts{{"exact_duplicate", 1}, {"price_zero", 2}, {"fee", 1}}));
  const Imported kept =
      readWith(Files(Sales), {{Check::ExactDuplicate, Choice::Keep}, {Check::PriceZero, Choice::Keep}});
  EXPECT_EQ(counts(kept.report), (Counts{{"fee", 2}}));
  EXPECT_EQ(kept.report.rowsKept, 3);
  Counts found;
  for (const CheckOutcome& outcome : kept.report.checks) found[std::string(key(outcome.check))] = outcome.rows;
  EXPECT_EQ(found, (Counts{{"unreadable", 0},
                           {"no_customer", 0},
                           {"no_product", 0},
                           {"lost_digits", 0},
                           {"exact_duplicate", 1},
                           {"cancellation", 0},
                           {"unmatched_return", 0},
                           {"price_zero", 2},
                           {"fee", 2},
                           {"returned", 0}}));
}

TEST(Choices, ThePreviewNamesTheChecksThatApply) {
  Files files("customer,product,rating\na,x,5\nb,y,4\nb,z,3\n");
  std::string applied;
  for (const CheckOutcome& outcome : files.preview().checks) applied += std::string(key(outcome.check)) + " ";
  EXPECT_EQ(applied, "unreadable no_customer no_product lost_digits exact_duplicate ");
  files.request.scale = Scale{1, 4};
  const Preview preview = files.preview();
  EXPECT_EQ(preview.checks.back().check, Check::OutOfScale);
  EXPECT_EQ(preview.checks.back().choice, Choice::Drop);
  EXPECT_EQ(preview.checks.back().rows, 1);
}

TEST(Choices, RatingsOutOfTheScaleGoStayOrAreSetToItsEnd) {
  Files files("customer,product,rating\na,x,5\nb,y,0\nb,z,3\nb,x,9\n");
  EXPECT_EQ(files.read().report.rowsKept, 4) << "a scale that nobody named is not guessed";
  files.request.scale = Scale{1, 5};
  EXPECT_EQ(counts(files.read().report), (Counts{{"out_of_scale", 2}}));
  files.request.checks[Check::OutOfScale] = Choice::Keep;
  EXPECT_EQ(files.read().dataset->scaleMaximum, 9);
  files.request.checks[Check::OutOfScale] = Choice::Repair;
  const Imported repaired = files.read();
  EXPECT_EQ(lines(*repaired.dataset), (std::vector<std::string>{"a x v5", "b x v5", "b y v1", "b z v3"}));
  ASSERT_NE(note(repaired.report, "ratings_repaired"), nullptr);
  EXPECT_EQ(english(note(repaired.report, "ratings_repaired")->text),
            "2 ratings outside of the scale were set to its nearer end.");
}

TEST(Choices, ListsOfCustomersAreNotLookedThroughForDuplicates) {
  Files files("age,city,income\n30,Rome,10\n30,Rome,10\n41,Oslo,20\n");
  files.request.kind = DatasetKind::Customers;
  const Imported result = files.read();
  EXPECT_EQ(result.report.rowsKept, 3);
  EXPECT_EQ(result.dataset->customers.ids(), (std::vector<std::string>{"1", "2", "3"}));
  ASSERT_NE(note(result.report, "row_ids"), nullptr);
  const Imported named = Files("customer,age,city\na,30,Rome\na,30,Rome\nb,41,Oslo\nc,12,Oslo\n").read();
  EXPECT_EQ(named.report.rowsKept, 4);
  EXPECT_EQ(named.dataset->customers.size(), 3);
  EXPECT_NE(note(named.report, "repeated_ids"), nullptr);
}

}  // namespace
}  // namespace kindred::imports
