// Random data written in random dialects reads back equal.
#include <gtest/gtest.h>
#include <iconv.h>

#include <algorithm>

#include "core/base/date.h"
#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

struct Row {
  std::string customer, product, title;
  double price = 0;
  int quantity = 1;
  std::int64_t time = 0;
};

struct Style {
  char delimiter = ',';
  char decimal = '.';
  const char* encoding = "UTF-8";
  bool mark = false;
  const char* lineEnd = "\n";
  bool quoteAll = false;
  bool german = false;  ///< 31.12.2010 rather than 2010-12-31
};

std::string encoded(const std::string& text, const Style& style) {
  const iconv_t converter = iconv_open(style.encoding, "UTF-8");
  std::string in = style.mark ? "\uFEFF" + text : text, result(in.size() * 4 + 8, '\0');
  char* from = in.data();
  char* to = result.data();
  std::size_t fromLeft = in.size(), toLeft = result.size();
  EXPECT_NE(iconv(converter, &from, &fromLeft, &to, &toLeft), static_cast<std::size_t>(-1));
  iconv_close(converter);
  result.resize(result.size() - toLeft);
  return result;
}

std::string cell(std::string text, const Style& style) {
  const bool needsQuotes =
      style.quoteAll || text.find_first_of(std::string("\"\r\n") + style.delimiter) != std::string::npos;
  if (!needsQuotes) return text;
  for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) text.insert(at, 1, '"');
  return '"' + text + '"';
}

std::string number(double value, const Style& style) {
  std::string text = std::to_string(value);
  std::ranges::replace(text, '.', style.decimal);
  return text;
}

std::string date(std::int64_t seconds, const Style& style) {
  const std::string iso = formatDateTime(seconds);
  if (!style.german) return iso;
  return iso.substr(8, 2) + '.' + iso.substr(5, 2) + '.' + iso.substr(0, 4) + iso.substr(10);
}

std::string written(const std::vector<Row>& rows, const Style& style) {
  const std::string d(1, style.delimiter);
  std::string text =
      "customer id" + d + "product id" + d + "title" + d + "price" + d + "quantity" + d + "date" + style.lineEnd;
  for (const Row& row : rows) {
    text += cell(row.customer, style) + d + cell(row.product, style) + d + cell(row.title, style) + d +
            cell(number(row.price, style), style) + d + std::to_string(row.quantity) + d + date(row.time, style) +
            style.lineEnd;
  }
  return encoded(text, style);
}

std::vector<Row> randomRows(Random& random, const std::string& letters) {
  std::vector<std::string> characters;
  for (std::size_t i = 0; i < letters.size();) {
    std::size_t length = 1;
    while (i + length < letters.size() && (letters[i + length] & 0xC0) == 0x80) ++length;
    characters.push_back(letters.substr(i, length));
    i += length;
  }
  const auto word = [&](std::size_t longest) {
    std::string text = "w";
    for (std::size_t i = random.below(longest); i > 0; --i) text += characters[random.below(characters.size())];
    return text + "w";
  };
  std::vector<Row> rows;
  std::map<std::string, std::string> titles;  // one a product
  for (int i = 0; i < 60; ++i) {
    Row row{word(4),
            word(4),
            {},
            static_cast<double>(1 + random.below(100'000)) / 100,
            static_cast<int>(1 + random.below(9)),
            1'262'304'000 + static_cast<std::int64_t>(random.below(60'000'000))};
    row.title = titles.try_emplace(row.product, word(12)).first->second;
    rows.push_back(row);
  }
  return rows;
}

void expectEqual(const Dataset& dataset, std::vector<Row> rows) {
  std::ranges::sort(rows, {}, [](const Row& r) { return std::tuple(r.customer, r.time, r.product); });
  ASSERT_EQ(dataset.events.size(), static_cast<std::int64_t>(rows.size()));
  Index customer = 0;
  for (std::size_t e = 0; e < rows.size(); ++e) {
    while (dataset.events.end(customer) <= static_cast<std::int64_t>(e)) ++customer;
    EXPECT_EQ(dataset.customers.id(customer), rows[e].customer);
    EXPECT_EQ(dataset.products.id(dataset.events.product[e]), rows[e].product);
    EXPECT_EQ(dataset.products.title(dataset.events.product[e]), rows[e].title);
    EXPECT_DOUBLE_EQ(dataset.events.unitPrice[e], rows[e].price);
    EXPECT_EQ(dataset.events.quantity[e], static_cast<float>(rows[e].quantity));
    EXPECT_EQ(dataset.events.time[e], rows[e].time);
  }
}

TEST(RoundTrip, AnyDialectAndEncoding) {
  struct Alphabet {
    const char* encoding;
    bool mark;
    std::string letters;
  };
  const std::vector<Alphabet> alphabets = {
      {"UTF-8", false, "abc \",;\t|\n日é€Ж😀"}, {"UTF-8", true, "ab\"\n,;Жф"},
      {"UTF-16LE", true, "ab\";\n日é"},        {"UTF-16BE", true, "ab;,Ж"},
      {"UTF-16LE", false, "abcdef ;,\"\nЖя"},  {"UTF-16BE", false, "abcdef ;,\"\nЖя"},
      {"CP1251", false, "абвгдежз \";,\n"},    {"CP1252", false, "abcdefghijklmnop é\";,\n"}};
  Random random(5);
  for (const Alphabet& alphabet : alphabets) {
    for (const char delimiter : {',', ';', '\t', '|'}) {
      Style style{.delimiter = delimiter, .encoding = alphabet.encoding, .mark = alphabet.mark};
      style.decimal = delimiter == ',' ? '.' : random.below(2) == 0 ? ',' : '.';
      style.lineEnd = random.below(2) == 0 ? "\n" : "\r\n";
      style.quoteAll = random.below(2) == 0;
      style.german = random.below(2) == 0;
      const std::vector<Row> rows = randomRows(random, alphabet.letters);
      const Files files(written(rows, style));
      SCOPED_TRACE(std::string(alphabet.encoding) + " delimiter " + delimiter + " decimal " + style.decimal);
      const Imported result = files.read();
      EXPECT_EQ(result.report.rowsKept, 60);
      EXPECT_EQ(result.report.delimiter, std::string(1, delimiter));
      expectEqual(*result.dataset, rows);
    }
  }
}

TEST(RoundTrip, RandomTextNeverCrashes) {
  Random random(9);
  const std::string letters = "ab1.,;\"\n\r\t| -C\xD0\x96\xFF";
  int understood = 0;
  for (int round = 0; round < 300; ++round) {
    std::string text = round % 2 == 0 ? "customer,product,price\n" : "";
    for (std::size_t i = random.below(400) + 1; i > 0; --i) text += letters[random.below(letters.size())];
    try {
      const Imported result = Files(text).read();
      std::int64_t skipped = 0;
      for (const Skipped& each : result.report.skipped) skipped += each.count;
      EXPECT_EQ(result.report.rowsRead, result.report.rowsKept + skipped);
      ++understood;
    } catch (const Error& error) {
      EXPECT_FALSE(error.hint().empty());
    }
  }
  EXPECT_GT(understood, 0);
}

}  // namespace
}  // namespace kindred::imports
