#include "core/import/cells/words.h"

#include <gtest/gtest.h>

namespace kindred::imports {
namespace {

TEST(Words, TrimTakesWhiteSpaceAndNoBreakSpaces) {
  EXPECT_EQ(trimmed(" \t\xC2\xA0 a b \xC2\xA0\r\n"), "a b");
  EXPECT_EQ(trimmed("  "), "");
  EXPECT_EQ(trimmed("\xC3\xA0"), "\xC3\xA0") << "à ends in the byte that also ends a no-break space";
}

TEST(Words, FoldKnowsLatinAndCyrillic) {
  EXPECT_EQ(folded("POSTAGE Ünïcode ÄÖÜ×"), "postage ünïcode äöü×");
  EXPECT_EQ(folded("ДОСТАВКА Ёлка ЯЩИК"), "доставка ёлка ящик");
}

TEST(Words, NamesFallIntoWords) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(wordsOf("CustomerID"), (Words{"customer", "id"}));
  EXPECT_EQ(wordsOf("unit_price"), (Words{"unit", "price"}));
  EXPECT_EQ(wordsOf("Кол-во"), (Words{"кол", "во"}));
  EXPECT_EQ(wordsOf("Счёт №"), (Words{"счет", "№"}));
  EXPECT_EQ(wordsOf(" - "), Words{});
}

TEST(Words, CutCountsCharacters) {
  EXPECT_EQ(cut("привет", 3), "при");
  EXPECT_EQ(cut("abc", 3), "abc");
  EXPECT_EQ(cut("abc", 0), "");
}

TEST(Words, ManyPartsAreCounted) {
  EXPECT_EQ(shortList({}), "");
  EXPECT_EQ(shortList({"a", "b"}), "a, b");
  const std::string many = shortList(std::vector<std::string>(100'000, "a"));
  EXPECT_LT(many.size(), 200U);
  EXPECT_TRUE(many.ends_with(", a, … (100000)")) << many;
}

}  // namespace
}  // namespace kindred::imports
