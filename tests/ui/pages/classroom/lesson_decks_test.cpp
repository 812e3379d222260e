#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

#include "tests/ui/pages/classroom/classroom_page_fixture.h"
#include "ui/pages/classroom/apriori_deck.h"
#include "ui/pages/classroom/cell_table.h"
#include "ui/pages/classroom/content_deck.h"
#include "ui/pages/classroom/curves_canvas.h"
#include "ui/pages/classroom/factor_deck.h"
#include "ui/pages/classroom/maker_deck.h"
#include "ui/pages/classroom/mix_deck.h"
#include "ui/pages/classroom/paths_canvas.h"
#include "ui/pages/classroom/paths_deck.h"
#include "ui/pages/classroom/sheet.h"
#include "ui/pages/classroom/truth_canvas.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

using LessonDecksTest = ClassroomPageTest;

// Without the apples the bananas are left with the mangos; with all frequent from 1, four items go to level four.
TEST_F(LessonDecksTest, TheLatticeFollowsTheBasketsThatAreTicked) {
  openPage();
  open("apriori");
  const auto* deck = static_cast<const AprioriDeck*>(player()->deck());
  player()->goTo(deck->steps() - 1);
  EXPECT_EQ(deck->walk().stateOf({0, 1}, player()->step()), lesson::SetState::Frequent);
  for (int basket = 0; basket < 8; ++basket) {
    auto* cell = named<QCheckBox>(m_page, QStringLiteral("cell%1_0").arg(basket).toLatin1().constData());
    if (cell->isChecked()) QTest::mouseClick(cell, Qt::LeftButton, {}, QPoint(8, cell->height() / 2));
  }
  EXPECT_EQ(deck->walk().candidate({0}), nullptr) << "in no basket any more";
  EXPECT_EQ(deck->walk().stateOf({1, 3}, deck->steps() - 1), lesson::SetState::Frequent);
  QTest::mouseClick(named<QPushButton>(deck->controls(), "resetBaskets"), Qt::LeftButton);
  EXPECT_EQ(deck->walk().example.baskets, lesson::fruitBaskets().baskets);
  named<QSpinBox>(deck->controls(), "minCount")->setValue(1);
  EXPECT_EQ(deck->walk().levels.size(), 4U);
}

TEST_F(LessonDecksTest, ARatingThatIsTypedChangesTheFactors) {
  openPage();
  open("factorisation");
  const auto* deck = dynamic_cast<FactorDeck*>(player()->deck());
  auto* table = named<CellTable>(m_page, "factorTable");
  press(Qt::Key_Right);
  EXPECT_TRUE(named<Sums>(m_page, "factorSums")->lines().last().contains(QStringLiteral("error e")));
  press(Qt::Key_End);
  EXPECT_TRUE(named<QWidget>(m_page, "lossSurface")->isVisible());
  const double before = deck->walk().rounds.back().learned;
  QTest::mouseClick(table, Qt::LeftButton, {}, table->placeOf(0, 0).center().toPoint());
  QTest::keyClick(table, Qt::Key_1);
  EXPECT_EQ(deck->walk().table.values(0, 0), 1);
  EXPECT_NE(deck->walk().rounds.back().learned, before);
  EXPECT_EQ(player()->step(), deck->steps() - 1) << "the step stays";
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("Ana now gives “Cakestand” 1 in place of 5.")));
  auto* curve = named<CurvesCanvas>(m_page, "factorCurve");
  QTest::mouseClick(curve, Qt::LeftButton, {}, curve->placeOf(2, 0).toPoint());
  EXPECT_EQ(player()->step(), lesson::FactorWalk::FirstSteps + 1) << "the curve leads to its round";
}

TEST_F(LessonDecksTest, AProductThatIsGivenTurnsTheWalks) {
  openPage();
  open("walks");
  const auto* deck = dynamic_cast<PathsDeck*>(player()->deck());
  press(Qt::Key_End);
  auto* table = named<CellTable>(m_page, "baskets");
  const std::size_t before = deck->walk().reached.size();
  QTest::mouseClick(table, Qt::LeftButton, {}, table->placeOf(4, 2).center().toPoint());
  EXPECT_EQ(deck->walk().reached.size(), before - 1);
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("Dana now has “Lunch bag”.")));
  auto* paths = named<PathsCanvas>(m_page, "paths");
  const Index last = deck->walk().reached.back().product;
  QTest::mouseClick(paths, Qt::LeftButton, {}, paths->placeOfReached(last).center().toPoint());
  EXPECT_EQ(paths->chosen(), last);
  EXPECT_FALSE(named<Sums>(m_page, "pathSums")->lines().isEmpty());
  auto* beta = named<QSlider>(m_page, "beta");
  beta->setFocus();
  QTest::keyClick(beta, Qt::Key_Home);
  EXPECT_EQ(deck->walk().settings.beta, 0);
  QTest::mouseClick(named<QPushButton>(deck->controls(), "resetBaskets"), Qt::LeftButton);
  EXPECT_EQ(deck->walk().reached.size(), before);
}

TEST_F(LessonDecksTest, ATitleThatIsTypedChangesTheScores) {
  openPage();
  open("content-based");
  const auto* deck = dynamic_cast<ContentDeck*>(player()->deck());
  press(Qt::Key_End);
  auto* table = named<CellTable>(m_page, "titleWords");
  QTest::mouseClick(table, Qt::LeftButton, {}, table->nameOf(4).center().toPoint());
  auto* name = named<QLineEdit>(m_page, "titleName");
  EXPECT_EQ(name->text(), QStringLiteral("Paper bunting"));
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("Spotty retro teacup"));
  QTest::keyClick(name, Qt::Key_Return);
  EXPECT_EQ(deck->walk().matched.front().product, 4);
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("is now called “Spotty retro teacup”")));
  QTest::mouseClick(named<QCheckBox>(m_page, "titleHas"), Qt::LeftButton, {}, QPoint(8, 8));
  EXPECT_NE(deck->walk().table.has[4], 0);
  EXPECT_TRUE(named<Sums>(m_page, "contentSums")->lines().first().contains(QStringLiteral("is had")));
}

TEST_F(LessonDecksTest, TheSliderMixesTwoApproaches) {
  openPage();
  open("hybrid");
  const auto* deck = dynamic_cast<MixDeck*>(player()->deck());
  player()->goTo(2);
  const QString even = words("stepWhat");
  auto* weight = named<QSlider>(m_page, "mixWeight");
  weight->setFocus();
  QTest::keyClick(weight, Qt::Key_End);
  EXPECT_NE(words("stepWhat"), even);
  const auto& alone = deck->walk().at.back().list;
  const auto* mixed = named<CellTable>(m_page, "mixedList");
  ASSERT_EQ(static_cast<std::size_t>(mixed->data().rows.size()), alone.size());
  EXPECT_EQ(mixed->data().rows.front().toStdString(), deck->walk().nameOf(alone.front().product));
  press(Qt::Key_End);
  auto* curve = named<CurvesCanvas>(m_page, "mixCurve");
  QTest::mouseClick(curve, Qt::LeftButton, {}, curve->placeOf(3, 0).toPoint());
  EXPECT_EQ(weight->value(), 3);
}

TEST_F(LessonDecksTest, NoiseHidesWhatWasPlanted) {
  openPage();
  open("maker");
  const auto* deck = dynamic_cast<MakerDeck*>(player()->deck());
  press(Qt::Key_Right);
  const double clear = deck->walk().recovered();
  EXPECT_GT(clear, 0.8);
  auto* noise = named<QSlider>(m_page, "makerNoise");
  noise->setFocus();
  QTest::keyClick(noise, Qt::Key_End);
  EXPECT_LT(deck->walk().recovered(), clear);
  EXPECT_EQ(player()->step(), 1) << "the step stays";
  auto* tastes = named<QSlider>(m_page, "makerTastes");
  tastes->setFocus();
  QTest::keyClick(tastes, Qt::Key_End);
  EXPECT_EQ(named<CellTable>(m_page, "makerFound")->data().rows.size(), 6);
}

TEST_F(LessonDecksTest, ADialMakesTheDataAnewAndKeepsTheStep) {
  openPage();
  open("base-rate");
  ASSERT_TRUE(waitIdle());
  press(Qt::Key_Right);
  const QString before = words("stepChanges");
  EXPECT_TRUE(before.contains(QStringLiteral("27 of 30")));
  auto* rate = player()->deck()->aside()->findChild<QSlider*>(QStringLiteral("rate"));
  rate->setFocus();
  QTest::keyClick(rate, Qt::Key_Right);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(player()->step(), 1);
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("36 of 40"))) << words("stepChanges").toStdString();
}

TEST_F(LessonDecksTest, APictureOfMadeUpDataTellsItsFiguresToPointerAndKeys) {
  openPage();
  for (const lesson::TruthLesson& lesson : lesson::truthLessons()) {
    open(lesson.key.c_str());
    ASSERT_TRUE(waitIdle());
    auto* canvas = dynamic_cast<TruthCanvas*>(player()->deck()->stage());
    ASSERT_NE(canvas, nullptr);
    for (int step = 0; step < player()->deck()->steps(); ++step) {
      player()->goTo(step);
      QTest::mouseMove(canvas, canvas->place(0).center().toPoint());
      EXPECT_TRUE(waitUntil([&] { return !canvas->tipLines().isEmpty(); })) << lesson.key << ' ' << step;
      QTest::mouseMove(canvas, QPoint(2, 2));
      canvas->setFocus();
      QTest::keyClick(canvas, Qt::Key_Down);
      EXPECT_EQ(canvas->tipLines(), describedPlace(canvas->picture(), 0)) << lesson.key << ' ' << step;
    }
  }
}

TEST_F(LessonDecksTest, DrawsOtherDataOfTheSameMaking) {
  openPage();
  open("simpson");
  ASSERT_TRUE(waitIdle());
  const QString before = words("stepChanges");
  QTest::mouseClick(named<QPushButton>(player()->deck()->controls(), "again"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(words("stepChanges"), before);
}

}  // namespace
}  // namespace kindred::ui::classroom
