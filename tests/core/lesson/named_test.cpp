// Names of the small examples, in both languages: the walks are the same.
#include "core/lesson/named.h"

#include <gtest/gtest.h>

#include <set>

#include "core/lesson/apriori_walk.h"
#include "core/lesson/content_walk.h"
#include "core/lesson/path_walk.h"
#include "core/lesson/planted_shop.h"
#include "core/lesson/rating_table.h"
#include "core/lesson/response_table.h"

namespace {

using namespace kindred;

constexpr auto Russian = TextLanguage::Russian;

void expectNamed(const std::vector<std::string>& english, const std::vector<std::string>& russian) {
  ASSERT_EQ(english.size(), russian.size());
  EXPECT_EQ(std::set(russian.begin(), russian.end()).size(), russian.size()) << "names tell apart";
  for (std::size_t i = 0; i < english.size(); ++i) EXPECT_NE(english[i], russian[i]);
}

TEST(ExampleNames, AreInTheLanguageThatIsAskedFor) {
  expectNamed(lesson::giftShop().people, lesson::giftShop(Russian).people);
  expectNamed(lesson::giftShop().products, lesson::giftShop(Russian).products);
  expectNamed(lesson::giftBaskets().people, lesson::giftBaskets(Russian).people);
  expectNamed(lesson::giftBaskets().products, lesson::giftBaskets(Russian).products);
  expectNamed(lesson::giftTitles().titles, lesson::giftTitles(Russian).titles);
  expectNamed(lesson::letterTable().people, lesson::letterTable(Russian).people);
  expectNamed(lesson::fruitBaskets().items, lesson::fruitBaskets(Russian).items);
}

TEST(ExampleNames, RussianTitlesAreAlikeWhereEnglishOnesAre) {
  const auto english = lesson::walkContent(lesson::giftTitles()),
             russian = lesson::walkContent(lesson::giftTitles(Russian));
  ASSERT_EQ(english.matched.size(), russian.matched.size());
  EXPECT_EQ(english.matched.front().product, russian.matched.front().product);
}

TEST(ExampleNames, OfAMadeUpShopAreInOneWordOrderALanguage) {
  EXPECT_EQ(lesson::plantShop({}).dataset->products.title(0), "red garden bag");
  EXPECT_EQ(lesson::plantShop({.language = Russian}).dataset->products.title(0), "красная сумка для сада");
}

}  // namespace
