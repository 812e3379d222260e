// Search and replace in the editor of lessons, and its way to the help, to others and to a printer.
#include <gtest/gtest.h>

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPrintDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/ui/ui_test.h"
#include "ui/help/word_links.h"
#include "ui/pages/classroom/code_editor.h"
#include "ui/pages/classroom/find_bar.h"
#include "ui/pages/classroom/lesson_editor.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

const char* const Text =
    "# Mine\n```data\nexample: gift-shop\n```\n```step First\nshow: table\n```\nApple, apple.\n```step Second\nshow: "
    "table\n```\nAnd an APPLE.\n";

class LessonEditorTest : public testing::Test {
 protected:
  LessonEditorTest() : m_editor(m_session, m_type) {
    setLessonFolder(m_folder.path());
    showAndSettle(m_editor, {1200, 760});
    m_editor.open({.name = QStringLiteral("mine.md"), .text = Text});
    QTest::qWait(200);
  }
  ~LessonEditorTest() override { setLessonFolder({}); }
  [[nodiscard]] QString count() { return named<QLabel>(m_editor, "findCount")->text(); }
  [[nodiscard]] QString selected() { return m_editor.code()->textCursor().selectedText(); }
  void search(const char* words) {
    QTest::keyClick(m_editor.code(), Qt::Key_F, Qt::ControlModifier);
    named<QLineEdit>(m_editor, "findWords")->clear();
    QTest::keyClicks(named<QLineEdit>(m_editor, "findWords"), QString::fromLatin1(words));
  }
  void click(const char* name) { QTest::mouseClick(named<QAbstractButton>(m_editor, name), Qt::LeftButton); }

  QTemporaryDir m_folder;
  Language m_language;
  Session m_session;
  TypeSize m_type;
  LessonEditor m_editor;
};

TEST_F(LessonEditorTest, SearchesForwardsAndBackAndBeginsAnewAtTheEnd) {
  auto* bar = named<FindBar>(m_editor, "findBar");
  EXPECT_FALSE(bar->isVisible());
  search("apple");
  EXPECT_TRUE(bar->isVisible());
  EXPECT_EQ(count(), "1 of 3");
  EXPECT_EQ(selected(), "Apple");
  auto* words = named<QLineEdit>(m_editor, "findWords");
  QTest::keyClick(words, Qt::Key_Return);
  EXPECT_EQ(count(), "2 of 3");
  click("findOn");
  EXPECT_EQ(selected(), "APPLE");
  QTest::keyClick(words, Qt::Key_F3);
  EXPECT_EQ(count(), "1 of 3");
  QTest::keyClick(m_editor.code(), Qt::Key_F3, Qt::ShiftModifier);
  EXPECT_EQ(count(), "3 of 3");
  click("findBack");
  EXPECT_EQ(count(), "2 of 3");
  QTest::keyClick(words, Qt::Key_Escape);
  EXPECT_FALSE(bar->isVisible());
  EXPECT_EQ(m_editor.code()->extraSelections().size(), 1) << "only the current line is marked";
}

TEST_F(LessonEditorTest, SaysThatThereIsNone) {
  search("pear");
  EXPECT_EQ(count(), "none");
  EXPECT_FALSE(named<QPushButton>(m_editor, "replaceAll")->isEnabled());
}

TEST_F(LessonEditorTest, ReplacesOneOrAllAndTakesItBack) {
  search("apple");
  named<QLineEdit>(m_editor, "replaceWords")->setText("appletree");
  click("replaceOne");
  EXPECT_TRUE(m_editor.text().contains("appletree, apple.")) << m_editor.text().toStdString();
  click("replaceAll");
  EXPECT_EQ(m_editor.text().count("appletree"), 3) << "what was put in is not looked through again";
  QTest::keyClick(m_editor.code(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(m_editor.text().contains("an APPLE."));
}

TEST_F(LessonEditorTest, LooksForWhatIsSelected) {
  QTextCursor cursor = m_editor.code()->document()->find("Second");
  m_editor.code()->setTextCursor(cursor);
  click("findInLesson");
  EXPECT_EQ(named<QLineEdit>(m_editor, "findWords")->text(), "Second");
  EXPECT_EQ(count(), "1 of 1");
}

TEST_F(LessonEditorTest, LeadsToTheHelpAndOffersToShareAndPrint) {
  help::HelpAddress asked;
  const auto link = QObject::connect(&help::wordLinks(), &help::WordLinks::requested, &m_editor,
                                     [&](const help::HelpAddress& address) { asked = address; });
  click("howToWrite");
  EXPECT_EQ(asked.article, "lessons");
  QObject::disconnect(link);
  EXPECT_TRUE(named<QPushButton>(m_editor, "shareLesson")->isVisible());
  EXPECT_EQ(named<QPushButton>(m_editor, "handout")->menu()->actions().size(), 5);
  m_editor.printHandout(true);
  ASSERT_TRUE(waitUntil([this] { return m_editor.findChild<QPrintDialog*>() != nullptr; }));
  m_editor.findChild<QPrintDialog*>()->reject();
}

TEST_F(LessonEditorTest, NothingIsClippedInAnyLanguageWithTheSearchOpen) {
  search("apple");
  for (const char* code : {"en", "ru"}) {
    m_language.set(QLatin1String(code));
    for (const QSize& size : {QSize(1200, 760), QSize(800, 600), QSize(620, 600)}) {
      m_editor.resize(size);
      QTest::qWait(5);
      const auto cut = clipped(m_editor);
      EXPECT_TRUE(cut.empty()) << code << ' ' << size.width() << ' ' << (cut.empty() ? "" : cut.front());
    }
  }
}

}  // namespace
}  // namespace kindred::ui::classroom
