// The tour: it notices what the person does, can be left and goes on, and is in nobody's way.
#include <gmock/gmock.h>

#include <QAction>
#include <QTemporaryDir>

#include "tests/ui/pages/sample_project.h"
#include "ui/frame/pointer_ring.h"
#include "ui/frame/tour_bar.h"
#include "ui/main_window.h"
#include "ui/settings.h"

namespace kindred::ui {
namespace {

class Tour : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    settings::setFolder(m_folder.path());
    settings::setPersistent(true);
    m_language.set("en");
    makeWindow();
  }
  void TearDown() override {
    m_language.set("en");
    m_window.reset();
    settings::setPersistent(false);
    settings::setFolder({});
  }
  void makeWindow() {
    m_window = std::make_unique<MainWindow>(m_language);
    showAndSettle(*m_window, {1280, 800});
    m_tour = named<TourBar>(*m_window, "tour");
  }
  void open() { named<QAction>(*m_window, "tour")->trigger(); }
  void press(const char* button) { QTest::mouseClick(named<QPushButton>(*m_tour, button), Qt::LeftButton); }
  void settle() {
    ASSERT_TRUE(waitUntil([this] { return !m_window->isBusy(); }));
  }

  Language m_language;
  std::unique_ptr<MainWindow> m_window;
  TourBar* m_tour = nullptr;
};

TEST_F(Tour, IsOfferedOnceAndThenOnlyWhereItIsAskedFor) {
  EXPECT_FALSE(m_tour->isVisible());
  m_window->offerTour();
  EXPECT_TRUE(m_tour->isVisible());
  press("tourLater");
  EXPECT_FALSE(m_tour->isVisible());
  makeWindow();
  m_window->offerTour();
  EXPECT_FALSE(m_tour->isVisible());
  open();
  EXPECT_TRUE(m_tour->isVisible());
}

TEST_F(Tour, GoesOnWhereItWasLeft) {
  open();
  press("tourSkip");
  press("tourSkip");
  EXPECT_EQ(m_tour->step(), 2);
  press("tourLater");
  makeWindow();
  open();
  EXPECT_EQ(m_tour->step(), 2);
}

TEST_F(Tour, NoticesWhatThePersonDoes) {
  makeShop(false, "");
  open();
  EXPECT_EQ(m_tour->step(), 0);
  m_window->session().openProject(m_path);
  ASSERT_TRUE(waitUntil([this] { return m_tour->step() == 1; }));
  press("tourLead");
  settle();
  EXPECT_EQ(m_window->currentKey(), QStringLiteral("explore"));
  EXPECT_EQ(m_tour->step(), 1);  // to look is not enough
  auto& selection = m_window->session().selection();
  selection.invert();
  EXPECT_TRUE(waitUntil([this] { return m_tour->step() == 2; }));
  press("tourLead");
  settle();
  EXPECT_EQ(m_window->currentKey(), QStringLiteral("segments"));
  EXPECT_EQ(m_tour->step(), 2);
}

TEST_F(Tour, TakesWhatIsThereAlreadyAsDone) {
  makeShop();
  m_window->session().openProject(m_path);
  ASSERT_TRUE(waitUntil([this] { return m_window->session().segmentation() != nullptr; }));
  open();
  EXPECT_EQ(m_tour->step(), 1);
  press("tourSkip");
  m_window->showPage(QStringLiteral("segments"));
  EXPECT_EQ(m_tour->step(), 3);
  press("tourSkip");
  m_window->showPage(QStringLiteral("recommend"));
  EXPECT_TRUE(waitUntil([this] { return m_tour->step() == 5; }));
  m_window->session().notifyCampaigns();
  EXPECT_EQ(m_tour->step(), 6);
  press("tourLead");
  EXPECT_FALSE(m_tour->isVisible());
  open();
  EXPECT_LT(m_tour->step(), 6);  // from the beginning again
}

TEST_F(Tour, RingsTheControlAndLetsClicksThrough) {
  open();
  auto* ring = named<PointerRing>(*m_window, "pointerRing");
  ASSERT_TRUE(waitUntil([&] { return ring->isVisible(); }));
  auto* sample = named<QPushButton>(*m_window, "trySampleShop");
  EXPECT_EQ(ring->target(), sample);
  const QPoint centre = sample->mapTo(m_window.get(), sample->rect().center());
  EXPECT_TRUE(ring->geometry().contains(centre));
  EXPECT_EQ(m_window->childAt(centre), sample);
  m_window->showPage(QStringLiteral("explore"));
  EXPECT_TRUE(waitUntil([&] { return ring->isVisible() && ring->target() != sample; }));
  press("tourLater");
  EXPECT_FALSE(ring->isVisible());
}

TEST_F(Tour, FitsSmallWindowsInEitherLanguageAndIsReachedByKeys) {
  open();
  for (const char* code : {"ru", "en"}) {
    m_language.set(QLatin1String(code));
    for (const QSize& size : {QSize(1280, 800), QSize(800, 600)}) {
      m_window->resize(size);
      QApplication::processEvents();
      EXPECT_THAT(clipped(*m_tour), ::testing::IsEmpty()) << code << ' ' << size.width();
    }
  }
  auto* later = named<QPushButton>(*m_tour, "tourLater");
  EXPECT_NE(later->focusPolicy() & Qt::TabFocus, 0);
  later->setFocus();
  QTest::keyClick(later, Qt::Key_Space);
  EXPECT_FALSE(m_tour->isVisible());
}

}  // namespace
}  // namespace kindred::ui
