#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

constexpr std::string_view Ratings =
    "{\"user\":\"u1\",\"item\":\"i1\",\"rating\":4.5,\"timestamp\":964982703}\n"
    "{\"user\":\"u2\",\"rating\":3,\"item\":\"i1\",\"timestamp\":964982704,\"details\":{\"price\":\"2\"}}\n"
    "\n"
    "{\"item\":\"i2\",\"user\":\"u2\",\"rating\":\"1\",\"timestamp\":964982705,\"tags\":[\"a\",\"b\"]}\n";

TEST(JsonLines, OneObjectALine) {
  const Files files(Ratings, "events.txt");
  const Imported result = files.read();
  EXPECT_EQ(result.report.format, "json_lines");
  EXPECT_EQ(result.report.kind, DatasetKind::Explicit);
  EXPECT_EQ(result.report.encoding, "UTF-8");
  EXPECT_EQ(lines(*result.dataset),
            (std::vector<std::string>{"u1 i1 v4.5 t964982703", "u2 i1 v3 t964982704", "u2 i2 v1 t964982705"}));
  std::vector<std::string> columns;
  for (const PreviewColumn& column : result.preview.columns) columns.push_back(column.name);
  EXPECT_EQ(columns, (std::vector<std::string>{"user", "item", "rating", "timestamp", "details.price", "tags"}));
  EXPECT_EQ(result.preview.rows[2].line, 4);
  EXPECT_EQ(result.preview.rows[2].cells[5], "a|b");
}

TEST(JsonLines, OneListPrintedAnyWay) {
  for (const char* text :
       {"[{\"user\":\"u1\",\"item\":\"i,]1\",\"rating\":4},{\"user\":\"u2\",\"item\":\"i1\",\"rating\":2}]",
        "\xEF\xBB\xBF [\r\n  {\r\n    \"user\": \"u1\",\r\n    \"item\": \"i,]1\",\r\n    \"rating\": 4\r\n  },\r\n"
        "  {\r\n    \"user\": \"u2\",\r\n    \"item\": \"i1\",\r\n    \"rating\": 2\r\n  }\r\n]\r\n"}) {
    const Imported result = Files(text, "a.json").read();
    EXPECT_EQ(result.report.format, "json_lines");
    EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"u1 i,]1 v4", "u2 i1 v2"}));
  }
  const Imported late =
      Files("[\n{\"user\":\"u1\",\"item\":\"i1\",\"rating\":4},\n 7,\n\n{\"user\":\"u2\"", "a.json").read();
  EXPECT_EQ(late.report.rowsKept, 1);
  ASSERT_EQ(late.report.skipped.size(), 1U);
  EXPECT_EQ(late.report.skipped[0].count, 2);
  EXPECT_EQ(late.report.skipped[0].examples[0].line, 3);
  EXPECT_EQ(late.report.skipped[0].examples[1].line, 5);
}

TEST(JsonLines, AListWithinAnObject) {
  const std::string list =
      "[{\"user\":\"u1\",\"item\":\"i1\",\"rating\":4},\n{\"user\":\"u2\",\"item\":\"i[{1\",\"rating\":2}]";
  for (const std::string& text :
       {"{\"orders\":" + list + "}",
        "{\"page\": \"[{\", \"tags\": [1], \"data\": {\"orders\": " + list + "},\n\"x\": [{}]}\n"}) {
    const Imported result = Files(text, "a.json").read();
    EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"u1 i1 v4", "u2 i[{1 v2"})) << text;
  }
  const Files oneALine(
      "{\"user\":\"u1\",\"item\":\"i1\",\"seen\":[{\"a\":1}]}\n{\"user\":\"u2\",\"item\":\"i1\",\"seen\":[]}\n");
  EXPECT_EQ(oneALine.read().report.rowsKept, 2) << "lists of single records";
}

TEST(JsonLines, SeveralListsAreTables) {
  Files files(
      R"({"users": [{"id": 7, "email": "a@b.c"}, {"id": 8, "email": "d@e.f"}], "meta": {"shops": [{"town": "X"}]},)"
      R"( "products": [{"id": "p", "name": "Lamp", "price": 3}, {"id": "q", "name": "Pen", "price": 1}],)"
      "\n"
      R"( "orders": [{"id": 1, "user_id": 7, "product_id": "p", "quantity": 2},)"
      "\n"
      R"( {"id": 2, "user_id": 8, "product_id": "q", "quantity": 1}, {"id": 3, "user_id": 7, "product_id": "q"}]})",
      "shop.json");
  const Imported read = files.read();
  EXPECT_EQ(lines(*read.dataset), (std::vector<std::string>{"7 p q2", "8 q q1"}));
  EXPECT_EQ(read.report.skipped[0].examples[0].line, 3);
  EXPECT_EQ(read.dataset->products.title(0), "Lamp");
  EXPECT_EQ(read.report.customersListed, 2);
  EXPECT_NE(english(note(read.report, "sheets_not_used")->text).find("shops"), std::string::npos);
  files.request.layout.sheet = "products";
  EXPECT_EQ(files.read().report.kind, DatasetKind::Products);
}

TEST(JsonLines, OrdersThatHoldTheirLines) {
  const Files wrapped(
      R"({"orders": [{"id": 4500, "created_at": "2024-03-01T23:30:00+01:00", "email": "c0@x.org", "customer": {"id": 70},)"
      R"( "taxes": [{"rate": 1}, {"rate": 2}, {"rate": 3}], "line_items": [{"id": 1, "sku": "S0", "title": "T0", "quantity": 1,)"
      R"( "price": "9.50"}, {"id": 2, "sku": "S1", "title": "T1", "quantity": 2, "price": "3.00"}]}, {"id": 4501,)"
      R"( "created_at": "2024-03-02T23:30:00+01:00", "customer": {"id": 71}, "line_items": []}, {"id": 4502,)"
      R"( "created_at": "2024-03-03T23:30:00+01:00", "customer": {"id": 71}, "line_items": [{"id": 3, "sku": "S1",)"
      R"( "title": "T1", "quantity": 1, "price": "3.00"}]}]})",
      "shop.json");
  const Imported read = wrapped.read();
  EXPECT_EQ(lines(*read.dataset),
            (std::vector<std::string>{"70 S0 q1 p9.5 t1709335800 o4500", "70 S1 q2 p3 t1709335800 o4500",
                                      "71 S1 q1 p3 t1709508600 o4502"}));
  EXPECT_EQ(read.dataset->products.title(0), "T0");
  EXPECT_NE(note(read.report, "items_as_rows"), nullptr);

  const Files mongo(
      R"({"_id":{"$oid":"5bd0"},"saleDate":{"$date":"2024-03-01T21:06:49.506Z"},"items":[{"name":"pen","tags":["a"],)"
      R"("price":{"$numberDecimal":"10.09"},"quantity":1},{"name":"cup","price":{"$numberDecimal":"12.5"},"quantity":2}],)"
      R"("customer":{"gender":"M","age":40,"email":"c0@x.org"}})"
      "\n"
      R"({"_id":{"$oid":"5bd1"},"saleDate":{"$date":"2024-03-02T21:06:49.506Z"},"items":[{"name":"cup","price":)"
      R"({"$numberDecimal":"12.5"},"quantity":1}],"customer":{"gender":"F","age":41,"email":"c1@x.org"}})"
      "\n",
      "sales.json");
  EXPECT_EQ(lines(*mongo.read().dataset), (std::vector<std::string>{"c0@x.org cup q2 p12.5 t1709327209 o5bd0",
                                                                    "c0@x.org pen q1 p10.09 t1709327209 o5bd0",
                                                                    "c1@x.org cup q1 p12.5 t1709413609 o5bd1"}));

  const Files baskets(
      R"({"session":"s1","user_id":"u1","cart":{"items":[{"product":{"sku":"a","price":2},"qty":3},{"product":{"sku":"b",)"
      R"("price":1},"qty":1}]}})"
      "\n"
      R"({"session":"s2","user_id":"u2","cart":{"items":[{"product":{"sku":"a","price":2},"qty":1}]}})"
      "\n");
  EXPECT_EQ(lines(*baskets.read().dataset), (std::vector<std::string>{"u1 a q3 p2", "u1 b q1 p1", "u2 a q1 p2"}));

  const Files people(R"({"user_id":"u1","history":[{"movie_id":5,"rating":4},{"movie_id":6,"rating":3}]})"
                     "\n"
                     R"({"user_id":"u2","history":[{"movie_id":5,"rating":1}]})"
                     "\n");
  EXPECT_EQ(lines(*people.read().dataset), (std::vector<std::string>{"u1 5 v4", "u1 6 v3", "u2 5 v1"}));
}

TEST(JsonLines, BrokenLinesAreCountedAndShown) {
  const Files files(std::string(Ratings) + "{\"user\":\"u3\",\"item\":\n[1]\n{\"user\":\"u4\"," +
                    "\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}\n" +
                    "{\"user\":\"u5\",\"item\":\"i1\",\"rating\":1e999,\"timestamp\":1}\n");
  const Imported result = files.read();
  EXPECT_EQ(result.report.rowsRead, 7);
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"unreadable", 4}}));
  const SkippedLine& first = result.report.skipped[0].examples[0];
  EXPECT_EQ(first.line, 5);
  EXPECT_EQ(first.text, "{\"user\":\"u3\",\"item\":");
}

TEST(JsonLines, LongLinesAreSkipped) {
  const std::string letters(11'000'000, 'x');
  const Imported result =
      Files("{\"user\":\"" + letters + "\"}\n" + std::string(Ratings) + "{\"user\":\"" + letters).read();
  EXPECT_EQ(result.report.rowsKept, 3);
  EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"unreadable", 2}}));
  const Imported list = Files("[{\"user\":\"u1\",\"item\":\"i1\",\"rating\":4},{\"user\":\"" + letters +
                              "\"},{\"user\":\"u2\",\"item\":\"i1\",\"rating\":2}]")
                            .read();
  EXPECT_EQ(list.report.rowsKept, 2);
  EXPECT_EQ(list.report.rowsRead, 3);
  const Files endless("[{\"user\":\"u1\",\"item\":\"i1\",\"rating\":4},\n{\"user\":\"" + letters);
  EXPECT_NE(errorOf([&] { (void)endless.read(); }, ErrorCode::BadData).find("line 2"), std::string::npos);
}

TEST(JsonLines, BytesOutsideTheEncodingAndOtherUnicode) {
  const Imported bad = Files("{\"user\":\"u\xFF\",\"item\":\"i\\ud800\",\"rating\":4}\n").read();
  EXPECT_EQ(lines(*bad.dataset), std::vector<std::string>{"u� i� v4"});
  ASSERT_NE(note(bad.report, "replaced_bytes"), nullptr);
  const std::string_view plain = "{\"user\":\"u1\",\"item\":\"i1\",\"rating\":4}\n";
  std::string wide = "\xFF\xFE";
  for (const char c : plain) wide.append({c, '\0'});
  EXPECT_EQ(lines(*Files(wide).read().dataset), std::vector<std::string>{"u1 i1 v4"});
}

TEST(JsonLines, OtherJsonIsRefusedClearly) {
  const Files printed("{\n  \"ratings\": {\n    \"a\": {\"user\": 1}\n  }\n}\n", "a.json");
  EXPECT_NE(errorOf([&] { (void)printed.read(); }, ErrorCode::BadData).find("neither JSON of one object a line"),
            std::string::npos);
  const Files empty("[]", "a.json");
  errorOf([&] { (void)empty.read(); }, ErrorCode::BadData);
}

TEST(JsonLines, ManyKeysAreCapped) {
  std::string text;
  for (int row = 0; row < 3; ++row) {
    text += "{\"user\":\"u" + std::to_string(row) + "\",\"item\":\"i\",\"rating\":4";
    for (int i = 0; i < 20'000; ++i) text += ",\"k" + std::to_string(i) + "\":1";
    text += "}\n";
  }
  const Imported result = Files(text).read();
  EXPECT_EQ(result.report.rowsKept, 3);
  EXPECT_EQ(result.preview.columns.size(), 1000U);
  EXPECT_NE(note(result.report, "keys_left_out"), nullptr);
}

TEST(JsonLines, RolesThatWereSetCountAndListsJoin) {
  Files files(
      "{\"who\":\"u1\",\"what\":\"i1\",\"when\":\"2020-01-02\"}\n{\"who\":\"u2\",\"what\":\"i2\",\"when\":\"2020-01-"
      "03\"}\n");
  files.request.layout.roles = {{"who", Role::Customer}, {"what", Role::Product}, {"when", Role::Time}};
  files.request.products = files.folder.write(
      "p.jsonl",
      "{\"what\":\"i1\",\"title\":\"Lamp\",\"genres\":[\"A\",\"B\"]}\n{\"what\":\"i3\",\"title\":\"Pen\"}\n");
  files.request.productsLayout.roles = {{"what", Role::Product}};
  files.request.customers =
      files.folder.write("c.json", "[{\"customer\":\"u2\",\"age\":30},{\"customer\":\"u1\",\"age\":40}]");
  const Imported result = files.read();
  EXPECT_EQ(result.report.productsListed, 3);
  EXPECT_EQ(result.dataset->products.title(0), "Lamp");
  EXPECT_EQ(result.dataset->products.attributes().find("genres")->text(0), "A|B");
  EXPECT_EQ(result.dataset->customers.attributes().find("age")->text(1), "30");
  files.request.layout.roles.emplace("nothing", Role::Value);
  errorOf([&] { (void)files.read(); }, ErrorCode::BadParameters);
}

TEST(JsonLines, WhatIsWrittenIsReadBack) {
  Random random(11);
  std::string text;
  std::vector<std::string> expected;
  for (int i = 0; i < 3000; ++i) {
    const std::string user = "u" + std::to_string(100'000 + i), item = "i" + std::to_string(random.below(50));
    const std::string rating = std::to_string(1 + random.below(5)), time = std::to_string(964'982'703 + i);
    std::vector<std::string> fields = {"\"user\":\"" + user + '"', "\"item\":\"" + item + '"', "\"rating\":" + rating,
                                       "\"timestamp\": " + time,
                                       "\"note\":\"" + std::string(random.below(900), 'n') + '"'};
    for (std::size_t n = fields.size(); n > 1; --n) std::swap(fields[n - 1], fields[random.below(n)]);
    text += '{';
    for (std::size_t n = 0; n < fields.size(); ++n) text += (n > 0 ? "," : "") + fields[n];
    text += "}\n";
    expected.push_back(user + ' ' + item + " v" + rating + " t" + time);
  }
  EXPECT_EQ(lines(*Files(text).read().dataset), expected);
}

}  // namespace
}  // namespace kindred::imports
