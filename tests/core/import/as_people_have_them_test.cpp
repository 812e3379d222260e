// Cells and columns as people's files have them, read through to the data set: nothing is merged, lost or counted in silence.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

const CheckOutcome* outcome(const Report& report, Check check) {
  const auto found = std::ranges::find(report.checks, check, &CheckOutcome::check);
  return found == report.checks.end() ? nullptr : &*found;
}

std::string noted(const Report& report, std::string_view key) {
  const Note* found = note(report, key);
  return found == nullptr ? "" : english(found->text);
}

Role roleOf(const Preview& preview, std::string_view column) {
  return std::ranges::find(preview.columns, column, &PreviewColumn::name)->role;
}

TEST(MissingIds, AreSkippedUnderAChecksOfTheirOwn) {
  const Imported result = Files(
                              "order,customer,product,quantity\n1,C1,P0,1\n2,\\N,P1,1\n3,None,P2,1\n4,#N/A,P3,1\n"
                              "5,(null),P0,1\n6,-,P1,1\n7,<NA>,P2,1\n8,undefined,P3,1\n9,C2,NULL,1\n10,C2,,1\n"
                              "11,C2,\\N,1\n12,C2,P1,1\n")
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"no_customer", 7}, {"no_product", 3}}));
  EXPECT_EQ(result.dataset->customers.ids(), (Lines{"C1", "C2"}));
  EXPECT_EQ(result.dataset->products.ids(), (Lines{"P0", "P1"}));
  EXPECT_EQ(english(result.report.skipped[0].examples[0].cause), "“\\N” in the column customer.");
  EXPECT_EQ(english(result.report.skipped[1].examples[1].cause), "The cell of the column product is empty.");
}

TEST(MissingIds, OfAProductItsNameStandsIn) {
  Files files(
      "order,customer,quantity,product "
      "name,sku\n1,a,1,Mug,MUG\n1,a,2,Spoon,\n2,b,1,Tea,TEA\n2,b,2,Spoon,\\N\n3,b,1,,\n");
  const Imported result = files.read();
  EXPECT_EQ(result.dataset->products.ids(), (Lines{"MUG", "Spoon", "TEA"}));
  EXPECT_EQ(counts(result.report), (Counts{{"no_product", 1}})) << "neither id nor name";
  EXPECT_EQ(noted(result.report, "names_for_products"), "2 lines have no id of a product: its name stands in for it.");
  EXPECT_EQ(outcome(result.report, Check::NoProduct)->examples.size(), 3U);
  files.request.checks[Check::NoProduct] = Choice::Drop;
  const Imported dropped = files.read();
  EXPECT_EQ(counts(dropped.report), (Counts{{"no_product", 3}}));
  EXPECT_EQ(dropped.dataset->products.ids(), (Lines{"MUG", "TEA"}));
}

TEST(MissingIds, InListsToo) {
  const Imported people = Files("customer,age\na,30\nNULL,41\nb,50\n<NA>,3\n").read();
  EXPECT_EQ(people.dataset->customers.ids(), (Lines{"a", "b"}));
  EXPECT_EQ(counts(people.report), (Counts{{"no_customer", 2}}));
}

TEST(DamagedIds, AreCountedWithTheirLinesAndNeverMergedInSilence) {
  Files files("order,customer,product,quantity\n1,4.01234E+12,a,1\n2,4.01235E+12,8.9E+11,1\n3,Ann,b,1\n4,Ann,c,1\n");
  const Imported kept = files.read();
  EXPECT_EQ(kept.report.rowsKept, 4);
  const CheckOutcome* found = outcome(kept.report, Check::LostDigits);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->choice, Choice::Keep);
  EXPECT_EQ(found->rows, 2);
  ASSERT_EQ(found->examples.size(), 2U);
  EXPECT_EQ(found->examples[0].line, 2);
  EXPECT_EQ(english(found->examples[0].cause), "“4.01234E+12” in the column customer.");
  EXPECT_NE(note(kept.report, "ids_lost_digits"), nullptr);
  files.request.checks[Check::LostDigits] = Choice::Drop;
  EXPECT_EQ(counts(files.read().report), (Counts{{"lost_digits", 2}}));
}

TEST(WrappedIds, LoseTheApostropheAndAreSaid) {
  const Imported result =
      Files("order,customer,product,price\n1,'00017,=\"0471\",5\n2,'+7900,\"=\"\"0472\"\"\",5\n3,00017,0472,5\n")
          .read();
  EXPECT_EQ(result.dataset->customers.ids(), (Lines{"+7900", "00017"}));
  EXPECT_EQ(result.dataset->products.ids(), (Lines{"0471", "0472"}));
  EXPECT_EQ(noted(result.report, "cells_unwrapped"),
            "4 cells such as '00017 were read without the signs by which spreadsheets keep codes as text.");
}

TEST(WrappedIds, ThatDifferByBlanksAreOneAndSaid) {
  const std::string text = "customer,product\nAnn,x\n\" Ann \",y\nBen,z\nBen,x\n";
  const Imported result = Files(text).read();
  EXPECT_EQ(result.dataset->customers.ids(), (Lines{"Ann", "Ben"}));
  EXPECT_EQ(noted(result.report, "ids_trimmed"),
            "1 id in the column customer has blanks around it; without them it is read as the same as those that have "
            "none.");
  EXPECT_EQ(note(Files("customer, product\na, x\nb, y\nb, x\n").read().report, "ids_trimmed"), nullptr)
      << "blanks around all merge nothing";
}

TEST(Attributes, OfCodesLeaveAsTheyCame) {
  const Imported result = Files("customer,zip\nC0,01234\nC1,00501\nC2,10100\nC3,12E3\n").read();
  const AttributeColumn* zip = result.dataset->customers.attributes().find("zip");
  ASSERT_NE(zip, nullptr);
  EXPECT_EQ(zip->text(0), "01234");
  EXPECT_EQ(zip->text(3), "12E3");
}

TEST(Quantities, WithUnitsAreRead) {
  const Imported result =
      Files("order,customer,product,quantity\n1,a,x,1 pc\n2,b,y,2 pcs\n3,a,z,3 pcs\n4,b,x,many\n").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"a x q1 o1", "a z q3 o3", "b y q2 o2"}));
  EXPECT_EQ(noted(result.report, "quantity_units"), "The units in the column quantity were passed over: pc, pcs.");
  EXPECT_EQ(english(result.report.skipped[0].examples[0].cause), "“many” in the column quantity is no number.");
}

TEST(RatingsOfCells, InSignsAreRead) {
  EXPECT_EQ(lines(*Files("user,item,rating\na,x,5/5\nb,y,4/5\nb,z,3/5\n").read().dataset),
            (Lines{"a x v5", "b y v4", "b z v3"}));
  const Imported stars = Files("user,item,rating\na,x,★★★\nb,y,★\nb,z,★★★★★\n").read();
  EXPECT_EQ(lines(*stars.dataset), (Lines{"a x v3", "b y v1", "b z v5"}));
  EXPECT_EQ(noted(stars.report, "ratings_from_words"),
            "Ratings such as “★★★” in the column rating were read as numbers.");
  const Imported liked = Files("user,item,liked\na,x,True\nb,y,False\nb,z,True\n").read();
  EXPECT_EQ(liked.report.kind, DatasetKind::Explicit);
  EXPECT_EQ(lines(*liked.dataset), (Lines{"a x v1", "b y v0", "b z v1"}));
  EXPECT_EQ(lines(*Files("user,item,rating\na,x,4/5\nb,y,8/10\nb,z,10/10\n").read().dataset),
            (Lines{"a x v8", "b y v8", "b z v10"}))
      << "of the greatest scale";
}

TEST(Columns, OfValuesStaySoWhereMostCellsAreBad) {
  std::string text = "customer,product,value\n";
  for (const char* value : {"nan", "1e999", "-inf", "3", "4"}) {
    for (const char* product : {"x", "y", "z"}) text += std::string("a") + value + "," + product + "," + value + "\n";
  }
  const Imported result = Files(text).read();
  EXPECT_EQ(result.report.kind, DatasetKind::Explicit);
  EXPECT_EQ(counts(result.report), (Counts{{"unreadable", 9}}));
  EXPECT_EQ(english(result.report.skipped[0].examples[0].cause), "“nan” in the column value is no rating.");
}

TEST(Columns, NamedForARoleNeverVanishInSilence) {
  const Imported words = Files("customer,product,rating\na,x,good\nb,y,bad\nb,z,good\n").read();
  EXPECT_EQ(words.report.kind, DatasetKind::Implicit);
  EXPECT_NE(noted(words.report, "role_unread").find("The column rating was not used"), std::string::npos);
  const Imported both = Files("customer,product,rating,quantity\na,x,5,1\nb,y,4,2\nb,z,3,1\n").read();
  EXPECT_NE(noted(both.report, "role_unread").find("quantity"), std::string::npos);
  EXPECT_EQ(note(Files("customer,product,rating\na,x,5\nb,y,4\nb,z,3\n").read().report, "role_unread"), nullptr);
}

const std::string Orders =
    "order,customer,product,quantity,price,status\n1,a,x,1,5,completed\n2,a,y,1,5,Cancelled\n3,b,x,1,5,refunded\n"
    "4,b,y,1,5,pending payment\n5,b,z,1,5,voided\n6,c,x,1,5,partially_refunded\n";

TEST(OrderStatus, LeavesOutWhatWasNoPurchase) {
  Files files(Orders);
  EXPECT_EQ(roleOf(files.preview(), "status"), Role::Status);
  const Imported result = files.read();
  EXPECT_EQ(counts(result.report), (Counts{{"status", 4}}));
  EXPECT_EQ(result.report.rowsKept, 2);
  EXPECT_EQ(english(result.report.skipped[0].examples[0].cause), "“Cancelled” in the column status.");
  files.request.checks[Check::Status] = Choice::Keep;
  const Imported kept = files.read();
  EXPECT_EQ(kept.report.rowsKept, 6);
  EXPECT_EQ(outcome(kept.report, Check::Status)->rows, 4);
  files.request.layout.roles["status"] = Role::Ignore;
  EXPECT_EQ(outcome(files.read().report, Check::Status), nullptr);
}

TEST(OrderStatus, InRussianAndAsYesAndNo) {
  EXPECT_EQ(
      counts(Files("Заказ;Покупатель;Товар;Количество;Статус\n1;а;х;1;Отменён\n2;а;у;1;Выполнен\n3;б;х;2;Не оплачен\n")
                 .read()
                 .report),
      (Counts{{"status", 2}}));
  EXPECT_EQ(
      counts(Files("order,customer,product,quantity,is_cancelled\n1,a,x,1,0\n2,a,y,1,1\n3,b,x,1,0\n").read().report),
      (Counts{{"status", 1}}));
}

TEST(OrderStatus, InGermanAndInLongerWords) {
  EXPECT_EQ(counts(Files("Bestellnr;Kundennr;Artikelnr;Menge;Bestellstatus\n1;a;x;1;Abgeschlossen\n2;a;y;1;Storniert\n"
                         "3;b;x;2;Zahlung ausstehend\n4;b;y;1;Versandt\n")
                       .read()
                       .report),
            (Counts{{"status", 2}}));
  EXPECT_EQ(
      counts(
          Files("Bestellung;Kunde;Artikel;Menge;Retourniert\n1;a;x;1;nein\n2;a;y;1;ja\n3;b;x;2;nein\n").read().report),
      (Counts{{"status", 1}}));
  EXPECT_EQ(counts(Files("order,customer,product,quantity,status\n1,a,x,1,Shipped - Delivered to Buyer\n"
                         "2,a,y,1,Shipped - Returned to Seller\n3,b,x,1,Shipped\n4,b,y,1,Partially refunded by us\n")
                       .read()
                       .report),
            (Counts{{"status", 1}}));
}

TEST(OrderStatus, IsThatOfThePaymentToo) {
  const Imported result = Files(
                              "order,customer,product,quantity,order status,payment status\n1,a,x,1,complete,paid\n"
                              "2,a,y,1,complete,refunded\n3,b,x,1,cancelled,paid\n4,b,y,1,complete,paid\n")
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"status", 2}}));
}

TEST(OrderStatus, IsAlsoSaidByADayBesideIt) {
  const Imported result = Files(
                              "order,customer,product,quantity,created at,financial status,cancelled at\n"
                              "1,a,x,1,2024-01-05,paid,\n2,a,y,1,2024-01-06,paid,2024-01-07 10:00:00\n"
                              "3,b,x,1,2024-01-08,refunded,\n4,b,z,1,2024-01-09,paid,\n")
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"status", 2}}));
  EXPECT_EQ(english(result.report.skipped[0].examples[0].cause), "“2024-01-07 10:00:00” in the column cancelled at.");
  EXPECT_EQ(english(result.report.skipped[0].examples[1].cause), "“refunded” in the column financial status.");
}

TEST(OrderStatus, OfPeopleIsAnAttribute) {
  const Imported people = Files("customer,age,status\na,30,active\nb,41,passive\nc,50,active\n").read();
  EXPECT_NE(people.dataset->customers.attributes().find("status"), nullptr);
}

TEST(Refunds, ByAMinusBehindTheNumberAreReturns) {
  Files files("Beleg;Kunde;Material;Menge;Betrag\n1;10;A;3;1.234,50\n2;10;A;1-;411,50-\n3;11;B;2;20,00\n");
  files.request.layout.roles = {{"Beleg", Role::Order},
                                {"Kunde", Role::Customer},
                                {"Material", Role::Product},
                                {"Menge", Role::Quantity},
                                {"Betrag", Role::Total}};
  const Imported result = files.read();
  EXPECT_EQ(counts(result.report), (Counts{{"cancellation", 1}}));
  EXPECT_EQ(lines(*result.dataset), (Lines{"10 A q2 p411.5 o1", "11 B q2 p10 o3"}));
}

TEST(Refunds, InALedgerTakeFromTheAmount) {
  const std::string ledger =
      "customer,date,revenue\na,2024-05-01,100\na,2024-05-02,30\na,2024-05-03,-20\nb,2024-05-01,50\nb,2024-05-04,-50\n"
      "c,2024-05-01,-5\nc,2024-05-02,8\na,2024-05-09,1\nb,2024-05-09,0\n";
  Files files(ledger);
  const Imported result = files.read();
  EXPECT_EQ(counts(result.report),
            (Counts{{"cancellation", 2}, {"unmatched_return", 1}, {"returned", 1}, {"price_zero", 1}}));
  EXPECT_EQ(lines(*result.dataset), (Lines{"a purchase p100 t1714521600", "a purchase p10 t1714608000",
                                           "a purchase p1 t1715212800", "c purchase p8 t1714608000"}));
  files.request.checks[Check::Cancellation] = Choice::Keep;
  EXPECT_EQ(counts(files.read().report), (Counts{{"price_zero", 1}})) << "kept as they are, below zero";
  files.request.checks[Check::Cancellation] = Choice::Drop;
  EXPECT_EQ(counts(files.read().report), (Counts{{"cancellation", 3}, {"price_zero", 1}}));
}

TEST(Pieces, OfAnOrderWithoutQuantitiesAreLines) {
  Files files("order,customer,product,date\n1,C1,P1,2024-05-01\n1,C1,P1,2024-05-01\n2,C2,P2,2024-05-02\n");
  const Imported result = files.read();
  EXPECT_EQ(result.report.interactions, 3);
  EXPECT_EQ(outcome(result.report, Check::ExactDuplicate)->rows, 1);
  EXPECT_EQ(noted(result.report, "equal_lines_kept"), "1 line that equals an earlier one was kept.");
  files.request.checks[Check::ExactDuplicate] = Choice::Drop;
  EXPECT_EQ(counts(files.read().report), (Counts{{"exact_duplicate", 1}}));
}

TEST(Unreadable, NamesTheCellAndWhatWasExpected) {
  const Imported result =
      Files(
          "customer,product,quantity,date\na,x,1,2024-05-01\nb,y,lots,2024-05-02\na,z,2,2024-13-45\nb,x,3,\n"
          "a,y,1,2024-05-05,7\nb,z,1,2024-05-06\nb,w,1,2024-05-06\n")
          .read();
  const auto& examples = result.report.skipped.at(0).examples;
  ASSERT_EQ(examples.size(), 4U);
  EXPECT_EQ(english(examples[0].cause), "“lots” in the column quantity is no number.");
  EXPECT_EQ(english(examples[1].cause), "“2024-13-45” in the column date is no date written as yyyy-MM-dd.");
  EXPECT_EQ(english(examples[2].cause), "The cell of the column date is empty.");
  EXPECT_EQ(english(examples[3].cause), "5 cells, where the table has 4 columns.");
}

TEST(Hints, ConcernWhatIsMissingAndEnd) {
  std::string header = "product,date", row = "x,2024-05-01";
  for (int i = 0; i < 60; ++i) {
    header += ",a long name of a column that says little " + std::to_string(i);
    row += ",word";
  }
  const std::string error =
      errorOf([&] { static_cast<void>(Files(header + "\n" + row + "\n" + row + "\n" + row + "\n").read()); },
              ErrorCode::BadData);
  EXPECT_NE(error.find("recognised as the customer"), std::string::npos) << error;
  EXPECT_NE(error.find("--map customer=COLUMN"), std::string::npos) << error;
  EXPECT_NE(error.find("50 more"), std::string::npos) << error;
  EXPECT_LT(error.size(), 1200U);
}

TEST(Sheets, OfAFileWithoutAnyAreWrongUsage) {
  Files files("customer,product\na,x\nb,y\n");
  files.request.layout.sheet = "5";
  EXPECT_NE(errorOf([&] { static_cast<void>(files.read()); }, ErrorCode::BadParameters).find("has no sheets"),
            std::string::npos);
}

}  // namespace
}  // namespace kindred::imports
