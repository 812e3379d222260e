// Query: what stands behind one rule: when it held, whose baskets it is of, and whom to offer it to.
#pragma once

#include "core/workflow/find_rules.h"

namespace kindred::workflow {

struct RuleDetail {
  /// A stretch of time, and the baskets in it that hold the left side, or both.
  struct Period {
    std::int64_t from = 0, to = 0;  ///< seconds; `to` is past the end
    std::int64_t left = 0, both = 0;
  };
  std::vector<Period> periods = {};  ///< four of equal length; none where baskets have no times or last no month
  std::int64_t customers = 0;        ///< with both sides in one basket
  std::vector<Index> notYet = {};    ///< who ever had the left side and never all of the right, ascending
  std::int64_t recently = 0;         ///< of these, who bought anything in the last 90 days of the data
};

/// Of a rule by its place. Quick once the baskets are in the cache.
RuleDetail ruleDetail(const Workspace& workspace, const FoundRules& found, std::size_t rule, Progress& progress);

/// Of a then-rule: who bought the first within the days before the data end, and never the next one; ascending.
std::vector<Index> customersForNext(const Workspace& workspace, const FoundRules& found, std::size_t rule,
                                    Progress& progress);

}  // namespace kindred::workflow
