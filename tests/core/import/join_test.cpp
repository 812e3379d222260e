#include <gmock/gmock.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

/// The six tables of a grocer's orders in the layout of Instacart's: lines name their order, not their customer.
struct Grocer {
  test::TemporaryFolder folder;
  Request request;

  Grocer() {
    folder.write("orders.csv",
                 "order_id,user_id,eval_set,order_number,order_dow,order_hour_of_day,days_since_prior_order\n"
                 "101,7,prior,1,2,08,\n102,7,train,2,3,09,15.0\n103,8,prior,1,0,17,\n104,9,test,1,6,20,\n");
    folder.write("order_products__prior.csv",
                 "order_id,product_id,add_to_cart_order,reordered\n101,196,1,0\n101,14084,2,0\n103,196,1,0\n");
    folder.write("order_products__train.csv",
                 "order_id,product_id,add_to_cart_order,reordered\n102,196,1,1\n199,196,1,1\n");
    folder.write("products.csv",
                 "product_id,product_name,aisle_id,department_id\n196,Soda,77,7\n14084,\"Milk, organic\",91,16\n"
                 "12427,Jerky,77,7\n");
    folder.write("aisles.csv", "aisle_id,aisle\n77,soft drinks\n91,soy lactosefree\n");
    folder.write("departments.csv", "department_id,department\n7,beverages\n16,dairy eggs\n");
    request.inputs = {folder.path()};
  }
};

TEST(Join, LinesTakeTheCustomersOfTheirOrders) {
  const Imported result = imported(Grocer().request);
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(result.report.rowsRead, 5);
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"no_customer", 1}})) << "of order 199";
  EXPECT_THAT(lines(*result.dataset),
              ::testing::UnorderedElementsAre("7 14084 o101", "7 196 o101", "7 196 o102", "8 196 o103"));
  EXPECT_EQ(note(result.report, "files_not_used"), nullptr) << "every table has its place";
}

TEST(Join, ListsTakeTheNamesOfTheirIds) {
  const Imported result = imported(Grocer().request);
  const Entities& products = result.dataset->products;
  EXPECT_EQ(products.size(), 3);
  const Index milk = *products.find("14084");
  EXPECT_EQ(products.title(milk), "Milk, organic");
  EXPECT_EQ(products.attributes().find("department")->text(milk), "dairy eggs");
  EXPECT_EQ(products.attributes().find("aisle")->text(milk), "soy lactosefree");
  EXPECT_EQ(products.attributes().find("aisle_id"), nullptr) << "the name stands in its place";
  EXPECT_EQ(
      english(note(result.report, "joined")->text),
      "Rows of order_products__prior.csv take from orders.csv what belongs to their “order_id”: 100 % of those looked "
      "at find it there.");
}

/// A web shop's orders, with dates in both tables.
TEST(Join, TheDateIsThatOfTheOrder) {
  const test::TemporaryFolder folder;
  folder.write(
      "shop_order_items.csv",
      "order_id,order_item_id,product_id,shipping_limit_date,price\n"
      "ab1,1,p1,2017-09-19 09:45:35,58.90\nbc2,1,p2,2017-05-03 11:05:13,239.90\nd3,1,p1,2018-01-18 14:48:30,5\n");
  folder.write(
      "shop_orders.csv",
      "order_id,customer_id,order_status,order_purchase_timestamp\n"
      "ab1,x,delivered,2017-09-13 08:59:02\nbc2,y,delivered,2017-04-26 10:53:06\nd3,x,sent,2018-01-14 14:33:31\n");
  Request request;
  request.inputs = {folder.path()};
  const Imported result = imported(request);
  EXPECT_THAT(lines(*result.dataset), ::testing::ElementsAre("x p1 p58.9 t1505293142 oab1", "x p1 p5 t1515940411 od3",
                                                             "y p2 p239.9 t1493203986 obc2"));
}

TEST(Join, LinesThatNameButAVariantTakeItsProductAndTheirOrdersCustomer) {
  const test::TemporaryFolder folder;
  std::string orders = "id,customer_id,created_at\n", orderLines = "id,order_id,variant_id,quantity\n";
  for (int i = 1; i <= 12; ++i) {
    orders += std::to_string(i) + ',' + std::to_string(1 + i % 4) + ",2024-01-" + std::to_string(10 + i) + '\n';
    for (int line = 0; line < 2; ++line) {
      orderLines +=
          std::to_string(2 * i + line) + ',' + std::to_string(i) + ',' + std::to_string(50 + (i + line) % 6) + ",1\n";
    }
  }
  folder.write("orders.csv", orders);
  folder.write("order_lines.csv", orderLines);
  folder.write("variants.csv", "id,product_id,size\n50,7,S\n51,8,M\n52,9,S\n53,7,M\n54,8,S\n55,9,M\n");
  folder.write("products.csv", "id,name\n7,Lamp\n8,Rug\n9,Bed\n");
  Request request;
  request.inputs = {folder.path()};
  const Imported result = imported(request);
  EXPECT_EQ(result.report.rowsKept, 24);
  EXPECT_EQ(result.report.customers, 4);
  EXPECT_EQ(result.report.products, 3);
  EXPECT_EQ(result.dataset->products.title(*result.dataset->products.find("8")), "Rug");
  EXPECT_EQ(result.dataset->events.orderIds.size(), 12u);
}

TEST(Join, AnOrderListedTwiceIsCounted) {
  const Grocer grocer;
  grocer.folder.write("orders.csv", [] {
    std::string text = "order_id,user_id\n";
    for (int i = 0; i < 300'000; ++i) text += std::to_string(i) + ",u" + std::to_string(i % 7) + "\n";
    return text + "101,u6\n";  // beyond what is looked at to tell the tables apart
  }());
  const Imported result = imported(grocer.request);
  EXPECT_EQ(english(note(result.report, "join_repeated")->text),
            "1 row of orders.csv names what an earlier row names too: the first counts.");
  EXPECT_THAT(lines(*result.dataset), ::testing::Contains("u3 196 o101")) << "101 % 7";
}

TEST(Join, AListOfProductsStaysOneWhereCustomersNameAProduct) {
  const test::TemporaryFolder folder;
  folder.write("orders.csv", "customer_id,product_id,quantity\n1,a,2\n2,b,3\n1,b,1\n3,a,1\n");
  folder.write("customers.csv", "customer_id,product_id\n1,a\n2,b\n3,a\n4,b\n");
  folder.write("products.csv", "product_id,title\na,Lamp\nb,Pen\nc,Cup\n");
  Request request;
  request.inputs = {folder.path()};
  const Imported result = imported(request);
  EXPECT_EQ(result.report.productsListed, 3);
  EXPECT_EQ(note(result.report, "joined"), nullptr);
}

TEST(Join, LinesThatNameTheirCustomerStayAsTheyAre) {
  const test::TemporaryFolder folder;
  folder.write("lines.csv", "order_id,customer_id,product_id,price\n1,a,x,2\n2,b,y,3\n1,a,y,3\n");
  folder.write("orders.csv", "order_id,customer_id,shop\n1,a,north\n2,b,south\n");
  Request request;
  request.inputs = {folder.path()};
  const Imported result = imported(request);
  EXPECT_EQ(result.report.rowsRead, 3);
  EXPECT_EQ(note(result.report, "joined"), nullptr);
  EXPECT_NE(note(result.report, "files_not_used"), nullptr);
}

}  // namespace
}  // namespace kindred::imports
