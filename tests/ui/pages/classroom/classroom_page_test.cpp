#include "ui/pages/classroom/classroom_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

#include "tests/ui/pages/classroom/classroom_page_fixture.h"
#include "ui/pages/classroom/cold_start_deck.h"
#include "ui/pages/classroom/kmeans_deck.h"
#include "ui/pages/classroom/merge_canvas.h"
#include "ui/pages/classroom/vote_box.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

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
        EXPECT_LE(m_page->minimumSizeHint().width(), 976) << language << ' ' << deck->key().toStdString();
      }
    }
    m_page.reset();
  }
  Language().set(QStringLiteral("en"));
}

TEST_F(ClassroomPageTest, EveryLessonFitsASmallWindow) {
  for (const char* language : {"en", "ru"}) {
    Language chosen;
    chosen.set(QString::fromLatin1(language));
    openPage({752, 500});  // a window of 800 × 600 less its frame
    m_page->setCompact(true);
    for (const Deck* deck : player()->decks()) {
      open(deck->key().toLatin1().constData());
      ASSERT_TRUE(waitIdle());
      for (int step = 0; step < deck->steps(); ++step) {
        player()->goTo(step);
        QCoreApplication::processEvents();
        EXPECT_LE(m_page->minimumSizeHint().width(), 752)
            << language << ' ' << deck->key().toStdString() << ' ' << step;
        EXPECT_LE(m_page->minimumSizeHint().height(), 500)
            << language << ' ' << deck->key().toStdString() << ' ' << step;
      }
    }
    m_page.reset();
  }
  Language().set(QStringLiteral("en"));
}

}  // namespace
}  // namespace kindred::ui::classroom
