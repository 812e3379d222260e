#include "core/base/letters.h"

#include <gtest/gtest.h>

namespace kindred {
namespace {

TEST(Folded, LowersLatinAndCyrillic) {
  EXPECT_EQ(folded("Straße 12, ÀÉÞ"), "straße 12, àéþ");
  EXPECT_EQ(folded("АБВ ПРЯ Ёж"), "абв пря ёж");
  EXPECT_EQ(folded("абв × ÷ ё"), "абв × ÷ ё");
}

TEST(Folded, LeavesWhatIsNoLetterOfTheirs) {
  EXPECT_EQ(folded("Ω 漢 😀"), "Ω 漢 😀");
  EXPECT_EQ(folded("a\xD0"), "a\xD0");  // cut within a letter
  EXPECT_EQ(folded(std::string_view("A\0B", 3)), std::string("a\0b", 3));
}

}  // namespace
}  // namespace kindred
