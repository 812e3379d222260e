#include "core/store/building.h"
#include "core/store/clock.h"
#include "core/store/copies.h"
#include "core/store/datasets.h"
#include "core/store/project_file.h"
#include "core/store/runs.h"

namespace kindred::store {
namespace {

void copyCustomers(CopyWriter& writer, std::int64_t audience, const std::vector<Key>& customers) {
  for (const Key customer : customers) writer.row(audience, customer);
}

void insertAudience(SQLite::Database& database, std::int64_t bundle, AudienceRecord& audience) {
  requireRevision(database, audience.datasetId, audience.revision);
  requireFreeName(database, "audiences", audience.name);
  execute(database,
          "INSERT INTO audiences (id, bundle, name, recipe, dataset, revision, customers, created, digest, "
          "members_digest) VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, 0, 0)",
          audience.id, bundle, audience.name, audience.recipe, audience.datasetId, audience.revision,
          audience.customers, audience.created);
  audience.id = database.getLastInsertRowid();
}

std::vector<Key> sortedUnique(std::vector<Key> keys) {
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

std::vector<AudienceRecord> ProjectFile::audiences() const {
  return m_connection->read([](SQLite::Database& database) {
    verifySeal(database, "audiences");
    SQLite::Statement rows(database,
                           "SELECT a.id, name, recipe, dataset, revision, customers, created FROM audiences a "
                           "JOIN bundles b ON b.id = a.bundle WHERE b.state = 'ready' ORDER BY a.id");
    std::vector<AudienceRecord> records;
    while (rows.executeStep()) {
      records.push_back({.id = rows.getColumn(0),
                         .name = nameFrom(rows.getColumn(1)),
                         .recipe = rows.getColumn(2),
                         .datasetId = rows.getColumn(3),
                         .revision = rows.getColumn(4),
                         .customers = rows.getColumn(5),
                         .created = rows.getColumn(6)});
    }
    return records;
  });
}

AudienceRecord ProjectFile::addAudience(AudienceRecord audience, const std::vector<Key>& customers) {
  const std::vector<Key> keys = sortedUnique(customers);
  audience.customers = static_cast<std::int64_t>(keys.size());
  if (audience.created == 0) audience.created = currentTime();
  Building building(*m_connection, Progress(), [&](SQLite::Database& database, std::int64_t bundle) {
    insertAudience(database, bundle, audience);
  });
  building.writer().write("customers", keys);
  building.finish([&](SQLite::Database& database) {
    requireRevision(database, audience.datasetId, audience.revision);
    requireFreeName(database, "audiences", audience.name, audience.id);
    Digest digest;
    CopyWriter writer(database, AudienceCustomers, digest);
    copyCustomers(writer, audience.id, keys);
    execute(database, "UPDATE audiences SET digest = ?, members_digest = ? WHERE id = ?",
            building.writer().manifest().digest(), digest.value(), audience.id);
  });
  return audience;
}

std::vector<Key> ProjectFile::audienceCustomers(std::int64_t id) const {
  return m_connection->plain([&](SQLite::Database& database) {
    verifySeal(database, "audiences");
    auto row = query(database,
                     "SELECT a.bundle, a.digest, a.members_digest FROM audiences a "
                     "JOIN bundles b ON b.id = a.bundle WHERE a.id = ? AND b.state = 'ready'",
                     id);
    requireFound(row.executeStep());
    const StoredBlockReader reader(*m_connection, row.getColumn(0), row.getColumn(1), {});
    const std::int64_t digest = row.getColumn(2);
    row.reset();
    auto keys = reader.read<Key>("customers");
    ensureCopy(*m_connection, AudienceCustomers, id, digest,
               [&](CopyWriter& writer) { copyCustomers(writer, id, keys); });
    return keys;
  });
}

void ProjectFile::renameAudience(std::int64_t id, const std::string& name) {
  m_connection->change([&](SQLite::Database& database) {
    requireFreeName(database, "audiences", name, id);
    requireFound(execute(database, "UPDATE audiences SET name = ? WHERE id = ?", name, id) > 0);
  });
}

void ProjectFile::removeAudience(std::int64_t id) {
  const std::int64_t bundle = m_connection->read([&](SQLite::Database& database) {
    auto row = query(database, "SELECT bundle FROM audiences WHERE id = ?", id);
    requireFound(row.executeStep());
    return row.getColumn(0).getInt64();
  });
  removeBundle(*m_connection, bundle);
}

std::vector<CampaignRecord> ProjectFile::campaigns() const {
  return m_connection->read([](SQLite::Database& database) {
    verifySeal(database, "campaigns");
    SQLite::Statement rows(database,
                           "SELECT c.id, name, receipt, dataset, created FROM campaigns c "
                           "JOIN bundles b ON b.id = c.bundle WHERE b.state = 'ready' ORDER BY c.id");
    std::vector<CampaignRecord> records;
    while (rows.executeStep()) {
      records.push_back({.id = rows.getColumn(0),
                         .name = nameFrom(rows.getColumn(1)),
                         .receipt = rows.getColumn(2),
                         .datasetId = rows.getColumn(3),
                         .created = rows.getColumn(4)});
    }
    return records;
  });
}

CampaignRecord ProjectFile::addCampaign(CampaignRecord campaign) {
  if (campaign.created == 0) campaign.created = currentTime();
  Building building(*m_connection, Progress(), [&](SQLite::Database& database, std::int64_t bundle) {
    execute(database, "INSERT INTO campaigns (bundle, name, receipt, dataset, created) VALUES (?, ?, ?, ?, ?)", bundle,
            campaign.name, campaign.receipt, campaign.datasetId, campaign.created);
    campaign.id = database.getLastInsertRowid();
  });
  building.finish([](SQLite::Database&) {});
  return campaign;
}

}  // namespace kindred::store
