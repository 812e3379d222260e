#include "core/import/tables/roles.h"
#include "core/import/tables/role_names.h"

#include <gtest/gtest.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using Roles = std::map<std::string, std::string>;

Roles rolesOf(const Preview& preview) {
  Roles roles;
  for (const PreviewColumn& column : preview.columns) roles[column.name] = name(column.role);
  return roles;
}

TEST(RoleOfName, InEnglishAndRussian) {
  const std::vector<std::pair<const char*, Role>> expected = {{"CustomerID", Role::Customer},
                                                              {"household_id", Role::Customer},
                                                              {"userId", Role::Customer},
                                                              {"userid", Role::Customer},
                                                              {"Код клиента", Role::Customer},
                                                              {"Покупатель", Role::Customer},
                                                              {"StockCode", Role::Product},
                                                              {"sku", Role::Product},
                                                              {"movieId", Role::Product},
                                                              {"Артикул", Role::Product},
                                                              {"Код товара", Role::Product},
                                                              {"rating", Role::Value},
                                                              {"Оценка", Role::Value},
                                                              {"Qty", Role::Quantity},
                                                              {"Количество", Role::Quantity},
                                                              {"Кол-во", Role::Quantity},
                                                              {"UnitPrice", Role::Price},
                                                              {"Цена", Role::Price},
                                                              {"InvoiceNo", Role::Order},
                                                              {"basket_id", Role::Order},
                                                              {"Номер заказа", Role::Order},
                                                              {"Чек", Role::Order},
                                                              {"InvoiceDate", Role::Time},
                                                              {"transaction_timestamp", Role::Time},
                                                              {"created_at", Role::Time},
                                                              {"Дата покупки", Role::Time},
                                                              {"title", Role::Title},
                                                              {"Наименование товара", Role::Title},
                                                              {"genres", Role::Category},
                                                              {"Категория", Role::Category},
                                                              {"Description", Role::Text},
                                                              {"Country", Role::Ignore},
                                                              {"date of birth", Role::Ignore},
                                                              {"Дата рождения", Role::Ignore},
                                                              {"Bestelldatum", Role::Time},
                                                              {"orderdate", Role::Time},
                                                              {"Geburtsdatum", Role::Ignore},
                                                              {"user_pseudo_id", Role::Customer},
                                                              {"Kd.-Nr.", Role::Customer},
                                                              {"Код карты", Role::Customer},
                                                              {"Art.-Nr.", Role::Product},
                                                              {"Art", Role::Ignore},
                                                              {"customer_unique_id", Role::Customer},
                                                              {"Артикул продавца", Role::Product},
                                                              {"Bewertung", Role::Value},
                                                              {"Gesamt", Role::Total},
                                                              {"event_type", Role::EventKind},
                                                              {"Cancelled at", Role::Status},
                                                              {"", Role::Ignore}};
  for (const auto& [columnName, role] : expected) EXPECT_EQ(roleOfName(columnName).role, role) << columnName;
}

TEST(Roles, AnIdIsTheProductRatherThanTheWordsOfAReview) {
  std::string text = "review_id,user_id,venue_id,stars,text\n";
  for (int i = 0; i < 12; ++i)
    text += "r" + std::to_string(i) + ",u" + std::to_string(i % 4) + ",v" + std::to_string(i % 5) + ',' +
            std::to_string(1 + i % 5) + ",fine\n";
  const Roles roles = rolesOf(Files(text).preview());
  EXPECT_EQ(roles.at("venue_id"), "product");
  EXPECT_NE(roles.at("text"), "product");
}

TEST(Roles, TheOneColumnOfDatesIsTheTime) {
  const std::string rows = "1,A,2010-12-01 08:26:00,2010-12-03\n1,B,2010-12-02 08:26:00,2010-12-04\n";
  EXPECT_EQ(rolesOf(Files("user,item,when,rank\n1,A,2010-12-01,5\n1,B,2010-12-02,7\n").preview())["when"], "time");
  EXPECT_EQ(rolesOf(Files("user,item,birthday\n1,A,1970-12-01\n2,B,1980-12-02\n").preview())["birthday"], "attribute");
  const Roles two = rolesOf(Files("user,item,start,end\n" + rows).preview());
  EXPECT_EQ(two.at("start"), "attribute") << "nobody can tell";
  const Roles named = rolesOf(Files("user,item,order date,ship date\n" + rows).preview());
  EXPECT_EQ(named.at("order date"), "time");
  const Roles turned = rolesOf(Files("user,item,Paid at,Created at\n" + rows).preview());
  EXPECT_EQ(turned.at("Created at"), "time") << "the purchase rather than what followed";
}

TEST(Roles, PeopleWithoutAnIdAreToldByNameOrAddress) {
  const Roles shop = rolesOf(Files("Order ID,Customer Name,Email,Product,Price\n1,Ann Lee,a@b.c,pear,5\n1,Ann "
                                   "Lee,a@b.c,fig,2\n2,Bob,b@b.c,fig,2\n")
                                 .preview());
  EXPECT_EQ(shop.at("Email"), "customer");
  EXPECT_EQ(shop.at("Customer Name"), "attribute");
  EXPECT_EQ(rolesOf(Files("Заказ;ФИО клиента;Товар\n1;Анна;чай\n2;Ян;чай\n2;Ян;сок\n").preview()).at("ФИО клиента"),
            "customer");
  const Roles known =
      rolesOf(Files("Order ID,Customer ID,Customer Name,Product\n1,7,Ann,pear\n1,7,Ann,fig\n").preview());
  EXPECT_EQ(known.at("Customer ID"), "customer");
  EXPECT_EQ(Files("name,email,age\nAnn,a@b.c,30\nBob,b@b.c,40\n").preview().columns[1].role, Role::Attribute)
      << "a list of customers keeps its addresses as what it knows of them";
}

TEST(Roles, ListsOfPeopleAreCustomers) {
  const Files numbered(",Age,Sex,Job\n0,30,m,a\n1,40,f,b\n2,30,m,a\n");
  EXPECT_EQ(numbered.preview().kind, DatasetKind::Customers);
  EXPECT_EQ(numbered.preview().columns[0].role, Role::Customer) << "a column without a name that numbers the rows";
  const Imported unnamed = Files("Имя;Возраст;Пол\nАнна;30;ж\nЯн;40;м\nАнна;30;ж\n").read();
  EXPECT_EQ(unnamed.report.kind, DatasetKind::Customers);
  EXPECT_EQ(unnamed.report.customersListed, 3);
  EXPECT_NE(note(unnamed.report, "row_ids"), nullptr);
  EXPECT_EQ(Files("Channel,Region,Milk\n1,2,30\n2,2,40\n", "wholesale customers.csv").preview().kind,
            DatasetKind::Customers);
  EXPECT_EQ(Files("Channel,Region,Milk\n1,2,30\n2,2,40\n", "wholesale.csv").preview().missing.size(), 2U);
  EXPECT_EQ(rolesOf(Files("ID,Education,Income\n7,a,100\n8,b,200\n").preview()).at("ID"), "customer");
  EXPECT_EQ(rolesOf(Files("ID,Education,Income\n7,a,100\n7,b,200\n").preview()).at("ID"), "attribute")
      << "which recurs";
}

TEST(Roles, PeopleOfATestWithoutAnIdAreNumbered) {
  std::string mailing = "recency,history,zip_code,newbie,channel,visit,spend\n";
  for (int i = 0; i < 30; ++i)
    mailing +=
        std::to_string(1 + i % 12) + "," + std::to_string(29 + i) + ".99,Urban," + std::to_string(i % 2) + ",Web,0,0\n";
  const Imported people = Files(mailing).read();
  EXPECT_EQ(people.report.kind, DatasetKind::Customers);
  EXPECT_EQ(people.report.customersListed, 30);
  EXPECT_NE(note(people.report, "row_ids"), nullptr);
  std::string measures = "a,b,c,d\n", events = "who,what,how,where\n";
  for (int i = 0; i < 200; ++i) {
    measures += std::to_string(i % 9) + "," + std::to_string(i) + ".5," + (i % 3 == 0 ? "x" : "y") + ",1\n";
    events += std::to_string(17850 + i % 40) + ",A" + std::to_string(i % 30) + ",2,Spain\n";
  }
  EXPECT_EQ(Files(measures).preview().kind, DatasetKind::Customers);
  EXPECT_EQ(Files(events).preview().missing.size(), 2U) << "words that nobody knows, but ids";
  std::string oneHot = "milk,bread,beer,eggs\n";
  for (int i = 0; i < 200; ++i) oneHot += i % 2 == 0 ? "1,0,1,0\n" : "0,1,0,1\n";
  EXPECT_NE(Files(oneHot).preview().kind, DatasetKind::Customers);
}

TEST(Roles, ATableIsNamedForItsKeys) {
  for (const char* name : {"users", "Customers_2024", "клиенты", "shop_users", "people", "покупатели"})
    EXPECT_EQ(roleOfTable(name), Role::Customer) << name;
  for (const char* name : {"products", "Items", "tbl_movies", "товары", "каталог", "stories of films"})
    EXPECT_EQ(roleOfTable(name), Role::Product) << name;
  for (const char* name : {"orders", "Invoice", "заказы", "purchases 1"})
    EXPECT_EQ(roleOfTable(name), Role::Order) << name;
  for (const char* name : {"genres", "employees", "2024", ""}) EXPECT_EQ(roleOfTable(name), Role::Ignore) << name;
  EXPECT_TRUE(isPluralOf("media_types", "media type"));
  EXPECT_TRUE(isPluralOf("Categories", "category"));
  EXPECT_FALSE(isPluralOf("types", "media type"));
  EXPECT_EQ(withoutKeyWord("ArtistId"), "Artist");
  EXPECT_EQ(withoutKeyWord("media_type_id"), "media_type");
  EXPECT_EQ(withoutKeyWord("id"), "id");
  EXPECT_EQ(withoutKeyWord("region"), "region");
}

TEST(RoleOfName, OfFieldsInsideOthers) {
  const std::vector<std::pair<const char*, Role>> expected = {
      {"line_items.sku", Role::Product},   {"line_items.quantity", Role::Quantity},
      {"items.name", Role::Title},         {"items.id", Role::Product},
      {"lines.price", Role::Price},        {"customer.id", Role::Customer},
      {"customer.quantity", Role::Ignore}, {"order.id", Role::Order},
      {"details.price", Role::Price}};
  for (const auto& [columnName, role] : expected) EXPECT_EQ(roleOfName(columnName).role, role) << columnName;
}

TEST(Roles, TheOtherIdIsTheProduct) {
  EXPECT_EQ(rolesOf(Files("user_id,place_id\n1,5\n1,6\n2,5\n2,6\n1,7\n").preview()).at("place_id"), "product");
  EXPECT_EQ(Files("user_id,place_id,page_id\n1,5,1\n1,6,1\n2,5,2\n2,6,1\n1,7,1\n").preview().missing.size(), 1U);
  const Files shops(
      "customer_id,store_id,date,total\n1,5,2020-01-02,3\n1,6,2020-01-03,4\n2,5,2020-01-02,5\n2,5,2020-01-04,6\n");
  EXPECT_EQ(rolesOf(shops.preview()).at("store_id"), "attribute") << "purchases of no known product";
  EXPECT_NE(note(shops.read().report, "no_product"), nullptr);
  EXPECT_EQ(rolesOf(Files("user_id,paid\n1,yes\n1,no\n2,yes\n2,yes\n1,yes\n").preview()).at("paid"), "attribute");
  const Roles list = rolesOf(Files("customer_id,region_id,age\n1,5,30\n2,6,40\n3,5,50\n").preview());
  EXPECT_EQ(list.at("region_id"), "attribute") << "a list of customers";
}

TEST(Roles, AColumnThatIsMostlyEmptyIsNoOrder) {
  const Imported events = Files("user,item,transactionid\n1,5,\n1,6,9\n2,5,\n2,6,\n").read();
  EXPECT_EQ(events.report.rowsKept, 4);
  EXPECT_EQ(events.report.kind, DatasetKind::Implicit);
}

TEST(Roles, OfLinesAsWebShopsExportThem) {
  const Roles roles = rolesOf(
      Files("Name,Email,Paid at,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku\n"
            "#1001,a@b.c,2024-03-01 10:00:00,9,10,2024-03-01 09:59:00,1,Pear,4,P1\n#1001,a@b.c,,,,2024-03-01 "
            "09:59:00,2,Fig,3,P2\n"
            "#1002,b@b.c,2024-03-02 10:00:00,9,10,2024-03-02 09:59:00,1,Pear,4,P1\n"
            "#1003,a@b.c,2024-03-03 10:00:00,3,3,2024-03-03 09:59:00,1,Fig,3,P2\n")
          .preview());
  EXPECT_EQ(roles.at("Email"), "customer");
  EXPECT_EQ(roles.at("Lineitem sku"), "product");
  EXPECT_EQ(roles.at("Lineitem name"), "title");
  EXPECT_EQ(roles.at("Lineitem quantity"), "quantity");
  EXPECT_EQ(roles.at("Lineitem price"), "price");
  EXPECT_EQ(roles.at("Created at"), "time");
}

TEST(Roles, OfAShop) {
  const Files files(
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
      "1,A,Lamp,2,2010-12-01 08:26:00,2.5,C1,Spain\n1,B,Pen,1,2010-12-01 08:26:00,1,C1,Spain\n");
  EXPECT_EQ(rolesOf(files.preview()), (Roles{{"InvoiceNo", "order"},
                                             {"StockCode", "product"},
                                             {"Description", "title"},
                                             {"Quantity", "quantity"},
                                             {"InvoiceDate", "time"},
                                             {"UnitPrice", "price"},
                                             {"CustomerID", "customer"},
                                             {"Country", "attribute"}}));
  EXPECT_EQ(files.preview().kind, DatasetKind::Transactions);
}

TEST(Roles, OfARussianShop) {
  const Files files(
      "Номер чека;Дата;Код клиента;Товар;Код товара;Кол-во;Цена\n"
      "7;01.12.2010;К1;Лампа;Л-1;2;2,50\n8;13.12.2010;К2;Ручка;Р-1;1;1,20\n");
  const Preview preview = files.preview();
  EXPECT_EQ(rolesOf(preview), (Roles{{"Номер чека", "order"},
                                     {"Дата", "time"},
                                     {"Код клиента", "customer"},
                                     {"Товар", "title"},
                                     {"Код товара", "product"},
                                     {"Кол-во", "quantity"},
                                     {"Цена", "price"}}));
  EXPECT_EQ(preview.delimiter.value, ";");
  EXPECT_EQ(preview.decimal.value, ",");
  EXPECT_EQ(preview.dateFormat.value, "dd.MM.yyyy");
  EXPECT_EQ(preview.kind, DatasetKind::Transactions);
}

TEST(Roles, KindsAreToldApart) {
  EXPECT_EQ(Files("user,item,rating\n1,2,3\n1,3,4\n").preview().kind, DatasetKind::Explicit);
  EXPECT_EQ(Files("user,item,time\n1,2,2010-01-01\n1,3,2010-01-02\n").preview().kind, DatasetKind::Implicit);
  EXPECT_EQ(Files("user,item,quantity\n1,2,3\n1,3,4\n").preview().kind, DatasetKind::Transactions);
  EXPECT_EQ(Files("customer,name,email\n1,Ann,a@x\n2,Bob,b@x\n").preview().kind, DatasetKind::Customers);
  EXPECT_EQ(Files("product,title,price\n1,Lamp,2\n2,Pen,1\n").preview().kind, DatasetKind::Products);
  EXPECT_EQ(Files("a,b\nx,y\nz,w\n").preview().kind, std::nullopt);
}

TEST(Roles, WithoutAHeaderComeFromContent) {
  const Preview preview =
      Files("196\t242\t3\t881250949\n186\t302\t3\t891717742\n22\t377\t1\t878887116\n196\t302\t5\t880606923\n")
          .preview();
  EXPECT_EQ(preview.header.value, "no");
  EXPECT_EQ(rolesOf(preview), (Roles{{"#1", "customer"}, {"#2", "product"}, {"#3", "value"}, {"#4", "time"}}));
  EXPECT_EQ(preview.dateFormat.value, "unix");
  EXPECT_EQ(preview.warnings.size(), 2u) << "that roles were guessed, and that times are those of UTC";
}

TEST(Roles, WhatIsSetIsNeverOverridden) {
  Files files("customer,product,rating,score\n1,2,3,4\n1,3,4,5\n");
  files.request.layout.roles = {
      {"score", Role::Value}, {"product", Role::Customer}, {"customer", Role::Product}, {"rating", Role::Ignore}};
  const Preview preview = files.preview();
  EXPECT_EQ(rolesOf(preview),
            (Roles{{"customer", "product"}, {"product", "customer"}, {"rating", "ignore"}, {"score", "value"}}));
  EXPECT_TRUE(preview.columns[0].setByUser);
  files.request.layout.roles = {{"#1", Role::Customer}};
  EXPECT_EQ(rolesOf(files.preview())["customer"], "customer");
}

TEST(Roles, AKindThatIsSetDecides) {
  Files files("customer,product,rating\n1,2,3\n1,3,4\n2,2,1\n");
  files.request.kind = DatasetKind::Implicit;
  EXPECT_EQ(files.preview().kind, DatasetKind::Implicit);
  EXPECT_TRUE(files.read().dataset->events.value.empty());
}

TEST(Roles, NamesThatRepeatOrLackAreMadeUnique) {
  const Preview preview = Files("customer,product,x,x,\n1,2,3,4,5\n1,3,4,5,6\n").preview();
  EXPECT_EQ(preview.columns[3].name, "x (2)");
  EXPECT_EQ(preview.columns[4].name, "#5");
}

}  // namespace
}  // namespace kindred::imports
