// Apriori (Agrawal and Srikant, VLDB 1994, section 2): the candidates of a level are joined from two frequent sets of the
// level below that differ in their last item; one with a smaller set that is not frequent is pruned without being counted;
// the others are counted by the baskets that their first part and the last item have in common. Every level can be watched.
#include <algorithm>
#include <iterator>

#include "core/base/parallel.h"
#include "core/rules/miner.h"

namespace kindred::rules::apriori {
namespace {

/// Frequent sets of one size, ascending, with the baskets of each.
struct Frequent {
  ItemSets sets;
  std::vector<std::vector<Index>> baskets;
};

using OnLevel = std::function<void(const Level&)>;

Level singles(const BasketTable& holders, std::int64_t minCount) {
  Level level;
  for (std::int64_t item = 0; item < holders.size(); ++item) {
    const auto count = static_cast<std::int64_t>(holders.basket(item).size());
    if (count > 0) level.push_back({{static_cast<Index>(item)}, {}, count, count >= minCount});
  }
  return level;
}

/// A subset, one item less, that is not among the frequent sets below; none where all are.
std::vector<Index> infrequentPart(const std::vector<Index>& items, const SetIndex& below) {
  std::vector<Index> part;
  for (std::size_t left = 0; left < items.size(); ++left) {
    part = items;
    part.erase(part.begin() + static_cast<std::ptrdiff_t>(left));
    if (below.find(part) < 0) return part;
  }
  return {};
}

struct Joined {
  Level level = {};
  std::vector<std::size_t> first = {}, second = {};  ///< of each candidate the sets it was joined from
};

/// Each takes some hundred bytes while its level is counted.
constexpr std::size_t MostCandidates = 4'000'000;

Joined joined(const ItemSets& below, const Progress& progress) {
  const SetIndex index(below);
  Joined result;
  for (std::size_t a = 0; a < below.size(); ++a) {
    progress.checkpoint();
    const Items one = below.set(a);
    for (std::size_t b = a + 1; b < below.size(); ++b) {
      const Items other = below.set(b);
      if (!std::equal(one.begin(), one.end() - 1, other.begin())) break;
      Candidate candidate{.items = {one.begin(), one.end()}};
      candidate.items.push_back(other.back());
      candidate.prunedBy = infrequentPart(candidate.items, index);
      if (result.level.size() == MostCandidates) throw TooManySets{};
      result.level.push_back(std::move(candidate));
      result.first.push_back(a);
      result.second.push_back(b);
    }
  }
  return result;
}

/// Counts what was not pruned, and keeps what is frequent.
Frequent counted(Joined& joined, const Frequent& below, std::int64_t minCount, Progress& progress) {
  std::vector<std::vector<Index>> common(joined.level.size());
  forEach(joined.level.size(), progress, [&](std::size_t i) {
    Candidate& candidate = joined.level[i];
    if (!candidate.prunedBy.empty()) return;
    std::ranges::set_intersection(below.baskets[joined.first[i]], below.baskets[joined.second[i]],
                                  std::back_inserter(common[i]));
    candidate.count = static_cast<std::int64_t>(common[i].size());
    candidate.isFrequent = *candidate.count >= minCount;
    if (!candidate.isFrequent) common[i] = {};
  });
  Frequent result;
  for (std::size_t i = 0; i < joined.level.size(); ++i) {
    if (!joined.level[i].isFrequent) continue;
    result.sets.add(joined.level[i].items, *joined.level[i].count);
    result.baskets.push_back(std::move(common[i]));
  }
  return result;
}

ItemSets run(const BasketTable& baskets, const MineLimits& limits, const OnLevel& onLevel, Progress& progress) {
  const BasketTable holders = turned(baskets);
  SetBudget budget(limits);
  SetWriter writer(budget, progress);
  const Level first = singles(holders, limits.minCount);
  onLevel(first);
  Frequent frequent;
  for (const Candidate& single : first) {
    if (!single.isFrequent) continue;
    const Items held = holders.basket(single.items.front());
    frequent.sets.add(single.items, *single.count);
    frequent.baskets.emplace_back(held.begin(), held.end());
  }
  for (int size = 1; frequent.sets.size() > 0; ++size) {
    for (std::size_t i = 0; i < frequent.sets.size(); ++i) writer.add(frequent.sets.set(i), frequent.sets.counts[i]);
    if (size >= limits.longest) break;
    Joined next = joined(frequent.sets, progress);
    Progress counting = progress.part(1 - 1.0 / size, 1 - 1.0 / (size + 1));
    frequent = counted(next, frequent, limits.minCount, counting);
    if (!next.level.empty()) onLevel(next.level);
  }
  return inOrder(writer.finish());
}

ItemSets mineAll(const BasketTable& baskets, const MineLimits& limits, Progress& progress) {
  return run(
      baskets, limits, [](const Level&) {}, progress);
}

std::vector<Level> levelsOf(const BasketTable& baskets, const MineLimits& limits, Progress& progress) {
  std::vector<Level> levels;
  run(
      baskets, limits, [&](const Level& level) { levels.push_back(level); }, progress);
  return levels;
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "apriori",
                   .title = KI_TEXT("core", "Apriori, level by level"),
                   .summary = KI_TEXT("core",
                                      "First single items, then pairs, then triples; a set is looked at only where all "
                                      "smaller ones are frequent. The one that a class can follow."),
                   .source = "Agrawal and Srikant 1994",
                   .capabilities = {"levels"}},
          .mine = mineAll,
          .levels = levelsOf};
}

}  // namespace kindred::rules::apriori
