// What only the first line of an order, or of a customer, says.
#include "tests/core/import/files.h"

namespace kindred::import {
namespace {

using Lines = std::vector<std::string>;

TEST(FillDown, WithinAnOrderThatIsRepeated) {
  const Imported result = Files(
                              "order,email,product,quantity,created "
                              "at\n1,ann@x.org,tea,1,2024-05-01\n1,,mug,2,\n1,,cup,3,\n2,bob@x.org,tea,1,2024-05-02\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"ann@x.org cup q3 t1714521600 o1", "ann@x.org mug q2 t1714521600 o1",
                                           "ann@x.org tea q1 t1714521600 o1", "bob@x.org tea q1 t1714608000 o2"}));
  ASSERT_NE(note(result.report, "filled_down"), nullptr);
}

TEST(FillDown, WithinAnOrderThatIsNamedOnce) {
  const Imported result = Files(
                              "order,customer,date,product,quantity\n1,A,2024-05-01,tea,1\n,,,mug,2\n,,,cup,3\n"
                              "2,B,2024-05-02,tea,1\n,,,cup,1\nTotal,,,,8\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"A cup q3 t1714521600 o1", "A mug q2 t1714521600 o1", "A tea q1 t1714521600 o1",
                   "B cup q1 t1714608000 o2", "B tea q1 t1714608000 o2"}));
  EXPECT_EQ(counts(result.report), (Counts{{"total_row", 1}}));
}

TEST(FillDown, NotFromAnOrderWithoutACustomer) {
  const Imported result = Files("order,customer,product,quantity\n1,A,tea,1\n2,,mug,2\n2,,cup,2\n3,B,tea,1\n").read();
  EXPECT_EQ(note(result.report, "filled_down"), nullptr);
  EXPECT_EQ(counts(result.report), (Counts{{"no_customer", 2}}));
}

TEST(FillDown, WithinACustomerOfAGroupedReport) {
  const Imported result = Files(
                              "Клиент;Товар;Количество;Сумма\nИванов;Ручка;2;40\n;Тетрадь;3;60\n;Клей;1;10\nПетров;"
                              "Ручка;1;20\n;Клей;2;20\nИтого;;9;150\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"Иванов Клей q1 p10", "Иванов Ручка q2 p20", "Иванов Тетрадь q3 p20",
                                           "Петров Клей q2 p10", "Петров Ручка q1 p20"}));
  EXPECT_EQ(counts(result.report), (Counts{{"total_row", 1}}));
}

TEST(FillDown, NotWhereVisitorsAreUnknown) {
  const Imported result =
      Files("user,page,time\nA,x,2024-05-01\n,y,2024-05-01\n,z,2024-05-01\nB,x,2024-05-02\n,y,2024-05-03\n").read();
  EXPECT_EQ(counts(result.report), (Counts{{"no_customer", 3}}));
}

TEST(FillDown, GoesOnAcrossBlocks) {
  std::string text = "order,customer,product\n";
  constexpr int Products = 200'000;
  for (int i = 0; i < Products; ++i)
    text +=
        (i % 100'000 == 0 ? "o" + std::to_string(i) + ",c" + std::to_string(i) : ",") + ",p" + std::to_string(i) + '\n';
  const Imported result = Files(text).read();
  EXPECT_EQ(result.report.customers, 2);
  EXPECT_EQ(result.report.rowsKept, Products);
}

}  // namespace
}  // namespace kindred::import
