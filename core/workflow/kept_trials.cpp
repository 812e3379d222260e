#include "core/workflow/kept_trials.h"

#include <nlohmann/json.hpp>

#include "core/store/project_file.h"
#include "core/workflow/kept_figure.h"

namespace kindred::workflow {
namespace {

nlohmann::json trialJson(const Trial& trial) {
  return {{"number", trial.attempt.number},
          {"share", trial.attempt.share},
          {"parameters", kindred::toJson(trial.parameters)},
          {"figure", keptFigure(trial.figure)},
          {"seconds", trial.seconds}};
}

Trial trialOf(const nlohmann::json& json) {
  return {.attempt = {json.at("number"), json.at("share")},
          .parameters = valuesFromJson(json.at("parameters")),
          .figure = figureFrom(json.at("figure")),
          .seconds = json.at("seconds")};
}

std::string keysOf(std::int64_t datasetId) { return "tune/" + std::to_string(datasetId) + "/"; }

/// All that decides what trials come to.
std::string settingOf(const Workspace& workspace, const TuneRequest& request) {
  const DatasetInfo dataset = workspace.datasetInfo(request.datasetId);
  const auto& [testShare, foldInShare, folds, fold, splitSeed] = request.split;
  nlohmann::json asked = {{"version", recommend::algorithm(request.algorithm).info.version},
                          {"parameters", kindred::toJson(request.parameters)},
                          {"metric", name(request.metric)},
                          {"protocol", request.protocol},
                          {"split", {testShare, foldInShare, splitSeed}},
                          {"include_bought", request.options.includeBought},
                          {"seed", request.options.seed},
                          {"halving", request.halving}};
  if (request.options.relevantFrom) asked["relevant_from"] = *request.options.relevantFrom;
  return keysOf(dataset.id) + std::to_string(dataset.revision) + "/" + request.algorithm + "/" + asked.dump();
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

void KeptTrials::forget(Workspace& workspace, std::int64_t datasetId) {
  workspace.file().removeSettings(keysOf(datasetId));
}

}  // namespace kindred::workflow
