#include "core/lesson/lesson_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/lesson/lesson_run.h"

namespace kindred::lesson {
namespace {

using testing::HasSubstr;
using Severity = LessonProblem::Severity;

const std::string Good = R"(# Fruit
What will Dana like?
```data
ratings: 1 to 5
|      | Apple | Mango |
| Ana  | 5     | 1     |
| Dana | 4     | -     |
```
```step First
show: table
```
There are **{people}** people.
```step Second
show: user-neighbours
stage: divided
```
Mango: {score.mango}.
```question choice
Whose?
```
```answer
- [x] Ana's
- [ ] nobody's
hint: Look.
because: Ana is {alike.ana} alike.
```
)";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), by);
}

std::string applied(std::string text, const Remedy& remedy) {
  EXPECT_LE(remedy.at + remedy.length, text.size());
  return text.replace(remedy.at, remedy.length, remedy.text);
}

// The problem whose message holds some words, which must be there.
LessonProblem problemIn(const std::string& text, const std::string& words,
                        const std::optional<std::vector<std::string>>& dataSets = {}) {
  const Parsed parsed = parse(text, dataSets);
  std::string all;
  for (const LessonProblem& problem : parsed.problems) {
    if (english(problem.message).find(words) != std::string::npos) return problem;
    all += std::to_string(problem.line) + ": " + english(problem.message) + "\n";
  }
  ADD_FAILURE() << "nothing says “" << words << "” but\n" << all;
  return {};
}

bool isSaid(const std::string& text, const std::string& words) {
  const Parsed parsed = parse(text);
  return std::ranges::any_of(parsed.problems, [&](const LessonProblem& problem) {
    return english(problem.message).find(words) != std::string::npos;
  });
}

// The remedy makes the problem go.
void expectMended(const std::string& text, const std::string& words) {
  const LessonProblem problem = problemIn(text, words);
  ASSERT_TRUE(problem.remedy) << words;
  EXPECT_FALSE(isSaid(applied(text, *problem.remedy), words)) << applied(text, *problem.remedy);
}

TEST(LessonFile, ReadsTitleDataStepsAndAnswers) {
  const Parsed parsed = parse(Good);
  EXPECT_TRUE(parsed.problems.empty()) << english(parsed.problems.front().message);
  EXPECT_TRUE(parsed.isPlayable());
  const Lesson& lesson = parsed.lesson;
  EXPECT_EQ(lesson.title, "Fruit");
  EXPECT_EQ(lesson.summary, "What will Dana like?");
  ASSERT_EQ(lesson.data.size(), 1U);
  EXPECT_EQ(lesson.data[0].ratings.people, (std::vector<std::string>{"Ana", "Dana"}));
  EXPECT_FALSE(lesson.data[0].ratings.isKnown(1, 1));
  ASSERT_EQ(lesson.steps.size(), 2U);
  EXPECT_EQ(lesson.steps[1].title, "Second");
  EXPECT_EQ(lesson.steps[1].value("stage"), "divided");
  ASSERT_TRUE(lesson.steps[1].question);
  EXPECT_EQ(lesson.steps[1].question->words, "Whose?");
  EXPECT_EQ(lesson.steps[1].question->choices.size(), 2U);
  EXPECT_TRUE(lesson.steps[1].question->choices[0].right);
  EXPECT_EQ(lesson.steps[1].question->hint, "Look.");
}

TEST(LessonFile, SaysWhichBlockIsNotClosedAndClosesIt) {
  std::string open = Good;
  open.resize(open.rfind("```"));
  const LessonProblem problem = problemIn(open, "The block “answer” that begins in line 21 is not closed");
  EXPECT_EQ(problem.severity, Severity::Error);
  EXPECT_EQ(problem.line, 25);
  expectMended(open, "is not closed");
  expectMended(replaced(Good, "show: table\n```\nThere", "show: table\nThere"), "is not closed");
}

TEST(LessonFile, TellsFiguresThatAreNotThereAndWhatWasMeant) {
  const std::string wrong = replaced(Good, "{score.mango}", "{score.mangoes}");
  const LessonProblem problem = problemIn(wrong, "No figure is called “score.mangoes”. Did you mean “score.mango”?");
  EXPECT_EQ(problem.line, 17);
  EXPECT_EQ(wrong.substr(problem.at, problem.length), "score.mangoes");
  expectMended(wrong, "No figure");
  EXPECT_FALSE(problemIn(replaced(Good, "{people}", "{xxxxxxxxxxxx}"), "No figure of this step").remedy);
  EXPECT_FALSE(isSaid(replaced(Good, "{people}", "{ no figure }"), "No figure")) << "braces around words are words";
}

TEST(LessonFile, TellsWordsThatItDoesNotKnow) {
  expectMended(replaced(Good, "show: table", "show: tabel"), "Nothing is called “tabel”");
  expectMended(replaced(Good, "stage: divided", "stag: divided"), "“stag” is not known here. Did you mean “stage”?");
  expectMended(replaced(Good, "stage: divided", "stage: divded"), "“divded” is not known here");
  expectMended(replaced(Good, "```step First", "```stepp First"), "There is no block “stepp”");
  expectMended(replaced(Good, "question choice", "question chioce"), "kind choice, number or text");
  expectMended(replaced(Good, "| 4     |", "| 9     |"), "“9” is no rating from 1 to 5");
  EXPECT_TRUE(isSaid(replaced(Good, "stage: divided", "stage: divided\nasked: Zoe"), "“Zoe” is not known here"));
  EXPECT_TRUE(isSaid(replaced(Good, "stage: divided", "change: Ana, Apple"), "A change is written"));
}

const std::string Sides = R"(# Two
```data
made: shop
```
```step A
show: side-by-side
approaches: item-neighbours, contents
ratings: 40
```
)";

TEST(LessonFile, TellsApproachesThatAreNotThere) {
  expectMended(Sides, "There is no approach “contents”. Did you mean “content”?");
  expectMended(Sides, "says how many are left");
}

TEST(LessonFile, RefusesTooMuch) {
  std::string wide = "# T\n```data\nratings: 1 to 5\n| ";
  for (int i = 0; i < 9; ++i) wide += "| P" + std::to_string(i);
  wide += "|\n| A |1|2|3|4|5|1|2|3|4|\n| B |1|2|3|4|5|1|2|3|4|\n```\n```step a\nshow: table\n```\n";
  EXPECT_EQ(problemIn(wide, "at most 8 columns").line, 4);
  std::string tall = "# T\n```data\nratings: 1 to 5\n| | A | B |\n";
  for (int i = 0; i < 9; ++i) tall += "| P" + std::to_string(i) + " | 1 | 2 |\n";
  tall += "```\n```step a\nshow: table\n```\n";
  expectMended(tall, "at most 8 rows");
  EXPECT_TRUE(isSaid(std::string(MostBytes + 1, 'a'), "65,537 bytes: a lesson has at most 65,536"));
  EXPECT_EQ(problemIn(Good + std::string(MostLine + 1, 'a'), "The line is too long").line, 27);
  std::string long_ = Good;
  for (std::size_t i = 0; i < MostSteps; ++i) long_ += "```step s\nshow: table\n```\n";
  EXPECT_TRUE(isSaid(long_, "at most 40 steps"));
  EXPECT_TRUE(isSaid(replaced(Sides, "made: shop", "made: shop\ncustomers: 90000"), "from 30 to 2,000"));
}

TEST(LessonFile, TellsDataSetsThatAreNotThereAndTakesNoPath) {
  const std::string file = replaced(Sides, "made: shop", "file: films");
  const std::vector<std::string> known = {"film", "shop"};
  EXPECT_THAT(english(problemIn(file, "There is no data set", known).message), HasSubstr("Did you mean “film”?"));
  const std::string other = replaced(Sides, "made: shop", "file: zzzzzzzz");
  const LessonProblem problem = problemIn(other, "There is no data set “zzzzzzzz”", known);
  EXPECT_THAT(applied(other, *problem.remedy), HasSubstr("\nmade: shop\n"));
  for (const char* path : {"../secret.csv", "/etc/passwd", "C:\\a", "~root", ".hidden"})
    EXPECT_TRUE(isSaid(replaced(Sides, "made: shop", "file: " + std::string(path)), "never a path")) << path;
}

TEST(LessonFile, WantsRightAnswersToQuestions) {
  expectMended(replaced(Good, "- [x]", "- [ ]"), "No choice is marked as right");
  std::string none = Good;
  none.resize(none.find("```answer"));
  expectMended(none, "The question has no answer");
  std::string alone = Good;
  alone.erase(alone.find("```question"), alone.find("```answer") - alone.find("```question"));
  expectMended(alone, "An answer stands behind its question");
  expectMended("# T\n```question choice\nWho?\n```\n```answer\n- [x] a\n- [ ] b\n```\n",
               "A question belongs to a step");
  const std::string number = replaced(
      replaced(replaced(Good, "question choice", "question number"), "- [x] Ana's\n", ""), "- [ ] nobody's\n", "");
  expectMended(number, "says no right value");
  EXPECT_TRUE(isSaid(replaced(number, "hint:", "value: a lot\nhint:"), "is a number or a figure"));
}

TEST(LessonFile, WarnsOfWhatCanStillBePlayed) {
  std::string one = Good;
  one.resize(one.find("```step Second"));
  EXPECT_EQ(problemIn(one, "Play needs at least two").severity, Severity::Warning);
  expectMended(one, "Play needs at least two");
  EXPECT_TRUE(parse(one).isPlayable());
  expectMended(replaced(Good, "# Fruit", ""), "no title");
  EXPECT_FALSE(parse("").isPlayable());
  EXPECT_TRUE(isSaid("", "The lesson has no step"));
  expectMended("# T\n", "The lesson has no step");
}

TEST(LessonFile, ReadsTheAimAndWordsForTheTeacher) {
  const Parsed parsed = parse(
      "# T\nWhat.\n```lesson\nminutes: 5\naim: To see it.\n```\n```data\nexample: gift-shop\n```\n```step S\nshow: "
      "table\n```\n"
      "Words.\n```teacher\nThere are {people}.\nWait.\n```\n");
  EXPECT_EQ(parsed.errors(), 0);
  EXPECT_EQ(parsed.lesson.aim, "To see it.");
  ASSERT_EQ(parsed.lesson.steps.size(), 1U);
  EXPECT_EQ(parsed.lesson.steps.front().notes, "There are {people}. Wait.");
  EXPECT_EQ(parsed.lesson.steps.front().words, "Words.");
  const Parsed bad = parse(
      "# T\nWhat.\n```teacher\nAlone.\n```\n```data\nexample: gift-shop\n```\n```step S\nshow: table\n```\n"
      "Words.\n```teacher\n{nothing}\n```\n");
  ASSERT_EQ(bad.errors(), 2);
  EXPECT_EQ(bad.problems[0].line, 3);
  EXPECT_EQ(bad.problems.back().line, 14);
}

TEST(LessonFile, NamesWhatIsMadeUpInTheLanguageOfItsTitle) {
  const auto firstOf = [](const std::string& title) {
    const Parsed parsed =
        parse("# " + title + "\nWhat.\n```data\nexample: gift-shop\n```\n```step S\nshow: table\n```\nWords.\n");
    return parsed.lesson.data.front().ratings.people.front();
  };
  EXPECT_EQ(firstOf("Gifts"), giftShop(TextLanguage::English).people.front());
  EXPECT_EQ(firstOf("Подарки"), giftShop(TextLanguage::Russian).people.front());
  const auto errorsOf = [](const std::string& title, const std::string& figure) {
    return parse("# " + title + "\nWhat.\n```step S\nshow: walks\nasked: ana\n```\n{score." + figure + "}\n").errors();
  };
  EXPECT_EQ(errorsOf("Gifts", "bunting"), 0);
  EXPECT_EQ(errorsOf("Подарки", "гирлянда"), 0);
  EXPECT_EQ(errorsOf("Gifts", "гирлянда"), 1);
}

TEST(LessonFile, KeepsMarkupAsWordsAndWarns) {
  for (const char* markup :
       {"<script>alert(1)</script>", "<img src=x onerror=y>", "<!-- x -->", "<a href='javascript:x'>"}) {
    const std::string text = replaced(Good, "There are", std::string(markup) + " There are");
    const Parsed parsed = parse(text);
    EXPECT_EQ(problemIn(text, "HTML and scripts are not read").severity, Severity::Warning) << markup;
    EXPECT_TRUE(parsed.isPlayable());
    EXPECT_THAT(parsed.lesson.steps[0].words, HasSubstr(markup)) << "as plain words";
  }
  expectMended(replaced(Good, "There are", "<b> There are"), "HTML and scripts");
  EXPECT_FALSE(isSaid(replaced(Good, "There are", "1 < 2, and there are"), "HTML"));
}

TEST(LessonFile, RefusesWhatIsNoText) {
  EXPECT_EQ(problemIn(replaced(Good, "What", "Wh\xFF\xFE"), "no text in UTF-8").line, 2);
  EXPECT_TRUE(isSaid(std::string("a\0b", 3), "no text in UTF-8"));
  EXPECT_TRUE(isSaid("\xC0\xAF", "no text in UTF-8")) << "a form that is too long";
  EXPECT_TRUE(isSaid("\xED\xA0\x80", "no text in UTF-8")) << "half of a pair";
}

TEST(LessonFile, CutsWordsAtBoldAndFigures) {
  const auto pieces = piecesOf("With **{left} ratings** of {all}, { x } **and");
  ASSERT_EQ(pieces.size(), 6U);
  EXPECT_EQ(pieces[1].text, "left");
  EXPECT_TRUE(pieces[1].bold);
  EXPECT_EQ(pieces[2].text, " ratings");
  EXPECT_EQ(pieces[2].kind, WordPiece::Kind::Bold);
  EXPECT_EQ(pieces[3].text, " of ");
  EXPECT_EQ(pieces[4].text, "all");
  EXPECT_EQ(pieces[5].text, ", { x } **and") << "nothing closes it";
}

// Whatever the bytes: problems whose places lie within the file, remedies that can be applied, and steps that run or say why not.
void expectHarmless(const std::string& text) {
  const Parsed parsed = parse(text);
  EXPECT_LE(parsed.problems.size(), MostProblems);
  const auto lines = 1 + std::ranges::count(text, '\n');
  for (const LessonProblem& problem : parsed.problems) {
    EXPECT_GE(problem.line, 1);
    EXPECT_LE(problem.line, lines);
    EXPECT_LE(problem.at + problem.length, text.size());
    EXPECT_FALSE(english(problem.message).empty());
    if (problem.remedy) parse(applied(text, *problem.remedy));
  }
}

TEST(LessonFile, TakesAnyBytes) {
  const std::vector<std::string> bits = {"```",
                                         "```step",
                                         "```data\n",
                                         "{",
                                         "}",
                                         "**",
                                         "|",
                                         "- [x]",
                                         ":",
                                         "\n",
                                         "\r\n",
                                         "\xFF",
                                         std::string(1, '\0'),
                                         "<script",
                                         "show: k-means",
                                         "ratings: 1 to 5",
                                         "made: shop",
                                         "1e999",
                                         "-> ",
                                         "file: ../x",
                                         "nan",
                                         "Д"};
  Random random(17);
  std::vector<std::string> seeds = {Good, Sides, ""};
  for (const ShippedLesson& shipped : shippedLessons()) seeds.push_back(shipped.text);
  for (int round = 0; round < 600; ++round) {
    std::string text = seeds[random.below(seeds.size())];
    for (std::uint64_t change = random.below(6) + 1; change > 0; --change) {
      const std::size_t at = random.below(text.size() + 1);
      switch (random.below(4)) {
        case 0: text.insert(at, bits[random.below(bits.size())]); break;
        case 1: text.erase(at, random.below(40)); break;
        case 2: text.resize(at); break;
        default:
          if (at < text.size()) text[at] = static_cast<char>(random.below(256));
      }
    }
    expectHarmless(text);
  }
}

}  // namespace
}  // namespace kindred::lesson
