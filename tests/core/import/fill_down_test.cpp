// What only the first line of an order, or of a customer, says.
#include "tests/core/import/files.h"

namespace kindred::imports {
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

TEST(FillDown, OfACustomerAboveSeveralOrders) {
  const Imported result = Files(
                              "Customer;Order;Date;Product;Qty\nAnn;1001;2024-01-05;Tea;1\n;;;Mug;2\n"
                              ";1007;2024-03-09;Tea;2\nBen;1003;2024-01-15;Jam;1\n;1009;2024-04-02;Jam;3\n;;;Tea;1\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"Ann Mug q2 t1704412800 o1001", "Ann Tea q1 t1704412800 o1001", "Ann Tea q2 t1709942400 o1007",
                   "Ben Jam q1 t1705276800 o1003", "Ben Jam q3 t1712016000 o1009", "Ben Tea q1 t1712016000 o1009"}));
  EXPECT_EQ(counts(result.report), (Counts{}));
}

TEST(FillDown, OfACustomerAboveOrdersWithoutDays) {
  EXPECT_EQ(lines(*Files("Customer;Order;Product\nAnn;1;Tea\n;1;Mug\n;2;Tea\nBen;3;Jam\n;4;Jam\n").read().dataset),
            (Lines{"Ann Mug o1", "Ann Tea o1", "Ann Tea o2", "Ben Jam o3", "Ben Jam o4"}));
}

TEST(FillDown, GroupsMayBePartedByEmptyLines) {
  const Imported result =
      Files("Customer,Order,Product\nAnn,1,Tea\n,1,Mug\n,2,Tea\n,,\nBen,3,Jam\n,4,Jam\n,,\n").read();
  EXPECT_EQ(result.report.rowsRead, 5) << "lines of commas are empty";
  EXPECT_EQ(result.report.rowsKept, 5);
}

TEST(FillDown, OfACustomerWhoStandsAloneAboveItsLines) {
  const Imported result = Files(
                              "Customer,Order,Product,Qty\nAnn,,,\n,1,Tea,1\n,1,Mug,2\n,2,Tea,1\nBen,,,\n,3,Jam,1\n"
                              "Subtotal,,,5\n")
                              .read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"Ann Mug q2 o1", "Ann Tea q1 o1", "Ann Tea q1 o2", "Ben Jam q1 o3"}));
  EXPECT_EQ(result.report.rowsRead, 5) << "headings are no lines";
  EXPECT_EQ(counts(result.report), (Counts{{"total_row", 1}}));
}

TEST(FillDown, OfOrdersThatStandAboveTheirLines) {
  const Imported result = Files(
                              "order,date,customer,sku,qty\n1,2024-01-05,Ann,,\n,,,A,2\n,,,B,1\n2,2024-01-06,Ben,,\n"
                              ",,,A,1\n,,,C,4\n")
                              .read();
  EXPECT_EQ(result.report.rowsRead, 4);
  EXPECT_EQ(result.report.rowsKept, 4);
  EXPECT_EQ(result.report.customers, 2);
}

TEST(FillDown, NotFromACustomerToGuestsInALogOfOrders) {
  const Imported result = Files(
                              "order,date,customer,product\n1,2024-01-01,ann,Tea\n2,2024-01-02,,Tea\n"
                              "3,2024-01-03,ben,Mug\n4,2024-01-04,,Jam\n5,2024-01-05,cleo,Tea\n6,2024-01-06,dan,Jam\n")
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"no_customer", 2}}));
}

TEST(FillDown, AStatusIsThatOfTheWholeOrder) {
  const Imported repeated = Files(
                                "order,email,status,product,quantity\n1,ann@x.org,paid,tea,1\n1,,,mug,2\n"
                                "2,bob@x.org,refunded,tea,1\n2,,,cup,1\n2,,,mug,1\n")
                                .read();
  EXPECT_EQ(counts(repeated.report), (Counts{{"status", 3}}));
  EXPECT_EQ(repeated.report.rowsKept, 2);
  const Imported bare =
      Files("order,customer,status,product\n1,A,shipped,tea\n,,,mug\n2,B,cancelled,tea\n,,,cup\n").read();
  EXPECT_EQ(counts(bare.report), (Counts{{"status", 2}}));
  const Imported ofLines =
      Files("order,customer,status,product\n1,A,shipped,tea\n,,cancelled,mug\n2,B,shipped,tea\n,,shipped,cup\n").read();
  EXPECT_EQ(counts(ofLines.report), (Counts{{"status", 1}})) << "what each line says stands";
}

TEST(FillDown, WithinAnOrderThatAShopCallsName) {
  const Imported result = Files(
                              "Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem sku\n"
                              "#1,ann@x.org,paid,2024-01-05,1,Tea,T\n#1,ann@x.org,,2024-01-05,3,Mug,M\n"
                              "#2,bob@x.org,refunded,2024-01-06,1,Jam,J\n#2,bob@x.org,,2024-01-06,1,Tea,T\n")
                              .read();
  EXPECT_EQ(counts(result.report), (Counts{{"status", 2}}));
}

TEST(FillDown, OfAPersonButNotAmongPeople) {
  const Imported result = Files(
                              "Name;Email;Order;Date;SKU;Qty\nAnn;ann@x.de;5;05.01.2024;A;1\n;;5;05.01.2024;B;2\n"
                              ";;9;01.03.2024;A;1\nBen;ben@x.de;6;06.01.2024;A;1\n;;8;20.02.2024;C;1\n")
                              .read();
  EXPECT_EQ(result.report.rowsKept, 5);
  EXPECT_EQ(result.report.customers, 2);
  const Imported people = Files("Name;Phone;Age\nAnn;+49151;30\nBen;;41\nCleo;;25\nDan;+49152;33\n").read();
  EXPECT_EQ(note(people.report, "filled_down"), nullptr) << "who has no telephone has none";
}

TEST(FillDown, GroupsGoOnAcrossBlocks) {
  std::string text = "customer,order,date,product,note\n";
  constexpr int Customers = 30, Orders = 2000;
  const std::string note(40, 'x');
  for (int c = 0; c < Customers; ++c) {
    for (int o = 0; o < Orders; ++o) {
      text += (o == 0 ? "c" + std::to_string(c) : "") + ",o" + std::to_string(o * Customers + c) + ",2024-01-" +
              (o < 1000 ? "01" : "02") + ",p" + std::to_string(o % 7) + ',' + note + '\n';
    }
  }
  const Imported result = Files(text).read();
  EXPECT_EQ(result.report.rowsKept, Customers * Orders);
  EXPECT_EQ(result.report.customers, Customers);
  for (Index c = 0; c < Customers; ++c)
    EXPECT_EQ(result.dataset->events.end(c) - result.dataset->events.begin(c), Orders);
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
}  // namespace kindred::imports
