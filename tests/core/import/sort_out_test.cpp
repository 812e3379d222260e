#include <gtest/gtest.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

/// A shop's export: two months of lines, its lists, and tables about something else.
struct Shop {
  test::TemporaryFolder folder;
  Request request;

  Shop() {
    folder.write("orders-2024-01.csv",
                 "household_id,basket_id,product_id,quantity,price\n1,b1,p1,1,2.5\n2,b2,p2,2,1.5\n");
    folder.write("orders-2024-02.csv", "household_id,basket_id,product_id,quantity,price\n1,b3,p2,1,1.5\n");
    folder.write("households.csv", "household_id,age,income\n1,65+,35-49K\n2,45-54,50-74K\n3,19-24,15-24K\n");
    folder.write("products.csv",
                 "product_id,department,brand\np1,GROCERY,National\np2,MEAT,Private\np3,MEAT,National\n");
    folder.write("campaigns.csv", "campaign_id,household_id\nc1,1\nc1,2\nc2,1\nc2,2\n");
    folder.write("campaign_descriptions.csv",
                 "campaign_id,campaign_type,start_date\nc1,Type B,2024-03-03\nc2,Type A,2024-04-01\n");
    request.inputs = {folder.path()};
  }
};

TEST(SortOut, EventsAndTheirListsAreFoundAndOthersNamed) {
  const Shop shop;
  const Imported result = imported(shop.request);
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(result.report.rowsRead, 3);
  EXPECT_EQ(result.report.customers, 2);
  EXPECT_EQ(result.report.customersListed, 3);
  EXPECT_EQ(result.report.productsListed, 3);
  EXPECT_EQ(result.dataset->customers.attributes().find("income")->text(0), "35-49K");
  ASSERT_NE(note(result.report, "files_not_used"), nullptr);
  EXPECT_EQ(english(note(result.report, "files_not_used")->text),
            "Neither events nor lists of their customers or products, and so not used: campaign_descriptions.csv, "
            "campaigns.csv.");
}

TEST(SortOut, AListOfOtherThingsDoesNotJoin) {
  Shop shop;
  shop.folder.write("books.csv", "book_id,title\nx1,Emma\nx2,Persuasion\nx3,Sanditon\n");
  const Imported result = imported(shop.request);
  EXPECT_EQ(result.report.productsListed, 3);
  EXPECT_NE(english(note(result.report, "files_not_used")->text).find("books.csv"), std::string::npos);
}

TEST(SortOut, ProductsAloneAreADataSet) {
  const test::TemporaryFolder folder;
  folder.write("books.csv", "book_id,title,authors\n1,Emma,Austen\n2,Persuasion,Austen\n");
  folder.write("tags.csv", "tag_id,tag_name\n0,-\n1,classic\n");
  Request request;
  request.inputs = {folder.path()};
  const Imported result = imported(request);
  EXPECT_EQ(result.report.kind, DatasetKind::Products);
  EXPECT_EQ(result.report.rowsRead, 2);
  EXPECT_EQ(result.dataset->products.title(0), "Emma");
  EXPECT_EQ(previewed(request).files, std::vector<std::string>{"books.csv"});
}

TEST(SortOut, NamedEventsOfAnotherKindAreAnError) {
  const test::TemporaryFolder folder;
  Request request;
  request.inputs = {folder.write("a.csv", "customer,product,rating\n1,x,5\n2,y,4\n1,y,3\n"),
                    folder.write("b.csv", "customer,product,quantity,price\n1,x,5,2\n2,y,4,3\n")};
  EXPECT_NE(errorOf([&] { imported(request); }, ErrorCode::BadData).find("has other columns"), std::string::npos);
}

}  // namespace
}  // namespace kindred::imports
