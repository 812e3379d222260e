// Gamma–Gamma (Fader, Hardie, Lee: RFM and CLV, Journal of Marketing Research 42, 2005; Fader and Hardie's note of 2013): what someone
// spends at a time is gamma distributed (p) about a mean of their own, whose rate is gamma distributed too (q, γ). What is spent must
// have little to do with how often.
#include <cmath>

#include "core/base/digamma.h"
#include "core/base/error.h"
#include "core/base/log_gamma.h"
#include "core/predict/value/draws.h"
#include "core/predict/value/minimise.h"
#include "core/predict/value/value_model.h"

namespace kindred::predict::value::gamma_gamma {
namespace {

struct Options {};

const Schema<Options>& schema() {
  static const Schema<Options> all;
  return all;
}

Estimated fit(const Purchases& purchases, const Values& values, Progress& progress) {
  static_cast<void>(schema().options(values));
  requirePurchases(purchases);
  progress.report(0);
  std::vector<std::pair<double, double>> repeats;  // purchases, mean spend
  double mean = 0;
  for (std::size_t i = 0; i < purchases.spend.size(); ++i) {
    if (purchases.frequency[i] == 0 || !(purchases.spend[i] > 0)) continue;
    repeats.emplace_back(purchases.frequency[i], purchases.spend[i]);
    mean += purchases.spend[i];
  }
  if (repeats.size() < 2)
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Fewer than two customers bought again for more than nothing."),
                KI_TEXT("core", "Take data of a longer time, with what was spent."));
  const double scale = static_cast<double>(repeats.size());
  mean /= scale;
  const Progress asking = progress;
  const Sloped loss = [&](const Vector& logs, Vector& slopes) {
    const double p = std::exp(logs[0]), q = std::exp(logs[1]), gamma = std::exp(logs[2]);
    const double ofAll = q * std::log(gamma) - logGamma(q), psi = digamma(q);
    const Vector sums = sumOver(repeats.size(), 4, asking, [&](const Chunk& chunk, Vector& add) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        const auto& [x, spend] = repeats[i];
        const double all = x * spend + gamma, log = std::log(all), both = digamma(p * x + q);
        add[0] += logGamma(p * x + q) - logGamma(p * x) + ofAll + (p * x - 1) * std::log(spend) + p * x * std::log(x) -
                  (p * x + q) * log;
        add[1] += x * (both - digamma(p * x) + std::log(spend * x) - log);
        add[2] += both - psi + logs[2] - log;
        add[3] += q / gamma - (p * x + q) / all;
      }
    });
    slopes.resize(3);
    slopes << -p * sums[1] / scale, -q * sums[2] / scale, -gamma * sums[3] / scale;
    return -sums[0] / scale;
  };
  Vector start = Vector::Zero(3);
  start[2] = std::log(mean);
  return mostLikely(loss, start, scale, progress);
}

/// Between the own mean and that of all, the nearer to the own the more purchases.
double expected(const Estimated& of, const Purchases& purchases, std::size_t i, double) {
  const double p = of.parameters[0], q = of.parameters[1], gamma = of.parameters[2];
  const double x = purchases.frequency[i], spend = x > 0 ? purchases.spend[i] : 0;
  return p * (gamma + x * spend) / (p * x + q - 1);
}

/// The rate of a customer's own purchases, given what was seen, is gamma distributed; so is then the sum of `purchases` of them.
double drawn(const Estimated& of, const Purchases& purchases, std::size_t i, double count, Random& random) {
  const double p = of.parameters[0], q = of.parameters[1], gamma = of.parameters[2];
  const double x = purchases.frequency[i], spend = x > 0 ? purchases.spend[i] : 0;
  const double rate = drawGamma(q + p * x, random) / (gamma + x * spend);
  return count > 0 ? drawGamma(p * count, random) / rate : 0;
}

}  // namespace

Model model() {
  return {.info = {.key = "gamma_gamma",
                   .title = KI_TEXT("core", "Gamma–Gamma"),
                   .summary = KI_TEXT(
                       "core", "What each customer spends at a time, where few purchases are drawn towards all."),
                   .source = "Fader, Hardie, Lee 2005; Fader and Hardie 2013",
                   .parameters = schema().parameters()},
          .parameters = {"p", "q", "gamma"},
          .needsSpend = true,
          .fit = fit,
          .expected = expected,
          .drawn = drawn};
}

}  // namespace kindred::predict::value::gamma_gamma
