#include "core/guide/guide.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/guide/read_guide.h"
#include "tests/core/guide/small_guide.h"

namespace {

using namespace kindred;
using guide::Piece;

TEST(PiecesOf, TellsCitationsFromWords) {
  EXPECT_EQ(guide::piecesOf("a [one] b"),
            (std::vector<Piece>{{.text = "a "}, {.text = "one", .isSource = true}, {.text = " b"}}));
  EXPECT_EQ(guide::piecesOf("[one][two_2]"),
            (std::vector<Piece>{{.text = "one", .isSource = true}, {.text = "two_2", .isSource = true}}));
  EXPECT_EQ(guide::piecesOf("from [0, 1] or [One] or [ or []"),
            (std::vector<Piece>{{.text = "from [0, 1] or [One] or [ or []"}}));
  EXPECT_TRUE(guide::piecesOf("").empty());
}

TEST(SourcesOf, FollowTheReaderEachOnce) {
  const guide::Guide small = guide::readGuide(guide::test::smallGuide());
  EXPECT_EQ(guide::sourcesOf(small.approaches.front()), (std::vector<std::string>{"book", "paper"}));
  EXPECT_EQ(guide::sourcesOf(small.studies.front()), (std::vector<std::string>{"book"}));
  EXPECT_EQ(guide::sourcesOf(small.uses.front()), (std::vector<std::string>{"book"}));
}

TEST(InFull, NamesAuthorsTitleVenuePagesAndYear) {
  const guide::Guide small = guide::readGuide(guide::test::smallGuide());
  EXPECT_EQ(guide::inFull(*small.source("paper")), "Paper: Of it, Journal 1(2) B, 3–4, 2021");
  EXPECT_EQ(guide::inFull(*small.source("book")), "Book: On it, Press, 2020");
}

TEST(Codes, GoBothWays) {
  for (const auto each : {guide::Verdict::Fair, guide::Verdict::HalfFair, guide::Verdict::Often,
                          guide::Verdict::NotHere, guide::Verdict::Open}) {
    EXPECT_EQ(guide::verdict(guide::code(each)), each);
    EXPECT_FALSE(guide::title(each).empty());
  }
  for (const auto each : {guide::Group::Recommend, guide::Group::FindPatterns, guide::Group::PredictAndTry})
    EXPECT_EQ(guide::group(guide::code(each)), each);
  EXPECT_FALSE(guide::verdict("maybe"));
}

TEST(ShippedGuide, IsWhole) {
  const guide::Guide& shipped = guide::shippedGuide();
  EXPECT_EQ(shipped.approaches.size(), 12u);
  EXPECT_GE(shipped.uses.size(), 13u);
  EXPECT_GE(shipped.dataSources.size(), 15u);
  EXPECT_GE(shipped.terms.size(), 30u);
  EXPECT_GE(std::ranges::count(shipped.studies, true, &guide::Study::isSoftware), 7);
  EXPECT_GE(std::ranges::count(shipped.studies, false, &guide::Study::isSoftware), 8);
  for (const guide::Approach& each : shipped.approaches) {
    EXPECT_FALSE(guide::sourcesOf(each).empty()) << each.key;
    EXPECT_FALSE(each.criticism.empty()) << each.key;
    EXPECT_FALSE(each.used.empty()) << each.key;
  }
}

TEST(ShippedGuide, CitesTheLastTenYearsInEveryApproach) {
  const guide::Guide& shipped = guide::shippedGuide();
  for (const guide::Approach& each : shipped.approaches) {
    const bool recent = std::ranges::any_of(guide::sourcesOf(each),
                                            [&](const std::string& key) { return shipped.source(key)->year >= 2016; });
    EXPECT_TRUE(recent) << each.key;
  }
}

TEST(ShippedGuide, HasEveryWordOfTheGlossaryOnce) {
  std::set<std::string> english, russian;
  for (const guide::Term& term : guide::shippedGuide().terms) {
    EXPECT_TRUE(english.insert(term.word.english).second) << term.key;
    EXPECT_TRUE(russian.insert(term.word.russian).second) << term.key;
  }
}

TEST(ShippedGuide, RunsAreCommandsOfOurs) {
  int runs = 0;
  const auto check = [&](const std::optional<guide::RunOfOurs>& run) {
    if (!run) return;
    ++runs;
    EXPECT_TRUE(run->command.starts_with("kindred-cli ")) << run->command;
  };
  for (const guide::Approach& each : guide::shippedGuide().approaches) {
    check(each.how.run);
    for (const guide::Criticism& criticism : each.criticism) check(criticism.run);
  }
  EXPECT_GE(runs, 15);
}

}  // namespace
