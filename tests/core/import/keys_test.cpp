// Tables that are joined by the right column, whatever their columns are called.
#include <gmock/gmock.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

using ::testing::HasSubstr;

std::string noteOn(const Report& report, std::string_view key) {
  const Note* found = note(report, key);
  return found == nullptr ? "" : english(found->text);
}

/// A folder of files, named after their content.
struct Folder {
  test::TemporaryFolder folder;
  Request request;

  explicit Folder(const std::map<std::string, std::string>& files) {
    for (const auto& [name, bytes] : files) folder.write(name, bytes);
    request.inputs = {folder.path()};
  }
  [[nodiscard]] Imported read() const { return imported(request); }
};

const std::string Ratings = "book_id,user_id,rating\n1,u1,5\n2,u1,4\n3,u1,2\n1,u2,4\n2,u3,1\n4,u3,5\n";

TEST(Keys, OfTwoIdsTheOneThatMostEventsMeet) {
  const Folder books(
      {{"ratings.csv", Ratings}, {"books.csv", "id,book_id,title\n1,2767,One\n2,3,Two\n3,4186,Three\n4,265,Four\n"}});
  const Imported result = books.read();
  EXPECT_EQ(result.dataset->products.title(*result.dataset->products.find("3")), "Three");
  EXPECT_EQ(result.report.productsListed, 4);
  EXPECT_EQ(
      noteOn(result.report, "list_joined"),
      "Products of books.csv were joined by “id”: 4 of 4 listed there have events, and 100 % of the events are of "
      "them.");
}

TEST(Keys, AListThatFewMeetIsAQuestion) {
  Folder books({{"ratings.csv", Ratings}, {"books.csv", "book_id,isbn,title\n2767,1,A\n3,2,B\n4186,3,C\n265,4,D\n"}});
  const Preview preview = previewed(books.request);
  ASSERT_EQ(preview.doubtful.size(), 1U);
  EXPECT_EQ(preview.doubtful[0].columns, (std::vector<std::string>{"book_id", "isbn", "title"}));
  EXPECT_FALSE(preview.doubtful[0].ofCustomers);
  const std::string error = errorOf([&] { (void)books.read(); }, ErrorCode::BadData);
  EXPECT_THAT(error, HasSubstr("Of the rows of ratings.csv looked at, only 16.7 % find their “book_id” in the column "
                               "“book_id” of books.csv."));
  EXPECT_THAT(error, HasSubstr("--map products.product=COLUMN"));

  books.request.productsLayout.roles = {{"isbn", Role::Product}};
  EXPECT_EQ(books.read().dataset->products.title(0), "A");
  books.request.productsLayout.roles = {{"book_id", Role::Product}};
  EXPECT_EQ(books.read().report.productsListed, 7) << "who says which column it is knows it";
  books.request.productsLayout.roles = {};
  books.request.leftOut = {"books.csv"};
  EXPECT_EQ(books.read().report.productsListed, 4);
  books.request.leftOut = {"films.csv"};
  EXPECT_THAT(errorOf([&] { (void)books.read(); }, ErrorCode::BadParameters), HasSubstr("no table films.csv"));
}

TEST(Keys, AListThatThePersonNamedIsJoinedByItsName) {
  Files files(Ratings, "ratings.csv");
  files.request.products = files.folder.write("books.csv", "book_id,title\n2767,A\n3,B\n4186,C\n265,D\n");
  const Imported result = files.read();
  EXPECT_EQ(result.report.productsListed, 7);
  EXPECT_THAT(noteOn(result.report, "list_joined"), HasSubstr("1 of 4 listed there have events"));
}

TEST(Keys, AListOfTheFewWhoAreKnownIsNoQuestion) {
  std::string events = "customer_id,product_id,quantity\n";
  for (int i = 0; i < 100; ++i) events += std::to_string(i % 20) + ",p" + std::to_string(i % 7) + ",1\n";
  const Folder shop({{"events.csv", events}, {"people.csv", "customer_id,age\n1,30\n2,40\n3,50\n"}});
  const Imported result = shop.read();
  EXPECT_THAT(noteOn(result.report, "list_joined"), HasSubstr("3 of 3 listed there have events, and 15"));
}

TEST(Keys, TablesWhoseKeysAreCalledId) {
  std::string items = "id,order_id,product_id,quantity,unit_price\n", orders = "id,user_id,created_at,state\n",
              users = "id,name,email,region,created_at\n", products = "id,name,category,price\n";
  for (int i = 1; i <= 40; ++i) {
    items += std::to_string(i) + "," + std::to_string((i + 1) / 2) + "," + std::to_string(1 + i % 5) + ",1,2.5\n";
    if (i <= 20) {
      orders += std::to_string(i) + "," + std::to_string(1 + i % 6) + ",2024-02-" + (i < 10 ? "0" : "") +
                std::to_string(i) + " 10:00:00,new\n";
    }
    const std::string number = std::to_string(i);
    if (i <= 6) users += number + ",Name " + number + ",u" + number + "@example.org,south,2023-01-01\n";
    if (i <= 5) products += number + ",Thing " + number + ",tea,2.5\n";
  }
  const Folder shop(
      {{"order_items.csv", items}, {"orders.csv", orders}, {"users.csv", users}, {"products.csv", products}});
  const Imported result = shop.read();
  EXPECT_EQ(result.report.rowsKept, 40);
  EXPECT_EQ(result.report.customers, 6);
  EXPECT_EQ(result.report.customersListed, 6);
  EXPECT_EQ(result.report.productsListed, 5);
  EXPECT_EQ(result.dataset->products.title(0), "Thing 1");
  EXPECT_EQ(result.dataset->customers.attributes().find("region")->text(0), "south");
  EXPECT_EQ(lines(*result.dataset).front(), "1 2 q1 p2.5 t1707213600 o6");
  EXPECT_EQ(note(result.report, "files_not_used"), nullptr);
}

TEST(Keys, ACatalogueHasItsOwnNames) {
  const std::string orders =
      "order_id,customer_id,product_id,quantity,price\n1,C1,A1,1,10\n2,C2,A2,1,200\n3,C1,A3,1,120\n";
  const std::string things =
      "id,name,description,price\nA1,Lamp,\"Warm light, small\",10\nA2,Desk,,200\nA3,Chair,Wooden,50\nA4,Sofa,,5\n";
  for (const char* name : {"products.csv", "catalogue.csv", "what we have.csv"}) {
    const Imported result = Folder({{"orders.csv", orders}, {name, things}}).read();
    const Entities& products = result.dataset->products;
    EXPECT_EQ(products.size(), 4) << name;
    EXPECT_EQ(products.title(*products.find("A1")), "Lamp") << name;
    EXPECT_NE(products.attributes().find("description"), nullptr) << name;
  }
}

TEST(Keys, NamesThatAreLookedUpAreAttributes) {
  const Folder shop(
      {{"orders.csv", "order_id,customer_id,product_id,quantity\n1,C1,1,1\n2,C2,3,1\n3,C1,3,1\n4,C3,2,1\n"},
       {"products.csv",
        "product_id,name,media_type_id,artist_id\n1,Blue Train,1,7\n2,Giant Steps,1,7\n3,Kind of "
        "Blue,2,8\n4,Mingus,2,9\n"},
       {"media_types.csv", "media_type_id,name\n1,CD\n2,Vinyl record\n"},
       {"artists.csv", "id,name,label_id\n7,Coltrane,1\n8,Davis,2\n9,Mingus,2\n"},
       {"labels.csv", "id,name\n1,Atlantic\n2,Columbia\n"}});
  const Imported result = shop.read();
  const Entities& products = result.dataset->products;
  ASSERT_EQ(products.size(), 4);
  EXPECT_EQ(products.title(0), "Blue Train");
  const auto text = [&](const char* name) {
    const AttributeColumn* column = products.attributes().find(name);
    return column == nullptr ? "" : column->text(2);
  };
  EXPECT_EQ(text("media_type"), "Vinyl record");
  EXPECT_EQ(text("artist"), "Davis");
  EXPECT_EQ(text("label"), "Columbia") << "which the artists look up themselves";
  EXPECT_EQ(note(result.report, "files_not_used"), nullptr);
}

TEST(Keys, FilmsAreNoArtists) {
  const Folder events({{"plays.csv", "user_id,track_id\n1,1\n1,2\n2,1\n2,3\n3,2\n3,3\n"},
                       {"artists.csv", "artist_id,name,country\n1,A,x\n2,B,x\n3,C,y\n"}});
  const Imported result = events.read();
  EXPECT_EQ(result.dataset->products.attributes().columns.size(), 0U);
  EXPECT_THAT(noteOn(result.report, "files_not_used"), HasSubstr("artists.csv"));
}

TEST(Keys, AColumnOfBothTablesBearsTheNameOfItsTable) {
  Folder shop({{"lines.csv", "order_id,sku,qty,date\n1,a,1,2024-03-01\n1,b,2,2024-03-01\n2,a,1,2024-03-02\n"},
               {"orders.csv", "order_id,customer_id,date\n1,x,2024-01-01\n2,y,2024-01-02\n"}});
  EXPECT_EQ(lines(*shop.read().dataset).front(), "x a q1 t1709251200 o1") << "what a line says of itself";
  shop.request.layout.roles = {{"orders.date", Role::Time}, {"date", Role::Ignore}};
  EXPECT_EQ(lines(*shop.read().dataset).front(), "x a q1 t1704067200 o1") << "as the person sees the columns";
}

TEST(Keys, WhatAnOrderCostsIsNotWhatItsLinesCost) {
  const Folder shop(
      {{"lines.csv", "order_id,sku,qty\n1,a,1\n1,b,2\n2,a,1\n3,a,1\n"},
       {"orders.csv", "order_id,customer_id,total,date\n1,x,30,2024-01-01\n2,y,10,2024-01-02\n3,x,10,2024-01-03\n"}});
  const Imported result = shop.read();
  EXPECT_EQ(result.report.rowsKept, 4);
  EXPECT_TRUE(result.dataset->events.unitPrice.empty());
}

TEST(Keys, WhateverAnOrderIsCalled) {
  const Folder shop(
      {{"sale_items.csv", "sale_id,sku,qty\n1,a,1\n1,b,2\n2,a,1\n3,a,1\n3,b,1\n4,a,2\n"},
       {"sales.csv", "id,customer_id,sold_at\n1,x,2024-01-01\n2,y,2024-01-02\n3,x,2024-01-03\n4,y,2024-01-04\n"}});
  const Imported result = shop.read();
  EXPECT_EQ(result.report.kind, DatasetKind::Transactions);
  EXPECT_EQ(lines(*result.dataset).front(), "x a q1 t1704067200 o1");
  EXPECT_EQ(result.report.rowsKept, 6);
}

TEST(Keys, EventsOfCopiesAreThoseOfWhatTheyAreCopiesOf) {
  const Folder rentals(
      {{"rental.csv",
        "rental_id,inventory_id,customer_id\n1,11,a\n2,12,b\n3,13,a\n4,11,b\n5,13,c\n6,11,c\n7,12,a\n8,12,b\n9,13,c\n"},
       {"inventory.csv", "inventory_id,film_id,store\n11,501,1\n12,502,1\n13,501,2\n14,503,2\n"},
       {"film.csv", "film_id,title\n501,Alien\n502,Brazil\n503,Clue\n"}});
  const Imported result = rentals.read();
  EXPECT_EQ(result.report.customers, 3);
  EXPECT_EQ(result.report.products, 2);
  EXPECT_EQ(result.dataset->products.title(0), "Alien");
}

TEST(Keys, AColumnThatNoTableHasIsAnError) {
  Folder shop({{"a.csv", "customer,product\n1,x\n2,y\n1,y\n"}, {"b.csv", "customer,age\n1,30\n2,40\n"}});
  shop.request.layout.roles = {{"kunde", Role::Customer}};
  EXPECT_THAT(errorOf([&] { (void)shop.read(); }, ErrorCode::BadParameters), HasSubstr("has no column kunde"));
  shop.request.layout.roles = {};
  shop.request.customersLayout.roles = {{"kunde", Role::Customer}};
  EXPECT_THAT(errorOf([&] { (void)shop.read(); }, ErrorCode::BadParameters),
              HasSubstr("No list of customers has a column kunde"));
}

}  // namespace
}  // namespace kindred::imports
