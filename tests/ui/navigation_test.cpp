// Every way from one page to another: the menus, the buttons that lead on, the keys; and where the focus lands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include "tests/ui/pages/sample_project.h"
#include "ui/charts/canvas.h"
#include "ui/main_window.h"

namespace kindred::ui {
namespace {

class Navigation : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    makeShop();
    m_language.set("en");
    m_window = std::make_unique<MainWindow>(m_language);
    showAndSettle(*m_window, {1440, 900});
    session().openProject(m_path);
    ASSERT_TRUE(waitUntil([this] { return session().dataset() != nullptr; }));
    for (const PageEntry& entry : pageTable()) {
      m_window->showPage(entry.key);
      settle();
    }
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    // Dialogs that an entry opens are left at once.
    QObject::connect(&m_impatience, &QTimer::timeout, [] {
      if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) dialog->reject();
    });
    m_impatience.start(20);
  }

  Session& session() { return m_window->session(); }
  void settle() {
    ASSERT_TRUE(waitUntil([this] { return !m_window->isBusy(); }));
  }
  QString elsewhere(const QString& key) { return key == "data" ? "explore" : "data"; }

  /// Shows a page and presses what bears these words on it.
  void press(const QString& page, const QString& words) {
    m_window->showPage(page);
    settle();
    for (QAbstractButton* button : m_window->currentPage()->findChildren<QAbstractButton*>()) {
      if (button->text() != words || !button->isVisible()) continue;
      ASSERT_TRUE(button->isEnabled()) << words.toStdString();
      QTest::mouseClick(button, Qt::LeftButton);
      return;
    }
    FAIL() << "no button " << words.toStdString() << " on " << page.toStdString();
  }

  Language m_language;
  std::unique_ptr<MainWindow> m_window;
  QTimer m_impatience;
};

TEST_F(Navigation, EveryMenuEntryOfAPageEndsWhereItLeads) {
  int leading = 0;
  for (const PageEntry& entry : pageTable()) {
    m_window->showPage(entry.key);
    settle();
    for (QAction* action : m_window->currentPage()->menuActions()) {
      m_window->showPage(elsewhere(entry.key));
      if (!action->isEnabled()) continue;
      QSignalSpy requested(&session(), &Session::pageRequested);
      action->trigger();
      const QString expected = requested.empty() ? QString(entry.key) : requested.back()[0].toString();
      leading += requested.empty() ? 0 : 1;
      EXPECT_EQ(m_window->currentKey(), expected) << action->text().toStdString();
      settle();
      EXPECT_EQ(m_window->currentKey(), expected) << action->text().toStdString();
    }
  }
  EXPECT_GE(leading, 3);  // Explore, Segment customers, Plan a campaign
}

TEST_F(Navigation, WithoutDataNoEntryOfAPageIsOn) {
  session().closeProject();
  settle();
  for (const PageEntry& entry : pageTable()) {
    m_window->showPage(entry.key);
    settle();
    for (const QAction* action : m_window->currentPage()->menuActions())
      EXPECT_FALSE(action->isEnabled()) << entry.key << ": " << action->text().toStdString();
  }
}

TEST_F(Navigation, EntriesThatNameAnotherPageLeadThere) {
  const std::vector<std::tuple<QString, QString, QString>> ways{
      {"data", "Explore", "explore"},
      {"data", "Segment customers", "segments"},
      {"segments", "Plan a campaign for the segment…", "campaigns"}};
  for (const auto& [page, words, target] : ways) {
    m_window->showPage(page);
    settle();
    bool found = false;
    for (QAction* action : m_window->currentPage()->menuActions()) {
      if (QString(action->text()).remove('&') != words) continue;
      found = true;
      action->trigger();
    }
    EXPECT_TRUE(found) << words.toStdString();
    EXPECT_EQ(m_window->currentKey(), target) << words.toStdString();
  }
}

TEST_F(Navigation, ButtonsThatNameAnotherPageLeadThere) {
  press("data", "Explore");
  EXPECT_EQ(m_window->currentKey(), "explore");
  press("data", "Segment customers");
  EXPECT_EQ(m_window->currentKey(), "segments");
  press("recommend", "Export lists…");
  EXPECT_EQ(m_window->currentKey(), "campaigns");
}

TEST_F(Navigation, TheKeysOfPagesPutTheFocusOnWhatThePageIsAbout) {
  int key = Qt::Key_1;
  for (const PageEntry& entry : pageTable()) {
    QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key++), Qt::ControlModifier);
    settle();
    ASSERT_EQ(m_window->currentKey(), entry.key);
    QWidget* focus = m_window->focusWidget();
    ASSERT_NE(focus, nullptr) << entry.key;
    EXPECT_TRUE(m_window->currentPage()->isAncestorOf(focus)) << entry.key;
    const bool isMain = qobject_cast<QAbstractItemView*>(focus) != nullptr || focus->height() >= theme().px(72);
    EXPECT_TRUE(isMain) << entry.key << " " << focus->metaObject()->className();
  }
}

TEST_F(Navigation, F6ReachesEveryPlotAndTable) {
  m_window->showPage("segments");
  settle();
  std::set<QWidget*> reached;
  for (int i = 0; i < 12; ++i) {
    QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
    reached.insert(m_window->focusWidget());
  }
  const auto holds = [&](auto* type) {
    return std::ranges::any_of(reached, [](QWidget* widget) {
      return dynamic_cast<std::remove_pointer_t<decltype(type)>*>(widget) != nullptr;
    });
  };
  EXPECT_TRUE(holds(static_cast<Canvas*>(nullptr)));
  EXPECT_TRUE(holds(static_cast<QAbstractItemView*>(nullptr)));
}

TEST_F(Navigation, WhatTheKeyboardReachesHasARing) {
  m_window->showPage("segments");
  settle();
  int rings = 0;
  for (int i = 0; i < 12; ++i) {
    QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
    QWidget* focus = m_window->focusWidget();
    const bool large = dynamic_cast<Canvas*>(focus) != nullptr || dynamic_cast<QAbstractItemView*>(focus) != nullptr;
    if (!large || !focus->hasFocus()) continue;
    ++rings;
    auto* view = qobject_cast<QAbstractItemView*>(focus);
    const QWidget* drawn = view != nullptr ? view->viewport() : focus;
    const QImage picture = const_cast<QWidget*>(drawn)->grab().toImage();
    EXPECT_EQ(picture.pixelColor(1, picture.height() / 2).name(), theme().color(Role::Accent).name())
        << focus->metaObject()->className();
  }
  EXPECT_GE(rings, 2);
}

}  // namespace
}  // namespace kindred::ui
