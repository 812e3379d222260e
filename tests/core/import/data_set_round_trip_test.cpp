// Ratings written in the layout of each public data set are read back equal, whatever their customers, products, values
// and times; each ends with one customer's ratings split over blocks of the reader.
#include <algorithm>
#include <functional>
#include <set>

#include "core/base/date.h"
#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

/// What a layout can say of one rating; `value` is in half stars where the layout has those.
struct Rating {
  std::string customer, product, value;
  std::int64_t time = 0;
};

struct LayoutCase {
  const char* name;
  const char* format;
  const char* file;
  const char* header;
  std::function<std::string(const Rating&)> line;
  int levels = 5;
  double step = 1;
  std::int64_t clock = 1;  ///< times are multiples of it; 0: the layout has none
  const char* customers = "";
  const char* products = "";  ///< how ids begin
};

std::string quoted(const std::string& text) { return '"' + text + '"'; }

/// "04 09, 2011", as Amazon writes it, or "April 09, 2011".
std::string american(std::int64_t time, bool inWords) {
  constexpr const char* Months[] = {"January", "February", "March",     "April",   "May",      "June",
                                    "July",    "August",   "September", "October", "November", "December"};
  const std::string date = formatDate(time);
  const std::string month = inWords ? Months[toCivil(time).month - 1] : date.substr(5, 2);
  return month + ' ' + date.substr(8, 2) + ", " + date.substr(0, 4);
}

/// "Wed Mar 22 11:37:04 -0700 2017": the clock time, and how far it is from UTC.
std::string rubyDate(std::int64_t time) {
  constexpr const char* Days[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
  constexpr const char* Months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::string written = formatDateTime(time);
  return std::string(Days[time / SecondsPerDay % 7]) + ' ' + Months[toCivil(time).month - 1] + ' ' +
         written.substr(8, 2) + ' ' + written.substr(11) + " -0700 " + written.substr(0, 4);
}

const std::vector<LayoutCase>& layouts() {
  const auto seconds = [](const Rating& r) { return std::to_string(r.time); };
  static const std::vector<LayoutCase> all = {
      {"MovieLens 100K", "movielens", "u.data", "",
       [=](const Rating& r) { return r.customer + '\t' + r.product + '\t' + r.value + '\t' + seconds(r) + '\n'; }},
      {"MovieLens 1M", "movielens", "ratings.dat", "",
       [=](const Rating& r) { return r.customer + "::" + r.product + "::" + r.value + "::" + seconds(r) + '\n'; }},
      {"MovieLens 10M", "movielens", "ratings.dat", "",
       [=](const Rating& r) { return r.customer + "::" + r.product + "::" + r.value + "::" + seconds(r) + '\n'; }, 10,
       0.5},
      {"MovieLens CSV", "movielens", "ratings.csv", "userId,movieId,rating,timestamp\r\n",
       [=](const Rating& r) { return r.customer + ',' + r.product + ',' + r.value + ',' + seconds(r) + "\r\n"; }, 10,
       0.5},
      {"Book-Crossing", "book_crossing", "BX-Book-Ratings.csv", "\"User-ID\";\"ISBN\";\"Book-Rating\"\r\n",
       [](const Rating& r) { return quoted(r.customer) + ';' + quoted(r.product) + ';' + quoted(r.value) + "\r\n"; },
       10, 1, 0, "", "00"},
      {"Amazon 2014", "amazon", "reviews_Books_5.json", "",
       [=](const Rating& r) {
         return R"({"reviewerID": )" + quoted(r.customer) + R"(, "asin": )" + quoted(r.product) +
                R"(, "helpful": [0, 1], "reviewText": "He's \"here\"\n", "overall": )" + r.value +
                R"(.0, "summary": "so", "unixReviewTime": )" + seconds(r) + R"(, "reviewTime": ")" +
                american(r.time, false) + "\"}\n";
       },
       5, 1, SecondsPerDay, "A", "00"},
      {"Amazon 2023", "amazon", "All_Beauty.jsonl", "",
       [=](const Rating& r) {
         return R"({"rating": )" + r.value + R"(.0, "title": "x", "text": "y", "images": [], "asin": "B9", )" +
                R"("parent_asin": )" + quoted(r.product) + R"(, "user_id": )" + quoted(r.customer) +
                R"(, "timestamp": )" + seconds(r) + R"(000, "helpful_vote": 0, "verified_purchase": true})" + "\n";
       },
       5, 1, 1, "AG", "B0"},
      {"Amazon ratings", "amazon", "ratings_Books.csv", "",
       [=](const Rating& r) { return r.customer + ',' + r.product + ',' + r.value + ".0," + seconds(r) + '\n'; }, 5, 1,
       SecondsPerDay, "A1QGNMC6O1", "B00000"},
      {"Goodreads", "goodreads", "goodreads_interactions_poetry.json", "",
       [](const Rating& r) {
         return R"({"user_id": )" + quoted(r.customer) + R"(, "book_id": )" + quoted(r.product) +
                R"(, "review_id": "1b", "is_read": true, "rating": )" + r.value +
                R"(, "review_text_incomplete": "", "date_added": )" + quoted(rubyDate(r.time)) +
                R"(, "date_updated": )" + quoted(rubyDate(r.time)) + R"(, "read_at": "", "started_at": ""})" + "\n";
       },
       5, 1, 1, "8842281e1d", "0"},
      {"ModCloth", "clothing_fit", "modcloth_final_data.json", "",
       [](const Rating& r) {
         return R"({"item_id": )" + quoted(r.product) + R"(, "size": 7, "quality": )" + r.value +
                R"(.0, "category": "new", "fit": "small", "user_id": )" + quoted(r.customer) + "}\n";
       },
       5, 1, 0},
      {"RentTheRunway", "clothing_fit", "renttherunway_final_data.json", "",
       [](const Rating& r) {
         return R"({"fit": "fit", "user_id": )" + quoted(r.customer) + R"(, "item_id": )" + quoted(r.product) +
                R"(, "rating": )" + quoted(r.value) + R"(, "category": "gown", "size": 12, "review_date": ")" +
                american(r.time, true) + "\"}\n";
       },
       10, 1, SecondsPerDay}};
  return all;
}

/// Different ratings: each customer of each product once.
std::vector<Rating> ratingsFor(const LayoutCase& layout) {
  Random random(17);
  std::vector<Rating> ratings;
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (int i = 0; i < 6000; ++i) {
    const std::size_t customer = 1 + (i % 8 == 0 ? 0 : random.below(700)), product = 1 + random.below(4000);
    if (!pairs.emplace(customer, product).second) continue;
    const double value = layout.step * static_cast<double>(1 + random.below(static_cast<std::uint64_t>(layout.levels)));
    const auto time = static_cast<std::int64_t>(1'000'000'000 + random.below(500'000'000));
    ratings.push_back({layout.customers + std::to_string(1000 + customer),
                       layout.products + std::to_string(1000 + product), englishNumber(value),
                       layout.clock > 0 ? time - time % layout.clock : 0});
  }
  return ratings;
}

TEST(DataSets, WhatIsWrittenIsReadBack) {
  for (const LayoutCase& layout : layouts()) {
    SCOPED_TRACE(layout.name);
    std::string text = layout.header;
    std::vector<std::string> expected;
    for (const Rating& rating : ratingsFor(layout)) {
      text += layout.line(rating);
      expected.push_back(rating.customer + ' ' + rating.product + " v" + rating.value);
      if (layout.clock > 0) expected.back() += " t" + std::to_string(rating.time);
    }
    const Imported result = Files(text, layout.file).read();
    EXPECT_EQ(result.report.format, layout.format);
    EXPECT_EQ(result.report.rowsRead, static_cast<std::int64_t>(expected.size()));
    std::vector<std::string> found = lines(*result.dataset);
    std::ranges::sort(found);
    std::ranges::sort(expected);
    EXPECT_TRUE(found == expected) << found.front() << "\n" << expected.front();
  }
}

TEST(Cdnow, WhatIsWrittenIsReadBack) {
  Random random(23);
  std::string text;
  std::vector<std::string> expected;
  for (int customer = 1; customer <= 3000; ++customer) {
    const std::string digits = std::to_string(customer), id = std::string(5 - digits.size(), '0') + digits;
    for (std::uint64_t day = random.below(300); day < 540; day += 1 + random.below(400)) {
      const std::int64_t time = toSeconds({.year = 1997}) + static_cast<std::int64_t>(day) * SecondsPerDay;
      const std::uint64_t count = 1 + random.below(9), price = 100 + 25 * random.below(100);
      const std::uint64_t cents = count * price;
      std::string date = formatDate(time), amount = std::to_string(cents / 100) + '.';
      std::erase(date, '-');
      amount += std::to_string(cents % 100 / 10) + std::to_string(cents % 10);
      text +=
          ' ' + id + ' ' + date + "  " + std::to_string(count) + std::string(8 - amount.size(), ' ') + amount + '\n';
      expected.push_back(id + " purchase q" + std::to_string(count) + " p" +
                         englishNumber(static_cast<double>(price) / 100) + " t" + std::to_string(time));
    }
  }
  const Imported result = Files(text, "CDNOW_master.txt").read();
  EXPECT_EQ(result.report.format, "cdnow");
  EXPECT_TRUE(lines(*result.dataset) == expected);
}

}  // namespace
}  // namespace kindred::imports
