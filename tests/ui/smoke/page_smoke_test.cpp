// Every page of the table on a real project and on none, wide and small: it comes to rest, shows something, and clips
// nothing. A new page is tested without a new line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "tests/ui/pages/sample_project.h"
#include "ui/page.h"
#include "ui/text/language.h"

namespace kindred::ui {

void PrintTo(const PageEntry& entry, std::ostream* out) { *out << entry.key; }

namespace {

/// What the frame leaves of a window of 1100×700 with the rail's words, where both panes stand beside the body: less
/// than a narrower window leaves, whose rail is of icons.
constexpr QSize WithWords(928, 560);

class PageSmokeTest : public SampleProjectTest, public ::testing::WithParamInterface<PageEntry> {
 protected:
  void TearDown() override {
    m_language.set(QStringLiteral("en"));
    m_page.reset();
    m_session.reset();
  }
  void showPage(const QSize& size) {
    m_page.reset(GetParam().make(*m_session));
    m_page->setCompact(size.width() < WithWords.width());
    showAndSettle(*m_page, size);
    m_page->activated();
    ASSERT_TRUE(waitUntil([this] { return !m_session->jobs().isBusy() && !m_page->isBusy(); }));
    showAndSettle(*m_page, size);  // what the last job brought takes its place
  }
  [[nodiscard]] bool showsSomething() const {
    const auto children = m_page->findChildren<QWidget*>();
    return std::ranges::any_of(children,
                               [](const QWidget* child) { return child->isVisible() && !child->size().isEmpty(); });
  }

  Language m_language;
  std::unique_ptr<Page> m_page;
};

TEST_P(PageSmokeTest, ShowsAProject) {
  makeShop();
  openSession();
  for (const QSize size : {QSize(1260, 780), QSize(752, 500)}) {
    showPage(size);
    EXPECT_TRUE(showsSomething());
    EXPECT_FALSE(m_page->title().isEmpty());
    EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
  }
}

TEST_P(PageSmokeTest, HasRoomBetweenItsPanesInBothLanguages) {
  makeShop();
  openSession();
  for (const char* language : {"en", "ru"}) {
    m_language.set(QLatin1String(language));
    showPage(WithWords);
    EXPECT_LE(m_page->minimumSizeHint().width(), WithWords.width()) << language;
    EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty()) << language;
  }
}

TEST_P(PageSmokeTest, InvitesWhereThereIsNoProject) {
  m_session = std::make_unique<Session>();
  showPage({752, 500});
  EXPECT_TRUE(showsSomething());
  EXPECT_THAT(clipped(*m_page), ::testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Pages, PageSmokeTest, ::testing::ValuesIn(pageTable()),
                         [](const auto& entry) { return std::string(entry.param.key); });

}  // namespace
}  // namespace kindred::ui
