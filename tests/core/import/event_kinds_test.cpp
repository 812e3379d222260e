// What customers did, and which of it counts.
#include "core/import/cells/event_kinds.h"

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

TEST(EventKinds, AreToldFromTheirWords) {
  const std::map<EventKind, std::vector<std::string_view>> words = {
      {EventKind::Bought, {"purchase", "Order Completed", "transaction", "Sale", "Website Payment", "покупка", "Kauf"}},
      {EventKind::Viewed, {"view", "view_item", "Product Viewed", "view_cart", "pv", "click", "просмотр", "Klick"}},
      {EventKind::PutAside,
       {"cart", "addtocart", "add_to_cart", "add_payment_info", "begin_checkout", "wishlist", "like", "в корзину"}},
      {EventKind::TakenBack, {"remove_from_cart", "removed", "dislike", "skip", "удаление из корзины"}},
      {EventKind::Returned, {"refund", "Payment Refund", "Return", "возврат", "Retoure"}},
      {EventKind::Used, {"play", "download", "Song Played", "отзыв"}},
      {EventKind::None, {"", "blue", "session_start", "Online", "42"}}};
  for (const auto& [kind, cells] : words) {
    for (const std::string_view cell : cells) EXPECT_EQ(eventKindOf(cell), kind) << cell;
  }
}

const std::string Shop =
    "user,item,event_type\na,x,view\na,x,cart\na,x,purchase\nb,y,view\nb,z,remove_from_cart\nb,y,purchase\n";

TEST(EventKinds, PurchasesCountWhereThereAreAny) {
  const Imported result = Files(Shop).read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"a x", "b y"}));
  EXPECT_EQ(counts(result.report), (Counts{{"viewed", 2}, {"put_aside", 1}, {"taken_back", 1}}));
  EXPECT_EQ(english(result.report.skipped[0].examples[0].cause), "“view” in the column event_type.");
  ASSERT_NE(note(result.report, "event_kinds"), nullptr);
  EXPECT_NE(english(note(result.report, "event_kinds")->text).find("(view, cart, purchase, remove_from_cart)"),
            std::string::npos);
  EXPECT_EQ(result.dataset->products.attributes().find("event_type"), nullptr) << "says nothing lasting";
}

TEST(EventKinds, AreChosenByTheirChecks) {
  Files files(Shop);
  files.request.checks = {{Check::Viewed, Choice::Keep}, {Check::TakenBack, Choice::Keep}};
  const Imported result = files.read();
  EXPECT_EQ(counts(result.report), (Counts{{"put_aside", 1}}));
  EXPECT_EQ(result.report.rowsKept, 5);
  for (const Check check : {Check::Viewed, Check::PutAside, Check::TakenBack}) {
    EXPECT_EQ(allowedChoices(check).size(), 2u);
    EXPECT_THROW(Choices({{check, Choice::Subtract}}), Error);
  }
}

TEST(EventKinds, WithoutPurchasesAllCountButWhatWasTakenBack) {
  const Imported result =
      Files("user,song,action\na,x,play\na,y,skip\nb,x,like\nb,z,view\nb,y,dislike\nc,x,play\n").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"a x", "b x", "b z", "c x"}));
  EXPECT_EQ(counts(result.report), (Counts{{"taken_back", 2}}));
}

TEST(EventKinds, ARefundTakesBackWhatWasBought) {
  const Imported result = Files(
                              "date,type,customer,item,amount\n2024-01-05,Sale,a,x,10\n2024-01-06,Sale,a,y,5\n"
                              "2024-01-09,Refund,a,x,10\n2024-01-10,Sale,b,x,10\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"a y p5 t1704499200", "b x p10 t1704844800"}));
  EXPECT_EQ(counts(result.report), (Counts{{"cancellation", 1}, {"returned", 1}}));
}

TEST(EventKinds, OneKindAloneAndOtherTypesAreNoKinds) {
  EXPECT_EQ(note(Files("user,item,event\na,x,view\nb,y,view\nb,z,view\n").read().report, "event_kinds"), nullptr);
  const Imported types = Files("user,item,type\na,x,red\nb,y,blue\nb,x,red\nc,y,blue\n").read();
  EXPECT_EQ(note(types.report, "event_kinds"), nullptr);
  EXPECT_NE(types.dataset->products.attributes().find("type"), nullptr);
}

TEST(EventKinds, CanBeGivenToAColumn) {
  Files files("user,item,what\na,x,view\na,y,purchase\nb,x,view\n");
  EXPECT_EQ(counts(files.read().report), (Counts{}));
  files.request.layout.roles["what"] = Role::EventKind;
  EXPECT_EQ(counts(files.read().report), (Counts{{"viewed", 2}}));
}

}  // namespace
}  // namespace kindred::imports
