#include "core/store/building.h"

#include "core/base/log.h"
#include "core/store/spare_journal.h"

namespace kindred::store {
namespace {

void removeUnfinished(Connection& connection, const std::vector<std::int64_t>& bundles) {
  withRoom(connection, [&] {
    connection.append([&](SQLite::Database& database) {
      verifySeals(database);  // In a damaged file a row may hang from the wrong bundle.
      for (const std::int64_t bundle : bundles) {
        execute(database, "DELETE FROM bundles WHERE id = ? AND state = 'building'", bundle);
      }
    });
    connection.shrink();
  });
}

}  // namespace

Building::~Building() {
  if (m_isFinished) return;
  try {
    removeUnfinished(m_connection, {m_bundle});
  } catch (const Error&) {
    // The next opening sweeps it.
  }
}

void sweep(Connection& connection) {
  const auto bundles = connection.read([](SQLite::Database& database) {
    SQLite::Statement rows(database, "SELECT id FROM bundles WHERE state = 'building'");
    std::vector<std::int64_t> ids;
    while (rows.executeStep()) ids.push_back(rows.getColumn(0));
    return ids;
  });
  // The list is older than the proof of being alone, so that nothing begun meanwhile is in it.
  if (bundles.empty() || !connection.isAlone()) return;
  removeUnfinished(connection, bundles);
  log::info("store", "repaired: removed " + std::to_string(bundles.size()) + " unfinished");
}

void removeBundles(Connection& connection, const std::string& which, std::int64_t argument) {
  bool isRemoved = false;
  withRoom(connection, [&] {
    if (!isRemoved) {
      connection.change([&](SQLite::Database& database) {
        requireFound(execute(database, "DELETE FROM bundles WHERE " + which, argument) > 0);
      });
    }
    isRemoved = true;
    connection.shrink();
  });
}

void removeBundle(Connection& connection, std::int64_t bundle) { removeBundles(connection, "id = ?", bundle); }

}  // namespace kindred::store
