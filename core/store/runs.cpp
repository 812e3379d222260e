#include "core/store/runs.h"

#include <nlohmann/json.hpp>

#include "core/store/building.h"
#include "core/store/clock.h"
#include "core/store/json.h"
#include "core/store/lists.h"
#include "core/store/project_file.h"

namespace kindred::store {
namespace {

constexpr const char* ModelPrefix = "model/";
constexpr const char* ListsPrefix = "lists/";

RunRecord recordFrom(const SQLite::Statement& row) {
  return {.id = row.getColumn(0),
          .family = row.getColumn(1),
          .algorithm = row.getColumn(2),
          .version = row.getColumn(3),
          .name = nameFrom(row.getColumn(4)),
          .parameters = valuesFromJson(parsedJson(row.getColumn(5).getString())),
          .seed = static_cast<std::uint64_t>(row.getColumn(6).getInt64()),
          .datasetId = row.getColumn(7),
          .revision = row.getColumn(8),
          .programVersion = row.getColumn(9),
          .created = row.getColumn(10),
          .seconds = row.getColumn(11),
          .result = row.getColumn(12),
          .modelBytes = row.getColumn(13)};
}

struct ListDigests {
  Digest lists, coldStarts;
};

/// The copies of all lists, in short transactions.
ListDigests copyLists(const Connection& connection, std::int64_t run, const std::vector<StoredList>& lists,
                      Progress progress) {
  constexpr std::size_t Batch = 2000;
  ListDigests digests;
  for (std::size_t begin = 0; begin < lists.size(); begin += Batch) {
    progress.report(static_cast<double>(begin) / static_cast<double>(lists.size()));
    connection.append([&](SQLite::Database& database) {
      CopyWriter recommendations(database, Recommendations, digests.lists);
      CopyWriter coldStarts(database, ColdStarts, digests.coldStarts);
      for (std::size_t i = begin; i < std::min(lists.size(), begin + Batch); ++i) {
        copyList(recommendations, run, lists[i]);
        copyColdStart(coldStarts, run, lists[i]);
      }
    });
  }
  return digests;
}

std::vector<StoredList> loadLists(const Connection& connection, std::int64_t run) {
  return connection.plain([&](SQLite::Database&) {
    const RunBlocks blocks = findRun(connection, run);
    const StoredBlockReader reader(connection, blocks.bundle, blocks.digest, ListsPrefix);
    auto lists = reader.has("customers") ? readLists(reader) : std::vector<StoredList>();
    ensureCopy(connection, Recommendations, run, blocks.listsDigest, [&](CopyWriter& writer) {
      for (const StoredList& list : lists) copyList(writer, run, list);
    });
    ensureCopy(connection, ColdStarts, run, blocks.coldStartsDigest, [&](CopyWriter& writer) {
      for (const StoredList& list : lists) copyColdStart(writer, run, list);
    });
    return lists;
  });
}

std::vector<StoredList> byCustomer(std::vector<StoredList> lists) {
  std::ranges::sort(lists, {}, &StoredList::customer);
  if (std::ranges::adjacent_find(lists, {}, &StoredList::customer) != lists.end()) {
    throw Error(ErrorCode::Internal, KI_TEXT("core", "A customer has two lists of recommendations."));
  }
  return lists;
}

}  // namespace

void requireRevision(const SQLite::Database& database, std::int64_t dataset, std::int64_t revision) {
  auto row = query(database,
                   "SELECT 1 FROM revisions WHERE dataset = ? AND number = ? AND "
                   "bundle IN (SELECT id FROM bundles WHERE state = 'ready')",
                   dataset, revision);
  if (row.executeStep()) return;
  throw Error(ErrorCode::NotFound, KI_TEXT("core", "The data set of this result is no longer in the project."),
              KI_TEXT("core", "Import it again, then compute again."));
}

void insertRun(SQLite::Database& database, std::int64_t bundle, RunRecord& run) {
  requireRevision(database, run.datasetId, run.revision);
  if (run.created == 0) run.created = currentTime();
  execute(database,
          "INSERT INTO runs (bundle, family, algorithm, version, name, parameters, seed, dataset, revision, "
          "program_version, created, seconds, result, model_bytes, digest, lists_digest, cold_starts_digest) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)",
          bundle, run.family, run.algorithm, run.version, run.name, written(toJson(run.parameters)), run.seed,
          run.datasetId, run.revision, run.programVersion, run.created, run.seconds, run.result);
  run.id = database.getLastInsertRowid();
}

RunBlocks findRun(const Connection& connection, std::int64_t id) {
  return connection.read([&](SQLite::Database& database) {
    verifySeal(database, "runs");
    auto row = query(database,
                     "SELECT r.bundle, r.digest, r.lists_digest, r.cold_starts_digest FROM runs r "
                     "JOIN bundles b ON b.id = r.bundle WHERE r.id = ? AND b.state = 'ready'",
                     id);
    requireFound(row.executeStep());
    return RunBlocks{row.getColumn(0), row.getColumn(1), row.getColumn(2), row.getColumn(3)};
  });
}

std::vector<RunRecord> ProjectFile::runs() const {
  return m_connection->read([](SQLite::Database& database) {
    verifySeal(database, "runs");
    SQLite::Statement rows(database,
                           "SELECT r.id, family, algorithm, version, name, parameters, seed, dataset, revision, "
                           "program_version, created, seconds, result, model_bytes FROM runs r "
                           "JOIN bundles b ON b.id = r.bundle WHERE b.state = 'ready' ORDER BY r.id");
    std::vector<RunRecord> records;
    while (rows.executeStep()) records.push_back(recordFrom(rows));
    return records;
  });
}

RunRecord ProjectFile::addRun(RunRecord run, const ModelSaver& saveModel, const std::vector<StoredList>& lists,
                              Progress& progress) {
  const std::vector<StoredList> ordered = byCustomer(lists);
  Building building(*m_connection, progress.part(0, 0.5, KI_TEXT("core", "Storing the model")),
                    [&](SQLite::Database& database, std::int64_t bundle) { insertRun(database, bundle, run); });
  building.writer().setPrefix(ModelPrefix);
  if (saveModel) saveModel(building.writer());
  building.writer().setPrefix(ListsPrefix);
  if (!ordered.empty()) writeLists(building.writer(), ordered);
  const ListDigests digests = copyLists(*m_connection, run.id, ordered, progress.part(0.5, 1));
  run.modelBytes = building.writer().manifest().bytes(ModelPrefix);
  building.finish([&](SQLite::Database& database) {
    requireRevision(database, run.datasetId, run.revision);
    execute(database,
            "UPDATE runs SET digest = ?, lists_digest = ?, cold_starts_digest = ?, model_bytes = ? WHERE id = ?",
            building.writer().manifest().digest(), digests.lists.value(), digests.coldStarts.value(), run.modelBytes,
            run.id);
  });
  return run;
}

std::unique_ptr<BlockReader> ProjectFile::model(std::int64_t run) const {
  const RunBlocks blocks = findRun(*m_connection, run);
  return std::make_unique<StoredBlockReader>(*m_connection, blocks.bundle, blocks.digest, ModelPrefix);
}

std::vector<StoredList> ProjectFile::lists(std::int64_t run) const { return loadLists(*m_connection, run); }

void ProjectFile::renameRun(std::int64_t id, const std::string& name) {
  m_connection->change([&](SQLite::Database& database) {
    requireFound(execute(database, "UPDATE runs SET name = ? WHERE id = ?", name, id) > 0);
  });
}

void ProjectFile::removeRun(std::int64_t id) { removeBundle(*m_connection, findRun(*m_connection, id).bundle); }

}  // namespace kindred::store
