// The block `answer`: choices, a number or words, a hint and the reason.
#include <algorithm>

#include "core/lesson/file/blocks.h"
#include "core/lesson/file/spelling.h"

namespace kindred::lesson {
namespace {

// "- [x] Ann"; nothing where the line is no choice.
std::optional<AnswerChoice> choiceOf(const FileLine& line) {
  const std::string_view text = trimmed(line.text);
  const bool isBox = text.size() >= 5 && (text.starts_with("- [") || text.starts_with("* [")) && text[4] == ']';
  if (!isBox) return std::nullopt;
  const std::size_t at = line.at + static_cast<std::size_t>(text.data() - line.text.data());
  return AnswerChoice{std::string(trimmed(text.substr(5))), text[3] == 'x' || text[3] == 'X', at};
}

void checkChoices(const FileBlock& block, Question& question, Problems& problems) {
  if (question.choices.size() < 2) {
    problems.error(
        block.opening, KI_TEXT("core", "A choice needs two lines or more: - [x] right, - [ ] wrong."),
        inserting(block.opening.at + block.opening.text.size(),
                  question.choices.empty() ? "\n- [x] …\n- [ ] …" : "\n- [ ] …", KI_TEXT("core", "Insert choices")));
    return;
  }
  if (std::ranges::none_of(question.choices, &AnswerChoice::right))
    problems.error(block.opening, KI_TEXT("core", "No choice is marked as right: - [x]."),
                   Remedy{KI_TEXT("core", "Mark the first"), question.choices.front().boxAt, 5, "- [x]"});
  for (const AnswerChoice& choice : question.choices) {
    if (!choice.words.empty()) continue;
    problems.error(block.opening, KI_TEXT("core", "A choice has no words."));
    return;
  }
}

void readValue(const Setting& setting, Question& question, Problems& problems) {
  const bool isFigure = setting.value.starts_with('{') && setting.value.ends_with('}');
  question.value = setting.value;
  if (!isFigure && !numberOf(setting.value))
    problems.atValue(setting, KI_TEXT("core", "The right value is a number or a figure: 3.5 or {total}."));
}

std::vector<std::string> keysOfAnswer(Question::Kind kind) {
  if (kind == Question::Kind::Number) return {"value", "within", "hint", "because"};
  if (kind == Question::Kind::Words) return {"accept", "hint", "because"};
  return {"hint", "because"};
}

}  // namespace

void readAnswer(const FileBlock& block, Question& question, Problems& problems) {
  FileBlock settingsAlone = block;
  settingsAlone.body.clear();
  for (const FileLine& line : block.body) {
    const auto choice = choiceOf(line);
    if (choice && question.kind == Question::Kind::Choice) question.choices.push_back(*choice);
    else if (choice) problems.error(line, KI_TEXT("core", "Only a question of the kind “choice” has choices."));
    else settingsAlone.body.push_back(line);
  }
  question.answered = true;
  for (const Setting& setting : settingsOf(settingsAlone, keysOfAnswer(question.kind), problems)) {
    if (setting.name == "hint") question.hint = setting.value;
    if (setting.name == "because") question.because = setting.value;
    if (setting.name == "value") readValue(setting, question, problems);
    if (setting.name == "within") question.within = numberIn(setting, 0, 1e9, problems).value_or(question.within);
    if (setting.name == "accept") question.accepted = parts(setting.value, ';');
  }
  std::erase(question.accepted, std::string());
  const auto insertAfterHead = [&](const char* text) {
    return inserting(block.opening.at + block.opening.text.size(), text, KI_TEXT("core", "Insert it"));
  };
  if (question.kind == Question::Kind::Choice) checkChoices(block, question, problems);
  if (question.kind == Question::Kind::Number && question.value.empty())
    problems.error(block.opening, KI_TEXT("core", "The answer says no right value."), insertAfterHead("\nvalue: 0"));
  if (question.kind == Question::Kind::Words && question.accepted.empty())
    problems.error(block.opening, KI_TEXT("core", "The answer says no word that is right."),
                   insertAfterHead("\naccept: …"));
}

}  // namespace kindred::lesson
