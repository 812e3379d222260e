// What of a data set is worth knowing before trusting figures made from it: a list of named checks, each with a count,
// a sentence, how grave it is, and, where something can be done, the customers it concerns or the filter that leaves
// it out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/describe/activity.h"
#include "core/describe/filter.h"
#include "core/describe/summary.h"

namespace kindred {

enum class Severity { Good, Info, Warning };
std::string_view name(Severity severity);

/// The chart that shows what a check is about.
enum class SeenIn { Nowhere, Activity, Tail };

struct QualityCheck {
  std::string key;  ///< "customers_with_one_event", "missing:customers.region"; stable
  Text check;
  std::int64_t count = 0;
  Text note;
  Severity severity = Severity::Good;
  std::vector<Index> customers = {};         ///< whom it concerns, ascending; empty where it is not about customers
  std::vector<Index> products = {};          ///< likewise
  std::optional<FilterOptions> remedy = {};  ///< what leaves it out
  bool isOfImport = false;                   ///< rows that the import left out
  SeenIn seenIn = SeenIn::Nowhere;           ///< where it found something
};

/// All checks that apply, in a fixed order, also those that found nothing; missing attributes only where some are.
///   customers_without_events, products_without_events, customers_with_one_event
///   customers_with_one_order (of purchases)
///   rare_products            products with fewer than 10 customers
///   one_customer             a customer with a tenth of all events or more who is called "Guest" or the like, or has at least
///                            5 times as many as three quarters of the customers: perhaps many people under one id
///   repeated_events          further events of one customer with one product at one moment
///   not_positive             quantities or prices of 0 or less
///   huge_quantities          quantities beyond Tukey's outer fence of their logarithms, Q3 × (Q3 ÷ Q1)³, at least 100 × Q3
///                            (J. W. Tukey, Exploratory Data Analysis, 1977)
///   one_rating               customers with 5 ratings or more, all the same
///   future_dates             later than `now`;  ancient_dates  before 1950
///   gaps_in_time, incomplete_last_week (…_month, …_year)     as activityOf() finds them
///   popularity_concentration the fewest products that make 80 % of the events; a warning where 5 % of them do
///   sparse_matrix            customers with fewer than 5 different products; a warning where they are more than half
///   similar_customer_ids, similar_product_ids      as lookalikesOf() finds them
///   missing:customers.NAME, missing:products.NAME
/// `now`: seconds of the local wall clock.
std::vector<QualityCheck> qualityChecks(const Dataset& dataset, const std::vector<CustomerFacts>& facts,
                                        const std::optional<Activity>& activity, std::int64_t now, Progress& progress);

}  // namespace kindred
