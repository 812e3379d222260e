#include <algorithm>

#include "core/base/date.h"
#include "core/base/random.h"
#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

Imported importOf(const std::filesystem::path& input) {
  Request request;
  request.inputs = {input};
  return imported(request);
}

constexpr const char* Titles =
    "1,2003,Dinosaur Planet\n2,NULL,Isle of Man, TT 2004 Review\n17,1999,Mis\xE9rables \"Les\", the\n9,2001,Never "
    "rated\n";

TEST(Netflix, AFileAMovie) {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "training_set");
  folder.write("training_set/mv_0000001.txt", "1:\n1488844,3,2005-09-06\n822109,5,2005-05-13\n");
  folder.write("training_set/mv_0000002.txt", "2:\n1488844,4,2004-01-31\n");
  folder.write("training_set/mv_0000017.txt", "17:\n30878,1,1999-11-11");
  folder.write("movie_titles.txt", Titles);
  folder.write("probe.txt", "1:\n30878\n2647871\n");
  folder.write("qualifying.txt", "1:\n1046323,2005-12-19\n");
  const Imported result = importOf(folder.path());
  EXPECT_EQ(result.report.format, "netflix");
  EXPECT_EQ(result.report.kind, DatasetKind::Explicit);
  EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"1488844 2 v4 t1075507200", "1488844 1 v3 t1125964800",
                                                              "30878 17 v1 t942278400", "822109 1 v5 t1115942400"}));
  EXPECT_EQ(result.report.productsListed, 4);
  const Entities& films = result.dataset->products;
  EXPECT_EQ(films.title(*films.find("2")), "Isle of Man, TT 2004 Review");
  EXPECT_EQ(films.title(*films.find("17")), "Misérables \"Les\", the");
  const AttributeColumn* year = films.attributes().find("year");
  ASSERT_NE(year, nullptr);
  EXPECT_EQ(year->kind, AttributeKind::Number);
  EXPECT_FALSE(year->has(static_cast<std::size_t>(*films.find("2"))));
  ASSERT_NE(note(result.report, "files_not_used"), nullptr);
  EXPECT_NE(english(note(result.report, "files_not_used")->text).find("probe.txt, qualifying.txt"), std::string::npos);
}

TEST(Netflix, ManyMoviesInAFile) {
  const test::TemporaryFolder folder;
  folder.write("combined_data_1.txt", "1:\r\n5,3,2005-09-06\r\n6,5,2005-05-13\r\n2:\r\n5,1,2005-09-07\r\n");
  folder.write("combined_data_2.txt", "3:\n7,2,2001-01-01\n");
  folder.write("movie_titles.csv", Titles);
  EXPECT_EQ(importOf(folder.path()).report.rowsKept, 4);
  const Imported one = importOf(folder / "combined_data_1.txt");
  EXPECT_EQ(one.report.rowsKept, 3);
  EXPECT_EQ(one.report.productsListed, 4) << "the titles beside it";
  EXPECT_EQ(one.dataset->products.title(0), "Dinosaur Planet");
}

TEST(Netflix, LinesOfAnotherFormAreCounted) {
  const test::TemporaryFolder folder;
  using namespace std::string_literals;
  const std::string text = "1:\n5,3,2005-09-06\n6,5\n\n7;3;2005-09-06\n8,4,2005-13-45\n9,x,2005-09-06\n\xFF\0z\n"s +
                           "6,99999999999999999999999999999999999999999999,2005-01-01\n" + std::string(3'000'000, '7') +
                           "\n10,2,2005-09-08\n";
  const Imported result = importOf(folder.write("odd.txt", text));
  EXPECT_EQ(result.report.rowsKept, 2);
  EXPECT_EQ(result.report.rowsRead, 9);
  EXPECT_EQ(counts(result.report)["unreadable"], 7);
  EXPECT_EQ(result.report.skipped[0].examples[0].line, 3);
  EXPECT_EQ(lines(*result.dataset).back(), "5 1 v3 t1125964800");
}

TEST(Netflix, RatingsBeforeAnyMovieAreUnreadable) {
  const test::TemporaryFolder folder;
  folder.write("mv_0000001.txt", "5,3,2005-09-06\n1:\n6,5,2005-05-13\n");
  folder.write("mv_0000002.txt", "2:\n6,5,2005-05-13\n");
  const Imported result = importOf(folder.path());
  EXPECT_EQ(result.report.rowsKept, 2);
  EXPECT_EQ(counts(result.report)["unreadable"], 1);
}

TEST(Netflix, WhatIsWrittenIsReadBack) {
  Random random(3);
  const test::TemporaryFolder folder;
  std::vector<std::string> expected;
  std::string text;
  for (int movie = 1; movie <= 300; ++movie) {
    text += std::to_string(movie) + ":\n";
    for (int customer = static_cast<int>(random.below(5)); customer < 1200;
         customer += 1 + static_cast<int>(random.below(9))) {
      const auto value = 1 + random.below(5);
      const auto time = static_cast<std::int64_t>(10'000 + random.below(3000)) * SecondsPerDay;
      text += std::to_string(customer) + ',' + std::to_string(value) + ',' + formatDate(time) + '\n';
      expected.push_back(std::to_string(customer) + ' ' + std::to_string(movie) + " v" + std::to_string(value) + " t" +
                         std::to_string(time));
    }
  }
  ASSERT_GT(text.size(), 1u << 20) << "several blocks";
  const Imported result = importOf(folder.write("combined.txt", text));
  std::vector<std::string> found = lines(*result.dataset);
  std::ranges::sort(found);
  std::ranges::sort(expected);
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace kindred::imports
