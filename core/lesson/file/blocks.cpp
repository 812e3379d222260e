#include "core/lesson/file/blocks.h"

#include <algorithm>
#include <cmath>

#include "core/lesson/file/spelling.h"

namespace kindred::lesson {
namespace {

constexpr std::string_view Fence = "```";
const std::vector<std::string> BlockKinds = {"lesson", "data", "step", "question", "answer", "teacher"};

bool isKnownKind(std::string_view kind) { return std::ranges::find(BlockKinds, kind) != BlockKinds.end(); }

// "```step Two" → {"step", "Two"}.
std::pair<std::string, std::string> headOf(std::string_view line) {
  line = trimmed(trimmed(line).substr(Fence.size()));
  const std::size_t blank = line.find_first_of(" \t");
  if (blank == std::string_view::npos) return {std::string(line), {}};
  return {std::string(line.substr(0, blank)), std::string(trimmed(line.substr(blank)))};
}

void sayNotClosed(const FileBlock& block, Problems& problems) {
  const FileLine& last = block.body.empty() ? block.opening : block.body.back();
  const std::size_t end = last.at + last.text.size();
  problems.add({.severity = LessonProblem::Severity::Error,
                .line = last.number,
                .at = last.at,
                .length = last.text.size(),
                .message = KI_TEXT("core", "The block “%1” that begins in line %2 is not closed.")
                               .with(block.kind)
                               .with(block.opening.number),
                .remedy = inserting(end, "\n```", KI_TEXT("core", "Close it"))});
}

void sayUnknownKind(const FileBlock& block, Problems& problems) {
  const auto meant = nearest(block.kind, BlockKinds);
  const std::size_t at = block.opening.at + block.opening.text.find(block.kind);
  const Text message =
      meant ? KI_TEXT("core", "There is no block “%1”. Did you mean “%2”?").with(block.kind).with(*meant)
            : KI_TEXT("core", "There is no block “%1”: lesson, data, step, question, answer and teacher are known.")
                  .with(block.kind);
  problems.add({.line = block.opening.number,
                .at = at,
                .length = block.kind.size(),
                .message = message,
                .remedy = meant ? std::optional(replacing(at, block.kind.size(), *meant)) : std::nullopt});
}

}  // namespace

int FileBlock::lastLine() const { return body.empty() ? opening.number : body.back().number + (kind.empty() ? 0 : 1); }

Remedy replacing(std::size_t at, std::size_t length, std::string text) {
  return {.label = KI_TEXT("core", "Replace"), .at = at, .length = length, .text = std::move(text)};
}

Remedy inserting(std::size_t at, std::string text, Text label) {
  return {.label = std::move(label), .at = at, .length = 0, .text = std::move(text)};
}

void Problems::add(LessonProblem problem) {
  if (m_problems.size() < MostProblems) m_problems.push_back(std::move(problem));
}

void Problems::add(LessonProblem::Severity severity, const FileLine& line, Text message, std::optional<Remedy> remedy) {
  add({.severity = severity,
       .line = line.number,
       .at = line.at,
       .length = line.text.size(),
       .message = std::move(message),
       .remedy = std::move(remedy)});
}

void Problems::atValue(const Setting& setting, Text message, const std::optional<std::string>& instead) {
  add({.line = setting.line,
       .at = setting.valueAt,
       .length = setting.value.size(),
       .message = std::move(message),
       .remedy = instead ? std::optional(replacing(setting.valueAt, setting.value.size(), *instead)) : std::nullopt});
}

void Problems::atName(const Setting& setting, Text message, const std::optional<std::string>& instead) {
  add({.line = setting.line,
       .at = setting.at,
       .length = setting.name.size(),
       .message = std::move(message),
       .remedy = instead ? std::optional(replacing(setting.at, setting.name.size(), *instead)) : std::nullopt});
}

std::vector<LessonProblem> Problems::take() {
  std::ranges::stable_sort(m_problems, {}, &LessonProblem::line);
  return std::move(m_problems);
}

std::vector<FileLine> linesOf(std::string_view bytes) {
  std::vector<FileLine> lines;
  for (std::size_t at = 0; at <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    std::string_view text = bytes.substr(at, end - at);
    if (text.ends_with('\r')) text.remove_suffix(1);
    lines.push_back({text, at, static_cast<int>(lines.size()) + 1});
    at = end + 1;
  }
  return lines;
}

std::vector<FileBlock> blocksOf(const std::vector<FileLine>& lines, Problems& problems) {
  std::vector<FileBlock> blocks;
  const auto isOpen = [&] { return !blocks.empty() && !blocks.back().kind.empty() && !blocks.back().closed; };
  for (const FileLine& line : lines) {
    if (!trimmed(line.text).starts_with(Fence)) {
      if (!isOpen() && (blocks.empty() || !blocks.back().kind.empty())) blocks.push_back({.kind = {}, .opening = line});
      blocks.back().body.push_back(line);
      continue;
    }
    auto [kind, argument] = headOf(line.text);
    if (kind.empty()) {
      if (isOpen()) blocks.back().closed = true;
      else
        problems.error(line, KI_TEXT("core", "Nothing is open here that could be closed."),
                       Remedy{KI_TEXT("core", "Take it out"), line.at, line.text.size(), {}});
      continue;
    }
    if (isOpen() && !isKnownKind(kind)) {  // words within a block
      blocks.back().body.push_back(line);
      continue;
    }
    if (isOpen()) sayNotClosed(blocks.back(), problems);
    blocks.push_back({.kind = kind, .argument = argument, .opening = line, .body = {}, .closed = false});
    if (!isKnownKind(kind)) sayUnknownKind(blocks.back(), problems);
  }
  if (!isOpen()) return blocks;
  while (blocks.back().body.size() > 1 && trimmed(blocks.back().body.back().text).empty())
    blocks.back().body.pop_back();
  sayNotClosed(blocks.back(), problems);
  return blocks;
}

std::optional<Setting> settingOf(const FileLine& line) {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view name = trimmed(line.text.substr(0, colon)), value = trimmed(line.text.substr(colon + 1));
  const bool isWord = !name.empty() && name.size() <= 40 && name.find_first_of(" \t|*{") == std::string_view::npos;
  if (!isWord) return std::nullopt;
  const auto placeOf = [&](std::string_view part) {
    return line.at + static_cast<std::size_t>(part.data() - line.text.data());
  };
  return Setting{.name = std::string(name),
                 .value = std::string(value),
                 .line = line.number,
                 .at = placeOf(name),
                 .valueAt = value.empty() ? line.at + line.text.size() : placeOf(value)};
}

std::vector<Setting> settingsOf(const FileBlock& block, const std::vector<std::string>& names, Problems& problems) {
  std::vector<Setting> settings;
  for (const FileLine& line : block.body) {
    const std::string_view text = trimmed(line.text);
    if (text.empty() || text.starts_with('|')) continue;
    const auto setting = settingOf(line);
    if (!setting) {
      problems.error(line, KI_TEXT("core", "A line of a block “%1” is “name: value”.").with(block.kind));
    } else if (std::ranges::find(names, setting->name) == names.end()) {
      const auto meant = nearest(setting->name, names);
      problems.atName(
          *setting,
          meant ? KI_TEXT("core", "“%1” is not known here. Did you mean “%2”?").with(setting->name).with(*meant)
                : KI_TEXT("core", "“%1” is not known here.").with(setting->name),
          meant);
    } else if (std::ranges::find(settings, setting->name, &Setting::name) != settings.end()) {
      problems.atName(*setting, KI_TEXT("core", "“%1” is said twice.").with(setting->name));
    } else {
      settings.push_back(*setting);
    }
  }
  return settings;
}

std::optional<double> numberIn(const Setting& setting, double low, double high, Problems& problems) {
  const auto number = numberOf(setting.value);
  if (number && *number >= low && *number <= high) return number;
  const std::string within = englishNumber(number ? std::clamp(*number, low, high) : low);
  problems.atValue(setting, KI_TEXT("core", "“%1” is a number from %2 to %3.").with(setting.name).with(low).with(high),
                   within.find(',') == std::string::npos ? std::optional(within) : std::nullopt);
  return std::nullopt;
}

std::optional<int> wholeIn(const Setting& setting, int low, int high, Problems& problems) {
  const auto number = numberOf(setting.value);
  if (number && *number >= low && *number <= high && std::floor(*number) == *number) return static_cast<int>(*number);
  const double nearestNumber = number ? std::clamp(std::floor(*number), double(low), double(high)) : low;
  problems.atValue(setting,
                   KI_TEXT("core", "“%1” is a whole number from %2 to %3.").with(setting.name).with(low).with(high),
                   std::to_string(static_cast<int>(nearestNumber)));
  return std::nullopt;
}

}  // namespace kindred::lesson
