#include "core/campaign/sentences.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/join.h"

namespace kindred::campaign {
namespace {

constexpr std::string_view Apart = "apart", OfAll = ".all";

/// Calls `plain` with the text between braces, and `named` with what stands in them. False where a brace has no partner.
bool walk(const std::string& sentence, const std::function<void(std::string_view)>& plain,
          const std::function<void(std::string)>& named) {
  const std::string_view text = sentence;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t open = text.find('{', from);
    plain(text.substr(from, open - from));
    if (open == std::string_view::npos) return text.substr(from).find('}') == std::string_view::npos;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return false;
    named(std::string(text.substr(open + 1, close - open - 1)));
    from = close + 1;
  }
  return true;
}

std::string keyOf(const std::string& name) {
  return name.ends_with(OfAll) ? name.substr(0, name.size() - OfAll.size()) : name;
}

/// What a Text would take for an argument.
bool hasArgument(std::string_view plain) {
  for (std::size_t at = plain.find('%'); at != std::string_view::npos; at = plain.find('%', at + 1)) {
    if (at + 1 < plain.size() && (std::isdigit(static_cast<unsigned char>(plain[at + 1])) != 0 || plain[at + 1] == 'n'))
      return true;
  }
  return false;
}

TextArgument argumentOf(double value, FigureUnit unit, const std::string& currency) {
  constexpr double Tenths = 10;
  if (std::isnan(value)) return Phrase{KI_TEXT("core", "not known").source()};
  switch (unit) {
    case FigureUnit::Days: return static_cast<std::int64_t>(std::lround(value));
    case FigureUnit::Money: return Money{value, currency};
    case FigureUnit::Share: return Percent{value};
    case FigureUnit::Count:
    case FigureUnit::Ratio: break;
  }
  return std::round(value * Tenths) / Tenths;
}

}  // namespace

std::optional<std::string> unreadableIn(const std::string& sentence) {
  std::optional<std::string> wrong;
  const bool paired = walk(
      sentence,
      [&](std::string_view plain) {
        if (hasArgument(plain)) wrong = std::string(plain);
      },
      [&](const std::string& name) {
        const bool known = name == Apart || std::ranges::find(figureKeys(), keyOf(name)) != figureKeys().end();
        if (!known) wrong = "{" + name + "}";
      });
  return paired ? wrong : sentence;
}

Text filled(const std::string& sentence, const SegmentFigures& figures, const std::string& currency) {
  std::string source;
  std::vector<TextArgument> arguments;
  walk(
      sentence, [&](std::string_view plain) { source += plain; },
      [&](const std::string& name) {
        if (name == Apart) {
          arguments.emplace_back(joined(figures.apart, {}, ", "));
        } else {
          const SegmentFigure* figure = figures.find(keyOf(name));
          const double value = name.ends_with(OfAll) ? figure->overall : figure->value;
          arguments.push_back(argumentOf(value, figure->unit, currency));
        }
        source += "%" + std::to_string(arguments.size());
      });
  Text text(source);
  for (TextArgument& argument : arguments)
    std::visit([&](auto& value) { text = std::move(text).with(std::move(value)); }, argument);
  return text;
}

}  // namespace kindred::campaign
