#include "core/evaluate/search.h"

#include <algorithm>
#include <numeric>

namespace kindred::evaluate {
namespace {

constexpr int Keep = 3;  // one of so many goes on

int third(int count) { return (count + Keep - 1) / Keep; }

std::vector<double> sharesOf(const SearchPlan& plan) {
  if (!plan.halving) return {1};
  return {1.0 / 9, 1.0 / 3, 1};
}

/// Settings that a bracket begins with.
int bracketOf(const SearchPlan& plan, int begun) {
  const int most = plan.halving ? BracketSize : 1;
  return plan.settings == 0 ? most : std::min(most, plan.settings - begun);
}

}  // namespace

int attempts(const SearchPlan& plan) {
  int all = plan.halving && plan.settings > 0 ? 1 : 0;
  for (int begun = 0; begun < plan.settings; begun += bracketOf(plan, begun)) {
    int running = bracketOf(plan, begun);
    for (std::size_t rung = 0; rung < sharesOf(plan).size(); ++rung, running = third(running)) all += running;
  }
  return all;
}

void search(const SearchPlan& plan, const std::function<std::optional<double>(const Attempt&)>& tryOut,
            const std::function<bool()>& isOver) {
  if (plan.halving && !isOver()) tryOut({0, 1});
  for (int begun = 0, count = bracketOf(plan, 0); count > 0; begun += count, count = bracketOf(plan, begun)) {
    std::vector<int> running(static_cast<std::size_t>(count));
    std::iota(running.begin(), running.end(), begun);
    for (const double share : sharesOf(plan)) {
      std::vector<std::pair<std::optional<double>, int>> ranked;
      for (const int number : running) {
        if (isOver()) return;
        ranked.emplace_back(tryOut({number, share}), number);
      }
      std::ranges::stable_sort(ranked,
                               [&](const auto& a, const auto& b) { return isBetter(plan.better, a.first, b.first); });
      ranked.resize(static_cast<std::size_t>(third(static_cast<int>(ranked.size()))));
      running.clear();
      for (const auto& [figure, number] : ranked) running.push_back(number);
      std::ranges::sort(running);
    }
  }
}

}  // namespace kindred::evaluate
