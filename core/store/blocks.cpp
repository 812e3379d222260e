#include "core/store/blocks.h"

#include <zstd.h>

#include <array>
#include <bit>
#include <cstring>

#include "core/base/pipeline.h"
#include "core/store/checksum.h"

namespace kindred::store {
namespace {

static_assert(std::endian::native == std::endian::little, "blocks are little-endian");

constexpr std::array<std::string_view, 5> TypeNames = {"u8", "i32", "i64", "f32", "f64"};
constexpr std::size_t PlaneStretch = 256;  // elements that lie in the nearest cache while they are taken apart
/// More than any writer puts there, and little enough to be asked of memory.
constexpr std::int64_t MostInPart = std::int64_t{1} << 30;

std::string_view nameOf(ElementType type) { return TypeNames[static_cast<std::size_t>(type)]; }

/// 0 for a type that is none.
std::size_t sizeOf(std::string_view type) {
  const auto found = std::ranges::find(TypeNames, type);
  return found == TypeNames.end() ? 0 : elementSize(static_cast<ElementType>(found - TypeNames.begin()));
}

[[noreturn]] void failBlock(std::string_view name) {
  failDamaged(KI_TEXT("core", "The stored block %1 is damaged.").with(name));
}

/// All first bytes of elements of `size` bytes, then all second ones …: the bytes that hardly change come together, which
/// compress better, and three times as fast.
std::vector<std::byte> planesOf(std::span<const std::byte> bytes, std::size_t size) {
  const std::size_t count = bytes.size() / size;
  std::vector<std::byte> planes(bytes.size());
  for (std::size_t begin = 0; begin < count; begin += PlaneStretch) {
    const std::size_t end = std::min(count, begin + PlaneStretch);
    for (std::size_t plane = 0; plane < size; ++plane) {
      for (std::size_t i = begin; i < end; ++i) planes[plane * count + i] = bytes[i * size + plane];
    }
  }
  return planes;
}

void joinPlanes(std::span<const std::byte> planes, std::size_t size, std::span<std::byte> bytes) {
  const std::size_t count = bytes.size() / size;
  for (std::size_t begin = 0; begin < count; begin += PlaneStretch) {
    const std::size_t end = std::min(count, begin + PlaneStretch);
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t plane = 0; plane < size; ++plane) bytes[i * size + plane] = planes[plane * count + i];
    }
  }
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
  const auto unpackInto = [&](std::span<std::byte> bytes) {
    if (ZSTD_decompress(bytes.data(), bytes.size(), payload.data(), payload.size()) != bytes.size()) failBlock(name);
  };
  if (checksumOf(payload) != part.checksum) failBlock(name);
  if (part.encoding == "raw") {
    if (payload.size() != target.size()) failBlock(name);
    std::ranges::copy(payload, target.begin());
  } else if (part.encoding == "zstd") {
    unpackInto(target);
  } else if (part.encoding == "planes") {
    std::vector<std::byte> planes(target.size());
    unpackInto(planes);
    joinPlanes(planes, sizeOf(part.type), target);
  } else {
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
  if (m_manifest.blocks.contains(fullName)) {
    throw Error(ErrorCode::Internal, KI_TEXT("core", "The block %1 was written twice.").with(fullName));
  }
  const std::size_t size = elementSize(type);
  const std::size_t partBytes = std::max(m_connection.options().partBytes / size, std::size_t{1}) * size;
  // An absent column and one of no elements are different things: the latter has one empty part.
  const std::size_t count = std::max<std::size_t>(1, chunkCount(bytes.size(), partBytes));
  std::size_t next = 0;
  const auto cut = [&](Pending& block) {
    if (next == count) return false;
    const auto rest = bytes.subspan(next * partBytes);
    block = {.name = fullName,
             .part = static_cast<std::int64_t>(next++),
             .bytes = rest.first(std::min(partBytes, rest.size()))};
    block.head.type = nameOf(type);
    block.head.count = static_cast<std::int64_t>(block.bytes.size() / size);
    return true;
  };
  pipeline<Pending>(
      m_progress, cut, pack, [&](Pending& block) { add(block); }, count);
}

void StoredBlockWriter::pack(Pending& block) {
  const std::size_t size = sizeOf(block.head.type);
  block.payload = size > 1 ? compressed(planesOf(block.bytes, size)) : compressed(block.bytes);
  block.head.encoding = block.payload.empty() ? "raw" : size > 1 ? "planes" : "zstd";
  if (block.payload.empty()) block.payload.assign(block.bytes.begin(), block.bytes.end());
  block.head.checksum = checksumOf(block.payload);
}

void StoredBlockWriter::add(Pending& block) {
  m_manifest.blocks[block.name].push_back(block.head);
  m_written += block.bytes.size();
  m_pendingBytes += block.payload.size();
  m_pending.push_back(std::move(block));
  if (m_pendingBytes >= m_connection.options().partBytes) flush();
  m_progress.checkpoint();
  if (m_expected > 0)
    m_progress.report(std::min(1.0, static_cast<double>(m_written) / static_cast<double>(m_expected)));
}

void StoredBlockWriter::finish() {
  flush();
  m_progress.checkpoint();
}

void StoredBlockWriter::flush() {
  if (m_pending.empty()) return;
  m_connection.append([&](SQLite::Database& database) { insert(database, m_bundle, m_pending); });
  m_pending.clear();
  m_pendingBytes = 0;
}

void StoredBlockWriter::insert(SQLite::Database& database, std::int64_t bundle, const std::vector<Pending>& blocks) {
  SQLite::Statement insert(database,
                           "INSERT INTO blocks (bundle, name, part, type, count, encoding, checksum, payload) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  for (const Pending& block : blocks) {
    bindAll(insert, bundle, block.name, block.part, block.head.type, block.head.count, block.head.encoding,
            block.head.checksum);
    // A null pointer would be bound as NULL, which is no payload.
    const void* payload = block.payload.empty() ? "" : static_cast<const void*>(block.payload.data());
    insert.bindNoCopy(8, payload, static_cast<int>(block.payload.size()));
    insert.exec();
    insert.reset();
  }
}

std::int64_t StoredBlockWriter::replace(SQLite::Database& database, std::int64_t bundle, const std::string& name,
                                        ElementType type, std::span<const std::byte> bytes) {
  execute(database, "DELETE FROM blocks WHERE bundle = ? AND name = ?", bundle, name);
  const std::size_t partBytes = FileOptions().partBytes / elementSize(type) * elementSize(type);
  std::vector<Pending> blocks(std::max<std::size_t>(1, chunkCount(bytes.size(), partBytes)));
  for (std::size_t part = 0; part < blocks.size(); ++part) {
    Pending& block = blocks[part];
    block.name = name;
    block.part = static_cast<std::int64_t>(part);
    block.bytes = bytes.subspan(part * partBytes, std::min(partBytes, bytes.size() - part * partBytes));
    block.head.type = nameOf(type);
    block.head.count = static_cast<std::int64_t>(block.bytes.size() / elementSize(type));
    pack(block);
  }
  insert(database, bundle, blocks);
  return readManifest(database, bundle).digest();
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

const std::vector<BlockPart>& StoredBlockReader::parts(std::string_view name) const {
  const std::string fullName = m_prefix + std::string(name);
  const auto found = m_manifest.blocks.find(fullName);
  if (found == m_manifest.blocks.end()) m_connection.read([&](SQLite::Database&) { failBlock(fullName); });
  return found->second;
}

std::size_t StoredBlockReader::count(std::string_view name, ElementType type) const {
  std::int64_t total = 0;
  for (const BlockPart& part : parts(name)) {
    if (part.type != nameOf(type))
      m_connection.read([&](SQLite::Database&) { failBlock(m_prefix + std::string(name)); });
    total += part.count;
  }
  return static_cast<std::size_t>(total);
}

void StoredBlockReader::readBytes(std::string_view name, std::span<std::byte> target) const {
  struct Packed {
    const BlockPart* head = nullptr;
    std::span<std::byte> target;
    std::vector<std::byte> payload;
  };
  const auto& all = parts(name);
  const std::string fullName = m_prefix + std::string(name);
  m_connection.read([&](SQLite::Database& database) {
    SQLite::Statement select(database, "SELECT payload FROM blocks WHERE id = ?");
    auto next = all.begin();
    const auto fetch = [&](Packed& packed) {
      if (next == all.end()) return false;
      packed.head = &*next++;
      const std::size_t bytes = static_cast<std::size_t>(packed.head->count) * sizeOf(packed.head->type);
      packed.target = target.first(bytes);
      target = target.subspan(bytes);
      bindAll(select, packed.head->row);
      if (!select.executeStep()) failBlock(fullName);
      const SQLite::Column payload = select.getColumn(0);
      const auto* data = static_cast<const std::byte*>(payload.getBlob());
      packed.payload.assign(data, data + payload.getBytes());
      select.reset();
      return true;
    };
    Progress unseen;
    pipeline<Packed>(
        unseen, fetch, [&](Packed& packed) { decode(*packed.head, packed.payload, packed.target, fullName); },
        [](Packed&) {}, all.size());
  });
}

}  // namespace kindred::store
