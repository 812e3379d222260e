#include "app/commands/settings.h"

#include <algorithm>

#include "app/commands/command_line.h"

namespace kindred::cli {
namespace {

const Text& listHint() {
  static const Text hint = KI_TEXT("core", "“kindred-cli algorithms” lists every parameter with its limits.");
  return hint;
}

}  // namespace

Values parsedSettings(const std::vector<std::string>& settings, const Parameters& parameters) {
  std::vector<std::pair<std::string, std::string>> texts;
  std::vector<Text> wrong;
  for (const std::string& setting : settings) {
    const std::size_t equals = setting.find('=');
    if (equals != std::string::npos) texts.emplace_back(setting.substr(0, equals), setting.substr(equals + 1));
    else wrong.push_back(KI_TEXT("core", "“--set %1” is not of the form key=value.").with(setting));
  }
  Values values = parsedValues(parameters, std::move(texts));
  for (auto& problem : problems(parameters, values)) wrong.push_back(std::move(problem.text));
  if (!wrong.empty()) throw UsageError{std::move(wrong), listHint()};
  return values;
}

std::map<std::string, std::vector<std::string>> settingsByAlgorithm(const std::vector<std::string>& settings,
                                                                    const std::vector<std::string>& algorithms) {
  std::map<std::string, std::vector<std::string>> result;
  std::vector<Text> wrong;
  for (const std::string& setting : settings) {
    const std::string owner = setting.substr(0, setting.find('.'));
    if (setting.starts_with("preference.")) {
      result[""].push_back(setting);
    } else if (std::ranges::find(algorithms, owner) != algorithms.end()) {
      result[owner].push_back(setting.substr(owner.size() + 1));
    } else if (algorithms.size() == 1) {
      result[algorithms.front()].push_back(setting);
    } else {
      wrong.push_back(KI_TEXT("core", "“--set %1” does not say for which algorithm.").with(setting));
    }
  }
  if (!wrong.empty())
    throw UsageError{std::move(wrong), KI_TEXT("core", "With several algorithms: --set algorithm.key=value.")};
  return result;
}

std::int64_t parsedDate(const std::string& text) {
  std::int64_t seconds = 0;
  asUsage([&] { seconds = workflow::parsedDay(text); });
  return seconds;
}

}  // namespace kindred::cli
