#include "core/import/json/fields.h"

#include <gtest/gtest.h>

#include <optional>

#include "core/base/random.h"

namespace kindred::imports::json {
namespace {

struct Read {
  FieldReader reader;

  /// "key=text" of each field, "outer.key=text" of inner ones; nothing where the object cannot be read.
  std::optional<std::vector<std::string>> operator()(const std::string& json) {
    std::string text = json;
    text.reserve(text.size() + Padding);
    if (!reader.read(text)) return std::nullopt;
    std::vector<std::string> result;
    for (const auto& [list, outer, key, value] : reader.fields()) {
      std::string line(outer);
      if (!outer.empty()) line += '.';
      result.push_back(line.append(key).append("=").append(value));
    }
    return result;
  }
};

using Fields = std::vector<std::string>;

TEST(JsonFields, TypesOfMongoAreTheirValues) {
  Read read;
  EXPECT_EQ(read(R"({"_id":{"$oid":"5b"},"at":{"$date":"2024-03-01T21:06:49Z"},"ms":{"$date":{"$numberLong":"17"}},)"
                 R"("shop":{"price":{"$numberDecimal":"10.09"},"$set":{"x":1}},"$oid":"own"})"),
            (Fields{"_id=5b", "at=2024-03-01T21:06:49Z", "ms=17", "shop.price=10.09", "$oid=own"}));
}

TEST(JsonFields, ObjectsInListsAreItems) {
  FieldReader reader(true);
  std::string text = R"({"id":1,"lines":[{"sku":"a\n","of":{"name":"A"},"tags":["x","y"]},{"sku":"b"}],"n":"z\t"})";
  text.reserve(text.size() + Padding);
  ASSERT_TRUE(reader.read(text));
  ASSERT_EQ(reader.items().size(), 2U);
  EXPECT_EQ(reader.items()[0].list, "lines");
  std::vector<std::string> fields;
  for (const Field& field : reader.itemFields())
    fields.push_back(std::string(field.list) + "/" + std::string(field.outer) + "/" + std::string(field.key) + "=" +
                     std::string(field.text));
  EXPECT_EQ(fields, (Fields{"lines//sku=a\n", "lines/of/name=A", "lines//tags=x|y", "lines//sku=b"}));
  EXPECT_EQ(reader.items()[1].begin, 3U);
  EXPECT_EQ(reader.items()[1].end, 4U);
  EXPECT_EQ(reader.fields().back().text, "z\t");
  EXPECT_FALSE(reader.leftOut());
}

TEST(JsonFields, ScalarsStayAsWritten) {
  Read read;
  EXPECT_EQ(
      read(
          R"({"a": "x", "b":1.50,"c":1e999 , "d":-0,"e":true,"f":null, "g":"", "h": NaN, "i":12345678901234567890123})"),
      (Fields{"a=x", "b=1.50", "c=1e999", "d=-0", "e=true", "f=", "g=", "h=", "i=12345678901234567890123"}));
  EXPECT_EQ(read("{}"), Fields());
  EXPECT_EQ(read(R"({"a":1,"a":2})"), (Fields{"a=1", "a=2"}));
}

TEST(JsonFields, InnerObjectsAndLists) {
  Read read;
  EXPECT_EQ(
      read(
          R"({"d":{"price":"12","x":{"y":1},"l":[1,2]},"g":["a",null,"","b"],"n":[["A","B"],["C"]],"e":[],"o":[{"k":1},"z"]})"),
      (Fields{"d.price=12", "d.l=1|2", "g=a|b", "n=A|B|C", "e=", "o=z"}));
  EXPECT_TRUE(read.reader.leftOut());
}

TEST(JsonFields, EscapesAndHalvesOfPairs) {
  Read read;
  EXPECT_EQ(read(R"({"a":"q\"\\\/\n\u0416\ud83d\ude00","\u00e9":["\t","x"]})"), (Fields{"a=q\"\\/\nЖ😀", "é=\t|x"}));
  EXPECT_EQ(read.reader.replaced(), 0);
  EXPECT_EQ(read(R"({"a":"\ud83d","b":"\ude00x","c":"\ud83d\u0041","d":"\u0000"})"),
            (Fields{"a=�", "b=�x", "c=�A", "d=�"}));
  EXPECT_EQ(read.reader.replaced(), 4);
}

TEST(JsonFields, WhatIsBrokenIsNotRead) {
  Read read;
  for (const char* broken : {"",
                             " ",
                             "{",
                             "}",
                             "[]",
                             "1",
                             "\"a\"",
                             "null",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\":1",
                             "{\"a\":1}}",
                             "{\"a\":1} x",
                             "{\"a\":1}{\"b\":2}",
                             "{\"a\":\"x}",
                             "{\"a\":tru}",
                             "{\"a\":[1,2}",
                             "{\"a\":[1,2}]",
                             "{\"a\":\"\\q\"}",
                             "{\"a\":\"\\u12\"}",
                             "{\"a\":\"\t\"}",
                             "{a:1}",
                             "{\"a\":1,}",
                             "{\"a\":{\"b\":}}",
                             "{\"a\":[1,]}",
                             "{\"a\" 1}"}) {
    EXPECT_EQ(read(broken), std::nullopt) << broken;
  }
  EXPECT_EQ(read(R"({"a":1})"), Fields{"a=1"}) << "the reader goes on after what is broken";
}

TEST(JsonFields, DepthIsLimited) {
  Read read;
  const auto nested = [](std::size_t depth, char open, char close) {
    std::string text = "{\"k\":1,\"a\":" + std::string(depth, open) + std::string(depth, close) + "}";
    return text;
  };
  EXPECT_EQ(read(nested(90, '[', ']')), (Fields{"k=1", "a="}));
  EXPECT_EQ(read(nested(100'000, '[', ']')), std::nullopt);
  std::string objects = "{\"k\":1";
  for (int i = 0; i < 100'000; ++i) objects += ",\"a\":{\"b\":1";
  EXPECT_EQ(read(objects + std::string(100'001, '}')), std::nullopt);
  EXPECT_EQ(read(std::string(1'000'000, '[')), std::nullopt);
  EXPECT_EQ(read("{\"a\":" + std::string(1'000'000, '{')), std::nullopt);
}

TEST(JsonFields, PythonsWayOfPrinting) {
  Read read;
  EXPECT_EQ(
      read(R"({'asin': '000', u'title': u'It\'s \xe9 \u0416', "b": "say 'hi'", 'q': 'a "b"', 'n': None, 't': True})"),
      (Fields{"asin=000", "title=It's é Ж", "b=say 'hi'", "q=a \"b\"", "n=", "t=true"}));
  EXPECT_EQ(read(R"({'categories': [['Books', 'Art']], 'salesRank': {'Books': 63L}, 'p': 'C:\dir', 'l': (1, 2)})"),
            (Fields{"categories=Books|Art", "salesRank.Books=63", "p=C:\\dir", "l=1|2"}));
  EXPECT_EQ(read("{'a': 'x"), std::nullopt);
  EXPECT_EQ(read("{'a'"), std::nullopt);
  EXPECT_EQ(read("{'a': 'x\\"), std::nullopt);
}

std::string quoted(const std::string& text, Random& random) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') result += "\\n";
    else if (c == 'u' && random.below(2) == 0) result += "\\u0075";
    else result += c;
  }
  return result + '"';
}

TEST(JsonFields, WhatIsWrittenIsReadBack) {
  Random random(3);
  const std::vector<std::string> letters = {"a", "u", "\"", "\\", "\n", "é", "😀", "{", "}", ",", ":", "[", "]", " "};
  Read read;
  for (int round = 0; round < 500; ++round) {
    std::string json = "{";
    Fields expected;
    for (std::size_t i = random.below(6); i > 0; --i) {
      std::string text = "<";
      for (std::size_t n = random.below(8); n > 0; --n) text += letters[random.below(letters.size())];
      text += '>';
      const std::string key = "k" + std::to_string(random.below(1000));
      json += (json.size() > 1 ? ", " : "") + quoted(key, random) + std::string(random.below(3), ' ') + ":" +
              quoted(text, random);
      expected.push_back(std::string(key).append("=").append(text));
    }
    ASSERT_EQ(read(json + "}"), expected) << json;
  }
}

}  // namespace
}  // namespace kindred::imports::json
