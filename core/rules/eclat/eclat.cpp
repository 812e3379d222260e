// Equivalence class transformation (Zaki, Parthasarathy, Ogihara and Li, KDD 1997): from the rarest item on, each item's
// baskets are numbered anew, and what else is in them is a bitmap of as many bits as the item has baskets, found by
// delivering occurrences (Uno, Kiyomi and Arimura, FIMI 2004). Rare items have short bitmaps, frequent ones few partners, so
// that an intersection is a few words. Branches run side by side; each is the same for any number of threads.
#include <algorithm>
#include <bit>
#include <numeric>

#include "core/base/parallel.h"
#include "core/rules/miner.h"

namespace kindred::rules::eclat {
namespace {

using Word = std::uint64_t;
constexpr std::size_t BitsOfWord = 64;

/// Items that go on from a prefix, with the bitmap of each over the prefix's baskets.
struct Extensions {
  std::size_t words = 0;
  std::vector<Index> items = {};
  std::vector<std::int64_t> counts = {};
  std::vector<Word> bits = {};  ///< `words` an item

  [[nodiscard]] const Word* of(std::size_t i) const { return bits.data() + i * words; }
};

class Branch {
 public:
  Branch(const MineLimits& limits, SetWriter& writer) : m_limits(limits), m_writer(writer) {}

  void run(Index first, std::int64_t count, const Extensions& extensions) {
    m_prefix = {first};
    m_writer.add(m_prefix, count);
    extend(extensions, 0);
  }

 private:
  void extend(const Extensions& extensions, std::size_t depth) {
    if (m_levels.size() <= depth) m_levels.resize(depth + 1);
    for (std::size_t i = 0; i < extensions.items.size(); ++i) {
      m_prefix.push_back(extensions.items[i]);
      m_writer.add(m_prefix, extensions.counts[i]);
      if (static_cast<int>(m_prefix.size()) < m_limits.longest && i + 1 < extensions.items.size()) {
        Extensions next = std::move(m_levels[depth]);
        intersect(extensions, i, next);
        if (!next.items.empty()) extend(next, depth + 1);
        m_levels[depth] = std::move(next);  // its memory serves the next one
      }
      m_prefix.pop_back();
    }
  }

  void intersect(const Extensions& from, std::size_t i, Extensions& next) const {
    next.words = from.words;
    next.items.clear();
    next.counts.clear();
    next.bits.resize((from.items.size() - i - 1) * from.words);
    const Word* const own = from.of(i);
    for (std::size_t j = i + 1; j < from.items.size(); ++j) {
      Word* const both = next.bits.data() + next.items.size() * from.words;
      const Word* const other = from.of(j);
      std::int64_t count = 0;
      for (std::size_t w = 0; w < from.words; ++w) {
        both[w] = own[w] & other[w];
        count += std::popcount(both[w]);
      }
      if (count < m_limits.minCount) continue;
      next.items.push_back(from.items[j]);
      next.counts.push_back(count);
    }
  }

  const MineLimits& m_limits;
  SetWriter& m_writer;
  std::vector<Index> m_prefix;
  std::vector<Extensions> m_levels;
};

/// The frequent items from the rarest on, and the baskets in these terms.
struct Ranked {
  std::vector<Index> items = {};           ///< by rank
  std::vector<std::int64_t> counts = {};   ///< by rank
  BasketTable baskets = {}, holders = {};  ///< of ranks
};

Ranked ranked(const BasketTable& baskets, std::int64_t minCount) {
  const auto counts = itemCounts(baskets);
  Ranked result;
  for (Index item = 0; item < baskets.itemCount; ++item) {
    if (counts[static_cast<std::size_t>(item)] >= minCount) result.items.push_back(item);
  }
  std::ranges::stable_sort(result.items, {}, [&](Index item) { return counts[static_cast<std::size_t>(item)]; });
  std::vector<Index> rankOf(counts.size(), -1);
  for (std::size_t rank = 0; rank < result.items.size(); ++rank) {
    rankOf[static_cast<std::size_t>(result.items[rank])] = static_cast<Index>(rank);
    result.counts.push_back(counts[static_cast<std::size_t>(result.items[rank])]);
  }
  result.baskets.itemCount = static_cast<Index>(result.items.size());
  for (std::int64_t b = 0; b < baskets.size(); ++b) {
    const auto begin = static_cast<std::ptrdiff_t>(result.baskets.items.size());
    for (const Index item : baskets.basket(b)) {
      if (const Index rank = rankOf[static_cast<std::size_t>(item)]; rank >= 0) result.baskets.items.push_back(rank);
    }
    std::sort(result.baskets.items.begin() + begin, result.baskets.items.end());
    result.baskets.close();
  }
  result.holders = turned(result.baskets);
  return result;
}

/// Where an item's partners stand among its extensions while they are found; as long as there are items.
struct Scratch {
  std::vector<std::int64_t> counts;
  std::vector<Index> place, seen;
};

Extensions extensionsOf(const Ranked& all, Index rank, std::int64_t minCount, Scratch& scratch) {
  const Items holders = all.holders.basket(rank);
  const auto after = [&](Index b) {
    const Items basket = all.baskets.basket(b);
    return basket.subspan(static_cast<std::size_t>(std::ranges::upper_bound(basket, rank) - basket.begin()));
  };
  scratch.seen.clear();
  for (const Index b : holders) {
    for (const Index other : after(b)) {
      if (scratch.counts[static_cast<std::size_t>(other)]++ == 0) scratch.seen.push_back(other);
    }
  }
  std::ranges::sort(scratch.seen);
  Extensions result{.words = (holders.size() + BitsOfWord - 1) / BitsOfWord};
  for (const Index other : scratch.seen) {
    const std::int64_t count = scratch.counts[static_cast<std::size_t>(other)];
    scratch.place[static_cast<std::size_t>(other)] = -1;
    if (count < minCount) continue;
    scratch.place[static_cast<std::size_t>(other)] = static_cast<Index>(result.items.size());
    result.items.push_back(other);
    result.counts.push_back(count);
  }
  result.bits.assign(result.items.size() * result.words, 0);
  for (std::size_t at = 0; at < holders.size() && !result.items.empty(); ++at) {
    for (const Index other : after(holders[at])) {
      const Index place = scratch.place[static_cast<std::size_t>(other)];
      if (place >= 0)
        result.bits[static_cast<std::size_t>(place) * result.words + at / BitsOfWord] |= Word{1} << (at % BitsOfWord);
    }
  }
  for (const Index other : scratch.seen) scratch.counts[static_cast<std::size_t>(other)] = 0;
  for (Index& item : result.items) item = all.items[static_cast<std::size_t>(item)];
  return result;
}

ItemSets mineAll(const BasketTable& baskets, const MineLimits& limits, Progress& progress) {
  const Ranked all = ranked(baskets, limits.minCount);
  SetBudget budget(limits);
  constexpr std::size_t RanksAtOnce = 16;
  std::vector<ItemSets> found(chunkCount(all.items.size(), RanksAtOnce));
  forEachChunk(all.items.size(), RanksAtOnce, progress, [&](const Chunk& chunk) {
    Scratch scratch{.counts = std::vector<std::int64_t>(all.items.size(), 0),
                    .place = std::vector<Index>(all.items.size(), -1),
                    .seen = {}};
    SetWriter writer(budget, progress);
    Branch branch(limits, writer);
    for (std::size_t rank = chunk.begin; rank < chunk.end; ++rank) {
      const bool goesOn = limits.longest > 1;
      branch.run(all.items[rank], all.counts[rank],
                 goesOn ? extensionsOf(all, static_cast<Index>(rank), limits.minCount, scratch) : Extensions());
    }
    found[chunk.number] = writer.finish();
  });
  ItemSets together;
  for (ItemSets& part : found) {
    for (std::size_t i = 0; i < part.size(); ++i) together.add(part.set(i), part.counts[i]);
    part = {};
  }
  return inOrder(together);
}

}  // namespace

Algorithm algorithm() {
  return {.info = {.key = "eclat",
                   .title = KI_TEXT("core", "Eclat, by common baskets"),
                   .summary = KI_TEXT("core",
                                      "Keeps for every item the baskets that hold it; what two have in common is what "
                                      "they were bought together in."),
                   .source = "Zaki et al. 1997; Uno et al. 2004",
                   .capabilities = {"any_size"}},
          .mine = mineAll};
}

}  // namespace kindred::rules::eclat
