// What another rule of offering would have brought, told by a log alone: of a rule that said with every offer how likely it was.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/matrix/dense.h"

namespace kindred::predict::bandits {

/// Offers as they were made. All vectors have a place for each row.
struct OfferLog {
  int offers = 0;                         ///< how many there are to choose from
  std::vector<int> made = {};             ///< in [0, offers)
  std::vector<double> answers = {};       ///< what came of it; 1 taken up, 0 not
  std::vector<double> propensities = {};  ///< how likely the offer that was made was, in (0, 1]
  Matrix contexts = {};  ///< rows × features of whom it was made to; no columns: nothing is known of them
  [[nodiscard]] std::size_t rows() const { return made.size(); }
};
/// Throws Error (BadData) that names the first row (from 1) with a probability outside (0, 1] or missing, an offer that there is
/// none of, or an answer that is no number.
void requireLog(const OfferLog& log);

/// Another rule on the rows of a log.
struct OfferRule {
  Matrix shares;             ///< rows × offers: how likely it makes each
  std::vector<double> made;  ///< how likely it makes the offer that was made
};
/// The rule that made the log. Of it only the offers that were made are known.
OfferRule asLogged(const OfferLog& log);
/// Throws Error (BadParameters) where there is no such offer.
OfferRule alwaysOffer(const OfferLog& log, int offer);
OfferRule offersByLot(const OfferLog& log);

/// What each row would answer to each offer: rows × offers. For each offer a ridge regression (penalty 1) of answers less their mean
/// on a constant and the features, learned from the rows of the other folds: row i is in fold i mod `folds`; 1: from all rows.
Matrix expectedAnswers(const OfferLog& log, int folds = 5);

/// With its 95 % interval, by the normal distribution.
struct Judged {
  double value = 0, low = 0, high = 0;
};
/// With w = the rule's probability ÷ the log's of the offer made, r the answer, q what is expected, n rows:
struct RuleJudgement {
  double effectiveRows = 0;  ///< (Σ w)² ÷ Σ w² (Kish): so many rows the log is worth for this rule
  double largestWeight = 0;  ///< greatest w
  std::int64_t matched = 0;  ///< rows that replay takes
  double threshold = 0;      ///< weights up to which `switching` uses answers
  std::optional<Judged>
      replay;  ///< mean r of rows whose offer the rule makes too (Li et al., WSDM 2011); weighed by 1 ÷ propensity
  std::optional<Judged> weighted;      ///< Σ w r ÷ n (inverse propensity)
  std::optional<Judged> normalised;    ///< Σ w r ÷ Σ w
  std::optional<Judged> direct;        ///< mean q under the rule; its interval is as wide as that of `doublyRobust`
  std::optional<Judged> doublyRobust;  ///< q under the rule + w (r − q) (Dudík, Langford, Li, ICML 2011)
  std::optional<Judged>
      switching;  ///< the same without the second part where w is above `threshold` (Wang, Agarwal, Dudík, ICML 2017)
  /// Too few rows speak for the rule: no figure is given.
  [[nodiscard]] bool isRefused() const { return effectiveRows < LeastRows; }
  [[nodiscard]] bool isHeavy() const { return largestWeight >= HeavyWeight; }
  static constexpr double LeastRows = 50, HeavyWeight = 50;
};
/// `expected`: of expectedAnswers. Throws Error as requireLog does.
RuleJudgement judgeRule(const OfferLog& log, const OfferRule& rule, const Matrix& expected);

}  // namespace kindred::predict::bandits
