// Conditions on what is known of customers: who of an audience is meant.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/dataset.h"

namespace kindred::campaign {

enum class Relation { Is, IsNot, AtLeast, AtMost, IsEmpty, IsNotEmpty };

/// A column of the table of customers, or "customer" (the id), "orders", "spend", "recency_days" where no column has
/// that name.
struct Condition {
  std::string column;
  Relation relation = Relation::Is;
  std::string value = {};  ///< as typed: 12.5, yes, 2011-12-31, North

  bool operator==(const Condition&) const = default;
};

/// "region=North"; also != and >= and <=; "email=" is empty, "email!=" is not. Throws Error (BadParameters).
Condition parsedCondition(std::string_view text);
/// The reverse.
std::string written(const Condition& condition);
/// "region is North", for receipts and pages.
Text describe(const Condition& condition);

/// The columns that a condition may name, in the order of the table.
std::vector<std::string> conditionColumns(const Dataset& dataset);

/// Those of `customers`, in their order, for whom all conditions hold. Numbers, dates (by day), yes and no are compared as
/// such, all else as text, byte by byte. A missing value satisfies IsNot and IsEmpty only. Throws Error
/// (BadParameters) with all problems: no such column, a value that is not of the column's kind, an order of texts.
std::vector<Index> matching(const Dataset& dataset, std::span<const Index> customers,
                            std::span<const Condition> conditions);

}  // namespace kindred::campaign
