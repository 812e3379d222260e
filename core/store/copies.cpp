#include "core/store/copies.h"

namespace kindred::store {
namespace {

std::string insertInto(const Copy& copy) {
  std::string sql = std::string("INSERT INTO ") + copy.table + " VALUES (?";
  for (int i = 1; i < copy.columns; ++i) sql += ", ?";
  return sql + ")";
}

std::int64_t digestOf(const SQLite::Database& database, const Copy& copy, std::int64_t owner) {
  auto rows = query(database,
                    std::string("SELECT * FROM ") + copy.table + " WHERE " + copy.owner + " = ? ORDER BY 1, 2, " +
                        std::to_string(std::min(copy.columns, 3)),
                    owner);
  Digest digest;
  while (rows.executeStep()) addRow(digest, rows);
  return digest.value();
}

}  // namespace

CopyWriter::CopyWriter(const SQLite::Database& database, const Copy& copy, Digest& digest)
    : m_insert(database, insertInto(copy)), m_digest(digest) {}

void ensureCopy(const Connection& connection, const Copy& copy, std::int64_t owner, std::int64_t digest,
                const std::function<void(CopyWriter&)>& writeRows) {
  if (!connection.firstUse(copy.table, owner)) return;
  try {
    if (connection.read([&](SQLite::Database& database) { return digestOf(database, copy, owner); }) == digest) return;
  } catch (const Error&) {
    // A table that cannot even be read may still take new rows.
  }
  try {
    connection.append([&](SQLite::Database& database) {
      execute(database, std::string("DELETE FROM ") + copy.table + " WHERE " + copy.owner + " = ?", owner);
      Digest rewritten;
      CopyWriter writer(database, copy, rewritten);
      writeRows(writer);
    });
  } catch (const Error&) {
    // In use, read-only, or damaged beyond that: the blocks are what counts.
  }
}

}  // namespace kindred::store
