#include "core/workflow/queries/segment_members.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "core/segment/separation.h"
#include "core/segment/silhouettes.h"
#include "core/workflow/queries/projection.h"

namespace kindred::workflow {
namespace {

/// The first `most` of `customers` by ascending figure, ties by index.
std::vector<Index> least(std::vector<std::pair<double, Index>> customers, std::size_t most) {
  const std::size_t count = std::min(most, customers.size());
  std::partial_sort(customers.begin(), customers.begin() + static_cast<std::ptrdiff_t>(count), customers.end());
  std::vector<Index> result;
  for (std::size_t i = 0; i < count; ++i) result.push_back(customers[i].second);
  return result;
}

/// By id of the segment.
using Figures = std::map<int, std::vector<std::pair<double, Index>>>;

Figures distances(const Matrix& points, const std::vector<int>& labels, int groups) {
  const Matrix means = segment::meansOf(points, labels, groups);
  Figures figures;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == segment::Noise) continue;
    const double distance = (points.row(static_cast<Eigen::Index>(i)) - means.row(labels[i])).squaredNorm();
    figures[labels[i]].emplace_back(distance, static_cast<Index>(i));
  }
  return figures;
}

double mean(const std::vector<std::pair<double, Index>>& figures) {
  if (figures.empty()) return std::numeric_limits<double>::quiet_NaN();
  const double sum = std::accumulate(figures.begin(), figures.end(), 0.0,
                                     [](double all, const auto& figure) { return all + figure.first; });
  return sum / static_cast<double>(figures.size());
}

}  // namespace

Membership segmentMembers(const Workspace& workspace, const segment::Segmentation& segmentation, std::size_t most,
                          Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId);
  if (segmentation.segments.empty() || !segmentation.labelsAll(*dataset)) return {};
  Progress making = progress.part(0, 0.5, KI_TEXT("core", "Looking at every customer"));
  const auto features = segment::makeFeatures(*dataset, featuresOf(workspace, segmentation), making);
  Progress comparing = progress.part(0.5, 1, KI_TEXT("core", "Comparing customers"));
  const std::vector<int>& labels = segmentation.labels;
  const int groups = std::ranges::max(labels) + 1;
  const auto found =
      segment::silhouettes(features.values, labels, groups, workspace.findRun(segmentation.run).seed, comparing);
  Figures widths;
  for (std::size_t i = 0; i < found.rows.size(); ++i)
    widths[labels[found.rows[i]]].emplace_back(found.widths[i], static_cast<Index>(found.rows[i]));
  Figures near = distances(features.values, labels, groups);
  Membership result{.segments = {}, .members = {}, .silhouette = 0, .customers = 0};
  for (const segment::Segment& segment : segmentation.segments) {
    auto& own = widths[segment.id];
    SegmentMembers members{.segment = segment.id, .silhouette = mean(own)};
    members.typical = least(near[segment.id], most);
    auto others = own;
    std::erase_if(others, [&](const auto& each) {
      return std::ranges::find(members.typical, each.second) != members.typical.end();
    });
    members.border = least(std::move(others), most);
    result.segments.push_back(std::move(members));
    result.customers += std::ssize(near[segment.id]);
    std::ranges::sort(
        own, [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    for (const auto& [width, customer] : own) result.members.push_back({customer, segment.id, width});
  }
  result.silhouette = found.widths.empty() ? std::numeric_limits<double>::quiet_NaN()
                                           : std::accumulate(found.widths.begin(), found.widths.end(), 0.0) /
                                                 static_cast<double>(found.widths.size());
  return result;
}

}  // namespace kindred::workflow
