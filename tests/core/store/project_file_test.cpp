#include "core/store/project_file.h"

#include <sys/wait.h>

#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

Progress progress;

TEST(ProjectFile, LeavesNoFileWhereNothingWasStored) {
  const Folder folder;
  { const auto project = ProjectFile::create(folder / "a.kindred", Quick); }
  EXPECT_TRUE(folder.files().empty());
}

TEST(ProjectFile, LeavesNoFileWhereTheFirstImportWasCancelled) {
  const Folder folder;
  CancelToken token;
  token.cancel();
  Progress cancelled(nullptr, token);
  {
    const auto project = ProjectFile::create(folder / "a.kindred", Quick);
    EXPECT_THROW(project->addDataset(sampleDataset("Shop", 1), "{}", cancelled), Cancelled);
    EXPECT_TRUE(project->datasets().empty());
  }
  EXPECT_TRUE(folder.files().empty());
}

TEST(ProjectFile, IsOneFileWhenClosed) {
  const Folder folder;
  {
    const auto project = ProjectFile::create(folder / "a.kindred", Quick);
    project->addDataset(sampleDataset("Shop", 1), "{}", progress);
  }
  EXPECT_EQ(folder.files(), std::vector<std::string>{"a.kindred"});
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA page_size"), 8192);
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA auto_vacuum"), 2);
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA application_id"), 0x4B696E64);
  EXPECT_EQ(numberIn(folder / "a.kindred", "PRAGMA user_version"), 1);
}

TEST(ProjectFile, KeepsSettings) {
  const Folder folder;
  {
    const auto project = ProjectFile::create(folder / "a.kindred", Quick);
    EXPECT_EQ(project->setting("fees"), std::nullopt);
    project->setSetting("fees", "postage");
    project->setSetting("fees", "postage, \xD0\xBF\xD0\xBE\xD1\x87\xD1\x82\xD0\xB0");
  }
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  EXPECT_EQ(project->setting("fees"), "postage, \xD0\xBF\xD0\xBE\xD1\x87\xD1\x82\xD0\xB0");
}

TEST(ProjectFile, RefusesToCreateOverAFile) {
  const Folder folder;
  folder.write("a.kindred", "mine");
  EXPECT_EQ(codeOf([&] { ProjectFile::create(folder / "a.kindred", Quick); }), ErrorCode::NameInUse);
  EXPECT_EQ(contents(folder / "a.kindred"), "mine");
  EXPECT_EQ(folder.files().size(), 1u);
}

TEST(ProjectFile, RefusesAFolderThatIsNotThere) {
  const Folder folder;
  EXPECT_EQ(codeOf([&] { ProjectFile::create(folder / "no" / "a.kindred", Quick); }), ErrorCode::FileUnwritable);
}

TEST(ProjectFile, LeavesFilesBesideItAlone) {
  const Folder folder;
  folder.write("a.kindred.part-1", "mine");
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "b");
  EXPECT_EQ(contents(folder / "a.kindred.part-1"), "mine");
  EXPECT_EQ(folder.files().size(), 2u);
}

TEST(ProjectFile, RefusesWhatIsNotAProject) {
  const Folder folder;
  EXPECT_EQ(codeOf([&] { ProjectFile::open("", Quick); }), ErrorCode::FileMissing);
  EXPECT_EQ(codeOf([&] { ProjectFile::open(folder / "none.kindred", Quick); }), ErrorCode::FileMissing);
  EXPECT_EQ(codeOf([&] { ProjectFile::open(folder.path()); }), ErrorCode::ProjectForeign);

  for (const std::string& content :
       {std::string(), std::string("a,b\n1,2\n"), std::string(20000, '\0'), std::string("SQLite format 3")}) {
    folder.write("a.kindred", content);
    EXPECT_EQ(codeOf([&] { ProjectFile::open(folder / "a.kindred", Quick); }), ErrorCode::ProjectForeign);
    EXPECT_EQ(contents(folder / "a.kindred"), content);
    EXPECT_EQ(folder.files().size(), 1u);
  }
}

TEST(ProjectFile, RefusesAnotherProgramsDatabase) {
  const Folder folder;
  {
    SQLite::Database database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("CREATE TABLE datasets (id)");
  }
  const std::string before = contents(folder / "a.kindred");
  EXPECT_EQ(codeOf([&] { ProjectFile::open(folder / "a.kindred", Quick); }), ErrorCode::ProjectForeign);
  EXPECT_EQ(contents(folder / "a.kindred"), before);
  EXPECT_EQ(folder.files().size(), 1u);
}

TEST(ProjectFile, RefusesANewerVersionAndLeavesItAsItIs) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "b");
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
  const std::string before = contents(folder / "a.kindred");
  EXPECT_EQ(codeOf([&] { ProjectFile::open(folder / "a.kindred", Quick); }), ErrorCode::ProjectNewer);
  EXPECT_EQ(contents(folder / "a.kindred"), before);
  EXPECT_EQ(folder.files().size(), 1u);
}

TEST(ProjectFile, CopiesItself) {
  const Folder folder;
  const Dataset dataset = sampleDataset("Shop", 1);
  {
    const auto project = ProjectFile::create(folder / "a.kindred", Quick);
    const auto record = project->addDataset(dataset, "{}", progress);
    project->copyTo(folder / "b.kindred");
    EXPECT_EQ(codeOf([&] { project->copyTo(folder / "b.kindred"); }), ErrorCode::NameInUse);
    EXPECT_EQ(codeOf([&] { project->copyTo(folder / "no" / "b.kindred"); }), ErrorCode::FileUnwritable);
    project->removeDataset(record.id);
  }
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"a.kindred", "b.kindred"}));
  const auto copy = ProjectFile::open(folder / "b.kindred", Quick);
  EXPECT_TRUE(hasSameData(*copy->readDataset(1, 1), dataset));
}

TEST(ProjectFile, SaysWhenTheDiskIsFullAndStaysAsItWas) {
  const Folder folder;
  const Dataset dataset = sampleDataset("Shop", 1);
  {
    const auto project = ProjectFile::create(folder / "a.kindred", Quick);
    project->addDataset(dataset, "{}", progress);
  }
  const auto pages = static_cast<int>(numberIn(folder / "a.kindred", "PRAGMA page_count"));
  {
    const auto project = ProjectFile::open(folder / "a.kindred", {.partBytes = 4096, .maximumPages = pages + 6});
    const Dataset large = sampleDataset("Large", 2, {.customers = 300, .eventsEach = 40});
    EXPECT_EQ(codeOf([&] { project->addDataset(large, "{}", progress); }), ErrorCode::DiskFull);
    EXPECT_EQ(project->datasets().size(), 1u);
  }
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  EXPECT_EQ(project->datasets().size(), 1u);
  EXPECT_TRUE(hasSameData(*project->readDataset(1, 1), dataset));
  EXPECT_EQ(numberIn(folder / "a.kindred", "SELECT count(*) FROM bundles WHERE state <> 'ready'"), 0);
}

/// Runs `body` in a process of its own without the rights of root; true where it returned true.
template <class Body>
bool asOrdinaryUser(Body body) {
  const pid_t child = fork();
  if (child == 0) {
    constexpr uid_t Nobody = 65534;
    if (geteuid() == 0 && (setgid(Nobody) != 0 || setuid(Nobody) != 0)) _exit(2);
    _exit(body() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Whether it can be read, and says that it cannot be changed.
bool isForReadingOnly(const std::filesystem::path& path) {
  const auto project = ProjectFile::open(path, Quick);
  return project->isReadOnly() && project->setting("a") == "b" &&
         codeOf([&] { project->setSetting("a", "c"); }) == ErrorCode::FileUnwritable;
}

TEST(ProjectFile, OfAFileOrFolderThatIsReadOnlyCanBeRead) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "b");
  std::filesystem::permissions(folder / "a.kindred", std::filesystem::perms(0444));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  const std::string before = contents(folder / "a.kindred");
  EXPECT_TRUE(asOrdinaryUser([&] {
    return isForReadingOnly(folder / "a.kindred") &&
           codeOf([&] { ProjectFile::create(folder / "b.kindred", Quick); }) == ErrorCode::FileUnwritable;
  }));
  std::filesystem::permissions(folder / "a.kindred", std::filesystem::perms(0));
  EXPECT_TRUE(asOrdinaryUser(
      [&] { return codeOf([&] { ProjectFile::open(folder / "a.kindred", Quick); }) == ErrorCode::FileUnreadable; }));
  std::filesystem::permissions(folder / "a.kindred", std::filesystem::perms(0666));
  EXPECT_TRUE(asOrdinaryUser([&] { return isForReadingOnly(folder / "a.kindred"); }));
  EXPECT_EQ(contents(folder / "a.kindred"), before);
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"a.kindred"}));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}

// As after copying a project while it was open: its header asks for a log, which cannot be made in such a folder.
TEST(ProjectFile, ThatAsksForALogCanBeReadWhereNoneCanBeMade) {
  const Folder folder;
  const auto open = ProjectFile::create(folder / "a.kindred", Quick);
  open->setSetting("a", "b");
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE).exec("PRAGMA wal_checkpoint(TRUNCATE)");
  std::filesystem::create_directory(folder / "share");
  std::filesystem::copy_file(folder / "a.kindred", folder / "share/a.kindred");
  std::filesystem::permissions(folder / "share", std::filesystem::perms(0555));
  EXPECT_TRUE(asOrdinaryUser([&] { return isForReadingOnly(folder / "share/a.kindred"); }));
  std::filesystem::permissions(folder / "share", std::filesystem::perms(0755));
}

TEST(ProjectFile, ReadingLeavesEveryByteAndTheTime) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->addDataset(sampleDataset("Shop", 1), "", progress);
  const std::string before = contents(folder / "a.kindred");
  const auto longAgo = std::filesystem::last_write_time(folder / "a.kindred") - std::chrono::hours(1);
  std::filesystem::last_write_time(folder / "a.kindred", longAgo);
  {
    const auto project = ProjectFile::open(folder / "a.kindred", Quick);
    EXPECT_FALSE(project->isReadOnly());
    EXPECT_EQ(project->readDataset(project->datasets().front().id, 1)->name, "Shop");
  }
  EXPECT_EQ(contents(folder / "a.kindred"), before);
  EXPECT_EQ(std::filesystem::last_write_time(folder / "a.kindred"), longAgo);
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"a.kindred"}));
}

TEST(ProjectFile, SweepsWhatAKilledProgramLeftOfMakingIt) {
  const Folder folder;
  folder.write("a.kindred.part-aB3dE6", "");
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "b");
  EXPECT_EQ(folder.files(), (std::vector<std::string>{"a.kindred"}));
}

}  // namespace
}  // namespace kindred::store
