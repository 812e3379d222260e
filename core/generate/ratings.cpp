// Ratings from 1 to 5 in halves: people rate mostly what is their segment's own, and like it better than the rest.
#include "core/generate/people.h"
#include "core/generate/tables.h"

namespace kindred::generate {
namespace {

constexpr std::uint64_t PoolPercent = 55;
constexpr int TriesARating = 40;

struct Critics {
  const Options& options;
  const Goods& goods;
  const std::vector<Day>& days;
  CsvFile& ratings;
  std::vector<int> quality;           ///< of each product, in half stars, −2…2
  std::vector<std::int64_t> ratedBy;  ///< the last customer who rated it
};

/// A product that this customer has not rated yet.
int drawProduct(Critics& critics, std::int64_t number, int segment, Random& random) {
  const auto fresh = [&](int product) { return critics.ratedBy[static_cast<std::size_t>(product)] != number; };
  for (int tries = 0; tries < TriesARating; ++tries) {
    const bool own = chance(random, PoolPercent);
    const int product = own ? critics.goods.pools[static_cast<std::size_t>(segment)].draw(random)
                            : static_cast<int>(random.below(critics.goods.products.size()));
    if (fresh(product)) return product;
  }
  int product = static_cast<int>(random.below(critics.ratedBy.size()));
  while (!fresh(product)) product = (product + 1) % static_cast<int>(critics.ratedBy.size());
  return product;
}

/// "3.5" from 7 halves.
std::string stars(int halves) { return std::to_string(halves / 2) + (halves % 2 == 0 ? ".0" : ".5"); }

void writeCustomer(Critics& critics, std::int64_t number, std::int64_t count) {
  Random random = streamOf(critics.options.seed, Stream::History, number);
  const Person person = makePerson(critics.options, number);
  const std::string customer = paddedId('C', number + 1, critics.options.customers);
  const int mood = static_cast<int>(random.below(3)) - 1;
  std::vector<int> dates(static_cast<std::size_t>(count));
  for (int& day : dates) day = shoppingDay(critics.days, person.joined, person.left, random);
  std::ranges::sort(dates);
  for (const int day : dates) {
    const int product = drawProduct(critics, number, person.segment, random);
    const auto p = static_cast<std::size_t>(product);
    critics.ratedBy[p] = number;
    const int liking = critics.goods.products[p].pool == person.segment ? 2 : -1;
    const int noise = static_cast<int>(random.below(3)) - 1;
    const int halves = std::clamp(6 + liking + critics.quality[p] + mood + noise, 2, 10);
    critics.ratings.row(customer, paddedId('P', product + 1, critics.options.products), stars(halves),
                        critics.days[static_cast<std::size_t>(day)].date + timeOfDay(random));
  }
}

}  // namespace

std::int64_t writeRatings(Tables& tables, const Options& options, Progress& progress) {
  CsvFile& ratings = tables.open("ratings.csv", {"customer", "product", "value", "time"});
  const Goods goods = makeGoods(options);
  const std::vector<Day> days = calendar();
  const std::vector<std::int64_t> counts = activity(options, options.products);
  Critics critics{options,
                  goods,
                  days,
                  ratings,
                  std::vector<int>(goods.products.size()),
                  std::vector<std::int64_t>(goods.products.size(), -1)};
  Random random = streamOf(options.seed, Stream::Goods, 1);
  for (int& quality : critics.quality) quality = static_cast<int>(random.below(3) + random.below(3)) - 2;
  for (std::int64_t c = 0; c < options.customers; ++c) {
    if (c % 64 == 0) progress.report(0.8 * static_cast<double>(c) / static_cast<double>(options.customers));
    writeCustomer(critics, c, counts[static_cast<std::size_t>(c)]);
  }
  Progress rest = progress.part(0.8, 1);
  writePeople(tables, options, rest);
  writeGoods(tables, options, goods);
  return options.interactions;
}

}  // namespace kindred::generate
