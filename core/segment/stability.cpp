#include "core/segment/stability.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/parallel.h"
#include "core/describe/summary.h"
#include "core/segment/quality.h"
#include "core/segment/sample.h"

namespace kindred::segment {
namespace {

// Rows of `found` in common with each group of `again`, as a table of counts.
Matrix commonRows(const std::vector<int>& found, int groups, const std::vector<int>& again, int groupsAgain) {
  Matrix common = Matrix::Zero(groups, groupsAgain);
  for (std::size_t i = 0; i < found.size(); ++i)
    if (found[i] != Noise && again[i] != Noise) ++common(found[i], again[i]);
  return common;
}

Vector sizesOf(const std::vector<int>& labels, int groups) {
  Vector sizes = Vector::Zero(groups);
  for (const int label : labels)
    if (label != Noise) ++sizes[label];
  return sizes;
}

// Of each group the greatest Jaccard index with any of `again`; NaN for one without rows in the sample.
std::vector<double> bestJaccard(const std::vector<int>& found, int groups, const Clustering& again) {
  const Matrix common = commonRows(found, groups, again.labels, again.clusters);
  const Vector sizes = sizesOf(found, groups), sizesAgain = sizesOf(again.labels, again.clusters);
  std::vector<double> best(static_cast<std::size_t>(groups), std::numeric_limits<double>::quiet_NaN());
  for (int g = 0; g < groups; ++g) {
    if (sizes[g] <= 0) continue;
    double& value = best[static_cast<std::size_t>(g)] = 0;
    for (int a = 0; a < again.clusters; ++a)
      value = std::max(value, common(g, a) / (sizes[g] + sizesAgain[a] - common(g, a)));
  }
  return best;
}

struct Repetition {
  double rand = std::numeric_limits<double>::quiet_NaN();
  std::vector<double> jaccard;
};

Eigen::Index rowsOfARepetition(Eigen::Index rows) {
  return std::max<Eigen::Index>(std::min(rows, StabilityRows) / 2, 1);
}

Repetition repeated(const Points& points, const Clustering& found, const Algorithm& algorithm, const Values& values,
                    Random random) {
  const Eigen::Index all = points.values().rows();
  const auto rows = sampledRows(all, rowsOfARepetition(all), random);
  const Matrix own = rowsOf(points.values(), rows);
  Progress silent;
  Clustering again;
  try {
    again = algorithm.fit({own, points.categories()}, values, random.next(), silent);
  } catch (const Error&) {
    return {};  // too few different rows
  }
  const auto before = labelsOf(found.labels, rows);
  return {adjustedRand(before, again.labels), bestJaccard(before, found.clusters, again)};
}

}  // namespace

Agreement agreementOf(std::vector<double> values) {
  std::erase_if(values, [](double value) { return std::isnan(value); });
  if (values.empty()) return {};
  std::ranges::sort(values);
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  return {sum / static_cast<double>(values.size()), quantile(values, 0.05), quantile(values, 0.95)};
}

Stability stability(const Points& points, const Clustering& found, const Algorithm& algorithm, const Values& values,
                    std::uint64_t seed, Progress& progress, int repetitions) {
  std::vector<Repetition> all(static_cast<std::size_t>(repetitions));
  forEach(all.size(), progress,
          [&](std::size_t i) { all[i] = repeated(points, found, algorithm, values, Random::stream(seed, i)); });
  Stability result;
  std::vector<double> rands;
  std::vector<std::vector<double>> jaccards(static_cast<std::size_t>(found.clusters));
  for (const Repetition& each : all) {
    if (std::isnan(each.rand)) continue;
    ++result.repetitions;
    rands.push_back(each.rand);
    for (std::size_t g = 0; g < jaccards.size(); ++g) jaccards[g].push_back(each.jaccard[g]);
  }
  result.whole = agreementOf(std::move(rands));
  for (auto& ofGroup : jaccards) result.segments.push_back(agreementOf(std::move(ofGroup)));
  return result;
}

Estimate estimateStability(const Algorithm& algorithm, const Values& values, std::int64_t rows, std::int64_t columns) {
  Estimate each = algorithm.estimate(rowsOfARepetition(rows), columns, values);
  each.seconds *= StabilityRepetitions;
  return each;
}

StabilityVerdict verdictOnStability(double jaccard) {
  if (std::isnan(jaccard)) {
    return {"unknown", KI_TEXT("core", "Not checked"),
            KI_TEXT("core", "Whether these customers are found again in a part of the data was not checked.")};
  }
  if (jaccard >= 0.85) {
    return {"very_stable", KI_TEXT("core", "Very stable"),
            KI_TEXT("core", "Found again nearly unchanged in random halves of the customers.")};
  }
  if (jaccard >= 0.75) {
    return {"stable", KI_TEXT("core", "Stable"),
            KI_TEXT("core", "Found again in random halves of the customers, with some change at the border.")};
  }
  if (jaccard >= 0.6) {
    return {"unsure", KI_TEXT("core", "Border unsure"),
            KI_TEXT("core", "There is a pattern, but who belongs to it depends on which customers are looked at.")};
  }
  return {"unstable", KI_TEXT("core", "Not stable"),
          KI_TEXT("core", "Another half of the customers gives other groups: do not build on this one.")};
}

}  // namespace kindred::segment
