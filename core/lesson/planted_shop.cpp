#include "core/lesson/planted_shop.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/random.h"
#include "core/lesson/named.h"

namespace kindred::lesson {
namespace {

constexpr int NamedTastes = 6;

/// The words of titles, in a language.
struct PlantedWords {
  explicit PlantedWords(TextLanguage language)
      : tastes(inLanguage({KI_TEXT("core", "garden"), KI_TEXT("core", "kitchen"), KI_TEXT("core", "party"),
                           KI_TEXT("core", "nursery"), KI_TEXT("core", "travel"), KI_TEXT("core", "winter")},
                          language)),
        things(inLanguage(
            {KI_TEXT("core", "bag"), KI_TEXT("core", "box"), KI_TEXT("core", "mug"), KI_TEXT("core", "lamp"),
             KI_TEXT("core", "clock"), KI_TEXT("core", "bell"), KI_TEXT("core", "jar"), KI_TEXT("core", "card"),
             KI_TEXT("core", "towel"), KI_TEXT("core", "basket"), KI_TEXT("core", "frame"), KI_TEXT("core", "ribbon")},
            language)),
        colours(inLanguage(
            {KI_TEXT("core", "red"), KI_TEXT("core", "green"), KI_TEXT("core", "blue"), KI_TEXT("core", "white")},
            language)) {}
  std::vector<std::string> tastes, things, colours;
};

constexpr int FewProducts = 2;  // of a newcomer
constexpr double LowRating = 1, HighRating = 5, MiddleRating = 3, Liking = 1.3, Straying = 2;

// "red garden bag", as the language puts it.
std::string titleOf(int product, int taste, const PlantedWords& words, TextLanguage language) {
  const auto number = static_cast<std::size_t>(product);
  const std::size_t colours = words.colours.size();
  return kindred::inLanguage(KI_TEXT("core", "%1 %2 %3")
                                 .with(words.colours[number % colours])
                                 .with(words.tastes[static_cast<std::size_t>(taste)])
                                 .with(words.things[(number / colours + number) % words.things.size()]),
                             language);
}

// One of those that are left, in proportion to their weights.
std::size_t drawn(const std::vector<double>& weights, Random& random) {
  double all = 0;
  for (const double weight : weights) all += weight;
  double at = random.real() * all;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    at -= weights[i];
    if (at < 0 && weights[i] > 0) return i;
  }
  return static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin());
}

float ratingOf(bool isOwn, double noise, Random& random) {
  const double value = MiddleRating + (isOwn ? Liking : -Liking) + noise * Straying * random.normal();
  return static_cast<float>(std::clamp(std::round(value), LowRating, HighRating));
}

void ofRatings(Dataset& made) {
  made.kind = DatasetKind::Explicit;
  made.preference = defaultPreference(DatasetKind::Explicit);
  made.scaleMinimum = LowRating;
  made.scaleMaximum = HighRating;
}

}  // namespace

PlantedShop plantShop(const PlantedOptions& options) {
  const int tastes = std::clamp(options.tastes, 1, NamedTastes);
  const int products = std::max(options.products, 2 * tastes), customers = std::max(options.customers, 2);
  const PlantedWords words(options.language);
  PlantedShop shop;
  std::vector<std::string> people, titles;
  std::vector<double> popularity;
  std::vector<int> ranks;
  for (int product = 0; product < products; ++product) {
    shop.tasteOfProduct.push_back(product % tastes);
    titles.push_back(titleOf(product, product % tastes, words, options.language));
    ranks.push_back(product);
  }
  Random::stream(options.seed, 0).shuffle(ranks);
  for (const int rank : ranks) popularity.push_back(std::pow(1.0 + rank, -options.skew));

  auto made = std::make_shared<Dataset>();
  made->id = 1;
  made->name = "lesson";
  made->kind = DatasetKind::Implicit;
  made->preference = {.value = PreferenceValue::Bought};
  if (options.isRated) ofRatings(*made);
  for (int customer = 0; customer < customers; ++customer) {
    const int taste = customer % tastes;
    shop.tasteOfCustomer.push_back(taste);
    people.push_back("C" + std::to_string(customer + 1));
    Random random = Random::stream(options.seed, static_cast<std::uint64_t>(customer) + 1);
    const bool isNew = random.real() < options.newcomers;
    const double wanted = options.known * products * (0.5 + random.real());
    const int count =
        isNew ? FewProducts : std::clamp(static_cast<int>(std::lround(wanted)), FewProducts, products - 1);
    std::vector<char> has(static_cast<std::size_t>(products), 0);
    for (int i = 0; i < count; ++i) {
      const bool beside = tastes > 1 && random.real() < options.noise;
      std::vector<double> weights = popularity;
      bool any = false;
      for (std::size_t product = 0; product < weights.size(); ++product) {
        const bool isOwn = shop.tasteOfProduct[product] == taste;
        if (has[product] != 0 || (!options.isRated && isOwn == beside)) weights[product] = 0;
        any |= weights[product] > 0;
      }
      if (any) has[drawn(weights, random)] = 1;
    }
    for (std::size_t product = 0; product < has.size(); ++product) {
      if (has[product] == 0) continue;
      made->events.product.push_back(static_cast<Index>(product));
      if (options.isRated)
        made->events.value.push_back(ratingOf(shop.tasteOfProduct[product] == taste, options.noise, random));
    }
    made->events.offsets.push_back(made->events.size());
  }
  made->customers = named(people, AttributeRole::Name);
  made->products = named(titles, AttributeRole::Title);
  shop.dataset = made;
  return shop;
}

}  // namespace kindred::lesson
