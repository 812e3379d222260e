// What a prediction comes to: figures of its test, and what contacting the likeliest brings. Shares in [0, 1].
#pragma once

#include "core/predict/judgement.h"
#include "core/workflow/predict_customers.h"

namespace kindred::ui::predict_page {

struct GainBand {
  double share = 0, caught = 0;
  Interval interval = {};  ///< Wilson's, of `caught`
};

struct TestFigures {
  std::optional<predict::Auc> auc = {};
  std::optional<double> averagePrecision = {};
  std::optional<predict::FigureIntervals> intervals = {};  ///< of average precision and Brier's score
  double base = 0;                                         ///< share of yes
  double brier = 0;
  double brierAlike = 0;  ///< where everyone has the share of those that were learned from
  double lift = 1;        ///< of the tenth with the greatest probabilities
  Interval liftInterval = {};
  std::vector<GainBand> gain = {};
  std::vector<predict::GainPoint> bySpend = {}, byLastOrder = {};  ///< empty where there is none
  std::optional<double> spendAuc = {}, lastOrderAuc = {};
  std::optional<predict::AucDifference> overSpend = {},
                                        overLastOrder = {};  ///< the method's area less that of the rule
  std::vector<predict::CalibrationBin> calibration = {};
  bool isMoved = false;  ///< so many fewer or more said yes than expected that chance does not explain it
};
TestFigures figuresOf(const workflow::PredictedCustomers& predicted);

/// Of the test the share with the greatest probabilities: how many there are, how many said yes, and how many were expected to.
struct TestedTop {
  std::int64_t customers = 0, yes = 0;
  double expected = 0;
};
TestedTop testedTop(const workflow::PredictedCustomers& predicted, double share);

struct Money {
  double cost = 0;     ///< of a contact
  double margin = 0;   ///< what a yes earns
  double because = 0;  ///< share of those who say yes that would not have come anyway
};
/// What contacting the first so many brings, of customers by descending probability.
class Contacts {
 public:
  Contacts() = default;
  explicit Contacts(const std::vector<double>& probabilities);
  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(m_sums.size()) - 1; }
  /// How many of the first so many will say yes, and 1.96 standard deviations of that.
  [[nodiscard]] double expected(std::int64_t count) const { return m_sums[static_cast<std::size_t>(count)]; }
  [[nodiscard]] double reach(std::int64_t count) const;
  [[nodiscard]] double leftOver(std::int64_t count, const Money& money) const;
  /// The number that leaves most; of equal ones the fewest.
  [[nodiscard]] std::int64_t best(const Money& money) const;

 private:
  std::vector<double> m_sums{0}, m_variances{0};
};

}  // namespace kindred::ui::predict_page
