#include "ui/main_window.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <latch>

#include "core/workflow/generate_sample.h"
#include "tests/ui/ui_test.h"
#include "ui/frame/rail.h"
#include "ui/frame/selection_chip.h"
#include "ui/jobs/job_bar.h"
#include "ui/startup.h"

namespace kindred::ui {
namespace {

class Frame : public ::testing::Test {
 protected:
  void SetUp() override {
    m_language.set("en");
    m_window = std::make_unique<MainWindow>(m_language);
    showAndSettle(*m_window, {1440, 900});
  }

  /// A project with the small toy of baskets, made by the same verb as the window's.
  std::filesystem::path makeProject() {
    const auto path = std::filesystem::path(m_folder.path().toStdString()) / "toy.kindred";
    const auto workspace = workflow::Workspace::create(path);
    Progress progress;
    generate::Options options;
    options.kind = generate::Kind::Baskets;
    workflow::importSample(*workspace, options, progress);
    return path;
  }

  void open(const std::filesystem::path& path) {
    m_window->session().openProject(path);
    ASSERT_TRUE(waitUntil([&] { return m_window->session().dataset() != nullptr; }));
  }

  QAction* action(const char* name) { return m_window->findChild<QAction*>(QLatin1String(name)); }

  QTemporaryDir m_folder;
  Language m_language;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(Frame, NothingIsClippedAtAnySizeAndZoom) {
  for (const QSize& size : {QSize(1440, 900), QSize(1050, 700), QSize(800, 600)}) {
    showAndSettle(*m_window, size);
    EXPECT_THAT(clipped(*m_window), ::testing::IsEmpty()) << size.width();
  }
  EXPECT_EQ(m_window->size(), QSize(800, 600));
}

TEST_F(Frame, EveryEntryOfAMenuHasALetterOfItsOwn) {
  for (const char* language : {"en", "ru"}) {
    for (const PageEntry& entry : pageTable()) m_window->showPage(entry.key);
    m_language.set(language);
    QCoreApplication::processEvents();
    std::vector<QMenu*> menus;
    for (QAction* top : m_window->menuBar()->actions()) menus.push_back(top->menu());
    for (std::size_t i = 0; i < menus.size(); ++i) {
      emit menus[i]->aboutToShow();
      QStringList letters;
      for (const QAction* action : menus[i]->actions()) {
        const QMenu* inner = action->menu();
        const bool isOurs = inner != nullptr && inner->parent() == menus[i];
        if (isOurs && inner->objectName() != QStringLiteral("recent")) menus.push_back(action->menu());
        if (action->isSeparator() || action->text().isEmpty()) continue;
        const QKeySequence letter = QKeySequence::mnemonic(action->text());
        EXPECT_FALSE(letter.isEmpty()) << action->text().toStdString();
        EXPECT_FALSE(letters.contains(letter.toString())) << action->text().toStdString();
        letters << letter.toString();
      }
    }
  }
  m_language.set("en");
}

TEST_F(Frame, EachPageOfTheAnalyseMenuHasAMenuOfItsOwn) {
  for (const PageEntry& entry : pageTable()) m_window->showPage(entry.key);
  QMenu* analyse = nullptr;
  for (QAction* top : m_window->menuBar()->actions())
    if (top->text().remove(QLatin1Char('&')) == QStringLiteral("Analyse")) analyse = top->menu();
  ASSERT_NE(analyse, nullptr);
  QStringList all;
  for (const QAction* action : analyse->actions()) {
    ASSERT_NE(action->menu(), nullptr) << action->text().toStdString();
    for (const QAction* inner : action->menu()->actions()) all << inner->text().remove(QLatin1Char('&'));
  }
  EXPECT_TRUE(all.contains(QStringLiteral("Go to the line"))) << "what is done on the page Propensity & value";
}

TEST_F(Frame, NarrowWindowsTakeIconsAndDrawers) {
  EXPECT_FALSE(named<Rail>(m_window, "rail")->isCollapsed());
  showAndSettle(*m_window, {1050, 700});
  EXPECT_TRUE(named<Rail>(m_window, "rail")->isCollapsed());
  EXPECT_EQ(named<Rail>(m_window, "rail")->width(), theme().px(48));
  showAndSettle(*m_window, {1440, 900});
  EXPECT_FALSE(named<Rail>(m_window, "rail")->isCollapsed());
  EXPECT_EQ(named<Rail>(m_window, "rail")->width(), theme().px(172));
}

TEST_F(Frame, EveryPageOpensFromRailAndMenu) {
  for (const PageEntry& entry : pageTable()) {
    QTest::mouseClick(named<Rail>(m_window, "rail")->button(entry.key), Qt::LeftButton);
    EXPECT_EQ(m_window->currentKey(), entry.key);
    EXPECT_FALSE(m_window->currentPage()->title().isEmpty());
  }
  for (const PageEntry& entry : pageTable()) {
    action(entry.key)->trigger();
    EXPECT_EQ(m_window->currentKey(), entry.key);
  }
}

TEST_F(Frame, EveryMenuEntryHasWords) {
  for (const QAction* menu : m_window->menuBar()->actions()) {
    EXPECT_FALSE(menu->text().isEmpty());
    for (const QAction* entry : menu->menu()->actions())
      EXPECT_TRUE(entry->isSeparator() || !entry->text().isEmpty()) << menu->text().toStdString();
  }
}

TEST_F(Frame, ZoomKeysScaleTheWholeWindow) {
  QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_EQ(theme().zoom(), 110);
  QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
  QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_EQ(theme().zoom(), 90);
  QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(theme().zoom(), 100);
}

TEST_F(Frame, OpensAProjectAndShowsItsDataSet) {
  open(makeProject());
  EXPECT_EQ(m_window->session().projectName(), "toy");
  EXPECT_EQ(m_window->session().datasets().size(), 1U);
  EXPECT_TRUE(m_window->windowTitle().startsWith("toy"));
}

TEST_F(Frame, SelectionIsSharedInvertedClearedAndUndone) {
  open(makeProject());
  Session& session = m_window->session();
  const auto all = session.dataset()->customers.size();
  auto* chip = m_window->findChild<SelectionChip*>();
  EXPECT_EQ(chip->text(), "No selection");
  EXPECT_FALSE(action("clearSelection")->isEnabled());
  session.selection().applyIndices({0, 1}, KI_TEXT("core", "lasso in Segments"), SetMode::New);
  EXPECT_EQ(session.selection().count(), 2);
  EXPECT_TRUE(chip->text().contains("2"));
  action("invertSelection")->trigger();
  EXPECT_EQ(session.selection().count(), all - 2);
  EXPECT_FALSE(session.selection().contains(0));
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session.selection().count(), 2);
  EXPECT_TRUE(session.selection().contains(0));
  action("clearSelection")->trigger();
  EXPECT_TRUE(session.selection().isEmpty());
  EXPECT_TRUE(session.selection().mask().empty());
}

TEST_F(Frame, SavesTheSelectionAsAudienceAndUndoesIt) {
  open(makeProject());
  Session& session = m_window->session();
  session.selection().applyIndices({0}, KI_TEXT("core", "first ones"), SetMode::New);
  QSignalSpy changed(&session, &Session::audiencesChanged);
  action("saveAudience")->trigger();
  auto* dialog = m_window->findChild<QDialog*>();
  ASSERT_NE(dialog, nullptr);
  dialog->accept();
  ASSERT_TRUE(waitUntil([&] {
    return changed.size() == 1 && session.undo().canUndo() && session.undo().undoText().contains("audience");
  }));
  const auto audiences = session.workspace()->audiences(session.datasetId());
  ASSERT_EQ(audiences.size(), 1U);
  EXPECT_EQ(audiences[0].name, "first ones");
  action("undo")->trigger();
  ASSERT_TRUE(waitUntil([&] { return changed.size() == 2; }));
  EXPECT_TRUE(session.workspace()->audiences(session.datasetId()).empty());
}

TEST_F(Frame, AFailureIsShownInPlaceAndKeepsTheOpenProject) {
  open(makeProject());
  QSignalSpy failed(&m_window->session(), &Session::failed);
  m_window->session().openProject("/no/such/folder/missing.kindred");
  ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
  EXPECT_EQ(m_window->session().projectName(), "toy");
  bool shown = false;
  for (const Note* note : m_window->findChildren<Note*>())
    shown = shown || (note->isVisible() && !note->title().isEmpty());
  EXPECT_TRUE(shown);
}

TEST_F(Frame, ClosingWithAJobRunningAsksOnce) {
  std::latch open(1);
  m_window->session().jobs().run({.title = KI_TEXT("core", "Waiting")}, [&](Progress&) { open.wait(); });
  m_window->close();
  EXPECT_TRUE(m_window->isVisible());
  auto* question = m_window->findChild<QMessageBox*>();
  ASSERT_NE(question, nullptr);
  for (QAbstractButton* button : question->buttons()) {
    if (question->buttonRole(button) == QMessageBox::DestructiveRole) QTest::mouseClick(button, Qt::LeftButton);
  }
  open.count_down();
  EXPECT_TRUE(waitUntil([&] { return !m_window->isVisible(); }));
}

TEST_F(Frame, WritesAScreenshotWhenNothingIsPending) {
  const QString file = m_folder.filePath("shot.png");
  StartOptions options;
  options.project = QString::fromStdString(makeProject().string());
  options.size = QSize(1000, 700);
  options.screenshot = file;
  Startup startup(*m_window, options);
  QSignalSpy finished(&startup, &Startup::finished);
  startup.start();
  ASSERT_TRUE(waitUntil([&] { return finished.size() == 1; }));
  EXPECT_EQ(QImage(file).size(), QSize(1000, 700));
  EXPECT_NE(m_window->session().dataset(), nullptr);
}

TEST_F(Frame, StartupSaysWhatIsNotThere) {
  StartOptions options;
  options.project = QString::fromStdString(makeProject().string());
  options.dataset = "nothing";
  Startup startup(*m_window, options);
  QSignalSpy failed(&startup, &Startup::failed);
  startup.start();
  EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(Frame, TheJobBarShowsAJobAndCancelsIt) {
  bool cancelled = false;
  auto* job = m_window->session().jobs().run({.title = KI_TEXT("core", "Endless")}, [](Progress& progress) {
    for (;;) progress.report(0.4);
  });
  QObject::connect(job, &Job::cancelled, job, [&] { cancelled = true; });
  ASSERT_TRUE(waitUntil([&] { return named<JobBar>(m_window, "jobBar")->isJobShown(); }));
  EXPECT_TRUE(named<QPushButton>(named<JobBar>(m_window, "jobBar"), "cancelButton")->isVisible());
  QTest::mouseClick(named<QPushButton>(named<JobBar>(m_window, "jobBar"), "cancelButton"), Qt::LeftButton);
  EXPECT_TRUE(waitUntil([&] { return cancelled; }));
  EXPECT_FALSE(named<QPushButton>(named<JobBar>(m_window, "jobBar"), "cancelButton")->isVisible());
}

}  // namespace
}  // namespace kindred::ui
