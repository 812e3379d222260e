#include "core/workflow/queries/feature_spread.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/segment/sample.h"
#include "core/workflow/queries/projection.h"

namespace kindred::workflow {
namespace {

constexpr std::size_t Steps = 24;
constexpr double Tail = 0.01;

/// The value below which a share of ascending figures lies, between two of them by their distance.
double quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<std::int64_t> countsOf(const std::vector<double>& values, double low, double high) {
  std::vector<std::int64_t> counts(high > low ? Steps : 1, 0);
  for (const double value : values) {
    const double place = high > low ? (value - low) / (high - low) * static_cast<double>(Steps) : 0;
    const double last = static_cast<double>(counts.size()) - 1;
    ++counts[static_cast<std::size_t>(std::clamp(std::floor(place), 0.0, last))];
  }
  return counts;
}

FeatureSpread spreadByGroup(const Vector& column, const segment::Segmentation& segmentation) {
  std::map<int, std::vector<double>> bySegment;
  std::vector<double> all(column.begin(), column.end());
  for (std::size_t i = 0; i < all.size(); ++i) bySegment[segmentation.labels[i]].push_back(all[i]);
  std::ranges::sort(all);
  FeatureSpread spread;
  spread.all.low = quantile(all, Tail);
  spread.all.high = quantile(all, 1 - Tail);
  if (spread.all.low == spread.all.high) {  // of nearly everyone the same: what the others have is the range
    spread.all.low = all.front();
    spread.all.high = all.back();
  }
  spread.all.counts = countsOf(all, spread.all.low, spread.all.high);
  for (const segment::Segment& segment : segmentation.segments) {
    std::vector<double>& own = bySegment[segment.id];
    std::ranges::sort(own);
    SegmentSpread one{.counts = countsOf(own, spread.all.low, spread.all.high)};
    if (!own.empty()) one = {quantile(own, 0.25), quantile(own, 0.5), quantile(own, 0.75), std::move(one.counts)};
    spread.segments.push_back(std::move(one));
  }
  return spread;
}

std::vector<CustomerLine> linesOf(const Matrix& values, const std::vector<std::size_t>& columns,
                                  const std::vector<int>& labels, std::size_t most) {
  std::vector<Index> inSegments;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != segment::Noise) inSegments.push_back(static_cast<Index>(i));
  }
  Random random(1);
  std::vector<CustomerLine> lines;
  for (const Eigen::Index place :
       segment::sampledRows(static_cast<Eigen::Index>(inSegments.size()), static_cast<Eigen::Index>(most), random)) {
    const Index customer = inSegments[static_cast<std::size_t>(place)];
    CustomerLine line{.customer = customer, .segment = labels[static_cast<std::size_t>(customer)], .values = {}};
    for (const std::size_t column : columns)
      line.values.push_back(values(static_cast<Eigen::Index>(customer), static_cast<Eigen::Index>(column)));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

FeatureSpreads featureSpreads(const Workspace& workspace, const segment::Segmentation& segmentation,
                              std::size_t mostFeatures, std::size_t mostLines, Progress& progress) {
  const DatasetPtr dataset = workspace.dataset(segmentation.datasetId);
  if (segmentation.labels.empty() || segmentation.segments.empty() || !segmentation.labelsAll(*dataset)) return {};
  const auto features = segment::makeFeatures(*dataset, featuresOf(workspace, segmentation), progress);
  const auto& labels = segmentation.labels;
  const auto shares = segment::betweenShares(features.values, labels, std::ranges::max(labels) + 1);
  std::vector<std::size_t> columns(shares.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  std::ranges::stable_sort(columns, std::ranges::greater(), [&shares](std::size_t column) { return shares[column]; });
  columns.resize(std::min(columns.size(), mostFeatures));
  FeatureSpreads result;
  for (const std::size_t column : columns) {
    progress.checkpoint();
    FeatureSpread spread = spreadByGroup(features.values.col(static_cast<Eigen::Index>(column)), segmentation);
    spread.feature = features.columns[column];
    spread.share = shares[column];
    result.features.push_back(std::move(spread));
  }
  result.lines = linesOf(features.values, columns, labels, mostLines);
  result.customers = std::ssize(labels) - std::ranges::count(labels, segment::Noise);
  return result;
}

}  // namespace kindred::workflow
