#include "core/import/collect/side_table.h"

#include <gtest/gtest.h>

#include "core/base/date.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

struct Shop : Files {
  Shop() : Files("order,customer,product,quantity,price,date\n1,a,x,1,2,2010-01-01\n2,b,y,1,2,2010-01-02\n") {
    request.customers = folder.write("customers.csv",
                                     "customer,name,email,region,age,consent,joined\n"
                                     "b,Bob,bob@x.org,North,41,no,03.05.2009\n"
                                     "a,Ann,ann@x.org,South,33,yes,13.06.2008\n"
                                     "c,Cid,cid@x.org,South,50,yes,01.01.2010\n");
    request.products = folder.write("products.csv",
                                    "product;title;category;price;description\n"
                                    "x;Lamp;Light;2,50;A lamp\ny;Pen;Office;1,20;A pen\nz;Ink;Office;9,00;\n");
  }
};

TEST(SideTables, JoinById) {
  const Imported result = Shop().read();
  EXPECT_EQ(result.report.customers, 2);
  EXPECT_EQ(result.report.customersListed, 3);
  EXPECT_EQ(result.report.products, 2);
  EXPECT_EQ(result.report.productsListed, 3);
  EXPECT_EQ(result.report.rowsRead, 2) << "rows of events alone";
  const AttributeTable& customers = result.dataset->customers.attributes();
  EXPECT_EQ(customers.find(AttributeRole::Name)->text(1), "Bob");
  EXPECT_EQ(customers.find(AttributeRole::Email)->text(0), "ann@x.org");
  EXPECT_EQ(customers.find(AttributeRole::Consent)->kind, AttributeKind::Flag);
  EXPECT_EQ(customers.find("age")->numbers, (std::vector<double>{33, 41, 50}));
  EXPECT_EQ(customers.find("joined")->kind, AttributeKind::Date);
  EXPECT_EQ(formatDate(customers.find("joined")->dates[0]), "2008-06-13");
  const AttributeTable& products = result.dataset->products.attributes();
  EXPECT_EQ(products.find(AttributeRole::Title)->text(0), "Lamp");
  EXPECT_EQ(products.find(AttributeRole::Category)->kind, AttributeKind::Category);
  EXPECT_EQ(products.find(AttributeRole::Price)->numbers, (std::vector<double>{2.5, 1.2, 9}));
  EXPECT_EQ(products.find(AttributeRole::Description)->missing(), 1);
  EXPECT_EQ(result.dataset->events.begin(2), result.dataset->events.end(2)) << "listed, without events";
  EXPECT_EQ(result.dataset->customers.key(2), 3);
}

TEST(SideTables, GivenAsInputsTheyAreRecognised) {
  Shop shop;
  shop.request.inputs = {*shop.request.customers, *shop.request.products, shop.request.inputs[0]};
  shop.request.customers.reset();
  shop.request.products.reset();
  const Imported result = shop.read();
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(result.report.customersListed, 3);
  EXPECT_EQ(result.report.productsListed, 3);
  EXPECT_EQ(result.dataset->name, "events");
}

TEST(SideTables, AloneTheyAreADataSetOfTheirOwn) {
  const Imported result = Files("customer,name,age\nb,Bob,41\na,Ann,33\na,Ann,33\n,Nobody,1\n", "people.csv").read();
  EXPECT_EQ(result.dataset->kind, DatasetKind::Customers);
  EXPECT_EQ(result.report.rowsRead, 4);
  EXPECT_EQ(result.report.rowsKept, 3) << "nobody looks for duplicates among customers";
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"no_customer", 1}}));
  EXPECT_EQ(result.report.customers, 0);
  EXPECT_EQ(result.report.customersListed, 2);
  EXPECT_EQ(result.dataset->events.size(), 0);
  EXPECT_EQ(result.dataset->events.offsets.size(), 3u);
}

TEST(SideTables, OfOneIdOneLineCountsWhateverTheOrder) {
  const auto nameOf = [](const char* table) {
    Files files("customer,product\na,x\nb,y\n");
    files.request.customers = files.folder.write("customers.csv", table);
    const Imported result = files.read();
    EXPECT_NE(note(result.report, "repeated_ids"), nullptr);
    return result.dataset->customers.attributes().find(AttributeRole::Name)->text(0);
  };
  EXPECT_EQ(nameOf("customer,name\na,Zoe\na,Ann\nb,Bob\n"), "Ann");
  EXPECT_EQ(nameOf("customer,name\nb,Bob\na,Ann\na,Zoe\n"), "Ann");
}

TEST(SideTables, IdsOfSheetsMeet) {
  Files files("customer,product\n12.0,x\n7.0,y\n");
  files.request.customers = files.folder.write("customers.csv", "customer,name\n7,Ann\n12,Bob\n");
  const Imported result = files.read();
  EXPECT_EQ(result.report.customersListed, 2);
  EXPECT_EQ(result.dataset->customers.attributes().find(AttributeRole::Name)->text(0), "Bob");
}

TEST(SideTables, GoBeforeWhatEventsSay) {
  Files files("customer,product,title,quantity\na,x,LAMP,1\nb,y,PEN,1\n");
  files.request.products = files.folder.write("products.csv", "product,name\nx,Lamp\nz,Ink\n");
  const Entities products = files.read().dataset->products;
  EXPECT_EQ(products.title(0), "Lamp");
  EXPECT_EQ(products.title(1), "PEN") << "the gap is filled";
}

TEST(SideTables, RolesCanBeSet) {
  Files files("customer,product\na,x\nb,y\n");
  files.request.customers = files.folder.write("customers.csv", "who,mail\na,a@x\nb,b@x\n");
  EXPECT_NE(errorOf([&] { static_cast<void>(files.read()); }, ErrorCode::BadData).find("customers.csv"),
            std::string::npos);
  files.request.customersLayout.roles = {{"who", Role::Customer}};
  EXPECT_EQ(files.read().dataset->customers.attributes().find(AttributeRole::Email)->text(1), "b@x");
}

TEST(PlainCell, LeavesCodesAlone) {
  ColumnFacts numbers;
  numbers.cells = numbers.numbers = 10;
  EXPECT_EQ(plainCell("00123", numbers, '.', {}), "00123");
  EXPECT_EQ(plainCell("1,234", numbers, '.', {}), "1234");
  EXPECT_EQ(plainCell("1.234", numbers, ',', {}), "1234");
  EXPECT_EQ(plainCell("2,5", numbers, ',', {}), "2.5");
  EXPECT_EQ(plainCell("2,5", {}, ',', {}), "2,5") << "no column of numbers";
}

}  // namespace
}  // namespace kindred::imports
