#include "ui/pages/classroom/classroom_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

#include "tests/ui/pages/sample_project.h"
#include "ui/pages/classroom/apriori_deck.h"
#include "ui/pages/classroom/cell_table.h"
#include "ui/pages/classroom/cold_start_deck.h"
#include "ui/pages/classroom/content_deck.h"
#include "ui/pages/classroom/curves_canvas.h"
#include "ui/pages/classroom/factor_deck.h"
#include "ui/pages/classroom/kmeans_deck.h"
#include "ui/pages/classroom/lessons_view.h"
#include "ui/pages/classroom/maker_deck.h"
#include "ui/pages/classroom/merge_canvas.h"
#include "ui/pages/classroom/mix_deck.h"
#include "ui/pages/classroom/paths_canvas.h"
#include "ui/pages/classroom/paths_deck.h"
#include "ui/pages/classroom/plane_canvas.h"
#include "ui/pages/classroom/player.h"
#include "ui/pages/classroom/sheet.h"
#include "ui/pages/classroom/truth_canvas.h"
#include "ui/pages/classroom/vote_box.h"
#include "ui/pages/classroom/vote_canvas.h"
#include "ui/pages/classroom/vote_deck.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

class ClassroomPageTest : public SampleProjectTest {
 protected:
  void openPage(const QSize& size = {1240, 780}) {
    if (!m_session) m_session = std::make_unique<Session>();
    m_page = std::make_unique<ClassroomPage>(*m_session);
    showAndSettle(*m_page, size);
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
  }
  [[nodiscard]] Player* player() const { return m_page->lessons()->player(); }
  [[nodiscard]] VoteCanvas* votes() const { return named<VoteCanvas>(m_page, "userVotes"); }
  [[nodiscard]] PlaneCanvas* plane() const { return named<PlaneCanvas>(m_page, "plane"); }
  void open(const char* key) { ASSERT_TRUE(m_page->lessons()->open(QString::fromLatin1(key))); }
  void press(Qt::Key key) { QTest::keyClick(player()->deck()->stage(), key); }
  [[nodiscard]] QString words(const char* name) const { return named<QLabel>(m_page, name)->text(); }
  // What changed last may still wait for its layout.
  [[nodiscard]] static QImage pictureOf(const Deck& deck) {
    for (int turn = 0; turn < 3; ++turn) QCoreApplication::processEvents();
    return deck.stage()->grab().toImage();
  }
  void chooseData(int place) {
    auto* data = named<QComboBox>(m_page, "lessonData");
    data->setFocus();
    QTest::keyClick(data, place == 1 ? Qt::Key_Down : Qt::Key_Up);
  }

  std::unique_ptr<ClassroomPage> m_page;
};

// Without the apples the bananas are left with the mangos; with all frequent from 1, four items go to level four.
TEST_F(ClassroomPageTest, TheLatticeFollowsTheBasketsThatAreTicked) {
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
  QTest::mouseClick(named<QPushButton>(m_page, "resetBaskets"), Qt::LeftButton);
  EXPECT_EQ(deck->walk().example.baskets, lesson::fruitBaskets().baskets);
  named<QSpinBox>(m_page, "minCount")->setValue(1);
  EXPECT_EQ(deck->walk().levels.size(), 4U);
}

TEST_F(ClassroomPageTest, WalksEveryLessonToItsEndAndBackToTheSamePicture) {
  openPage();
  for (const Deck* deck : player()->decks()) {
    open(deck->key().toLatin1().constData());
    ASSERT_TRUE(waitIdle());
    if (deck->steps() < 2) continue;  // it waits for data
    const QImage first = pictureOf(*deck);
    const QString title = words("stepTitle");
    for (int step = 1; step < deck->steps(); ++step) {
      QTest::mouseClick(named<QPushButton>(m_page, "forward"), Qt::LeftButton);
      EXPECT_EQ(player()->step(), step);
      EXPECT_FALSE(words("stepTitle").isEmpty());
      EXPECT_FALSE(words("stepWhat").isEmpty());
    }
    EXPECT_FALSE(named<QPushButton>(m_page, "forward")->isEnabled());
    EXPECT_NE(pictureOf(*deck), first) << deck->key().toStdString();
    for (int step = deck->steps() - 1; step > 0; --step)
      QTest::mouseClick(named<QPushButton>(m_page, "back"), Qt::LeftButton);
    EXPECT_EQ(player()->step(), 0);
    EXPECT_EQ(words("stepTitle"), title);
    EXPECT_EQ(pictureOf(*deck), first) << deck->key().toStdString();
  }
}

TEST_F(ClassroomPageTest, StepsByKeysAndPlaysToTheEnd) {
  openPage();
  press(Qt::Key_Right);
  press(Qt::Key_Right);
  EXPECT_EQ(player()->step(), 2);
  press(Qt::Key_Left);
  EXPECT_EQ(player()->step(), 1);
  press(Qt::Key_Home);
  EXPECT_EQ(player()->step(), 0);
  named<QComboBox>(m_page, "speed")->setFocus();
  QTest::keyClick(named<QComboBox>(m_page, "speed"), Qt::Key_End);
  press(Qt::Key_Space);
  EXPECT_TRUE(player()->isPlaying());
  EXPECT_TRUE(waitUntil([this] { return !player()->isPlaying(); }));
  EXPECT_EQ(player()->step(), player()->deck()->steps() - 1);
}

TEST_F(ClassroomPageTest, ACentreThatIsDraggedBeginsAnewFromThere) {
  openPage();
  press(Qt::Key_End);
  const QPointF from = plane()->placeOf({plane()->drawing().centres(0, 0), plane()->drawing().centres(0, 1)});
  const QPoint to = plane()->placeOf({20, 20}).toPoint();
  QTest::mousePress(plane(), Qt::LeftButton, {}, from.toPoint());
  QTest::mouseMove(plane(), to);
  QTest::mouseRelease(plane(), Qt::LeftButton, {}, to);
  EXPECT_EQ(player()->step(), 0);
  EXPECT_NEAR(plane()->drawing().centres(0, 0), 20, 3);
  EXPECT_NEAR(plane()->drawing().centres(0, 1), 20, 3);
  EXPECT_GT(player()->deck()->steps(), 3);
}

TEST_F(ClassroomPageTest, MakesCustomersOfPlantedGroupsAndTellsHowFarTheyAreFound) {
  openPage();
  press(Qt::Key_End);
  const QString near = words("foundOfPlanted");
  EXPECT_TRUE(near.contains(QStringLiteral("adjusted Rand")));
  auto* spread = named<QSlider>(m_page, "spread");
  spread->setFocus();
  QTest::keyClick(spread, Qt::Key_End);
  EXPECT_EQ(player()->step(), 0) << "other customers";
  press(Qt::Key_End);
  EXPECT_NE(words("foundOfPlanted"), near);
  QTest::keyClick(named<QSpinBox>(m_page, "planted"), Qt::Key_Up);
  EXPECT_EQ(*std::ranges::max_element(plane()->drawing().table->planted), 3);
  QTest::mouseClick(named<QCheckBox>(m_page, "showPlanted"), Qt::LeftButton, {}, QPoint(8, 8));
  EXPECT_EQ(plane()->drawing().groups, plane()->drawing().table->planted);
}

TEST_F(ClassroomPageTest, TabGoesToACentreAndArrowsMoveIt) {
  openPage();
  plane()->setFocus();
  QTest::keyClick(plane(), Qt::Key_Tab);
  ASSERT_EQ(plane()->currentCentre(), 0);
  const double before = plane()->drawing().centres(0, 0);
  press(Qt::Key_Left);
  EXPECT_LT(plane()->drawing().centres(0, 0), before);
  EXPECT_EQ(plane()->currentCentre(), 0) << "it can be moved on";
  QTest::keyClick(plane(), Qt::Key_Tab);
  EXPECT_EQ(plane()->currentCentre(), 1);
}

TEST_F(ClassroomPageTest, MoreCentresBeginAnew) {
  openPage();
  press(Qt::Key_Right);
  QTest::keyClick(named<QSpinBox>(m_page, "centres"), Qt::Key_Up);
  EXPECT_EQ(plane()->drawing().centres.rows(), 4);
  EXPECT_EQ(player()->step(), 0);
}

TEST_F(ClassroomPageTest, ARatingThatIsTypedChangesThePredictionAndSaysSo) {
  openPage();
  open("user-neighbours");
  press(Qt::Key_End);
  EXPECT_EQ(player()->step(), 3);
  EXPECT_TRUE(words("stepChanges").isEmpty());
  QTest::mouseClick(votes(), Qt::LeftButton, {}, votes()->placeOf({2, 4}).center().toPoint());
  press(Qt::Key_4);
  EXPECT_EQ(player()->step(), 3) << "the step stays";
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("Chloe now gives “Bunting” 4 in place of 3.")));
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("rises")));
  press(Qt::Key_Delete);
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("was taken away")));
  QTest::mouseClick(named<QPushButton>(player()->deck()->controls(), "reset"), Qt::LeftButton);
  EXPECT_TRUE(words("stepChanges").isEmpty());
}

TEST_F(ClassroomPageTest, ANameThatIsClickedIsAskedFor) {
  openPage();
  open("user-neighbours");
  QTest::mouseClick(votes(), Qt::LeftButton, {}, votes()->nameOf(0).center().toPoint());
  EXPECT_TRUE(words("stepQuestion").contains(QStringLiteral("Ana")));
}

TEST_F(ClassroomPageTest, TheLastRatingOfARowCannotBeTakenAway) {
  openPage();
  open("user-neighbours");
  votes()->setFocus();
  for (const int product : {0, 1, 3}) {
    QTest::mouseClick(votes(), Qt::LeftButton, {}, votes()->placeOf({3, product}).center().toPoint());
    press(Qt::Key_Delete);
  }
  EXPECT_TRUE(named<QWidget>(m_page, "lessonNote")->isVisible());
  EXPECT_EQ(words("stepTitle").isEmpty(), false);
}

TEST_F(ClassroomPageTest, TheCutOfATreeThatIsDraggedGoesToItsStep) {
  openPage();
  open("dendrogram");
  auto* tree = named<MergeCanvas>(m_page, "tree0");
  QTest::mouseClick(tree, Qt::LeftButton, {}, QPoint(tree->width() / 2, 2));
  EXPECT_EQ(player()->step(), player()->deck()->steps() - 1) << "above all merges there is one group";
  QTest::mouseClick(named<QCheckBox>(m_page, "allLinkages"), Qt::LeftButton, {}, QPoint(8, 8));
  for (int i = 0; i < 4; ++i)
    EXPECT_TRUE(named<MergeCanvas>(m_page, ("tree" + std::to_string(i)).c_str())->isVisible());
}

TEST_F(ClassroomPageTest, ARatingThatIsTypedChangesTheFactors) {
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

TEST_F(ClassroomPageTest, AProductThatIsGivenTurnsTheWalks) {
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

TEST_F(ClassroomPageTest, ATitleThatIsTypedChangesTheScores) {
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

TEST_F(ClassroomPageTest, TheSliderMixesTwoApproaches) {
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

TEST_F(ClassroomPageTest, NoiseHidesWhatWasPlanted) {
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

TEST_F(ClassroomPageTest, TakesASampleOfTheDataSet) {
  makeShop(false, {});
  openSession();
  openPage();
  for (const Deck* deck : player()->decks()) {
    if (!deck->takesOwnData()) continue;
    open(deck->key().toLatin1().constData());
    chooseData(1);
    ASSERT_TRUE(waitUntil([&] { return deck->subtitle().contains(QStringLiteral("loaded data")); }))
        << deck->key().toStdString();
    ASSERT_TRUE(waitIdle());
    press(Qt::Key_End);
    EXPECT_GT(player()->step(), 1);
    chooseData(0);
    EXPECT_FALSE(deck->subtitle().contains(QStringLiteral("loaded data")));
  }
}

TEST_F(ClassroomPageTest, SaysWhyDataGiveNoLesson) {
  makeFrom("customer,product,value\na,x,3\nb,y,4\n", DatasetKind::Explicit);
  openSession();
  openPage();
  open("user-neighbours");
  chooseData(1);
  ASSERT_TRUE(waitUntil([&] { return named<QWidget>(m_page, "lessonNote")->isVisible(); }));
  EXPECT_FALSE(player()->deck()->hasOwnData());
}

TEST_F(ClassroomPageTest, TwoApproachesLoseACustomerProductByProduct) {
  QByteArray likes("customer,product,value\n");
  for (int customer = 0; customer < 90; ++customer) {
    for (int product = 0; product < 45; ++product) {
      if ((customer * 7 + product * (1 + customer % 3)) % 5 < 3)
        likes += QStringLiteral("c%1,p%2,5\n").arg(customer, 2).arg(product, 2).toLatin1();
    }
  }
  makeFrom(likes, DatasetKind::Explicit);
  openSession();
  openPage();
  open("cold-start");
  EXPECT_EQ(player()->deck()->steps(), 1);
  for (QPushButton* button : player()->deck()->stage()->findChildren<QPushButton*>()) {
    if (button->text() == QStringLiteral("Compare")) QTest::mouseClick(button, Qt::LeftButton);
  }
  ASSERT_TRUE(waitUntil([this] { return player()->deck()->steps() == 13; }));
  EXPECT_TRUE(words("coldLead").contains(QStringLiteral("12 of 12")));
  const QImage first = player()->deck()->stage()->grab().toImage();
  press(Qt::Key_Right);
  EXPECT_TRUE(words("coldLead").contains(QStringLiteral("11 of 12")));
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("was taken away")));
  press(Qt::Key_End);
  EXPECT_TRUE(words("coldLead").contains(QStringLiteral("0 of 12")));
  press(Qt::Key_1);
  press(Qt::Key_1);
  press(Qt::Key_2);
  const auto* deck = dynamic_cast<ColdStartDeck*>(player()->deck());
  EXPECT_EQ(deck->votes()->hands(0), 2);
  EXPECT_EQ(deck->votes()->hands(1), 1);
  QTest::mouseClick(named<QPushButton>(deck->controls(), "newVote"), Qt::LeftButton);
  press(Qt::Key_Home);
  EXPECT_EQ(player()->deck()->stage()->grab().toImage(), first);
  auto* second = named<QComboBox>(deck->controls(), "secondApproach");
  second->setFocus();
  QTest::keyClick(second, second->currentIndex() > 0 ? Qt::Key_Up : Qt::Key_Down);
  EXPECT_FALSE(deck->isReady()) << "of other approaches nothing is known yet";
}

TEST_F(ClassroomPageTest, ADialMakesTheDataAnewAndKeepsTheStep) {
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

TEST_F(ClassroomPageTest, APictureOfMadeUpDataTellsItsFiguresToPointerAndKeys) {
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

TEST_F(ClassroomPageTest, DrawsOtherDataOfTheSameMaking) {
  openPage();
  open("simpson");
  ASSERT_TRUE(waitIdle());
  const QString before = words("stepChanges");
  QTest::mouseClick(named<QPushButton>(player()->deck()->controls(), "again"), Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_NE(words("stepChanges"), before);
}

TEST_F(ClassroomPageTest, ClipsNothingInBigTypeOnAProjector) {
  for (const char* language : {"en", "ru"}) {
    Language chosen;
    chosen.set(QString::fromLatin1(language));
    openPage({976, 640});  // a window of 1024 × 768 less its frame
    QTest::mouseClick(named<QCheckBox>(m_page, "bigType"), Qt::LeftButton, {}, QPoint(8, 8));
    for (const Deck* deck : player()->decks()) {
      open(deck->key().toLatin1().constData());
      ASSERT_TRUE(waitIdle());
      for (int step = 0; step < deck->steps(); ++step) {
        player()->goTo(step);
        QCoreApplication::processEvents();
        EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty())
            << language << ' ' << deck->key().toStdString() << ' ' << step;
      }
    }
    m_page.reset();
  }
  Language().set(QStringLiteral("en"));
}

}  // namespace
}  // namespace kindred::ui::classroom
