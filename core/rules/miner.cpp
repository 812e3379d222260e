#include "core/rules/miner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/params/lookup.h"

namespace kindred::rules {
namespace {

constexpr std::int64_t SettleEvery = 1024;
constexpr double BytesOfSet = sizeof(std::int64_t) * 2, CopiesHeld = 2;

/// A support that fits, doubled from the one that did not; nothing where none does.
std::optional<std::int64_t> fittingCount(const Algorithm& algorithm, const BasketTable& baskets, MineLimits limits,
                                         Progress& progress) {
  for (limits.minCount *= 2; limits.minCount <= baskets.size(); limits.minCount *= 2) {
    try {
      Progress trying = progress.part(0.5, 1, KI_TEXT("core", "Looking for a support that fits"));
      algorithm.mine(baskets, limits, trying);
      return limits.minCount;
    } catch (const TooManySets&) {
      continue;
    }
  }
  return std::nullopt;
}

TooMany tooMany(const Algorithm& algorithm, const BasketTable& baskets, const MineLimits& limits, Progress& progress) {
  const auto fits = fittingCount(algorithm, baskets, limits, progress);
  const Text message =
      KI_TEXT("core", "More than %1 sets of items stand together in %2 baskets or more: too many to go through.")
          .with(limits.mostSets)
          .with(limits.minCount);
  if (!fits) return {message, KI_TEXT("core", "Make the longest set shorter."), fits};
  return {message,
          KI_TEXT("core", "Ask for %1 baskets or more (a support of %2), or make the longest set shorter.")
              .with(*fits)
              .with(Percent{static_cast<double>(*fits) / static_cast<double>(baskets.size())}),
          fits};
}

/// Of one item, ranked `rank` among the frequent ones by count: the baskets that hold it, with the items ranked above it.
BasketTable branchOf(const BasketTable& baskets, const BasketTable& holders, const std::vector<Index>& byCount,
                     const std::vector<std::int64_t>& rankOf, std::size_t rank) {
  BasketTable branch{.itemCount = baskets.itemCount};
  for (const Index b : holders.basket(byCount[rank])) {
    for (const Index item : baskets.basket(b)) {
      if (rankOf[static_cast<std::size_t>(item)] > static_cast<std::int64_t>(rank)) branch.items.push_back(item);
    }
    branch.close();
  }
  return branch;
}

}  // namespace

std::int64_t countOf(double share, std::int64_t baskets) {
  // A share such as .07 of 100 is a little more than 7 in binary.
  const double exact = share * static_cast<double>(baskets), near = std::round(exact);
  const double least = std::abs(exact - near) <= 1e-9 * std::max(1.0, near) ? near : std::ceil(exact);
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(least));
}

void SetBudget::take(std::int64_t sets, std::int64_t items) {
  const auto allSets = m_sets.fetch_add(sets, std::memory_order_relaxed) + sets;
  const auto allItems = m_items.fetch_add(items, std::memory_order_relaxed) + items;
  const double bytes =
      CopiesHeld * (BytesOfSet * static_cast<double>(allSets) + sizeof(Index) * static_cast<double>(allItems));
  if (allSets > m_limits.mostSets || bytes > m_limits.mostBytes) throw TooManySets{};
}

void SetWriter::add(Items set, std::int64_t count) {
  m_ascending.assign(set.begin(), set.end());
  std::ranges::sort(m_ascending);
  m_sets.add(m_ascending, count);
  ++m_newSets;
  m_newItems += static_cast<std::int64_t>(set.size());
  if (m_newSets == SettleEvery) settle();
}

void SetWriter::settle() {
  m_progress.checkpoint();
  m_budget.take(m_newSets, m_newItems);
  m_newSets = m_newItems = 0;
}

ItemSets SetWriter::finish() {
  settle();
  return std::move(m_sets);
}

const Algorithm& algorithm(std::string_view key) {
  return lookUp(algorithms(), key, KI_TEXT("core", "There is no way to find item sets called “%1”."));
}

ItemSets mine(const Algorithm& algorithm, const BasketTable& baskets, const MineLimits& limits, Progress& progress) {
  if (limits.minCount < 1 || limits.longest < 1 || limits.mostSets < 1) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "Support, longest set and most sets must be 1 or more."));
  }
  try {
    return algorithm.mine(baskets, limits, progress);
  } catch (const TooManySets&) {
    throw tooMany(algorithm, baskets, limits, progress);
  }
}

SizeEstimate estimateSets(const Algorithm& algorithm, const BasketTable& baskets, const MineLimits& limits,
                          Progress& progress) {
  constexpr std::size_t Branches = 48;
  constexpr std::int64_t MostOfBranch = 50000;
  const auto counts = itemCounts(baskets);
  std::vector<Index> byCount;
  for (Index item = 0; item < baskets.itemCount; ++item) {
    if (counts[static_cast<std::size_t>(item)] >= limits.minCount) byCount.push_back(item);
  }
  std::ranges::stable_sort(byCount, {}, [&](Index item) { return counts[static_cast<std::size_t>(item)]; });
  std::vector<std::int64_t> rankOf(counts.size(), -1);
  for (std::size_t rank = 0; rank < byCount.size(); ++rank)
    rankOf[static_cast<std::size_t>(byCount[rank])] = static_cast<std::int64_t>(rank);

  SizeEstimate estimate{.sets = static_cast<double>(byCount.size()), .isExact = byCount.size() <= Branches};
  if (byCount.empty() || limits.longest < 2) return {.sets = estimate.sets, .isExact = true};
  const BasketTable holders = turned(baskets);
  const std::size_t looked = std::min(byCount.size(), Branches);
  MineLimits within = limits;
  --within.longest;
  within.mostSets = MostOfBranch;
  double found = 0;
  for (std::size_t i = 0; i < looked; ++i) {
    Progress looking = progress.part(static_cast<double>(i) / static_cast<double>(looked),
                                     static_cast<double>(i + 1) / static_cast<double>(looked));
    const std::size_t rank = (2 * i + 1) * byCount.size() / (2 * looked);  // evenly over all
    try {
      found += static_cast<double>(
          algorithm.mine(branchOf(baskets, holders, byCount, rankOf, rank), within, looking).size());
    } catch (const TooManySets&) {
      found += static_cast<double>(MostOfBranch);
      estimate.isAtLeast = true;
      estimate.isExact = false;
    }
  }
  estimate.sets += found * static_cast<double>(byCount.size()) / static_cast<double>(looked);
  return estimate;
}

}  // namespace kindred::rules
