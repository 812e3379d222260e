// Queries about customers and products, on snapshots: lists, one customer's history, search.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/customer_set.h"
#include "core/describe/summary.h"
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

/// Customers or products whose id or title holds `search`, whatever its case: equal ids first, then equal titles, then the
/// rest, each by index; at most `most`. Nothing for an empty search.
std::vector<Index> findEntities(const Entities& entities, const std::string& search, std::size_t most);

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

constexpr int MostSpendSteps = 120;
struct SpendStep {
  std::int64_t begin = 0, end = 0;  ///< [begin, end)
  double spend = 0;
};
/// What a customer spent over time, in steps of equal length, none left out, from that of the data set's first event to
/// that of its last. A step is a month where that makes at most MostSpendSteps of them, else 1, 2, 5, 10, … years.
struct SpendOverTime {
  int years = 0;  ///< in a step; 0: a step is a month
  std::vector<SpendStep> steps = {};
};
/// No steps where events have no time.
SpendOverTime spendOverTime(const Dataset& dataset, Index customer);

/// The mean of a customer's preferences: what this customer usually gives.
double usualPreference(const recommend::TrainingData& data, Index customer);

}  // namespace kindred::workflow
