// The family of miners: ways to find all sets of items that stand together in enough baskets. All give the same sets, in the
// same order.
#pragma once

#include <atomic>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/params/algorithm_info.h"
#include "core/rules/item_sets.h"

namespace kindred::rules {

struct MineLimits {
  std::int64_t minCount = 1;  ///< baskets that hold a set, at least
  int longest = 10;           ///< items of a set, at most
  std::int64_t mostSets = std::numeric_limits<std::int64_t>::max();
  double mostBytes = std::numeric_limits<double>::infinity();  ///< of all sets found
};

/// The count that a share asks for: ceil(share × baskets), at least 1.
std::int64_t countOf(double share, std::int64_t baskets);

/// Thrown by a miner that finds more than its limits allow. `mine` below turns it into an Error that says what to change.
struct TooManySets {};

/// What all threads of a run have found together. The same runs are ended for any number of threads.
class SetBudget {
 public:
  explicit SetBudget(const MineLimits& limits) : m_limits(limits) {}
  void take(std::int64_t sets, std::int64_t items);

 private:
  const MineLimits& m_limits;
  std::atomic<std::int64_t> m_sets{0}, m_items{0};
};

/// Collects the sets of one branch; asks now and then whether to go on.
class SetWriter {
 public:
  SetWriter(SetBudget& budget, const Progress& progress) : m_budget(budget), m_progress(progress) {}
  /// `set` in any order.
  void add(Items set, std::int64_t count);
  /// What was collected; counts the rest.
  ItemSets finish();

 private:
  void settle();

  SetBudget& m_budget;
  const Progress& m_progress;
  ItemSets m_sets;
  std::vector<Index> m_ascending;
  std::int64_t m_newSets = 0, m_newItems = 0;
};

/// A set that a level-wise miner looks at.
struct Candidate {
  std::vector<Index> items = {};
  std::vector<Index> prunedBy = {};  ///< a smaller set that is not frequent, so that this need not be counted; or none
  std::optional<std::int64_t> count = {};  ///< nothing where it was pruned
  bool isFrequent = false;
};
/// All candidates of one size, ascending by items.
using Level = std::vector<Candidate>;

struct Algorithm {
  AlgorithmInfo info;
  /// In order (inOrder). Throws TooManySets or Cancelled.
  std::function<ItemSets(const BasketTable&, const MineLimits&, Progress&)> mine;
  /// The levels of a run, for those that go level by level: what `mine` does, watched.
  std::function<std::vector<Level>(const BasketTable&, const MineLimits&, Progress&)> levels = {};
};

/// All miners, in the order of the list in CMakeLists.txt: the first is the one to use.
const std::vector<Algorithm>& algorithms();
/// Throws Error (BadParameters) naming those there are.
const Algorithm& algorithm(std::string_view key);

/// More sets than the limits allow (BadParameters): `fits` is the least count of baskets, doubled from the one asked for, of
/// which all sets are within them; nothing where none is. The hint names it.
class TooMany : public Error {
 public:
  TooMany(Text message, Text hint, std::optional<std::int64_t> fits)
      : Error(ErrorCode::BadParameters, std::move(message), std::move(hint)), m_fits(fits) {}
  [[nodiscard]] std::optional<std::int64_t> fits() const { return m_fits; }

 private:
  std::optional<std::int64_t> m_fits;
};

/// Checks limits, then mines. Throws TooMany, or Error (BadParameters) where a limit is no positive number.
ItemSets mine(const Algorithm& algorithm, const BasketTable& baskets, const MineLimits& limits, Progress& progress);

/// How many sets a run would find, from some of its branches, without running it.
struct SizeEstimate {
  double sets = 0;
  bool isAtLeast = false;  ///< a branch that was looked into had more than were counted
  bool isExact = false;    ///< all branches were looked into
};
SizeEstimate estimateSets(const Algorithm& algorithm, const BasketTable& baskets, const MineLimits& limits,
                          Progress& progress);

}  // namespace kindred::rules
