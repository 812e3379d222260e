// Offers that a rule makes: what its right side holds, to those who have the left.
#pragma once

#include "core/data/dataset.h"
#include "core/workflow/campaign_choices.h"
#include "core/workflow/find_rules.h"

namespace kindred::workflow {

/// The products that a rule offers, none where its right side is no product (a category, or what a customer is).
std::vector<Key> productsOf(const FoundRules& found, const OfferedRule& rule, const Dataset& dataset);

/// The choice that offers these to each of the customers; what was added stays added.
CampaignChoices offersOf(const FoundRules& found, const OfferedRule& rule, const std::vector<Index>& customers,
                         const Dataset& dataset, const CampaignChoices& before);

/// How sure the rule is, in [0, 1], and why it is offered: "69 % of the baskets with Roses teacup hold this too". Nothing where
/// the run has no such rule.
struct RuleReason {
  double confidence = 0;
  Text text = {};
};
std::optional<RuleReason> reasonOf(const FoundRules& found, const OfferedRule& rule);

}  // namespace kindred::workflow
