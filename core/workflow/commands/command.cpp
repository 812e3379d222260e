#include "core/workflow/commands/command.h"

#include "core/workflow/run_parameters.h"

namespace kindred::workflow {
namespace {

/// As one word of a POSIX shell.
std::string quoted(const std::string& word) {
  constexpr std::string_view Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:=,@%+-";
  if (!word.empty() && word.find_first_not_of(Plain) == std::string::npos) return word;
  std::string result = "'";
  for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace

std::string commandLine(const std::string& verb, const Words& words) {
  std::string line = "kindred-cli " + verb;
  for (const std::string& word : words) line += " " + quoted(word);
  return line;
}

Words settingsOf(const Parameters& all, const Values& values) {
  Words settings;
  for (const auto& parameter : expanded(all, values)) {
    const auto value = values.find(parameter.key);
    if (value == values.end()) continue;
    const bool always = parameter.key == std::string(PreferencePrefix) + ".value";
    if (always || value->second != parameter.defaultValue)
      settings.push_back(parameter.key + "=" + written(parameter, value->second));
  }
  return settings;
}

std::int64_t parsedDay(const std::string& text) {
  const Parameter day{.key = "reference-date",
                      .label = KI_TEXT("core", "Reference date"),
                      .help = {},
                      .type = ParameterType::Date,
                      .defaultValue = {}};
  return std::get<std::int64_t>(parsed(day, text));
}

}  // namespace kindred::workflow
