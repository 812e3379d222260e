#include "core/base/atomic_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <future>
#include <string>

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

namespace kindred {
namespace {

using test::contents;

std::size_t entries(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

// A disk without room, as the process sees it: no file may grow beyond some bytes.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    getrlimit(RLIMIT_FSIZE, &m_before);
    m_signal = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{bytes, m_before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_signal);
  }

 private:
  rlimit m_before{};
  void (*m_signal)(int) = SIG_DFL;
};

ErrorCode codeOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    EXPECT_FALSE(error.message().empty());
    EXPECT_FALSE(error.hint().empty());
    return error.code();
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorCode::Internal;
}

class AtomicFileTest : public testing::Test {
 protected:
  test::TemporaryFolder folder;
};

TEST_F(AtomicFileTest, IsThereAfterCommitAndNotBefore) {
  AtomicFile file(folder / "list.csv");
  file.write("a,b\n");
  EXPECT_FALSE(std::filesystem::exists(folder / "list.csv"));
  file.write("1,2\n");
  file.commit();
  EXPECT_EQ(contents(folder / "list.csv"), "a,b\n1,2\n");
  EXPECT_EQ(entries(folder.path()), 1u);
}

TEST_F(AtomicFileTest, LeavesTheOldFileWhenDropped) {
  folder.write("list.csv", "old");
  {
    AtomicFile file(folder / "list.csv");
    file.write(std::string(1 << 20, 'x'));
  }
  EXPECT_EQ(contents(folder / "list.csv"), "old");
  EXPECT_EQ(entries(folder.path()), 1u);
}

TEST_F(AtomicFileTest, ReplacesTheOldFile) {
  folder.write("list.csv", "old and longer");
  AtomicFile file(folder / "list.csv");
  file.write("new");
  file.commit();
  EXPECT_EQ(contents(folder / "list.csv"), "new");
}

TEST_F(AtomicFileTest, WritesMoreThanItsBuffer) {
  const std::string row(1000, 'r');
  AtomicFile file(folder / "large.csv");
  for (int i = 0; i < 1000; ++i) file.write(row);
  file.commit();
  EXPECT_EQ(std::filesystem::file_size(folder / "large.csv"), 1'000'000u);
}

TEST_F(AtomicFileTest, HasTheModeOfAnyNewFile) {
  const mode_t before = umask(027);
  AtomicFile file(folder / "list.csv");
  file.commit();
  umask(before);
  struct stat status {};
  ASSERT_EQ(stat((folder / "list.csv").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0640u);
}

TEST_F(AtomicFileTest, KnowsItsSha256) {
  AtomicFile file(folder / "abc");
  EXPECT_EQ(file.sha256(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  file.write("a");
  file.write("bc");
  EXPECT_EQ(file.sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-2, B.1
}

TEST_F(AtomicFileTest, RefusesAFolderThatIsNone) {
  folder.write("file", "");
  EXPECT_EQ(codeOf([&] { AtomicFile(folder / "missing/list.csv"); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(codeOf([&] { AtomicFile(folder / "file/list.csv"); }), ErrorCode::FileUnwritable);
}

TEST_F(AtomicFileTest, RefusesAReadOnlyFolder) {
  using std::filesystem::perms;
  constexpr auto ReadOnly = perms::owner_read | perms::owner_exec | perms::others_read | perms::others_exec;
  std::filesystem::permissions(folder.path(), ReadOnly);
  const bool isRoot = geteuid() == 0;
  if (isRoot) {
    ASSERT_EQ(seteuid(65534), 0);  // root may write anywhere; nobody may not
  }
  EXPECT_EQ(codeOf([&] { AtomicFile(folder / "list.csv"); }), ErrorCode::FileUnwritable);
  if (isRoot) {
    ASSERT_EQ(seteuid(0), 0);
  }
  std::filesystem::permissions(folder.path(), perms::owner_all);
}

TEST_F(AtomicFileTest, RefusesToReplaceAFolder) {
  std::filesystem::create_directory(folder / "list.csv");
  EXPECT_EQ(codeOf([&] { AtomicFile(folder / "list.csv"); }), ErrorCode::FileUnwritable);
}

TEST_F(AtomicFileTest, WritesIntoAPipe) {
  const auto pipe = folder / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  auto reading = std::async(std::launch::async, [&] { return contents(pipe); });
  AtomicFile file(pipe);
  EXPECT_FALSE(file.isOrdinary());
  file.write(std::string(300'000, 'x'));
  file.commit();
  EXPECT_EQ(reading.get().size(), 300'000u);
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
  EXPECT_EQ(entries(folder.path()), 1u);
}

TEST_F(AtomicFileTest, WritesIntoADescriptorWhereTheBytesBeforeEnded) {
  const auto target = folder.write("target", "");
  const int descriptor = open(target.c_str(), O_WRONLY | O_APPEND);
  ASSERT_EQ(write(descriptor, "before\n", 7), 7);
  AtomicFile file("/proc/self/fd/" + std::to_string(descriptor));
  EXPECT_FALSE(file.isOrdinary());
  file.write("list\n");
  file.commit();
  ASSERT_EQ(write(descriptor, "after\n", 6), 6);
  close(descriptor);
  EXPECT_EQ(contents(target), "before\nlist\nafter\n");
}

TEST_F(AtomicFileTest, FollowsLinks) {
  folder.write("target.csv", "old");
  std::filesystem::create_symlink("target.csv", folder / "link.csv");
  std::filesystem::create_symlink("new.csv", folder / "dangling.csv");
  for (const char* name : {"link.csv", "dangling.csv"}) {
    AtomicFile file(folder / name);
    file.write("new");
    file.commit();
    EXPECT_TRUE(std::filesystem::is_symlink(folder / name));
  }
  EXPECT_EQ(contents(folder / "target.csv"), "new");
  EXPECT_EQ(contents(folder / "new.csv"), "new");
}

TEST_F(AtomicFileTest, KeepsTheModeOfTheFileThatItReplaces) {
  std::filesystem::permissions(folder.write("list.csv", "old"), std::filesystem::perms(0600));
  AtomicFile file(folder / "list.csv");
  file.commit();
  EXPECT_EQ(std::filesystem::status(folder / "list.csv").permissions(), std::filesystem::perms(0600));
}

TEST_F(AtomicFileTest, RefusesAFileThatMayNotBeWritten) {
  std::filesystem::permissions(folder.write("list.csv", "old"), std::filesystem::perms(0444));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
  const bool isRoot = geteuid() == 0;
  if (isRoot) {
    ASSERT_EQ(seteuid(65534), 0);
  }
  EXPECT_EQ(codeOf([&] { AtomicFile(folder / "list.csv"); }), ErrorCode::FileUnwritable);
  if (isRoot) {
    ASSERT_EQ(seteuid(0), 0);
  }
}

TEST_F(AtomicFileTest, SweepsWhatAKilledProgramLeftAndNothingElse) {
  folder.write("list.csv.part-aB3dE6", "left");
  folder.write("list.csv.part-1", "not ours");
  folder.write("other.csv.part-aB3dE6", "of another file");
  AtomicFile running(folder / "list.csv");
  running.write("first");
  AtomicFile file(folder / "list.csv");
  file.commit();
  EXPECT_FALSE(std::filesystem::exists(folder / "list.csv.part-aB3dE6"));
  running.commit();
  EXPECT_EQ(contents(folder / "list.csv"), "first") << "what is being written is left alone";
  EXPECT_EQ(entries(folder.path()), 3u);
}

TEST_F(AtomicFileTest, LeavesTheOldFileOnAFullDisk) {
  folder.write("list.csv", "old");
  const auto writeMuch = [&] {
    AtomicFile file(folder / "list.csv");
    for (int i = 0; i < 100; ++i) file.write(std::string(10'000, 'x'));
    file.commit();
  };
  {
    const FullDisk full(300'000);
    EXPECT_EQ(codeOf(writeMuch), ErrorCode::DiskFull);
  }
  EXPECT_EQ(contents(folder / "list.csv"), "old");
  EXPECT_EQ(entries(folder.path()), 1u);
}

TEST_F(AtomicFileTest, NoticesAFullDiskInCommitToo) {
  const FullDisk full(10);
  AtomicFile file(folder / "list.csv");
  file.write("more than ten bytes");
  EXPECT_EQ(codeOf([&] { file.commit(); }), ErrorCode::DiskFull);
  EXPECT_FALSE(std::filesystem::exists(folder / "list.csv"));
}

}  // namespace
}  // namespace kindred
