// Whom a campaign is about, before its conditions. Internal to the workflow of campaigns.
#pragma once

#include "core/workflow/export_campaign.h"

namespace kindred::workflow {

/// Ascending. `segmentation` may be null where no segments are asked for. Throws Error (NotFound) for a segment or an
/// audience that there is not.
std::vector<Index> campaignAudience(const Workspace& workspace, const CampaignRequest& request, const Dataset& dataset,
                                    const SegmentationPtr& segmentation);

}  // namespace kindred::workflow
