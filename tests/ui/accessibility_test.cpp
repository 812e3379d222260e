// A screen reader finds a name on everything that takes the focus: every page, with its drawers and dialogs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAccessible>
#include <QAction>
#include <QDialog>

#include "tests/ui/pages/sample_project.h"
#include "ui/main_window.h"

namespace kindred::ui {
namespace {

/// Parts of spin boxes, combo boxes and views that hand the focus on to what they belong to.
bool isInside(const QWidget& widget) {
  return widget.focusProxy() != nullptr || widget.objectName().startsWith(QLatin1String("qt_"));
}

std::vector<std::string> nameless(const QWidget& root) {
  std::vector<std::string> found;
  for (QWidget* widget : root.findChildren<QWidget*>()) {
    if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || isInside(*widget)) continue;
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    if (accessible == nullptr || !accessible->text(QAccessible::Name).trimmed().isEmpty()) continue;
    found.push_back(std::string(widget->metaObject()->className()) + " " + widget->objectName().toStdString() + " in " +
                    widget->parentWidget()->metaObject()->className());
  }
  return found;
}

class Accessibility : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    m_language.set("en");
    m_window = std::make_unique<MainWindow>(m_language);
    showAndSettle(*m_window, {1440, 900});
  }
  void open() {
    m_window->session().openProject(m_path);
    ASSERT_TRUE(waitUntil([this] { return m_window->session().dataset() != nullptr; }));
  }
  void walkPages() {
    for (const PageEntry& entry : pageTable()) {
      m_window->showPage(entry.key);
      ASSERT_TRUE(waitUntil([this] { return !m_window->isBusy(); }));
      QApplication::processEvents();
      EXPECT_THAT(nameless(*m_window), ::testing::IsEmpty()) << entry.key;
    }
  }
  Language m_language;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(Accessibility, EverythingThatTakesTheFocusHasAName) {
  makeShop();
  open();
  m_window->session().setCustomer(m_window->session().dataset()->customers.key(3));
  walkPages();
}

TEST_F(Accessibility, InEveryKindOfDataAndLanguage) {
  makeFilms("item_knn");
  open();
  m_language.set("ru");
  walkPages();
  m_language.set("en");
}

TEST_F(Accessibility, BeforeThereAreData) { walkPages(); }

TEST_F(Accessibility, InDialogs) {
  for (const char* name : {"preferences", "about", "dataSources"}) {
    m_window->findChild<QAction*>(QLatin1String(name))->trigger();
    QApplication::processEvents();
    auto* dialog = m_window->findChild<QDialog*>();
    ASSERT_NE(dialog, nullptr) << name;
    EXPECT_THAT(nameless(*dialog), ::testing::IsEmpty()) << name;
    delete dialog;
  }
}

}  // namespace
}  // namespace kindred::ui
