// The help page about where data is found, opened from the menu and used with keys and the mouse.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <set>

#include "core/guide/read_guide.h"
#include "tests/ui/browser.h"
#include "tests/ui/ui_test.h"
#include "ui/help/data_sources_dialog.h"
#include "ui/help/source_list.h"
#include "ui/main_window.h"

namespace kindred::ui::help {
namespace {

class DataSources : public ::testing::Test {
 protected:
  void SetUp() override {
    m_language.set("en");
    m_window = std::make_unique<MainWindow>(m_language);
    showAndSettle(*m_window, {1100, 760});
  }
  void TearDown() override { theme().setZoom(100); }

  /// Through the menu, as a person does.
  DataSourcesDialog* open() {
    auto* entry = m_window->findChild<QAction*>(QStringLiteral("dataSources"));
    QMenu* menu = nullptr;
    for (QAction* each : m_window->menuBar()->actions()) {
      if (each->menu() != nullptr && each->menu()->actions().contains(entry)) menu = each->menu();
    }
    EXPECT_NE(menu, nullptr);
    menu->popup({});
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry).center());
    auto* dialog = m_window->findChild<DataSourcesDialog*>();
    EXPECT_TRUE(waitUntil([&] { return dialog->isVisible(); }));
    return dialog;
  }
  static std::vector<std::string> shown(const DataSourcesDialog& dialog) {
    std::vector<std::string> keys;
    for (const SourceCard* card : dialog.findChildren<SourceCard*>()) {
      if (!card->isHidden()) keys.push_back(card->objectName().toStdString());
    }
    return keys;
  }

  Language m_language;
  Browser m_browser;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(DataSources, APageOpensWhenItsButtonIsPressedAndNotBefore) {
  DataSourcesDialog* dialog = open();
  QApplication::processEvents();
  EXPECT_THAT(m_browser.opened, ::testing::IsEmpty());
  auto* button = dialog->findChild<SourceCard*>(QStringLiteral("kaggle"))->findChild<QPushButton*>();
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_THAT(m_browser.opened, ::testing::ElementsAre("https://www.kaggle.com/datasets"));
}

TEST_F(DataSources, TheKeyboardReachesEverySource) {
  DataSourcesDialog* dialog = open();
  auto* scroller = dialog->findChild<QScrollArea*>();
  std::set<const QWidget*> reached;
  for (int i = 0; i < 60; ++i) {
    QTest::keyClick(dialog->focusWidget() == nullptr ? dialog : dialog->focusWidget(), Qt::Key_Tab);
    const QWidget* focus = dialog->focusWidget();
    ASSERT_NE(focus, nullptr);
    if (!scroller->widget()->isAncestorOf(focus)) continue;
    reached.insert(focus);
    const QRect place(focus->mapTo(scroller->viewport(), QPoint()), focus->size());
    EXPECT_TRUE(scroller->viewport()->rect().contains(place)) << focus->accessibleName().toStdString();
  }
  EXPECT_EQ(reached.size(), guide::shippedGuide().dataSources.size());
  QTest::keyClick(dialog->findChild<SourceCard*>(QStringLiteral("cdnow"))->findChild<QPushButton*>(), Qt::Key_Space);
  EXPECT_THAT(m_browser.opened, ::testing::ElementsAre("https://www.brucehardie.com/datasets/"));
  QTest::keyClick(dialog, Qt::Key_Escape);
  EXPECT_FALSE(dialog->isVisible());
}

TEST_F(DataSources, TheSearchLeavesWhatHoldsItsWords) {
  DataSourcesDialog* dialog = open();
  auto* search = dialog->findChild<SearchField*>();
  search->setFocus();
  QTest::keyClicks(search, "baskets line");
  EXPECT_THAT(shown(*dialog), ::testing::ElementsAre("fimi", "spmf"));
  QTest::keyClicks(search, " xyzzy");
  EXPECT_THAT(shown(*dialog), ::testing::IsEmpty());
  search->clear();
  EXPECT_EQ(shown(*dialog).size(), guide::shippedGuide().dataSources.size());
}

TEST_F(DataSources, NothingIsClippedAtAnyZoomAndInEitherLanguage) {
  DataSourcesDialog* dialog = open();
  for (const char* language : {"en", "ru"}) {
    m_language.set(QLatin1String(language));
    for (const int zoom : {80, 100, 200}) {
      theme().setZoom(zoom);
      for (const QSize& size : {dialog->size(), dialog->minimumSize()}) {
        dialog->resize(size);
        QApplication::processEvents();
        EXPECT_THAT(clipped(*dialog), ::testing::IsEmpty()) << language << ' ' << zoom << ' ' << size.width();
        const auto* scroller = dialog->findChild<QScrollArea*>();
        EXPECT_EQ(scroller->horizontalScrollBar()->maximum(), 0) << language << ' ' << zoom;
      }
    }
  }
}

TEST_F(DataSources, OneIsOpenHoweverOftenItIsAskedFor) {
  DataSourcesDialog* dialog = open();
  EXPECT_EQ(open(), dialog);
  EXPECT_FALSE(dialog->isModal());
}

TEST(DataSourceTable, EveryOneHasAPageThatCanBeOpened) {
  for (const guide::DataSource& source : guide::shippedGuide().dataSources)
    EXPECT_TRUE(QUrl(QString::fromStdString(source.page), QUrl::StrictMode).isValid()) << source.page;
}

}  // namespace
}  // namespace kindred::ui::help
