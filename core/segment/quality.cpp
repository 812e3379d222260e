#include "core/segment/quality.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "core/base/random.h"
#include "core/segment/clustering.h"
#include "core/segment/silhouettes.h"
#include "core/segment/summed_distances.h"

namespace kindred::segment {
namespace {

constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

std::size_t at(const std::vector<int>& labels, std::size_t i) { return static_cast<std::size_t>(labels[i]); }

// Rows taken at random without repeats, ascending; all of them up to the limit.
std::vector<std::size_t> sampledRows(std::size_t rows, std::uint64_t seed) {
  std::vector<std::size_t> all(rows);
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (rows <= SilhouetteLimit) return all;
  Random random(seed);
  for (std::size_t i = 0; i < SilhouetteLimit; ++i) std::swap(all[i], all[i + random.below(rows - i)]);
  all.resize(SilhouetteLimit);
  std::ranges::sort(all);
  return all;
}

// Rousseeuw's s(i) from the summed distances of a row to each cluster; 0 for the only row of a cluster.
double silhouetteOf(std::size_t own, const double* sums, const std::vector<std::size_t>& sizes) {
  if (sizes[own] < 2) return 0;
  const double within = sums[own] / static_cast<double>(sizes[own] - 1);
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t c = 0; c < sizes.size(); ++c) {
    if (c != own && sizes[c] > 0) nearest = std::min(nearest, sums[c] / static_cast<double>(sizes[c]));
  }
  const double greater = std::max(within, nearest);
  return greater > 0 ? (nearest - within) / greater : 0;
}

std::vector<std::size_t> inGroups(const std::vector<int>& labels) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != Noise) rows.push_back(i);
  }
  return rows;
}

/// Of rows that are all in a group; none where all are in the same one.
std::vector<double> widthsOf(const Matrix& points, const std::vector<int>& labels, const std::vector<std::size_t>& rows,
                             std::size_t clusters, Progress& progress) {
  std::vector<std::size_t> sizes(clusters, 0);
  for (const std::size_t row : rows) ++sizes[at(labels, row)];
  if (std::ranges::count_if(sizes, [](std::size_t size) { return size > 0; }) < 2) return {};
  const Matrix sums = summedDistances(points, labels, rows, sizes, progress);
  std::vector<double> widths;
  for (std::size_t i = 0; i < rows.size(); ++i)
    widths.push_back(silhouetteOf(at(labels, rows[i]), sums.row(static_cast<Eigen::Index>(i)).data(), sizes));
  return widths;
}

double meanWidth(const std::vector<double>& widths) {
  if (widths.empty()) return NoValue;
  return std::accumulate(widths.begin(), widths.end(), 0.0) / static_cast<double>(widths.size());
}

struct Groups {
  Matrix means;  // clusters × columns
  std::vector<double> sizes;
  std::vector<double> distance;  // mean distance to the mean
  double within = 0;             // Σ of squared distances to the means
};

Groups groupsOf(const Matrix& points, const std::vector<int>& labels, std::size_t clusters) {
  Groups groups{Matrix::Zero(static_cast<Eigen::Index>(clusters), points.cols()), std::vector<double>(clusters, 0),
                std::vector<double>(clusters, 0)};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    groups.means.row(labels[i]) += points.row(static_cast<Eigen::Index>(i));
    ++groups.sizes[at(labels, i)];
  }
  for (std::size_t c = 0; c < clusters; ++c) {
    if (groups.sizes[c] > 0) groups.means.row(static_cast<Eigen::Index>(c)) /= groups.sizes[c];
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double squared = (points.row(static_cast<Eigen::Index>(i)) - groups.means.row(labels[i])).squaredNorm();
    groups.within += squared;
    groups.distance[at(labels, i)] += std::sqrt(squared) / groups.sizes[at(labels, i)];
  }
  return groups;
}

double calinskiHarabasz(const Matrix& points, const Groups& groups) {
  const auto n = static_cast<double>(points.rows());
  const auto k = static_cast<double>(groups.sizes.size());
  if (n <= k || groups.within <= 0) return NoValue;
  const Eigen::RowVectorXd centre = points.colwise().mean();
  double between = 0;
  for (std::size_t c = 0; c < groups.sizes.size(); ++c) {
    between += groups.sizes[c] * (groups.means.row(static_cast<Eigen::Index>(c)) - centre).squaredNorm();
  }
  return (between / (k - 1)) / (groups.within / (n - k));
}

double daviesBouldin(const Groups& groups) {
  const std::size_t k = groups.sizes.size();
  double sum = 0;
  for (std::size_t i = 0; i < k; ++i) {
    double worst = 0;
    for (std::size_t j = 0; j < k; ++j) {
      if (i == j) continue;
      const auto between =
          groups.means.row(static_cast<Eigen::Index>(i)) - groups.means.row(static_cast<Eigen::Index>(j));
      const double apart = between.norm();
      if (apart <= 0) return NoValue;
      worst = std::max(worst, (groups.distance[i] + groups.distance[j]) / apart);
    }
    sum += worst;
  }
  return sum / static_cast<double>(k);
}

/// Rows and labels of those that are in a group.
std::pair<Matrix, std::vector<int>> grouped(const Matrix& points, const std::vector<int>& labels) {
  const auto rows = inGroups(labels);
  std::pair<Matrix, std::vector<int>> result{Matrix(static_cast<Eigen::Index>(rows.size()), points.cols()), {}};
  for (const std::size_t i : rows) {
    result.first.row(static_cast<Eigen::Index>(result.second.size())) = points.row(static_cast<Eigen::Index>(i));
    result.second.push_back(labels[i]);
  }
  return result;
}

double pairs(std::int64_t n) { return static_cast<double>(n) * static_cast<double>(n - 1) / 2; }

}  // namespace

Quality quality(const Matrix& points, const std::vector<int>& labels, int clusters, std::uint64_t seed,
                Progress& progress) {
  assert(static_cast<std::size_t>(points.rows()) == labels.size());
  if (std::ranges::find(labels, Noise) != labels.end()) {
    const auto [inGroups, theirs] = grouped(points, labels);
    return quality(inGroups, theirs, clusters, seed, progress);
  }
  if (clusters < 2 || labels.empty()) return {NoValue, NoValue, NoValue};
  const Groups groups = groupsOf(points, labels, static_cast<std::size_t>(clusters));
  return {meanWidth(silhouettes(points, labels, clusters, seed, progress).widths), calinskiHarabasz(points, groups),
          daviesBouldin(groups)};
}

Silhouettes silhouettes(const Matrix& points, const std::vector<int>& labels, int clusters, std::uint64_t seed,
                        Progress& progress) {
  assert(static_cast<std::size_t>(points.rows()) == labels.size());
  const auto all = inGroups(labels);
  Silhouettes found{sampledRows(all.size(), seed), {}};
  for (std::size_t& row : found.rows) row = all[row];
  if (clusters >= 2) found.widths = widthsOf(points, labels, found.rows, static_cast<std::size_t>(clusters), progress);
  if (found.widths.empty()) found.rows.clear();
  return found;
}

Text verdictOn(double silhouette) {
  if (std::isnan(silhouette)) return KI_TEXT("core", "There is only one group, and none to compare it with.");
  if (silhouette >= 0.7) return KI_TEXT("core", "The groups lie clearly apart.");
  if (silhouette >= 0.5) return KI_TEXT("core", "The groups lie apart, with some customers in between.");
  if (silhouette >= 0.25)
    return KI_TEXT("core", "The groups touch: customers at their borders could as well be next door.");
  return KI_TEXT("core",
                 "The groups run into each other. They divide customers usefully, but there are no clear borders.");
}

double adjustedRand(const std::vector<int>& a, const std::vector<int>& b) {
  assert(a.size() == b.size());
  std::map<std::pair<int, int>, std::int64_t> both;
  std::map<int, std::int64_t> ofA, ofB;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ++both[{a[i], b[i]}];
    ++ofA[a[i]];
    ++ofB[b[i]];
  }
  double together = 0, inA = 0, inB = 0;
  for (const auto& [labels, count] : both) together += pairs(count);
  for (const auto& [label, count] : ofA) inA += pairs(count);
  for (const auto& [label, count] : ofB) inB += pairs(count);
  const double all = pairs(static_cast<std::int64_t>(a.size()));
  const double expected = all > 0 ? inA * inB / all : 0;
  const double most = (inA + inB) / 2;
  return most == expected ? 1 : (together - expected) / (most - expected);
}

}  // namespace kindred::segment
