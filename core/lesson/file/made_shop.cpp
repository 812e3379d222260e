#include "core/lesson/file/made_shop.h"

#include <algorithm>

#include "core/base/random.h"

namespace kindred::lesson {
namespace {

std::string padded(int number, int greatest) {
  const std::string digits = std::to_string(number);
  return std::string(std::to_string(greatest).size() - digits.size(), '0') + digits;
}

Entities entitiesOf(const std::vector<std::string>& names, const char* prefix, AttributeRole role) {
  std::vector<std::string> ids;
  std::vector<Key> keys;
  for (std::size_t i = 0; i < names.size(); ++i) {
    ids.push_back(prefix + padded(static_cast<int>(i) + 1, static_cast<int>(names.size())));
    keys.push_back(static_cast<Key>(i) + 1);
  }
  AttributeColumn column{.name = "name",
                         .kind = AttributeKind::Text,
                         .role = role,
                         .present = std::vector<bool>(names.size(), true),
                         .texts = names};
  return {std::move(ids), std::move(keys), AttributeTable{{std::move(column)}}};
}

// Products of one taste, or of any, by falling popularity: weight 1 ÷ (rank + 2), in whole numbers.
class Wanted {
 public:
  void add(Index product, std::size_t rank) {
    m_total += 10000 / (rank + 3);
    m_upTo.push_back(m_total);
    m_products.push_back(product);
  }
  [[nodiscard]] Index draw(Random& random) const {
    const auto at = std::ranges::upper_bound(m_upTo, random.below(m_total));
    return m_products[static_cast<std::size_t>(at - m_upTo.begin())];
  }

 private:
  std::uint64_t m_total = 0;
  std::vector<std::uint64_t> m_upTo;
  std::vector<Index> m_products;
};

}  // namespace

DatasetPtr madeShop(const ShopOptions& options) {
  const std::size_t tastes = options.tastes.size();
  std::vector<std::string> products, people;
  std::vector<Wanted> byTaste(tastes);
  Wanted any;
  for (int product = 0; product < options.products; ++product) {
    const std::size_t taste = static_cast<std::size_t>(product) % tastes,
                      rank = static_cast<std::size_t>(product) / tastes;
    products.push_back(options.tastes[taste] + ' ' + std::to_string(rank + 1));
    byTaste[taste].add(static_cast<Index>(product), rank);
    any.add(static_cast<Index>(product), rank);
  }
  for (int person = 0; person < options.customers; ++person) people.push_back(std::to_string(person + 1));
  auto made = std::make_shared<Dataset>();
  made->id = 1;
  made->name = "lesson";
  made->kind = DatasetKind::Implicit;
  made->preference = defaultPreference(DatasetKind::Implicit);
  made->customers = entitiesOf(people, "", AttributeRole::None);
  made->products = entitiesOf(products, "P", AttributeRole::Title);
  const auto most = static_cast<std::size_t>(options.products) / 2;
  for (int person = 0; person < options.customers; ++person) {
    Random random = Random::stream(options.seed, static_cast<std::uint64_t>(person));
    const Wanted& own = byTaste[random.below(tastes)];
    // Some like more than others; a draw that is there already is lost, so that it ends.
    const std::size_t wanted = std::min(most, static_cast<std::size_t>(options.likes) * 3 / 4 +
                                                  random.below(static_cast<std::uint64_t>(options.likes) / 2 + 1));
    std::vector<Index> likes;
    for (std::size_t tries = 0; likes.size() < wanted && tries < wanted * 20; ++tries) {
      const Index product =
          random.below(100) < static_cast<std::uint64_t>(options.noise) ? any.draw(random) : own.draw(random);
      if (std::ranges::find(likes, product) == likes.end()) likes.push_back(product);
    }
    std::ranges::sort(likes);
    made->events.product.insert(made->events.product.end(), likes.begin(), likes.end());
    made->events.offsets.push_back(made->events.size());
  }
  return made;
}

}  // namespace kindred::lesson
