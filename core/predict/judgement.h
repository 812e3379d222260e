// How good probabilities of yes are, against what happened. `labels`: 1 for yes, 0 for no; probabilities and labels are as many.
// What has no value (an order where one answer is missing) is nothing, never NaN.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/describe/interval.h"

namespace kindred::predict {

using Labels = std::span<const std::uint8_t>;
using Scores = std::span<const double>;

struct Auc {
  double value = 0.5;
  double error = 0;        ///< DeLong's standard error
  Interval interval = {};  ///< 95 %, value ± 1.96 · error within [0, 1]
};
/// Area under the receiver operating characteristic: how often someone who said yes has the greater score than someone who said no,
/// ties counting half. Variance after DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988), by ranks (Sun and Xu, IEEE Signal
/// Processing Letters 21, 2014). Nothing where one answer is missing.
std::optional<Auc> auc(Scores scores, Labels labels);

struct AucDifference {
  double value = 0;        ///< the first's area less the second's
  double error = 0;        ///< DeLong's standard error of it
  Interval interval = {};  ///< 95 %, value ± 1.96 · error
  double p = 1;  ///< two-sided, that there is no difference; 1 where both are the same order, 0 where no row doubts it
};
/// Of two orders of the same rows, which are not apart from each other: the covariance of the shares of pairs that each row stands
/// rightly to is taken off (DeLong, DeLong and Clarke-Pearson, 1988, section 3). Nothing where one answer is missing.
std::optional<AucDifference> aucDifference(Scores first, Scores second, Labels labels);

/// Σ (recall − recall before) · precision over thresholds from the top, equal scores at once. Nothing without a yes.
std::optional<double> averagePrecision(Scores scores, Labels labels);
/// Mean of −ln of the probability that what happened was given, held within [1e-15, 1 − 1e-15].
double logLoss(Scores probabilities, Labels labels);
/// Mean squared difference.
double brier(Scores probabilities, Labels labels);

/// How far the two figures may be off for the rows that happened to be judged on: 95 %, 1.96 standard deviations of what they come
/// to on rows drawn again with replacement, within [0, 1]. The same seed gives the same. Draws without a yes are drawn again;
/// nothing where there is no yes, or no row.
struct FigureIntervals {
  Interval averagePrecision = {}, brier = {};
};
std::optional<FigureIntervals> figureIntervals(Scores probabilities, Labels labels, std::uint64_t seed,
                                               int draws = 200);

struct CalibrationBin {
  double predicted = 0;    ///< mean probability
  double observed = 0;     ///< share of yes
  Interval interval = {};  ///< Wilson's, of `observed`
  std::int64_t rows = 0;
};
/// Rows by their probability in `bins` parts of equal size, as far as equal probabilities allow, which stay together.
std::vector<CalibrationBin> calibration(Scores probabilities, Labels labels, int bins = 10);

/// What log-odds must be multiplied by to be right, and what must be added (Cox, Biometrika 45, 1958): 1 and 0 where they are.
/// Below 1: too sure of themselves. Nothing where one answer is missing, or where they tell the answers apart without a mistake.
struct CalibrationLine {
  double slope = 1, constant = 0;
};
std::optional<CalibrationLine> calibrationLine(Scores probabilities, Labels labels);

struct GainPoint {
  double share = 0;   ///< of all rows, those with the greatest probability first
  double caught = 0;  ///< share of all that said yes among them; of equal probabilities as many as chance would give
  double lift = 0;    ///< caught ÷ share
};
/// At `parts` equal steps. Empty without a yes.
std::vector<GainPoint> gains(Scores scores, Labels labels, int parts = 10);

/// What contacts cost and bring.
struct Stakes {
  double value = 1;  ///< of a yes
  double cost = 0;   ///< of a contact
};
struct ProfitPoint {
  std::int64_t contacts = 0;
  double responses = 0;  ///< as `caught`: a mean where probabilities are equal
  double profit = 0;     ///< value · responses − cost · contacts
};
struct ProfitCurve {
  std::vector<ProfitPoint> points;  ///< from no contact to all, at most 101
  ProfitPoint best;                 ///< among all numbers of contacts; of equal profits the fewest
  Interval bestProfit = {};         ///< of the profit at that cut, 95 %, by resampling rows
  Interval bestShare = {};          ///< of the best cut as a share of rows, likewise
};
ProfitCurve profitCurve(Scores scores, Labels labels, const Stakes& stakes, std::uint64_t seed, int resamples = 200);

}  // namespace kindred::predict
