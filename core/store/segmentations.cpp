#include <numeric>

#include "core/store/building.h"
#include "core/store/clock.h"
#include "core/store/copies.h"
#include "core/store/datasets.h"
#include "core/store/project_file.h"
#include "core/store/runs.h"

namespace kindred::store {
namespace {

constexpr const char* ModelPrefix = "model/";
constexpr const char* MembershipsPrefix = "memberships/";

using Members = std::vector<std::pair<Key, int>>;

Members membersOf(const std::vector<Key>& customers, const std::vector<int>& labels) {
  if (customers.size() != labels.size()) {
    throw Error(ErrorCode::Internal, KI_TEXT("core", "There are not as many labels as customers."));
  }
  Members members;
  members.reserve(customers.size());
  for (std::size_t i = 0; i < customers.size(); ++i) members.emplace_back(customers[i], labels[i]);
  std::ranges::sort(members);
  if (std::ranges::adjacent_find(members, {}, &std::pair<Key, int>::first) != members.end()) {
    throw Error(ErrorCode::Internal, KI_TEXT("core", "A customer is in two segments."));
  }
  return members;
}

void writeMembers(BlockWriter& writer, const Members& members) {
  std::vector<Key> customers;
  std::vector<std::int32_t> segments;
  for (const auto& [customer, segment] : members) {
    customers.push_back(customer);
    segments.push_back(segment);
  }
  writer.write("customers", customers);
  writer.write("segments", segments);
}

Members readMembers(const BlockReader& reader) {
  const auto customers = reader.read<Key>("customers");
  const auto segments = reader.read<std::int32_t>("segments");
  BlockReader::requireSize("memberships", segments.size(), customers.size());
  Members members;
  for (std::size_t i = 0; i < customers.size(); ++i) members.emplace_back(customers[i], segments[i]);
  return members;
}

void copyMembers(CopyWriter& writer, std::int64_t segmentation, std::span<const std::pair<Key, int>> members) {
  for (const auto& [customer, segment] : members) writer.row(segmentation, customer, segment);
}

std::int64_t copyMembers(const Connection& connection, std::int64_t segmentation, const Members& members,
                         Progress progress) {
  constexpr std::size_t Batch = 20000;
  Digest digest;
  for (std::size_t begin = 0; begin < members.size(); begin += Batch) {
    progress.report(static_cast<double>(begin) / static_cast<double>(members.size()));
    connection.append([&](SQLite::Database& database) {
      CopyWriter writer(database, Memberships, digest);
      copyMembers(writer, segmentation, std::span(members).subspan(begin, std::min(Batch, members.size() - begin)));
    });
  }
  return digest.value();
}

void insertSegmentation(SQLite::Database& database, std::int64_t bundle, SegmentationRecord& record) {
  requireFreeName(database, "segmentations", record.name);
  execute(database,
          "INSERT INTO segmentations (bundle, run, name, dataset, revision, created, quality, memberships_digest) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
          bundle, record.run, record.name, record.datasetId, record.revision, record.created, record.quality);
  record.id = database.getLastInsertRowid();
  for (const SegmentRecord& s : record.segments) {
    execute(database, "INSERT INTO segments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", record.id, s.id, bundle, s.letter,
            s.name, s.colour, s.customers, s.share, s.revenueShare, s.details);
  }
}

SegmentRecord segmentFrom(const SQLite::Statement& row) {
  return {.id = row.getColumn(1),
          .letter = row.getColumn(2),
          .name = nameFrom(row.getColumn(3)),
          .colour = row.getColumn(4),
          .customers = row.getColumn(5),
          .share = row.getColumn(6),
          .revenueShare = optionalReal(row.getColumn(7)),
          .details = row.getColumn(8)};
}

void readSegments(SQLite::Database& database, std::vector<SegmentationRecord>& records) {
  SQLite::Statement rows(database,
                         "SELECT segmentation, id, letter, name, colour, customers, share, revenue_share, details "
                         "FROM segments ORDER BY segmentation, id");
  auto record = records.begin();
  while (rows.executeStep()) {
    const std::int64_t owner = rows.getColumn(0);
    record = std::ranges::find_if(record, records.end(), [&](const auto& r) { return r.id >= owner; });
    if (record == records.end()) return;
    if (record->id == owner) record->segments.push_back(segmentFrom(rows));
  }
}

struct Stored {
  std::int64_t bundle = 0;
  std::int64_t run = 0;
  std::int64_t membershipsDigest = 0;
};

Stored findSegmentation(const Connection& connection, std::int64_t id) {
  return connection.read([&](SQLite::Database& database) {
    verifySeal(database, "segmentations");
    auto row = query(database,
                     "SELECT s.bundle, s.run, s.memberships_digest FROM segmentations s "
                     "JOIN bundles b ON b.id = s.bundle WHERE s.id = ? AND b.state = 'ready'",
                     id);
    requireFound(row.executeStep());
    return Stored{row.getColumn(0), row.getColumn(1), row.getColumn(2)};
  });
}

}  // namespace

std::vector<SegmentationRecord> ProjectFile::segmentations() const {
  return m_connection->read([](SQLite::Database& database) {
    verifySeal(database, "segmentations");
    verifySeal(database, "segments");
    SQLite::Statement rows(database,
                           "SELECT s.id, run, name, dataset, revision, created, quality FROM segmentations s "
                           "JOIN bundles b ON b.id = s.bundle WHERE b.state = 'ready' ORDER BY s.id");
    std::vector<SegmentationRecord> records;
    while (rows.executeStep()) {
      records.push_back({.id = rows.getColumn(0),
                         .run = rows.getColumn(1),
                         .name = nameFrom(rows.getColumn(2)),
                         .datasetId = rows.getColumn(3),
                         .revision = rows.getColumn(4),
                         .segments = {},
                         .created = rows.getColumn(5),
                         .quality = rows.getColumn(6)});
    }
    readSegments(database, records);
    return records;
  });
}

SegmentationRecord ProjectFile::addSegmentation(SegmentationRecord segmentation, RunRecord run,
                                                const ModelSaver& saveModel, const std::vector<Key>& customers,
                                                const std::vector<int>& labels, Progress& progress) {
  const Members members = membersOf(customers, labels);
  Building building(*m_connection, progress.part(0, 0.5, KI_TEXT("core", "Storing the segments")),
                    [&](SQLite::Database& database, std::int64_t bundle) {
                      insertRun(database, bundle, run);
                      segmentation.run = run.id;
                      segmentation.datasetId = run.datasetId;
                      segmentation.revision = run.revision;
                      segmentation.created = run.created;
                      insertSegmentation(database, bundle, segmentation);
                    });
  building.writer().setPrefix(ModelPrefix);
  if (saveModel) saveModel(building.writer());
  building.writer().setPrefix(MembershipsPrefix);
  writeMembers(building.writer(), members);
  const std::int64_t digest = copyMembers(*m_connection, segmentation.id, members, progress.part(0.5, 1));
  building.finish([&](SQLite::Database& database) {
    requireRevision(database, run.datasetId, run.revision);
    requireFreeName(database, "segmentations", segmentation.name, segmentation.id);
    const Manifest& manifest = building.writer().manifest();
    execute(database, "UPDATE runs SET digest = ?, model_bytes = ? WHERE id = ?", manifest.digest(),
            manifest.bytes(ModelPrefix), run.id);
    execute(database, "UPDATE segmentations SET memberships_digest = ? WHERE id = ?", digest, segmentation.id);
  });
  return segmentation;
}

std::vector<std::pair<Key, int>> ProjectFile::memberships(std::int64_t segmentation) const {
  return m_connection->plain([&](SQLite::Database&) {
    const Stored stored = findSegmentation(*m_connection, segmentation);
    const RunBlocks blocks = findRun(*m_connection, stored.run);
    Members members = readMembers(StoredBlockReader(*m_connection, blocks.bundle, blocks.digest, MembershipsPrefix));
    ensureCopy(*m_connection, Memberships, segmentation, stored.membershipsDigest,
               [&](CopyWriter& writer) { copyMembers(writer, segmentation, members); });
    return members;
  });
}

void ProjectFile::renameSegmentation(std::int64_t id, const std::string& name) {
  m_connection->change([&](SQLite::Database& database) {
    requireFreeName(database, "segmentations", name, id);
    requireFound(execute(database, "UPDATE segmentations SET name = ? WHERE id = ?", name, id) > 0);
  });
}

void ProjectFile::updateSegment(std::int64_t segmentation, int segment, const std::string& name, int colour) {
  m_connection->change([&](SQLite::Database& database) {
    auto taken = query(database, "SELECT 1 FROM segments WHERE segmentation = ? AND name = ? AND id <> ?", segmentation,
                       name, segment);
    if (taken.executeStep()) {
      throw Error(ErrorCode::NameInUse, KI_TEXT("core", "Another segment is called %1.").with(name),
                  KI_TEXT("core", "Choose another name."));
    }
    requireFound(query(database, "SELECT 1 FROM segments WHERE segmentation = ? AND id = ?", segmentation, segment)
                     .executeStep());
    execute(database,
            "UPDATE segments SET colour = (SELECT colour FROM segments WHERE segmentation = ?1 AND id = ?2) "
            "WHERE segmentation = ?1 AND colour = ?3 AND id <> ?2",
            segmentation, segment, colour);
    execute(database, "UPDATE segments SET name = ?, colour = ? WHERE segmentation = ? AND id = ?", name, colour,
            segmentation, segment);
  });
}

void ProjectFile::removeSegmentation(std::int64_t id) {
  removeBundle(*m_connection, findSegmentation(*m_connection, id).bundle);
}

}  // namespace kindred::store
