// Named columns in the project file: cut into parts of a few MB, compressed where it pays, each with its checksum.
// The heads of all parts together have a checksum too (Manifest::digest), kept with the run or revision they belong
// to, so that a part that went missing or was swapped is noticed. Internal to store. Thread rule: one thread an object.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/matrix/block_io.h"
#include "core/store/connection.h"

namespace kindred::store {

struct BlockPart {
  std::int64_t row = 0;  ///< in table blocks
  std::string type;
  std::int64_t count = 0;     ///< elements
  std::string encoding;       ///< raw, zstd, or planes: the bytes of one place in all elements together, then zstd
  std::int64_t checksum = 0;  ///< of the payload as stored
};

/// The heads of all blocks of a bundle, by name.
struct Manifest {
  std::map<std::string, std::vector<BlockPart>, std::less<>> blocks;
  [[nodiscard]] std::int64_t digest() const;
  /// Bytes of the blocks whose names start with `prefix`, before compression.
  [[nodiscard]] std::int64_t bytes(std::string_view prefix) const;
};

/// Writes the blocks of one bundle, in transactions of about one part each; parts are packed on all processors.
/// finish() writes what is left.
class StoredBlockWriter : public BlockWriter {
 public:
  StoredBlockWriter(Connection& connection, std::int64_t bundle, Progress progress)
      : m_connection(connection), m_bundle(bundle), m_progress(std::move(progress)) {}

  /// What precedes the names that follow: "model/".
  void setPrefix(std::string prefix) { m_prefix = std::move(prefix); }
  /// Bytes that make this writer's progress whole; 0 where unknown, then it only looks out for Cancelled.
  void expect(std::size_t bytes) { m_expected = bytes; }

  void writeBytes(std::string_view name, ElementType type, std::span<const std::byte> bytes) override;
  void finish();
  [[nodiscard]] const Manifest& manifest() const { return m_manifest; }

  /// For migrations: puts a block in the place of another, in the transaction at hand. Gives the digest of the bundle as
  /// it then is, which belongs into the row of its run or revision.
  static std::int64_t replace(SQLite::Database& database, std::int64_t bundle, const std::string& name,
                              ElementType type, std::span<const std::byte> bytes);

 private:
  struct Pending {
    std::string name;
    std::int64_t part = 0;
    std::span<const std::byte> bytes;  ///< before packing
    BlockPart head = {};
    std::vector<std::byte> payload = {};
  };
  static void pack(Pending& block);
  static void insert(SQLite::Database& database, std::int64_t bundle, const std::vector<Pending>& blocks);
  void add(Pending& block);
  void flush();

  Connection& m_connection;
  std::int64_t m_bundle;
  Progress m_progress;
  std::string m_prefix;
  Manifest m_manifest;
  std::vector<Pending> m_pending;
  std::size_t m_pendingBytes = 0;
  std::size_t m_written = 0;
  std::size_t m_expected = 0;
};

/// Reads the blocks of one bundle. Throws Error (ProjectDamaged) at once where the heads do not match `digest`.
/// Parts are unpacked on all processors.
class StoredBlockReader : public BlockReader {
 public:
  StoredBlockReader(const Connection& connection, std::int64_t bundle, std::int64_t digest, std::string prefix);

  [[nodiscard]] bool has(std::string_view name) const override;
  [[nodiscard]] std::size_t count(std::string_view name, ElementType type) const override;
  void readBytes(std::string_view name, std::span<std::byte> target) const override;
  void setPrefix(std::string prefix) { m_prefix = std::move(prefix); }

 private:
  [[nodiscard]] const std::vector<BlockPart>& parts(std::string_view name) const;

  const Connection& m_connection;
  std::string m_prefix;
  Manifest m_manifest;
};

}  // namespace kindred::store
