// The process is killed at random moments of an import and of a training run: the project always opens, whole, as it
// was before or after.
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <thread>

#include "core/store/project_file.h"
#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

using namespace std::chrono_literals;
using Microseconds = std::chrono::microseconds;

Progress progress;
const FileOptions SmallParts{.partBytes = 8192, .durable = false};
constexpr Size Many{.customers = 300, .products = 40, .eventsEach = 10};

/// Runs `work` in a process of its own and kills it `delay` after it has begun; true where it was killed at work.
template <class Work>
bool killed(Work work, Microseconds delay) {
  int begun[2];
  EXPECT_EQ(pipe(begun), 0);
  const pid_t child = fork();
  if (child == 0) {
    if (write(begun[1], "!", 1) != 1) _exit(1);
    try {
      work();
    } catch (...) {
      _exit(1);
    }
    _exit(0);
  }
  char signal = 0;
  EXPECT_EQ(read(begun[0], &signal, 1), 1);
  close(begun[0]);
  close(begun[1]);
  std::this_thread::sleep_for(delay);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return WIFSIGNALED(status);
}

/// How long `work` takes in a process of its own.
template <class Work>
Microseconds durationOf(Work work) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  return std::chrono::duration_cast<Microseconds>(std::chrono::steady_clock::now() - start);
}

/// Kills `work` at `times` moments spread at random over its duration, and lets `check` look after each. Returns how
/// often it was killed at work.
template <class Work, class Check>
int killAtRandom(int times, std::uint64_t seed, Work work, Check check) {
  const Microseconds duration = durationOf(work);
  check();
  Random random(seed);
  int count = 0;
  for (int i = 0; i < times && !testing::Test::HasFatalFailure(); ++i) {
    count += killed(work, Microseconds(random.below(static_cast<std::uint64_t>(duration.count()) + 1))) ? 1 : 0;
    check();
  }
  return count;
}

void expectNothingUnfinished(const std::filesystem::path& path) {
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM bundles WHERE state <> 'ready'"), 0);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM blocks WHERE bundle NOT IN (SELECT id FROM bundles)"), 0);
  EXPECT_EQ(numberIn(path, "SELECT count(*) FROM customers WHERE dataset NOT IN (SELECT id FROM datasets)"), 0);
  EXPECT_EQ(numberIn(path, "PRAGMA freelist_count"), 0);
}

struct Killed : testing::Test {
  Folder folder;
  std::filesystem::path path = folder / "a.kindred";
  Dataset shop = sampleDataset("Shop", 1);
  Dataset large = sampleDataset("Large", 2, Many);
};

TEST_F(Killed, AnImportLeavesTheProjectAsBeforeOrAfter) {
  ProjectFile::create(path, SmallParts)->addDataset(shop, "", progress);
  int before = 0, after = 0;
  const auto import = [&] { ProjectFile::open(path, SmallParts)->addDataset(large, "", progress); };
  const auto check = [&] {
    const auto project = ProjectFile::open(path, SmallParts);
    expectNothingUnfinished(path);
    const auto records = project->datasets();
    ASSERT_GE(records.size(), 1u);
    EXPECT_TRUE(hasSameData(*project->readDataset(records[0].id, 1), shop));
    records.size() == 1 ? ++before : ++after;
    if (records.size() == 1) return;
    EXPECT_TRUE(hasSameData(*project->readDataset(records[1].id, 1), large));
    project->removeDataset(records[1].id);
  };
  EXPECT_GT(killAtRandom(80, 1, import, check), 0);
  EXPECT_EQ(before + after, 81);
  EXPECT_GT(before, 0);
}

TEST_F(Killed, AnAppendLeavesTheRevisionBeforeOrAfter) {
  ProjectFile::create(path, SmallParts)->addDataset(shop, "", progress);
  const auto append = [&] {
    const auto project = ProjectFile::open(path, SmallParts);
    const auto record = project->datasets().at(0);
    Dataset next = large;
    next.id = record.id;
    next.revision = record.revision + 1;
    project->addRevision(next, "", progress);
  };
  std::int64_t latest = 1;
  const auto check = [&] {
    const auto project = ProjectFile::open(path, SmallParts);
    expectNothingUnfinished(path);
    EXPECT_EQ(numberIn(path, "SELECT count(*) FROM revisions"), 1) << "opening sweeps what is old";
    const auto record = project->datasets().at(0);
    EXPECT_TRUE(record.revision == latest || record.revision == latest + 1);
    latest = record.revision;
    EXPECT_TRUE(hasSameData(*project->readDataset(record.id, latest), latest == 1 ? shop : large));
  };
  EXPECT_GT(killAtRandom(20, 4, append, check), 0);
  EXPECT_GT(latest, 1);
}

TEST_F(Killed, AFirstImportLeavesNoFileOrOneThatOpens) {
  const auto import = [&] { ProjectFile::create(path, SmallParts)->addDataset(large, "", progress); };
  const auto check = [&] {
    if (std::filesystem::exists(path)) {
      const auto project = ProjectFile::open(path, SmallParts);
      expectNothingUnfinished(path);
      const auto records = project->datasets();
      EXPECT_TRUE(records.empty() || hasSameData(*project->readDataset(records[0].id, 1), large));
    }
    std::filesystem::remove(path);
  };
  EXPECT_GT(killAtRandom(20, 2, import, check), 0);
}

TEST_F(Killed, ATrainingRunLeavesTheProjectAsBeforeOrAfter) {
  const auto record = ProjectFile::create(path, SmallParts)->addDataset(large, "", progress);
  const auto lists = sampleLists(large);
  const auto train = [&] {
    ProjectFile::open(path, SmallParts)
        ->addRun(
            sampleRun(record), [](BlockWriter& w) { saveSampleModel(w, 20000); }, lists, progress);
  };
  const auto check = [&] {
    const auto project = ProjectFile::open(path, SmallParts);
    expectNothingUnfinished(path);
    EXPECT_TRUE(hasSameData(*project->readDataset(record.id, 1), large));
    const auto runs = project->runs();
    ASSERT_LE(runs.size(), 1u);
    if (runs.empty()) return;
    EXPECT_EQ(project->lists(runs[0].id).size(), lists.size());
    EXPECT_EQ(project->model(runs[0].id)->read<double>("factors").size(), 20000u);
    project->removeRun(runs[0].id);
  };
  EXPECT_GT(killAtRandom(10, 3, train, check), 0);
}

}  // namespace
}  // namespace kindred::store
