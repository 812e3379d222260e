// The shows that need no data before them, and those of methods: what is shown, which figures they give, what they refuse.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/lesson/lesson_run.h"
#include "core/recommend/recommender.h"
#include "tests/support/dataset_builder.h"

namespace kindred::lesson {
namespace {

std::string firstError(const Parsed& parsed) {
  for (const LessonProblem& problem : parsed.problems) {
    if (problem.severity == LessonProblem::Severity::Error) return english(problem.message);
  }
  return {};
}

RunStep ran(const std::string& settings, const std::string& data = {}, const DataSets& sets = {}) {
  const std::string text = "# T\nWhat.\n" + (data.empty() ? "" : "```data\n" + data + "\n```\n") + "```step S\n" +
                           settings + "\n```\nWords.\n";
  const Parsed parsed = parse(text);
  EXPECT_EQ(parsed.errors(), 0) << settings << firstError(parsed);
  Walks walks;
  Progress progress;
  return runStep(parsed.lesson, 0, sets, walks, progress);
}

double numberIn(const RunStep& run, const std::string& figure) {
  const auto found = run.shown.figures.find(figure);
  if (found == run.shown.figures.end()) return -1e9;
  if (const auto* whole = std::get_if<std::int64_t>(&found->second)) return static_cast<double>(*whole);
  return std::get<double>(found->second);
}

// Every show there is draws something in its usual state, and gives the figures that it names.
TEST(MoreShows, EveryOneOfThemDraws) {
  const std::map<Show::Needs, std::string> data = {{Show::Needs::Ratings, "example: gift-shop"},
                                                   {Show::Needs::Points, "made: points\ncustomers: 24"},
                                                   {Show::Needs::Likes, "made: shop"},
                                                   {Show::Needs::Any, "example: gift-shop"},
                                                   {Show::Needs::Nothing, ""}};
  for (const Show& show : shows()) {
    const RunStep run = ran("show: " + show.key, data.at(show.needs));
    ASSERT_FALSE(run.failed) << show.key << ": " << english(run.failed->message());
    EXPECT_FALSE(std::holds_alternative<std::monostate>(run.shown.picture)) << show.key;
    EXPECT_FALSE(run.shown.words.title.empty()) << show.key;
    if (show.needs != Show::Needs::Nothing) continue;
    const FigureNames names = show.figures({}, {});
    for (const auto& [name, value] : run.shown.figures) {
      EXPECT_TRUE(names.open || std::ranges::find(names.names, name) != names.names.end()) << show.key << ' ' << name;
    }
  }
}

TEST(MoreShows, EveryDeckOfTheClassroomCanBeShownInALesson) {
  for (const char* key : {"k-means", "user-neighbours", "item-neighbours", "tree", "factorisation", "content-based",
                          "hybrid", "walks", "apriori", "naive-bayes", "questions", "bandit", "inside", "side-by-side"})
    EXPECT_NE(findShow(key), nullptr) << key;
  for (const TruthLesson& lesson : truthLessons()) EXPECT_NE(findShow(lesson.key), nullptr) << lesson.key;
}

TEST(MoreShows, TellFiguresOfTheirStates) {
  EXPECT_EQ(numberIn(ran("show: apriori\nstep: 1"), "level"), 0);
  EXPECT_GT(numberIn(ran("show: apriori\nstep: 3\ncount: 2"), "frequent"), 0);
  const double probability = numberIn(ran("show: naive-bayes"), "probability");
  EXPECT_GT(probability, 0);
  EXPECT_LT(probability, 1);
  EXPECT_LT(numberIn(ran("show: questions\nstep: 1"), "nodes"), numberIn(ran("show: questions"), "nodes"));
  const RunStep bandit = ran("show: bandit\noffers: 0.1, 0.5\nrounds: 40\nstep: 41");
  EXPECT_EQ(numberIn(bandit, "made.a") + numberIn(bandit, "made.b"), 40);
  EXPECT_NE(std::get<std::string>(ran("show: walks\nbeta: 0").shown.figures.at("best")), "–");
  EXPECT_LE(numberIn(ran("show: hybrid\nweight: 1"), "found"), numberIn(ran("show: hybrid"), "best.found"));
  EXPECT_GT(numberIn(ran("show: content-based"), "score"), 0);
  EXPECT_LT(numberIn(ran("show: factorisation\nround: last", "example: gift-shop"), "error"),
            numberIn(ran("show: factorisation\nround: 1", "example: gift-shop"), "error"));
}

TEST(MoreShows, TakeTheDialsOfALessonWhoseTruthIsKnown) {
  const RunStep rare = ran("show: base-rate\nrate: 0.01\nstep: 2"), common = ran("show: base-rate\nrate: 0.2\nstep: 2");
  ASSERT_FALSE(rare.failed);
  EXPECT_NE(rare.shown.figures, common.shown.figures);
  EXPECT_EQ(numberIn(rare, "step"), 2);
  EXPECT_GT(numberIn(rare, "figure.1.1"), -1e8);
}

TEST(MoreShows, LookIntoAMethodAndIntoItsRounds) {
  const RunStep picture = ran("show: inside\nmethod: item-knn\npicture: concentration");
  ASSERT_FALSE(picture.failed);
  const auto& shown = std::get<InsidePicture>(picture.shown.picture);
  EXPECT_EQ(shown.walk->partAt(shown.step)->key, "concentration");
  const RunStep round = ran("show: inside\nmethod: ials\nround: 1"),
                last = ran("show: inside\nmethod: ials\nround: last");
  EXPECT_EQ(numberIn(round, "round"), 1);
  EXPECT_EQ(numberIn(last, "round"), numberIn(last, "rounds"));
  EXPECT_LT(numberIn(last, "loss"), numberIn(round, "loss"));
  EXPECT_TRUE(ran("show: inside\nmethod: ials\npicture: nothing-such").failed);
  const DatasetPtr own = test::datasetOf(DatasetKind::Transactions, test::randomPurchases(60, 40, 900, 5));
  const RunStep ofFile = ran("show: inside\nmethod: slim", "file: mine", [&](const std::string&) { return own; });
  ASSERT_FALSE(ofFile.failed);
  EXPECT_TRUE(std::get<InsidePicture>(ofFile.shown.picture).walk->isOwn);
}

TEST(MoreShows, RefuseWhatIsOffWithARemedy) {
  const auto problemOf = [](const std::string& settings) {
    return firstError(parse("# T\nWhat.\n```step S\n" + settings + "\n```\nWords.\n"));
  };
  EXPECT_THAT(problemOf("show: apriori\nstep: none"), testing::HasSubstr("whole number"));
  EXPECT_THAT(problemOf("show: base-rate\nrate: 7"), testing::HasSubstr("number from"));
  EXPECT_THAT(problemOf("show: inside\nmethod: itemknn"), testing::HasSubstr("item-knn"));
  EXPECT_THAT(problemOf("show: bandit\noffers: 2"), testing::HasSubstr("shares"));
  EXPECT_THAT(problemOf("show: aprori"), testing::HasSubstr("apriori"));
  EXPECT_THAT(problemOf("show: factorisation"), testing::HasSubstr("No data"));
}

}  // namespace
}  // namespace kindred::lesson
