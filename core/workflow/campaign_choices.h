// What a person has chosen by hand for the next campaign: whom to add to it, and which offers a customer gets. Kept in
// the project, with the data set.
#pragma once

#include <map>
#include <vector>

#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// Of one customer.
struct CampaignChoice {
  bool added = false;    ///< to the customers of the campaign
  std::int64_t run = 0;  ///< the recommender in whose list offers were ticked; 0: none were, its list is left as it is
  std::vector<Key> offers = {};  ///< products, best first; with a run and empty: no offers

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
