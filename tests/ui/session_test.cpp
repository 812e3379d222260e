// What is as it was when a project is opened again, and what becomes of projects that are named or gone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

#include "tests/ui/pages/sample_project.h"
#include "ui/main_window.h"
#include "ui/session_memory.h"
#include "ui/settings.h"

namespace kindred::ui {
namespace {

TEST(PackedCustomers, ComeBackAsTheyWere) {
  for (const std::vector<Key>& keys : {std::vector<Key>{5}, {1, 2, 3, 8, 9, 17}, {7, 100'000, 1'000'000}}) {
    const CustomerSet set(keys, KI_TEXT("core", "segment %1").with("A & b"));
    const CustomerSet back = unpacked(packed(set));
    EXPECT_EQ(back.keys(), keys);
    EXPECT_EQ(back.origin(), set.origin());
  }
  EXPECT_TRUE(packed({}).isEmpty());
}

TEST(PackedCustomers, KeepMillionsInLittleRoom) {
  std::vector<Key> keys(1'000'000);
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = static_cast<Key>(i * 2);
  EXPECT_LT(packed(CustomerSet(keys, {})).size(), 400'000);
  EXPECT_TRUE(packed(CustomerSet({0, Key{1} << 60}, {})).isEmpty());
}

TEST(PackedCustomers, NonsenseIsAnEmptySet) {
  for (const char* text : {"", "x", "1 2", "1 e30= AAAA", "a b c d"}) EXPECT_TRUE(unpacked(text).empty()) << text;
}

TEST(Settings, AreReadBackAtOnceAndWrittenWhenAsked) {
  QTemporaryDir folder;
  settings::setFolder(folder.path());
  settings::setPersistent(true);
  int asked = 0;
  settings::setWriter([&] { ++asked; });
  settings::set("key", 7);
  settings::setProjectValue("/some/project.kindred", "page", "explore");
  EXPECT_EQ(asked, 2);
  EXPECT_EQ(settings::value("key").toInt(), 7);
  EXPECT_EQ(settings::projectValue("/some/project.kindred", "page").toString(), "explore");
  EXPECT_FALSE(settings::projectValue("/another.kindred", "page").isValid());
  const QString file = folder.filePath("person.ini");
  EXPECT_FALSE(QFile::exists(file)) << "the window does not wait for the disk";
  settings::flush();
  EXPECT_EQ(QSettings(file, QSettings::IniFormat).value("key").toInt(), 7);
  EXPECT_EQ(settings::value("key").toInt(), 7);
  settings::forgetProject("/some/project.kindred");
  EXPECT_FALSE(settings::projectValue("/some/project.kindred", "page").isValid());
  settings::setWriter(nullptr);
  settings::setPersistent(false);
  settings::setFolder({});
}

class Reopened : public SampleProjectTest {
 protected:
  void SetUp() override {
    SampleProjectTest::SetUp();
    settings::setFolder(m_folder.filePath("settings"));
    settings::setPersistent(true);
    m_language.set("en");
  }
  void TearDown() override {
    m_window.reset();
    settings::setPersistent(false);
    settings::setFolder({});
  }
  /// A start of the program: with the project of last time, if there is one.
  void start() {
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_language);
    m_window->restoreState();
    showAndSettle(*m_window, {1440, 900});
    if (!MainWindow::lastProject().isEmpty()) open(MainWindow::lastProject().toStdU16String());
  }
  void open(const std::filesystem::path& path) {
    session().openProject(path);
    ASSERT_TRUE(waitUntil([this] { return session().dataset() != nullptr && !m_window->isBusy(); }));
  }
  Session& session() { return m_window->session(); }
  QString noteTitle() {
    for (const Note* note : m_window->findChildren<Note*>()) {
      if (note->isVisible() && !note->title().isEmpty()) return note->title();
    }
    return {};
  }
  QAction* action(const char* name) { return m_window->findChild<QAction*>(QLatin1String(name)); }

  Language m_language;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(Reopened, PageDataSetAndSelectionAreAsTheyWere) {
  makeShop();
  start();
  open(m_path);
  Progress progress;
  const std::int64_t first = session().datasetId();
  workflow::importSample(*session().workspace(), {.kind = generate::Kind::Films}, progress);
  session().notifyDatasets();
  ASSERT_TRUE(waitUntil([this] { return session().datasets().size() == 2; }));
  session().selection().applyIndices({1, 3, 5}, KI_TEXT("core", "lasso in Segments"), SetMode::New);
  m_window->showPage("segments");
  session().remember(session().ofDataset("explore/months"), true);
  start();
  EXPECT_EQ(m_window->currentKey(), "segments");
  EXPECT_EQ(session().datasetId(), first);
  EXPECT_EQ(session().selection().count(), 3);
  EXPECT_TRUE(session().selection().contains(3));
  EXPECT_EQ(session().selection().customers().origin(), KI_TEXT("core", "lasso in Segments"));
  EXPECT_FALSE(session().undo().canUndo());
  EXPECT_TRUE(session().recall(session().ofDataset("explore/months")).toBool());
}

TEST_F(Reopened, AnotherProjectHasItsOwn) {
  makeShop();
  start();
  open(m_path);
  m_window->showPage("segments");
  session().selection().applyIndices({1}, KI_TEXT("core", "lasso in Segments"), SetMode::New);
  session().remember("note", 1);
  m_path = file("other.kindred").toStdString();
  makeFilms("");
  open(m_path);
  EXPECT_TRUE(session().selection().isEmpty());
  EXPECT_FALSE(session().recall("note").isValid());
  m_window->showPage("explore");
  open(file("sample.kindred").toStdString());
  EXPECT_EQ(m_window->currentKey(), "segments");
  EXPECT_EQ(session().selection().count(), 1);
  EXPECT_EQ(session().recall("note").toInt(), 1);
}

TEST_F(Reopened, AProjectThatIsGoneIsNamedWithAWayToLocateIt) {
  makeShop();
  start();
  open(m_path);
  session().closeProject();
  open(m_path);
  m_window.reset();
  ASSERT_TRUE(QFile::rename(file("sample.kindred"), file("renamed.kindred")));
  start();
  EXPECT_EQ(noteTitle(), "“sample.kindred” was not found");
  bool locate = false;
  for (const QPushButton* button : m_window->findChildren<QPushButton*>())
    locate = locate || (button->isVisible() && button->text() == "Locate…");
  EXPECT_TRUE(locate);
  auto* recent = m_window->findChild<QMenu*>("recent");
  ASSERT_NE(recent, nullptr);
  emit recent->aboutToShow();
  ASSERT_EQ(recent->actions().size(), 1);
  EXPECT_EQ(recent->actions().front()->text(), "sample (not found)");
}

TEST_F(Reopened, SavingAProjectUnderANameGoesOnInIt) {
  makeShop();
  start();
  open(m_path);
  m_window->showPage("segments");
  const std::filesystem::path target = file("Autumn.kindred").toStdString();
  session().saveProjectAs(target);
  ASSERT_TRUE(waitUntil([&] { return session().projectName() == "Autumn" && !m_window->isBusy(); }));
  EXPECT_EQ(m_window->currentKey(), "segments");
  EXPECT_NE(session().dataset(), nullptr);
  EXPECT_TRUE(std::filesystem::exists(m_path)) << "a project that has a name stays where it is";
  start();
  EXPECT_EQ(session().projectName(), "Autumn");
}

TEST_F(Reopened, AnUntitledProjectIsMovedWhenItIsNamed) {
  QStandardPaths::setTestModeEnabled(true);
  start();
  session().withProject([] {});
  ASSERT_TRUE(waitUntil([this] { return session().workspace() != nullptr; }));
  Progress progress;
  workflow::importSample(*session().workspace(), {.kind = generate::Kind::Films}, progress);
  session().notifyDatasets();
  ASSERT_TRUE(waitUntil([this] { return session().dataset() != nullptr; }));
  ASSERT_TRUE(session().isUntitled());
  const QString before = session().projectPath();
  m_window->close();
  EXPECT_TRUE(m_window->isVisible()) << "asked for a name once";
  auto* question = m_window->findChild<QMessageBox*>();
  ASSERT_NE(question, nullptr);
  question->reject();
  session().saveProjectAs(file("Named.kindred").toStdString());
  ASSERT_TRUE(waitUntil([&] { return session().projectName() == "Named" && session().dataset() != nullptr; }));
  EXPECT_TRUE(waitUntil([&] { return !QFile::exists(before); }));
  EXPECT_FALSE(session().isUntitled());
  m_window->close();
  EXPECT_FALSE(m_window->isVisible());
  QStandardPaths::setTestModeEnabled(false);
}

TEST_F(Reopened, AFileThatIsThereIsNotWrittenOver) {
  makeShop();
  start();
  open(m_path);
  const QString taken = file("taken.kindred");
  QFile other(taken);
  ASSERT_TRUE(other.open(QIODevice::WriteOnly));
  other.write("mine");
  other.close();
  session().saveProjectAs(taken.toStdString());
  ASSERT_TRUE(waitUntil([this] { return !noteTitle().isEmpty(); }));
  EXPECT_EQ(session().projectName(), "sample");
  ASSERT_TRUE(other.open(QIODevice::ReadOnly));
  EXPECT_EQ(other.readAll(), "mine");
}

}  // namespace
}  // namespace kindred::ui
