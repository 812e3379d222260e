// Apriori step by step: which sets of a level are looked at, which are pruned because a smaller one is rare, and which are
// frequent once they are counted. The levels are those of the method's own run.
#pragma once

#include <string>
#include <vector>

#include "core/base/translation.h"
#include "core/lesson/step.h"
#include "core/rules/miner.h"

namespace kindred::lesson {

/// Baskets of a few items, by their numbers.
struct BasketExample {
  std::vector<std::string> items;
  std::vector<std::vector<char>> baskets;  ///< of each basket and item, nonzero where it holds it
};
/// Eight baskets of apples, bananas, mangos and jackfruits: those that “generate baskets” makes.
BasketExample fruitBaskets(TextLanguage language = TextLanguage::English);

/// The most items whose lattice is worth drawing.
constexpr std::size_t MostLatticeItems = 6;

/// What is known of a set of items at a step.
enum class SetState {
  Unknown,   ///< its level is yet to come
  Cut,       ///< it holds a set that is known to be rare, and so will never be looked at
  Waiting,   ///< a candidate, to be counted
  Pruned,    ///< a candidate that need not be counted
  Rare,      ///< counted: in too few baskets
  Frequent,  ///< counted: in enough
};

struct AprioriWalk {
  BasketExample example;
  std::int64_t minCount = 2;
  std::vector<rules::Level> levels;

  /// The baskets, and of each level its candidates and their counts.
  [[nodiscard]] int steps() const { return 1 + 2 * static_cast<int>(levels.size()); }
  /// The level of a step from 1, 0 before the first one; and whether it has been counted.
  [[nodiscard]] int levelAt(int step) const { return (step + 1) / 2; }
  [[nodiscard]] bool isCounted(int step) const { return step > 0 && step % 2 == 0; }
  /// Null where a set never is one.
  [[nodiscard]] const rules::Candidate* candidate(const std::vector<Index>& set) const;
  [[nodiscard]] SetState stateOf(const std::vector<Index>& set, int step) const;
  /// "apple, mango".
  [[nodiscard]] std::string nameOf(const std::vector<Index>& set) const;

 private:
  [[nodiscard]] bool holdsRare(const std::vector<Index>& set, int step) const;
};

/// Throws Error (BadData) where there are no baskets, or no or too many items; (BadParameters) where `minCount` is below 1.
AprioriWalk walkApriori(const BasketExample& example, std::int64_t minCount);

StepWords words(const AprioriWalk& walk, int step);

}  // namespace kindred::lesson
