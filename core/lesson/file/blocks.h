// A lesson's file cut into lines and blocks, and where problems are gathered: for the reader alone.
#pragma once

#include "core/lesson/lesson_file.h"

namespace kindred::lesson {

struct FileLine {
  std::string_view text;  ///< without its end
  std::size_t at = 0;     ///< byte
  int number = 1;
};

/// Words between blocks (`kind` is empty), or a fenced block.
struct FileBlock {
  std::string kind;           ///< "data", "step", …
  std::string argument = {};  ///< behind it
  FileLine opening = {};
  std::vector<FileLine> body = {};
  bool closed = true;

  [[nodiscard]] int lastLine() const;
};

class Problems {
 public:
  void add(LessonProblem::Severity severity, const FileLine& line, Text message, std::optional<Remedy> remedy = {});
  void add(LessonProblem problem);
  void error(const FileLine& line, Text message, std::optional<Remedy> remedy = {}) {
    add(LessonProblem::Severity::Error, line, std::move(message), std::move(remedy));
  }
  void warning(const FileLine& line, Text message, std::optional<Remedy> remedy = {}) {
    add(LessonProblem::Severity::Warning, line, std::move(message), std::move(remedy));
  }
  /// Of a setting's value.
  void atValue(const Setting& setting, Text message, const std::optional<std::string>& instead = {});
  void atName(const Setting& setting, Text message, const std::optional<std::string>& instead = {});
  /// By line; those of one line as they came.
  std::vector<LessonProblem> take();

 private:
  std::vector<LessonProblem> m_problems;
};

/// Remedies.
Remedy replacing(std::size_t at, std::size_t length, std::string text);
Remedy inserting(std::size_t at, std::string text, Text label);

std::vector<FileLine> linesOf(std::string_view bytes);
/// Says what is not closed, and which blocks are not known.
std::vector<FileBlock> blocksOf(const std::vector<FileLine>& lines, Problems& problems);
/// `name: value`; nothing where the line is none.
std::optional<Setting> settingOf(const FileLine& line);
/// Settings of a block, those known by name; says what is not known, twice there, or no setting.
std::vector<Setting> settingsOf(const FileBlock& block, const std::vector<std::string>& names, Problems& problems);
std::optional<double> numberIn(const Setting& setting, double low, double high, Problems& problems);
std::optional<int> wholeIn(const Setting& setting, int low, int high, Problems& problems);

/// Nothing where the block cannot be used; it has said why.
std::optional<DataBlock> readData(const FileBlock& block, const std::optional<std::vector<std::string>>& dataSets,
                                  TextLanguage language, Problems& problems);
void readAnswer(const FileBlock& block, Question& question, Problems& problems);
/// Keys of the step's show and their values.
void checkStep(const FileBlock& block, const Lesson& lesson, Step& step, Problems& problems);
/// Figures in words that the step does not give.
void checkFigures(const std::vector<FileLine>& lines, const Step& step, const Lesson& lesson, Problems& problems);

}  // namespace kindred::lesson
