#include "core/segment/column_lines.h"

#include <algorithm>

namespace kindred::segment {
namespace {

ProfileLine columnLine(const Features& features, Eigen::Index column, const std::vector<int>& labels, int segment) {
  const auto values = features.values.col(column);
  const double mean = values.mean();
  double inside = 0, own = 0, all = 0;
  for (Eigen::Index row = 0; row < values.size(); ++row) {
    const bool isMore = values[row] > mean;
    all += isMore ? 1 : 0;
    if (labels[static_cast<std::size_t>(row)] != segment) continue;
    ++own;
    inside += isMore ? 1 : 0;
  }
  const Text& name = features.columns[static_cast<std::size_t>(column)];
  ProfileLine line{.feature = "grouped:" + english(name),
                   .label = name,
                   .value = own > 0 ? inside / own : 0,
                   .overall = all / static_cast<double>(values.size())};
  if (line.overall > 0) line.lift = line.value / line.overall;
  line.isMadeFrom = true;
  return line;
}

}  // namespace

std::vector<std::vector<ProfileLine>> columnLines(const Features& features, const Clustering& clustering) {
  constexpr std::size_t Most = 10;
  std::vector<std::vector<ProfileLine>> lines(static_cast<std::size_t>(clustering.clusters));
  for (std::size_t column = 0; column < clustering.columnLabels.size(); ++column) {
    const int segment = clustering.columnLabels[column];
    if (segment == Noise) continue;
    lines[static_cast<std::size_t>(segment)].push_back(
        columnLine(features, static_cast<Eigen::Index>(column), clustering.labels, segment));
  }
  for (auto& each : lines) {
    std::ranges::stable_sort(each, std::ranges::greater(),
                             [](const ProfileLine& line) { return line.value - line.overall; });
    if (each.size() > Most) each.resize(Most);
  }
  return lines;
}

}  // namespace kindred::segment
