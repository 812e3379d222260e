// Which settings to try, and on how much of the data: random search, and successive halving, which gives many settings a part
// of the customers and only the better ones more (Bergstra and Bengio, JMLR 2012; Jamieson and Talwalkar, AISTATS 2016).
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/evaluate/metrics.h"

namespace kindred::evaluate {

/// Settings number `number`, tried on a share of the customers.
struct Attempt {
  int number = 0;
  double share = 1;

  auto operator<=>(const Attempt&) const = default;
};

struct SearchPlan {
  bool halving = true;
  int settings = 0;  ///< how many to try; 0: until it is told to stop
  Better better = Better::Higher;
};

/// Settings of a bracket: of 9 on a ninth of the customers the better third goes on to a third of them, and of these the
/// better third to all. Fewer in the last bracket. Number 0 is tried on all before, so that what is best is not worse than
/// it. Without halving each is tried on all at once.
constexpr int BracketSize = 9;

/// Calls `tryOut` for one attempt after another until the plan is done or `isOver` says so before one. A figure that is
/// missing is worse than any. Ties go to the smaller number.
void search(const SearchPlan& plan, const std::function<std::optional<double>(const Attempt&)>& tryOut,
            const std::function<bool()>& isOver);

/// Attempts that the plan makes; 0 where it has no end.
int attempts(const SearchPlan& plan);

}  // namespace kindred::evaluate
