#include "core/generate/goods.h"

#include "core/generate/words.h"

namespace kindred::generate {
namespace {

constexpr std::size_t BundleSize = 3;
constexpr std::int64_t PoolsPercent = 60;  ///< of all products belong to some segment's pool
constexpr std::uint64_t WeightScale = 1'000'000;

/// Adjective × noun by position, numbered once they are used up, so that no two titles of a category are equal.
void describe(Product& product, const words::Theme& theme, std::size_t position, Random& random) {
  const auto noun = theme.nouns[position % theme.nouns.size()];
  const auto adjective = words::Adjectives[position / theme.nouns.size() % words::Adjectives.size()];
  const std::size_t series = position / (theme.nouns.size() * words::Adjectives.size());
  product.category = theme.category;
  product.title = std::string(adjective) + " " + std::string(noun);
  if (series > 0) product.title += " No. " + std::to_string(series + 1);
  product.description =
      product.title + " for the " + std::string(theme.place) + "; " + std::string(oneOf(random, words::Details)) + ".";
}

/// From 1.95 to about 200, most of them low.
std::int64_t price(Random& random) {
  const auto step = static_cast<std::int64_t>(random.below(40));
  return (2 + step * step / 8 + static_cast<std::int64_t>(random.below(3))) * 100 - 5;
}

void plantBundles(Goods& goods, const std::vector<std::vector<int>>& members) {
  goods.bundlesOfPool.resize(members.size());
  for (std::size_t pool = 0; pool < members.size(); ++pool) {
    const std::size_t count =
        members[pool].size() / (BundleSize * 5) + (members[pool].size() >= 2 * BundleSize ? 1 : 0);
    // Every second product, from the second on, so that bundles are neither all of the best-sold nor of the tail.
    for (std::size_t b = 0, next = 1; b < count && next + 2 * BundleSize - 2 < members[pool].size(); ++b) {
      std::vector<int> bundle;
      for (std::size_t i = 0; i < BundleSize; ++i, next += 2) bundle.push_back(members[pool][next]);
      goods.bundlesOfPool[pool].push_back(static_cast<int>(goods.bundles.size()));
      goods.bundles.push_back(std::move(bundle));
    }
  }
  for (const auto& bundle : goods.bundles) {
    for (const int product : bundle) goods.products[static_cast<std::size_t>(product)].season = -1;
  }
}

}  // namespace

Goods makeGoods(const Options& options) {
  Random random = streamOf(options.seed, Stream::Goods);
  const auto segments = static_cast<std::size_t>(options.segments);
  Goods goods;
  goods.products.resize(static_cast<std::size_t>(options.products));
  goods.pools.resize(segments);

  std::vector<int> shelf(goods.products.size());
  for (std::size_t i = 0; i < shelf.size(); ++i) shelf[i] = static_cast<int>(i);
  random.shuffle(shelf);

  const auto pooled = std::max<std::size_t>(2 * segments, shelf.size() * PoolsPercent / 100);
  std::vector<std::vector<int>> members(segments);
  std::vector<std::size_t> usedOfTheme(words::Themes.size()), usedOfEveryday(words::EverydayThemes.size());
  for (std::size_t i = 0; i < shelf.size(); ++i) {
    Product& product = goods.products[static_cast<std::size_t>(shelf[i])];
    if (i < pooled) {
      const std::size_t pool = i % segments;
      const std::size_t theme = pool % words::Themes.size();
      describe(product, words::Themes[theme], usedOfTheme[theme]++, random);
      product.pool = static_cast<int>(pool);
      goods.pools[pool].add(shelf[i], WeightScale / (members[pool].size() + 8));
      members[pool].push_back(shelf[i]);
    } else {
      const std::size_t theme = (i - pooled) % words::EverydayThemes.size();
      describe(product, words::EverydayThemes[theme], usedOfEveryday[theme]++, random);
      goods.everyday.add(shelf[i], WeightScale / (i - pooled + 3));
    }
    product.cents = price(random);
    if (chance(random, 15)) product.season = static_cast<int>(random.below(12));
  }
  if (goods.everyday.empty()) {
    for (const int product : shelf) goods.everyday.add(product, 1);
  }
  plantBundles(goods, members);
  return goods;
}

bool inSeason(const Product& product, int month) {
  return product.season < 0 || (month - product.season + 13) % 12 <= 2;
}

}  // namespace kindred::generate
