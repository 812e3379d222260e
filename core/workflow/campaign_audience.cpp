#include "core/workflow/campaign_audience.h"

#include <algorithm>
#include <numeric>

#include "core/base/join.h"
#include "core/workflow/campaign_choices.h"

namespace kindred::workflow {
namespace {

std::vector<Index> everyone(const Dataset& dataset) {
  std::vector<Index> all(static_cast<std::size_t>(dataset.customers.size()));
  std::iota(all.begin(), all.end(), Index{0});
  return all;
}

std::vector<Index> inSegments(const segment::Segmentation& segmentation, const std::vector<std::string>& names) {
  std::vector<int> ids;
  std::vector<Text> problems;
  for (const auto& name : names) {
    const auto found = std::ranges::find(segmentation.segments, name, &segment::Segment::name);
    if (found != segmentation.segments.end()) ids.push_back(found->id);
    else problems.push_back(KI_TEXT("core", "There is no segment “%1” in “%2”.").with(name).with(segmentation.name));
  }
  if (names.empty()) problems.push_back(KI_TEXT("core", "No segment is chosen."));
  if (!problems.empty()) {
    throw Error(ErrorCode::NotFound, std::move(problems),
                KI_TEXT("core", "Choose from: %1.").with(joined(segmentation.segments, &segment::Segment::name)));
  }
  std::vector<Index> customers;
  for (std::size_t c = 0; c < segmentation.labels.size(); ++c) {
    if (std::ranges::find(ids, segmentation.labels[c]) != ids.end()) customers.push_back(static_cast<Index>(c));
  }
  return customers;
}

std::vector<Index> addedByHand(const Workspace& workspace, const Dataset& dataset) {
  std::vector<Index> added;
  for (const auto& [customer, choice] : campaignChoices(workspace, dataset.id)) {
    const auto index = dataset.customers.indexOf(customer);
    if (choice.added && index) added.push_back(*index);
  }
  std::ranges::sort(added);
  return added;
}

std::vector<Index> meant(const Workspace& workspace, const CampaignRequest& request, const Dataset& dataset,
                         const SegmentationPtr& segmentation) {
  switch (request.who) {
    case CampaignRequest::Who::Everyone: return everyone(dataset);
    case CampaignRequest::Who::Segments: return inSegments(*segmentation, request.segments);
    case CampaignRequest::Who::Audience: return workspace.audience(request.audience).indices(dataset);
    case CampaignRequest::Who::Selection: return request.selection.indices(dataset);
    case CampaignRequest::Who::Added: return {};
  }
  return {};
}

}  // namespace

std::vector<Index> campaignAudience(const Workspace& workspace, const CampaignRequest& request, const Dataset& dataset,
                                    const SegmentationPtr& segmentation) {
  const auto audience = meant(workspace, request, dataset, segmentation);
  if (!request.added && request.who != CampaignRequest::Who::Added) return audience;
  std::vector<Index> all;
  std::ranges::set_union(audience, addedByHand(workspace, dataset), std::back_inserter(all));
  return all;
}

}  // namespace kindred::workflow
