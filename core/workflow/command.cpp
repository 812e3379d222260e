#include <nlohmann/json.hpp>

#include "core/workflow/run_parameters.h"
#include "core/workflow/segment_customers.h"
#include "core/workflow/train_recommender.h"

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

class Command {
 public:
  explicit Command(const std::string& verb) : m_line("kindred-cli " + verb) {}
  Command& option(const std::string& name, const std::string& value) {
    m_line += " " + name + " " + quoted(value);
    return *this;
  }
  /// What differs from the defaults, and the preference always: the data set's own may change later.
  Command& parameters(const Parameters& all, const Values& values) {
    for (const auto& parameter : all) {
      const auto value = values.find(parameter.key);
      if (value == values.end()) continue;
      const bool always = parameter.key == std::string(PreferencePrefix) + ".value";
      if (always || value->second != parameter.defaultValue) {
        option("--set", parameter.key + "=" + written(parameter, value->second));
      }
    }
    return *this;
  }
  [[nodiscard]] const std::string& line() const { return m_line; }

 private:
  std::string m_line;
};

}  // namespace

std::string commandOf(const Workspace& workspace, const RunInfo& run) {
  const bool trains = run.family == "recommend";
  Command command(trains ? "train" : "segment");
  command.option("--project", workspace.path().string())
      .option("--dataset", workspace.datasetInfo(run.datasetId).name)
      .option("--algorithm", run.algorithm);
  if (trains) {
    const auto result = nlohmann::json::parse(run.result, nullptr, false);
    if (result.is_object() && result.contains("top")) command.option("--top", result["top"].dump());
    command.parameters(trainParameters(run.algorithm, *workspace.dataset(run.datasetId, run.revision)), run.parameters);
  } else {
    const auto features = run.parameters.find(FeaturesKey);
    if (features != run.parameters.end()) command.option("--features", written(features->second));
    command.parameters(segmentParameters(run.algorithm), run.parameters);
  }
  return command.option("--seed", std::to_string(run.seed)).line();
}

}  // namespace kindred::workflow
