#include "core/predict/judgement.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

#include "core/base/random.h"
#include "core/predict/model.h"
#include "core/predict/sigmoid.h"

namespace kindred::predict {
namespace {

constexpr double Quantile = 1.959963984540054;

std::int64_t yesIn(Labels labels) {
  return std::ranges::count_if(labels, [](std::uint8_t label) { return label != 0; });
}

/// Rows by their score, descending; equal ones in the order of the table.
std::vector<std::size_t> fromTheTop(Scores scores) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  return order;
}

/// Ranks from 1, equal values share their mean.
std::vector<double> midRanks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> ranks(values.size());
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from;
    while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
    for (std::size_t i = from; i < to; ++i) ranks[order[i]] = static_cast<double>(from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

double variance(const std::vector<double>& values) {
  if (values.size() < 2) return 0;
  const double count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return squares / (count - 1);
}

double meanOf(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Of each row the share of the other answer's rows that it stands rightly to, equal scores half; in the order of the rows.
struct Placements {
  std::vector<double> ofYes = {}, ofNo = {};
};

std::optional<Placements> placements(Scores scores, Labels labels) {
  const std::int64_t yes = yesIn(labels), no = std::ssize(labels) - yes;
  if (yes == 0 || no == 0) return std::nullopt;
  std::vector<double> all(scores.begin(), scores.end()), ofYes, ofNo;
  for (std::size_t i = 0; i < all.size(); ++i) (labels[i] != 0 ? ofYes : ofNo).push_back(all[i]);
  const std::vector<double> ranks = midRanks(all), amongYes = midRanks(ofYes), amongNo = midRanks(ofNo);
  Placements placed;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (labels[i] != 0) placed.ofYes.push_back((ranks[i] - amongYes[placed.ofYes.size()]) / static_cast<double>(no));
    else placed.ofNo.push_back(1 - (ranks[i] - amongNo[placed.ofNo.size()]) / static_cast<double>(yes));
  }
  return placed;
}

double errorOf(const Placements& placed) {
  return std::sqrt(variance(placed.ofYes) / static_cast<double>(placed.ofYes.size()) +
                   variance(placed.ofNo) / static_cast<double>(placed.ofNo.size()));
}

/// caught[k]: of the k rows with the greatest scores, how many say yes; within equal scores a straight line.
std::vector<double> caughtBy(Scores scores, Labels labels, const std::vector<std::size_t>& order) {
  std::vector<double> caught(order.size() + 1, 0);
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from;
    double yes = 0;
    for (; to < order.size() && scores[order[to]] == scores[order[from]]; ++to) yes += labels[order[to]] != 0 ? 1 : 0;
    for (std::size_t k = from + 1; k <= to; ++k)
      caught[k] = caught[from] + yes * static_cast<double>(k - from) / static_cast<double>(to - from);
    from = to;
  }
  return caught;
}

/// Average precision where row i is there times[i] times. Nothing without a yes.
std::optional<double> drawnPrecision(Scores scores, Labels labels, const std::vector<std::size_t>& order,
                                     const std::vector<std::uint32_t>& times) {
  double sum = 0, caught = 0, seen = 0;
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from;
    double more = 0;
    for (; to < order.size() && scores[order[to]] == scores[order[from]]; ++to) {
      more += labels[order[to]] != 0 ? times[order[to]] : 0;
      seen += times[order[to]];
    }
    caught += more;
    if (seen > 0) sum += more * (caught / seen);
    from = to;
  }
  if (caught == 0) return std::nullopt;
  return sum / caught;
}

ProfitPoint pointAt(std::size_t contacts, double responses, const Stakes& stakes) {
  return {static_cast<std::int64_t>(contacts), responses,
          stakes.value * responses - stakes.cost * static_cast<double>(contacts)};
}

Interval middle95(std::vector<double> values) {
  if (values.empty()) return {};
  std::ranges::sort(values);
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
  };
  return {at(0.025), at(0.975)};
}

}  // namespace

std::optional<Auc> auc(Scores scores, Labels labels) {
  const auto placed = placements(scores, labels);
  if (!placed) return std::nullopt;
  Auc result{.value = meanOf(placed->ofYes), .error = errorOf(*placed)};
  result.interval = {std::max(0.0, result.value - Quantile * result.error),
                     std::min(1.0, result.value + Quantile * result.error)};
  return result;
}

std::optional<AucDifference> aucDifference(Scores first, Scores second, Labels labels) {
  auto less = placements(first, labels);
  const auto other = placements(second, labels);
  if (!less || !other) return std::nullopt;
  // The variance of differences is that of both less twice their covariance.
  std::ranges::transform(less->ofYes, other->ofYes, less->ofYes.begin(), std::minus<>());
  std::ranges::transform(less->ofNo, other->ofNo, less->ofNo.begin(), std::minus<>());
  AucDifference result{.value = meanOf(less->ofYes), .error = errorOf(*less)};
  result.interval = {result.value - Quantile * result.error, result.value + Quantile * result.error};
  if (result.error > 0) result.p = std::erfc(std::abs(result.value) / result.error / std::numbers::sqrt2);
  else result.p = result.value == 0 ? 1 : 0;
  return result;
}

std::optional<double> averagePrecision(Scores scores, Labels labels) {
  return drawnPrecision(scores, labels, fromTheTop(scores), std::vector<std::uint32_t>(scores.size(), 1));
}

std::optional<FigureIntervals> figureIntervals(Scores probabilities, Labels labels, std::uint64_t seed, int draws) {
  const auto found = averagePrecision(probabilities, labels);
  if (!found) return std::nullopt;
  const auto order = fromTheTop(probabilities);
  const std::size_t rows = order.size();
  std::vector<double> precisions, losses;
  std::vector<std::uint32_t> times(rows);
  Random random(seed);
  while (std::ssize(precisions) < draws) {
    std::ranges::fill(times, 0);
    double squares = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      const std::size_t row = random.below(rows);
      ++times[row];
      squares += std::pow(probabilities[row] - (labels[row] != 0 ? 1 : 0), 2);
    }
    const auto drawn = drawnPrecision(probabilities, labels, order, times);
    if (!drawn) continue;
    precisions.push_back(*drawn);
    losses.push_back(squares / static_cast<double>(rows));
  }
  const auto around = [](double value, const std::vector<double>& all) {
    const double reach = Quantile * std::sqrt(variance(all));
    return Interval{std::max(0.0, value - reach), std::min(1.0, value + reach)};
  };
  return FigureIntervals{around(*found, precisions), around(brier(probabilities, labels), losses)};
}

double logLoss(Scores probabilities, Labels labels) {
  constexpr double Least = 1e-15;
  double sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double p = std::clamp(probabilities[i], Least, 1 - Least);
    sum -= std::log(labels[i] != 0 ? p : 1 - p);
  }
  return labels.empty() ? 0 : sum / static_cast<double>(labels.size());
}

double brier(Scores probabilities, Labels labels) {
  double sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) sum += std::pow(probabilities[i] - (labels[i] != 0 ? 1 : 0), 2);
  return labels.empty() ? 0 : sum / static_cast<double>(labels.size());
}

std::vector<CalibrationBin> calibration(Scores probabilities, Labels labels, int bins) {
  auto order = fromTheTop(probabilities);
  std::ranges::reverse(order);
  std::vector<CalibrationBin> result;
  std::size_t from = 0;
  for (int bin = 1; bin <= bins && from < order.size(); ++bin) {
    std::size_t to = order.size() * static_cast<std::size_t>(bin) / static_cast<std::size_t>(bins);
    while (to > 0 && to < order.size() && probabilities[order[to]] == probabilities[order[to - 1]]) ++to;
    if (to <= from) continue;
    CalibrationBin made{.rows = static_cast<std::int64_t>(to - from)};
    double yes = 0;
    for (std::size_t i = from; i < to; ++i) {
      made.predicted += probabilities[order[i]] / static_cast<double>(to - from);
      yes += labels[order[i]] != 0 ? 1 : 0;
    }
    made.observed = yes / static_cast<double>(to - from);
    made.interval = wilsonInterval(yes, static_cast<double>(to - from));
    result.push_back(made);
    from = to;
  }
  return result;
}

std::optional<CalibrationLine> calibrationLine(Scores probabilities, Labels labels) {
  std::vector<double> odds, targets;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    odds.push_back(logOdds(probabilities[i]));
    targets.push_back(labels[i] != 0 ? 1 : 0);
  }
  const auto line = fitSigmoid(odds, targets);
  if (!line) return std::nullopt;
  return CalibrationLine{line->slope, line->constant};
}

std::vector<GainPoint> gains(Scores scores, Labels labels, int parts) {
  const double yes = static_cast<double>(yesIn(labels));
  if (yes == 0) return {};
  const std::vector<double> caught = caughtBy(scores, labels, fromTheTop(scores));
  std::vector<GainPoint> points;
  for (int part = 1; part <= parts; ++part) {
    const double share = static_cast<double>(part) / parts, place = share * static_cast<double>(scores.size());
    const auto below = static_cast<std::size_t>(place);
    const double rest = place - static_cast<double>(below);
    const double within = rest > 0 ? caught[below] + rest * (caught[below + 1] - caught[below]) : caught[below];
    points.push_back({share, within / yes, within / yes / share});
  }
  return points;
}

ProfitCurve profitCurve(Scores scores, Labels labels, const Stakes& stakes, std::uint64_t seed, int resamples) {
  const auto order = fromTheTop(scores);
  const std::vector<double> caught = caughtBy(scores, labels, order);
  ProfitCurve curve;
  constexpr std::size_t Steps = 100;
  const std::size_t rows = order.size(), steps = std::min(rows, Steps);
  for (std::size_t i = 0; i <= steps && rows > 0; ++i) {
    const std::size_t contacts = rows * i / steps;
    curve.points.push_back(pointAt(contacts, caught[contacts], stakes));
  }
  for (std::size_t k = 1; k <= rows; ++k) {
    const ProfitPoint point = pointAt(k, caught[k], stakes);
    if (point.profit > curve.best.profit) curve.best = point;
  }
  std::vector<double> profits, shares;
  Random random(seed);
  std::vector<std::int64_t> times(rows);
  for (int draw = 0; draw < resamples && rows > 0; ++draw) {
    std::ranges::fill(times, 0);
    for (std::size_t i = 0; i < rows; ++i) ++times[random.below(rows)];
    double profit = 0, best = 0, atCut = 0;
    std::int64_t contacts = 0, bestAt = 0;
    for (std::size_t k = 0; k < rows; ++k) {
      const auto drawn = static_cast<double>(times[k]);
      profit += drawn * (stakes.value * (caught[k + 1] - caught[k]) - stakes.cost);
      contacts += times[k];
      if (static_cast<std::int64_t>(k) + 1 == curve.best.contacts) atCut = profit;
      if (profit > best) {
        best = profit;
        bestAt = contacts;
      }
    }
    profits.push_back(atCut);
    shares.push_back(static_cast<double>(bestAt) / static_cast<double>(rows));
  }
  curve.bestProfit = middle95(std::move(profits));
  curve.bestShare = middle95(std::move(shares));
  return curve;
}

}  // namespace kindred::predict
