#include "core/workflow/kept_trials.h"

#include <nlohmann/json.hpp>

#include "core/store/project_file.h"

namespace kindred::workflow {
namespace {

nlohmann::json orNull(const std::optional<double>& value) { return value ? nlohmann::json(*value) : nlohmann::json(); }

std::optional<double> numberAt(const nlohmann::json& json, const char* key) {
  return json.at(key).is_null() ? std::nullopt : std::optional(json.at(key).get<double>());
}

nlohmann::json trialJson(const Trial& trial) {
  return {{"number", trial.attempt.number},
          {"share", trial.attempt.share},
          {"parameters", toJson(trial.parameters)},
          {"mean", orNull(trial.figure.mean)},
          {"low", orNull(trial.figure.low)},
          {"high", orNull(trial.figure.high)},
          {"customers", trial.figure.customers},
          {"reason", toJson(trial.figure.reason)},
          {"seconds", trial.seconds}};
}

Trial trialOf(const nlohmann::json& json) {
  return {.attempt = {json.at("number"), json.at("share")},
          .parameters = valuesFromJson(json.at("parameters")),
          .figure = {.mean = numberAt(json, "mean"),
                     .low = numberAt(json, "low"),
                     .high = numberAt(json, "high"),
                     .customers = json.at("customers"),
                     .reason = textFromJson(json.at("reason"))},
          .seconds = json.at("seconds")};
}

/// All that decides what trials come to.
std::string settingOf(const Workspace& workspace, const TuneRequest& request) {
  const DatasetInfo dataset = workspace.datasetInfo(request.datasetId);
  const auto& [testShare, foldInShare, folds, fold, splitSeed] = request.split;
  const nlohmann::json asked = {{"version", recommend::algorithm(request.algorithm).info.version},
                                {"parameters", toJson(request.parameters)},
                                {"metric", name(request.metric)},
                                {"protocol", request.protocol},
                                {"split", {testShare, foldInShare, splitSeed}},
                                {"relevant_from", orNull(request.options.relevantFrom)},
                                {"include_bought", request.options.includeBought},
                                {"seed", request.options.seed},
                                {"halving", request.halving}};
  return "tune/" + std::to_string(dataset.id) + "/" + std::to_string(dataset.revision) + "/" + request.algorithm + "/" +
         asked.dump();
}

}  // namespace

KeptTrials::KeptTrials(Workspace& workspace, const TuneRequest& request)
    : m_workspace(workspace), m_setting(settingOf(workspace, request)) {}

std::vector<Trial> KeptTrials::trials() const {
  try {
    std::vector<Trial> trials;
    const auto kept = nlohmann::json::parse(m_workspace.file().setting(m_setting).value_or("[]"));
    for (const auto& trial : kept) trials.push_back(trialOf(trial));
    return trials;
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

void KeptTrials::keep(const std::vector<Trial>& trials) {
  if (m_workspace.isReadOnly()) return;
  auto json = nlohmann::json::array();
  for (const Trial& trial : trials) json.push_back(trialJson(trial));
  m_workspace.file().setSetting(m_setting, json.dump());
}

}  // namespace kindred::workflow
