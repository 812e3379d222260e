// What is known of customers at a day, and what they did after it. The two never meet: features are made of a data set that holds
// no event from the day of the cut on, answers of events from the cut on alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/predict/table.h"

namespace kindred::predict {

/// The data set as it was at the beginning of the day of `cut`: its events before that, and of attributes no dates from then on.
/// Customers and products stay, with keys. Throws Error (BadData) where events have no times, or none is earlier.
DatasetPtr knownBefore(const Dataset& dataset, std::int64_t cut);

/// The column of days since the last order.
inline constexpr const char* LastOrderColumn = "recency_days";

struct KnownCustomers {
  Table table;                               ///< a row a customer with an event
  std::vector<Index> customers;              ///< beside the rows, ascending: indices of the data set
  std::vector<std::string> categories = {};  ///< of products that have a column
};
/// Columns: recency_days (from the last order to the cut), orders, spend, tenure_days, gap_days (mean days between orders), gap_trend
/// (the last gap by the mean of all), basket (spend an order), price_level (mean price of a line), products, lines_per_order,
/// orders_90_days, weekend (share of orders), hour (mean), returns (share of lines with a quantity below 0), share of lines of each of
/// the largest categories, attributes of customers (numbers, yes or no, categories, and dates as days before the cut). What the data
/// lack has no column. `known`: as knownBefore gives it for this cut. `like`: what was known at another cut, whose categories are taken.
KnownCustomers featuresAt(const Dataset& known, std::int64_t cut, const KnownCustomers* like = nullptr);

/// What is asked.
struct HistoryQuestion {
  enum class Kind { BuysAgain, Leaves, Buys } kind = Kind::BuysAgain;
  int days = 60;
  std::string product = {};  ///< of Buys: the id or title of a product, or a category of products
};

/// Of each customer: 1 where the answer is yes in [cut, cut + days). Throws Error (NotFound) where there is no such product.
std::vector<std::uint8_t> answersAfter(const Dataset& dataset, const std::vector<Index>& customers, std::int64_t cut,
                                       const HistoryQuestion& question);

}  // namespace kindred::predict
