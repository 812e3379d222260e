#include "core/predict/bandits/off_policy.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"

namespace kindred::predict::bandits {
namespace {

constexpr double Quantile95 = 1.959963984540054;

Judged aroundMean(double value, double deviation) {
  return {value, value - Quantile95 * deviation, value + Quantile95 * deviation};
}

/// A mean of terms that do not depend on each other.
Judged meanOf(const std::vector<double>& terms) {
  const double n = static_cast<double>(terms.size());
  const double mean = std::accumulate(terms.begin(), terms.end(), 0.0) / n;
  double squares = 0;
  for (const double term : terms) squares += (term - mean) * (term - mean);
  return aroundMean(mean, n > 1 ? std::sqrt(squares / (n - 1) / n) : 0);
}

/// Σ w r ÷ Σ w, its deviation by linearisation.
Judged ratioOf(const std::vector<double>& weights, const std::vector<double>& answers) {
  double sum = 0, weighted = 0, squares = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    sum += weights[i];
    weighted += weights[i] * answers[i];
  }
  const double value = weighted / sum;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double term = weights[i] * (answers[i] - value) / sum;
    squares += term * term;
  }
  return aroundMean(value, std::sqrt(squares));
}

void requireRow(const OfferLog& log, std::size_t row) {
  const auto number = static_cast<std::int64_t>(row + 1);
  const double propensity = log.propensities[row];
  if (!(propensity > 0 && propensity <= 1))
    throw Error(
        ErrorCode::BadData,
        KI_TEXT("core", "Row %1 does not say how likely its offer was: that is above 0 and at most 1.").with(number),
        KI_TEXT("core", "Without that probability no estimate is given. Leave such rows out."));
  if (log.made[row] < 0 || log.made[row] >= log.offers)
    throw Error(ErrorCode::BadData,
                KI_TEXT("core", "Row %1 has an offer that is not among those to judge.").with(number));
  if (!std::isfinite(log.answers[row]))
    throw Error(ErrorCode::BadData, KI_TEXT("core", "Row %1 does not say what came of the offer.").with(number));
}

/// A constant and the features, of mean 0 and deviation 1 each.
Matrix designOf(const OfferLog& log) {
  const auto rows = static_cast<Eigen::Index>(log.rows());
  Matrix design = Matrix::Ones(rows, log.contexts.cols() + 1);
  for (Eigen::Index c = 0; c < log.contexts.cols(); ++c) {
    const Vector centred = log.contexts.col(c).array() - log.contexts.col(c).mean();
    const double deviation = std::sqrt(centred.squaredNorm() / static_cast<double>(rows));
    design.col(c + 1) = deviation > 0 ? Vector(centred / deviation) : Vector(Vector::Zero(rows));
  }
  return design;
}

/// Sums of one offer in one fold.
struct FoldSums {
  Eigen::MatrixXd squares;
  Vector products;
};

/// The threshold of least estimated error: the variance of the mean, and the square of what leaving heavy rows out may hide at most,
/// their share under the rule times the range of answers (Wang, Agarwal, Dudík, section 3.2).
double bestThreshold(const std::vector<double>& weights, const std::vector<double>& expected,
                     const std::vector<double>& residuals, double range) {
  std::vector<double> sorted = weights;
  std::ranges::sort(sorted);
  const double n = static_cast<double>(weights.size());
  double best = sorted.back(), least = std::numeric_limits<double>::infinity();
  for (const double share : {1.0, 0.999, 0.99, 0.98, 0.95, 0.9, 0.8, 0.5}) {
    const double threshold = sorted[static_cast<std::size_t>(share * (n - 1))];
    std::vector<double> terms = expected;
    double hidden = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (weights[i] <= threshold) terms[i] += weights[i] * residuals[i];
      else hidden += weights[i] / n * range;
    }
    const Judged mean = meanOf(terms);
    const double deviation = (mean.high - mean.value) / Quantile95;
    const double error = deviation * deviation + hidden * hidden;
    if (error >= least) continue;
    least = error;
    best = threshold;
  }
  return best;
}

}  // namespace

void requireLog(const OfferLog& log) {
  if (log.rows() == 0 || log.offers < 1) throw Error(ErrorCode::BadData, KI_TEXT("core", "The log has no offers."));
  for (std::size_t row = 0; row < log.rows(); ++row) requireRow(log, row);
}

OfferRule asLogged(const OfferLog& log) {
  OfferRule rule{Matrix::Zero(static_cast<Eigen::Index>(log.rows()), log.offers), log.propensities};
  for (std::size_t row = 0; row < log.rows(); ++row) rule.shares(static_cast<Eigen::Index>(row), log.made[row]) = 1;
  return rule;
}

OfferRule alwaysOffer(const OfferLog& log, int offer) {
  if (offer < 0 || offer >= log.offers)
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "The log has no such offer."));
  OfferRule rule{Matrix::Zero(static_cast<Eigen::Index>(log.rows()), log.offers), std::vector<double>(log.rows())};
  rule.shares.col(offer).setOnes();
  for (std::size_t row = 0; row < log.rows(); ++row) rule.made[row] = log.made[row] == offer ? 1 : 0;
  return rule;
}

OfferRule offersByLot(const OfferLog& log) {
  const double share = 1.0 / log.offers;
  return {Matrix::Constant(static_cast<Eigen::Index>(log.rows()), log.offers, share),
          std::vector<double>(log.rows(), share)};
}

Matrix expectedAnswers(const OfferLog& log, int folds) {
  requireLog(log);
  const Matrix design = designOf(log);
  const Eigen::Index features = design.cols();
  const double mean = std::accumulate(log.answers.begin(), log.answers.end(), 0.0) / static_cast<double>(log.rows());
  const FoldSums none{Eigen::MatrixXd::Zero(features, features), Vector::Zero(features)};
  const auto parts = static_cast<std::size_t>(folds), offers = static_cast<std::size_t>(log.offers);
  std::vector<FoldSums> sums(parts * offers, none);
  for (std::size_t row = 0; row < log.rows(); ++row) {
    FoldSums& sum = sums[row % parts * offers + static_cast<std::size_t>(log.made[row])];
    const Vector x = design.row(static_cast<Eigen::Index>(row));
    sum.squares += x * x.transpose();
    sum.products += (log.answers[row] - mean) * x;
  }
  Matrix result(design.rows(), log.offers);
  for (std::size_t fold = 0; fold < parts; ++fold) {
    Eigen::MatrixXd lines(features, log.offers);
    for (std::size_t offer = 0; offer < offers; ++offer) {
      FoldSums known = none;
      for (std::size_t other = 0; other < parts; ++other) {
        if (parts > 1 && other == fold) continue;
        known.squares += sums[other * offers + offer].squares;
        known.products += sums[other * offers + offer].products;
      }
      known.squares.diagonal().array() += 1;
      lines.col(static_cast<Eigen::Index>(offer)) = known.squares.llt().solve(known.products);
    }
    for (auto row = static_cast<Eigen::Index>(fold); row < design.rows(); row += folds)
      result.row(row) = (design.row(row) * lines).array() + mean;
  }
  return result;
}

RuleJudgement judgeRule(const OfferLog& log, const OfferRule& rule, const Matrix& expected) {
  requireLog(log);
  const std::size_t rows = log.rows();
  std::vector<double> weights(rows), weighted(rows), underRule(rows), residuals(rows), robust(rows), matching(rows);
  double sum = 0, squares = 0;
  RuleJudgement result;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    weights[i] = rule.made[i] / log.propensities[i];
    weighted[i] = weights[i] * log.answers[i];
    underRule[i] = expected.row(row).dot(rule.shares.row(row));
    residuals[i] = log.answers[i] - expected(row, log.made[i]);
    robust[i] = underRule[i] + weights[i] * residuals[i];
    sum += weights[i];
    squares += weights[i] * weights[i];
    if (rule.made[i] > 0.5) {
      matching[i] = 1 / log.propensities[i];
      ++result.matched;
    }
  }
  result.effectiveRows = squares > 0 ? sum * sum / squares : 0;
  result.largestWeight = std::ranges::max(weights);
  if (result.isRefused()) return result;
  const auto [lowest, highest] = std::ranges::minmax(log.answers);
  result.threshold = bestThreshold(weights, underRule, residuals, highest - lowest);
  std::vector<double> switched = underRule;
  for (std::size_t i = 0; i < rows; ++i) {
    if (weights[i] <= result.threshold) switched[i] += weights[i] * residuals[i];
  }
  if (result.matched >= static_cast<std::int64_t>(RuleJudgement::LeastRows))
    result.replay = ratioOf(matching, log.answers);
  result.weighted = meanOf(weighted);
  result.normalised = ratioOf(weights, log.answers);
  result.doublyRobust = meanOf(robust);
  result.switching = meanOf(switched);
  result.direct =
      aroundMean(meanOf(underRule).value, (result.doublyRobust->high - result.doublyRobust->value) / Quantile95);
  return result;
}

}  // namespace kindred::predict::bandits
