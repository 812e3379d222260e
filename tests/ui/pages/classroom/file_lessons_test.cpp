// Lessons from files in the Classroom: chosen, played and answered with real input, written in the editor, printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QToolButton>

#include "tests/ui/ui_test.h"
#include "ui/pages/classroom/answer_row.h"
#include "ui/pages/classroom/classroom_page.h"
#include "ui/pages/classroom/code_editor.h"
#include "ui/pages/classroom/course_list.h"
#include "ui/pages/classroom/file_deck.h"
#include "ui/pages/classroom/handout.h"
#include "ui/pages/classroom/lesson_editor.h"
#include "ui/pages/classroom/lessons_view.h"
#include "ui/pages/classroom/player.h"
#include "ui/pages/classroom/problem_list.h"
#include "ui/text/language.h"

namespace kindred::ui::classroom {
namespace {

using testing::HasSubstr;
using testing::Not;

const char* const Written =
    "# Mine\nA lesson of my own.\n```data\nexample: gift-shop\n```\n```step First\nshow: table\n```\nThere are "
    "{people} people.\n"
    "```step Second\nshow: user-neighbours\n```\nBest: {best}.\n```question number\nHow many people?\n```\n```answer\n"
    "value: {people}\nwithin: 0\nhint: Count.\nbecause: {people} rows.\n```\n";

class FileLessonsTest : public testing::Test {
 protected:
  void SetUp() override { setLessonFolder(m_folder.filePath(QStringLiteral("lessons"))); }
  void TearDown() override {
    m_page.reset();
    m_session.reset();
    m_language.set(QStringLiteral("en"));
    setLessonFolder({});
  }
  void openPage(const QSize& size = {1240, 780}) {
    m_session = std::make_unique<Session>();
    m_page = std::make_unique<ClassroomPage>(*m_session);
    showAndSettle(*m_page, size);
    m_page->lessons()->open(QStringLiteral("course"));
  }
  [[nodiscard]] Player* player() const { return m_page->lessons()->player(); }
  [[nodiscard]] FileDeck* deck() const { return m_page->lessons()->files(); }
  [[nodiscard]] LessonEditor* editor() const { return m_page->editor(); }
  [[nodiscard]] QListWidget* list() const { return named<QListWidget>(m_page, "courseList"); }
  [[nodiscard]] QWidget* sheet() const { return named<QWidget>(m_page, "lessonSheet"); }
  template <class Widget>
  [[nodiscard]] Widget* onSheet(const char* name) const {
    return named<Widget>(sheet(), name);
  }
  void click(const char* name) { QTest::mouseClick(named<QPushButton>(m_page, name), Qt::LeftButton); }
  void choose(int lesson) {  // from 0, headings not counted
    for (int row = 0; row < list()->count(); ++row) {
      QListWidgetItem* item = list()->item(row);
      if (!(item->flags() & Qt::ItemIsEnabled) || lesson-- > 0) continue;
      list()->scrollToItem(item);
      QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(item).center());
      break;
    }
    ASSERT_TRUE(waitUntil([this] { return deck()->isOpen(); }));
  }
  void write(const QByteArray& text, const QString& name = QStringLiteral("mine.md")) {
    emit deck()->editRequested({.name = name, .text = text});
    settle();
  }
  // The preview and the problems are those of the text.
  void settle() {
    QTest::qWait(200);
    ASSERT_TRUE(waitUntil([this] { return m_session->jobs().jobs().empty(); }));
    QTest::qWait(20);
  }
  [[nodiscard]] std::string previewWords() const {
    return named<QLabel>(named<QWidget>(m_page, "preview"), "sheetWords")->text().toStdString();
  }
  [[nodiscard]] std::string previewTitle() const {
    return named<QLabel>(named<QWidget>(m_page, "preview"), "sheetTitle")->text().toStdString();
  }
  [[nodiscard]] std::string problem(int place) const {
    return named<QLabel>(m_page, QStringLiteral("problemWords%1").arg(place).toLatin1().constData())
        ->text()
        .toStdString();
  }
  static QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  Language m_language;
  QTemporaryDir m_folder;
  std::unique_ptr<Session> m_session;
  std::unique_ptr<ClassroomPage> m_page;
};

TEST_F(FileLessonsTest, ListsTheCourseAndPlaysALessonByKeys) {
  openPage();
  EXPECT_EQ(deck()->list()->sources().size(), 10U);
  EXPECT_EQ(list()->item(0)->text().toStdString(), "Hour 1: 45 minutes");
  choose(0);
  EXPECT_EQ(deck()->steps(), 5);
  QTest::qWait(30);
  const QImage first = sheet()->grab().toImage();
  for (int step = 1; step < deck()->steps(); ++step) {
    QTest::keyClick(sheet(), Qt::Key_Right);
    EXPECT_EQ(player()->step(), step);
  }
  EXPECT_THAT(onSheet<QLabel>("sheetWords")->text().toStdString(), Not(HasSubstr("{")));
  QTest::keyClick(sheet(), Qt::Key_Home);
  QTest::qWait(30);
  EXPECT_EQ(sheet()->grab().toImage(), first);
  QTest::keyClick(sheet(), Qt::Key_Space);
  EXPECT_TRUE(player()->isPlaying());
  click("allLessons");
  EXPECT_FALSE(deck()->isOpen());
  EXPECT_TRUE(list()->isVisible());
}

TEST_F(FileLessonsTest, ChecksWhatTheClassAnswers) {
  openPage();
  choose(0);
  auto* hint = onSheet<QLabel>("questionHint");
  EXPECT_FALSE(hint->isVisible());
  QTest::mouseClick(onSheet<QPushButton>("showHint"), Qt::LeftButton);
  EXPECT_TRUE(hint->isVisible());
  QTest::mouseClick(onSheet<AnswerRow>("choice2"), Qt::LeftButton);
  EXPECT_EQ(onSheet<AnswerRow>("choice2")->look(), AnswerRow::Look::Wrong);
  EXPECT_FALSE(onSheet<QLabel>("questionBecause")->isVisible()) << "it would give the answer away";
  QTest::keyClick(sheet(), Qt::Key_1);
  EXPECT_EQ(onSheet<AnswerRow>("choice1")->look(), AnswerRow::Look::Right);
  EXPECT_THAT(onSheet<QLabel>("questionBecause")->text().toStdString(), HasSubstr("Dana gave apple 5"));
  QTest::keyClick(onSheet<AnswerRow>("choice1"), Qt::Key_Right);
  EXPECT_EQ(player()->step(), 1) << "arrows step, wherever the focus is";
  auto* field = onSheet<QLineEdit>("answerField");
  QTest::keyClicks(field, "0.7");
  QTest::keyClick(field, Qt::Key_Return);
  EXPECT_EQ(onSheet<QLabel>("questionVerdict")->text().toStdString(), "Not yet. Look again, or take the hint.");
  field->clear();
  QTest::keyClicks(field, "0,3");
  QTest::mouseClick(onSheet<QPushButton>("checkAnswer"), Qt::LeftButton);
  EXPECT_TRUE(onSheet<QLabel>("questionBecause")->isVisible());
  QTest::keyClick(sheet(), Qt::Key_Left);
  QTest::keyClick(sheet(), Qt::Key_Right);
  EXPECT_FALSE(onSheet<QLabel>("questionBecause")->isVisible()) << "the next class begins anew";
}

TEST_F(FileLessonsTest, TellsTheTeacherWhatTheClassDoesNotSee) {
  openPage();
  choose(0);
  auto* notes = onSheet<QLabel>("sheetNotes");
  EXPECT_FALSE(notes->isVisible());
  EXPECT_FALSE(onSheet<QLabel>("questionBecause")->isVisible());
  EXPECT_THAT(onSheet<QLabel>("sheetLead")->text().toStdString(), HasSubstr("The aim: To compute"));
  click("forTeacher");
  EXPECT_TRUE(notes->isVisible());
  EXPECT_THAT(notes->text().toStdString(), HasSubstr("2 minutes."));
  EXPECT_TRUE(onSheet<QLabel>("questionBecause")->isVisible());
  QTest::keyClick(sheet(), Qt::Key_Right);
  EXPECT_TRUE(notes->isVisible());
  click("forTeacher");
  EXPECT_FALSE(notes->isVisible());
  EXPECT_FALSE(onSheet<QLabel>("sheetLead")->isVisible()) << "the class has read it";
  click("forTeacher");
  click("allLessons");
  choose(1);
  EXPECT_FALSE(notes->isVisible()) << "the next class may be looking";
}

TEST_F(FileLessonsTest, ShowsEveryStepUnclippedInBothLanguagesAndBigType) {
  openPage({1024, 700});
  for (const char* language : {"en", "ru"}) {
    m_language.set(QString::fromLatin1(language));
    for (const bool big : {false, true}) {
      named<QCheckBox>(m_page, "bigType")->setChecked(big);
      for (int lesson = 0; lesson < 10; ++lesson) {
        choose(lesson);
        for (int step = 0; step < deck()->steps(); ++step) {
          player()->goTo(step);
          QTest::qWait(1);
          EXPECT_THAT(clipped(*m_page), testing::IsEmpty()) << language << ", lesson " << lesson << ", step " << step;
          EXPECT_FALSE(named<QLabel>(m_page, "stepTitle")->text().isEmpty());
        }
        click("allLessons");
      }
    }
  }
}

TEST_F(FileLessonsTest, WritesALessonWithTheStepAtTheCursorBesideIt) {
  openPage();
  write(Written);
  EXPECT_TRUE(m_page->isEditing());
  EXPECT_FALSE(editor()->hasUnsaved());
  EXPECT_EQ(previewTitle(), "First");
  EXPECT_THAT(previewWords(), HasSubstr("There are 4 people."));
}

TEST_F(FileLessonsTest, FollowsTheCursorAndTheArrowsOfThePreview) {
  openPage();
  write(Written);
  QTest::mouseClick(named<QToolButton>(m_page, "laterStep"), Qt::LeftButton);
  settle();
  EXPECT_EQ(previewTitle(), "Second");
  EXPECT_EQ(editor()->code()->line(), 10);
  QTest::keyClick(editor()->code(), Qt::Key_Home, Qt::ControlModifier);
  settle();
  EXPECT_EQ(previewTitle(), "First");
  QTest::keyClick(editor()->code(), Qt::Key_End, Qt::ControlModifier);
  settle();
  EXPECT_EQ(previewTitle(), "Second");
  EXPECT_TRUE(named<QLabel>(named<QWidget>(m_page, "preview"), "questionBecause")->isVisible()) << "for the teacher";
}

TEST_F(FileLessonsTest, SaysWhatIsWrongAndMendsItByAClick) {
  openPage();
  QByteArray wrong(Written);
  wrong.replace("{best}", "{bets}").replace("show: table", "show: tabel");
  write(wrong);
  EXPECT_THAT(problem(1), HasSubstr("Nothing is called “tabel” that could be shown. Did you mean “table”?"));
  EXPECT_THAT(problem(2), HasSubstr("No figure is called “bets”. Did you mean “best”?"));
  QTest::keyClick(editor()->code(), Qt::Key_F8);
  EXPECT_EQ(editor()->code()->line(), 7);
  QTest::keyClick(editor()->code(), Qt::Key_F8);
  EXPECT_EQ(editor()->code()->line(), 13);
  click("remedy2");
  settle();
  EXPECT_EQ(editor()->problems()->problems().size(), 1U);
  EXPECT_THAT(editor()->text().toStdString(), HasSubstr("Best: {best}."));
  click("remedy1");
  settle();
  EXPECT_TRUE(editor()->problems()->problems().empty());
  QTest::keyClick(editor()->code(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(editor()->text().toStdString(), HasSubstr("tabel")) << "a remedy can be undone";
}

TEST_F(FileLessonsTest, ShowsMarkupAsWords) {
  openPage();
  QByteArray text(Written);
  text.replace("There are", "<script>alert(1)</script><img src=\"file:///etc/passwd\"> There are");
  write(text);
  EXPECT_THAT(previewWords(), HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(previewWords(), Not(HasSubstr("<img")));
  EXPECT_EQ(named<QWidget>(m_page, "warningCount")->isVisible(), true);
}

TEST_F(FileLessonsTest, OpensABadFileInTheEditorWithItsProblems) {
  openPage();
  for (const QByteArray& bad :
       {QByteArray("```step\nshow: nothing"), QByteArray("\xFF\xFE\0x", 4), QByteArray(70000, 'a'),
        QByteArray("# T\n```data\nfile: ../../etc/passwd\n```\n```step a\nshow: table\n```\n")}) {
    deck()->open({.name = QStringLiteral("bad.md"), .text = bad});
    settle();
    EXPECT_TRUE(m_page->isEditing());
    EXPECT_FALSE(editor()->problems()->problems().empty());
    EXPECT_THAT(named<QLabel>(m_page, "problemWords1")->text().toStdString(), Not(testing::IsEmpty()));
  }
}

TEST_F(FileLessonsTest, SavesInTheDataFolderAndListsIt) {
  openPage();
  write(Written);
  QTest::keyClicks(editor()->code(), "x");
  EXPECT_TRUE(editor()->hasUnsaved());
  EXPECT_TRUE(named<QLabel>(m_page, "lessonState")->text().contains(QLatin1String("unsaved")));
  QTest::keyClick(editor()->code(), Qt::Key_S, Qt::ControlModifier);
  EXPECT_FALSE(editor()->hasUnsaved());
  EXPECT_EQ(contentOf(lessonFolder() + QStringLiteral("/mine.md")), editor()->text());
  click("backToLessons");
  EXPECT_FALSE(m_page->isEditing());
  EXPECT_EQ(deck()->list()->sources().size(), 11U);
}

TEST_F(FileLessonsTest, EditsACopyOfAShippedLesson) {
  openPage();
  choose(0);
  click("editLesson");
  settle();
  EXPECT_TRUE(m_page->isEditing());
  EXPECT_TRUE(editor()->problems()->problems().empty());
  EXPECT_TRUE(editor()->save());
  EXPECT_TRUE(QFile::exists(lessonFolder() + QStringLiteral("/01-fruit-baskets.md")));
  EXPECT_FALSE(editor()->saveTo(m_folder.path())) << "a folder is no file";
}

TEST_F(FileLessonsTest, AsksBeforeChangesAreLost) {
  openPage();
  write(Written);
  QTest::keyClicks(editor()->code(), "x");
  click("backToLessons");
  auto* box = named<QMessageBox>(m_page, "unsavedLesson");
  QTest::mouseClick(named<QPushButton>(box, "keepWriting"), Qt::LeftButton);
  EXPECT_TRUE(m_page->isEditing());
  QTest::qWait(1);
  m_page->close();
  EXPECT_TRUE(m_page->isVisible()) << "the window waits for an answer";
  box = named<QMessageBox>(m_page, "unsavedLesson");
  QTest::mouseClick(named<QPushButton>(box, "dropChanges"), Qt::LeftButton);
  EXPECT_FALSE(editor()->hasUnsaved());
  EXPECT_FALSE(m_page->isVisible());
}

TEST_F(FileLessonsTest, TriesTheLessonAsTheClassSeesIt) {
  openPage();
  write(Written);
  QTest::keyClicks(editor()->code(), "x");
  QTest::keyClick(editor()->code(), Qt::Key_Backspace);
  QTest::keyClick(editor()->code(), Qt::Key_F5);
  ASSERT_TRUE(waitUntil([this] { return deck()->isOpen(); }));
  EXPECT_FALSE(m_page->isEditing());
  EXPECT_EQ(deck()->steps(), 2);
  click("editLesson");
  EXPECT_TRUE(m_page->isEditing()) << "back to where it was written";
}

TEST_F(FileLessonsTest, InsertsBlocksBetweenOthers) {
  openPage();
  write(Written);
  QTextCursor cursor(editor()->code()->document()->findBlockByNumber(6));  // within the first step
  editor()->code()->setTextCursor(cursor);
  click("insertStep");
  settle();
  EXPECT_THAT(editor()->text().toStdString(),
              HasSubstr("show: table\n```\n```step Title\nshow: table\n```\nWords.\nThere are"));
  EXPECT_TRUE(editor()->problems()->problems().empty());
}

TEST_F(FileLessonsTest, PrintsAHandoutWithOrWithoutAnswers) {
  openPage();
  write(Written);
  const auto pagesOf = [](const QByteArray& pdf) { return pdf.count("/Type /Page\n") + pdf.count("/Type /Page "); };
  const QString plain = m_folder.filePath(QStringLiteral("plain.pdf")),
                full = m_folder.filePath(QStringLiteral("full.pdf"));
  editor()->writeHandoutTo(plain, false);
  ASSERT_TRUE(waitUntil([&] { return QFile::exists(plain); }));
  settle();
  editor()->writeHandoutTo(full, true);
  ASSERT_TRUE(waitUntil([&] { return QFile::exists(full); }));
  EXPECT_TRUE(contentOf(plain).startsWith("%PDF-"));
  EXPECT_TRUE(contentOf(plain).trimmed().endsWith("%%EOF"));
  EXPECT_EQ(pagesOf(contentOf(plain)), 2) << "one a step";
  EXPECT_EQ(pagesOf(contentOf(full)), 3) << "and one of answers";
}

TEST_F(FileLessonsTest, PrintsFiguresAndPicturesAndNoAnswerAmongTheQuestions) {
  PlayedLesson played;
  played.lesson = lesson::parse(Written).lesson;
  lesson::Walks walks;
  Progress progress;
  for (std::size_t step = 0; step < 2; ++step)
    played.steps.push_back(lesson::runStep(played.lesson, step, {}, walks, progress));
  const std::string plain = handoutHtml(played, {}).toStdString(),
                    full = handoutHtml(played, {.answers = true}).toStdString();
  EXPECT_THAT(plain, HasSubstr("There are 4 people."));
  EXPECT_THAT(plain, HasSubstr("How many people?"));
  EXPECT_THAT(plain, Not(HasSubstr("4 rows.")));
  EXPECT_THAT(full, HasSubstr("4 rows."));
  played.lesson.aim = "To <b>see</b>.";
  played.lesson.steps.front().notes = "Wait for {people}.";
  EXPECT_THAT(handoutHtml(played, {}).toStdString(), HasSubstr("The aim: To &lt;b&gt;see&lt;/b&gt;."));
  EXPECT_THAT(handoutHtml(played, {}).toStdString(), Not(HasSubstr("Wait for")));
  EXPECT_THAT(handoutHtml(played, {.answers = true}).toStdString(), HasSubstr("Wait for 4."));
  const std::vector<QImage> pictures = handoutPictures(played);
  ASSERT_EQ(pictures.size(), 2U);
  for (const QImage& picture : pictures) {
    ASSERT_FALSE(picture.isNull());
    EXPECT_GT(picture.pixelColor(2, 2).lightness(), 200) << "paper is white";
    QImage blank = picture;
    blank.fill(picture.pixelColor(2, 2));
    EXPECT_NE(picture, blank);
  }
}

TEST_F(FileLessonsTest, LeavesNothingHalfWritten) {
  openPage();
  write(Written);
  editor()->writeHandoutTo(m_folder.filePath(QStringLiteral("nowhere/a.pdf")), false);
  settle();
  EXPECT_FALSE(QFile::exists(m_folder.filePath(QStringLiteral("nowhere/a.pdf"))));
  const QString path = m_folder.filePath(QStringLiteral("big.md"));
  QFile big(path);
  ASSERT_TRUE(big.open(QIODevice::WriteOnly));
  big.write(QByteArray(200000, 'a'));
  big.close();
  EXPECT_THROW(readLesson(path), Error);
  EXPECT_THROW(readLesson(m_folder.filePath(QStringLiteral("none.md"))), Error);
}

}  // namespace
}  // namespace kindred::ui::classroom
