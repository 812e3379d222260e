// Recommenders beside each other: each pair by each metric, over the same people.
#pragma once

#include <string>

#include "core/evaluate/evaluate.h"

namespace kindred::evaluate {

struct Compared {
  Text title;
  const Evaluation* evaluation = nullptr;  ///< all of the same test set and options
};

struct Comparison {
  std::size_t a = 0, b = 0;  ///< places among those compared
  Metric metric = {};
  std::int64_t customers = 0;                 ///< who count for both
  std::optional<double> difference = {};      ///< figure of a − figure of b, of these customers
  std::optional<double> low = {}, high = {};  ///< 95 %, paired bootstrap over customers
  std::optional<double> pValue = {};          ///< randomisationTest()
  std::optional<double> pAdjusted = {};       ///< of all comparisons together, holm()
  double aAbove = 0, bAbove = 0;              ///< shares of the customers for whom a, or b, has the greater value
  /// "a_better", "b_better" (of metrics that have no better: "a_higher", "b_higher"), "equal" (for every customer),
  /// "cannot_tell", "not_tested" (a figure is missing, or is of all lists together).
  std::string key = {};
  Text verdict = {};
};

/// A difference is called one where the adjusted p-value is below this.
constexpr double Significance = 0.05;

/// Each pair in the order given, metric by metric. The same for any number of threads.
std::vector<Comparison> compare(const std::vector<Compared>& compared, const EvaluationOptions& options,
                                Progress& progress);

}  // namespace kindred::evaluate
