#include "core/base/log.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <thread>

#include "core/base/error_words.h"
#include "core/base/log_file.h"
#include "core/base/logged_work.h"
#include "tests/support/temporary_folder.h"

namespace kindred::log {
namespace {

using kindred::test::contents;
using kindred::test::TemporaryFolder;

Levels levelsOf(const std::string& text) {
  std::vector<std::string> unknown;
  const Levels levels = parsedLevels(text, unknown);
  EXPECT_TRUE(unknown.empty()) << text;
  return levels;
}

std::vector<std::string> linesOf(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

class LogTest : public ::testing::Test {
 protected:
  ~LogTest() override { stop(); }

  TemporaryFolder m_folder;
  std::filesystem::path m_file = m_folder / "deep" / "kindred.log";
};

TEST_F(LogTest, LevelsAreReadByCategory) {
  EXPECT_EQ(levelsOf(""), Levels());
  EXPECT_EQ(levelsOf("debug").others, Level::Debug);
  const Levels levels = levelsOf("warning,store=debug,jobs=off");
  EXPECT_TRUE(levels.allow("store", Level::Debug));
  EXPECT_FALSE(levels.allow("import", Level::Info));
  EXPECT_TRUE(levels.allow("import", Level::Warning));
  EXPECT_FALSE(levels.allow("jobs", Level::Error));
}

TEST_F(LogTest, WhatSaysNoLevelIsTold) {
  std::vector<std::string> unknown;
  const Levels levels = parsedLevels("loud,store=,=info,,jobs=error", unknown);
  EXPECT_EQ(unknown, (std::vector<std::string>{"loud", "store=", "=info"}));
  EXPECT_FALSE(levels.allow("jobs", Level::Warning));
  EXPECT_TRUE(levels.allow("store", Level::Info));
}

TEST_F(LogTest, LinesHaveTimeProcessLevelAndCategory) {
  start(m_file, levelsOf("store=debug"));
  debug("store", "seen");
  debug("jobs", "not seen");
  warning("jobs", "two\nlines");
  const auto lines = linesOf(m_file);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(std::regex_match(lines[0], std::regex(R"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \d+ debug store: seen)")));
  EXPECT_TRUE(lines[1].ends_with(" warning jobs: two lines")) << lines[1];
  EXPECT_EQ(lastLines(10), lines);
  EXPECT_EQ(lastLines(1).front(), lines[1]);
}

TEST_F(LogTest, WritesNothingUnlessStarted) {
  info("store", "unheard");
  EXPECT_TRUE(lastLines(10).empty());
  EXPECT_TRUE(file().empty());
}

TEST_F(LogTest, AFileThatCannotBeWrittenIsDoneWithout) {
  m_folder.write("taken", "a file, where a folder would be");
  start(m_folder / "taken" / "kindred.log", {});
  info("store", "kept in memory");
  EXPECT_EQ(lastLines(10).size(), 1u);
}

TEST_F(LogTest, TheUsualFileIsInTheCacheFolder) {
  const char* const before = std::getenv("XDG_CACHE_HOME");
  const std::string kept = before == nullptr ? "" : before;
  setenv("XDG_CACHE_HOME", "/somewhere", 1);
  EXPECT_EQ(usualFile(), "/somewhere/kindred/log/kindred.log");
  setenv("XDG_CACHE_HOME", "not/absolute", 1);  // to be ignored, says the specification
  EXPECT_EQ(usualFile().string().find("not/absolute"), std::string::npos);
  if (before == nullptr) unsetenv("XDG_CACHE_HOME");
  else setenv("XDG_CACHE_HOME", kept.c_str(), 1);
}

TEST_F(LogTest, WorkSaysThatItBeganAndEndedOrNot) {
  start(m_file, {});
  LoggedWork("import", "import").ended("3 rows");
  { const LoggedWork stopped("segment", "grouping"); }
  const auto lines = lastLines(10);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_TRUE(lines[0].ends_with("info import: import begun"));
  EXPECT_TRUE(std::regex_search(lines[1], std::regex(R"(import ended in \d+\.\d{3} s: 3 rows$)"))) << lines[1];
  EXPECT_TRUE(std::regex_search(lines[3], std::regex(R"(warning segment: grouping did not end, after)"))) << lines[3];
}

TEST_F(LogTest, NeverGrowsBeyondItsFiles) {
  LogFile log(m_file, 1000);
  for (int i = 0; i < 200; ++i) log.append("line " + std::to_string(i) + "\n");
  EXPECT_LE(std::filesystem::file_size(m_file), 1000u);
  EXPECT_LE(std::filesystem::file_size(m_file.string() + ".1"), 1000u);
  EXPECT_EQ(linesOf(m_file).back(), "line 199");
  EXPECT_FALSE(std::filesystem::exists(m_file.string() + ".3"));
}

TEST_F(LogTest, TwoProgramsAtOnceTearNoLine) {
  constexpr int Lines = 2000;
  const auto program = [&](char name) {
    LogFile log(m_file, 20000);
    for (int i = 0; i < Lines; ++i) log.append(std::string(1, name) + std::string(50, name) + "\n");
  };
  std::thread one(program, 'a'), two(program, 'b');
  one.join();
  two.join();
  std::size_t seen = 0;
  for (const char* ending : {"", ".1", ".2"}) {
    EXPECT_LE(std::filesystem::file_size(m_file.string() + ending), 20000u + 100);  // both may have just fitted
    for (const auto& line : linesOf(m_file.string() + ending)) {
      ++seen;
      ASSERT_EQ(line, std::string(51, line.front()));
    }
  }
  EXPECT_GT(seen, 700u);
}

TEST_F(LogTest, LongLinesAreCutBetweenLetters) {
  std::string text = "x";
  for (int i = 0; i < 3000; ++i) text += "ё";
  const std::string line = LogFile::asLine(text);
  EXPECT_LE(line.size(), LogFile::LongestLine + 4);
  EXPECT_TRUE(line.ends_with("ё…\n"));
}

TEST(ErrorWordsTest, HoldNothingOfTheData) {
  const Error error(ErrorCode::NotFound,
                    KI_TEXT("core", "There is no customer “%1” in “%2”.").with("Ann").with("shop"));
  EXPECT_EQ(withoutData(error), "not_found: There is no customer “%1” in “%2”.");
}

TEST(ErrorWordsTest, NameTheChain) {
  try {
    try {
      throw std::out_of_range("row 3");
    } catch (...) {
      std::throw_with_nested(std::runtime_error("could not count"));
    }
  } catch (const std::exception& error) {
    const std::string words = withoutData(error);
    EXPECT_NE(words.find("could not count; because of std::out_of_range: row 3"), std::string::npos) << words;
  }
}

}  // namespace
}  // namespace kindred::log
