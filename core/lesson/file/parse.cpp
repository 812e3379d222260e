// A lesson's file read block by block. What is wrong is said and passed over; what is right is kept.
#include <algorithm>
#include <map>

#include "core/base/letters.h"
#include "core/lesson/file/blocks.h"
#include "core/lesson/file/spelling.h"

namespace kindred::lesson {
namespace {

constexpr std::size_t LongestFigure = 80;

void appendLine(std::string& words, std::string_view line) {
  line = trimmed(line);
  if (!words.empty() && !line.empty() && !words.ends_with('\n')) words += ' ';
  if (line.empty() && !words.empty() && !words.ends_with('\n')) words += '\n';  // a paragraph
  words += line;
}

// Of UTF-8: the first byte of the letters from Ѐ to ӿ.
bool hasCyrillic(std::string_view words) {
  return std::ranges::any_of(words, [](char byte) {
    const auto first = static_cast<unsigned char>(byte);
    return first >= 0xD0 && first <= 0xD3;
  });
}

std::string withoutEnd(std::string words) {
  while (words.ends_with('\n')) words.pop_back();
  return words;
}

class Reader {
 public:
  Reader(std::string_view bytes, const std::optional<std::vector<std::string>>& dataSets)
      : m_bytes(bytes), m_dataSets(dataSets) {}

  Parsed read() {
    if (!checkBytes()) return take();
    const std::vector<FileLine> lines = linesOf(m_bytes);
    for (const FileLine& line : lines) checkLine(line);
    const std::vector<FileBlock> blocks = blocksOf(lines, m_problems);
    for (const FileBlock& block : blocks) readBlock(block);
    finishStep(m_bytes.size());
    checkWhole(lines);
    return take();
  }

 private:
  Parsed take() { return {std::move(m_lesson), m_problems.take()}; }

  bool checkBytes() {
    const FileLine first{m_bytes.substr(0, std::min(m_bytes.find('\n'), std::size_t{80})), 0, 1};
    if (m_bytes.size() > MostBytes) {
      m_problems.error(first, KI_TEXT("core", "The file has %1 bytes: a lesson has at most %2. Make two of it.")
                                  .with(m_bytes.size())
                                  .with(MostBytes));
      return false;
    }
    const auto bad = badUtf8(m_bytes);
    if (!bad) return true;
    const auto line = 1 + std::count(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    m_problems.add({.line = static_cast<int>(line),
                    .at = *bad,
                    .length = 1,
                    .message = KI_TEXT("core", "This is no text in UTF-8: save the file as UTF-8 in your editor.")});
    return false;
  }

  void checkLine(const FileLine& line) {
    if (line.text.size() > MostLine)
      m_problems.error(line, KI_TEXT_N("core", "The line is too long: at most %n byte(s). Break it in two.", MostLine));
    const std::string small = folded(line.text.substr(0, MostLine));
    for (std::size_t at = small.find('<'); at != std::string::npos; at = small.find('<', at + 1)) {
      const char next = at + 1 < small.size() ? small[at + 1] : ' ';
      if ((next < 'a' || next > 'z') && next != '/' && next != '!') continue;
      const std::size_t end = line.text.find('>', at);
      const std::size_t length = (end == std::string_view::npos ? line.text.size() : end + 1) - at;
      warnOfMarkup(line, at, length);
      return;
    }
    if (const std::size_t at = small.find("javascript:"); at != std::string::npos) return warnOfMarkup(line, at, 11);
    if (const std::size_t at = small.find("]("); at != std::string::npos)
      m_problems.warning(line, KI_TEXT("core", "Links and pictures are shown as plain words."));
  }

  void warnOfMarkup(const FileLine& line, std::size_t at, std::size_t length) {
    m_problems.add({.severity = LessonProblem::Severity::Warning,
                    .line = line.number,
                    .at = line.at + at,
                    .length = length,
                    .message = KI_TEXT("core", "HTML and scripts are not read: this is shown as plain words."),
                    .remedy = Remedy{KI_TEXT("core", "Take it out"), line.at + at, length, {}}});
  }

  void readBlock(const FileBlock& block) {
    if (block.kind != "answer" && !block.kind.empty()) askForAnswer(block.opening.at);
    if (block.kind.empty()) readWords(block);
    if (block.kind == "lesson") readHead(block);
    if (block.kind == "data") readDataBlock(block);
    if (block.kind == "step") readStep(block);
    if (block.kind == "question") readQuestion(block);
    if (block.kind == "answer") readAnswerBlock(block);
    if (block.kind == "teacher") readNotes(block);
  }

  void readWords(const FileBlock& block) {
    for (const FileLine& line : block.body) {
      const std::string_view text = trimmed(line.text);
      if (m_step) {
        appendLine(m_step->words, text);
        m_figures.push_back(line);
      } else if (m_lesson.title.empty() && text.starts_with("# ")) {
        m_lesson.title = trimmed(text.substr(2));
        if (hasCyrillic(m_lesson.title)) m_lesson.language = TextLanguage::Russian;
      } else {
        appendLine(m_lesson.summary, text);
      }
    }
  }

  void readHead(const FileBlock& block) {
    for (const Setting& setting : settingsOf(block, {"minutes", "hour", "aim"}, m_problems)) {
      if (setting.name == "aim") m_lesson.aim = setting.value;
      else if (setting.name == "minutes") m_lesson.minutes = wholeIn(setting, 1, 240, m_problems).value_or(0);
      else m_lesson.hour = wholeIn(setting, 1, 20, m_problems).value_or(0);
    }
  }

  void readDataBlock(const FileBlock& block) {
    finishStep(block.opening.at);
    auto data = readData(block, m_dataSets, m_lesson.language, m_problems);
    m_dataFailed = !data;
    if (data) m_lesson.data.push_back(std::move(*data));
  }

  void readStep(const FileBlock& block) {
    finishStep(block.opening.at);
    if (m_lesson.steps.size() >= MostSteps) {
      if (!m_tooMany) m_problems.error(block.opening, KI_TEXT_N("core", "A lesson has at most %n step(s).", MostSteps));
      m_tooMany = true;
      return;
    }
    m_step = Step{.title = block.argument, .line = block.opening.number, .lastLine = block.lastLine(), .show = {}};
    m_step->language = m_lesson.language;
    m_step->data = m_dataFailed ? -1 : static_cast<int>(m_lesson.data.size()) - 1;
    if (block.argument.empty())
      m_problems.warning(block.opening, KI_TEXT("core", "The step has no title."),
                         inserting(block.opening.at + block.opening.text.size(), " …", KI_TEXT("core", "Insert it")));
    if (m_dataFailed) {  // its data were refused already: say no more than what is wrong with them
      for (const FileLine& line : block.body) {
        const auto setting = settingOf(line);
        if (setting && setting->name == "show") m_step->show = setting->value;
      }
      return;
    }
    checkStep(block, m_lesson, *m_step, m_problems);
  }

  void readQuestion(const FileBlock& block) {
    if (!m_step) {
      m_problems.error(block.opening, KI_TEXT("core", "A question belongs to a step: none stands before it."),
                       inserting(block.opening.at, "```step …\nshow: table\n```\n", KI_TEXT("core", "Insert step")));
      return;
    }
    if (m_step->question) {
      m_problems.error(block.opening, KI_TEXT("core", "A step asks one question: this is its second."),
                       inserting(block.opening.at, "```step …\nshow: table\n```\n", KI_TEXT("core", "Insert step")));
      return;
    }
    Question question{.line = block.opening.number};
    static const std::vector<std::string> Kinds = {"choice", "number", "text"};
    const auto kind = std::ranges::find(Kinds, block.argument);
    if (kind == Kinds.end()) {
      const std::string meant = nearest(block.argument, Kinds).value_or(Kinds.front());
      const std::size_t end = block.opening.at + block.opening.text.size();
      m_problems.error(block.opening, KI_TEXT("core", "A question is of the kind choice, number or text."),
                       block.argument.empty() ? inserting(end, " " + meant, KI_TEXT("core", "Insert it"))
                                              : replacing(block.opening.at + block.opening.text.rfind(block.argument),
                                                          block.argument.size(), meant));
    } else {
      question.kind = static_cast<Question::Kind>(kind - Kinds.begin());
    }
    for (const FileLine& line : block.body) {
      appendLine(question.words, line.text);
      m_figures.push_back(line);
    }
    question.words = withoutEnd(std::move(question.words));
    if (question.words.empty()) m_problems.error(block.opening, KI_TEXT("core", "The question asks nothing."));
    m_questionLine = block.opening;
    m_step->question = std::move(question);
  }

  void readAnswerBlock(const FileBlock& block) {
    if (!m_step || !m_step->question) {
      m_problems.error(
          block.opening, KI_TEXT("core", "An answer stands behind its question: there is none before it."),
          inserting(block.opening.at, "```question choice\n…?\n```\n", KI_TEXT("core", "Insert question")));
      return;
    }
    if (m_step->question->answered) {
      m_problems.error(block.opening, KI_TEXT("core", "The question has an answer already."));
      return;
    }
    readAnswer(block, *m_step->question, m_problems);
    m_figures.insert(m_figures.end(), block.body.begin(), block.body.end());
  }

  void readNotes(const FileBlock& block) {
    if (!m_step) {
      m_problems.error(block.opening,
                       KI_TEXT("core", "Words for the teacher belong to a step: none stands before them."),
                       inserting(block.opening.at, "```step …\nshow: table\n```\n", KI_TEXT("core", "Insert step")));
      return;
    }
    for (const FileLine& line : block.body) {
      appendLine(m_step->notes, line.text);
      m_figures.push_back(line);
    }
    m_step->notes = withoutEnd(std::move(m_step->notes));
  }

  void askForAnswer(std::size_t before) {
    if (!m_step || !m_step->question || m_step->question->answered) return;
    m_step->question->answered = true;  // is said once
    static const std::map<Question::Kind, std::string> Templates = {{Question::Kind::Choice, "- [x] …\n- [ ] …\n"},
                                                                    {Question::Kind::Number, "value: 0\n"},
                                                                    {Question::Kind::Words, "accept: …\n"}};
    const std::string text = "```answer\n" + Templates.at(m_step->question->kind) + "```\n";
    m_problems.error(m_questionLine, KI_TEXT("core", "The question has no answer."),
                     inserting(before, before > 0 && m_bytes[before - 1] != '\n' ? "\n" + text : text,
                               KI_TEXT("core", "Insert answer")));
  }

  void finishStep(std::size_t at) {
    if (!m_step) return;
    askForAnswer(at);
    m_step->words = withoutEnd(std::move(m_step->words));
    m_step->lastLine =
        1 + static_cast<int>(std::count(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    checkFigures(m_figures, *m_step, m_lesson, m_problems);
    m_figures.clear();
    m_lesson.steps.push_back(std::move(*m_step));
    m_step.reset();
  }

  void checkWhole(const std::vector<FileLine>& lines) {
    m_lesson.summary = withoutEnd(std::move(m_lesson.summary));
    const FileLine& first = lines.front();
    if (m_lesson.title.empty())
      m_problems.warning(first, KI_TEXT("core", "The lesson has no title: # Title."),
                         inserting(0, "# …\n", KI_TEXT("core", "Insert it")));
    const std::size_t end = m_bytes.size();
    const std::string step =
        std::string(end > 0 && m_bytes.back() != '\n' ? "\n" : "") + "```step …\nshow: table\n```\n…\n";
    if (m_lesson.steps.empty())
      m_problems.error(
          lines.back(), KI_TEXT("core", "The lesson has no step."),
          inserting(end,
                    m_lesson.data.empty()
                        ? (step.front() == '\n' ? "\n" : "") +
                              std::string("```data\nexample: gift-shop\n```\n```step …\nshow: table\n```\n…\n")
                        : step,
                    KI_TEXT("core", "Insert step")));
    else if (m_lesson.steps.size() == 1)
      m_problems.add({.severity = LessonProblem::Severity::Warning,
                      .line = m_lesson.steps.front().line,
                      .at = lines[static_cast<std::size_t>(m_lesson.steps.front().line) - 1].at,
                      .length = lines[static_cast<std::size_t>(m_lesson.steps.front().line) - 1].text.size(),
                      .message = KI_TEXT("core", "The handout prints one step; Play needs at least two."),
                      .remedy = inserting(end, step, KI_TEXT("core", "Insert step"))});
  }

  std::string_view m_bytes;
  const std::optional<std::vector<std::string>>& m_dataSets;
  Problems m_problems;
  Lesson m_lesson;
  std::optional<Step> m_step;
  std::vector<FileLine> m_figures;  ///< lines of the step whose figures are to be checked
  FileLine m_questionLine;
  bool m_tooMany = false, m_dataFailed = false;
};

bool isFigureName(std::string_view name) {
  return !name.empty() && name.size() <= LongestFigure && name.find_first_of(" \t{}") == std::string_view::npos;
}

}  // namespace

const Setting* Step::find(std::string_view name) const {
  const auto found = std::ranges::find(settings, name, &Setting::name);
  return found == settings.end() ? nullptr : &*found;
}

std::string Step::value(std::string_view name, const std::string& fallback) const {
  const Setting* found = find(name);
  return found != nullptr ? found->value : fallback;
}

int Parsed::errors() const {
  return static_cast<int>(std::ranges::count(problems, LessonProblem::Severity::Error, &LessonProblem::severity));
}

Parsed parse(std::string_view bytes, const std::optional<std::vector<std::string>>& dataSets) {
  return Reader(bytes, dataSets).read();
}

std::vector<WordPiece> piecesOf(std::string_view words) {
  std::vector<WordPiece> pieces;
  bool bold = false;
  std::size_t from = 0;
  const auto flush = [&](std::size_t to) {
    if (to > from)
      pieces.push_back({bold ? WordPiece::Kind::Bold : WordPiece::Kind::Plain,
                        std::string(words.substr(from, to - from)), bold, from});
  };
  for (std::size_t at = 0; at < words.size();) {
    if (words.substr(at).starts_with("**") && (bold || words.find("**", at + 2) != std::string_view::npos)) {
      flush(at);
      bold = !bold;
      from = at += 2;
      continue;
    }
    const std::size_t end = words[at] == '{'
                                ? words.substr(0, std::min(words.size(), at + LongestFigure + 2)).find('}', at)
                                : std::string_view::npos;
    if (end != std::string_view::npos && isFigureName(words.substr(at + 1, end - at - 1))) {
      flush(at);
      pieces.push_back({WordPiece::Kind::Figure, std::string(words.substr(at + 1, end - at - 1)), bold, at});
      from = at = end + 1;
      continue;
    }
    ++at;
  }
  flush(words.size());
  return pieces;
}

}  // namespace kindred::lesson
