#include "core/campaign/encoder.h"

#include <gtest/gtest.h>

namespace kindred::campaign {
namespace {

TEST(Encoder, SpellsCyrillicAndWesternLetters) {
  EXPECT_EQ(Encoder(ListEncoding::Windows1251).encoded("Чай, 5"), "\xD7\xE0\xE9, 5");
  EXPECT_EQ(Encoder(ListEncoding::Windows1252).encoded("Café – 5 €"), "Caf\xE9 \x96 5 \x80");
  EXPECT_EQ(Encoder(ListEncoding::Utf8).encoded("Чай é"), "Чай é");
}

TEST(Encoder, CountsWhatItHasNoLetterFor) {
  Encoder western(ListEncoding::Windows1252);
  EXPECT_EQ(western.encoded("Tee Чай"), "Tee ???");
  EXPECT_EQ(western.replaced(), 3);
  EXPECT_EQ(western.encoded("\xF0\x9F\x8D\xB5!"), "?!");
  EXPECT_EQ(western.encoded("cut \xD0"), "cut ?");
  EXPECT_EQ(western.replaced(), 5);
}

TEST(ListEncoding, IsKnownByItsName) {
  for (const auto encoding : {ListEncoding::Utf8, ListEncoding::Windows1251, ListEncoding::Windows1252})
    EXPECT_EQ(listEncoding(name(encoding)), encoding);
  EXPECT_FALSE(listEncoding("latin9"));
}

}  // namespace
}  // namespace kindred::campaign
