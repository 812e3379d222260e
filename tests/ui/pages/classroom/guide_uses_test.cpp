// The uses in marketing, walked through in the whole window: every button of every step leads to a page that has something to show.
#include <gtest/gtest.h>

#include <QPushButton>

#include "core/guide/read_guide.h"
#include "tests/ui/pages/sample_project.h"
#include "ui/main_window.h"
#include "ui/pages/classroom/classroom_page.h"
#include "ui/pages/classroom/entry_row.h"
#include "ui/pages/classroom/uses_view.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

class GuideUsesTest : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    makeShop();
    m_window = std::make_unique<MainWindow>(m_language);
    m_window->session().openProject(m_path);
    showAndSettle(*m_window, {1440, 900});
    ASSERT_TRUE(waitUntil([this] { return m_window->session().dataset() != nullptr; }));
  }
  UsesView* showUses() {
    m_window->showPage(QStringLiteral("uses"));
    EXPECT_TRUE(waitUntil([this] { return !m_window->isBusy(); }));
    return m_window->findChild<UsesView*>();
  }
  void choose(UsesView* view, const guide::Use& use) {
    auto* row = named<EntryRow>(view, ("use/" + use.key).c_str());
    QTest::mouseClick(row, Qt::LeftButton);
  }
  // A page of the window, or the part of the Classroom that opens as one does.
  static QString pageOf(const guide::Step& step) {
    for (const PartEntry& part : partTable()) {
      if (step.page == part.key) return QString::fromLatin1(part.page);
    }
    return QString::fromStdString(step.page);
  }

  Language m_language;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(GuideUsesTest, EveryStepLeadsToItsPageWithTheShopInIt) {
  for (const guide::Use& use : guide::shippedGuide().uses) {
    for (std::size_t step = 0; step <= use.steps.size(); ++step) {
      UsesView* view = showUses();
      ASSERT_NE(view, nullptr);
      choose(view, use);
      const std::string button = step == 0 ? "tryUse" : "step" + std::to_string(step);
      const guide::Step& wanted = use.steps[step == 0 ? 0 : step - 1];
      QTest::mouseClick(named<QPushButton>(view, button.c_str()), Qt::LeftButton);
      ASSERT_TRUE(waitUntil([this] { return !m_window->isBusy(); })) << use.key << ' ' << button;
      const Page* there = m_window->currentPage();
      ASSERT_NE(there, nullptr);
      EXPECT_TRUE(there->isVisible());
      m_window->showPage(pageOf(wanted));
      EXPECT_EQ(m_window->currentPage(), there) << use.key << ' ' << button;
    }
  }
}

}  // namespace
}  // namespace kindred::ui::classroom
