// A bundle while it is written: nothing of it shows until finish(). What was not finished, because the work was
// cancelled, failed or was killed, is removed: here, or when the file is next opened. Internal to store.
#pragma once

#include "core/store/blocks.h"

namespace kindred::store {

class Building {
 public:
  /// insertRows(database, bundle) inserts the rows of the lists of contents that the bundle will show.
  template <class InsertRows>
  Building(Connection& connection, Progress progress, InsertRows insertRows)
      : m_connection(connection),
        m_bundle(connection.append([&](SQLite::Database& database) {
          verifySeals(database);
          execute(database, "INSERT INTO bundles (state) VALUES ('building')");
          const std::int64_t bundle = database.getLastInsertRowid();
          insertRows(database, bundle);
          return bundle;
        })),
        m_writer(connection, m_bundle, std::move(progress)) {}
  ~Building();
  Building(const Building&) = delete;
  Building& operator=(const Building&) = delete;

  [[nodiscard]] StoredBlockWriter& writer() { return m_writer; }

  /// The last transaction: complete(database) fills in what is known only now, then everything shows at once.
  template <class Complete>
  void finish(Complete complete) {
    m_writer.finish();
    m_connection.change([&](SQLite::Database& database) {
      complete(database);
      execute(database, "UPDATE bundles SET state = 'ready' WHERE id = ?", m_bundle);
    });
    m_isFinished = true;
    m_connection.keep();
  }

 private:
  Connection& m_connection;
  std::int64_t m_bundle;
  StoredBlockWriter m_writer;
  bool m_isFinished = false;
};

/// Removes what earlier programs left unfinished, unless another program that is running may be building it.
void sweep(Connection& connection);
/// Removes bundles (`which`: a condition with one argument) with all that hangs from them, and gives their pages back,
/// also on a disk that is full. Throws Error (NotFound) where there are none.
void removeBundles(Connection& connection, const std::string& which, std::int64_t argument);
void removeBundle(Connection& connection, std::int64_t bundle);

}  // namespace kindred::store
