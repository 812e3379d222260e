#include "core/import/table_reader.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace kindred::import {
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
  RecordSplitter splitter(dialect);
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
  const Split found = split("a,b,c\n\"1,5\",\"say \"\"hi\"\"\",\"two\nlines\"\n,,\n");
  EXPECT_EQ(found.rows, (Rows{{"a", "b", "c"}, {"1,5", "say \"hi\"", "two\nlines"}, {"", "", ""}}));
  EXPECT_EQ(found.lines, (std::vector<std::int64_t>{1, 2, 4}));
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

Rows readAll(const std::filesystem::path& path, std::vector<std::int64_t>* lines = nullptr) {
  const FileBytes file(path);
  TableReader reader(file, {.columns = 2});
  Rows rows;
  for (RecordBlock block; reader.next(block);) {
    for (const Record& record : block.records) {
      auto& row = rows.emplace_back();
      for (std::size_t i = 0; i < record.cells; ++i) row.emplace_back(block.cells[record.firstCell + i]);
      if (lines != nullptr) lines->push_back(record.line);
    }
  }
  return rows;
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
  EXPECT_EQ(readAll(folder.write("file", text)), expected);
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
  std::vector<std::int64_t> lines;
  const Rows rows =
      readAll(folder.write("file", "1,2\n" + giant + ",3\n4,5\n" + nearly + ",6\n\"" + giant + "\n7,8\n"), &lines);
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
  const Rows rows = readAll(folder.write("file", text));
  EXPECT_EQ(rows.size(), 1 + (text.size() - 8) / 8);
  EXPECT_EQ(rows[0], (std::vector<std::string>{"1", "\"open"}));
}

}  // namespace
}  // namespace kindred::import
