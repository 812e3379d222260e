// BG/NBD (Fader, Hardie, Lee: "Counting your customers" the easy way, Marketing Science 24, 2005): while someone is a customer they buy
// at a rate of their own, gamma distributed (r, α); after each purchase they leave with a chance of their own, beta distributed (a, b).
// Likelihood: equation 6, expected purchases: equation 10; P(alive) after Hardie's note of 2008.
#include <cmath>
#include <map>
#include <tuple>

#include "core/base/error.h"
#include "core/base/log_gamma.h"
#include "core/base/parallel.h"
#include "core/predict/value/minimise.h"
#include "core/predict/value/value_model.h"

namespace kindred::predict::value::bg_nbd {
namespace {

struct Options {};

const Schema<Options>& schema() {
  static const Schema<Options> all;
  return all;
}

struct Group {
  double x = 0, last = 0, age = 0, customers = 0;
};

/// Customers who are alike count together.
std::vector<Group> grouped(const Purchases& purchases) {
  std::map<std::tuple<double, double, double>, double> counts;
  for (std::size_t i = 0; i < purchases.size(); ++i)
    counts[{purchases.frequency[i], purchases.recency[i], purchases.age[i]}] += 1;
  std::vector<Group> groups;
  for (const auto& [key, customers] : counts)
    groups.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), customers});
  return groups;
}

double logLikelihood(const Group& of, double r, double alpha, double a, double b) {
  const double x = of.x;
  const double start = logGamma(r + x) - logGamma(r) + r * std::log(alpha);
  const double stays = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x);
  const double still = -(r + x) * std::log(alpha + of.age);
  if (x == 0) return start + stays + still;
  const double left = std::log(a) - std::log(b + x - 1) - (r + x) * std::log(alpha + of.last);
  const double most = std::max(still, left);
  return start + stays + most + std::log(std::exp(still - most) + std::exp(left - most));
}

double sumOver(const std::vector<Group>& groups, const Vector& logs, const Progress& progress) {
  constexpr std::size_t ChunkSize = 4096;
  const double r = std::exp(logs[0]), alpha = std::exp(logs[1]), a = std::exp(logs[2]), b = std::exp(logs[3]);
  std::vector<double> parts(chunkCount(groups.size(), ChunkSize));
  Progress quiet = progress;
  forEachChunk(groups.size(), ChunkSize, quiet, [&](const Chunk& chunk) {
    double sum = 0;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i)
      sum += groups[i].customers * logLikelihood(groups[i], r, alpha, a, b);
    parts[chunk.number] = sum;
  });
  double sum = 0;
  for (const double part : parts) sum += part;
  return sum;
}

Estimated fit(const Purchases& purchases, const Values& values, Progress& progress) {
  static_cast<void>(schema().options(values));
  requirePurchases(purchases);
  progress.report(0);
  const std::vector<Group> groups = grouped(purchases);
  double repeats = 0, age = 0;
  for (const Group& group : groups) {
    repeats += group.x * group.customers;
    age += group.age * group.customers / static_cast<double>(purchases.size());
  }
  if (repeats == 0)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "Nobody bought again, so nothing is known of how often and how long."),
                KI_TEXT("core", "Take data of a longer time."));
  const double scale = static_cast<double>(purchases.size());
  const Progress asking = progress;
  const Function loss = [&](const Vector& logs) { return -sumOver(groups, logs, asking) / scale; };
  Vector start = Vector::Zero(4);
  start[1] = std::log(age);
  return mostLikely(loss, start, scale, progress);
}

double alive(const Estimated& of, const Purchases& purchases, std::size_t i) {
  const double r = of.parameters[0], alpha = of.parameters[1], a = of.parameters[2], b = of.parameters[3];
  const double x = purchases.frequency[i];
  if (x == 0) return 1;  // nobody leaves before a repeat purchase
  const double odds = a / (b + x - 1) * std::pow((alpha + purchases.age[i]) / (alpha + purchases.recency[i]), r + x);
  return 1 / (1 + odds);
}

/// Gauss's hypergeometric series, z in [0, 1), c > 0.
double hypergeometric(double a, double b, double c, double z) {
  constexpr int MostTerms = 1'000'000;
  double term = 1, sum = 1;
  for (int k = 0; k < MostTerms; ++k) {
    term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z;
    sum += term;
    if (std::abs(term) < 1e-16 * std::abs(sum)) break;
  }
  return sum;
}

double expected(const Estimated& of, const Purchases& purchases, std::size_t i, double horizon) {
  const double r = of.parameters[0], alpha = of.parameters[1], b = of.parameters[3];
  const double a = std::abs(of.parameters[2] - 1) < 1e-9 ? 1 + 1e-9 : of.parameters[2];
  const double x = purchases.frequency[i], age = purchases.age[i];
  // ((α + age) ÷ (α + age + horizon))^(r + x) · 2F1(r + x, b + x; c; z); where a is small by Euler's transformation, whose terms are
  // few, and where it is great as it stands, since the transformed terms would grow beyond all numbers.
  constexpr double GreatA = 50;
  const double z = horizon / (alpha + age + horizon), c = a + b + x - 1;
  const double rest = a < GreatA ? std::pow(1 - z, a - 1) * hypergeometric(c - r - x, a - 1, c, z)
                                 : std::pow(1 - z, r + x) * hypergeometric(r + x, b + x, c, z);
  const double bought = c / (a - 1) * (1 - rest);
  return bought * alive(of, purchases, i);
}

/// Of a ÷ (a + b): by the curvature, on the scale of logarithms.
std::optional<double> leavingSpan(const Estimated& of) {
  if (of.logCovariance.rows() != 4) return std::nullopt;
  const double share =
      of.parameters[3] / (of.parameters[2] + of.parameters[3]);  // d ln(a ÷ (a + b)) ÷ d ln a; of ln b the opposite
  const auto& covariance = of.logCovariance;
  const double variance = share * share * (covariance(2, 2) + covariance(3, 3) - 2 * covariance(2, 3));
  constexpr double Quantile = 1.959963984540054;
  return std::exp(2 * Quantile * std::sqrt(std::max(0.0, variance)));
}

}  // namespace

Model model() {
  return {.info = {.key = "bg_nbd",
                   .title = KI_TEXT("core", "BG/NBD"),
                   .summary = KI_TEXT(
                       "core", "How often each customer buys, and how likely it is that they have left for good."),
                   .source = "Fader, Hardie, Lee 2005",
                   .parameters = schema().parameters()},
          .parameters = {"r", "alpha", "a", "b"},
          .fit = fit,
          .alive = alive,
          .expected = expected,
          .leavingSpan = leavingSpan};
}

}  // namespace kindred::predict::value::bg_nbd
