#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

void writeBooks(const test::TemporaryFolder& folder) {
  folder.write(
      "BX-Book-Ratings.csv",
      "\"User-ID\";\"ISBN\";\"Book-Rating\"\r\n\"276725\";\"034545104X\";\"0\"\r\n\"276726\";\"0155061224\";\"5\"\r\n"
      "\"276726\";\"034545104X\";\"10\"\r\n\"276729\";\"0155061224\";\"0\"\r\n");
  folder.write("BX-Users.csv",
               "\"User-ID\";\"Location\";\"Age\"\r\n\"276725\";\"tyler, texas, usa\";NULL\r\n\"276726\";\"m\xE1laga; "
               "spain\";\"18\"\r\n"
               "\"276727\";\"n/a\";\"61\"\r\n\"276729\";\"berlin\";NULL\r\n");
  folder.write("BX-Books.csv",
               "\"ISBN\";\"Book-Title\";\"Book-Author\";\"Year-Of-Publication\";\"Publisher\";\"Image-URL-S\";\"Image-"
               "URL-M\";\"Image-URL-L\"\r\n"
               "\"034545104X\";\"Flesh; and the \\\"Real\\\" Blood\";\"Richard \\\\ "
               "Bruce\";\"2002\";\"Ace\";\"http://x/S\";\"http://x/M\";\"http://x/L\"\r\n"
               "\"0155061224\";\"Rites of "
               "Passage\\\\\";\"Judith\";\"2001\";\"Heinle\";\"http://y/S\";\"http://y/M\";\"http://y/L\"\r\n");
}

Imported importOf(const std::filesystem::path& input, std::optional<DatasetKind> kind = {}) {
  Request request;
  request.inputs = {input};
  request.kind = kind;
  const Imported result = imported(request);
  EXPECT_EQ(result.report.format, "book_crossing");
  return result;
}

TEST(BookCrossing, RatingsOfZeroAreNone) {
  const test::TemporaryFolder folder;
  writeBooks(folder);
  for (const auto& input : {folder.path(), folder / "BX-Book-Ratings.csv"}) {
    const Imported result = importOf(input);
    EXPECT_EQ(result.report.kind, DatasetKind::Explicit);
    EXPECT_EQ(lines(*result.dataset), (std::vector<std::string>{"276726 0155061224 v5", "276726 034545104X v10"}));
    EXPECT_EQ(result.report.rowsRead, 4);
    EXPECT_EQ(counts(result.report), (std::map<std::string, std::int64_t>{{"out_of_scale", 2}}));
    EXPECT_NE(note(result.report, "implicit_ratings"), nullptr);
    EXPECT_EQ(result.report.customersListed, 4);
  }
}

TEST(BookCrossing, AllRowsAreImplicitEventsWhereThatIsAskedFor) {
  const test::TemporaryFolder folder;
  writeBooks(folder);
  const Imported result = importOf(folder.path(), DatasetKind::Implicit);
  EXPECT_EQ(result.report.rowsKept, 4);
  EXPECT_TRUE(result.dataset->events.value.empty());
  EXPECT_EQ(note(result.report, "implicit_ratings"), nullptr);
}

TEST(BookCrossing, QuirksOfItsText) {
  const test::TemporaryFolder folder;
  writeBooks(folder);
  const Imported result = importOf(folder.path());
  const Entities &books = result.dataset->products, &readers = result.dataset->customers;
  EXPECT_EQ(books.title(*books.find("034545104X")), "Flesh; and the \"Real\" Blood");
  EXPECT_EQ(books.title(*books.find("0155061224")), "Rites of Passage\\");
  EXPECT_EQ(books.attributes().find("Book-Author")->text(static_cast<std::size_t>(*books.find("034545104X"))),
            "Richard \\ Bruce");
  EXPECT_EQ(books.attributes().find("Image-URL-S"), nullptr);
  EXPECT_EQ(readers.attributes().find("Location")->text(static_cast<std::size_t>(*readers.find("276726"))),
            "málaga; spain");
  const AttributeColumn* age = readers.attributes().find("Age");
  ASSERT_NE(age, nullptr);
  EXPECT_EQ(age->kind, AttributeKind::Number);
  EXPECT_FALSE(age->has(static_cast<std::size_t>(*readers.find("276725"))));
}

TEST(BookCrossing, WithCommas) {
  const test::TemporaryFolder folder;
  folder.write("Ratings.csv", "User-ID,ISBN,Book-Rating\n276725,034545104X,0\n276726,0155061224,5\n");
  folder.write("Books.csv", "ISBN,Book-Title,Book-Author\n0155061224,\"Rites, a \"\"Passage\"\"\",Judith\n");
  const Imported result = importOf(folder.path());
  EXPECT_EQ(result.report.rowsKept, 1);
  EXPECT_EQ(result.dataset->products.title(0), "Rites, a \"Passage\"");
}

}  // namespace
}  // namespace kindred::imports
