#include "ui/pages/classroom/inside_deck.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>

#include "tests/ui/pages/classroom/classroom_page_fixture.h"
#include "ui/forms/parameter_form.h"
#include "ui/pages/classroom/inside_canvas.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

class InsideDeckTest : public ClassroomPageTest {
 protected:
  void look(const char* method) {
    m_page->lessons()->lookInside(QString::fromLatin1(method));
    ASSERT_TRUE(waitIdle());
    ASSERT_NE(deck()->walk(), nullptr);
    ASSERT_EQ(deck()->walk()->settings.algorithm, method);
    QCoreApplication::processEvents();
  }
  [[nodiscard]] InsideDeck* deck() const { return dynamic_cast<InsideDeck*>(player()->deck()); }
  [[nodiscard]] InsideCanvas* canvas() const { return named<InsideCanvas>(deck()->stage(), "insidePicture"); }
  [[nodiscard]] QComboBox* methods() const { return named<QComboBox>(deck()->controls(), "insideMethod"); }
};

TEST_F(InsideDeckTest, ShowsEveryPictureAndTellsItsCellsToPointerAndKeys) {
  openPage();
  for (const char* method : {"slim", "svd", "cheby_cf", "hybrid_weighted"}) {
    look(method);
    for (int step = 0; step < deck()->steps(); ++step) {
      player()->goTo(step);
      QCoreApplication::processEvents();
      if (deck()->walk()->partAt(step) == nullptr) continue;
      canvas()->setFocus();
      QTest::keyClick(canvas(), Qt::Key_Down);
      EXPECT_EQ(canvas()->current(), QPoint(0, 0)) << method << ' ' << step;
      EXPECT_EQ(canvas()->tipLines(), canvas()->drawing()->tip({0, 0})) << method << ' ' << step;
      QTest::keyClick(canvas(), Qt::Key_Escape);
      EXPECT_EQ(player()->step(), step) << "Esc leaves the picture, not the lesson";
      const QPoint last(canvas()->drawing()->cells().width() - 1, canvas()->drawing()->cells().height() - 1);
      QTest::mouseMove(canvas(), canvas()->placeOf(last).center().toPoint());
      EXPECT_TRUE(waitUntil([&] { return !canvas()->tipLines().isEmpty(); })) << method << ' ' << step;
      QTest::mouseMove(canvas(), QPoint(1, 1));
    }
  }
}

// Back from the end stands what stood there on the way on.
TEST_F(InsideDeckTest, WalksToTheEndAndBackToTheSame) {
  openPage();
  look("bpr");
  const auto stateAt = [&](int step) {
    player()->goTo(step);
    return words("stepTitle") + words("stepWhat") + words("stepChanges");
  };
  QStringList there;
  for (int step = 0; step < deck()->steps(); ++step) there << stateAt(step);
  for (int step = deck()->steps() - 1; step >= 0; --step) EXPECT_EQ(stateAt(step), there[step]) << step;
  const QStringList unique = QSet<QString>(there.begin(), there.end()).values();
  EXPECT_EQ(unique.size(), there.size()) << "every step says something of its own";
}

TEST_F(InsideDeckTest, FitsAgainWithOtherSettingsAndBackAsUsual) {
  openPage();
  look("ials");
  auto* form = named<ParameterForm>(deck()->aside(), "insideForm");
  EXPECT_FALSE(form->isVisible()) << "who does not ask for it has the words alone";
  QTest::mouseClick(named<QPushButton>(deck()->controls(), "insideSettings"), Qt::LeftButton);
  EXPECT_TRUE(form->isVisible());
  auto* again = named<QPushButton>(deck()->aside(), "fitAgain");
  EXPECT_FALSE(again->isEnabled()) << "nothing is changed yet";
  player()->goTo(1);
  const auto factorsOf = [this] { return std::get<std::int64_t>(deck()->walk()->settings.values.at("factors")); };
  const std::int64_t usual = factorsOf();
  auto* factors = qobject_cast<QSpinBox*>(form->editor("factors"));
  ASSERT_NE(factors, nullptr);
  factors->setValue(static_cast<int>(usual) + 3);
  ASSERT_TRUE(again->isEnabled());
  QTest::mouseClick(again, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(factorsOf(), usual + 3);
  EXPECT_EQ(player()->step(), 1) << "the same picture, with other settings";
  EXPECT_FALSE(again->isEnabled());
  QTest::mouseClick(named<QPushButton>(deck()->aside(), "usualSettings"), Qt::LeftButton);
  QTest::mouseClick(again, Qt::LeftButton);
  ASSERT_TRUE(waitIdle());
  EXPECT_EQ(factorsOf(), usual);
  look("slim");
  EXPECT_EQ(form->editor("factors"), nullptr) << "another method has other settings";
}

TEST_F(InsideDeckTest, PausesTheRunAndStepsItsRounds) {
  openPage();
  look("ials");
  auto* curve = named<InsideCanvas>(deck()->stage(), "insideCurve");
  player()->goTo(0);
  EXPECT_FALSE(curve->isVisible());
  auto* pictures = named<QComboBox>(deck()->controls(), "insidePart");
  pictures->setFocus();
  QTest::keyClick(pictures, Qt::Key_End);
  EXPECT_EQ(player()->step(), static_cast<int>(deck()->walk()->parts.size())) << "the first round";
  EXPECT_TRUE(curve->isVisible());
  EXPECT_TRUE(canvas()->isVisible()) << "what is inside after it";
  QTest::keyClick(curve, Qt::Key_Right);
  EXPECT_EQ(pictures->currentIndex(), pictures->count() - 1) << "still round by round";
  EXPECT_TRUE(words("stepChanges").contains(QStringLiteral("The loss was"))) << words("stepChanges").toStdString();
}

TEST_F(InsideDeckTest, OffersTheWholeCatalogueByApproach) {
  openPage();
  open("inside");
  ASSERT_TRUE(waitIdle());
  auto* model = qobject_cast<QStandardItemModel*>(methods()->model());
  int headings = 0;
  QSet<QString> keys;
  for (int place = 0; place < model->rowCount(); ++place) {
    const QString key = methods()->itemData(place).toString();
    if (key.isEmpty()) ++headings;
    else keys.insert(key);
  }
  const auto all = lesson::insideMethods(nullptr);
  EXPECT_EQ(keys.size(), static_cast<qsizetype>(all.size()));
  EXPECT_GT(headings, 5);
  for (const lesson::InsideMethod& method : all) {
    const auto* item = model->item(methods()->findData(QString::fromStdString(method.key)));
    EXPECT_EQ(item->isEnabled(), method.lack.empty()) << method.key;
  }
}

TEST_F(InsideDeckTest, TakesASampleOfTheDataSetThatIsShown) {
  makeShop(false, {});
  openSession();
  openPage();
  look("markov");
  EXPECT_FALSE(deck()->walk()->isOwn);
  chooseData(1);
  ASSERT_TRUE(waitIdle());
  EXPECT_TRUE(deck()->walk()->isOwn);
  EXPECT_TRUE(deck()->hasOwnData());
}

TEST_F(InsideDeckTest, IsOpenedWithTheMethodThatAnotherPageAskedFor) {
  openPage();
  m_page->hide();
  m_session->showMethod(QStringLiteral("classroom"), QStringLiteral("slope_one"));
  showAndSettle(*m_page, {1240, 780});
  ASSERT_TRUE(waitIdle());
  ASSERT_NE(deck(), nullptr);
  EXPECT_EQ(deck()->walk()->settings.algorithm, "slope_one");
  EXPECT_EQ(methods()->currentData().toString(), QStringLiteral("slope_one"));
}

}  // namespace
}  // namespace kindred::ui::classroom
