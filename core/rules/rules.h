// Association rules: who has the left side in a basket has the right side too, how often, and whether more often than chance.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rules/item_sets.h"
#include "core/rules/measures.h"

namespace kindred::rules {

struct RuleOptions {
  double minConfidence = 0.4;
  /// The rate of false discoveries among the rules kept, of all that were tested (Benjamini and Hochberg 1995).
  double falseDiscoveries = 0.05;
  bool oneOnRight = true;
  std::vector<Index> right = {};  ///< what alone may stand on the right; none: everything
};

struct Rule {
  std::vector<Index> left = {}, right = {};  ///< items, ascending
  Counts counts = {};
  double chance = 1;         ///< measures.h
  double adjusted = 1;       ///< the same, for all rules tested
  bool isRedundant = false;  ///< a rule with part of the left side and the same right side is at least as sure
  /// An item of the left side says nothing beyond the others: leaving it out, the right side is not surer with it than chance
  /// allows (Fisher within the shorter rule's baskets, at 5 % by Bonferroni over all such tests; Webb, Mach. Learn. 68, 2007).
  bool addsNothing = false;

  bool operator==(const Rule&) const = default;
};

/// What is left after each step, from sets to the rules worth showing.
struct Found {
  std::vector<Rule> rules = {};  ///< all that are sure enough: by leverage, then by items
  std::int64_t tested = 0;       ///< possible rules, sure or not
  std::int64_t sure = 0;         ///< = rules.size()
  std::int64_t beyondChance = 0;
  std::int64_t kept = 0;  ///< beyond chance, not redundant, no item that adds nothing

  bool operator==(const Found&) const = default;
};

/// Whether a rule is shown unless all are asked for.
bool isKept(const Rule& rule, double falseDiscoveries);

/// `sets`: all frequent sets of `baskets` baskets, in order. Every possible rule of them is tested. Throws Error (BadParameters:
/// values out of range; more rules than can be gone through, with what to change) or Cancelled. The same bits for any number
/// of threads.
Found rulesOf(const ItemSets& sets, std::int64_t baskets, const RuleOptions& options, Progress& progress);

}  // namespace kindred::rules
