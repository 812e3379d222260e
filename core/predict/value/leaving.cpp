#include "core/predict/value/leaving.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/digamma.h"
#include "core/base/log_gamma.h"
#include "core/predict/value/draws.h"
#include "core/predict/value/grouped.h"
#include "core/predict/value/hypergeometric.h"
#include "core/predict/value/minimise.h"

namespace kindred::predict::value {
namespace {

/// How often somebody did not leave, whose chance then is Beta(a, y): of x repeat purchases the last is open.
double stayed(FirstPurchase first, double b, double x) { return b + x + (first == FirstPurchase::MayLeave ? 1 : 0); }

double canLeave(FirstPurchase first, double x) { return x > 0 || first == FirstPurchase::MayLeave; }

struct BetaGamma {
  double r = 0, alpha = 0, a = 0, b = 0;
};

constexpr double GreatArgument = 1e4;  // from here on differences of the functions lose more than their series

/// ln Γ(z + n) − ln Γ(z) − n ln z; by Stirling's series where z is great: shops that nobody leaves are fitted best by chances that
/// hardly vary, with a and b beyond any bound.
double logRising(double z, double n) {
  if (z < GreatArgument) return logGamma(z + n) - logGamma(z) - n * std::log(z);
  return (z + n - 0.5) * std::log1p(n / z) - n - n / (12 * z * (z + n));
}

/// ψ(z + n) − ψ(z).
double digammaStep(double z, double n) {
  if (z < GreatArgument) return digamma(z + n) - digamma(z);
  return std::log1p(n / z) + n / (2 * z * (z + n)) * (1 + (2 * z + n) / (6 * z * (z + n)));
}

/// What depends on the number of purchases alone, once for each number: likelihood, then slopes by r, a, b.
void addOfNumbers(const std::map<double, double>& numbers, FirstPurchase first, const BetaGamma& of, Vector& sums) {
  const double whole = of.a + of.b;
  const double start = of.r * std::log(of.alpha) - logGamma(of.r);
  const double logShare = -std::log1p(of.a / of.b), psiR = digamma(of.r);
  for (const auto& [x, customers] : numbers) {
    const double tries = stayed(first, 0, x), stepWhole = digammaStep(whole, tries);
    const double stays = tries * logShare + logRising(of.b, tries) - logRising(whole, tries);
    sums[0] += customers * (start + logGamma(of.r + x) + stays);
    sums[1] += customers * (digamma(of.r + x) - psiR + std::log(of.alpha));
    sums[2] += customers * of.r / of.alpha;
    sums[3] -= customers * stepWhole;
    sums[4] += customers * (digammaStep(of.b, tries) - stepWhole);
  }
}

/// What depends on times: ln(still there + left after the last), and slopes by r, α, a, b.
void addOfTimes(const AlikeCustomers& each, FirstPurchase first, const BetaGamma& of, double logA, Vector& sums) {
  const double x = each.x, power = of.r + x;
  const double logAge = std::log(of.alpha + each.age);
  if (!canLeave(first, x)) {
    sums[0] -= each.customers * power * logAge;
    sums[1] -= each.customers * logAge;
    sums[2] -= each.customers * power / (of.alpha + each.age);
    return;
  }
  const double y = stayed(first, of.b, x) - 1, logLast = std::log(of.alpha + each.last);
  const double odds = std::exp(logA + power * (logAge - logLast)) / y;
  const double left = std::isfinite(odds) ? odds / (1 + odds) : 1;
  const double logOdds = std::isfinite(odds) ? std::log1p(odds) : logA - std::log(y) + power * (logAge - logLast);
  sums[0] += each.customers * (logOdds - power * logAge);
  sums[1] -= each.customers * ((1 - left) * logAge + left * logLast);
  sums[2] -= each.customers * power * ((1 - left) / (of.alpha + each.age) + left / (of.alpha + each.last));
  sums[3] += each.customers * left / of.a;
  sums[4] -= each.customers * left / y;
}

Estimated fit(FirstPurchase first, const Purchases& purchases, Progress& progress) {
  const Grouped grouped = groupedPurchases(purchases, progress);
  const double scale = static_cast<double>(purchases.size());
  const Progress asking = progress;
  const Sloped loss = [&](const Vector& logs, Vector& slopes) {
    const BetaGamma of{std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
    Vector sums = sumOver(grouped.groups.size(), 5, asking, [&](const Chunk& chunk, Vector& add) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) addOfTimes(grouped.groups[i], first, of, logs[2], add);
    });
    addOfNumbers(grouped.numbers, first, of, sums);
    slopes = -sums.tail(4).cwiseProduct(logs.array().exp().matrix()) / scale;
    return -sums[0] / scale;
  };
  Vector start = Vector::Zero(4);
  start[1] = std::log(grouped.meanAge);
  return mostLikely(loss, start, scale, progress);
}

BetaGamma parametersOf(const Estimated& of) {
  return {of.parameters[0], of.parameters[1], of.parameters[2], of.parameters[3]};
}

double alive(FirstPurchase first, const Estimated& estimated, const Purchases& purchases, std::size_t i) {
  const BetaGamma of = parametersOf(estimated);
  const double x = purchases.frequency[i];
  if (!canLeave(first, x)) return 1;
  const double odds = of.a / (stayed(first, of.b, x) - 1) *
                      std::pow((of.alpha + purchases.age[i]) / (of.alpha + purchases.recency[i]), of.r + x);
  return 1 / (1 + odds);
}

double expected(FirstPurchase first, const Estimated& estimated, const Purchases& purchases, std::size_t i,
                double horizon) {
  const BetaGamma of = parametersOf(estimated);
  const double a = std::abs(of.a - 1) < 1e-9 ? 1 + 1e-9 : of.a;
  const double power = of.r + purchases.frequency[i], y = stayed(first, of.b, purchases.frequency[i]);
  // ((α + age) ÷ (α + age + horizon))^power · 2F1(power, y; c; z); where a is small by Euler's transformation, whose terms are few,
  // and where it is great as it stands, since the transformed terms would grow beyond all numbers.
  constexpr double GreatA = 50;
  const double z = horizon / (of.alpha + purchases.age[i] + horizon), c = a + y - 1;
  const double rest = a < GreatA ? std::pow(1 - z, a - 1) * hypergeometric(c - power, a - 1, c, z)
                                 : std::pow(1 - z, power) * hypergeometric(power, y, c, z);
  const double bought = c / (a - 1) * (1 - rest);
  return bought * alive(first, estimated, purchases, i);
}

/// Given that someone is still there, rate and chance are again gamma and beta distributed, apart from each other.
double drawn(FirstPurchase first, const Estimated& estimated, const Purchases& purchases, std::size_t i, double horizon,
             Random& random) {
  if (random.real() >= alive(first, estimated, purchases, i)) return 0;
  const BetaGamma of = parametersOf(estimated);
  const double x = purchases.frequency[i];
  const double rate = drawGamma(of.r + x, random) / (of.alpha + purchases.age[i]);
  const double chance = drawBeta(of.a, stayed(first, of.b, x), random);
  const double wanted = drawPoisson(rate * horizon, random);
  return wanted > 0 && chance > 0 ? std::min(wanted, drawTries(chance, random)) : wanted;
}

/// a ÷ (a + b), on the scale of logarithms.
Leaving leaving(const Estimated& estimated) {
  const BetaGamma of = parametersOf(estimated);
  const double chance = of.a / (of.a + of.b), share = 1 - chance;  // d ln chance ÷ d ln a; of ln b the opposite
  if (estimated.logCovariance.rows() != 4) return {chance};
  const auto& covariance = estimated.logCovariance;
  return {chance, logInterval(chance, share * share * (covariance(2, 2) + covariance(3, 3) - 2 * covariance(2, 3)))};
}

}  // namespace

Model leavingModel(FirstPurchase first) {
  return {.info = {},
          .parameters = {"r", "alpha", "a", "b"},
          .fit =
              [first](const Purchases& purchases, const Values& values, Progress& progress) {
                requireValid(Parameters{}, values);
                return fit(first, purchases, progress);
              },
          .alive = [first](const Estimated& of, const Purchases& purchases,
                           std::size_t i) { return alive(first, of, purchases, i); },
          .expected = [first](const Estimated& of, const Purchases& purchases, std::size_t i,
                              double horizon) { return expected(first, of, purchases, i, horizon); },
          .drawn = [first](const Estimated& of, const Purchases& purchases, std::size_t i, double horizon,
                           Random& random) { return drawn(first, of, purchases, i, horizon, random); },
          .leaving = leaving};
}

}  // namespace kindred::predict::value
