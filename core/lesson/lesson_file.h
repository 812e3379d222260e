// A lesson that a teacher writes: plain text, Markdown with fenced blocks. UTF-8, at most MostBytes; a line at most MostLine.
//
//   # TITLE                            the first line that begins with "# "
//   SUMMARY                            what stands before the first step: one or two sentences
//   ```lesson                          once, may be left out
//   minutes: 15                        how long it takes with a class, 1 to 240
//   hour: 1                            of the course list: which lesson of 45 minutes it belongs to, 1 to 20
//   aim: To see …                      what the class can do afterwards, one sentence; may be left out
//   ```
//   ```data                            what the steps below use, until another block of data; one of
//   ratings: 1 to 5                    a table of at most MostPeople × MostProducts; "-" is not known
//   |     | apple | mango |
//   | Ann | 5     | -     |
//
//   points: age, years; spend, money   two axes, each with what it counts (number, days, money); at most MostPoints rows
//   | Ann | 31 | 250 |                 "age, years" and the like may be without the second word
//
//   made: points                       drawn around `groups` places; customers:, groups:, spread:, seed:
//   made: shop                         people with tastes; customers:, products:, likes:, tastes: WORD, WORD, …, noise: %, seed:
//   example: gift-shop                 the small table of the lesson on neighbours
//   file: NAME                         a data set of the open project by its name, never a path
//                                      with made: shop and file: also user: ID, liked:, hidden:, listed:, others: (side-by-side)
//   ```
//   ```step TITLE                      one state of a real run; keys are those of its `show` (lesson_run.h)
//   show: k-means
//   round: 2
//   ```
//   WORDS                              below a step, with **bold** and {figures}, until the next block
//   ```question choice                 or number, or text; at most one a step, within it the question
//   Who is nearest?
//   ```
//   ```answer
//   - [x] Ann                          of a choice: two lines or more, one or more right
//   - [ ] Bob
//   value: {total}                     of a number: a number or a figure, and how far off it may be
//   within: 0.05
//   accept: mean; average              of a text: what is right, in any case of letters
//   hint: What is a mean?              may be left out
//   because: It is {total}.            may be left out
//   ```
//   ```teacher                         words for the teacher alone, of the step above it, with **bold** and {figures}
//   Wait for two guesses first.
//   ```
//
// Names in what is made up (example: gift-shop, show: walks and the like) are in the language of the title: Russian where it has a
// Cyrillic letter, else English. Names of figures follow them.
//
// {name} is a figure that the run of the step gives (lesson_run.h), never typed; other braces are words. Nothing is read as HTML.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/base/translation.h"
#include "core/lesson/cold_start.h"
#include "core/lesson/plane_table.h"
#include "core/lesson/rating_table.h"

namespace kindred::lesson {

constexpr std::size_t MostBytes = 65536, MostLine = 1000, MostSteps = 40, MostProblems = 200;

/// `name: value` of a block, and where it stands: bytes of the file.
struct Setting {
  std::string name, value;
  int line = 0;                     ///< from 1
  std::size_t at = 0, valueAt = 0;  ///< of the name, of the value
};

/// People with tastes for a shop that is made up.
struct ShopOptions {
  int customers = 300, products = 60;
  int likes = 20;                   ///< products that each likes
  std::vector<std::string> tastes;  ///< words that name products: "tea 7"
  int noise = 20;                   ///< percent of what somebody likes that follows no taste
  std::uint64_t seed = 1;
};

struct DataBlock {
  enum class Kind { Ratings, Points, MadePoints, MadeShop, Example, File };
  Kind kind = Kind::Example;
  int line = 0;
  RatingTable ratings = {};  ///< of Ratings and of Example
  PlaneTable points = {};    ///< of Points
  BlobOptions blobs = {};
  ShopOptions shop = {};
  std::string file = {};         ///< name of a data set
  ColdStartSettings asked = {};  ///< of side-by-side, without its approaches
  std::string user = {};         ///< id of the one who is asked about; empty: somebody
  std::string source = {};       ///< the block as it stands: equal for equal data
};

struct AnswerChoice {
  std::string words;
  bool right = false;
  std::size_t boxAt = 0;  ///< of "- [ ]"
};

struct Question {
  enum class Kind { Choice, Number, Words };
  Kind kind = Kind::Choice;
  int line = 0;
  std::string words = {};
  std::vector<AnswerChoice> choices = {};
  std::string value = {};  ///< a number or one {figure}
  double within = 0.01;
  std::vector<std::string> accepted = {};
  std::string hint = {}, because = {};
  bool answered = false;  ///< it has a block `answer`
};

struct Step {
  std::string title;
  int line = 0, lastLine = 0;  ///< from its block to the next one's line before
  std::string show;
  std::vector<Setting> settings = {};  ///< without `show`
  int data = -1;                       ///< place in Lesson::data; −1: none
  std::string words = {};
  std::string notes = {};  ///< for the teacher
  std::optional<Question> question = {};
  TextLanguage language = TextLanguage::English;  ///< of the lesson

  [[nodiscard]] const Setting* find(std::string_view name) const;
  [[nodiscard]] std::string value(std::string_view name, const std::string& fallback = {}) const;
};

struct Lesson {
  std::string title, summary, aim = {};
  int minutes = 0, hour = 0;  ///< 0: not said
  std::vector<DataBlock> data;
  std::vector<Step> steps;
  TextLanguage language = TextLanguage::English;  ///< of the title
};

/// A change of the file that mends a problem: `length` bytes from `at` become `text`.
struct Remedy {
  Text label;
  std::size_t at = 0, length = 0;
  std::string text;
};

struct LessonProblem {
  enum class Severity { Error, Warning };
  Severity severity = Severity::Error;
  int line = 1;                    ///< from 1
  std::size_t at = 0, length = 0;  ///< what is meant, in bytes of the file
  Text message;
  std::optional<Remedy> remedy = {};
};

struct Parsed {
  Lesson lesson;
  std::vector<LessonProblem> problems;  ///< by line, at most MostProblems
  [[nodiscard]] int errors() const;
  [[nodiscard]] bool isPlayable() const { return errors() == 0 && !lesson.steps.empty(); }
};

/// Never throws, whatever the bytes; linear in them. `dataSets`: names that `file:` may give; nothing: they are not known.
Parsed parse(std::string_view bytes, const std::optional<std::vector<std::string>>& dataSets = {});

/// A stretch of words as they are shown.
struct WordPiece {
  enum class Kind { Plain, Bold, Figure };
  Kind kind = Kind::Plain;
  std::string text;    ///< of a figure its name
  bool bold = false;   ///< of a figure
  std::size_t at = 0;  ///< byte in the words
};
/// Words cut at **bold** and {figures}.
std::vector<WordPiece> piecesOf(std::string_view words);

}  // namespace kindred::lesson
