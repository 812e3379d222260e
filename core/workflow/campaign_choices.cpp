#include "core/workflow/campaign_choices.h"

#include <nlohmann/json.hpp>

#include "core/store/project_file.h"

namespace kindred::workflow {
namespace {

/// A setting, and no table: it is small, what is damaged counts as not chosen, and older projects need no new schema.
std::string settingOf(std::int64_t datasetId) { return "campaign/choices/" + std::to_string(datasetId); }

nlohmann::json toJson(const CampaignChoices& choices) {
  auto list = nlohmann::json::array();
  for (const auto& [customer, choice] : choices) {
    list.push_back({{"customer", customer}, {"added", choice.added}, {"run", choice.run}, {"offers", choice.offers}});
    if (choice.rule) list.back()["rule"] = {{"place", choice.rule->place}, {"next", choice.rule->isNext}};
  }
  return list;
}

CampaignChoices fromJson(const nlohmann::json& list) {
  CampaignChoices choices;
  for (const auto& each : list) {
    CampaignChoice& choice = choices[each.at("customer").get<Key>()];
    choice = {.added = each.at("added").get<bool>(),
              .run = each.at("run").get<std::int64_t>(),
              .offers = each.at("offers").get<std::vector<Key>>()};
    if (const auto rule = each.find("rule"); rule != each.end())
      choice.rule = OfferedRule{.place = rule->at("place").get<int>(), .isNext = rule->at("next").get<bool>()};
  }
  return choices;
}

}  // namespace

CampaignChoices campaignChoices(const Workspace& workspace, std::int64_t datasetId) {
  try {
    return fromJson(nlohmann::json::parse(workspace.file().setting(settingOf(datasetId)).value_or("[]")));
  } catch (const nlohmann::json::exception&) {
    return {};
  }
}

CampaignChoices chooseForCampaign(Workspace& workspace, std::int64_t datasetId, const CampaignChoices& changes) {
  CampaignChoices all = campaignChoices(workspace, datasetId);
  CampaignChoices before;
  for (const auto& [customer, choice] : changes) {
    const auto found = all.find(customer);
    before[customer] = found == all.end() ? CampaignChoice() : found->second;
    if (choice == CampaignChoice()) all.erase(customer);
    else all[customer] = choice;
  }
  workspace.file().setSetting(settingOf(datasetId), toJson(all).dump());
  return before;
}

}  // namespace kindred::workflow
