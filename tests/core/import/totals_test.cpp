// What a line costs altogether, and purchases that name no product.
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

TEST(Totals, ArePartedByTheQuantity) {
  const Imported result =
      Files("order,customer,product,quantity,amount,date\n1,A,x,2,5,2010-01-13\n2,A,y,4,1,2010-01-14\n").read();
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(result.preview.columns[4].role, Role::Total);
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"A x q2 p2.5 t1263340800 o1", "A y q4 p0.25 t1263427200 o2"}));
}

TEST(Totals, AreThePriceWhereNoQuantityIsThere) {
  const Imported result = Files("Клиент;Товар;Сумма\nК1;Лампа;12,50\nК2;Ручка;7,25\n").read();
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"К1 Лампа p12.5", "К2 Ручка p7.25"}));
}

TEST(Totals, APriceIsPreferred) {
  const Imported result = Files("customer,product,quantity,price,total\nA,x,2,3,99\nB,x,1,4,4\n").read();
  EXPECT_EQ(result.preview.columns[3].role, Role::Price);
  EXPECT_NE(result.preview.columns[4].role, Role::Total);
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"A x q2 p3", "B x q1 p4"}));
}

TEST(Totals, OfNothingAreNoPricesAndMoneyGivenBackIsAReturn) {
  const Imported result = Files("customer,product,amount\nA,x,5\nA,x,-5\nA,y,0\nB,x,\nB,y,7\n").read();
  EXPECT_EQ(counts(result.report),
            (Counts{{"unreadable", 1}, {"cancellation", 1}, {"price_zero", 1}, {"returned", 1}}));
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"B y p7"}));
  ASSERT_EQ(result.preview.problemRows.size(), 4u);
  EXPECT_TRUE(result.preview.problemRows[0].bad[2]);
}

TEST(Totals, PurchasesNeedNoProduct) {
  const Imported result =
      Files("customer_id,trans_date,tran_amount\nA,11-Feb-13,35\nA,12-Feb-13,40\nB,13-Feb-13,5\n").read();
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"A purchase p35 t1360540800", "A purchase p40 t1360627200",
                                      "B purchase p5 t1360713600"}));
  EXPECT_NE(note(result.report, "no_product"), nullptr);
}

TEST(Totals, WithoutAnyAmountTheProductIsAskedFor) {
  const Files files("customer,thing,date\nA,x,2010-01-13\nA,y,2010-01-14\n");
  EXPECT_NE(errorOf([&] { (void)files.read(); }, ErrorCode::BadData).find("the product"), std::string::npos);
}

}  // namespace
}  // namespace kindred::imports
