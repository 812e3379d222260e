// One connection to a project file: how it is opened and closed, its transactions, and SQLite's errors in the user's
// words. Internal to store. Thread rule: read, change and append take the lock; they may be nested on one thread.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <mutex>
#include <set>
#include <string>

#include "core/base/error.h"
#include "core/store/records.h"
#include "core/store/seals.h"
#include "core/store/statement.h"

namespace kindred::store {

class Connection {
 public:
  /// Opens a file that is there. Refuses, without touching it, what is not a project or is of a newer version. Reading
  /// leaves the file alone, byte for byte: only the first change starts the log.
  Connection(const std::filesystem::path& path, const FileOptions& options);
  /// Leaves one file where this was the last connection: the log is written back and removed.
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] const FileOptions& options() const { return m_options; }

  /// body(database) with all statements seeing one state of the file.
  template <class Body>
  auto read(Body body) const {
    return guarded([&] {
      if (inTransaction()) return body(m_database);
      SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::DEFERRED);
      return body(m_database);
    });
  }

  /// Whether nothing can be changed: the file or its folder may not be written.
  [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }

  /// One transaction of bulk rows, of copies, or of rows that no list shows yet: the seals stay as they are.
  template <class Body>
  auto append(Body body) const {
    return guarded([&] {
      startWriting();
      SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
      return committed(transaction, [&] { return body(m_database); });
    });
  }

  /// One transaction that changes what the lists show. Throws Error (ProjectDamaged) where a seal is broken already, so
  /// that damage is never sealed in.
  template <class Body>
  auto change(Body body) {
    return append([&](SQLite::Database& database) {
      verifySeals(database);
      struct Renewed {
        SQLite::Database& database;
        void operator()() const { renewSeals(database); }
      };
      return finished([&] { return body(database); }, Renewed{database});
    });
  }

  /// body(database) outside a transaction, for pragmas.
  template <class Body>
  auto plain(Body body) const {
    return guarded([&] { return body(m_database); });
  }

  /// Another number whenever another connection changed the file: SQLite's data_version, less what the changes of our own
  /// journal's mode added to it.
  [[nodiscard]] std::int64_t foreignVersion() const;

  /// Whether nobody else who changes it has the file open. What another process is building is left to it.
  [[nodiscard]] bool isAlone();
  /// Changes go through a rollback journal that stays in its place, not through the log. False where others have the
  /// project open and log their changes.
  [[nodiscard]] bool startJournal();
  void endJournal();
  /// Gives pages that were freed back to the file system.
  void shrink();

  /// Something is stored, so that a new file stays.
  void keep() { m_kept = true; }
  [[nodiscard]] bool isKept() const { return m_kept; }

  /// True the first time it is asked of a relational copy since the file was opened.
  bool firstUse(const std::string& copy, std::int64_t owner) const { return m_used.emplace(copy, owner).second; }

 private:
  /// Result of `body`, after `after` has run too; also where the result is void.
  template <class Body, class After>
  static auto finished(Body body, After after) {
    if constexpr (std::is_void_v<decltype(body())>) {
      body();
      after();
    } else {
      auto result = body();
      after();
      return result;
    }
  }
  template <class Body>
  static auto committed(SQLite::Transaction& transaction, Body body) {
    return finished(body, [&] { transaction.commit(); });
  }

  template <class Body>
  auto guarded(Body body) const {
    const std::lock_guard lock(m_mutex);
    const Depth depth(m_depth);
    try {
      return body();
    } catch (const SQLite::Exception& exception) {
      throw explained(translated(exception));
    } catch (const Error& error) {
      throw explained(error);
    }
  }

  struct Depth {
    explicit Depth(int& depth) : m_depth(depth) { ++m_depth; }
    ~Depth() { --m_depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    int& m_depth;
  };

  [[nodiscard]] bool inTransaction() const;
  [[nodiscard]] Error translated(const SQLite::Exception& exception) const;
  /// Where the outermost call ends in damage, the error with what can still be saved as its hint.
  [[nodiscard]] Error explained(const Error& error) const;
  [[nodiscard]] SQLite::Database guardedOpen() const;
  [[nodiscard]] SQLite::Database opened() const;
  void configure();
  void startWriting() const;
  void startLog() const;
  [[nodiscard]] std::int64_t dataVersion() const;
  [[nodiscard]] std::string journalMode() const;

  std::filesystem::path m_path;
  FileOptions m_options;
  mutable std::recursive_mutex m_mutex;
  bool m_isReadOnly = false;
  mutable SQLite::Database m_database;
  mutable bool m_isLogging = false;
  mutable std::int64_t m_ownVersions = 0;  ///< of data_version, by changes of the journal's mode
  bool m_isJournalling = false;            ///< between startJournal() and endJournal()
  bool m_kept = false;
  mutable int m_depth = 0;
  mutable std::set<std::pair<std::string, std::int64_t>> m_used;
};

/// Throws Error (ProjectDamaged); its hint is added by the connection.
[[noreturn]] void failDamaged(Text message);
/// Throws Error (NotFound) unless a row was there.
void requireFound(bool found);

}  // namespace kindred::store
