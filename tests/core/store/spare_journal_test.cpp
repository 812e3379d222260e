// Changes on a disk without room, whose journal lies elsewhere.
#include "core/store/spare_journal.h"

#include <sys/wait.h>
#include <unistd.h>

#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

const Error full(ErrorCode::DiskFull, KI_TEXT("core", "There is no room on the disk for the project %1."));

void set(Connection& connection, const std::string& value) {
  connection.append([&](SQLite::Database& database) {
    execute(database, "INSERT OR REPLACE INTO settings VALUES ('a', ?, 0)", value);
  });
}

std::string valueIn(const std::filesystem::path& project) {
  const Connection connection(project, Quick);
  return connection.read([](SQLite::Database& database) {
    return database.execAndGet("SELECT value FROM settings WHERE key = 'a'").getString();
  });
}

class SpareJournalTest : public testing::Test {
 protected:
  void SetUp() override {
    ProjectFile::create(m_project, Quick)->setSetting("a", "before");
    std::filesystem::create_directory(m_other);
  }

  [[nodiscard]] bool isTidy() const {
    return std::filesystem::is_empty(m_other) && m_folder.files() == std::vector<std::string>{"a.kindred", "other"};
  }

  Folder m_folder;
  const std::filesystem::path m_project = m_folder / "a.kindred", m_other = m_folder / "other";
};

TEST_F(SpareJournalTest, LiesInTheOtherFolder) {
  Connection connection(m_project, Quick);
  {
    const SpareJournal journal(connection, full, m_other);
    connection.append([&](SQLite::Database& database) {
      database.exec("UPDATE settings SET value = 'meanwhile'");
      const auto file = std::filesystem::directory_iterator(m_other)->path();
      EXPECT_GT(std::filesystem::file_size(file), 0u);
      EXPECT_EQ(std::filesystem::read_symlink(m_project.string() + "-journal"), file);
    });
    set(connection, "after");
  }
  EXPECT_TRUE(isTidy());
  EXPECT_EQ(valueIn(m_project), "after");
  set(connection, "later");
  EXPECT_EQ(valueIn(m_project), "later");
}

TEST_F(SpareJournalTest, RollsBackWhatAKilledProgramBegan) {
  const pid_t child = fork();
  if (child == 0) {
    Connection connection(m_project, {.durable = true});
    const SpareJournal journal(connection, full, m_other);
    connection.append([](SQLite::Database& database) {
      database.exec("PRAGMA cache_size = 1");
      database.exec("UPDATE settings SET value = 'half done'");
      // More than the cache holds, so that changed pages are in the file before the transaction ends.
      database.exec(
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
          "INSERT INTO settings SELECT 'k' || i, hex(zeroblob(400)), 0 FROM n");
      _exit(0);
    });
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(std::filesystem::is_symlink(m_project.string() + "-journal"));
  EXPECT_EQ(valueIn(m_project), "before");
}

TEST_F(SpareJournalTest, IsTakenWhereTheDiskIsFull) {
  Connection connection(m_project, Quick);
  int tries = 0;
  const auto body = [&] {
    if (++tries == 1) throw full;
    EXPECT_TRUE(std::filesystem::is_symlink(m_project.string() + "-journal"));
    set(connection, "after");
  };
  try {
    withRoom(connection, body);
  } catch (const Error& error) {  // all folders for temporary files lie on this disk
    EXPECT_EQ(error.code(), ErrorCode::DiskFull);
    GTEST_SKIP();
  }
  EXPECT_EQ(tries, 2);
  EXPECT_EQ(valueIn(m_project), "after");
  EXPECT_TRUE(isTidy());
}

TEST_F(SpareJournalTest, LeavesOtherErrorsAlone) {
  Connection connection(m_project, Quick);
  int tries = 0;
  EXPECT_THROW(withRoom(connection,
                        [&] {
                          ++tries;
                          throw Error(ErrorCode::NotFound, full.message());
                        }),
               Error);
  EXPECT_EQ(tries, 1);
}

}  // namespace
}  // namespace kindred::store
