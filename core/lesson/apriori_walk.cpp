#include "core/lesson/apriori_walk.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/lesson/named.h"

namespace kindred::lesson {
namespace {

/// The method that can be watched level by level.
const rules::Algorithm& levelMethod() {
  return *std::ranges::find_if(rules::algorithms(), [](const rules::Algorithm& each) { return bool(each.levels); });
}

struct Tally {
  std::int64_t looked = 0, pruned = 0, frequent = 0;
  std::string firstPruned = {}, because = {};
};

Tally tallyOf(const AprioriWalk& walk, const rules::Level& level) {
  Tally tally{.looked = std::ssize(level)};
  for (const rules::Candidate& each : level) {
    if (each.isFrequent) ++tally.frequent;
    if (each.count) continue;
    if (tally.pruned++ > 0) continue;
    tally.firstPruned = walk.nameOf(each.items);
    tally.because = walk.nameOf(each.prunedBy);
  }
  return tally;
}

StepWords candidatesOf(const AprioriWalk& walk, int level) {
  const Tally tally = tallyOf(walk, walk.levels[static_cast<std::size_t>(level) - 1]);
  const Text title = KI_TEXT("core", "Level %1: candidates").with(level);
  if (level == 1) {
    return {title, KI_TEXT_N("core", "Every item by itself is looked at first: %n candidate(s).", tally.looked),
            KI_TEXT("core", "Which of them will be in too few baskets?")};
  }
  if (tally.pruned == 0) {
    return {title,
            KI_TEXT_N("core",
                      "Two frequent sets that differ in their last item are joined: %n candidate(s). All smaller sets "
                      "within each are frequent, so "
                      "that none is pruned.",
                      tally.looked),
            KI_TEXT("core", "Which of them will be in too few baskets?")};
  }
  return {title,
          KI_TEXT_N("core",
                    "%n candidate(s) joined, %1 of them pruned without being counted: %2 holds %3, which is rare, and "
                    "a set is in no more "
                    "baskets than any part of it.",
                    tally.looked)
              .with(tally.pruned)
              .with(tally.firstPruned)
              .with(tally.because),
          KI_TEXT("core", "Why need nobody count what was pruned?")};
}

StepWords countedOf(const AprioriWalk& walk, int level) {
  const Tally tally = tallyOf(walk, walk.levels[static_cast<std::size_t>(level) - 1]);
  const bool isLast = level == static_cast<int>(walk.levels.size());
  const Text title = KI_TEXT("core", "Level %1: counted").with(level);
  const Text what =
      KI_TEXT_N(
          "core",
          "%n set(s) (is|are) in %1 baskets or more; %2 are rare. What holds a rare set is never looked at again.",
          tally.frequent)
          .with(walk.minCount)
          .with(tally.looked - tally.pruned - tally.frequent);
  return {title, what,
          isLast ? KI_TEXT("core", "No larger set can be frequent. How many were never counted?")
                 : KI_TEXT("core", "Which sets of the next level can still be frequent?")};
}

}  // namespace

BasketExample fruitBaskets(TextLanguage language) {
  return {
      inLanguage(
          {KI_TEXT("core", "apple"), KI_TEXT("core", "banana"), KI_TEXT("core", "jackfruit"), KI_TEXT("core", "mango")},
          language),
      {{1, 1, 0, 0}, {1, 1, 0, 1}, {0, 0, 1, 1}, {1, 1, 0, 0}, {0, 1, 0, 1}, {0, 0, 1, 1}, {1, 0, 0, 0}, {1, 1, 1, 0}}};
}

const rules::Candidate* AprioriWalk::candidate(const std::vector<Index>& set) const {
  if (set.empty() || set.size() > levels.size()) return nullptr;
  const rules::Level& level = levels[set.size() - 1];
  const auto found = std::ranges::find(level, set, &rules::Candidate::items);
  return found == level.end() ? nullptr : &*found;
}

SetState AprioriWalk::stateOf(const std::vector<Index>& set, int step) const {
  const auto size = static_cast<int>(set.size());
  const rules::Candidate* const found = candidate(set);
  if (found == nullptr || size > levelAt(step)) return holdsRare(set, step) ? SetState::Cut : SetState::Unknown;
  if (!found->count) return SetState::Pruned;
  if (size == levelAt(step) && !isCounted(step)) return SetState::Waiting;
  return found->isFrequent ? SetState::Frequent : SetState::Rare;
}

bool AprioriWalk::holdsRare(const std::vector<Index>& set, int step) const {
  for (int level = 1; level <= levelAt(step) && level <= static_cast<int>(levels.size()); ++level) {
    for (const rules::Candidate& each : levels[static_cast<std::size_t>(level) - 1]) {
      const SetState state = each.items == set ? SetState::Unknown : stateOf(each.items, step);
      if ((state == SetState::Rare || state == SetState::Pruned) && std::ranges::includes(set, each.items)) return true;
    }
  }
  return false;
}

std::string AprioriWalk::nameOf(const std::vector<Index>& set) const {
  std::string name;
  for (const Index item : set) name += (name.empty() ? "" : ", ") + example.items[static_cast<std::size_t>(item)];
  return name;
}

AprioriWalk walkApriori(const BasketExample& example, std::int64_t minCount) {
  if (example.items.empty() || example.items.size() > MostLatticeItems || example.baskets.empty()) {
    throw Error(ErrorCode::BadData,
                KI_TEXT_N("core", "Baskets to be walked through have 1 to %n items.", MostLatticeItems),
                KI_TEXT("core", "Take fewer items."));
  }
  if (minCount < 1) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "Frequent is what is in 1 basket or more."));
  rules::BasketTable table{.itemCount = static_cast<Index>(example.items.size())};
  for (const auto& basket : example.baskets) {
    for (std::size_t item = 0; item < basket.size(); ++item) {
      if (basket[item] != 0) table.items.push_back(static_cast<Index>(item));
    }
    table.close();
  }
  Progress progress;
  AprioriWalk walk{.example = example, .minCount = minCount, .levels = {}};
  walk.levels =
      levelMethod().levels(table, {.minCount = minCount, .longest = static_cast<int>(example.items.size())}, progress);
  return walk;
}

StepWords words(const AprioriWalk& walk, int step) {
  if (step == 0) {
    return {KI_TEXT("core", "The baskets"),
            KI_TEXT_N("core",
                      "%n basket(s). A set of items is frequent if it is in %1 of them or more. There are %2 sets; "
                      "Apriori counts as few of them as it can.",
                      std::ssize(walk.example.baskets))
                .with(walk.minCount)
                .with((std::int64_t{1} << walk.example.items.size()) - 1),
            KI_TEXT("core", "Which two are bought together most often?")};
  }
  return walk.isCounted(step) ? countedOf(walk, walk.levelAt(step)) : candidatesOf(walk, walk.levelAt(step));
}

}  // namespace kindred::lesson
