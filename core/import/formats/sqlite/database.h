// Another program's SQLite database, read through FileBytes: nothing is written, locked or looked for beside it, wherever it
// lies. What its schema tells to run is not trusted. Thread rule: one thread an object.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

#include "core/import/text/record_source.h"

namespace kindred::imports::sqlite {

/// FileBytes as the file system of one database.
class FileSystem;

class Database {
 public:
  /// Millions of steps (a hundred take about a second) after which a view that gave no row is taken for endless.
  static constexpr int UsualPatience = 1000;

  /// Throws Error where it is damaged.
  explicit Database(std::shared_ptr<const FileBytes> file, int patience = UsualPatience);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  struct Table {
    std::string name;
    bool isView = false;
  };
  /// In the order in which they were made; without SQLite's own and those of its extensions.
  [[nodiscard]] std::vector<Table> tables();
  [[nodiscard]] std::vector<std::string> columns(const std::string& table);

  /// The one column of the table's primary key; empty where there is none or several.
  [[nodiscard]] std::string primaryKey(const std::string& table);
  struct ForeignKey {
    std::string column, table, key;  ///< the key may be empty: the primary one
  };
  /// Of one column each.
  [[nodiscard]] std::vector<ForeignKey> foreignKeys(const std::string& table);

  struct Finalize {
    void operator()(sqlite3_stmt* each) const { sqlite3_finalize(each); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
  [[nodiscard]] Statement rowsOf(const std::string& table);
  /// False at the end. Throws Error.
  [[nodiscard]] bool step(const Statement& statement);
  /// Of the file read so far, in [0, 1].
  [[nodiscard]] double fraction() const;

 private:
  [[nodiscard]] Statement prepare(const std::string& sql);
  [[noreturn]] void fail(int code) const;
  static int onProgress(void* self);

  std::shared_ptr<const FileBytes> m_file;
  std::unique_ptr<FileSystem> m_system;
  sqlite3* m_database = nullptr;
  const int m_patience;
  int m_looks = 0;
};

/// The rows of a table or a view. What is no UTF-8 is replaced and counted; binary cells are empty.
class Rows : public RecordSource {
 public:
  Rows(std::shared_ptr<const FileBytes> file, const std::string& table);
  bool next(RecordBlock& block) override;
  [[nodiscard]] double fraction() const override { return m_database.fraction(); }
  [[nodiscard]] std::int64_t replacedBytes() const override { return m_replaced; }

 private:
  void write(BlockWriter& writer);
  [[nodiscard]] std::string_view cell(int column);

  Database m_database;
  Database::Statement m_statement;
  int m_columns = 0;
  std::int64_t m_row = 0, m_replaced = 0;
  std::string m_scratch;
};

}  // namespace kindred::imports::sqlite
