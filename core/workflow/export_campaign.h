// Verb: write a campaign list, with a share held back, and its receipt. Counts always add up:
// inAudience = notMatching + heldOut + rows.
#pragma once

#include <map>

#include "core/base/translation.h"
#include "core/campaign/list.h"
#include "core/data/customer_set.h"
#include "core/describe/condition.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct CampaignRequest {
  std::int64_t datasetId = 0;
  /// Who: everyone, segments of a segmentation, an audience, a selection, or only those added by hand.
  enum class Who { Everyone, Segments, Audience, Selection, Added };
  Who who = Who::Everyone;
  std::string segmentation;           ///< empty: the latest, where there is one
  std::vector<std::string> segments;  ///< names
  std::int64_t audience = 0;
  CustomerSet selection;
  bool added = false;                 ///< and those added by hand (campaign_choices.h), whoever else is meant
  std::vector<Condition> conditions;  ///< all must hold
  std::int64_t run = 0;               ///< recommender; 0: the latest; no offers where there is none and offers = 0
  int offers = 3;
  bool includeBought = false;
  bool ticked = false;               ///< who has offers ticked by hand gets those, whatever the rules below say
  std::int64_t minimumBuyers = 0;    ///< only products that as many customers have
  double productShare = 1;           ///< no product goes to more than this share of the list; in (0, 1]
  std::vector<std::string> columns;  ///< empty: customer, segmentation, segment, cold_start and the offers
  std::map<std::string, std::string> headings = {};  ///< what columns are called in the file, where not by their names
  double controlShare = 0;
  std::uint64_t seed = 1;
  campaign::ListFormat format;
  TextLanguage language = TextLanguage::English;  ///< of names that the program made, and of reasons
};

struct CampaignCounts {
  std::int64_t inAudience = 0;
  std::int64_t notMatching = 0;
  std::int64_t heldOut = 0;
  std::int64_t rows = 0;
  std::int64_t coldStarts = 0;      ///< among the rows
  std::int64_t ticked = 0;          ///< among the rows, whose offers were ticked by hand
  std::int64_t withoutConsent = 0;  ///< among the rows: the column of consent says no, or nothing
};

struct OfferedProduct {
  std::string id;
  std::string title;
  std::int64_t customers = 0;  ///< it is offered to
  std::int64_t buyers = 0;     ///< customers who have it
};

/// How offers are spread over customers.
struct CampaignSpread {
  std::int64_t customers = 0;          ///< with offers
  std::optional<OfferedProduct> most;  ///< offered to the most customers
  std::int64_t fewestBuyers = 0;       ///< fewer make an offer of thin evidence (recommend/evidence.h)
  std::optional<OfferedProduct> thin;  ///< the same of those with fewer buyers than that
  std::int64_t thinOffers = 0;         ///< offers of such
};

struct CampaignPreview {
  CampaignCounts counts;
  std::vector<std::string> lines;  ///< header and first rows exactly as the file will have them
};

/// The columns that can be chosen: customer, attributes, figures of customers, segmentation, segment, cold_start,
/// campaign_group, offer_N, title_N, score_N, reason_N, price_N, buyers_N.
std::vector<std::string> campaignColumns(const Workspace& workspace, std::int64_t datasetId, int offers);

/// Counts and first lines without writing. Quick: lists are computed only for the rows shown, unless no product may go
/// to too many.
CampaignPreview previewCampaign(const Workspace& workspace, const CampaignRequest& request, int lines,
                                Progress& progress);

/// How the offers would be spread: of all rows, or of every n-th of them where they are more than `most`.
CampaignSpread campaignSpread(const Workspace& workspace, const CampaignRequest& request, std::size_t most,
                              Progress& progress);

struct CampaignOutcome {
  campaign::Receipt receipt;
  CampaignCounts counts;
  CampaignSpread spread;  ///< of the list
  bool isNoted = true;    ///< false where the project cannot be changed
};
/// Writes FILE, FILE's control file where a share is held back, and FILE.csv.json; stores the receipt in the project, where that can be
/// changed.
CampaignOutcome exportCampaign(Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file,
                               Progress& progress);

/// What a person should know before a list is sent. Keys: "one_for_many", "thin_evidence", "no_consent",
/// "letters_replaced".
struct CampaignWarning {
  std::string key;
  Text text;
  // What of the request would mend it; nothing where it takes something else.
  std::optional<double> productShare = {};
  std::optional<std::int64_t> minimumBuyers = {};
};
/// One product goes to a quarter of the list or more; offers on thin evidence.
std::vector<CampaignWarning> warningsOf(const CampaignSpread& spread);
std::vector<CampaignWarning> warningsOf(const CampaignOutcome& outcome);

/// The `kindred-cli export` command that writes the same list. Empty for a selection: only an audience has a name.
/// Throws Error (NotFound) where the audience or the data set is gone.
std::string commandOf(const Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file);

}  // namespace kindred::workflow
