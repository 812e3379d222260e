#include "core/segment/separation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/segment/clustering.h"

namespace kindred::segment {
namespace {

constexpr double HalfWidth = 0.2;  // of middle and border, in distances of the centres
constexpr double Border = 0.5;

using Rows = std::vector<Eigen::Index>;

std::vector<Rows> rowsByGroup(const std::vector<int>& labels, int clusters) {
  std::vector<Rows> groups(static_cast<std::size_t>(clusters));
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i] != Noise) groups[static_cast<std::size_t>(labels[i])].push_back(static_cast<Eigen::Index>(i));
  return groups;
}

// Shares of a group's rows in its middle and at its border with another.
struct Shares {
  double middle = 0, border = 0;
};

Shares sharesOf(const Matrix& points, const Rows& rows, const Eigen::RowVectorXd& centre,
                const Eigen::RowVectorXd& other) {
  const Eigen::RowVectorXd line = other - centre;
  const double length = line.squaredNorm();
  Shares counts;
  for (const Eigen::Index row : rows) {
    const double place = (points.row(row) - centre).dot(line) / length;
    if (std::abs(place) < HalfWidth) ++counts.middle;
    if (place > Border - HalfWidth) ++counts.border;
  }
  const auto all = static_cast<double>(rows.size());
  return {counts.middle / all, counts.border / all};
}

}  // namespace

Matrix meansOf(const Matrix& points, const std::vector<int>& labels, int clusters) {
  Matrix means = Matrix::Zero(clusters, points.cols());
  Vector sizes = Vector::Zero(clusters);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == Noise) continue;
    means.row(labels[i]) += points.row(static_cast<Eigen::Index>(i));
    ++sizes[labels[i]];
  }
  for (int c = 0; c < clusters; ++c)
    if (sizes[c] > 0) means.row(c) /= sizes[c];
  return means;
}

double separation(const Matrix& points, const std::vector<int>& labels, int clusters) {
  if (clusters < 2) return std::numeric_limits<double>::quiet_NaN();
  const auto groups = rowsByGroup(labels, clusters);
  const Matrix centres = meansOf(points, labels, clusters);
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t a = 0; a < groups.size(); ++a) {
    for (std::size_t b = a + 1; b < groups.size(); ++b) {
      const auto first = static_cast<Eigen::Index>(a), second = static_cast<Eigen::Index>(b);
      if (groups[a].empty() || groups[b].empty()) continue;
      const Shares own = sharesOf(points, groups[a], centres.row(first), centres.row(second));
      const Shares theirs = sharesOf(points, groups[b], centres.row(second), centres.row(first));
      // A border has two sides of half the length each, a middle has both of its own. Half a row keeps zeros finite.
      const double half = 0.5 / static_cast<double>(groups[a].size() + groups[b].size());
      const double border = (own.border + theirs.border) / 2 + half;
      const double middle = std::min(own.middle, theirs.middle) / 2 + half;
      least = std::min(least, std::log(middle / border));
    }
  }
  return least;
}

}  // namespace kindred::segment
