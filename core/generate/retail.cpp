// A shop: each customer's orders, one after another. Each line is from the segment's own pool, a bundle, something
// bought before, or what everyone buys.
#include <array>

#include "core/generate/people.h"
#include "core/generate/tables.h"

namespace kindred::generate {
namespace {

// Percent of the draws, cumulated; the rest is what everyone buys.
constexpr std::uint64_t BundleUpTo = 12;
constexpr std::uint64_t RepeatUpTo = 36;
constexpr std::uint64_t PoolUpTo = 80;
constexpr std::uint64_t OutOfSeasonPercent = 20;  ///< of draws out of season that are taken all the same
constexpr std::uint64_t OrdersOnSalePercent = 12;
constexpr int TriesALine = 30;

/// What one customer puts into baskets; remembers products bought before.
class Shopper {
 public:
  Shopper(const Goods& goods, const Person& person, Random& random)
      : m_goods(goods), m_person(person), m_random(random) {}

  /// `size` different products, at most as many as there are.
  const std::vector<int>& fillBasket(std::size_t size, int month) {
    m_basket.clear();
    for (int tries = 0; m_basket.size() < size; ++tries) {
      if (tries > TriesALine * static_cast<int>(size)) {
        takeAny();
      } else if (const std::uint64_t draw = m_random.below(100); draw < BundleUpTo) {
        takeBundle(size);
      } else {
        take(drawProduct(draw), month);
      }
    }
    for (const int product : m_basket) remember(product);
    return m_basket;
  }

 private:
  int drawProduct(std::uint64_t draw) {
    if (draw < RepeatUpTo && m_known > 0) return m_favourites[m_random.below(m_known)];
    if (draw < PoolUpTo) return m_goods.pools[static_cast<std::size_t>(m_person.segment)].draw(m_random);
    return m_goods.everyday.draw(m_random);
  }

  void takeBundle(std::size_t size) {
    const auto& bundles = m_goods.bundlesOfPool[static_cast<std::size_t>(m_person.segment)];
    if (bundles.empty()) return;
    const auto& bundle = m_goods.bundles[static_cast<std::size_t>(oneOf(m_random, bundles))];
    if (m_basket.size() + bundle.size() > size) return;
    for (const int product : bundle) {
      if (!holds(product)) m_basket.push_back(product);
    }
  }

  void take(int product, int month) {
    if (holds(product)) return;
    if (!inSeason(m_goods.products[static_cast<std::size_t>(product)], month) && !chance(m_random, OutOfSeasonPercent))
      return;
    m_basket.push_back(product);
  }

  /// Where drawing does not get on, in a shop of few products: the next one that is not in the basket.
  void takeAny() {
    const auto products = static_cast<int>(m_goods.products.size());
    int product = static_cast<int>(m_random.below(m_goods.products.size()));
    while (holds(product)) product = (product + 1) % products;
    m_basket.push_back(product);
  }

  void remember(int product) {
    if (m_known < m_favourites.size()) m_favourites[m_known++] = product;
    else if (chance(m_random, 10)) m_favourites[m_random.below(m_known)] = product;
  }

  [[nodiscard]] bool holds(int product) const { return std::ranges::find(m_basket, product) != m_basket.end(); }

  const Goods& m_goods;
  const Person& m_person;
  Random& m_random;
  std::vector<int> m_basket;
  std::array<int, 12> m_favourites = {};
  std::size_t m_known = 0;
};

std::uint64_t drawQuantity(Random& random) {
  if (chance(random, 70)) return 1;
  return chance(random, 80) ? 2 + random.below(2) : 4 + random.below(9);
}

/// The sizes of a customer's baskets; they add up to `lines`.
std::vector<std::size_t> basketSizes(std::int64_t lines, std::size_t most, int segment, Random& random) {
  std::vector<std::size_t> sizes;
  const std::uint64_t usual = 5 + static_cast<std::uint64_t>(segment % 3) * 2;
  while (lines > 0) {
    const std::size_t size =
        std::min({most, static_cast<std::size_t>(lines), static_cast<std::size_t>(1 + random.below(usual))});
    sizes.push_back(size);
    lines -= static_cast<std::int64_t>(size);
  }
  return sizes;
}

struct Shop {
  const Options& options;
  const Goods& goods;
  const std::vector<Day>& days;
  CsvFile& orders;
  std::int64_t nextOrder = 1'000'001;
};

void writeCustomer(Shop& shop, std::int64_t number, std::int64_t lines) {
  Random random = streamOf(shop.options.seed, Stream::History, number);
  const Person person = makePerson(shop.options, number);
  const std::string customer = paddedId('C', number + 1, shop.options.customers);
  const auto sizes = basketSizes(lines, shop.goods.products.size(), person.segment, random);
  std::vector<int> dates(sizes.size());
  for (int& day : dates) day = shoppingDay(shop.days, person.joined, person.left, random);
  std::ranges::sort(dates);

  Shopper shopper(shop.goods, person, random);
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const Day& day = shop.days[static_cast<std::size_t>(dates[i])];
    const std::string order = std::to_string(shop.nextOrder++);
    const std::string when = day.date + timeOfDay(random);
    const bool onSale = chance(random, OrdersOnSalePercent);
    for (const int product : shopper.fillBasket(sizes[i], day.month)) {
      const std::int64_t cents = shop.goods.products[static_cast<std::size_t>(product)].cents;
      shop.orders.row(order, customer, paddedId('P', product + 1, shop.options.products),
                      std::to_string(drawQuantity(random)), money(onSale ? cents - cents / 10 : cents), when);
    }
  }
}

}  // namespace

std::int64_t writeRetail(Tables& tables, const Options& options, Progress& progress) {
  CsvFile& orders = tables.open("orders.csv", {"order", "customer", "product", "quantity", "price", "date"});
  const Goods goods = makeGoods(options);
  const std::vector<Day> days = calendar();
  const std::vector<std::int64_t> lines = activity(options, options.interactions);
  Shop shop{options, goods, days, orders};
  for (std::int64_t c = 0; c < options.customers; ++c) {
    if (c % 64 == 0) progress.report(0.8 * static_cast<double>(c) / static_cast<double>(options.customers));
    writeCustomer(shop, c, lines[static_cast<std::size_t>(c)]);
  }
  Progress rest = progress.part(0.8, 1);
  writePeople(tables, options, rest);
  writeGoods(tables, options, goods);
  return options.interactions;
}

}  // namespace kindred::generate
