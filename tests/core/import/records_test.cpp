#include "core/import/text/table_reader.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/support/temporary_folder.h"

namespace kindred::imports {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Split {
  Rows rows;
  std::vector<std::int64_t> lines;
  std::int64_t strayQuotes = 0;
};

Split split(std::string text, Dialect dialect = {}) {
  RecordBlock block;
  block.text = std::move(text);
  RecordSplitter splitter(std::move(dialect));
  EXPECT_EQ(splitter.split(block, 0, true), block.text.size());
  Split result;
  for (const Record& record : block.records) {
    auto& row = result.rows.emplace_back();
    for (std::size_t i = 0; i < record.cells; ++i) row.emplace_back(block.cells[record.firstCell + i]);
    result.lines.push_back(record.line);
  }
  result.strayQuotes = splitter.strayQuotes();
  return result;
}

TEST(Records, FollowRfc4180) {
  const Split found = split("a,b,c\n\"1,5\",\"say \"\"hi\"\"\",\"two\nlines\"\n,,x\n");
  EXPECT_EQ(found.rows, (Rows{{"a", "b", "c"}, {"1,5", "say \"hi\"", "two\nlines"}, {"", "", "x"}}));
  EXPECT_EQ(found.lines, (std::vector<std::int64_t>{1, 2, 4}));
}

TEST(Records, AreNoLinesOfBlankCells) {
  const Split found = split("a,b,c\n,,\n \"\",, \n\n1,,\n,,\n");
  EXPECT_EQ(found.rows, (Rows{{"a", "b", "c"}, {"1", "", ""}}));
  EXPECT_EQ(found.lines, (std::vector<std::int64_t>{1, 5}));
}

TEST(Records, EveryLineEnd) {
  const Rows expected = {{"a", "b"}, {"1", "2"}};
  for (const char* text : {"a,b\n1,2\n", "a,b\n1,2", "a,b\n\n1,2\n\n"}) EXPECT_EQ(split(text).rows, expected);
  EXPECT_EQ(split("a,b\r1,2\r", {.lineEnd = '\r'}).rows, expected);
  const Split windows = split("a,b\r\n\"1\",\"2\"\r\n");
  EXPECT_EQ(windows.rows[1][0], "1");
  EXPECT_EQ(windows.rows[1][1], "2") << "the quote closes before the carriage return";
  EXPECT_EQ(windows.rows[0][1], "b\r") << "bare cells are trimmed by the caller";
}

TEST(Records, ForgiveQuotes) {
  EXPECT_EQ(split("5\" pipe,1\n").rows, (Rows{{"5\" pipe", "1"}})) << "inside a bare cell";
  EXPECT_EQ(split("\"Deluxe\" lamp,1\n").rows, (Rows{{"Deluxe lamp", "1"}})) << "text after the closing quote";
  EXPECT_EQ(split("1, \"a, b\"\n").rows, (Rows{{"1", "a, b"}})) << "blank before the quote";
  const Split open = split("1,\"open\n2,x\n3,y\n", {.columns = 2});
  EXPECT_EQ(open.rows, (Rows{{"1", "\"open"}, {"2", "x"}, {"3", "y"}})) << "never closes";
  EXPECT_EQ(open.strayQuotes, 1);
  const Split late = split("1,\"open\n2,x\n3,\"y\n4,z\n", {.columns = 2});
  EXPECT_EQ(late.rows, (Rows{{"1", "\"open"}, {"2", "x"}, {"3", "\"y"}, {"4", "z"}}))
      << "closes where the columns no longer fit";
}

TEST(Records, DelimitersOfAnyLengthAndNoQuotes) {
  EXPECT_EQ(split("1::Toy: Story::x\n", {.delimiter = "::"}).rows, (Rows{{"1", "Toy: Story", "x"}}));
  EXPECT_EQ(split("1|\"It's\"|\n", {.delimiter = "|", .quotes = false}).rows, (Rows{{"1", "\"It's\"", ""}}));
  EXPECT_EQ(split("a\t\" b\"\n", {.delimiter = "\t"}).rows, (Rows{{"a", " b"}}));
}

TEST(Records, UnfinishedOnesWait) {
  RecordBlock block;
  block.text = "1,2\n3,\"4\n";
  EXPECT_EQ(RecordSplitter({}).split(block, 0, false), 4u);
  EXPECT_EQ(block.records.size(), 1u);
}

struct File {
  Rows rows;
  std::vector<std::int64_t> lines;
  std::int64_t strayQuotes = 0;
  bool operator==(const File&) const = default;
};

void addBlock(const RecordBlock& block, File& file) {
  for (const Record& record : block.records) {
    auto& row = file.rows.emplace_back();
    for (std::size_t i = 0; i < record.cells; ++i) row.emplace_back(block.cells[record.firstCell + i]);
    file.lines.push_back(record.line);
  }
}

File readAll(const std::filesystem::path& path, Dialect dialect = {.columns = 2}) {
  const FileBytes bytes(path);
  TableReader reader(bytes, std::move(dialect));
  File file;
  for (RecordBlock block; reader.next(block);) addBlock(block, file);
  file.strayQuotes = reader.strayQuotes();
  return file;
}

/// The same in three steps, several blocks under way at once.
File readAhead(const std::filesystem::path& path, std::size_t ahead) {
  const FileBytes bytes(path);
  TableReader reader(bytes, {.columns = 2});
  File file;
  for (bool more = true; more;) {
    std::vector<RecordBlock> blocks(ahead);
    std::size_t count = 0;
    while (count < ahead && (more = reader.fetch(blocks[count]))) ++count;
    for (std::size_t i = count; i-- > 0;) reader.split(blocks[i]);
    for (std::size_t i = 0; i < count; ++i) {
      reader.settle(blocks[i]);
      addBlock(blocks[i], file);
    }
  }
  file.strayQuotes = reader.strayQuotes();
  return file;
}

TEST(TableReader, BlocksMakeNoDifference) {
  const test::TemporaryFolder folder;
  std::string text;
  Rows expected;
  for (int i = 0; text.size() < 3'500'000; ++i) {
    const std::string id = std::to_string(i), padding(static_cast<std::size_t>(i * 7 % 90), 'x');
    text += id + ",\"" + padding + "\n\"\"й\"\r\n";
    expected.push_back({id, padding + "\n\"й"});
  }
  const auto path = folder.write("file", text);
  const File file = readAll(path);
  EXPECT_EQ(file.rows, expected);
  EXPECT_EQ(file.lines.back(), 2 * static_cast<std::int64_t>(expected.size()) - 1);
  for (const std::size_t ahead : {2, 5}) EXPECT_EQ(readAhead(path, ahead), file);
}

TEST(TableReader, WhatIsOneTextIsSplitAsOne) {
  const test::TemporaryFolder folder;
  Random random(7);
  std::string text;
  while (text.size() < 2'500'000) {
    const std::string filling(random.below(40), 'x');
    switch (random.below(8)) {
      case 0: text += "1,\"" + filling + "\n\n" + filling + "\"\n"; break;
      case 1: text += "2,\"open " + filling + "\n"; break;
      case 2: text += "\n"; break;
      case 3: text += "3,5\" pipe\r\n"; break;
      case 4: text += "\"4\",\"\"\"" + std::string(random.below(100) == 0 ? 700'000 : 3, '\n') + "\"\n"; break;
      default: text += filling + "," + filling + "\n"; break;
    }
  }
  const auto path = folder.write("file", text);
  const Split whole = split(text, {.columns = 2});
  const File file = readAll(path);
  EXPECT_TRUE(file.rows == whole.rows && file.lines == whole.lines) << "in blocks";
  EXPECT_EQ(file.strayQuotes, whole.strayQuotes);
  EXPECT_TRUE(readAhead(path, 4) == file) << "several blocks at once";
}

TEST(RecordSplitter, AQuotedCellMayGoOnInTheNextPiece) {
  const std::string text = "\"a\nb\",c,d\n1,2,3\n";
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    RecordSplitter splitter({.columns = 3});
    RecordBlock block;
    block.text = text.substr(0, cut);
    const std::size_t rest = splitter.split(block, 0, false);
    const std::size_t before = block.records.size();
    block.clear();
    block.text = text.substr(rest);
    splitter.split(block, 0, true);
    ASSERT_EQ(before + block.records.size(), 2u) << cut;
    EXPECT_EQ(block.records.empty() ? 3u : block.records[0].cells, 3u) << cut;
    EXPECT_EQ(splitter.strayQuotes(), 0) << cut;
  }
}

TEST(TableReader, LinesOverTenMegabytesHaveNoCells) {
  const test::TemporaryFolder folder;
  const std::string giant(11'000'000, 'x'), nearly(9'999'990, 'y');
  const auto [rows, lines, quotes] =
      readAll(folder.write("file", "1,2\n" + giant + ",3\n4,5\n" + nearly + ",6\n\"" + giant + "\n7,8\n"));
  ASSERT_EQ(rows.size(), 6u);
  EXPECT_EQ(rows[1], std::vector<std::string>());
  EXPECT_EQ(rows[2], (std::vector<std::string>{"4", "5"}));
  EXPECT_EQ(rows[3][1], "6");
  EXPECT_EQ(rows[4], std::vector<std::string>()) << "an open quote does not swallow what follows";
  EXPECT_EQ(rows[5], (std::vector<std::string>{"7", "8"}));
  EXPECT_EQ(lines, (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
}

TEST(TableReader, AnOpenQuoteCostsOneLine) {
  const test::TemporaryFolder folder;
  std::string text = "1,\"open\n";
  while (text.size() < 12'000'000) text += "2,plain\n";
  const Rows rows = readAll(folder.write("file", text)).rows;
  EXPECT_EQ(rows.size(), 1 + (text.size() - 8) / 8);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"1", "\"open"}));
}

}  // namespace
}  // namespace kindred::imports
