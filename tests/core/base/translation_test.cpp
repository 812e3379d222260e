#include "core/base/translation.h"

#include <gtest/gtest.h>

namespace kindred {
namespace {

constexpr auto Russian = TextLanguage::Russian;

TEST(InLanguage, SaysSentencesOfTheWindowInRussian) {
  EXPECT_EQ(inLanguage(KI_TEXT("core", "The project has no data yet."), Russian), "В проекте пока нет данных.");
  EXPECT_EQ(inLanguage(KI_TEXT("core", "The project has no data yet."), TextLanguage::English),
            "The project has no data yet.");
}

TEST(InLanguage, ChoosesTheRussianPlural) {
  const auto said = [](std::int64_t n) {
    return inLanguage(KI_TEXT_N("core", "%n customer(s) on the list gave no consent.", n), Russian);
  };
  EXPECT_EQ(said(1), "1 клиент из списка не дал согласия.");
  EXPECT_EQ(said(3), "3 клиента из списка не дали согласия.");
  EXPECT_EQ(said(12), "12 клиентов из списка не дали согласия.");
  EXPECT_EQ(said(1021), "1\u00A0021 клиент из списка не дал согласия.");
}

TEST(InLanguage, WritesNumbersAsTheLanguageDoes) {
  const Text text = Text("%1 %2 %3 %4").with(1234567).with(2.5).with(Percent{0.125}).with(DateValue{86400});
  EXPECT_EQ(inLanguage(text, Russian), "1\u00A0234\u00A0567 2,5 12,5\u00A0% 02.01.1970");
  EXPECT_EQ(inLanguage(text, TextLanguage::English), "1,234,567 2.5 12.5 % 1970-01-02");
}

TEST(InLanguage, WithoutATranslationItIsEnglish) {
  EXPECT_EQ(inLanguage(Text("%n odd thing(s)", 2), Russian), "2 odd things");
}

TEST(TextLanguage, IsKnownByItsCode) {
  EXPECT_EQ(textLanguage("ru"), Russian);
  EXPECT_EQ(code(TextLanguage::English), "en");
  EXPECT_FALSE(textLanguage("de"));
}

}  // namespace
}  // namespace kindred
