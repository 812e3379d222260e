#include "core/matrix/memory_blocks.h"

#include "core/base/error.h"

namespace kindred {

void MemoryBlocks::writeBytes(std::string_view name, ElementType type, std::span<const std::byte> bytes) {
  const Block block{type, {bytes.begin(), bytes.end()}};
  if (!m_blocks.emplace(name, block).second) {
    throw Error(ErrorCode::Internal, KI_TEXT("core", "The block %1 was written twice.").with(name));
  }
}

bool MemoryBlocks::has(std::string_view name) const { return m_blocks.contains(name); }

std::size_t MemoryBlocks::count(std::string_view name, ElementType type) const {
  const auto found = m_blocks.find(name);
  if (found == m_blocks.end() || found->second.type != type) {
    throw Error(ErrorCode::ProjectDamaged, KI_TEXT("core", "The block %1 is missing.").with(name));
  }
  return found->second.bytes.size() / elementSize(type);
}

void MemoryBlocks::readBytes(std::string_view name, std::span<std::byte> target) const {
  const std::vector<std::byte>& bytes = m_blocks.find(name)->second.bytes;
  requireSize(name, bytes.size(), target.size());
  std::ranges::copy(bytes, target.begin());
}

std::size_t MemoryBlocks::size() const {
  std::size_t total = 0;
  for (const auto& [name, block] : m_blocks) total += block.bytes.size();
  return total;
}

std::string MemoryBlocks::packed() const {
  std::string all;
  const auto put = [&](std::uint64_t number) {
    for (int i = 0; i < 8; ++i) all.push_back(static_cast<char>(number >> (8 * i) & 0xFF));
  };
  for (const auto& [name, block] : m_blocks) {
    put(name.size());
    put(static_cast<std::uint64_t>(block.type));
    put(block.bytes.size());
    all += name;
    all.append(reinterpret_cast<const char*>(block.bytes.data()), block.bytes.size());
  }
  return all;
}

std::optional<MemoryBlocks> MemoryBlocks::unpacked(std::string_view bytes) {
  MemoryBlocks blocks;
  constexpr std::size_t Head = 24;
  const auto number = [&](std::size_t place) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[8 * place + i])) << (8 * i);
    return value;
  };
  while (!bytes.empty()) {
    if (bytes.size() < Head) return std::nullopt;
    const std::uint64_t nameSize = number(0), type = number(1), size = number(2);
    bytes.remove_prefix(Head);
    if (type > static_cast<std::uint64_t>(ElementType::F64) || nameSize > bytes.size() ||
        size > bytes.size() - nameSize || blocks.has(bytes.substr(0, nameSize)))
      return std::nullopt;
    const auto part = std::as_bytes(std::span(bytes.substr(nameSize, size)));
    blocks.writeBytes(bytes.substr(0, nameSize), static_cast<ElementType>(type), part);
    bytes.remove_prefix(nameSize + size);
  }
  return blocks;
}

}  // namespace kindred
