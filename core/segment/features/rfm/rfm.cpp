// Recency, frequency, monetary value: how lately, how often and for how much a customer bought.
#include <algorithm>
#include <cmath>

#include "core/describe/summary.h"
#include "core/matrix/scaling.h"
#include "core/segment/features/feature_set.h"

namespace kindred::segment::features::rfm {
namespace {

struct Options {
  std::optional<std::int64_t> referenceDate;
};

const Schema<Options>& schema() {
  static const Schema<Options> all =
      Schema<Options>()
          .param(&Options::referenceDate, "reference_date", KI_TEXT("core", "Reference date"),
                 KI_TEXT("core", "Recency counts back from this day; the day after the last event unless given."))
          .date();
  return all;
}

Text missing(const Dataset& dataset) {
  if (lastTime(dataset.events)) return {};
  return KI_TEXT("core", "Recency, frequency and spend need dates of purchases, and the data set has none.");
}

// Days, orders and sums span magnitudes: twice as much is the same step at any size.
double damped(double amount) { return std::log1p(std::max(0.0, amount)); }

Features make(const Dataset& dataset, const Values& values, Progress& progress) {
  const Options options = schema().options(values);
  const Rfm table = kindred::rfm(dataset, options.referenceDate);
  progress.report(0.5);
  double longest = 0;
  for (const RfmRow& row : table.rows) longest = std::max(longest, row.recencyDays);
  // Who never bought is as far away as the one who bought longest ago.
  Matrix figures(dataset.customers.size(), 3);
  figures.rowwise() = Eigen::RowVector3d(damped(longest), 0, 0);
  for (const RfmRow& row : table.rows) {
    figures.row(row.customer) = Eigen::RowVector3d(damped(row.recencyDays), damped(row.orders), damped(row.spend));
  }
  return {standardised(figures),
          {KI_TEXT("core", "Days since the last order"), KI_TEXT("core", "Orders"), KI_TEXT("core", "Spend")}};
}

}  // namespace

FeatureSet featureSet() {
  return {.info = {.key = "rfm",
                   .title = KI_TEXT("core", "Recency, frequency, spend"),
                   .summary = KI_TEXT(
                       "core", "How lately, how often and for how much someone bought, each on a logarithmic scale."),
                   .source = "Hughes, Strategic Database Marketing, 1994",
                   .capabilities = {},
                   .parameters = schema().parameters()},
          .brief = KI_TEXT("core", "RFM"),
          .tells = Tells::Standing,
          .make = make,
          .missing = missing};
}

}  // namespace kindred::segment::features::rfm
