// Which offers the customers of a campaign get: those ticked for them by hand or that a rule offers, else the best of the recommender's list
// that the rules allow. Internal to the workflow of campaigns.
#pragma once

#include <map>

#include "core/store/records.h"
#include "core/workflow/campaign_choices.h"
#include "core/workflow/export_campaign.h"
#include "core/workflow/peers.h"
#include "core/workflow/rule_offers.h"

namespace kindred::workflow {

/// Of one customer. Indices are those of the data set's latest revision.
struct CustomerOffers {
  TrainedModelPtr trained;  ///< null where the run in whose list offers were ticked is gone
  Index customer = 0;
  recommend::RecommendationList list;  ///< a score is NaN where the run cannot tell it any more
  bool inSegment = false;              ///< what is popular is that of the customer's segment
  bool ticked = false;
  std::optional<RuleReason> rule = {};  ///< of all of them, where a rule offers them
};

class CampaignOffers {
 public:
  /// Throws Error (NotFound) where there is no such run.
  CampaignOffers(const Workspace& workspace, const CampaignRequest& request, DatasetPtr dataset,
                 const SegmentationPtr& segmentation);

  /// One a customer, in their order.
  [[nodiscard]] std::vector<CustomerOffers> of(const std::vector<Index>& customers, Progress progress) const;
  /// From here on stored lists serve where they can.
  void useStoredLists(const Workspace& workspace);

  /// Whether a customer's offers hang on who else is on the list.
  [[nodiscard]] bool areShared() const { return m_request.productShare < 1; }
  [[nodiscard]] bool isColdStart(Index customer) const;
  [[nodiscard]] bool isTicked(Index customer) const;
  [[nodiscard]] const TrainedModel& trained() const { return *m_trained; }

 private:
  void loadTicked(const Workspace& workspace);
  [[nodiscard]] const CampaignChoice* choiceOf(Index customer) const;
  /// Of those whose lists are made, not ticked.
  void list(const std::vector<Index>& customers, const std::vector<std::size_t>& places, std::size_t top,
            std::vector<CustomerOffers>& all) const;
  [[nodiscard]] CustomerOffers tickedFor(Index customer, const CampaignChoice& choice) const;
  [[nodiscard]] bool takeStored(Index customer, CustomerOffers& offers) const;
  [[nodiscard]] std::size_t mostOf(std::size_t customers) const;
  void share(const std::vector<Index>& customers, std::vector<CustomerOffers>& all) const;

  const CampaignRequest& m_request;
  DatasetPtr m_dataset;
  TrainedModelPtr m_trained;
  Peers m_peers;
  std::vector<recommend::Popularity> m_popularOf;  ///< by group of peers
  recommend::Popularity m_popular;                 ///< among all
  std::vector<char> m_isAllowed;                   ///< by product; empty: all are
  std::map<Key, store::StoredList> m_stored;
  CampaignChoices m_choices;
  std::map<std::int64_t, TrainedModelPtr> m_tickedIn;  ///< by run
  std::map<std::int64_t, FoundRulesPtr> m_rulesOf;     ///< by run
};

/// As cells of the list, without prices; with reasons where a language is given for them.
std::vector<campaign::Offer> offerCells(const CustomerOffers& offers, const Dataset& dataset,
                                        std::optional<TextLanguage> reasons);

/// Which product goes to how many, and how many have it, of these offers.
CampaignSpread spreadOf(const std::vector<CustomerOffers>& offers);

}  // namespace kindred::workflow
