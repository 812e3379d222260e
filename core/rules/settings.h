// All that a search for rules may be given, declared once for form, command line, storage and help.
#pragma once

#include <optional>

#include "core/params/schema.h"
#include "core/rules/baskets.h"
#include "core/rules/rules.h"

namespace kindred::rules {

struct RuleSettings {
  BasketKind baskets = BasketKind::Order;
  double minSupport = 0.01;
  std::optional<std::int64_t> minCount = {};  ///< in place of the share
  double minConfidence = 0.4;
  int longest = 3;
  double falseDiscoveries = 0.05;
  bool oneOnRight = true;
  std::string level = "product";
  std::vector<std::string> with = {};
  std::string segmentation = {};          ///< whose segments stand in baskets; empty: none
  std::string right = {}, leaveOut = {};  ///< lists of ids, see idsIn
  int withinDays = 30;                    ///< of then-rules; 0: none are looked for
  int mostSets = 2'000'000;
};

const Schema<RuleSettings>& ruleSchema();

/// The count that holds, of so many baskets.
std::int64_t minCountOf(const RuleSettings& settings, std::int64_t baskets);

/// Ids between commas, or between semicolons where there is one: ids may hold commas. And the reverse.
std::vector<std::string> idsIn(const std::string& list);
std::string listOf(const std::vector<std::string>& ids);

/// "customer_week" of a kind of baskets.
std::string keyOf(BasketKind kind);

}  // namespace kindred::rules
