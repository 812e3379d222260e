#include "core/lesson/lesson_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

namespace kindred::lesson {
namespace {

const DataSets NoSets;

std::string told(const TextArgument& value) { return english(Text("%1").with(value)); }

// Everything that a step says of its state.
std::string stateOf(const RunStep& run) {
  std::string state = english(run.shown.words.title) + "\n" + english(run.shown.words.what);
  for (const auto& [name, value] : run.shown.figures) state += "\n" + name + " " + told(value);
  return state;
}

void expectFigures(const std::string& words, const Figures& figures, const std::string& where) {
  for (const WordPiece& piece : piecesOf(words)) {
    if (piece.kind != WordPiece::Kind::Figure) continue;
    const auto found = figures.find(piece.text);
    ASSERT_NE(found, figures.end()) << where << ": {" << piece.text << "}";
    EXPECT_FALSE(told(found->second).empty()) << where << ": {" << piece.text << "}";
    if (const auto* number = std::get_if<double>(&found->second)) {
      EXPECT_FALSE(std::isnan(*number)) << where << ": {" << piece.text << "}";
    }
  }
}

void expectWhole(const Step& step, const Figures& figures, const std::string& where) {
  expectFigures(step.words, figures, where);
  expectFigures(step.notes, figures, where);
  if (!step.question) return;
  const Question& question = *step.question;
  expectFigures(question.words + question.hint + question.because, figures, where);
  for (const AnswerChoice& choice : question.choices) expectFigures(choice.words, figures, where);
  if (question.kind == Question::Kind::Number) {
    EXPECT_TRUE(rightNumber(question, figures)) << where;
  }
}

TEST(LessonRun, ShipsTenLessonsInBothLanguagesWithoutAProblem) {
  std::map<std::string, std::vector<std::string>> languages;
  for (const ShippedLesson& shipped : shippedLessons()) {
    languages[shipped.key].push_back(shipped.language);
    const Parsed parsed = parse(shipped.text);
    for (const LessonProblem& problem : parsed.problems)
      ADD_FAILURE() << shipped.language << '/' << shipped.key << ':' << problem.line << ": "
                    << english(problem.message);
    const Lesson& lesson = parsed.lesson;
    EXPECT_GE(lesson.steps.size(), 3U) << shipped.key;
    EXPECT_LE(lesson.steps.size(), 8U) << shipped.key;
    EXPECT_GT(lesson.minutes, 0) << shipped.key;
    EXPECT_GT(lesson.hour, 0) << shipped.key;
    EXPECT_TRUE(std::ranges::any_of(lesson.steps, [](const Step& step) {
      return step.question && !step.question->hint.empty() && !step.question->because.empty();
    })) << shipped.key;
  }
  EXPECT_EQ(languages.size(), 10U);
  for (const auto& [key, there] : languages) EXPECT_EQ(there, (std::vector<std::string>{"en", "ru"})) << key;
}

// What a teacher needs: the aim, for every step a question with a hint and a reason, and how long it takes.
TEST(LessonRun, GivesTheTeacherAimQuestionsAndNotes) {
  for (const ShippedLesson& shipped : shippedLessons()) {
    const Lesson lesson = parse(shipped.text).lesson;
    EXPECT_FALSE(lesson.aim.empty()) << shipped.key;
    int minutes = 0;
    for (const Step& step : lesson.steps) {
      const std::string where = shipped.language + '/' + shipped.key + ", " + step.title;
      EXPECT_FALSE(step.notes.empty()) << where;
      minutes += std::atoi(step.notes.c_str());
      ASSERT_TRUE(step.question) << where;
      EXPECT_FALSE(step.question->hint.empty()) << where;
      EXPECT_FALSE(step.question->because.empty()) << where;
    }
    EXPECT_EQ(minutes, lesson.minutes) << shipped.key;
    EXPECT_EQ(lesson.language, shipped.language == "ru" ? TextLanguage::Russian : TextLanguage::English);
  }
}

TEST(LessonRun, TheCourseShowsEveryKindOfPicture) {
  std::set<std::string> shown;
  for (const ShippedLesson& shipped : shippedLessons()) {
    for (const Step& step : parse(shipped.text).lesson.steps) shown.insert(step.show);
  }
  // Lessons whose truth is known stand for one another where the course has no time for all.
  for (const Show& show : shows()) {
    if (show.key != "popularity-bias") {
      EXPECT_TRUE(shown.contains(show.key)) << show.key;
    }
  }
}

TEST(LessonRun, FillsHoursOf45Minutes) {
  std::map<int, int> minutes;
  for (const ShippedLesson& shipped : shippedLessons()) {
    const Lesson lesson = parse(shipped.text).lesson;
    if (shipped.language == "en") minutes[lesson.hour] += lesson.minutes;
  }
  EXPECT_EQ(minutes, (std::map<int, int>{{1, 45}, {2, 45}, {3, 45}, {4, 45}}));
}

TEST(LessonRun, SaysTheSameInBothLanguages) {
  std::map<std::string, std::vector<Lesson>> lessons;
  for (const ShippedLesson& shipped : shippedLessons()) lessons[shipped.key].push_back(parse(shipped.text).lesson);
  for (const auto& [key, both] : lessons) {
    ASSERT_EQ(both.size(), 2U) << key;
    ASSERT_EQ(both[0].steps.size(), both[1].steps.size()) << key;
    EXPECT_EQ(both[0].minutes, both[1].minutes) << key;
    for (std::size_t i = 0; i < both[0].steps.size(); ++i) {
      const Step &one = both[0].steps[i], &other = both[1].steps[i];
      EXPECT_EQ(one.show, other.show) << key << ' ' << i;
      EXPECT_EQ(one.settings.size(), other.settings.size()) << key << ' ' << i;
      ASSERT_EQ(one.question.has_value(), other.question.has_value()) << key << ' ' << i;
      if (!one.question) continue;
      ASSERT_EQ(one.question->choices.size(), other.question->choices.size()) << key << ' ' << i;
      for (std::size_t c = 0; c < one.question->choices.size(); ++c)
        EXPECT_EQ(one.question->choices[c].right, other.question->choices[c].right) << key << ' ' << i;
    }
  }
}

TEST(LessonRun, WalksEveryLessonToItsEndAndBackToTheSameState) {
  for (const ShippedLesson& shipped : shippedLessons()) {
    const Lesson lesson = parse(shipped.text).lesson;
    Walks walks;
    Progress progress;
    std::vector<std::string> states;
    for (std::size_t step = 0; step < lesson.steps.size(); ++step) {
      const RunStep run = runStep(lesson, step, NoSets, walks, progress);
      const std::string where = shipped.language + '/' + shipped.key + ", " + lesson.steps[step].title;
      ASSERT_FALSE(run.failed) << where << ": " << english(run.failed->message());
      EXPECT_FALSE(std::holds_alternative<std::monostate>(run.shown.picture)) << where;
      expectWhole(lesson.steps[step], run.shown.figures, where);
      states.push_back(stateOf(run));
    }
    Walks anew;
    for (std::size_t step = lesson.steps.size(); step-- > 0;)
      EXPECT_EQ(stateOf(runStep(lesson, step, NoSets, anew, progress)), states[step]) << shipped.key << ' ' << step;
  }
}

// The promise that makes “did you mean” worth anything: what is listed is there, and nothing else.
TEST(LessonRun, GivesTheFiguresThatItLists) {
  for (const ShippedLesson& shipped : shippedLessons()) {
    if (shipped.language != "en") continue;
    const Lesson lesson = parse(shipped.text).lesson;
    Walks walks;
    Progress progress;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
      const Step& step = lesson.steps[i];
      const Show& show = *findShow(step.show);
      const FigureNames names = show.figures(step, *dataOf(lesson, step, show));
      std::vector<std::string> given;
      for (const auto& [name, value] : runStep(lesson, i, NoSets, walks, progress).shown.figures) given.push_back(name);
      if (names.open || step.show == "inside") continue;  // what the run alone knows, or no round that is shown
      EXPECT_THAT(given, testing::UnorderedElementsAreArray(names.names)) << shipped.key << ", " << step.title;
    }
  }
}

TEST(LessonRun, SaysWhyAStepCannotRun) {
  const Lesson lesson =
      parse("# T\n```data\nfile: shop\n```\n```step a\nshow: k-means\n```\n", std::vector<std::string>{"shop"}).lesson;
  Walks walks;
  Progress progress;
  const RunStep run = runStep(lesson, 0, NoSets, walks, progress);
  ASSERT_TRUE(run.failed);
  EXPECT_THAT(english(run.failed->message()), testing::HasSubstr("no data set “shop”"));
  const Lesson unknown = parse("# T\n```step a\nshow: nothing\n```\n").lesson;
  EXPECT_TRUE(runStep(unknown, 0, NoSets, walks, progress).failed);
}

TEST(LessonRun, TakesADataSetByItsName) {
  const Lesson lesson = parse("# T\n```data\nfile: gifts\n```\n```step a\nshow: item-neighbours\n```\n").lesson;
  const DatasetPtr gifts = datasetOf(giftShop());
  Walks walks;
  Progress progress;
  const DataSets sets = [&](const std::string& name) { return name == "gifts" ? gifts : nullptr; };
  const RunStep run = runStep(lesson, 0, sets, walks, progress);
  ASSERT_FALSE(run.failed) << english(run.failed->message());
  EXPECT_EQ(told(run.shown.figures.at("products")), "5");
}

TEST(LessonRun, ChecksAnswers) {
  const Figures figures{{"total", 3.5}, {"count", std::int64_t{4}}};
  Question choice;
  choice.choices = {{"a", true}, {"b", false}, {"c", true}};
  EXPECT_TRUE(isRight(choice, {0, 2}, {}, figures));
  EXPECT_FALSE(isRight(choice, {0}, {}, figures));
  EXPECT_FALSE(isRight(choice, {0, 1, 2}, {}, figures));
  Question number{.kind = Question::Kind::Number, .value = "{total}", .within = 0.1};
  EXPECT_TRUE(isRight(number, {}, "3.6", figures));
  EXPECT_TRUE(isRight(number, {}, " 3,42 ", figures)) << "a decimal comma";
  EXPECT_FALSE(isRight(number, {}, "3.7", figures));
  EXPECT_FALSE(isRight(number, {}, "many", figures));
  number.value = "{nothing}";
  EXPECT_FALSE(isRight(number, {}, "3.5", figures));
  number.value = "{count}";
  EXPECT_TRUE(isRight(number, {}, "4", figures));
  const Question words{.kind = Question::Kind::Words, .accepted = {"Cold start", "baseline"}};
  EXPECT_TRUE(isRight(words, {}, " cold Start", figures));
  EXPECT_FALSE(isRight(words, {}, "cold", figures));
}

}  // namespace
}  // namespace kindred::lesson
