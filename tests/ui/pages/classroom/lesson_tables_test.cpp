// Cells of a lesson file's table that a class changes: figures, predictions and answers follow, the file does not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/ui/ui_test.h"
#include "ui/pages/classroom/classroom_page.h"
#include "ui/pages/classroom/file_deck.h"
#include "ui/pages/classroom/lesson_picture.h"
#include "ui/pages/classroom/lessons_view.h"
#include "ui/pages/classroom/player.h"
#include "ui/pages/classroom/vote_canvas.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

using testing::HasSubstr;

const char* const Fruit =
    "# Fruit\n```data\nratings: 1 to 5\n|      | Apple | Banana | Mango |\n| Ana  | 5 | 1 | 4 |\n| Ben  | 1 | 5 | 2 |\n"
    "| Dana | 5 | 1 | - |\n```\n```step Known\nshow: table\n```\nDana gave apple {rating.dana.apple}.\n"
    "```step Predicted\nshow: user-neighbours\n```\nMango: {score.mango}.\n```question number\nWhat did Dana give "
    "apple?\n```\n```answer\nvalue: {rating.dana.apple}\nwithin: 0\nhint: Look.\nbecause: It is "
    "{rating.dana.apple}.\n```\n";

class LessonTables : public testing::Test {
 protected:
  void SetUp() override {
    setLessonFolder(m_folder.path());
    m_session = std::make_unique<Session>();
    m_page = std::make_unique<ClassroomPage>(*m_session);
    showAndSettle(*m_page, {1240, 780});
    m_page->lessons()->open(QStringLiteral("course"));
    deck()->open({.name = QStringLiteral("fruit.md"), .text = Fruit});
    ASSERT_TRUE(waitUntil([this] { return deck()->isOpen(); }));
  }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
    setLessonFolder({});
  }
  [[nodiscard]] FileDeck* deck() const { return m_page->lessons()->files(); }
  [[nodiscard]] VoteCanvas* canvas() const { return deck()->sheet()->picture()->findChild<VoteCanvas*>(); }
  [[nodiscard]] std::string words() const { return named<QLabel>(deck()->sheet(), "sheetWords")->text().toStdString(); }
  [[nodiscard]] QPushButton* asItWas() const { return named<QPushButton>(m_page, "asItWas"); }
  void type(Eigen::Index person, Eigen::Index product, Qt::Key key) {
    QTest::qWait(5);
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, canvas()->placeOf({person, product}).center().toPoint());
    QTest::keyClick(canvas(), key);
    ASSERT_TRUE(waitUntil([this] { return !m_session->jobs().isBusy(); }));
    QTest::qWait(5);
  }

  Language m_language;
  QTemporaryDir m_folder;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<ClassroomPage> m_page;
};

TEST_F(LessonTables, WhatIsComputedFollowsAChangedCellAndComesBack) {
  EXPECT_THAT(words(), HasSubstr("apple 5"));
  EXPECT_FALSE(asItWas()->isVisible());
  type(2, 0, Qt::Key_2);
  EXPECT_TRUE(deck()->isChanged());
  EXPECT_THAT(words(), HasSubstr("apple 2"));
  EXPECT_THAT(deck()->changes().toStdString(), HasSubstr("Dana now gives “Apple” 2 in place of 5."));
  m_page->lessons()->player()->goTo(1);
  const std::string changed = words();
  auto* field = named<QLineEdit>(deck()->sheet(), "answerField");
  QTest::keyClicks(field, "2");
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_TRUE(named<QLabel>(deck()->sheet(), "questionBecause")->isVisible()) << "the exercise follows";
  EXPECT_TRUE(asItWas()->isVisible());
  QTest::mouseClick(asItWas(), Qt::LeftButton);
  EXPECT_FALSE(deck()->isChanged());
  EXPECT_EQ(m_page->lessons()->player()->step(), 1) << "at the same step";
  EXPECT_NE(words(), changed);
  EXPECT_TRUE(deck()->changes().isEmpty());
}

TEST_F(LessonTables, NothingIsWrittenAndEditingOpensTheFileAsItWas) {
  type(2, 0, Qt::Key_2);
  QByteArray asked;
  QObject::connect(deck(), &FileDeck::editRequested, m_page.get(),
                   [&](const LessonSource& source) { asked = source.text; });
  QTest::mouseClick(named<QPushButton>(m_page, "editLesson"), Qt::LeftButton);
  EXPECT_EQ(asked, QByteArray(Fruit));
  EXPECT_TRUE(QDir(m_folder.path()).entryList(QDir::Files).isEmpty());
}

TEST_F(LessonTables, ARatingTakenAwayIsAskedFor) {
  m_page->lessons()->player()->goTo(1);
  type(2, 1, Qt::Key_Delete);
  EXPECT_TRUE(deck()->isChanged());
  type(2, 0, Qt::Key_Delete);
  EXPECT_THAT(words(), HasSubstr("Mango")) << "somebody without any rating is refused, what was there stays";
}

TEST_F(LessonTables, DigitsAnswerAgainOnceNoCellIsCurrent) {
  m_page->lessons()->player()->goTo(1);
  QTest::mouseClick(canvas(), Qt::LeftButton, {}, canvas()->placeOf({0, 0}).center().toPoint());
  QTest::keyClick(canvas(), Qt::Key_Escape);
  QTest::keyClick(canvas(), Qt::Key_3);
  EXPECT_FALSE(deck()->isChanged());
  QTest::keyClick(canvas(), Qt::Key_Left);
  EXPECT_EQ(m_page->lessons()->player()->step(), 0) << "arrows step";
}

}  // namespace
}  // namespace kindred::ui::classroom
