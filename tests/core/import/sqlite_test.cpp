// Databases of other programs.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "core/import/formats/sqlite/database.h"
#include "tests/core/import/sheets.h"

namespace kindred::imports {
namespace {

struct Database {
  test::TemporaryFolder folder;
  Request request;

  explicit Database(const std::string& sql) {
    request.inputs = {folder / "shop.db"};
    execute(sql);
  }
  void execute(const std::string& sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(request.inputs.front().c_str(), &database), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << message;
    sqlite3_free(message);
    sqlite3_close(database);
  }
  [[nodiscard]] std::string bytes() const { return test::contents(request.inputs.front()); }
};

const std::string Ratings =
    "CREATE TABLE \"film \"\" ratings\" (user INTEGER, film TEXT, rating REAL, picture BLOB, note);"
    "INSERT INTO \"film \"\" ratings\" VALUES (1, '0010', 4.5, x'00FF', NULL), (2, '11', 3, x'', 12345678901234567);";

TEST(Sqlite, TypedCells) {
  const Database database(Ratings + "CREATE INDEX i ON \"film \"\" ratings\" (film);");
  const Preview preview = previewed(database.request);
  EXPECT_EQ(preview.format, "sqlite");
  EXPECT_EQ(columnsOf(preview), (std::vector<std::string>{"user", "film", "rating", "picture", "note"}));
  EXPECT_EQ(cellsOf(preview), (std::vector<std::vector<std::string>>{{"1", "0010", "4.5", "", ""},
                                                                     {"2", "11", "3", "", "12345678901234567"}}));
  EXPECT_EQ(lines(*imported(database.request).dataset), (std::vector<std::string>{"1 0010 v4.5", "2 11 v3"}));
  EXPECT_EQ(database.bytes(), test::contents(database.request.inputs.front()));
}

TEST(Sqlite, ATableOrAViewCanBeChosen) {
  Database database(
      Ratings +
      "CREATE TABLE buys (customer, product, quantity); INSERT INTO buys VALUES ('a', 'x', 2), ('b', 'y', 1);"
      "CREATE VIEW loved AS SELECT user, film FROM \"film \"\" ratings\" WHERE rating > 4;");
  database.request.layout.sheet = "buys";
  EXPECT_EQ(lines(*imported(database.request).dataset), (std::vector<std::string>{"a x q2", "b y q1"}));
  database.request.layout.sheet = "3";
  EXPECT_EQ(lines(*imported(database.request).dataset), (std::vector<std::string>{"1 0010"}));
  EXPECT_EQ(previewed(database.request).sheet.value, "loved");
  database.request.layout.sheet = "sales";
  EXPECT_EQ(errorOf([&] { (void)previewed(database.request); }, ErrorCode::BadParameters),
            "shop.db has no sheet or table sales. | Choose from: film \" ratings, buys, loved.");
}

TEST(Sqlite, TablesOfCustomersAndProductsJoin) {
  const Database database(
      "CREATE TABLE orders (customer_id, product_id, quantity, price); INSERT INTO orders VALUES (1, 7, 2, 3.5), (2, "
      "8, 1, 9);"
      "CREATE TABLE customers (customer_id INTEGER PRIMARY KEY, region TEXT, age INT);"
      "INSERT INTO customers VALUES (1, 'North', 30), (2, 'South', 41);"
      "CREATE TABLE products (product_id, title, category) ; INSERT INTO products VALUES (7, 'Lamp', 'Home'), (8, "
      "'Cup', 'Home');");
  const Imported read = imported(database.request);
  EXPECT_EQ(lines(*read.dataset), (std::vector<std::string>{"1 7 q2 p3.5", "2 8 q1 p9"}));
  EXPECT_EQ(read.dataset->products.title(0), "Lamp");
  EXPECT_EQ(read.report.customersListed, 2);
}

/// A shop of music: each table once with foreign keys that are declared, once without.
std::string musicShop(bool declared) {
  const auto references = [&](const std::string& table, const std::string& key) {
    return declared ? " REFERENCES " + table + "(" + key + ")" : std::string();
  };
  const std::string id = " INTEGER PRIMARY KEY";
  std::string sql =
      "CREATE TABLE Album (AlbumId" + id + ", Title TEXT, ArtistId INT" + references("Artist", "ArtistId") +
      "); CREATE TABLE Artist (ArtistId" + id + ", Name TEXT); CREATE TABLE Customer (CustomerId" + id +
      ", FirstName TEXT, LastName TEXT, Country TEXT, Email TEXT, SupportRepId INT" +
      references("Employee", "EmployeeId") + "); CREATE TABLE Employee (EmployeeId" + id +
      ", LastName TEXT, Title TEXT, ReportsTo INT" + references("Employee", "EmployeeId") +
      "); CREATE TABLE Genre (GenreId" + id + ", Name TEXT); CREATE TABLE Invoice (InvoiceId" + id +
      ", CustomerId INT" + references("Customer", "CustomerId") +
      ", InvoiceDate DATETIME, BillingCountry TEXT, Total NUMERIC); CREATE TABLE InvoiceLine (InvoiceLineId" + id +
      ", InvoiceId INT" + references("Invoice", "InvoiceId") + ", TrackId INT" + references("Track", "TrackId") +
      ", UnitPrice NUMERIC, Quantity INT); CREATE TABLE MediaType (MediaTypeId" + id +
      ", Name TEXT); CREATE TABLE PlaylistTrack (PlaylistId INT, TrackId INT, PRIMARY KEY (PlaylistId, "
      "TrackId)); CREATE TABLE Track (TrackId" +
      id + ", Name TEXT, AlbumId INT" + references("Album", "AlbumId") + ", MediaTypeId INT" +
      references("MediaType", "MediaTypeId") + ", GenreId INT" + references("Genre", "GenreId") +
      ", Composer TEXT, Milliseconds INT, UnitPrice NUMERIC);"
      "INSERT INTO MediaType VALUES (1, 'MPEG'), (2, 'AAC'); INSERT INTO Genre VALUES (1, 'Rock'), (2, 'Jazz');"
      "INSERT INTO Employee VALUES (1, 'Adams', 'Manager', NULL), (2, 'Edwards', 'Agent', 1);";
  for (int i = 1; i <= 30; ++i) {
    const std::string n = std::to_string(i), half = std::to_string((i + 1) / 2);
    const auto of = [&](int many) { return std::to_string(1 + i % many); };
    if (i <= 6) sql += "INSERT INTO Artist VALUES (" + n + ", 'Artist " + n + "');";
    if (i <= 10) sql += "INSERT INTO Album VALUES (" + n + ", 'Album " + n + "', " + of(6) + ");";
    if (i <= 8)
      sql += "INSERT INTO Customer VALUES (" + n + ", 'F" + n + "', 'L" + n + "', 'Spain', 'c" + n + "@x.org', " +
             of(2) + ");";
    sql += "INSERT INTO Track VALUES (" + n + ", 'Song " + n + "', " + of(10) + ", " + of(2) + ", " + of(2) +
           ", NULL, 1000, 0.99);";
    sql += "INSERT INTO InvoiceLine VALUES (" + n + ", " + half + ", " + std::to_string(1 + i * 7 % 30) + ", 0.99, 1);";
    sql += "INSERT INTO PlaylistTrack VALUES (1, " + n + ");";
    if (i <= 15)
      sql += "INSERT INTO Invoice VALUES (" + n + ", " + of(8) + ", '2024-01-" + (i < 10 ? "0" : "") + n +
             " 00:00:00', 'Spain', 1.98);";
  }
  return "BEGIN;" + sql + "COMMIT;";
}

TEST(Sqlite, AShopOfMusic) {
  for (const bool declared : {true, false}) {
    SCOPED_TRACE(declared);
    const Imported read = imported(Database(musicShop(declared)).request);
    EXPECT_EQ(read.report.kind, DatasetKind::Transactions);
    EXPECT_EQ(read.report.rowsKept, 30);
    EXPECT_EQ(read.report.customersListed, 8);
    EXPECT_EQ(read.report.productsListed, 30);
    const Dataset& dataset = *read.dataset;
    const Index song = *dataset.products.find("8");
    EXPECT_EQ(lines(dataset).front(), "1 16 q1 p0.99 t1704672000 o8");
    EXPECT_EQ(dataset.products.title(song), "Song 8");
    const auto text = [&](const char* name) {
      const AttributeColumn* column = dataset.products.attributes().find(name);
      return column == nullptr ? "" : column->text(song);
    };
    EXPECT_EQ(text("Album"), "Album 9");
    EXPECT_EQ(text("Artist"), "Artist 4");
    EXPECT_EQ(text("MediaType"), "MPEG");
    EXPECT_EQ(text("Genre"), "Rock");
    EXPECT_EQ(dataset.customers.attributes().find("Email")->text(0), "c1@x.org");
  }
}

TEST(Sqlite, ATradersShop) {
  for (const bool declared : {true, false}) {
    SCOPED_TRACE(declared);
    const std::string customer = declared ? " REFERENCES Customers" : "",
                      category = declared ? " REFERENCES Categories" : "",
                      product = declared ? " REFERENCES Products" : "", order = declared ? " REFERENCES Orders" : "";
    std::string sql =
        "BEGIN; CREATE TABLE Categories (CategoryID INTEGER PRIMARY KEY, CategoryName TEXT, Description TEXT, Picture "
        "BLOB);"
        "CREATE TABLE Customers (CustomerID TEXT PRIMARY KEY, CompanyName TEXT, ContactName TEXT, City TEXT);"
        "CREATE TABLE Orders (OrderID INTEGER PRIMARY KEY, CustomerID TEXT" +
        customer +
        ", EmployeeID INT, OrderDate TEXT, RequiredDate TEXT, ShipVia INT, Freight NUMERIC, ShipCity TEXT);"
        "CREATE TABLE \"Order Details\" (OrderID INT" +
        order + ", ProductID INT" + product +
        ", UnitPrice NUMERIC, Quantity INT, Discount REAL, PRIMARY KEY (OrderID, ProductID));"
        "CREATE TABLE Products (ProductID INTEGER PRIMARY KEY, ProductName TEXT, SupplierID INT, CategoryID INT" +
        category +
        ", QuantityPerUnit TEXT, UnitPrice NUMERIC, UnitsInStock INT);"
        "CREATE TABLE Shippers (ShipperID INTEGER PRIMARY KEY, CompanyName TEXT, Phone TEXT);"
        "CREATE TABLE Suppliers (SupplierID INTEGER PRIMARY KEY, CompanyName TEXT, ContactName TEXT);"
        "INSERT INTO Categories VALUES (1, 'Beverages', 'Soft drinks', x'00'), (2, 'Condiments', 'Sauces', x'00');"
        "INSERT INTO Suppliers VALUES (1, 'Exotic Liquids', 'A'), (2, 'Cajun Delights', 'B');"
        "INSERT INTO Shippers VALUES (1, 'Speedy', '1'), (2, 'United', '2');"
        "INSERT INTO Customers VALUES ('ALFKI', 'Alfreds', 'Maria', 'Berlin'), ('ANATR', 'Ana', 'Ana', 'Mexico'), "
        "('BERGS', 'Berglunds', 'Eva', 'Lulea');";
    for (int i = 1; i <= 12; ++i) {
      const std::string n = std::to_string(i);
      sql += "INSERT INTO Products VALUES (" + n + ", 'Food " + n + "', " + std::to_string(1 + i % 2) + ", " +
             std::to_string(1 + i % 2) + ", '10 boxes', 18, 39);";
      if (i <= 6) {
        sql += "INSERT INTO Orders VALUES (" + std::to_string(10247 + i) + ", '" + (i % 2 == 0 ? "ALFKI" : "ANATR") +
               "', 5, '2016-07-0" + n + "', '2016-08-01', 1, 32.38, 'Reims');";
      }
      sql +=
          "INSERT INTO \"Order Details\" VALUES (" + std::to_string(10248 + (i - 1) / 2) + ", " + n + ", 14, 12, 0);";
    }
    const Imported read = imported(Database(sql + "COMMIT;").request);
    EXPECT_EQ(read.report.rowsKept, 12);
    EXPECT_EQ(read.report.customers, 2);
    EXPECT_EQ(read.report.customersListed, 3);
    const Dataset& dataset = *read.dataset;
    const Index food = *dataset.products.find("3");
    EXPECT_EQ(dataset.products.title(food), "Food 3");
    EXPECT_EQ(dataset.products.attributes().find("Category")->text(food), "Condiments");
    EXPECT_EQ(dataset.products.attributes().find("Supplier")->text(food), "Cajun Delights");
    EXPECT_EQ(lines(dataset).front(), "ALFKI 3 q12 p14 t1467417600 o10249");
    EXPECT_EQ(dataset.customers.attributes().find("CompanyName")->text(0), "Alfreds");
  }
}

TEST(Sqlite, DeclaredKeysDecideWhateverTheColumnsAreCalled) {
  const Imported read =
      imported(Database("CREATE TABLE things (nr INTEGER PRIMARY KEY, label TEXT, what TEXT);"
                        "CREATE TABLE sold (customer TEXT, product INT REFERENCES things, quantity INT);"
                        "CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, kind TEXT);"
                        "INSERT INTO things VALUES (1, 'Lamp', 'a'), (2, 'Pen', 'b'), (3, 'Cup', 'a');"
                        "INSERT INTO products VALUES (1, 'No', 'x'), (2, 'Not', 'x'), (3, 'Never', 'y');"
                        "INSERT INTO sold VALUES ('x', 1, 2), ('y', 2, 1), ('x', 3, 1), ('y', 1, 1);")
                   .request);
  EXPECT_EQ(read.dataset->products.attributes().find("label")->text(0), "Lamp");
  EXPECT_EQ(read.dataset->products.attributes().find("kind"), nullptr);
}

TEST(Sqlite, InAnArchive) {
  const Database database(Ratings);
  const Files files(zipped({{"data/shop.db", database.bytes()}}), "shop.zip");
  EXPECT_EQ(files.read().report.rowsRead, 2);
}

TEST(Sqlite, ChangesThatAreNotInTheFileYet) {
  const Database database(Ratings);
  sqlite3* writer = nullptr;
  ASSERT_EQ(sqlite3_open(database.request.inputs.front().c_str(), &writer), SQLITE_OK);
  sqlite3_exec(writer, "PRAGMA journal_mode = WAL; INSERT INTO \"film \"\" ratings\" VALUES (3, '3', 3, NULL, NULL)",
               nullptr, nullptr, nullptr);
  const Imported read = imported(database.request);
  EXPECT_EQ(read.report.rowsRead, 2);
  EXPECT_NE(note(read.report, "changes_not_read"), nullptr);
  sqlite3_close(writer);
  EXPECT_EQ(imported(database.request).report.rowsRead, 3);
}

TEST(Sqlite, TextThatIsNoUtf8IsReplacedAndCounted) {
  const Database database(
      "CREATE TABLE r (user, film, rating); INSERT INTO r VALUES (1, CAST(x'41FF42' AS TEXT), 3), "
      "(2, 'a' || char(0) || 'b', 4);");
  const Imported read = imported(database.request);
  EXPECT_EQ(lines(*read.dataset), (std::vector<std::string>{"1 A\uFFFDB v3", "2 a\uFFFDb v4"}));
  EXPECT_NE(note(read.report, "replaced_bytes"), nullptr);
}

TEST(Sqlite, BadOnes) {
  const Database project("PRAGMA application_id = 0x4B696E64; CREATE TABLE t (user, film);");
  EXPECT_EQ(
      errorOf([&] { (void)previewed(project.request); }, ErrorCode::BadData),
      "shop.db is a project of this program, not data for one. | Open it as a project; to take its data elsewhere, "
      "write them as CSV.");
  const Database empty("CREATE TABLE t (a); DROP TABLE t;");
  EXPECT_NE(errorOf([&] { (void)previewed(empty.request); }, ErrorCode::BadData).find("holds no table"),
            std::string::npos);
}

TEST(Sqlite, AViewThatDoesNotEnd) {
  const Database file(
      "CREATE VIEW v AS WITH RECURSIVE n(user) AS (SELECT 1 UNION ALL SELECT user + 1 FROM n) SELECT user FROM n WHERE "
      "user < 0;");
  sqlite::Database database(InputFile::at(file.request.inputs.front()).open(), 3);
  const auto rows = database.rowsOf("v");
  EXPECT_NE(errorOf([&] { (void)database.step(rows); }, ErrorCode::BadData).find("does not end"), std::string::npos);
}

TEST(Sqlite, DamagedOnes) {
  std::string sql = "CREATE TABLE r (user, film, rating);";
  for (int i = 0; i < 500; ++i) sql += "INSERT INTO r VALUES (" + std::to_string(i) + ", 'film number', 3);";
  const std::string whole = Database("BEGIN;" + sql + "COMMIT;").bytes();
  for (std::size_t part = 1; part < 4; ++part) {
    const Files files(whole.substr(0, whole.size() * part / 4), "shop.db");
    EXPECT_NE(errorOf([&] { (void)files.read(); }, ErrorCode::BadData).find("The database "), std::string::npos);
  }
  Random random(3);
  for (int round = 0; round < 200; ++round) {
    std::string flipped = whole;
    for (int i = 0; i < 20; ++i)
      flipped[16 + random.below(flipped.size() - 16)] ^= static_cast<char>(1 + random.below(255));
    const Files files(flipped, "shop.db");
    try {
      (void)files.read();
    } catch (const Error& error) {
      EXPECT_FALSE(error.hint().empty());
    }
  }
}

TEST(Sqlite, WhatIsWrittenIsReadBack) {
  Random random(13);
  for (int round = 0; round < 10; ++round) {
    std::string sql = "BEGIN; CREATE TABLE sales (";
    for (const std::string& name : SaleColumns) sql += (name == SaleColumns.front() ? "\"" : ", \"") + name + '"';
    sql += ");";
    std::vector<std::vector<std::string>> expected;
    for (const Sale& sale : randomSales(random, 100)) {
      const std::string title = sale.title.empty() ? "NULL" : '\'' + sale.title + '\'';
      sql += "INSERT INTO sales VALUES (" + sale.order + ",'" + sale.customer + "','" + sale.product + "'," + title +
             ',' + std::to_string(sale.quantity) + ',' + std::to_string(sale.cents / 100.0) + ",'" +
             formatDateTime(sale.time) + "');";
      expected.push_back(sale.cells());
    }
    const Preview preview = previewed(Database(sql + "COMMIT;").request);
    EXPECT_EQ(columnsOf(preview), SaleColumns);
    EXPECT_EQ(cellsOf(preview), expected);
  }
}

}  // namespace
}  // namespace kindred::imports
