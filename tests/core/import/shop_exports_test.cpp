// Order exports of shop systems, with the headers that they write: far longer than their lines, cells quoted, most of them
// empty.
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Lines = std::vector<std::string>;

TEST(ShopExports, Shopify) {
  const std::string header =
      "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts "
      "Marketing,Currency,Subtotal,Shipping,"
      "Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem "
      "price,"
      "Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,"
      "Billing Name,Billing Street,Billing City,Billing Zip,Billing Country,Shipping Name,Shipping Street,Notes,"
      "Note Attributes,Cancelled at,Payment Method,Vendor,Id,Tags,Source,Lineitem discount,Phone,Receipt Number\n";
  const auto order = [](const std::string& name, const std::string& email, const std::string& day) {
    return name + ',' + email + ",paid," + day + " 10:00:00 -0400,fulfilled,,no,USD,20.00,0.00,0.00,20.00,,0.00,Post," +
           day + " 09:59:00 -0400,";
  };
  const std::string rest =
      ",true,true,fulfilled,Ann Lee,\"12 Main St, Apt 4\",Springfield,'01234,US,Ann Lee,12 Main St,"
      ",,,Card,Acme,4500000000001,,web,0.00,,\n";
  const std::string text =
      header + order("#1001", "ann@example.org", "2024-05-01") + "2,\"Tea, green\",4.50,,TEA-G" + rest +
      "#1001,ann@example.org,,,,,,,,,,,,,,2024-05-01 09:59:00 -0400,1,Mug,9.00,,MUG,true,true,fulfilled" +
      std::string(18, ',') + "\n" + order("#1002", "bob@example.org", "2024-05-02") + "1,Mug,9.00,,MUG" + rest +
      order("#1003", "eve@example.org", "2024-05-03") + "5,Spoon,1.50,,SPO" + rest +
      order("#1004", "ann@example.org", "2024-05-06") + "1,\"Tea, black\",4.00,,TEA-B" + rest;
  const Imported result = Files(text, "orders_export_1.csv").read();
  EXPECT_EQ(result.report.format, "delimited");
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"ann@example.org MUG q1 p9 t1714557540 o#1001", "ann@example.org TEA-G q2 p4.5 t1714557540 o#1001",
                   "ann@example.org TEA-B q1 p4 t1714989540 o#1004", "bob@example.org MUG q1 p9 t1714643940 o#1002",
                   "eve@example.org SPO q5 p1.5 t1714730340 o#1003"}));
}

TEST(ShopExports, WooCommerce) {
  const std::string text =
      "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),"
      "Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email "
      "(Billing),"
      "Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,"
      "Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,"
      "Quantity (- Refund),Item Cost,Coupon Code,Discount Amount,Discount Amount Tax\n"
      "500,Completed,2024-05-01 10:12,\"Ring, please\",Ann,Lee,,\"Main St 1, "
      "left\",Bonn,,53111,DE,ann@example.org,,Card,0,"
      "13.5,Flat,0,0,13.5,0,TEA,1,\"Tea, green\",3,4.5,,,\n"
      "500,Completed,2024-05-01 10:12,\"Ring, please\",Ann,Lee,,\"Main St 1, "
      "left\",Bonn,,53111,DE,ann@example.org,,Card,0,"
      "13.5,Flat,0,0,13.5,0,MUG,2,Mug,1,9,,,\n"
      "501,Completed,2024-05-02 11:12,,Bob,Roe,,Side St "
      "2,Bonn,,53111,DE,bob@example.org,,Card,0,9,Flat,0,0,9,0,MUG,1,Mug,1,9"
      ",,,\n"
      "502,Completed,2024-05-03 12:12,,Eve,Poe,,Side St "
      "3,Bonn,,53111,DE,eve@example.org,,Card,0,9,Flat,0,0,9,0,MUG,1,Mug,1,9"
      ",,,\n";
  const Imported result = Files(text, "orders.csv").read();
  EXPECT_EQ(result.report.format, "delimited");
  EXPECT_EQ(lines(*result.dataset),
            (Lines{"ann@example.org MUG q1 p9 t1714558320 o500", "ann@example.org TEA q3 p4.5 t1714558320 o500",
                   "bob@example.org MUG q1 p9 t1714648320 o501", "eve@example.org MUG q1 p9 t1714738320 o502"}));
}

TEST(ShopExports, Magento) {
  const std::string text =
      "ID,\"Purchase Point\",\"Purchase Date\",\"Bill-to Name\",\"Ship-to Name\",\"Grand Total (Base)\",\"Grand Total "
      "(Purchased)\",Status,\"Billing Address\",\"Shipping Address\",\"Shipping Information\",\"Customer "
      "Email\",\"Customer "
      "Group\",Subtotal,\"Shipping and Handling\",\"Customer Name\",\"Payment Method\",\"Total Refunded\"\n"
      "000000012,\"Main Website\nMain Store\n\",\"2024-05-01 08:00:00\",\"Ann Lee\",\"Ann "
      "Lee\",36.39,36.39,complete,\"1 Main "
      "St,Bonn,,53111\",\"1 Main St,Bonn,,53111\",\"Flat Rate - Fixed\",ann@example.org,General,31.39,5.00,\"Ann Lee\","
      "checkmo,\n"
      "000000013,\"Main Website\nMain Store\n\",\"2024-05-02 08:00:00\",\"Bob Roe\",\"Bob "
      "Roe\",39.64,39.64,complete,\"2 Side "
      "St,Bonn,,53111\",\"2 Side St,Bonn,,53111\",\"Flat Rate - Fixed\",bob@example.org,General,34.64,5.00,\"Bob Roe\","
      "checkmo,\n"
      "000000015,\"Main Website\nMain Store\n\",\"2024-05-03 08:00:00\",\"Ann Lee\",\"Ann "
      "Lee\",10.00,10.00,complete,\"1 Main "
      "St,Bonn,,53111\",\"1 Main St,Bonn,,53111\",\"Flat Rate - Fixed\",ann@example.org,General,5.00,5.00,\"Ann Lee\","
      "checkmo,\n";
  const Imported result = Files(text, "export.csv").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"ann@example.org purchase p36.39 t1714550400 o000000012",
                                           "ann@example.org purchase p10 t1714723200 o000000015",
                                           "bob@example.org purchase p39.64 t1714636800 o000000013"}));
}

TEST(ShopExports, Amazon) {
  const std::string text =
      "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-"
      "number\tsku\tproduct-name\t"
      "quantity-purchased\tcurrency\titem-price\titem-tax\tshipping-price\tship-city\tship-country\n"
      "302-1\t1111\t2024-05-01T10:00:00+00:00\t2024-05-01T10:30:00+00:00\ta1@marketplace.example\tAnn\t\tTEA\tTea, "
      "green, 100 "
      "g\t2\tEUR\t9.00\t0.00\t0.00\tBonn\tDE\n"
      "302-1\t1112\t2024-05-01T10:00:00+00:00\t2024-05-01T10:30:00+00:00\ta1@marketplace."
      "example\tAnn\t\tMUG\tMug\t1\tEUR\t9."
      "00\t0.00\t0.00\tBonn\tDE\n"
      "302-2\t1113\t2024-05-02T10:00:00+00:00\t2024-05-02T10:30:00+00:00\tb2@marketplace."
      "example\tBob\t\tMUG\tMug\t1\tEUR\t9."
      "00\t0.00\t0.00\tBonn\tDE\n";
  const Imported result = Files(text, "orders.txt").read();
  EXPECT_EQ(lines(*result.dataset), (Lines{"a1@marketplace.example MUG q1 p9 t1714557600 o302-1",
                                           "a1@marketplace.example TEA q2 p9 t1714557600 o302-1",
                                           "b2@marketplace.example MUG q1 p9 t1714644000 o302-2"}));
}

TEST(ShopExports, Names) {
  const auto roles = [](const std::string& text) {
    std::map<std::string, Role> found;
    for (const PreviewColumn& column : Files(text).preview().columns) found[column.name] = column.role;
    return found;
  };
  auto found = roles(
      "№ заказа;Покупатель;Дата покупки;Название товара;Кол-во;Артикул;Цена за единицу\n7;И;01.05.2024;Т;1;A;100\n"
      "7;И;01.05.2024;У;1;B;100\n");
  EXPECT_EQ(found["№ заказа"], Role::Order);
  EXPECT_EQ(found["Артикул"], Role::Product);
  found = roles("Номер;Клиент;Дата;Штрихкод;Сумма\n7;И;13.05.2024;46000001;100\n7;И;13.05.2024;46000002;90\n");
  EXPECT_EQ(found["Номер"], Role::Order);
  EXPECT_EQ(found["Штрихкод"], Role::Product);
  found = roles("№;Клиент;Дата;Товар;Сумма\n1;И;13.05.2024;A;100\n2;И;13.05.2024;B;90\n3;К;14.05.2024;B;90\n");
  EXPECT_NE(found["№"], Role::Order) << "it numbers the rows";
  found = roles("Ord_id,Prod_id,Cust_id,Sales,Order_Quantity\nO1,P1,C1,5,1\nO1,P2,C1,5,1\nO2,P1,C2,5,1\n");
  EXPECT_EQ(found["Ord_id"], Role::Order);
  EXPECT_EQ(found["Prod_id"], Role::Product);
  EXPECT_EQ(found["Order_Quantity"], Role::Quantity);
  EXPECT_EQ(found["Sales"], Role::Total);
  found = roles(
      "Belegnummer;Kundennr.;Artikel-Nr.;Menge;Betrag;Buchungsdatum\n1;K1;A1;2;3,5;13.01.2024\n1;K1;A2;1;4;13.01."
      "2024\n");
  EXPECT_EQ(found["Belegnummer"], Role::Order);
  EXPECT_EQ(found["Kundennr."], Role::Customer);
  EXPECT_EQ(found["Artikel-Nr."], Role::Product);
  EXPECT_EQ(found["Menge"], Role::Quantity);
  EXPECT_EQ(found["Betrag"], Role::Total);
  EXPECT_EQ(found["Buchungsdatum"], Role::Time);
  found = roles("order,customer,EAN,qty\n1,A,4006381333931,1\n2,B,4006381333948,1\n3,A,4006381333931,1\n");
  EXPECT_EQ(found["EAN"], Role::Product);
}

TEST(ShopExports, FewPurchasesByEmailAreEvents) {
  const Imported result = Files(
                              "email,sku,quantity,price,date\nann@example.org,MUG,1,9.00,2024-05-01\n"
                              "ann@example.org,SPO,2,1.50,2024-05-01\nbob@example.org,TEA,1,4.50,2024-05-02\n"
                              "bob@example.org,SPO,1,1.50,2024-05-02\neve@example.org,MUG,1,9.00,2024-05-03\n")
                              .read();
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(result.report.customers, 3);
}

}  // namespace
}  // namespace kindred::imports
