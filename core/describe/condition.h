// Conditions on the columns of customers, products and events: who of an audience is meant, what a filter keeps.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/describe/figures.h"

namespace kindred {

enum class Relation { Is, IsNot, AtLeast, AtMost, Contains, IsEmpty, IsNotEmpty };

/// Whether it compares with a value.
bool needsValue(Relation relation);

/// A column of its table, or a figure (figures.h) where no column has that name.
struct Condition {
  std::string column;
  Relation relation = Relation::Is;
  std::string value = {};  ///< as typed: 12.5, yes, 2011-12-31, North

  bool operator==(const Condition&) const = default;
};

/// "region=North"; also != and >= and <= and ~= (contains); "email=" is empty, "email!=" is not. Throws Error
/// (BadParameters).
Condition parsedCondition(std::string_view text);
/// The reverse.
std::string written(const Condition& condition);
/// "region is North", for receipts and pages.
Text describe(const Condition& condition);

/// The columns that a condition may name, in the order of the table, figures last.
std::vector<std::string> conditionColumns(const Dataset& dataset, ConditionTable table = ConditionTable::Customers);

/// The relations by which a column of customers, or a figure, can be tested, in the order in which to offer them: an order
/// where it has one, presence where values may be missing.
std::vector<Relation> fittingRelations(const Dataset& dataset, const std::string& column);

/// For each row whether all conditions hold; of several Is and IsEmpty on one column, any. Numbers, dates (by day), yes
/// and no are compared as such, all else as text, byte by byte; Contains looks for text whatever its case. A missing
/// value satisfies IsNot and IsEmpty only. Throws Error (BadParameters) with all problems: no such column, a value that is
/// not of the column's kind, an order of texts.
std::vector<bool> holding(const Dataset& dataset, ConditionTable table, std::span<const Condition> conditions);

/// Those of `customers`, in their order, for whom the conditions hold. Throws as holding().
std::vector<Index> matching(const Dataset& dataset, std::span<const Index> customers,
                            std::span<const Condition> conditions);

}  // namespace kindred
