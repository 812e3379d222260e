// What a person has chosen by hand for the next campaign: whom to add to it, and which offers a customer gets. Kept in
// the project, with the data set.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// The rule that offers are of, by its place in a run that found rules.
struct OfferedRule {
  int place = 0;
  bool isNext = false;  ///< among those of what is bought next

  bool operator==(const OfferedRule&) const = default;
};

/// Of one customer.
struct CampaignChoice {
  bool added = false;            ///< to the customers of the campaign
  std::int64_t run = 0;          ///< the run that offers are from; 0: none were chosen, the list is left as it is
  std::vector<Key> offers = {};  ///< products, best first; with a run and empty: no offers
  std::optional<OfferedRule> rule = {};  ///< nothing: they were ticked in the list of a recommender

  [[nodiscard]] bool isTicked() const { return run != 0; }
  bool operator==(const CampaignChoice&) const = default;
};
/// By customer.
using CampaignChoices = std::map<Key, CampaignChoice>;

CampaignChoices campaignChoices(const Workspace& workspace, std::int64_t datasetId);

/// Verb: sets the choices of the customers that `changes` names; an empty choice takes a customer's away. Returns those
/// that they had: its own inverse.
CampaignChoices chooseForCampaign(Workspace& workspace, std::int64_t datasetId, const CampaignChoices& changes);

}  // namespace kindred::workflow
