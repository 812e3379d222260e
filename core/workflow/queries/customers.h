// Queries about customers and products, on snapshots: lists, one customer's history, search.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/customer_set.h"
#include "core/data/summary.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

enum class CustomerOrder { Id, Spend, Orders, LastOrder, Events };

struct CustomerFilter {
  std::string search = {};            ///< part of the id or name, whatever its case
  std::optional<int> segment = {};    ///< id in `segmentation`
  SegmentationPtr segmentation = {};  ///< may be null
  const CustomerSet* only = nullptr;
  CustomerOrder order = CustomerOrder::Spend;
};
/// Indices of the customers that match, in order (descending but for Id; ties by index).
std::vector<Index> findCustomers(const Dataset& dataset, const std::vector<CustomerFacts>& facts,
                                 const CustomerFilter& filter);

struct HistoryLine {
  Index product = 0;
  std::int64_t orders = 0;
  double quantity = 0;
  double spend = 0;
  float preference = 0;  ///< under the preference asked for
  std::optional<std::int64_t> last;
};
/// What a customer has, by descending preference, then spend, then product.
std::vector<HistoryLine> history(const recommend::TrainingData& data, Index customer);

struct MonthSpend {
  int year = 0, month = 0;
  double spend = 0;
};
/// One entry a month from the data set's first to its last; empty where events have no time.
std::vector<MonthSpend> spendByMonth(const Dataset& dataset, Index customer);

/// The mean of a customer's preferences: what this customer usually gives.
double usualPreference(const recommend::TrainingData& data, Index customer);

}  // namespace kindred::workflow
