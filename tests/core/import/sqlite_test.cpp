// Databases of other programs.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "core/import/sqlite/database.h"
#include "tests/core/import/sheets.h"

namespace kindred::import {
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
}  // namespace kindred::import
