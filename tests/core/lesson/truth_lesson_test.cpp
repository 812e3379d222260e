#include "core/lesson/truth_lesson.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/parallel.h"
#include "core/lesson/truth/figures.h"
#include "core/lesson/truth/taste_world.h"

namespace {

using namespace kindred;
using lesson::BarsPicture;
using lesson::DialValues;
using lesson::DotsPicture;
using lesson::LinesPicture;
using lesson::TargetsPicture;
using lesson::TruthLesson;
using lesson::TruthRun;

const TruthLesson& lessonOf(const std::string& key) {
  const auto& lessons = lesson::truthLessons();
  return *std::ranges::find(lessons, key, &TruthLesson::key);
}

TruthRun run(const std::string& key, const DialValues& values = {}, std::uint64_t seed = 1) {
  Progress progress;
  return lessonOf(key).run(lesson::completed(lessonOf(key), values), seed, progress);
}

// Everything a step says and draws, as text.
std::string described(const lesson::TruthStep& step) {
  std::string text = english(step.words.title) + english(step.words.what) + english(step.changed);
  const auto add = [&](const std::vector<lesson::Series>& all) {
    for (const auto& series : all) {
      for (const auto& point : series.points)
        text += " " + std::to_string(point.value) + "/" + std::to_string(point.low);
    }
  };
  if (const auto* lines = std::get_if<LinesPicture>(&step.picture)) add(lines->lines);
  if (const auto* bars = std::get_if<BarsPicture>(&step.picture)) add(bars->sides);
  if (const auto* dots = std::get_if<DotsPicture>(&step.picture)) {
    for (const auto& kind : dots->kinds) text += " " + std::to_string(kind.count);
  }
  if (const auto* targets = std::get_if<TargetsPicture>(&step.picture)) {
    for (const auto& target : targets->targets) {
      for (const auto& shot : target.shots) text += " " + std::to_string(shot.x());
    }
  }
  return text;
}

class EachTruthLesson : public testing::TestWithParam<std::string> {};

TEST_P(EachTruthLesson, HasWordsAndAWholePictureForEachStep) {
  const TruthRun made = run(GetParam());
  EXPECT_FALSE(made.made.empty());
  ASSERT_GE(made.steps.size(), 3U);
  std::set<std::string> seen;
  for (const auto& step : made.steps) {
    EXPECT_FALSE(step.words.title.empty() || step.words.what.empty() || step.words.question.empty());
    EXPECT_FALSE(step.changed.empty());
    EXPECT_TRUE(seen.insert(described(step)).second) << "a step that says nothing new: " << english(step.words.title);
    for (const auto& row : step.table.rows) EXPECT_EQ(row.cells.size(), step.table.columns.size());
    if (const auto* lines = std::get_if<LinesPicture>(&step.picture)) {
      EXPECT_LT(lines->current, lines->places.size());
      for (const auto& line : lines->lines) EXPECT_EQ(line.points.size(), lines->places.size());
    }
    if (const auto* bars = std::get_if<BarsPicture>(&step.picture)) {
      for (const auto& side : bars->sides) EXPECT_EQ(side.points.size(), bars->groups.size());
    }
  }
}

TEST_P(EachTruthLesson, IsTheSameWithAnyNumberOfThreads) {
  const TruthRun all = run(GetParam());
  const ThreadLimit one(1);
  const TruthRun alone = run(GetParam());
  ASSERT_EQ(all.steps.size(), alone.steps.size());
  for (std::size_t i = 0; i < all.steps.size(); ++i) EXPECT_EQ(described(all.steps[i]), described(alone.steps[i]));
}

TEST_P(EachTruthLesson, RunsWithEveryDialAtItsEnds) {
  for (const lesson::Dial& dial : lessonOf(GetParam()).dials) {
    EXPECT_LT(dial.low, dial.high);
    EXPECT_GE(dial.usual, dial.low);
    EXPECT_LE(dial.usual, dial.high);
    for (const double value : {dial.low, dial.high}) {
      for (const auto& step : run(GetParam(), {{dial.key, value}}).steps) {
        const std::string text = described(step);
        EXPECT_EQ(text.find("nan"), std::string::npos) << dial.key << " at " << value << ": " << text;
        EXPECT_EQ(text.find("inf"), std::string::npos) << dial.key << " at " << value;
      }
    }
  }
}

TEST_P(EachTruthLesson, TakesWhatIsOffADialAsItsEnd) {
  const TruthLesson& lesson = lessonOf(GetParam());
  for (const lesson::Dial& dial : lesson.dials)
    EXPECT_EQ(lesson::completed(lesson, {{dial.key, dial.high + 10}}).at(dial.key), dial.high);
}

std::vector<std::string> keys() {
  std::vector<std::string> all;
  for (const TruthLesson& lesson : lesson::truthLessons()) all.push_back(lesson.key);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, EachTruthLesson, testing::ValuesIn(keys()), [](const auto& key) {
  std::string name = key.param;
  std::erase(name, '-');
  return name;
});

const BarsPicture& bars(const TruthRun& run, std::size_t step) {
  return std::get<BarsPicture>(run.steps[step].picture);
}
double point(const BarsPicture& picture, std::size_t side, std::size_t group) {
  return picture.sides[side].points[group].value;
}

TEST(Simpson, TheLetterThatIsBetterInEachGroupLooksWorseInAll) {
  const TruthRun made = run("simpson");
  EXPECT_LT(point(bars(made, 0), 0, 0), point(bars(made, 0), 1, 0));
  for (const std::size_t group : {0U, 1U}) EXPECT_GT(point(bars(made, 1), 0, group), point(bars(made, 1), 1, group));
  EXPECT_GT(point(bars(made, 3), 0, 0), point(bars(made, 3), 0, 1)) << "with the same mix it is ahead";
  // Direct standardisation by hand, from the counts of the table.
  const auto count = [&](std::size_t row, std::size_t cell) {
    return static_cast<double>(std::get<std::int64_t>(made.steps[1].table.rows[row].cells[cell].arguments()[0]));
  };
  const double isNew = (count(0, 0) + count(2, 0)) / (count(0, 0) + count(1, 0) + count(2, 0) + count(3, 0));
  const double expected = isNew * count(0, 1) / count(0, 0) + (1 - isNew) * count(1, 1) / count(1, 0);
  EXPECT_NEAR(point(bars(made, 3), 0, 0), expected, 1e-12);
}

TEST(Simpson, IsGoneWhereBothLettersGoToTheSameMix) {
  const TruthRun made = run("simpson", {{"mix", 0.5}, {"customers", 20000}});
  EXPECT_GT(point(bars(made, 0), 0, 0), point(bars(made, 0), 1, 0));
}

TEST(BaseRate, CountsPeopleAsBayesDoes) {
  const TruthRun made = run("base-rate", {{"rate", 0.03}, {"caught", 0.9}, {"wrong", 0.1}});
  const auto& dots = std::get<DotsPicture>(made.steps[1].picture);
  EXPECT_EQ(dots.kinds[0].count, 27);  // .9 of 30
  EXPECT_EQ(dots.kinds[1].count, 3);
  EXPECT_EQ(dots.kinds[2].count, 97);  // .1 of 970
  EXPECT_EQ(dots.kinds[3].count, 873);
  const auto& lines = std::get<LinesPicture>(made.steps.back().picture);
  EXPECT_NEAR(lines.lines[0].points[2].value, 0.03 * 0.9 / (0.03 * 0.9 + 0.97 * 0.1), 1e-12);
  EXPECT_EQ(lines.places[lines.current], "3");
}

TEST(PopularityBias, HiddenPurchasesPraiseThePopularAndTheTruthDoesNot) {
  const TruthRun made = run("popularity-bias");
  const BarsPicture &hidden = bars(made, 3), &truth = bars(made, 4);
  const std::size_t popular = 0, neighbours = 1, lot = 3, perfect = 4;
  EXPECT_LT(point(hidden, 0, perfect), 1.3 * point(hidden, 0, popular))
      << "judged so, the perfect list is little better";
  EXPECT_GT(point(truth, 0, perfect), 1.8 * point(truth, 0, popular)) << "in truth it is twice as good";
  EXPECT_LT(point(truth, 0, popular), 1.3 * point(truth, 0, lot)) << "and is liked hardly more than one by lot";
  EXPECT_GT(point(truth, 0, neighbours), point(truth, 0, popular));
  EXPECT_GT(point(truth, 0, perfect), point(truth, 0, neighbours));
}

TEST(FilterBubble, PlacesLeftToTheLotKeepTheShopVaried) {
  const TruthRun made = run("filter-bubble", {{"lot", 0.3}});
  const auto& lines = std::get<LinesPicture>(made.steps.back().picture).lines;
  EXPECT_LT(lines[0].points.back().value, lines[0].points.front().value) << "only the list: ever fewer products";
  EXPECT_GT(lines[1].points.back().value, lines[0].points.back().value);
}

TEST(Leakage, APurchaseHiddenByLotIsFoundMoreOftenThanTheNextMonth) {
  const TruthRun made = run("leakage");
  const BarsPicture& last = bars(made, 3);
  const std::size_t lot = 0, month = 1, next = 2;
  EXPECT_GT(last.sides[1].points[lot].low, last.sides[1].points[next].high);
  EXPECT_LT(std::abs(last.sides[1].points[month].value - last.sides[1].points[next].value),
            std::abs(last.sides[1].points[lot].value - last.sides[1].points[next].value));
}

TEST(Overfitting, WhatItLearnedFromIsToldEverBetterAndTheHiddenIsNot) {
  const TruthRun made = run("overfitting");
  const auto& lines = std::get<LinesPicture>(made.steps.front().picture).lines;
  const auto& known = lines[0].points;
  const auto& hidden = lines[1].points;
  for (std::size_t i = 1; i < known.size(); ++i) EXPECT_LT(known[i].value, known[i - 1].value);
  const auto best = std::ranges::min_element(hidden, {}, &lesson::Measured::value) - hidden.begin();
  EXPECT_GT(best, 0);
  EXPECT_LT(best, 5) << "about as many factors as tastes were planted";
  EXPECT_GT(hidden.back().value, 1.05 * hidden[static_cast<std::size_t>(best)].value);
}

TEST(BiasVariance, AddUpToTheMeanSquaredErrorAndTradeOneForTheOther) {
  const TruthRun made = run("bias-variance");
  const auto figure = [&](std::size_t row, std::size_t cell) {
    return std::get<double>(made.steps.front().table.rows[row].cells[cell].arguments()[0]);
  };
  const std::size_t averages = 0, many = 4, bias = 0, variance = 1;
  EXPECT_GT(figure(averages, bias), figure(many, bias));
  EXPECT_LT(figure(averages, variance), figure(many, variance));
  for (std::size_t row = 0; row < 5; ++row) EXPECT_DOUBLE_EQ(figure(row, 2), figure(row, bias) + figure(row, variance));
}

TEST(TasteWorld, LikesItsOwnTastesMore) {
  Random random(3);
  const lesson::TasteWorld world = lesson::tasteWorld({.customers = 20, .products = 12}, random);
  for (Index customer = 0; customer < 20; ++customer) {
    const auto& tastes = world.tastes[static_cast<std::size_t>(customer)];
    EXPECT_NE(tastes[0], tastes[1]);
    for (Index product = 0; product < 12; ++product) {
      const int taste = world.tasteOf[static_cast<std::size_t>(product)];
      const double liking = world.liking(customer, product);
      EXPECT_NEAR(liking, 0.06 + 0.8 * (taste == tastes[0] ? 0.45 : taste == tastes[1] ? 0.33 : 0), 1e-12);
    }
  }
}

TEST(Figures, ADifferenceOfSharesHasNewcombesInterval) {
  // Newcombe 1998, table II: 56/70 less 48/80, method 10: 0.0524 to 0.3339.
  const lesson::Measured difference = lesson::differenceOf(lesson::shareOf(56, 70), lesson::shareOf(48, 80));
  EXPECT_NEAR(difference.value, 0.2, 1e-12);
  EXPECT_NEAR(difference.low, 0.0524, 5e-5);
  EXPECT_NEAR(difference.high, 0.3339, 5e-5);
}

}  // namespace
