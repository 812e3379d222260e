#include "core/store/blocks.h"

#include <zstd.h>

#include <array>
#include <bit>
#include <cstring>

#include "core/store/checksum.h"

namespace kindred::store {
namespace {

static_assert(std::endian::native == std::endian::little, "blocks are little-endian");

constexpr std::array<std::string_view, 5> TypeNames = {"u8", "i32", "i64", "f32", "f64"};
/// More than any writer puts there, and little enough to be asked of memory.
constexpr std::int64_t MostInPart = std::int64_t{1} << 30;
constexpr std::array<std::size_t, 5> TypeSizes = {1, 4, 8, 4, 8};

std::size_t position(ElementType type) { return static_cast<std::size_t>(type); }

std::size_t sizeOf(std::string_view type) {
  const auto found = std::ranges::find(TypeNames, type);
  return found == TypeNames.end() ? 0 : TypeSizes[static_cast<std::size_t>(found - TypeNames.begin())];
}

[[noreturn]] void failBlock(std::string_view name) {
  failDamaged(KI_TEXT("core", "The stored block %1 is damaged.").with(name));
}

/// Compressed with zstd's fastest level where that saves a tenth or more; empty where it does not.
std::vector<std::byte> compressed(std::span<const std::byte> bytes) {
  constexpr std::size_t WorthTrying = 512;
  if (bytes.size() < WorthTrying) return {};
  std::vector<std::byte> result(ZSTD_compressBound(bytes.size()));
  const std::size_t size = ZSTD_compress(result.data(), result.size(), bytes.data(), bytes.size(), 1);
  if (ZSTD_isError(size) != 0 || size > bytes.size() - bytes.size() / 10) return {};
  result.resize(size);
  return result;
}

void decode(const BlockPart& part, std::span<const std::byte> payload, std::span<std::byte> target,
            std::string_view name) {
  if (checksumOf(payload) != part.checksum) failBlock(name);
  if (part.encoding == "raw") {
    if (payload.size() != target.size()) failBlock(name);
    std::ranges::copy(payload, target.begin());
  } else if (part.encoding != "zstd" ||
             ZSTD_decompress(target.data(), target.size(), payload.data(), payload.size()) != target.size()) {
    failBlock(name);
  }
}

Manifest readManifest(const SQLite::Database& database, std::int64_t bundle) {
  auto rows = query(database,
                    "SELECT name, part, id, type, count, encoding, checksum FROM blocks "
                    "WHERE bundle = ? ORDER BY name, part",
                    bundle);
  Manifest manifest;
  while (rows.executeStep()) {
    const std::string name = rows.getColumn(0);
    auto& parts = manifest.blocks[name];
    if (rows.getColumn(1).getInt64() != static_cast<std::int64_t>(parts.size())) failBlock(name);
    parts.push_back({rows.getColumn(2), rows.getColumn(3), rows.getColumn(4), rows.getColumn(5), rows.getColumn(6)});
    if (parts.back().count < 0 || parts.back().count > MostInPart) failBlock(name);
  }
  return manifest;
}

}  // namespace

std::int64_t Manifest::digest() const {
  Digest digest;
  for (const auto& [name, parts] : blocks) {
    digest.add(name);
    for (const BlockPart& part : parts) {
      digest.add(part.type);
      digest.add(part.count);
      digest.add(part.encoding);
      digest.add(part.checksum);
    }
  }
  return digest.value();
}

std::int64_t Manifest::bytes(std::string_view prefix) const {
  std::int64_t total = 0;
  for (const auto& [name, parts] : blocks) {
    if (!name.starts_with(prefix)) continue;
    for (const BlockPart& part : parts) total += part.count * static_cast<std::int64_t>(sizeOf(part.type));
  }
  return total;
}

void StoredBlockWriter::writeBytes(std::string_view name, ElementType type, std::span<const std::byte> bytes) {
  const std::string fullName = m_prefix + std::string(name);
  auto& parts = m_manifest.blocks[fullName];
  if (!parts.empty()) {
    throw Error(ErrorCode::Internal, KI_TEXT("core", "The block %1 was written twice.").with(fullName));
  }
  const std::size_t size = TypeSizes[position(type)];
  const std::size_t partBytes = std::max(m_connection.options().partBytes / size, std::size_t{1}) * size;
  do {  // An absent column and one of no elements are different things: the latter has one empty part.
    const auto piece = bytes.first(std::min(partBytes, bytes.size()));
    bytes = bytes.subspan(piece.size());
    std::vector<std::byte> payload = compressed(piece);
    const bool isRaw = payload.empty();
    if (isRaw) payload.assign(piece.begin(), piece.end());
    BlockPart head{.type = std::string(TypeNames[position(type)]),
                   .count = static_cast<std::int64_t>(piece.size() / size),
                   .encoding = isRaw ? "raw" : "zstd",
                   .checksum = checksumOf(payload)};
    m_pendingBytes += payload.size();
    m_pending.push_back({fullName, static_cast<std::int64_t>(parts.size()), head, std::move(payload)});
    parts.push_back(std::move(head));
    if (m_pendingBytes >= m_connection.options().partBytes) flush();
    m_written += piece.size();
    m_progress.checkpoint();
    if (m_expected > 0)
      m_progress.report(std::min(1.0, static_cast<double>(m_written) / static_cast<double>(m_expected)));
  } while (!bytes.empty());
}

void StoredBlockWriter::finish() {
  flush();
  m_progress.checkpoint();
}

void StoredBlockWriter::flush() {
  if (m_pending.empty()) return;
  m_connection.append([&](SQLite::Database& database) {
    SQLite::Statement insert(database,
                             "INSERT INTO blocks (bundle, name, part, type, count, encoding, checksum, payload) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Pending& block : m_pending) {
      bindAll(insert, m_bundle, block.name, block.part, block.head.type, block.head.count, block.head.encoding,
              block.head.checksum);
      // A null pointer would be bound as NULL, which is no payload.
      const void* payload = block.payload.empty() ? "" : static_cast<const void*>(block.payload.data());
      insert.bindNoCopy(8, payload, static_cast<int>(block.payload.size()));
      insert.exec();
      insert.reset();
    }
  });
  m_pending.clear();
  m_pendingBytes = 0;
}

StoredBlockReader::StoredBlockReader(const Connection& connection, std::int64_t bundle, std::int64_t digest,
                                     std::string prefix)
    : m_connection(connection), m_prefix(std::move(prefix)) {
  m_connection.read([&](SQLite::Database& database) {
    m_manifest = readManifest(database, bundle);
    if (m_manifest.digest() != digest) failDamaged(KI_TEXT("core", "Stored blocks are missing or were changed."));
  });
}

bool StoredBlockReader::has(std::string_view name) const {
  return m_manifest.blocks.contains(m_prefix + std::string(name));
}

std::vector<std::byte> StoredBlockReader::readBytes(std::string_view name, ElementType type) const {
  const std::string fullName = m_prefix + std::string(name);
  const std::size_t size = TypeSizes[position(type)];
  return m_connection.read([&](SQLite::Database& database) {
    const auto found = m_manifest.blocks.find(fullName);
    if (found == m_manifest.blocks.end()) failBlock(fullName);
    std::int64_t total = 0;
    for (const BlockPart& part : found->second) {
      if (part.type != TypeNames[position(type)]) failBlock(fullName);
      total += part.count;
    }
    std::vector<std::byte> bytes(static_cast<std::size_t>(total) * size);
    std::span<std::byte> rest(bytes);
    SQLite::Statement select(database, "SELECT payload FROM blocks WHERE id = ?");
    for (const BlockPart& part : found->second) {
      bindAll(select, part.row);
      if (!select.executeStep()) failBlock(fullName);
      const SQLite::Column payload = select.getColumn(0);
      const auto* data = static_cast<const std::byte*>(payload.getBlob());
      const std::size_t length = static_cast<std::size_t>(part.count) * size;
      decode(part, {data, static_cast<std::size_t>(payload.getBytes())}, rest.first(length), fullName);
      rest = rest.subspan(length);
      select.reset();
    }
    return bytes;
  });
}

void writeTexts(BlockWriter& writer, const std::string& name, const std::vector<std::string>& texts) {
  std::vector<std::int64_t> ends;
  ends.reserve(texts.size());
  std::string bytes;
  for (const std::string& text : texts) {
    bytes += text;
    ends.push_back(static_cast<std::int64_t>(bytes.size()));
  }
  writer.write(name + ".ends", ends);
  writer.writeText(name + ".bytes", bytes);
}

std::vector<std::string> readTexts(const BlockReader& reader, const std::string& name) {
  const auto ends = reader.read<std::int64_t>(name + ".ends");
  const std::string bytes = reader.readText(name + ".bytes");
  BlockReader::requireSize(name, bytes.size(), ends.empty() ? 0 : static_cast<std::size_t>(ends.back()));
  std::vector<std::string> texts;
  texts.reserve(ends.size());
  std::int64_t begin = 0;
  for (const std::int64_t end : ends) {
    if (end < begin || end > static_cast<std::int64_t>(bytes.size())) failBlock(name);
    texts.push_back(bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
    begin = end;
  }
  return texts;
}

}  // namespace kindred::store
