// Pareto/NBD (Schmittlein, Morrison, Colombo: Counting your customers, Management Science 33, 1987): while someone is a customer they
// buy at a rate of their own, gamma distributed (r, α), and they leave at any time at a rate of their own, gamma distributed (s, β).
// Likelihood, P(alive) and expected purchases as in Fader and Hardie: A note on deriving the Pareto/NBD model and related expressions
// (2005), equations 20 to 22 and 41.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/log_gamma.h"
#include "core/predict/value/draws.h"
#include "core/predict/value/grouped.h"
#include "core/predict/value/hypergeometric.h"
#include "core/predict/value/minimise.h"

namespace kindred::predict::value::pareto_nbd {
namespace {

struct Options {};

const Schema<Options>& schema() {
  static const Schema<Options> all;
  return all;
}

struct Rates {
  double r = 0, alpha = 0, s = 0, beta = 0;
};

/// 2F1(1, b; c; z), 0 < b < c, by Gauss's continued fraction (Digital Library of Mathematical Functions, 15.7.5) from its first part on
/// (Lentz; Thompson and Barnett 1986): where the series has hundreds of terms it has tens of steps.
double hypergeometricOfOne(double b, double c, double z) {
  constexpr double SeriesIsShorter = 0.5;
  if (z < SeriesIsShorter) return hypergeometric(1, b, c, z);
  constexpr int MostSteps = 100'000;
  double ratio = 1, numerator = 1, denominator = 0;
  for (int k = 1; k < MostSteps; ++k) {
    const int half = k / 2;
    const double along = k % 2 == 1 ? (b + half) * (k == 1 ? 1 : c + half - 1) : half * (c - b + half - 1);
    const double below = k % 2 == 1 ? (k == 1 ? c : (c + k - 2) * (c + k - 1)) : (c + k - 2) * (c + k - 1);
    const double part = -along / below * z;
    numerator = 1 + part / numerator;
    denominator = 1 / (1 + part * denominator);
    const double step = numerator * denominator;
    ratio *= step;
    if (std::abs(step - 1) < 1e-15) break;
  }
  return 1 / ratio;
}

/// ln of 2F1(r + s + x, low; r + s + x + 1; z) ÷ (great + time)^(r + s + x), where `great` is the greater of α and β, by Euler's
/// transformation, whose terms are all above 0.
double logTerm(double power, double low, double apart, double base) {
  const double z = apart / base;
  return (1 - low) * std::log1p(-z) + std::log(hypergeometricOfOne(power + 1 - low, power + 1, z)) -
         power * std::log(base);
}

/// The same odds as s ∫ of having left at τ, over ln(min(α, β) + τ) by Gauss and Legendre's rule of 8 points on each of 8 parts: where α
/// and β are so far apart that the series has no end.
double logOddsByParts(const Rates& of, double x, double last, double age) {
  constexpr std::array<double, 4> Nodes{0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363};
  constexpr std::array<double, 4> Weights{0.3626837833783620, 0.3137066458778873, 0.2223810344533745,
                                          0.1012285362903763};
  constexpr int Parts = 8;
  const double small = std::min(of.alpha, of.beta), begin = std::log(small + last), end = std::log(small + age);
  const double half = (end - begin) / Parts / 2;
  const auto at = [&](double u) {
    const double time = std::exp(u) - small;
    return std::exp(u - (of.r + x) * std::log((of.alpha + time) / (of.alpha + age)) -
                    (of.s + 1) * std::log((of.beta + time) / (of.beta + age))) /
           (of.beta + age);
  };
  double sum = 0;
  for (int part = 0; part < Parts; ++part) {
    const double middle = begin + (2 * part + 1) * half;
    for (std::size_t k = 0; k < Nodes.size(); ++k)
      sum += Weights[k] * (at(middle - half * Nodes[k]) + at(middle + half * Nodes[k]));
  }
  return std::log(of.s * sum * half);
}

/// Whether that rule is exact enough: the integrand falls by no more than e^20 on the way.
bool isSmooth(const Rates& of, double x, double last, double age) {
  constexpr double MostFall = 20;
  const double small = std::min(of.alpha, of.beta);
  return (of.r + x + of.s) * std::log((small + age) / (small + last)) < MostFall;
}

bool goesByParts(const Rates& of, double x, double last, double age) {
  constexpr double FarApart = 0.95;
  const double great = std::max(of.alpha, of.beta), apart = std::abs(of.alpha - of.beta);
  return apart > FarApart * (great + last) && isSmooth(of, x, last, age);
}

double logTermAt(const Rates& of, double x, double time) {
  const double great = std::max(of.alpha, of.beta), apart = std::abs(of.alpha - of.beta);
  return logTerm(of.r + of.s + x, of.alpha >= of.beta ? of.s + 1 : of.r + x, apart, great + time);
}

/// By the terms at the last purchase and at the end.
double logOddsBySeries(const Rates& of, double x, double age, double atLast, double atEnd) {
  if (!(atEnd < atLast)) return -HUGE_VAL;
  const double between = atLast + std::log1p(-std::exp(atEnd - atLast));
  return std::log(of.s / (of.r + of.s + x)) + between + (of.r + x) * std::log(of.alpha + age) +
         of.s * std::log(of.beta + age);
}

/// ln of the odds of having left since the last purchase, against being there still.
double logOdds(const Rates& of, double x, double last, double age) {
  if (last >= age) return -HUGE_VAL;
  if (goesByParts(of, x, last, age)) return logOddsByParts(of, x, last, age);
  return logOddsBySeries(of, x, age, logTermAt(of, x, last), logTermAt(of, x, age));
}

double logSum(double logOdds) {
  return logOdds > 0 ? logOdds + std::log1p(std::exp(-logOdds)) : std::log1p(std::exp(logOdds));
}

double logLikelihood(const Rates& of, double x, double age, double odds) {
  return logGamma(of.r + x) - logGamma(of.r) + of.r * std::log(of.alpha) + of.s * std::log(of.beta) -
         (of.r + x) * std::log(of.alpha + age) - of.s * std::log(of.beta + age) + logSum(odds);
}

/// The terms of all groups of customers: many have the purchases and the time of one of them in common, and each such pair is
/// worked out once.
class SharedTerms {
 public:
  explicit SharedTerms(const std::vector<AlikeCustomers>& groups) : m_groups(groups) {
    for (const AlikeCustomers& each : groups) {
      m_pairs.emplace_back(each.x, each.last);
      m_pairs.emplace_back(each.x, each.age);
    }
    std::ranges::sort(m_pairs);
    m_pairs.erase(std::ranges::unique(m_pairs).begin(), m_pairs.end());
    for (const AlikeCustomers& each : groups) {
      m_last.push_back(placeOf(each.x, each.last));
      m_age.push_back(placeOf(each.x, each.age));
    }
  }

  /// Those that are asked for below at these rates; by one thread at a time.
  void prepare(const Rates& of) {
    constexpr std::size_t ChunkSize = 512;
    m_isAsked.assign(m_pairs.size(), 0);
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
      const AlikeCustomers& each = m_groups[i];
      if (each.last < each.age && !goesByParts(of, each.x, each.last, each.age))
        m_isAsked[m_last[i]] = m_isAsked[m_age[i]] = 1;
    }
    m_terms.resize(m_pairs.size());
    Progress quiet;
    forEachChunk(m_pairs.size(), ChunkSize, quiet, [&](const Chunk& chunk) {
      for (std::size_t k = chunk.begin; k < chunk.end; ++k) {
        if (m_isAsked[k] != 0) m_terms[k] = logTermAt(of, m_pairs[k].first, m_pairs[k].second);
      }
    });
  }

  [[nodiscard]] double logOddsOf(const Rates& of, std::size_t i) const {
    const AlikeCustomers& each = m_groups[i];
    if (each.last >= each.age) return -HUGE_VAL;
    if (goesByParts(of, each.x, each.last, each.age)) return logOddsByParts(of, each.x, each.last, each.age);
    return logOddsBySeries(of, each.x, each.age, m_terms[m_last[i]], m_terms[m_age[i]]);
  }

 private:
  [[nodiscard]] std::size_t placeOf(double x, double time) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(m_pairs, std::pair(x, time)) - m_pairs.begin());
  }

  const std::vector<AlikeCustomers>& m_groups;
  std::vector<std::pair<double, double>> m_pairs;  ///< repeat purchases, and a time
  std::vector<std::size_t> m_last, m_age;          ///< of each group, by place among the pairs
  std::vector<char> m_isAsked;
  std::vector<double> m_terms;
};

Estimated fit(const Purchases& purchases, const Values& values, Progress& progress) {
  static_cast<void>(schema().options(values));
  const Grouped grouped = groupedPurchases(purchases, progress);
  const double scale = static_cast<double>(purchases.size());
  const Progress asking = progress;
  SharedTerms terms(grouped.groups);
  const Function loss = [&](const Vector& logs) {
    const Rates of{std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
    terms.prepare(of);
    const Vector sum = sumOver(grouped.groups.size(), 1, asking, [&](const Chunk& chunk, Vector& add) {
      for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        const AlikeCustomers& each = grouped.groups[i];
        add[0] += each.customers * logLikelihood(of, each.x, each.age, terms.logOddsOf(of, i));
      }
    });
    return -sum[0] / scale;
  };
  Vector start = Vector::Zero(4);
  start[1] = start[3] = std::log(grouped.meanAge);
  return mostLikely(byDifferences(loss), start, scale, progress);
}

Rates ratesOf(const Estimated& of) { return {of.parameters[0], of.parameters[1], of.parameters[2], of.parameters[3]}; }

double alive(const Estimated& estimated, const Purchases& purchases, std::size_t i) {
  const double odds = logOdds(ratesOf(estimated), purchases.frequency[i], purchases.recency[i], purchases.age[i]);
  return 1 / (1 + std::exp(odds));
}

double expected(const Estimated& estimated, const Purchases& purchases, std::size_t i, double horizon) {
  const Rates of = ratesOf(estimated);
  const double s = std::abs(of.s - 1) < 1e-9 ? 1 + 1e-9 : of.s, age = purchases.age[i];
  const double stay = std::expm1((s - 1) * std::log((of.beta + age) / (of.beta + age + horizon)));
  return -(of.r + purchases.frequency[i]) * (of.beta + age) / ((of.alpha + age) * (s - 1)) * stay *
         alive(estimated, purchases, i);
}

double drawn(const Estimated& estimated, const Purchases& purchases, std::size_t i, double horizon, Random& random) {
  if (random.real() >= alive(estimated, purchases, i)) return 0;
  const Rates of = ratesOf(estimated);
  const double age = purchases.age[i];
  const double rate = drawGamma(of.r + purchases.frequency[i], random) / (of.alpha + age);
  const double leaves = drawGamma(of.s, random) / (of.beta + age);
  const double there = -std::log(1 - random.real()) / leaves;
  return drawPoisson(rate * std::min(there, horizon), random);
}

/// s ÷ β, on the scale of logarithms.
Leaving leaving(const Estimated& estimated) {
  const Rates of = ratesOf(estimated);
  if (estimated.logCovariance.rows() != 4) return {of.s / of.beta};
  const auto& covariance = estimated.logCovariance;
  return {of.s / of.beta, logInterval(of.s / of.beta, covariance(2, 2) + covariance(3, 3) - 2 * covariance(2, 3))};
}

}  // namespace

Model model() {
  return {.info = {.key = "pareto_nbd",
                   .title = KI_TEXT("core", "Pareto/NBD"),
                   .summary =
                       KI_TEXT("core", "The same, where customers may leave at any time, not only after a purchase."),
                   .source = "Schmittlein, Morrison, Colombo 1987; Fader and Hardie 2005",
                   .parameters = schema().parameters()},
          .parameters = {"r", "alpha", "s", "beta"},
          .fit = fit,
          .alive = alive,
          .expected = expected,
          .drawn = drawn,
          .leaving = leaving};
}

}  // namespace kindred::predict::value::pareto_nbd
