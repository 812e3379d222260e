#include <gtest/gtest.h>

#include <QLabel>

#include "tests/ui/ui_test.h"
#include "ui/text/language.h"
#include "ui/text/names.h"

namespace kindred::ui {
namespace {

TEST(Translated, FillsArgumentsOnceInTheLocalesWriting) {
  EXPECT_EQ(translated(KI_TEXT("core", "Could not read %1.").with(std::string("a%2b.csv")).with(3)),
            "Could not read a%2b.csv.");
  EXPECT_EQ(translated(KI_TEXT("core", "%1 of %2").with(1234567).with(Percent{0.25})),
            QStringLiteral("1,234,567 of 25\u00A0%"));
}

TEST(Translated, ChoosesTheEnglishPlural) {
  EXPECT_EQ(translated(KI_TEXT_N("core", "%n row(s) skipped", 1)), "1 row skipped");
  EXPECT_EQ(translated(KI_TEXT_N("core", "%n row(s) skipped", 150759)), "150,759 rows skipped");
}

TEST(Translated, ShowsNothingForNoText) { EXPECT_TRUE(translated(Text()).isEmpty()); }

TEST(Formats, WriteWhatHasNoValueAsADash) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  for (const QString& text : {formatNumber(none), formatPercent(none), formatMoney(none, "GBP"), formatDuration(none)})
    EXPECT_EQ(text, "–");
}

TEST(Formats, MoneyTakesItsCurrency) {
  EXPECT_EQ(formatMoney(3705, "GBP"), "£3,705");
  EXPECT_EQ(formatMoney(-2.5, "GBP"), "−£2.50");
  EXPECT_EQ(formatMoney(453, ""), "453");
  EXPECT_EQ(formatMoney(453, "RUB"), QStringLiteral("453\u00A0₽"));
}

TEST(Formats, FollowTheLanguage) {
  Language language;
  language.set("ru");
  EXPECT_EQ(formatNumber(1234.5, 1), QStringLiteral("1\u00A0234,5"));
  language.set("en");
  EXPECT_EQ(formatNumber(1234.5, 1), "1,234.5");
  EXPECT_EQ(formatDate(1291161600), "1 Dec 2010");
}

TEST(Names, AreSaidInTheLanguageWhereTheProgramMadeThem) {
  segment::Segment segment{.name = "Big spenders 2", .title = numbered(KI_TEXT("core", "Big spenders"), 2)};
  const segment::Segmentation segmentation{.name = "k-means: Taste",
                                           .title = Text("%1: %2").with(Phrase{"k-means"}).with(Phrase{"Taste"})};
  Language language;
  language.set("en");
  EXPECT_EQ(nameOf(segment), "Big spenders 2");
  language.set("ru");
  const QString spenders = translated(KI_TEXT("core", "Big spenders"));
  EXPECT_NE(spenders, "Big spenders");
  EXPECT_EQ(nameOf(segment), spenders + " 2");
  EXPECT_EQ(nameOf(segmentation), translated(KI_TEXT("core", "k-means")) + ": " + translated(KI_TEXT("core", "Taste")));
  segment.title = {};
  EXPECT_EQ(nameOf(segment), "Big spenders 2") << "as the person wrote it";
  language.set("en");
}

TEST(WhenTranslated, AppliesNowAndAfterEverySwitch) {
  Language language;
  QLabel label;
  int applied = 0;
  whenTranslated(&label, [&] { ++applied; });
  EXPECT_EQ(applied, 1);
  QEvent change(QEvent::LanguageChange);
  QCoreApplication::sendEvent(&label, &change);
  EXPECT_EQ(applied, 2);
}

}  // namespace
}  // namespace kindred::ui
