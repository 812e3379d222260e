// Two programs, or two connections of one, at the same project.
#include <future>

#include "core/store/project_file.h"
#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

using namespace std::chrono_literals;

Progress progress;

TEST(Sharing, SaysThatTheProjectIsInUseAfterAWait) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "1");
  const auto project = ProjectFile::open(folder / "a.kindred", {.busyTimeout = 60ms, .durable = false});
  SQLite::Database other((folder / "a.kindred").string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(codeOf([&] { project->setSetting("a", "2"); }), ErrorCode::ProjectInUse);
  EXPECT_GE(std::chrono::steady_clock::now() - start, 50ms);
  EXPECT_EQ(project->setting("a"), "1");
  other.exec("ROLLBACK");
  project->setSetting("a", "2");
  EXPECT_EQ(project->setting("a"), "2");
}

TEST(Sharing, CannotOpenWhatAnotherProgramLocks) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "1");
  SQLite::Database other((folder / "a.kindred").string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN EXCLUSIVE");
  EXPECT_EQ(codeOf([&] { ProjectFile::open(folder / "a.kindred", {.busyTimeout = 30ms}); }), ErrorCode::ProjectInUse);
  other.exec("ROLLBACK");
  EXPECT_EQ(ProjectFile::open(folder / "a.kindred", Quick)->setting("a"), "1");
}

TEST(Sharing, WaitsForALockThatIsGivenBack) {
  const Folder folder;
  ProjectFile::create(folder / "a.kindred", Quick)->setSetting("a", "1");
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  SQLite::Database other((folder / "a.kindred").string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  auto writing = std::async(std::launch::async, [&] { project->setSetting("a", "2"); });
  EXPECT_EQ(writing.wait_for(30ms), std::future_status::timeout);
  other.exec("COMMIT");
  writing.get();
  EXPECT_EQ(project->setting("a"), "2");
}

TEST(Sharing, NoticesWhatOthersWrote) {
  const Folder folder;
  const auto first = ProjectFile::create(folder / "a.kindred", Quick);
  first->setSetting("a", "1");
  const auto version = first->foreignVersion();
  first->setSetting("a", "2");
  EXPECT_EQ(first->foreignVersion(), version);
  {
    const auto second = ProjectFile::open(folder / "a.kindred", Quick);
    second->setSetting("a", "3");
  }
  EXPECT_NE(first->foreignVersion(), version);
  EXPECT_EQ(first->setting("a"), "3");
}

/// Looks at the project each time the import reports.
class Onlooker : public ProgressSink {
 public:
  explicit Onlooker(std::filesystem::path path) : m_path(std::move(path)) {}
  void progress(double, const Text&) override {
    const auto project = ProjectFile::open(m_path, Quick);
    EXPECT_EQ(project->datasets().size(), 1u);
    EXPECT_EQ(project->readDataset(1, 1)->customers.size(), 30);
    ++looks;
  }
  int looks = 0;

 private:
  std::filesystem::path m_path;
};

TEST(Sharing, OthersReadWhileAnImportIsWritten) {
  const Folder folder;
  const auto project = ProjectFile::create(folder / "a.kindred", {.partBytes = 20000, .durable = false});
  project->addDataset(sampleDataset("Shop", 1), "", progress);
  Onlooker onlooker(folder / "a.kindred");
  Progress watched(&onlooker, CancelToken());
  const Dataset dataset = sampleDataset("Large", 2, {.customers = 400, .eventsEach = 20});
  const auto record = project->addDataset(dataset, "", watched);
  EXPECT_GT(onlooker.looks, 5);
  // Those who looked did not take for a leftover what was being written.
  EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), dataset));
  EXPECT_EQ(project->datasets().size(), 2u);
}

TEST(Sharing, AReaderElsewhereDoesNotStopAnImport) {
  const Folder folder;
  const auto project = ProjectFile::create(folder / "a.kindred", {.busyTimeout = 50ms, .durable = false});
  project->addDataset(sampleDataset("Shop", 1), "", progress);
  SQLite::Database reader((folder / "a.kindred").string(), SQLite::OPEN_READWRITE);
  SQLite::Transaction reading(reader);
  EXPECT_EQ(reader.execAndGet("SELECT count(*) FROM datasets").getInt(), 1);
  project->addDataset(sampleDataset("Films", 2), "", progress);
  EXPECT_EQ(reader.execAndGet("SELECT count(*) FROM datasets").getInt(), 1);
  EXPECT_EQ(project->datasets().size(), 2u);
}

TEST(Sharing, ThreadsReadWhileOneWrites) {
  const Folder folder;
  const auto project = ProjectFile::create(folder / "a.kindred", {.partBytes = 20000, .durable = false});
  const Dataset shop = sampleDataset("Shop", 1);
  project->addDataset(shop, "", progress);
  std::atomic<bool> isWritten = false;
  auto reading = std::async(std::launch::async, [&] {
    int reads = 0;
    do {
      EXPECT_TRUE(hasSameData(*project->readDataset(1, 1), shop));
      ++reads;
    } while (!isWritten);
    return reads;
  });
  for (int i = 0; i < 5; ++i) project->addDataset(sampleDataset("More " + std::to_string(i), 2), "", progress);
  isWritten = true;
  EXPECT_GT(reading.get(), 0);
  EXPECT_EQ(project->datasets().size(), 6u);
}

}  // namespace
}  // namespace kindred::store
