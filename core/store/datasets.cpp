#include "core/store/datasets.h"
#include "core/base/blank.h"

#include <nlohmann/json.hpp>

#include "core/base/pipeline.h"
#include "core/data/preference.h"
#include "core/store/building.h"
#include "core/store/clock.h"
#include "core/store/dataset_blocks.h"
#include "core/store/json.h"
#include "core/store/project_file.h"

namespace kindred::store {
namespace {

std::string preferenceText(const Preference& preference) {
  return written(toJson(preferenceSchema().values(preference)));
}

Preference preferenceFrom(const std::string& text) {
  return preferenceSchema().options(valuesFromJson(parsedJson(text)));
}

constexpr const char* TakenBlock = "taken";

DatasetRecord recordOf(const Dataset& dataset, std::int64_t revision, const std::string& report) {
  return {.name = dataset.name,
          .kind = dataset.kind,
          .revision = revision,
          .customers = dataset.customers.size(),
          .products = dataset.products.size(),
          .interactions = dataset.events.size(),
          .first = firstTime(dataset.events),
          .last = lastTime(dataset.events),
          .report = report,
          .created = currentTime()};
}

void insertRevision(SQLite::Database& database, std::int64_t bundle, const DatasetRecord& record) {
  execute(database, "INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)", record.id, record.revision,
          bundle, name(record.kind), record.customers, record.products, record.interactions, record.first, record.last,
          record.report);
}

void insertRecord(SQLite::Database& database, std::int64_t bundle, DatasetRecord& record,
                  const Preference& preference) {
  requireFreeName(database, "datasets", record.name);
  execute(database, "INSERT INTO datasets (bundle, name, preference, created) VALUES (?, ?, ?, ?)", bundle, record.name,
          preferenceText(preference), record.created);
  record.id = database.getLastInsertRowid();
  insertRevision(database, bundle, record);
}

/// The rows of `customers` or `products` that other tools read, in short transactions.
void copyEntities(const Connection& connection, const std::string& table, AttributeRole nameRole,
                  const Entities& entities, const DatasetRecord& record, Progress progress) {
  constexpr Index RowsAtOnce = 4096;
  const AttributeColumn* names = entities.attributes().find(nameRole);
  struct Batch {
    Index begin = 0;
    std::vector<std::string> attributes;
  };
  Index begin = 0;
  const auto cut = [&](Batch& batch) {
    batch.begin = begin;
    batch.attributes.resize(static_cast<std::size_t>(std::min(RowsAtOnce, entities.size() - begin)));
    begin += static_cast<Index>(batch.attributes.size());
    return !batch.attributes.empty();
  };
  const auto write = [&](Batch& batch) {
    for (std::size_t i = 0; i < batch.attributes.size(); ++i)
      batch.attributes[i] = attributesAsJson(entities.attributes(), batch.begin + static_cast<Index>(i));
  };
  const auto insert = [&](const Batch& batch) {
    connection.append([&](SQLite::Database& database) {
      SQLite::Statement row(database, "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?)");
      Index i = batch.begin;
      for (const std::string& attributes : batch.attributes) {
        const bool isNamed = names != nullptr && names->has(i);
        bindAll(row, record.id, record.revision, entities.key(i), entities.id(i),
                isNamed ? std::optional(names->text(i)) : std::nullopt, attributes);
        row.exec();
        row.reset();
        ++i;
      }
    });
    progress.report(static_cast<double>(batch.begin) / entities.size());
  };
  pipeline<Batch>(progress, cut, write, insert, static_cast<std::size_t>(entities.size() / RowsAtOnce) + 1);
  progress.report(1);
}

/// Everything of a revision but its row in the lists of contents.
void writeContents(const Connection& connection, StoredBlockWriter& writer, const Dataset& dataset,
                   const DatasetRecord& record, const std::vector<std::int64_t>& taken, Progress& progress) {
  writer.expect(eventBytes(dataset.events));
  writeDataset(writer, dataset);
  if (!taken.empty()) writer.write(TakenBlock, taken);
  copyEntities(connection, "customers", AttributeRole::Name, dataset.customers, record, progress.part(0.7, 0.85));
  copyEntities(connection, "products", AttributeRole::Title, dataset.products, record, progress.part(0.85, 1));
}

void setDigest(SQLite::Database& database, const DatasetRecord& record, std::int64_t digest) {
  execute(database, "UPDATE revisions SET digest = ? WHERE dataset = ? AND number = ?", digest, record.id,
          record.revision);
}

/// The bundle of the latest revision, where `revision` is that one. Throws Error (ProjectInUse).
std::int64_t latestBundle(SQLite::Database& database, std::int64_t id, std::int64_t revision) {
  auto row =
      query(database,
            "SELECT r.number, r.bundle FROM datasets d JOIN revisions r ON r.dataset = d.id AND r.bundle = d.bundle "
            "WHERE d.id = ?",
            id);
  requireFound(row.executeStep());
  if (row.getColumn(0).getInt64() == revision) return row.getColumn(1);
  throw Error(ErrorCode::ProjectInUse, KI_TEXT("core", "Another program has changed this data set meanwhile."),
              KI_TEXT("core", "Try again."));
}

bool isNamed(SQLite::Database& database, std::int64_t id, std::int64_t revision) {
  return query(database,
               "SELECT 1 FROM runs WHERE dataset = ?1 AND revision = ?2 UNION ALL SELECT 1 FROM segmentations WHERE "
               "dataset = ?1 AND revision = ?2 UNION ALL SELECT 1 FROM audiences WHERE dataset = ?1 AND revision = ?2",
               id, revision)
      .executeStep();
}

DatasetRecord recordFrom(const SQLite::Statement& row, DatasetKind kind) {
  return {.id = row.getColumn(0),
          .name = nameFrom(row.getColumn(1)),
          .kind = kind,
          .revision = row.getColumn(3),
          .customers = row.getColumn(4),
          .products = row.getColumn(5),
          .interactions = row.getColumn(6),
          .first = optionalInteger(row.getColumn(7)),
          .last = optionalInteger(row.getColumn(8)),
          .report = row.getColumn(9),
          .created = row.getColumn(10)};
}

/// Of bundles: those of earlier revisions that nothing names.
constexpr const char* IsOldRevision =
    "state = 'ready' AND id IN (SELECT r.bundle FROM revisions r JOIN datasets d ON d.id = r.dataset "
    "WHERE r.bundle <> d.bundle AND r.number < (SELECT number FROM revisions WHERE bundle = d.bundle) "
    "AND NOT EXISTS (SELECT 1 FROM runs n WHERE n.dataset = r.dataset AND n.revision = r.number) "
    "AND NOT EXISTS (SELECT 1 FROM segmentations n WHERE n.dataset = r.dataset AND n.revision = r.number) "
    "AND NOT EXISTS (SELECT 1 FROM audiences n WHERE n.dataset = r.dataset AND n.revision = r.number))";

/// A setting: revisions never change, and older projects need no new schema.
std::string currencySetting(std::int64_t id) { return "dataset/currency/" + std::to_string(id); }

}  // namespace

void requireFreeName(const SQLite::Database& database, const std::string& list, const std::string& name,
                     std::int64_t except) {
  if (isBlank(name)) throw Error(ErrorCode::BadParameters, KI_TEXT("core", "A name must hold something that shows."));
  auto taken = query(database,
                     "SELECT 1 FROM " + list +
                         " WHERE name = ? AND id <> ? AND "
                         "bundle IN (SELECT id FROM bundles WHERE state = 'ready')",
                     name, except);
  if (!taken.executeStep()) return;
  throw Error(ErrorCode::NameInUse, KI_TEXT("core", "The name %1 is in use in this project.").with(name),
              KI_TEXT("core", "Choose another name."));
}

std::vector<DatasetRecord> listDatasets(const Connection& connection) {
  return connection.read([](SQLite::Database& database) {
    verifySeal(database, "datasets");
    verifySeal(database, "revisions");
    SQLite::Statement rows(database,
                           "SELECT d.id, d.name, r.kind, r.number, r.customers, r.products, r.interactions, r.first, "
                           "r.last, r.report, d.created FROM datasets d "
                           "JOIN revisions r ON r.dataset = d.id AND r.bundle = d.bundle "
                           "JOIN bundles b ON b.id = d.bundle WHERE b.state = 'ready' ORDER BY d.id");
    std::vector<DatasetRecord> records;
    while (rows.executeStep()) {
      const auto kind = datasetKind(rows.getColumn(2).getString());
      if (!kind) failDamaged(KI_TEXT("core", "A data set in the project is of an unknown kind."));
      records.push_back(recordFrom(rows, *kind));
    }
    return records;
  });
}

std::shared_ptr<Dataset> loadDataset(const Connection& connection, std::int64_t id, std::int64_t revision) {
  return connection.read([&](SQLite::Database& database) {
    verifySeal(database, "datasets");
    verifySeal(database, "revisions");
    auto row =
        query(database,
              "SELECT r.bundle, r.digest, d.name, d.preference FROM revisions r JOIN datasets d ON d.id = r.dataset "
              "JOIN bundles b ON b.id = r.bundle WHERE r.dataset = ? AND r.number = ? AND b.state = 'ready'",
              id, revision);
    requireFound(row.executeStep());
    const StoredBlockReader reader(connection, row.getColumn(0), row.getColumn(1), {});
    auto dataset = readDataset(reader);
    dataset->id = id;
    dataset->revision = revision;
    dataset->name = nameFrom(row.getColumn(2));
    dataset->preference = preferenceFrom(row.getColumn(3));
    return dataset;
  });
}

std::vector<DatasetRecord> ProjectFile::datasets() const { return listDatasets(*m_connection); }

DatasetRecord ProjectFile::addDataset(const Dataset& dataset, const std::string& report, Progress& progress,
                                      const std::vector<std::int64_t>& taken) {
  DatasetRecord record = recordOf(dataset, 1, report);
  Progress storing = progress.part(0, 0.7, KI_TEXT("core", "Storing the data"));
  Building building(*m_connection, storing, [&](SQLite::Database& database, std::int64_t bundle) {
    insertRecord(database, bundle, record, dataset.preference);
  });
  writeContents(*m_connection, building.writer(), dataset, record, taken, progress);
  building.finish([&](SQLite::Database& database) {
    requireFreeName(database, "datasets", record.name, record.id);
    setDigest(database, record, building.writer().manifest().digest());
  });
  return record;
}

DatasetRecord ProjectFile::addRevision(const Dataset& dataset, const std::string& report, Progress& progress,
                                       const std::vector<std::int64_t>& taken) {
  DatasetRecord record = recordOf(dataset, dataset.revision, report);
  record.id = dataset.id;
  Progress storing = progress.part(0, 0.7, KI_TEXT("core", "Storing the data"));
  Building building(*m_connection, storing, [&](SQLite::Database& database, std::int64_t bundle) {
    latestBundle(database, record.id, record.revision - 1);
    insertRevision(database, bundle, record);
  });
  writeContents(*m_connection, building.writer(), dataset, record, taken, progress);
  building.finish([&](SQLite::Database& database) {
    latestBundle(database, record.id, record.revision - 1);
    setDigest(database, record, building.writer().manifest().digest());
    execute(
        database,
        "UPDATE datasets SET bundle = (SELECT bundle FROM revisions WHERE dataset = ?1 AND number = ?2) WHERE id = ?1",
        record.id, record.revision);
  });
  m_hasOldRevisions = true;
  return record;
}

void ProjectFile::removeRevision(std::int64_t id, std::int64_t revision) {
  m_connection->change([&](SQLite::Database& database) {
    const std::int64_t bundle = latestBundle(database, id, revision);
    if (isNamed(database, id, revision)) {
      throw Error(ErrorCode::BadParameters, KI_TEXT("core", "Something was computed from the rows that were appended."),
                  KI_TEXT("core", "Remove the runs, segmentations and audiences made since then first."));
    }
    requireFound(
        execute(database,
                "UPDATE datasets SET bundle = (SELECT bundle FROM revisions WHERE dataset = ?1 AND number = ?2) "
                "WHERE id = ?1 AND EXISTS (SELECT 1 FROM revisions WHERE dataset = ?1 AND number = ?2)",
                id, revision - 1) > 0);
    execute(database, "DELETE FROM bundles WHERE id = ?", bundle);
  });
  m_connection->shrink();
}

std::vector<std::int64_t> ProjectFile::takenMarks(std::int64_t id, std::int64_t revision) const {
  return m_connection->read([&](SQLite::Database& database) {
    verifySeal(database, "revisions");
    auto row = query(database, "SELECT bundle, digest FROM revisions WHERE dataset = ? AND number = ?", id, revision);
    requireFound(row.executeStep());
    const StoredBlockReader reader(*m_connection, row.getColumn(0), row.getColumn(1), {});
    return reader.has(TakenBlock) ? reader.read<std::int64_t>(TakenBlock) : std::vector<std::int64_t>();
  });
}

bool hasOldRevisions(const Connection& connection) {
  return connection.read([](SQLite::Database& database) {
    return query(database, std::string("SELECT 1 FROM bundles WHERE ") + IsOldRevision).executeStep();
  });
}

void removeOldRevisions(Connection& connection) {
  const int removed = connection.change([](SQLite::Database& database) {
    return execute(database, std::string("DELETE FROM bundles WHERE ") + IsOldRevision);
  });
  if (removed > 0) connection.shrink();
}

std::shared_ptr<Dataset> ProjectFile::readDataset(std::int64_t id, std::int64_t revision) const {
  auto dataset = loadDataset(*m_connection, id, revision);
  if (auto chosen = setting(currencySetting(id))) dataset->currency = *std::move(chosen);
  return dataset;
}

void ProjectFile::setCurrency(std::int64_t id, const std::string& code) { setSetting(currencySetting(id), code); }

void ProjectFile::renameDataset(std::int64_t id, const std::string& name) {
  m_connection->change([&](SQLite::Database& database) {
    requireFreeName(database, "datasets", name, id);
    requireFound(execute(database, "UPDATE datasets SET name = ? WHERE id = ?", name, id) > 0);
  });
}

void ProjectFile::setPreference(std::int64_t id, const Preference& preference) {
  m_connection->change([&](SQLite::Database& database) {
    requireFound(execute(database, "UPDATE datasets SET preference = ? WHERE id = ?", preferenceText(preference), id) >
                 0);
  });
}

void ProjectFile::removeDataset(std::int64_t id) {
  removeBundles(
      *m_connection,
      "state = 'ready' AND id IN (SELECT bundle FROM revisions WHERE dataset = ?1 UNION SELECT bundle FROM runs "
      "WHERE dataset = ?1 UNION SELECT bundle FROM audiences WHERE dataset = ?1)",
      id);
}

}  // namespace kindred::store
