#include <gtest/gtest.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

Imported importFolder(const test::TemporaryFolder& folder, std::string_view file = "") {
  Request request;
  request.inputs = {file.empty() ? folder.path() : folder / file};
  const Imported result = imported(request);
  EXPECT_EQ(result.report.format, "movielens");
  EXPECT_EQ(result.report.kind, DatasetKind::Explicit);
  return result;
}

TEST(MovieLens, Csv) {
  const test::TemporaryFolder folder;
  folder.write("ratings.csv",
               "userId,movieId,rating,timestamp\r\n1,1,4.0,964982703\r\n2,3,0.5,1445714994\r\n1,3,4.0,964981247\r\n");
  folder.write(
      "movies.csv",
      "movieId,title,genres\r\n1,Toy Story (1995),Adventure|Animation\r\n2,\"Jumanji, or so\",(no genres listed)\r\n"
      "3,Heat,Crime\r\n");
  folder.write("tags.csv", "userId,movieId,tag,timestamp\r\n");
  for (const char* input : {"", "ratings.csv"}) {
    const Imported result = importFolder(folder, input);
    EXPECT_EQ(result.report.rowsKept, 3);
    EXPECT_EQ(result.report.products, 2);
    EXPECT_EQ(result.report.productsListed, 3);
    EXPECT_EQ(result.preview.dateFormat.value, "unix");
    EXPECT_EQ(lines(*result.dataset)[0], "1 3 v4 t964981247");
    const Entities& films = result.dataset->products;
    EXPECT_EQ(films.title(1), "Jumanji, or so");
    EXPECT_EQ(films.attributes().find(AttributeRole::Category)->text(0), "Adventure");
    EXPECT_FALSE(films.attributes().find(AttributeRole::Category)->has(1));
    EXPECT_EQ(films.attributes().find("genres")->text(0), "Adventure|Animation");
    ASSERT_NE(note(result.report, "files_not_used"), nullptr);
    EXPECT_EQ(english(note(result.report, "files_not_used")->text),
              "Files beside the ratings that were not used: tags.csv.");
  }
}

TEST(MovieLens, OneMillion) {
  const test::TemporaryFolder folder;
  folder.write("ratings.dat", "1::1193::5::978300760\n1::661::3::978302109\n2::1193::4::978298413\n");
  folder.write("movies.dat",
               "661::James and the \"Giant\" Peach: Part 1 (1996)::Animation|Children's\n1193::Mis\xE9rables, Les "
               "(1995)::Drama\n");
  folder.write("users.dat", "1::F::1::10::48067\n2::M::56::16::70072\n3::M::25::15::55117\n");
  const Imported result = importFolder(folder);
  EXPECT_EQ(result.report.rowsKept, 3);
  EXPECT_EQ(result.report.delimiter, "::");
  EXPECT_EQ(result.report.customersListed, 3);
  EXPECT_EQ(result.dataset->products.title(0), "Misérables, Les (1995)");
  EXPECT_EQ(result.dataset->products.title(1), "James and the \"Giant\" Peach: Part 1 (1996)");
  EXPECT_EQ(result.dataset->customers.attributes().find("gender")->text(1), "M");
  EXPECT_EQ(lines(*result.dataset)[2], "2 1193 v4 t978298413");
}

TEST(MovieLens, OneHundredThousand) {
  const test::TemporaryFolder folder;
  folder.write("u.data", "196\t242\t3\t881250949\n186\t302\t3\t891717742\n196\t302\t1\t878887116\n");
  folder.write("u.item",
               "242|Kolya (1996)|24-Jan-1997||http://us.imdb.com/x|0|0|0|0|0|1|0|0|1|0|0|0|0|0|0|0|0|0|0\n"
               "302|L\xE9on (1994)|01-Jan-1994||http://us.imdb.com/y|0|1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
               "9|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n");
  folder.write("u.user", "196|49|M|writer|55105\n186|39|F|executive|00000\n");
  const Imported result = importFolder(folder, "u.data");
  EXPECT_EQ(result.report.rowsKept, 3);
  EXPECT_EQ(result.report.productsListed, 3);
  const Entities& films = result.dataset->products;
  EXPECT_EQ(films.title(1), "Léon (1994)");
  EXPECT_EQ(films.attributes().find("genres")->text(0), "Comedy|Drama");
  EXPECT_EQ(films.attributes().find(AttributeRole::Category)->text(1), "Action");
  EXPECT_EQ(films.attributes().find("Comedy"), nullptr);
  EXPECT_EQ(films.attributes().find("releaseDate")->kind, AttributeKind::Date);
  EXPECT_EQ(result.dataset->customers.attributes().find("occupation")->text(1), "writer");
}

TEST(MovieLens, TenMillion) {
  const test::TemporaryFolder folder;
  folder.write("ratings.dat", "1::122::5::838985046\n1::185::4.5::838983525\n2::122::0.5::838983392\n");
  folder.write("movies.dat", "122::Boomerang (1992)::Comedy|Romance\n185::Misérables, Les (1995)::Drama\n");
  folder.write("tags.dat", "15::4973::excellent!::1215184630\n");
  const Imported result = importFolder(folder, "ratings.dat");
  EXPECT_EQ(lines(*result.dataset)[1], "1 122 v5 t838985046");
  EXPECT_EQ(lines(*result.dataset)[2], "2 122 v0.5 t838983392");
  EXPECT_EQ(result.dataset->products.title(1), "Misérables, Les (1995)");
  EXPECT_EQ(english(note(result.report, "files_not_used")->text),
            "Files beside the ratings that were not used: tags.dat.");
}

TEST(MovieLens, TwentyMillionFromKaggle) {
  const test::TemporaryFolder folder;
  folder.write("rating.csv",
               "\"userId\",\"movieId\",\"rating\",\"timestamp\"\n1,2,3.5,\"2005-04-02 23:53:47\"\n1,29,4,\"2005-04-02 "
               "23:31:16\"\n");
  folder.write("movie.csv", "\"movieId\",\"title\",\"genres\"\n2,\"Jumanji (1995)\",\"Adventure|Children\"\n");
  folder.write("genome_scores.csv", "\"movieId\",\"tagId\",\"relevance\"\n1,1,0.025\n");
  const Imported result = importFolder(folder);
  EXPECT_EQ(lines(*result.dataset)[1], "1 2 v3.5 t1112486027");
  EXPECT_EQ(result.dataset->products.title(0), "Jumanji (1995)");
  EXPECT_NE(english(note(result.report, "files_not_used")->text).find("genome_scores.csv"), std::string::npos);
}

TEST(MovieLens, OtherFilesOfRatingsArePlainText) {
  Files files("userId,movieId,rating,timestamp\n1,1,4.0,964982703\n2,1,3.0,964982703\n", "mine.csv");
  EXPECT_EQ(files.read().report.format, "delimited");
  Files renamed("customer,product,value\n1,1,4\n2,1,3\n", "ratings.csv");
  EXPECT_EQ(renamed.read().report.format, "delimited");
}

}  // namespace
}  // namespace kindred::imports
