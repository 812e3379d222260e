#include "ui/pages/predict/prediction_figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/describe/interval.h"

namespace kindred::ui::predict_page {
namespace {

constexpr int kGainSteps = 50;
constexpr double kNormal = 1.959964;

/// Of many rows the intervals are narrow, and a few draws tell how narrow.
int drawsFor(std::size_t rows) {
  constexpr double RowsDrawn = 1e7;
  return static_cast<int>(std::clamp(RowsDrawn / static_cast<double>(std::max<std::size_t>(1, rows)), 40.0, 200.0));
}

std::vector<std::size_t> likeliest(const std::vector<double>& probabilities) {
  std::vector<std::size_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return probabilities[a] > probabilities[b]; });
  return order;
}

/// A rule of one column in place of a model; what is not known comes last.
void byRule(const std::vector<double>& numbers, double sign, const workflow::TestedCustomers& tested,
            std::vector<predict::GainPoint>& gains, std::optional<double>& area,
            std::optional<predict::AucDifference>& over) {
  if (numbers.empty()) return;
  std::vector<double> scores;
  double least = 0;
  for (const double number : numbers) least = std::isnan(number) ? least : std::min(least, sign * number);
  for (const double number : numbers) scores.push_back(std::isnan(number) ? least - 1 : sign * number);
  gains = predict::gains(scores, tested.labels, kGainSteps);
  if (const auto found = predict::auc(scores, tested.labels)) area = found->value;
  over = predict::aucDifference(tested.probabilities, scores, tested.labels);
}

}  // namespace

TestFigures figuresOf(const workflow::PredictedCustomers& predicted) {
  const auto& tested = predicted.tested;
  TestFigures made{.auc = predict::auc(tested.probabilities, tested.labels),
                   .averagePrecision = predict::averagePrecision(tested.probabilities, tested.labels),
                   .intervals = predict::figureIntervals(tested.probabilities, tested.labels, predicted.settings.seed,
                                                         drawsFor(tested.labels.size())),
                   .base = predicted.testedShare(),
                   .brier = predict::brier(tested.probabilities, tested.labels)};
  made.brierAlike = predict::brier(std::vector(tested.labels.size(), predicted.learnedShare()), tested.labels);
  const auto yes = static_cast<double>(predicted.counts.testedYes);
  for (const predict::GainPoint& point : predict::gains(tested.probabilities, tested.labels, kGainSteps))
    made.gain.push_back({point.share, point.caught, wilsonInterval(point.caught * yes, yes)});
  const TestedTop tenth = testedTop(predicted, 0.1);
  const auto hits = static_cast<double>(tenth.yes), all = static_cast<double>(tenth.customers);
  if (made.base > 0 && all > 0) {
    const Interval interval = wilsonInterval(hits, all);
    made.lift = hits / all / made.base;
    made.liftInterval = {interval.low / made.base, interval.high / made.base};
  }
  byRule(tested.spend, 1, tested, made.bySpend, made.spendAuc, made.overSpend);
  byRule(tested.lastOrder, -1, tested, made.byLastOrder, made.lastOrderAuc, made.overLastOrder);
  made.calibration = predict::calibration(tested.probabilities, tested.labels);
  const Interval came = wilsonInterval(yes, static_cast<double>(predicted.counts.tested));
  constexpr double kSeen = 0.01;  // less is nothing to speak of
  made.isMoved = predicted.expectedShare() < came.low - kSeen || predicted.expectedShare() > came.high + kSeen;
  return made;
}

TestedTop testedTop(const workflow::PredictedCustomers& predicted, double share) {
  const auto order = likeliest(predicted.tested.probabilities);
  TestedTop top{.customers = std::llround(share * static_cast<double>(order.size()))};
  for (std::size_t i = 0; i < static_cast<std::size_t>(top.customers); ++i) {
    top.yes += predicted.tested.labels[order[i]];
    top.expected += predicted.tested.probabilities[order[i]];
  }
  return top;
}

Contacts::Contacts(const std::vector<double>& probabilities) {
  for (const double each : probabilities) {
    m_sums.push_back(m_sums.back() + each);
    m_variances.push_back(m_variances.back() + each * (1 - each));
  }
}

double Contacts::reach(std::int64_t count) const {
  return kNormal * std::sqrt(m_variances[static_cast<std::size_t>(count)]);
}

double Contacts::leftOver(std::int64_t count, const Money& money) const {
  return money.because * money.margin * expected(count) - money.cost * static_cast<double>(count);
}

std::int64_t Contacts::best(const Money& money) const {
  std::int64_t best = 0;
  for (std::int64_t count = 1; count <= size(); ++count) {
    if (leftOver(count, money) > leftOver(best, money)) best = count;
  }
  return best;
}

}  // namespace kindred::ui::predict_page
