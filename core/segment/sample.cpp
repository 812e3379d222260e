#include "core/segment/sample.h"

#include <algorithm>
#include <numeric>

namespace kindred::segment {

std::vector<Eigen::Index> sampledRows(Eigen::Index rows, Eigen::Index count, Random& random) {
  std::vector<Eigen::Index> all(static_cast<std::size_t>(rows));
  std::iota(all.begin(), all.end(), Eigen::Index{0});
  if (rows <= count) return all;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
    std::swap(all[i], all[i + random.below(all.size() - i)]);
  all.resize(static_cast<std::size_t>(count));
  std::ranges::sort(all);
  return all;
}

Matrix rowsOf(const Matrix& points, const std::vector<Eigen::Index>& rows) { return points(rows, Eigen::all); }

std::vector<int> labelsOf(const std::vector<int>& labels, const std::vector<Eigen::Index>& rows) {
  std::vector<int> chosen;
  chosen.reserve(rows.size());
  for (const Eigen::Index row : rows) chosen.push_back(labels[static_cast<std::size_t>(row)]);
  return chosen;
}

}  // namespace kindred::segment
