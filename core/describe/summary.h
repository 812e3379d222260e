// Figures that describe a data set and its customers. Sums are added in chunks of a fixed size: the same bits for any
// number of threads.
#pragma once

#include <optional>
#include <vector>

#include "core/base/progress.h"
#include "core/data/dataset.h"

namespace kindred {

struct Spread {
  double minimum = 0, median = 0, mean = 0, p90 = 0, maximum = 0;
};
/// The quantile at `share` in [0, 1] of ascending values, not empty (linear interpolation, Hyndman and Fan's type 7).
double quantile(const std::vector<double>& ascending, double share);
/// Minimum, median, mean, 90th percentile and maximum; zeros where there are no values.
Spread spreadOf(std::vector<double> values);

struct HistogramBin {
  double from = 0, to = 0;  ///< [from, to), the last one closed
  std::int64_t count = 0;
};
/// A bin for each of up to 20 different values (then the last has from = to), else 20 bins of equal width, or of equal
/// width in the logarithm where the tail is long.
std::vector<HistogramBin> histogramOf(std::vector<double> values);
/// The same bins with the counts of other values; what lies outside them is not counted.
std::vector<HistogramBin> histogramLike(const std::vector<HistogramBin>& bins, const std::vector<double>& values);

struct DatasetSummary {
  Index customers = 0;        ///< with events
  Index products = 0;         ///< with events
  Index customersListed = 0;  ///< with or without events
  Index productsListed = 0;
  std::int64_t interactions = 0;
  std::int64_t pairs = 0;   ///< distinct (customer, product)
  double density = 0;       ///< pairs ÷ (customers × products)
  std::int64_t orders = 0;  ///< distinct orders; 0 where the file had none
  double revenue = 0;
  double reordered = 0;                 ///< share of customers with two orders or more
  std::optional<Spread> value;          ///< of ratings, or of spend an event
  std::vector<HistogramBin> histogram;  ///< of the same
  Spread perCustomer, perProduct;       ///< events each
  std::optional<std::int64_t> first, last;
};
DatasetSummary summarise(const Dataset& dataset);

/// What pages and lists say of one customer. Times in seconds of the local wall clock.
struct CustomerFacts {
  std::int64_t events = 0;
  std::int64_t orders = 0;
  Index products = 0;  ///< distinct
  double spend = 0;
  std::optional<std::int64_t> first, last;
};
/// One entry a customer, by index. A few milliseconds a million events.
std::vector<CustomerFacts> customerFacts(const Dataset& dataset);
/// The same as summarise(dataset), where customerFacts(dataset) is at hand.
DatasetSummary summarise(const Dataset& dataset, const std::vector<CustomerFacts>& facts);

/// The spend of every order of all customers, or of `customers` where given; empty where there are no prices.
std::vector<double> basketValues(const Dataset& dataset, const std::vector<Index>* customers = nullptr);
/// The ratings of the same.
std::vector<double> ratingValues(const Dataset& dataset, const std::vector<Index>* customers = nullptr);

/// Recency, frequency, monetary value with quintile scores 1…5 (5 is best: most recent, most orders, most spend).
/// Score of rank r (0-based, ascending) among n: 1 + ⌊5 r ÷ n⌋; equal values share the middle of their ranks. Customers without events have no row.
struct RfmRow {
  Index customer = 0;
  double recencyDays = 0;  ///< whole days from the day of the last event to the reference date
  double orders = 0;
  double spend = 0;
  int r = 0, f = 0, m = 0;
};
struct Rfm {
  std::int64_t referenceDate = 0;  ///< start of day
  std::vector<RfmRow> rows;
};
/// `referenceDate`: the day after the last event, unless given; events after that day do not count. Throws Error
/// (BadData) where events have no time, or all come after that day.
Rfm rfm(const Dataset& dataset, std::optional<std::int64_t> referenceDate = {});

/// Rows of customers who came after `then`, with the scores that the same figures had then: those of the greatest figure
/// of then that is not above theirs, or of the least one. Counted to `referenceDate` where given, as then; else to the day
/// after the last event of then or of now, whichever is later.
std::vector<RfmRow> scoredAs(const Rfm& then, const Dataset& now, std::optional<std::int64_t> referenceDate = {});

}  // namespace kindred
