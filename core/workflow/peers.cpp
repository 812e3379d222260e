#include "core/workflow/peers.h"

namespace kindred::workflow {

std::span<const Index> Peers::of(Index customer) const {
  const int group = groupOf[static_cast<std::size_t>(customer)];
  return group < 0 ? std::span<const Index>() : std::span(groups[static_cast<std::size_t>(group)]);
}

Peers peersIn(const SegmentationPtr& segmentation, Index customers) {
  Peers peers;
  peers.groupOf.assign(static_cast<std::size_t>(customers), -1);
  if (segmentation == nullptr) return peers;
  std::map<int, int> groupOfSegment;
  for (const auto& segment : segmentation->segments) {
    groupOfSegment.emplace(segment.id, static_cast<int>(groupOfSegment.size()));
  }
  peers.groups.resize(groupOfSegment.size());
  const std::size_t known = std::min(peers.groupOf.size(), segmentation->labels.size());
  for (std::size_t c = 0; c < known; ++c) {
    const auto group = groupOfSegment.find(segmentation->labels[c]);
    if (group == groupOfSegment.end()) continue;
    peers.groupOf[c] = group->second;
    peers.groups[static_cast<std::size_t>(group->second)].push_back(static_cast<Index>(c));
  }
  return peers;
}

SegmentationPtr latestSegmentation(const Workspace& workspace, std::int64_t datasetId) {
  const auto all = workspace.segmentations(datasetId);
  return all.empty() ? nullptr : workspace.segmentation(all.front().id);
}

}  // namespace kindred::workflow
