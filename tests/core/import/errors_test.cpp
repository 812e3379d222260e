// What cannot be imported gives one clear message with what to do.
#include <gtest/gtest.h>

#include "tests/core/import/files.h"

namespace kindred::imports {
namespace {

std::string readError(const Files& files, ErrorCode code = ErrorCode::BadData) {
  return errorOf([&] { static_cast<void>(files.read()); }, code);
}
bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Errors, MissingFileOrFolder) {
  Files files("x");
  files.request.inputs = {files.folder / "no such.csv"};
  EXPECT_PRED2(says, readError(files, ErrorCode::FileMissing), "There is no file");
  EXPECT_PRED2(says, errorOf([&] { static_cast<void>(files.preview()); }, ErrorCode::FileMissing), "Check the name");
  files.request.inputs = {files.folder.path()};
  files.request.inputs = {};
  EXPECT_PRED2(says, readError(files, ErrorCode::BadParameters), "No file");
}

TEST(Errors, EmptyFile) {
  EXPECT_PRED2(says, readError(Files("")), "is empty");
  EXPECT_PRED2(says, readError(Files("\n \n\n")), "holds no rows");
  EXPECT_PRED2(says, readError(Files("\xEF\xBB\xBF")), "holds no rows");
  EXPECT_PRED2(says, readError(Files("customer,product,rating\n")), "holds no rows");
}

TEST(Errors, BinaryFile) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += static_cast<char>(i * 37 % 256);
  EXPECT_PRED2(says, readError(Files(bytes)), "is not a text file");
  EXPECT_PRED2(says, readError(Files(std::string("PK\x03\x04\x14\0\0\0\x08\0", 10) + bytes)),
               "is damaged or not whole");
  EXPECT_PRED2(says, readError(Files(std::string("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10) + bytes)),
               "is damaged or not whole");
}

TEST(Errors, EncodingThatDoesNotFit) {
  Files files("customer,product\n\xCF\xB8\xF2\xF0,\xD8\xE0\xF0\n");
  files.request.layout.encoding = "UTF-8";
  EXPECT_PRED2(says, readError(files), "is not written in UTF-8. | It looks like Windows-1251");
  files.request.layout.encoding = "UTF-16LE";
  EXPECT_PRED2(says, readError(files), "is not written in UTF-16LE");
  files.request.layout.encoding = "EBCDIC";
  EXPECT_PRED2(says, readError(files, ErrorCode::BadParameters), "There is no encoding EBCDIC");
  files.request.layout.encoding = "cp1251";
  EXPECT_TRUE(files.read().dataset->customers.find("Пётр"));
  EXPECT_EQ(files.read().preview.encoding.value, "Windows-1251");
}

TEST(Errors, OneColumn) {
  EXPECT_PRED2(says, readError(Files("customer\n1\n2\n")), "Only one column");
  EXPECT_PRED2(says, readError(Files("just\nsome\nwords\n")), "Choose the separator");
  EXPECT_EQ(Files("customer\n1\n2\n").preview().missing.size(), 1u) << "the preview shows it, and what to mend";
}

TEST(Errors, RolesThatCannotBeTold) {
  const std::string error = readError(Files("alpha,beta\nx,y\nz,w\n"));
  EXPECT_PRED2(says, error, "recognised as the customer");
  EXPECT_PRED2(says, error, "The file has: alpha, beta");
  Files files("alpha,beta\nx,y\nz,w\n");
  files.request.layout.roles = {{"alpha", Role::Customer}, {"beta", Role::Product}};
  EXPECT_EQ(files.read().report.rowsKept, 2);
  files.request.layout.roles = {{"gamma", Role::Customer}};
  EXPECT_PRED2(says, readError(files, ErrorCode::BadParameters), "has no column gamma");
  files.request.layout.roles = {{"#7", Role::Customer}};
  EXPECT_PRED2(says, readError(files, ErrorCode::BadParameters), "has no column #7");
}

TEST(Errors, ExplicitWithoutARating) {
  Files files("customer,product\nx,y\nz,w\n");
  files.request.kind = DatasetKind::Explicit;
  EXPECT_PRED2(says, readError(files), "recognised as the rating");
}

TEST(Errors, NoReadableDate) {
  EXPECT_PRED2(says, readError(Files("customer,product,date\n1,2,soon\n2,3,later\n")),
               "No date in the column date could be read. | Say how");
  Files files("customer,product,date\n1,2,2010-01-01\n2,3,2010-01-02\n");
  files.request.layout.dateFormat = "dd.MM.yyyy";
  EXPECT_PRED2(says, readError(files), "could be read as dd.MM.yyyy");
  files.request.layout.dateFormat = "whenever";
  EXPECT_PRED2(says, readError(files, ErrorCode::BadParameters), "no way to write a date");
}

TEST(Errors, NothingLeft) {
  Files files("customer,product,quantity\n,2,1\n,3,1\n1,4,x\n");
  EXPECT_PRED2(says, readError(files), "Most rows were skipped as: No customer");
}

TEST(Errors, UnknownFormat) {
  Files files("customer,product\n1,2\n");
  files.request.format = "spreadsheet";
  EXPECT_PRED2(says, readError(files, ErrorCode::BadParameters), "Choose from: movielens, ");
  files.request.format = "movielens";
  EXPECT_PRED2(says, readError(files), "holds no ratings of MovieLens");
}

TEST(Formats, SayWhatTheyAre) {
  ASSERT_GE(formats().size(), 2u);
  for (const Format& format : formats()) {
    EXPECT_FALSE(format.title.empty());
    EXPECT_FALSE(format.recognisedBy.empty());
  }
}

}  // namespace
}  // namespace kindred::imports
