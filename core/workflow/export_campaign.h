// Verb: write a campaign list, with a share held back, and its receipt. Counts always add up:
// inAudience = notMatching + heldOut + rows.
#pragma once

#include "core/campaign/condition.h"
#include "core/campaign/list.h"
#include "core/data/customer_set.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

struct CampaignRequest {
  std::int64_t datasetId = 0;
  /// Who: everyone, segments of a segmentation, an audience, or a selection.
  enum class Who { Everyone, Segments, Audience, Selection };
  Who who = Who::Everyone;
  std::string segmentation;           ///< empty: the latest, where there is one
  std::vector<std::string> segments;  ///< names
  std::int64_t audience = 0;
  CustomerSet selection;
  std::vector<campaign::Condition> conditions;  ///< all must hold
  std::int64_t run = 0;  ///< recommender; 0: the latest; no offers where there is none and offers = 0
  int offers = 3;
  bool includeBought = false;
  std::vector<std::string> columns;  ///< empty: customer, segmentation, segment, cold_start and the offers
  double controlShare = 0;
  std::uint64_t seed = 1;
  campaign::ListFormat format;
};

struct CampaignCounts {
  std::int64_t inAudience = 0;
  std::int64_t notMatching = 0;
  std::int64_t heldOut = 0;
  std::int64_t rows = 0;
  std::int64_t coldStarts = 0;  ///< among the rows
};

struct CampaignPreview {
  CampaignCounts counts;
  std::vector<std::string> lines;  ///< header and first rows exactly as the file will have them
};

/// The columns that can be chosen: customer, attributes, segmentation, segment, cold_start, offer_N, score_N, reason_N.
std::vector<std::string> campaignColumns(const Workspace& workspace, std::int64_t datasetId, int offers);

/// Counts and first lines without writing. Quick: lists are computed only for the rows shown.
CampaignPreview previewCampaign(const Workspace& workspace, const CampaignRequest& request, int lines,
                                Progress& progress);

struct CampaignOutcome {
  campaign::Receipt receipt;
  CampaignCounts counts;
};
/// Writes FILE, FILE's control file where a share is held back, and FILE.csv.json; stores the receipt in the project.
CampaignOutcome exportCampaign(Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file,
                               Progress& progress);

/// The `kindred-cli export` command that writes the same list. Empty for a selection: only an audience has a name.
/// Throws Error (NotFound) where the audience or the data set is gone.
std::string commandOf(const Workspace& workspace, const CampaignRequest& request, const std::filesystem::path& file);

}  // namespace kindred::workflow
