// What a data set can be filtered by: every column of customers, products and events, with what is in it.
#pragma once

#include <optional>

#include "core/base/progress.h"
#include "core/describe/condition.h"

namespace kindred {

struct FilterColumn {
  ConditionTable table = ConditionTable::Customers;
  std::string name;
  AttributeKind kind = AttributeKind::Text;
  bool isFigure = false;  ///< the name is one of figureNames(), not a column's
  std::int64_t missing = 0;
  /// Category, and Text of at most FewTexts: its values, most frequent first, then bytewise; Flag: "yes" and "no". With the
  /// number of rows.
  std::vector<std::pair<std::string, std::int64_t>> values = {};
  /// Number, Date (seconds of the local wall clock): least and greatest; nothing where all are missing.
  std::optional<std::pair<double, double>> range = {};
};

/// Most different texts that are still offered one by one.
constexpr std::size_t FewTexts = 50;

/// In the order of conditionColumns(), customers before products before events. A pass over rows and events: a job.
std::vector<FilterColumn> filterColumns(const Dataset& dataset, const Progress& progress);

}  // namespace kindred
